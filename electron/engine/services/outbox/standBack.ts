import type { SourceError } from "../../core/ports/source.ts";
import { waitAfter } from "../../core/time/backOff.ts";
import type { Random } from "../../core/time/backOff.ts";

/** How long what has to ask the platform something first stands back after such a question failed: whatever needs none goes on. */
export interface StandBack {
  readonly lasts: boolean;
  /** After a failure that passes by itself. */
  failed(error: SourceError): void;
  answered(): void;
}

const PACE = { firstMs: 2_000, longestMs: 5 * 60_000 } as const;

/** `monotonic` and `now` are in milliseconds; a platform names its times by the second. */
export function createStandBack(monotonic: () => number, now: () => number, random: Random): StandBack {
  let until = 0;
  let failures = 0;
  return {
    get lasts() {
      return until > monotonic();
    },
    failed(error) {
      failures += 1;
      until = monotonic() + waitAfter(error, failures, random, PACE, now());
    },
    answered() {
      [until, failures] = [0, 0];
    },
  };
}
