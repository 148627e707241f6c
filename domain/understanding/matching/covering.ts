import type { Match } from "./matcher.ts";
import type { Hit } from "./together.ts";

/** The concept of the idioms, whose words count for nothing else. */
export const IDIOMS = 0;

export function maskOf(length: number, hits: readonly Hit[]): readonly boolean[] {
  const masked = Array.from<boolean>({ length }).fill(false);
  for (const { concept, start, end } of hits) if (concept === IDIOMS) masked.fill(true, start, end);
  return masked;
}

export function isMasked(masked: readonly boolean[], start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (masked[at]) return true;
  return false;
}

/** Meanings that begin so are signals about the whole post (its kind, its urgency) and cover nothing. */
const SIGNAL = "@";

/** "street light" is not also "light": a plain phrase inside a longer one says nothing of its own. */
export function withoutCovered(matches: readonly Match[]): Match[] {
  const covers = matches.filter(({ meaning, unbroken, end, start }) => unbroken && end - start > 1 && !meaning.startsWith(SIGNAL));
  if (covers.length === 0) return [...matches];
  return matches.filter((match) => {
    if (match.spans.length > 1 || match.meaning.startsWith(SIGNAL)) return true;
    const length = match.end - match.start;
    return !covers.some((other) => other.start <= match.start && other.end >= match.end && other.end - other.start > length);
  });
}
