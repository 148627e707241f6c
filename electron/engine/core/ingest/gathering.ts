import type { Writer } from "#db/connection.ts";
import { gatherTimelines } from "#db/projections/gatherTimelines.ts";
import { gatherTroubles } from "#db/projections/gatherTroubles.ts";
import { fillIndex } from "#db/search/fillIndex.ts";
import { guardedTimer, unguarded } from "../guard/guardedTimer.ts";

/** Between two slices others have their turn. */
const BREATH_MS = 20;

/**
 * Fills the search index that an older program left, and finds the troubles and the courses of its cases, a slice at a time, while everything else goes on. Tells
 * after each. Returns how to stop it: it goes on where it was at the next start.
 */
export function startGathering(writer: Writer, onDidChange: () => void, guard = unguarded): () => void {
  const turn = () => {
    const isMore = fillIndex(writer) || gatherTroubles(writer) || gatherTimelines(writer);
    onDidChange();
    return isMore ? BREATH_MS : null;
  };
  return guardedTimer(guard, { turn, firstAfterMs: BREATH_MS });
}
