import { isAbsolute, resolve } from "node:path";

/** Under which ending a sealed file is known to the system. */
const CARRIED = /\.ismgt$/iu;

/** Options of ours whose next word is theirs. The system puts switches of Chromium before the file, so that others say nothing of it. */
const TAKE_A_FILE: ReadonlySet<string> = new Set(["--screenshot", "--user-data-dir", "--documents-dir"]);

/**
 * The sealed file that a command line names, absolute; null where it names none. The system gives a file that is opened with the app as the last
 * word; what belongs to an option is none, and no address.
 */
export function transferFileIn(args: readonly string[], cwd: string): string | null {
  const index = args.findLastIndex((word, at) => !word.startsWith("-") && CARRIED.test(word) && !TAKE_A_FILE.has(args[at - 1] ?? ""));
  const word = args[index];
  if (word === undefined || /^[a-z][a-z0-9+.-]+:\/\//iu.test(word)) return null;
  return isAbsolute(word) ? word : resolve(cwd, word);
}
