import { STAMP_AHEAD_MS } from "#domain/clock/hybridTime.ts";
import { bringsForeignKey } from "../events/sealedEvent.ts";
import type { CarriedEvent } from "./merge.ts";

/**
 * Whether events from elsewhere bring a key that would open or hide the words of another case, or one that seems younger than an erasure to come. Also where an event is
 * no JSON, so that nobody can tell.
 */
export function bringForeignKeys(events: readonly CarriedEvent[], now: number): boolean {
  return bringKeysAhead(events, now) || events.some((event) => !isJson(event) || bringsForeignKey(event));
}

/** Whether one of their keys was made in the future: by a clock that is ahead, or seen by one that is behind. */
export function bringKeysAhead(events: readonly CarriedEvent[], now: number): boolean {
  return events.some(({ keys }) => keys?.some(({ madeAt }) => madeAt > now + STAMP_AHEAD_MS) ?? false);
}

function isJson({ payload }: CarriedEvent): boolean {
  try {
    JSON.parse(payload);
    return true;
  } catch {
    return false;
  }
}
