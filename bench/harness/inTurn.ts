import { figureOf } from "./figures.ts";
import type { Figure, Goal } from "./figures.ts";

/** What is asked, and the least that has to be done for it. */
export interface Question {
  readonly name: string;
  readonly ask: () => unknown;
  readonly limit?: () => unknown;
  /** Runs before each answer, that of the limit too, and is not timed: anyone who is asked next would else find warm what the other has read. */
  readonly before?: () => void;
  readonly goals?: readonly Goal[];
}

/** Questions that take long are asked less often: so long in all. */
const LONGEST_MS = 5_000;
const LEAST_ROUNDS = 5;

/** Asks a question and its limit in turn, so that both meet the same noise. The first answers, for which statements are prepared, do not count. */
export function measureInTurn({ name, ask, limit, before, goals }: Question, rounds: number): Figure {
  ask();
  limit?.();
  const asked: number[] = [];
  const limits: number[] = [];
  const startedAt = performance.now();
  while (asked.length < rounds && (asked.length < LEAST_ROUNDS || performance.now() - startedAt < LONGEST_MS)) {
    before?.();
    asked.push(msOf(ask));
    if (limit === undefined) continue;
    before?.();
    limits.push(msOf(limit));
  }
  return figureOf({ name, unit: "ms", asked, ...(limit && { limit: limits }), ...(goals && { goals }) });
}

export function msOf(work: () => unknown): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}
