import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { join } from "node:path";

/** The engine as a user runs it: the bundled command line in a process of its own. */
export interface CliRun {
  readonly child: ChildProcess;
  readonly ended: Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }>;
}

const CLI = join(import.meta.dirname, "../../../../../out/engine/cli.js");

export function startCli(args: readonly string[], env: Readonly<Record<string, string>> = {}, cli = CLI): CliRun {
  const child = spawn(process.execPath, [cli, ...args], { env: { ...process.env, ...env } });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk) => (stdout += String(chunk)));
  child.stderr.on("data", (chunk) => (stderr += String(chunk)));
  const ended = new Promise<Awaited<CliRun["ended"]>>((resolve) => {
    child.once("close", (code) => resolve({ code, stdout, stderr }));
  });
  return { child, ended };
}

export async function runCli(args: readonly string[], env: Readonly<Record<string, string>> = {}, cli = CLI) {
  const { code, stdout, stderr } = await startCli(args, env, cli).ended;
  const json: unknown = stdout.startsWith("{") ? JSON.parse(stdout) : null;
  return { code, stdout, stderr, json };
}
