import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundle } from "./bundle.mjs";
import { bundleTool } from "./bundleTool.mjs";
import { hasDisplay, runWithDisplay } from "./display.mjs";
import { isMainScript, projectFolder, spawned } from "./script.mjs";
import { setUp } from "./setup.mjs";

const folder = join(projectFolder, "out", "harness");

/**
 * `npm run harness`: proves with kills, torn files, full disks and more that nothing is lost (e2e/harness). Bundles the harness and runs it as a process
 * of its own, under a virtual display where there is none. Resolves to its exit code.
 */
export async function runHarness(args) {
  await bundleTool({ input: { command: "e2e/harness/command.ts", engineHost: "e2e/harness/engine/engineHost.ts" }, outDir: folder });
  const self = import.meta.filename;
  return hasDisplay ? spawned(self, ["--bundled", ...args]) : runWithDisplay(process.execPath, [self, "--bundled", ...args]);
}

if (isMainScript(import.meta.url)) {
  const [first, ...rest] = process.argv.slice(2);
  if (first === "--bundled") {
    const { command } = await import(pathToFileURL(join(folder, "command.js")).href);
    // Whatever it left open, it has ended.
    process.exit(await command(rest));
  }
  await setUp({ opensWindows: false });
  await bundle();
  process.exitCode = await runHarness(process.argv.slice(2));
}
