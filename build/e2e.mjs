import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { bundle } from "./bundle.mjs";
import { hasDisplay, runWithDisplay } from "./display.mjs";
import { keepTemporaryFilesInMemory } from "./memoryFolder.mjs";
import { isInterrupted, isMainScript } from "./script.mjs";
import { setUp } from "./setup.mjs";

/**
 * As many specs side by side as there are virtual displays for them: on a person's own screen the windows would take each other's focus. One more than
 * cores: an app often waits for a peer, a timer or the pace of a person. With two more, apps that wait for the processor draw and ask all the same.
 */
const TOGETHER = hasDisplay ? 1 : Math.min(4, availableParallelism() + 1);

/**
 * Playwright on the real app: first the specs that run side by side, then those that run alone. `args` are Playwright's own (`--grep @wall`);
 * `reportsTo` names a file for each part's report. Resolves to the worse exit code.
 */
export async function runEndToEnd(args, reportsTo = () => null) {
  keepTemporaryFilesInMemory();
  const cli = createRequire(import.meta.url).resolve("@playwright/test/cli");
  // Generated records that several specs copy (e2e/record.ts).
  const records = mkdtempSync(join(tmpdir(), "ismgt-e2e-records-"));
  let worst = 0;
  try {
    // Playwright takes the last count of workers that it is given: one in `args` goes before ours for the specs that run side by side, and never for those
    // that run alone. On a person's own display more than one worker takes the focus from each other's windows.
    for (const { part, projects, size, args: given } of [
      // The display of the first worker; `e2e/fixtures.ts` gives the others one of the same size.
      { part: "together", projects: ["longest", "together"], size: "1440x900", args: [`--workers=${TOGETHER}`, ...args] },
      { part: "alone", projects: ["alone"], size: "1920x1080", args: [...args, "--workers=1"] },
    ]) {
      if (isInterrupted()) break;
      const file = reportsTo(part);
      const env = { ...process.env, ISMGT_E2E_RECORDS: records, ...(file !== null && { PLAYWRIGHT_JSON_OUTPUT_NAME: file }) };
      const own = [...projects.flatMap((name) => ["--project", name]), "--output", `test-results/${part}`, "--pass-with-no-tests"];
      worst = Math.max(worst, await runWithDisplay(process.execPath, [cli, "test", ...given, ...own], { size, env }));
    }
  } finally {
    rmSync(records, { recursive: true, force: true });
  }
  return worst;
}

if (isMainScript(import.meta.url)) {
  await setUp();
  await bundle();
  process.exitCode = await runEndToEnd(process.argv.slice(2));
}
