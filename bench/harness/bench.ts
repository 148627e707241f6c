import type { Figure } from "./figures.ts";

/** What a folder of this one exports from its `run.ts`. */
export interface Bench {
  /** In one sentence, for the list of benches. */
  readonly what: string;
  /** Cases of the record that it measures on; none where it makes its own. */
  readonly sizes: Readonly<Record<Length, number>>;
  /** Those that open windows need the built app and a screen; others a PostgreSQL server that is installed. */
  readonly needs?: "windows" | "postgres";
  run(options: BenchOptions): Promise<Measured>;
}

/** `tiny` proves that a bench runs; `short` is for every day; `long` is what is written down. */
export type Length = "tiny" | "short" | "long";

export interface BenchOptions {
  readonly length: Length;
  readonly cases: number;
  /** A record to measure on in place of the generated one. It is never written to. */
  readonly file: string | null;
  /** How far it has come, for a person. */
  readonly say: (line: string) => void;
}

export interface Measured {
  readonly cases: number;
  readonly posts: number;
  readonly figures: readonly Figure[];
  /** What a reader of the figures has to know. */
  readonly notes?: readonly string[];
}

/** Rounds of a question, so that a short run ends soon and a long one can be believed. */
export const ROUNDS: Readonly<Record<Length, number>> = { tiny: 3, short: 40, long: 100 };
