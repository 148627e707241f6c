import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

const SAY_DISPLAY =
  "console.log(JSON.stringify({ DISPLAY: process.env.DISPLAY, XAUTHORITY: process.env.XAUTHORITY })); process.stdin.resume().on('end', () => process.exit(0));";

/**
 * Gives this process a virtual display of its own, so that the windows of two specs do not take each other's focus. Resolves to what ends it.
 * It ends with this process too, for its input ends then.
 */
export async function takeOwnDisplay(size: string): Promise<() => Promise<void>> {
  const server = spawn(
    "xvfb-run",
    ["--auto-servernum", "--server-args", `-screen 0 ${size}x24 -nolisten tcp`, process.execPath, "-e", SAY_DISPLAY],
    {
      stdio: ["pipe", "pipe", "inherit"],
    },
  );
  const ended = once(server, "exit");
  const line = await Promise.race([once(createInterface({ input: server.stdout }), "line"), ended.then(() => ["{}"])]);
  Object.assign(process.env, JSON.parse(String(line[0])));
  return async () => {
    server.stdin.end();
    await ended;
  };
}
