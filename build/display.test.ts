import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { isOnPath } from "./script.mjs";

const PROGRAM = `
import { runWithDisplay } from ${JSON.stringify(`${import.meta.dirname}/display.mjs`)};
const says = "console.log(process.pid, process.env.DISPLAY); setInterval(() => {}, 1000);";
process.exitCode = await runWithDisplay(process.execPath, ["-e", process.argv[1] + says], { size: "640x480" });
`;

function start(more: string) {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env;
  const child = spawn(process.execPath, ["--input-type=module", "-e", PROGRAM, more], { env, stdio: ["ignore", "pipe", "inherit"] });
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
