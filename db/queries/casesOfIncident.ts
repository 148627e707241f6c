import type { GrievanceId } from "#domain/ids.ts";
import { askValues } from "../ask.ts";

/** The cases that tell of the same incident as this one, itself included, newest first. */
export const casesOfIncident = askValues<[id: GrievanceId], GrievanceId>(`
  SELECT m.grievance_id FROM incident_case c JOIN incident_case m ON m.incident_id = c.incident_id
  WHERE c.grievance_id = ? ORDER BY m.opened_at DESC, m.grievance_id DESC`);
