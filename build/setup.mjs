import { isMainScript, say } from "./script.mjs";
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
}

if (isMainScript(import.meta.url)) {
  await setUp().catch((error) => {
    say(`set-up stopped: ${error.message}`);
    process.exitCode = 1;
  });
}
