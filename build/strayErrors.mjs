import { writeFileSync } from "node:fs";
import { relative } from "node:path";

/** A reporter of Vitest: errors that no test caught, such as a promise that is rejected after its test, as a list of sentences in a file. */
export default class StrayErrors {
  onTestRunEnd(_modules, errors) {
    const file = process.env.ISMGT_STRAY_ERRORS;
    if (file) writeFileSync(file, JSON.stringify(errors.map(told)));
  }
}

/** Its text, its first place in the project, and the file that ran meanwhile. */
function told({ name, message, stacks = [], VITEST_TEST_PATH: test }) {
  const at = stacks.find(({ file }) => !file.includes("node_modules"));
  const place = at ? ` at ${relative(process.cwd(), at.file)}:${at.line}` : "";
  return `${name ?? "Error"}: ${String(message).split("\n", 1)[0]}${place}${test ? `, while ${relative(process.cwd(), test)} ran` : ""}`;
}
