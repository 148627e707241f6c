import type { Mark } from "../grievance/office.ts";
import type { Grievance } from "../grievance/grievance.ts";
import type { Office } from "./office.ts";
import { officeIdOfMark } from "./registry.ts";

/** The mark for an office; it names the office only where department and district do not. */
export function markOfOffice(
  { id, department, district }: Pick<Office, "id" | "department" | "district">,
  of: Pick<Grievance, "district">,
): Mark {
  const mark: Mark = { department, district: district ?? of.district, office: null };
  return officeIdOfMark(mark) === id ? mark : { ...mark, office: id };
}
