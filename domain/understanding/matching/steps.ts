/** What a word of a text has to be for a pattern; see `wordList.ts` for the notation. */
export type StepSort = "key" | "prefix" | "form" | "shouted" | "concept" | "gap";

const bySort: Readonly<Record<StepSort, Map<string, number>>> = {
  key: new Map(),
  prefix: new Map(),
  form: new Map(),
  shouted: new Map(),
  concept: new Map(),
  gap: new Map(),
};

/** The id of no step. */
export const NO_STEP = 0;

const sorts: StepSort[] = ["gap"];
const values: string[] = [""];

/** The number of a step, the same for equal steps; small, so that it can be an index into tables. */
export function stepOf(sort: StepSort, value: string): number {
  const known = bySort[sort].get(value);
  if (known !== undefined) return known;
  const id = sorts.push(sort) - 1;
  values.push(value);
  bySort[sort].set(value, id);
  return id;
}

/** The id of a step that some list has, else {@link NO_STEP}. */
export function stepId(sort: StepSort, value: string): number {
  return bySort[sort].get(value) ?? NO_STEP;
}

export function sortOf(step: number): StepSort {
  return sorts[step] ?? "gap";
}

export function valueOf(step: number): string {
  return values[step] ?? "";
}

/** All steps in the order of their numbers, from the first one on. */
export interface StepTables {
  readonly sorts: readonly StepSort[];
  readonly values: readonly string[];
}

export function stepTables(): StepTables {
  return { sorts, values };
}

/** Numbers the steps of compiled lists as they were when these were compiled. Throws where other lists took the numbers. */
export function takeSteps(compiled: StepTables): void {
  for (let at = NO_STEP + 1; at < compiled.sorts.length; at += 1)
    if (stepOf(compiled.sorts[at] ?? "gap", compiled.values[at] ?? "") !== at)
      throw new Error(`Step ${at} of compiled word lists is taken`);
}

/** Any words, up to a few. */
export const GAP = stepOf("gap", "");
