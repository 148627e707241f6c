import { parsePattern } from "./pattern.ts";
import type { Pattern } from "./pattern.ts";

/**
 * A word list: lines of a weight and, behind it, patterns parted by commas (see `pattern.ts`).
 *
 *   4 <water> & <absent>, jalghar ... band
 *   -2 railway underpass
 *
 * Weights are in one currency over all lists: 1 hints, 2 speaks for, 4 all but settles. Lines that begin with
 * `!` hold idioms: their words count for nothing else ("पानी की तरह पैसा" is not about water).
 */
export interface WordList {
  /** What a match means, for instance `PHED/no-supply` or `kind/praise`. */
  readonly meaning: string;
  readonly words: string;
}

/** Concepts are named sets of phrases that patterns refer to as `<name>`. */
export type Concepts = Readonly<Record<string, string>>;

export type EachPattern = (pattern: Pattern, weight: number, meaning: string) => void;

/** Reads a list pattern by pattern; none is kept, since together they are large. */
export function readList({ meaning, words }: WordList, each: EachPattern): void {
  for (const line of words.split("\n")) {
    const match = LINE.exec(line);
    if (!match) {
      if (line.trim() !== "") throw new Error(`A line of a word list needs a weight: ${line.trim()}`);
      continue;
    }
    const weight = Number(match[1]);
    for (const written of (match[2] ?? "").split(",")) {
      const source = written.trim();
      if (source !== "") each(parsePattern(source), weight, meaning);
    }
  }
}

const LINE = /^\s*(-?\d+(?:\.\d+)?)\s+(\S.*)$/u;
