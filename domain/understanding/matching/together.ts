import type { Token } from "../../text/tokenise.ts";

/** A concept, by its number, and the words that name it; `end` is the index after the last. */
export interface Hit {
  readonly concept: number;
  readonly start: number;
  readonly end: number;
}

/** The first place where all parts stand within the window and within one sentence. */
export function nearest(
  firsts: readonly Hit[],
  needs: readonly number[],
  byConcept: ReadonlyMap<number, readonly Hit[]>,
  tokens: readonly Token[],
): readonly Hit[] | null {
  for (const first of firsts) {
    const parts = [first];
    for (const need of needs.slice(1)) {
      const other = byConcept.get(need)?.find((hit) => parts.every((part) => areNear(part, hit, tokens)));
      if (!other) break;
      parts.push(other);
    }
    if (parts.length === needs.length) return parts;
  }
  return null;
}

function areNear(a: Hit, b: Hit, tokens: readonly Token[]): boolean {
  const [left, right] = a.start <= b.start ? [a, b] : [b, a];
  if (right.start < left.end || right.start - left.end > WINDOW) return false;
  for (let at = left.end; at <= right.start; at += 1) if (tokens[at]?.gap === "sentence") return false;
  return true;
}

/** How far apart the parts of a pattern joined with `&` may stand, in words. */
const WINDOW = 9;
