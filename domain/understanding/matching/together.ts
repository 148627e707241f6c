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

/** The rules that begin with one concept, and the second need of each (its only one where it has no other), which most texts do not name. */
interface Begun {
  readonly rules: Rule[];
  readonly seconds: number[];
}

/** The patterns whose parts, which are concepts, may stand apart. */
export class Together {
  /** By the concept that is the first of their needs. */
  readonly #begun: (Begun | undefined)[] = [];
  /** By the concept, whether the present text names it; cleared after each text. Concepts that no rule needs have no place. */
  readonly #isNamed: Uint8Array;
  /** By the concept, its hits in the present text, where some rule needs them; cleared after each text. */
  readonly #standing: (Hit[] | undefined)[] = [];

  constructor(rules: readonly Rule[]) {
    let most = 0;
    for (const rule of rules) {
      const [first = 0, second = first] = rule.needs;
      const begun = (this.#begun[first] ??= { rules: [], seconds: [] });
      begun.rules.push(rule);
      begun.seconds.push(second);
      for (const need of rule.needs) most = Math.max(most, need);
    }
    this.#isNamed = new Uint8Array(most + 1);
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
    const concepts: number[] = [];
    for (const hit of hits) {
      for (const concept of hit.concepts) {
        if (concept >= isNamed.length || isNamed[concept] === 1) continue;
        isNamed[concept] = 1;
        concepts.push(concept);
      }
    }
    const named: Rule[] = [];
    for (const concept of concepts) {
      const begun = this.#begun[concept];
      if (begun === undefined) continue;
      const { rules, seconds } = begun;
      for (let at = 0; at < seconds.length; at += 1) {
        const rule = rules[at];
        if (isNamed[seconds[at] ?? 0] === 1 && rule?.needs.every((need) => isNamed[need] === 1)) named.push(rule);
      }
    }
    for (const concept of concepts) isNamed[concept] = 0;
    return named;
  }
}

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
