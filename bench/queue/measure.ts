/** What is asked, and the least that SQLite has to do for it. Both answer with how many rows they gave. */
export interface Question {
  readonly name: string;
  readonly ask: () => number;
  readonly limit: () => number;
}

export interface Measured {
  readonly name: string;
  readonly rows: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly limitMedianMs: number;
  /** How many times the limit the median is. */
  readonly times: number;
}

/** Questions that take long are asked less often. */
const LONGEST_MS = 4_000;

/** Asks a question and its limit in turn, so that both meet the same noise. */
export function measure({ name, ask, limit }: Question, rounds: number): Measured {
  const rows = ask();
  limit();
  const asked: number[] = [];
  const limits: number[] = [];
  const startedAt = performance.now();
  while (asked.length < rounds && (asked.length < 5 || performance.now() - startedAt < LONGEST_MS)) {
    asked.push(timeOf(ask));
    limits.push(timeOf(limit));
  }
  const [medianMs, limitMedianMs] = [atShare(asked, 0.5), atShare(limits, 0.5)];
  return { name, rows, medianMs, p95Ms: atShare(asked, 0.95), limitMedianMs, times: rounded(medianMs / limitMedianMs) };
}

function timeOf(work: () => unknown): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}

function atShare(times: readonly number[], share: number): number {
  const sorted = times.toSorted((one, other) => one - other);
  return rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
