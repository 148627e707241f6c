import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";

export interface VirtualScreen {
  /** What `DISPLAY` is to be. */
  readonly display: string;
  close(): void;
}

/** A screen that nobody sees, drawn in software: what a wall costs where there is no graphics card. Linux with Xvfb only. */
export async function openVirtualScreen(size: `${number}x${number}`): Promise<VirtualScreen> {
  const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", `${size}x24`, "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const number = await firstLine(server);
  return { display: `:${number}`, close: () => void server.kill() };
}

async function firstLine(server: ChildProcess): Promise<string> {
  const out = server.stdio[3];
  if (!out || !("setEncoding" in out)) throw new Error("Xvfb does not say which display it opened");
  const failed = once(server, "error").then(([error]) => Promise.reject(error as Error));
  const [said] = (await Promise.race([once(out, "data"), failed])) as [Buffer];
  return said.toString().trim();
}
