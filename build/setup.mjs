import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isMainScript, projectFolder, say } from "./script.mjs";
import { setUpElectron } from "./runtime/electron.mjs";
import { setUpSandbox } from "./runtime/sandbox.mjs";
import { setUpSqliteAddon } from "./runtime/sqliteAddon.mjs";
import { setUpSystemPackages } from "./runtime/systemPackages.mjs";

/**
 * Leaves a runtime behind on which the app starts: system libraries, an Electron binary, an SQLite addon
 * that fits it. Each step looks first and does nothing where nothing is missing. It stops early where no window would open, unless none is wanted: a server runs the engine alone.
 */
export async function setUp({ opensWindows = true } = {}) {
  for (const step of [setUpSystemPackages, setUpElectron, ...(opensWindows ? [setUpSandbox] : []), setUpSqliteAddon]) {
    say(await step({ opensWindows }));
  }
  writeFileSync(doneFile, stampNow());
}

/** Goes with the packages when they are installed again. */
const doneFile = join(projectFolder, "node_modules", ".ismgt-set-up");

function stampNow() {
  return createHash("sha256")
    .update(process.version)
    .update(readFileSync(join(projectFolder, "package-lock.json")))
    .digest("hex");
}

/** The same for what opens no window, at once where it was done for these packages. No script of npm's does it: none runs while packages are installed. */
export async function setUpOnce() {
  if (existsSync(doneFile) && readFileSync(doneFile, "utf8") === stampNow()) return;
  await setUp({ opensWindows: false });
}

if (isMainScript(import.meta.url)) {
  await setUp().catch((error) => {
    say(`set-up stopped: ${error.message}`);
    process.exitCode = 1;
  });
}
