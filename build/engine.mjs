import { spawn } from "node:child_process";
import { join } from "node:path";
import { bundle } from "./bundle.mjs";
import { projectFolder } from "./script.mjs";

/** `npm run engine -- VERB …`: the engine without windows, as one Node process. */
await bundle(["node"]);
const child = spawn(process.execPath, [join(projectFolder, "out", "engine", "cli.js"), ...process.argv.slice(2)], {
  stdio: "inherit",
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => {
  process.exitCode = code ?? (signal ? 1 : 0);
});
