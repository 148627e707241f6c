import type { Grievance } from "#domain/grievance/grievance.ts";
import type { Mark } from "#domain/grievance/office.ts";
import { hearingOf } from "#domain/registry/hearing.ts";
import type { Registry } from "#domain/registry/registry.ts";
import type { Reader } from "#db/connection.ts";
import { proposedOffice } from "./proposedOffice.ts";

/**
 * The mark that is proposed for a case; null where no department is known. For a complaint against an officer it is the nearest office
 * that is senior to that officer. `now` is milliseconds UTC.
 */
export function proposedMark(reader: Reader, grievance: Grievance, registry: Registry, now: number): Mark | null {
  const { department, district } = grievance;
  const { mayHear, nearest } = hearingOf(registry, now);
  const mark = department === null ? null : { department, district, office: proposedOffice(reader, grievance) };
  return mark !== null && mayHear(mark, grievance) ? mark : (nearest(grievance) ?? mark);
}
