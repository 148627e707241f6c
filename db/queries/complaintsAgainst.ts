import type { GrievanceId } from "#domain/ids.ts";
import { askValues } from "../ask.ts";

/** The complaints against an officer that an office answers for. */
export const markedComplaintsAgainst = askValues<[], GrievanceId>(
  "SELECT id FROM grievance WHERE against IS NOT NULL AND state IN ('marked', 'in-action')",
);
