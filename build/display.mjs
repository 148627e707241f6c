import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { isOnPath, isRoot, projectFolder } from "./script.mjs";

/** True where a window could be opened without help. */
export const hasDisplay = process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Chromium refuses its sandbox to root; only these scripts, never the product, switch it off. */
export const sandboxArguments = isRoot ? ["--no-sandbox"] : [];

export function electronBinary() {
  return createRequire(import.meta.url)("electron");
}

/** Runs a command, under a virtual display where there is none, and resolves to its exit code. */
export function runWithDisplay(command, args, { size = "1920x1080", env = process.env } = {}) {
  const wrapped = hasDisplay
    ? [command, args]
    : ["xvfb-run", ["--auto-servernum", "--server-args", `-screen 0 ${size}x24 -nolisten tcp`, command, ...args]];
  if (!hasDisplay && !isOnPath("xvfb-run")) {
    throw new Error("there is no display and no xvfb-run; install the system packages that set-up names");
  }
  return new Promise((resolve, reject) => {
    const child = spawn(...wrapped, { cwd: projectFolder, stdio: "inherit", env });
    const stop = (signal) => child.kill(signal);
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => stop(signal));
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}
