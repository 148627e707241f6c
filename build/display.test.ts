import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, readdirSync } from "node:fs";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { isOnPath } from "./script.mjs";

const PROGRAM = `
import { runWithDisplay } from ${JSON.stringify(`${import.meta.dirname}/display.mjs`)};
const says = "console.log(process.pid, process.env.DISPLAY); setInterval(() => {}, 1000);";
const ended = runWithDisplay(process.execPath, ["-e", process.argv[1] + says], { size: process.argv[2] ?? "640x480" });
console.error("begun");
process.exitCode = await ended;
if (process.argv[3] === "waits") setInterval(() => {}, 1000, console.log("ended " + process.exitCode));
`;

function start(more: string, ...sizeAndWaits: readonly string[]) {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env;
  const child = spawn(process.execPath, ["--input-type=module", "-e", PROGRAM, more, ...sizeAndWaits], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  return { child, ended: once(child, "exit") };
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test.runIf(isOnPath("xvfb-run"))("a command under a virtual display hears the signal that ends the script, and is waited for", async () => {
  const { child, ended } = start("process.on('SIGTERM', () => setTimeout(() => process.exit(7), 300));");
  const [line] = (await once(createInterface({ input: child.stdout }), "line")) as [string];
  const [pid, display] = line.split(" ");
  expect(display).toMatch(/^:\d+$/u);
  child.kill("SIGTERM");
  expect(await ended).toEqual([7, null]);
  expect(isRunning(Number(pid))).toBe(false);
});

test.runIf(isOnPath("xvfb-run"))("a script whose command has ended is ended by a signal as any other", async () => {
  const { child, ended } = start("process.exit(3);", "640x480", "waits");
  const [line] = (await once(createInterface({ input: child.stdout }), "line")) as [string];
  expect(line).toBe("ended 3");
  child.kill("SIGTERM");
  expect(await ended).toEqual([null, "SIGTERM"]);
});

/** The virtual displays of that size that run now. */
function displaysOf(size: string): readonly string[] {
  return readdirSync("/proc").filter((pid) => {
    try {
      const line = /^\d+$/u.test(pid) ? readFileSync(`/proc/${pid}/cmdline`, "utf8") : "";
      return line.includes("Xvfb\0") && line.includes(`${size}x24`);
    } catch {
      return false;
    }
  });
}

test.runIf(isOnPath("xvfb-run"))("a signal that comes before the command runs ends it too, and leaves no display behind", async () => {
  const size = `${1_000 + (process.pid % 1_000)}x487`;
  const { child, ended } = start("", size);
  await once(createInterface({ input: child.stderr }), "line");
  child.kill("SIGTERM");
  expect(await ended).toEqual([143, null]);
  await expect.poll(() => displaysOf(size)).toEqual([]);
});
