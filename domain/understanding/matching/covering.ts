import type { Match } from "./matcher.ts";
import type { Hit } from "./together.ts";

/** The concept of the idioms, whose words match nothing else. */
export const IDIOMS = 0;

/** For each word, whether it is part of an idiom. */
export function maskOf(hits: readonly Hit[]): readonly boolean[] {
  const masked: boolean[] = [];
  for (const { concepts, start, end } of hits) if (concepts.includes(IDIOMS)) for (let at = start; at < end; at += 1) masked[at] = true;
  return masked;
}

export function isMasked(masked: readonly boolean[], start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (masked[at]) return true;
  return false;
}

/** Meanings that begin so are signals about the whole post (its kind, its urgency) and do not cover other matches. */
const SIGNAL = "@";

export function isSignal({ meaning }: Match): boolean {
  return meaning.startsWith(SIGNAL);
}

/** Without phrases inside a longer match: "street light" is not also "light". */
export function withoutCovered(matches: readonly Match[]): Match[] {
  const covers = matches.filter((match) => match.unbroken && match.end - match.start > 1 && !isSignal(match));
  if (covers.length === 0) return [...matches];
  return matches.filter((match) => {
    if (match.spans.length > 1 || isSignal(match)) return true;
    const length = match.end - match.start;
    return !covers.some((other) => other.start <= match.start && other.end >= match.end && other.end - other.start > length);
  });
}
