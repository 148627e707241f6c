import { createRequire } from "node:module";
import { bundle } from "./bundle.mjs";
import { runWithDisplay } from "./display.mjs";
import { isMainScript } from "./script.mjs";
import { setUp } from "./setup.mjs";

/** Playwright on the real app; `args` are Playwright's own (`--grep @wall`). Resolves to its exit code. */
export function runEndToEnd(args, extraEnv = {}) {
  const cli = createRequire(import.meta.url).resolve("@playwright/test/cli");
  return runWithDisplay(process.execPath, [cli, "test", ...args], { size: "3840x2160", env: { ...process.env, ...extraEnv } });
}

if (isMainScript(import.meta.url)) {
  await setUp();
  await bundle();
  process.exitCode = await runEndToEnd(process.argv.slice(2));
}
