import { once } from "node:events";
import { createInterface } from "node:readline";

/** What is typed or piped in, to its first end of a line: a passphrase is in no list of commands. Empty where there is nothing. */
export async function firstLine(): Promise<string> {
  const lines = createInterface({ input: process.stdin });
  const [line] = (await Promise.race([once(lines, "line"), once(lines, "close").then(() => [""])])) as [string];
  lines.close();
  return line;
}
