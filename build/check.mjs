import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { command, isInterrupted, projectFolder, say, spawned } from "./script.mjs";

/**
 * `npm run check`: what a commit should pass, in less than a minute: format, lint, types, layers, words and documents, and the tests that stand
 * beside what has changed since the main branch. `npm test` proves the whole.
 */
const CODE = /\.(?:tsx?|mjs)$/u;
const changed = changedFiles();
const code = changed.filter((file) => CODE.test(file));
say(`${changed.length} files have changed since the main branch`);

/** @type {readonly (readonly [name: string, script: string, args: readonly string[]])[]} */
const stages = [
  ["format", command("oxfmt"), ["--check"]],
  ["types", command("typescript", "tsc"), ["-b"]],
  ...(code.length > 0 ? [["lint", command("oxlint"), code]] : []),
  ["tests", command("vitest"), ["run", "build/layers", "build/words", "build/documents.test.ts", ...testsBeside(code)]],
];
let failed = 0;
for (const [name, script, args] of stages) {
  if (isInterrupted()) break;
  say(`— ${name}`);
  if ((await spawned(script, args)) !== 0) failed += 1;
}
say(failed === 0 ? "all checks passed" : `${failed} of ${stages.length} checks failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Against where the branch left the main branch, with what is not committed yet. */
function changedFiles() {
  const main = ["origin/main", "main"].find((name) => git(["rev-parse", "--verify", "--quiet", name]) !== "");
  const base = main === undefined ? "HEAD" : git(["merge-base", "HEAD", main]).trim();
  const names = `${git(["diff", "--name-only", base])}\n${git(["ls-files", "--others", "--exclude-standard"])}`;
  return [...new Set(names.split("\n"))].filter((file) => file !== "" && existsSync(join(projectFolder, file)));
}

/** The test of the same name, or those of the folder that import the file. */
function testsBeside(files) {
  const found = files.flatMap((file) => {
    if (/\.test\.tsx?$/u.test(file)) return [file];
    const folder = dirname(file);
    const tests = readdirSync(join(projectFolder, folder)).filter((name) => /\.test\.tsx?$/u.test(name));
    const own = tests.filter((name) => name.startsWith(`${basename(file).replace(CODE, "")}.test.`));
    const using = tests.filter((name) => readFileSync(join(projectFolder, folder, name), "utf8").includes(`/${basename(file)}"`));
    return (own.length > 0 ? own : using).map((name) => `${folder}/${name}`);
  });
  return [...new Set(found)];
}

function git(args) {
  try {
    return execFileSync("git", args, { cwd: projectFolder, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return "";
  }
}
