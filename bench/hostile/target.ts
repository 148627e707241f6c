import type { Random } from "./inputs/random.ts";

/** On the engine's own thread everything else waits meanwhile. */
export const ENGINE_LIMIT_MS = 100;
/** What the program reads on a thread with a deadline of ten seconds and more. */
export const THREAD_LIMIT_MS = 3_000;

/** One thing that hostile inputs are given to. */
export interface Target<Input = unknown> {
  readonly name: string;
  /** Its share of all inputs, against that of others. */
  readonly weight: number;
  /** On the processor. */
  readonly limitMs: number;
  make(random: Random): Input;
  run(input: Input): unknown;
  /** Whether a fault is one that is told to the caller by its design. */
  isDeclared(error: unknown): boolean;
}

export function target<Input>(of: Target<Input>): Target {
  return of;
}

/** For what is total: it has no fault at all. */
export const NO_FAULT = () => false;

export function faultOf(...kinds: readonly (abstract new (...args: never[]) => Error)[]): (error: unknown) => boolean {
  return (error) => kinds.some((kind) => error instanceof kind);
}
