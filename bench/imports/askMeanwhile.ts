import { setTimeout as pause } from "node:timers/promises";

/** How long a window would have waited for one sort of answer. */
export interface MeasuredAnswers {
  readonly asked: string;
  readonly answers: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly mostMs: number;
}

export interface Question {
  readonly asked: string;
  readonly ask: () => Promise<unknown>;
}

const EVERY_MS = 50;

/**
 * Asks each question in turn, every 50 ms by the clock. An answer is timed from the moment at which it was to be asked, so that a thread which is
 * held counts for every question that it kept from being asked.
 */
export async function askWhile(work: Promise<unknown>, questions: readonly Question[]): Promise<readonly MeasuredAnswers[]> {
  let isOver = false;
  const over = () => void (isOver = true);
  work.then(over, over);
  const waited = questions.map((): number[] => []);
  for (let turn = 0, dueAt = performance.now(); !isOver; turn += 1) {
    dueAt += EVERY_MS;
    await pause(Math.max(0, dueAt - performance.now()));
    await questions[turn % questions.length]?.ask();
    waited[turn % questions.length]?.push(performance.now() - dueAt);
  }
  return questions.map(({ asked }, index) => ({ asked, ...measured(waited[index] ?? []) }));
}

function measured(waitedMs: readonly number[]): Omit<MeasuredAnswers, "asked"> {
  const sorted = waitedMs.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { answers: sorted.length, medianMs: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99), mostMs: sorted.at(-1) ?? 0 };
}
