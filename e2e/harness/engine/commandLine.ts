import { spawn } from "node:child_process";
import { join } from "node:path";

const CLI = join(import.meta.dirname, "../../../out/engine/cli.js");

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The engine's command line, bundled, in a process of its own. */
export function runCommandLine(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, ...args], { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...env } });
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (chunk) => (stdout += String(chunk)));
    child.stderr.on("data", (chunk) => (stderr += String(chunk)));
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, stdout, stderr }));
  });
}

/** What it answers as JSON; throws where it fails. */
export async function engineCommand(args: readonly string[]): Promise<unknown> {
  const { code, stdout, stderr } = await runCommandLine([...args, "--json"]);
  if (code !== 0) throw new Error(`engine ${args.join(" ")} failed: ${stderr}`);
  return JSON.parse(stdout);
}
