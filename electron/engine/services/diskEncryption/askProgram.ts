import { execFile } from "node:child_process";

/** No program that only tells a state takes longer. */
const LONGEST_MS = 15_000;
const MOST_BYTES = 256 * 1024;

/** Asks a program of the system; null for no answer. */
export type Ask = (file: string, args: readonly string[], env?: Readonly<Record<string, string>>) => Promise<string | null>;

/** What a program of the system writes, or null where it is not there, fails, takes too long or says too much. No shell reads its arguments. It ends with `signal`. */
export function askProgram(...[file, args, env, signal]: [...Parameters<Ask>, AbortSignal?]): Promise<string | null> {
  const options = {
    signal,
    timeout: LONGEST_MS,
    killSignal: "SIGKILL",
    maxBuffer: MOST_BYTES,
    windowsHide: true,
    env: { ...process.env, LC_ALL: "C", ...env },
  } as const;
  return new Promise((resolve) => {
    try {
      execFile(file, args, options, (error, stdout) => resolve(error === null ? stdout : null)).stdin?.end();
    } catch {
      resolve(null);
    }
  });
}
