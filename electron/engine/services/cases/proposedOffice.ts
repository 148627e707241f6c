import type { Grievance } from "#domain/grievance/grievance.ts";
import { officeIdOfMark } from "#domain/registry/registry.ts";
import { officeIdOfGuess } from "#domain/registry/office.ts";
import type { OfficeId } from "#domain/ids.ts";
import type { Reader } from "#db/connection.ts";
import { readEvents } from "#db/events/read.ts";
import { proposalOf } from "./readCase.ts";

/**
 * The office that the opening of a case proposed, as long as the case is still of that department and district;
 * null stands for the district's own office, which a mark does not have to name.
 */
export function proposedOffice(reader: Reader, { id, department, district }: Grievance): OfficeId | null {
  const opening = readEvents(reader, id).find(({ event }) => event?.type === "grievance-opened")?.event;
  if (opening?.type !== "grievance-opened" || department === null) return null;
  const { office, district: proposedDistrict } = proposalOf(opening.payload.proposal);
  if (office === null || office.department !== department || proposedDistrict !== district) return null;
  const proposed = officeIdOfGuess(office, district);
  return proposed === officeIdOfMark({ department, district, office: null }) ? null : proposed;
}
