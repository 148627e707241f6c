import { addTo } from "../../addTo.ts";
import type { Token } from "../../text/tokenise.ts";

/** Words that name concepts, by their numbers; `end` is the index after the last. */
export interface Hit {
  readonly concepts: readonly number[];
  readonly start: number;
  readonly end: number;
}

/** A pattern whose parts may stand apart. */
export interface Rule {
  readonly pattern: number;
  /** Concepts. */
  readonly needs: readonly number[];
}

/** Further hits of a concept are ignored, which bounds the time of a long, repetitive text. */
const MOST_HITS = 12;

/** The patterns whose parts, which are concepts, may stand apart. */
export class Together {
  /** By the concept that is the first of their needs. */
  readonly #rules = new Map<number, Rule[]>();
  /** By the concept, whether the present text names it; cleared after each text. */
  readonly #isNamed: boolean[] = [];
  /** By the concept, its hits in the present text, where some rule needs them; cleared after each text. */
  readonly #standing: (Hit[] | undefined)[] = [];

  constructor(rules: readonly Rule[]) {
    for (const rule of rules) addTo(this.#rules, rule.needs[0] ?? 0, rule);
  }

  /** Calls `found` for every pattern whose parts are near each other, in the order in which the text names their first parts. */
  find(hits: readonly Hit[], tokens: readonly Token[], found: (pattern: number, parts: readonly Hit[]) => void): void {
    const rules = this.#rulesNamedBy(hits);
    if (rules.length === 0) return;
    const standing = this.#standing;
    for (const { needs } of rules) for (const need of needs) standing[need] = [];
    for (const hit of hits) {
      for (const concept of hit.concepts) {
        const known = standing[concept];
        if (known && known.length < MOST_HITS) known.push(hit);
      }
    }
    for (const { pattern, needs } of rules) {
      const parts = nearest(
        needs.map((need) => standing[need] ?? []),
        tokens,
      );
      if (parts) found(pattern, parts);
    }
    for (const { needs } of rules) for (const need of needs) standing[need] = undefined;
  }

  /** The rules of which the text names every part: few of the dozens whose first part it names. */
  #rulesNamedBy(hits: readonly Hit[]): readonly Rule[] {
    const isNamed = this.#isNamed;
    const begun: Rule[] = [];
    for (const { concepts } of hits) {
      for (const concept of concepts) {
        if (isNamed[concept]) continue;
        isNamed[concept] = true;
        for (const rule of this.#rules.get(concept) ?? NONE) begun.push(rule);
      }
    }
    const named = begun.filter(({ needs }) => needs.every((need) => isNamed[need]));
    for (const { concepts } of hits) for (const concept of concepts) isNamed[concept] = false;
    return named;
  }
}

const NONE: readonly never[] = [];

/** The first hits, one of each need, that are all within the window and within one sentence. */
function nearest(hitsByNeed: readonly (readonly Hit[])[], tokens: readonly Token[]): readonly Hit[] | null {
  const [firsts = [], ...others] = hitsByNeed;
  for (const first of firsts) {
    const parts = [first];
    for (const hits of others) {
      const other = hits.find((hit) => parts.every((part) => areNear(part, hit, tokens)));
      if (!other) break;
      parts.push(other);
    }
    if (parts.length === hitsByNeed.length) return parts;
  }
  return null;
}

function areNear(a: Hit, b: Hit, tokens: readonly Token[]): boolean {
  const [left, right] = a.start <= b.start ? [a, b] : [b, a];
  if (right.start < left.end || right.start - left.end > WINDOW) return false;
  for (let at = left.end; at <= right.start; at += 1) if (tokens[at]?.gap === "sentence") return false;
  return true;
}

/** How many words apart the parts of a pattern with `&` may be. */
const WINDOW = 9;
