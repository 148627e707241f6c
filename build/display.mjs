import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { isOnPath, isRoot, projectFolder, tellOfSignals } from "./script.mjs";

/** True where a window could be opened without help. */
export const hasDisplay = process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Chromium refuses its sandbox to root; only these scripts, never the product, switch it off. */
export const sandboxArguments = isRoot ? ["--no-sandbox"] : [];

export function electronBinary() {
  return createRequire(import.meta.url)("electron");
}

/** What Chromium says on a machine without a desktop, of a data bus and a graphics card that are not there, and what nobody can do anything about. */
const OF_BARE_MACHINE = /:ERROR:(?:[\w/]+\/)?(?:bus|object_proxy|viz_main_impl)\.cc[:(]/u;

/** Says which process the command is before it becomes the command: `xvfb-run` passes no signal on, and would leave it and the display behind. */
const TELL_PROCESS = ["sh", "-c", 'echo $$ >&4; exec 4>&-; exec "$@"', "sh"];

/**
 * Runs a command, under a virtual display where there is none, and resolves to its exit code. Signals that end this process go to the command. `isQuiet` leaves out what Chromium says of
 * what a bare machine has not.
 */
export function runWithDisplay(command, args, { size = "1920x1080", env = process.env, isQuiet = false } = {}) {
  const wrapped = hasDisplay
    ? [command, args]
    : ["xvfb-run", ["--auto-servernum", "--server-args", `-screen 0 ${size}x24 -nolisten tcp`, ...TELL_PROCESS, command, ...args]];
  if (!hasDisplay && !isOnPath("xvfb-run")) {
    throw new Error("there is no display and no xvfb-run; install the system packages that set-up names");
  }
  return new Promise((resolve, reject) => {
    const stdio = ["inherit", "inherit", isQuiet ? "pipe" : "inherit", "ignore", hasDisplay ? "ignore" : "pipe"];
    const child = spawn(...wrapped, { cwd: projectFolder, stdio, env });
    let pid = hasDisplay ? child.pid : undefined;
    let held;
    child.stdio[4]?.once("data", (told) => {
      pid = Number(told);
      if (held !== undefined) stop(held);
    });
    if (child.stderr !== null)
      createInterface({ input: child.stderr }).on("line", (line) => OF_BARE_MACHINE.test(line) || process.stderr.write(`${line}\n`));
    const stop = (signal) => {
      // `xvfb-run` alone would end and leave the display behind: the signal waits until the command has told its process.
      if (pid === undefined) {
        held = signal;
        return;
      }
      try {
        process.kill(pid, signal);
      } catch {
        // It has ended by itself.
      }
    };
    const hasEnded = tellOfSignals(stop);
    child.once("error", (error) => {
      hasEnded();
      reject(error);
    });
    child.once("exit", (code, signal) => {
      hasEnded();
      resolve(code ?? (signal ? 1 : 0));
    });
  });
}
