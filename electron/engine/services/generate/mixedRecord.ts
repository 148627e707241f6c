import { mixEvents, runClock, surgeAndFlood } from "./mixedEvents.ts";
import { type Generated, newRecord, type NewRecord } from "./newRecord.ts";

export interface MixedOptions extends NewRecord {
  /** How many times something is tried; the clock does about as much again. */
  readonly acts: number;
  readonly seed: number;
  /** The end of the eleven weeks that it happens in, milliseconds UTC. */
  readonly until: number;
}

/** A record in which whatever can happen to cases has happened, likely or not: the numbers of every screen have something to count. */
export function mixedRecord(options: MixedOptions): Generated {
  return newRecord(options, (writer) => {
    mixEvents(writer, { seed: options.seed, steps: options.acts, until: options.until });
    surgeAndFlood(writer, options.until);
    runClock(writer, options.until);
  });
}
