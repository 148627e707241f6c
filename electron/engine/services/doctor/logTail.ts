import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { z } from "zod";

const LONGEST_TAIL_BYTES = 512 * 1024;
const MOST_LINES = 2_000;

/** A line of the log, as the shell and `serve` write it. */
const lineSchema = z.object({ at: z.string().max(40), level: z.enum(["error", "warn", "info"]), says: z.string() });
type LogLine = z.infer<typeof lineSchema>;

/** The newest lines of a log, the oldest first; none where it is not there. A line in another form is left out. */
export function logTail(file: string | null): readonly LogLine[] {
  const text = file === null ? null : tailOf(file);
  if (text === null) return [];
  return text
    .split("\n")
    .flatMap((line) => {
      const parsed = lineSchema.safeParse(jsonOf(line));
      return parsed.success ? [parsed.data] : [];
    })
    .slice(-MOST_LINES);
}

function tailOf(file: string): string | null {
  let open: number | null = null;
  try {
    open = openSync(file, "r");
    const { size } = fstatSync(open);
    const bytes = Buffer.alloc(Math.min(size, LONGEST_TAIL_BYTES));
    const read = readSync(open, bytes, 0, bytes.length, size - bytes.length);
    return bytes.toString("utf8", 0, read);
  } catch {
    return null;
  } finally {
    if (open !== null) closeSync(open);
  }
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
