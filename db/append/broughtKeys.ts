import { STAMP_AHEAD_MS } from "#domain/clock/hybridTime.ts";
import { bringsForeignKey } from "../events/sealedEvent.ts";
import type { CarriedEvent } from "./merge.ts";

/**
 * What is wrong with keys that events from elsewhere bring; null for nothing. `ahead`: one was made in the future, by a clock that is ahead or seen by one that is behind, and would
 * seem younger than an erasure to come; it is believed once the clocks agree. `foreign-key`: one would open or hide the words of another case; also where an event is no JSON, so that
 * nobody can tell.
 */
export function faultOfKeys(events: readonly CarriedEvent[], now: number): "ahead" | "foreign-key" | null {
  if (events.some(({ keys }) => keys?.some(({ madeAt }) => madeAt > now + STAMP_AHEAD_MS) ?? false)) return "ahead";
  return events.some((event) => !isJson(event) || bringsForeignKey(event)) ? "foreign-key" : null;
}

function isJson({ payload }: CarriedEvent): boolean {
  try {
    JSON.parse(payload);
    return true;
  } catch {
    return false;
  }
}
