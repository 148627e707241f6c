import { spawn } from "node:child_process";
import { join } from "node:path";

const BUILT = join(import.meta.dirname, "../../../out");

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandLineRun {
  readonly env?: Readonly<Record<string, string>>;
  /** Where the bundled program lies, if it is not the one that was built here. */
  readonly program?: string;
  /** Before the engine: a program that runs it as somebody else. */
  readonly under?: readonly string[];
  /** Ends it without warning after so long, milliseconds. */
  readonly killAfterMs?: number;
}

/** The engine's command line, bundled, in a process of its own. Its code is null where it was killed. */
export function runCommandLine(
  args: readonly string[],
  { env = {}, program = BUILT, under = [], killAfterMs }: CommandLineRun = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const [first = "", ...rest] = [...under, process.execPath, join(program, "engine", "cli.js"), ...args];
    const child = spawn(first, rest, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...env },
      ...(killAfterMs !== undefined && { timeout: Math.max(1, Math.round(killAfterMs)), killSignal: "SIGKILL" as const }),
    });
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
