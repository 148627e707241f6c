import type { Mark } from "../grievance/office.ts";
import type { Grievance } from "../grievance/grievance.ts";
import type { Office } from "./office.ts";
import { officeIdOfMark } from "./registry.ts";

/** What marks a case to an office: the district's own one is not named. */
export function markOfOffice(
  { id, department, district }: Pick<Office, "id" | "department" | "district">,
  of: Pick<Grievance, "district">,
): Mark {
  const mark: Mark = { department, district: district ?? of.district, office: null };
  return officeIdOfMark(mark) === id ? mark : { ...mark, office: id };
}
