import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "./bundle.mjs";
import { electronBinary, hasDisplay, runWithDisplay, sandboxArguments } from "./display.mjs";
import { projectFolder, say } from "./script.mjs";
import { setUp } from "./setup.mjs";

/** `npm start -- [options of the app]`: the wall, on this screen or, where there is none, on a virtual one with a screenshot. */
await setUp().catch((error) => {
  say(`set-up stopped: ${error.message}`);
  process.exit(1);
});
await bundle();
const args = [...sandboxArguments, ".", ...process.argv.slice(2)];
if (!hasDisplay && !process.argv.includes("--screenshot")) {
  const file = join(projectFolder, "out", "wall.png");
  mkdirSync(join(projectFolder, "out"), { recursive: true });
  args.push("--screenshot", file);
  say(`no display: running under a virtual one; the wall is written to ${file} once it shows data (stop with Ctrl+C)`);
}
process.exitCode = await runWithDisplay(electronBinary(), args, { isQuiet: !process.env.DBUS_SESSION_BUS_ADDRESS });
