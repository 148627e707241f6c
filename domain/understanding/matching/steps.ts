/** What one word of a text must be for a pattern; see `pattern.ts` for the notation. */
export interface Step {
  /** The same for equal steps, from 1; small, so that tables can be laid out by it. */
  readonly id: number;
  readonly sort: Sort;
  /** Nothing for a gap. */
  readonly value: string;
}

type Sort = "key" | "prefix" | "form" | "shouted" | "concept" | "gap";

/** The id of no step. */
export const NO_STEP = 0;

const bySort: Readonly<Record<Sort, Map<string, Step>>> = {
  key: new Map(),
  prefix: new Map(),
  form: new Map(),
  shouted: new Map(),
  concept: new Map(),
  gap: new Map(),
};
let count = NO_STEP;

export function stepOf(sort: Sort, value: string): Step {
  const known = bySort[sort].get(value);
  if (known) return known;
  count += 1;
  const step = { id: count, sort, value };
  bySort[sort].set(value, step);
  return step;
}

/** The id of a step that some list has, else {@link NO_STEP}. */
export function stepId(sort: Sort, value: string): number {
  return bySort[sort].get(value)?.id ?? NO_STEP;
}

/** Any words, up to a few. */
export const GAP = stepOf("gap", "");
