import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Verdict } from "./judge.ts";

/** What was found of patterns before: the same tool with the same limits says the same of the same pattern, so that nothing grows old. */
export interface Verdicts {
  get(pattern: string, find: () => Promise<Verdict>): Promise<Verdict>;
  keep(): void;
}

/** Keeps verdicts in a file that several clones share; those of another `tool` are left out. Only good ones are kept: a bad one may be for want of time. */
export function verdictsIn(file: string, tool: string): Verdicts {
  const known = knownIn(file, tool);
  const kept = new Set(known);
  return {
    async get(pattern, find) {
      const verdict: Verdict = known.has(pattern) ? { isLinear: true } : await find();
      if (verdict.isLinear) kept.add(pattern);
      return verdict;
    },
    keep() {
      mkdirSync(dirname(file), { recursive: true });
      const arriving = `${file}.${process.pid}`;
      writeFileSync(arriving, JSON.stringify({ tool, linear: [...kept] }));
      renameSync(arriving, file);
    },
  };
}

function knownIn(file: string, tool: string): ReadonlySet<string> {
  try {
    const kept = JSON.parse(readFileSync(file, "utf8")) as { readonly tool: string; readonly linear: readonly string[] };
    return new Set(kept.tool === tool ? kept.linear : []);
  } catch {
    return new Set();
  }
}
