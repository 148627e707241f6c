import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Verdict } from "./judge.ts";

/** What was found of patterns before: the same tool with the same limits says the same of the same pattern, so that nothing grows old. */
export interface Verdicts {
  get(pattern: string, find: () => Promise<Verdict>): Promise<Verdict>;
  keep(): void;
}

/**
 * Keeps verdicts in a file that several clones share, and begins with those of `also` too; those of another `tool` are left out. Only good ones are kept: a bad
 * one may be for want of time.
 */
export function verdictsIn(file: string, also: string, tool: string): Verdicts {
  const known = new Set([...knownIn(file, tool), ...knownIn(also, tool)]);
  const kept = new Set(known);
  return {
    async get(pattern, find) {
      const verdict: Verdict = known.has(pattern) ? { isLinear: true } : await find();
      if (verdict.isLinear) kept.add(pattern);
      return verdict;
    },
    keep: () => write(file, tool, kept),
  };
}

/** Judges all again, and keeps the good verdicts in `file`, one a line, without any that is not asked for now. */
export function verdictsAgain(file: string, tool: string): Verdicts {
  const kept = new Set<string>();
  return {
    async get(pattern, find) {
      const verdict = await find();
      if (verdict.isLinear) kept.add(pattern);
      return verdict;
    },
    keep: () => write(file, tool, kept),
  };
}

function write(file: string, tool: string, linear: ReadonlySet<string>): void {
  mkdirSync(dirname(file), { recursive: true });
  const arriving = `${file}.${process.pid}`;
  writeFileSync(arriving, `${JSON.stringify({ tool, linear: [...linear].toSorted() }, null, 2)}\n`);
  renameSync(arriving, file);
}

function knownIn(file: string, tool: string): ReadonlySet<string> {
  try {
    const kept = JSON.parse(readFileSync(file, "utf8")) as { readonly tool: string; readonly linear: readonly string[] };
    return new Set(kept.tool === tool ? kept.linear : []);
  } catch {
    return new Set();
  }
}
