import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isMainScript, projectFolder, say } from "./script.mjs";
import { setUpElectron } from "./runtime/electron.mjs";
import { setUpSqliteAddon } from "./runtime/sqliteAddon.mjs";
import { setUpSystemPackages } from "./runtime/systemPackages.mjs";

/**
 * Leaves a runtime behind on which the app starts: system libraries, an Electron binary, an SQLite addon
 * that fits it. Each step looks first and does nothing where nothing is missing.
 */
export async function setUp() {
  for (const step of [setUpSystemPackages, setUpElectron, setUpSqliteAddon]) {
    say(await step());
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

/** The same, at once where it was done for these packages. No script of npm's does it: none runs while packages are installed. */
export async function setUpOnce() {
  if (existsSync(doneFile) && readFileSync(doneFile, "utf8") === stampNow()) return;
  await setUp();
}

if (isMainScript(import.meta.url)) {
  await setUp().catch((error) => {
    say(`set-up stopped: ${error.message}`);
    process.exitCode = 1;
  });
}
