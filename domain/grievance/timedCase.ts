import type { Timed } from "../clock/limit.ts";
import type { Grievance } from "./grievance.ts";

/** The fields of a case that decide its time: what may be a complaint although it seems none has the time of one. */
export function timedCase(grievance: Grievance): Timed {
  const { kind, urgency, routine, long, department, category, speaker, countdown } = grievance;
  return { kind: kind === "other" && countdown.dueAt !== null ? "grievance" : kind, urgency, routine, long, department, category, speaker };
}
