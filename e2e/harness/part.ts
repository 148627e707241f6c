/** What a part of the harness found. Each of the five counts is to be 0. */
export interface Figures {
  /** Kills, starts, or inputs: what the part counts. */
  readonly runs: number;
  /** What was acknowledged, or published, and is not there. */
  readonly lost: number;
  readonly doubled: number;
  /** What did not end, or go on, within its time. */
  readonly stuck: number;
  /** Turns of the engine's event loop that computed for too long. */
  readonly hung: number;
  /** What is in the record and nobody sent, or what somebody was let to do who may not. */
  readonly in: number;
  readonly seconds: number;
  /** Further numbers, by name. */
  readonly notes: Readonly<Record<string, number>>;
  readonly faults: readonly FoundFault[];
}

export const COUNTS = ["lost", "doubled", "stuck", "hung", "in"] as const;

export interface FoundFault {
  readonly is: (typeof COUNTS)[number];
  /** The run in which it was found, from 0: `--from` it does it again. */
  readonly run: number;
  readonly what: string;
}

export interface AskedPart {
  readonly seed: number;
  /** The first run, and how many. */
  readonly from: number;
  readonly count: number;
  /** A turn of the event loop that computes for longer is one that hung, milliseconds. */
  readonly longestTurnMs: number;
  /** For whatever the part writes; removed afterwards unless something was found. */
  readonly folder: string;
  readonly say: (line: string) => void;
}

export interface Part {
  readonly about: string;
  /** What a run of it is: "kills". */
  readonly unit: string;
  /** How many runs the two forms make. */
  readonly runs: { readonly short: number; readonly long: number };
  readonly run: (asked: AskedPart) => Promise<Figures>;
}

/** Counts up what a part finds. */
export function startFigures() {
  const startedAt = performance.now();
  const faults: FoundFault[] = [];
  const notes: Record<string, number> = {};
  let runs = 0;
  return {
    ran: (more = 1) => void (runs += more),
    found: (is: FoundFault["is"], run: number, what: string) => void faults.push({ is, run, what }),
    note: (name: string, more = 1) => void (notes[name] = (notes[name] ?? 0) + more),
    noteMost: (name: string, value: number) => void (notes[name] = Math.max(notes[name] ?? 0, Math.round(value))),
    end: (): Figures => ({
      runs,
      ...countsOf(faults),
      seconds: Math.round((performance.now() - startedAt) / 1_000),
      notes,
      faults,
    }),
  };
}
export type Counting = ReturnType<typeof startFigures>;

function countsOf(faults: readonly FoundFault[]): Pick<Figures, (typeof COUNTS)[number]> {
  const of = (is: FoundFault["is"]) => faults.filter((fault) => fault.is === is).length;
  return { lost: of("lost"), doubled: of("doubled"), stuck: of("stuck"), hung: of("hung"), in: of("in") };
}
