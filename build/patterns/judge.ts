import { check } from "recheck";
import type { Parameters } from "recheck";
import { hasFewWays } from "./fewWays.ts";
import type { Verdicts } from "./verdicts.ts";

/** Whether a pattern works in linear time; if not, why, with a text that shows it. */
export type Verdict = { readonly isLinear: true } | { readonly isLinear: false; readonly why: string };

/**
 * Counted limits only: a limit of time would judge the machine. The last one is far above what any pattern takes, and what reaches
 * it is not passed.
 */
export const LIMITS: Parameters = { attackTimeout: null, incubationTimeout: null, seedingTimeout: null, timeout: 120_000 };

/** A pattern that is not decided is as bad as one that is slow. */
export async function judge(source: string, flags: string): Promise<Verdict> {
  if (hasFewWays(source)) return { isLinear: true };
  const found = await check(source, flags, LIMITS);
  if (found.status === "safe") return { isLinear: true };
  if (found.status === "unknown") return { isLinear: false, why: `undecided (${found.error.kind})` };
  return { isLinear: false, why: `${found.complexity.summary}, as with ${found.attack.pattern.slice(0, LONGEST_ATTACK)}` };
}

const LONGEST_ATTACK = 160;

/** Judges all of them, as many at a time as there are cores; each pattern once, and none that `verdicts` knows. */
export async function judgeAll<One extends { readonly source: string; readonly flags: string }>(
  patterns: readonly One[],
  cores: number,
  verdicts: Verdicts,
): Promise<readonly { readonly pattern: One; readonly verdict: Verdict }[]> {
  const begun = new Map<string, Promise<Verdict>>();
  const left = patterns.values();
  const judged: { readonly pattern: One; readonly verdict: Verdict }[] = [];
  const work = async () => {
    for (const pattern of left) {
      const key = `/${pattern.source}/${pattern.flags}`;
      const verdict = begun.get(key) ?? verdicts.get(key, () => judge(pattern.source, pattern.flags));
      begun.set(key, verdict);
      judged.push({ pattern, verdict: await verdict });
    }
  };
  await Promise.all(Array.from({ length: cores }, work));
  verdicts.keep();
  return judged;
}
