import { servesDistrict } from "../department/jurisdiction.ts";
import type { DistrictName } from "../geography/districts.ts";
import { districtOf } from "../geography/districts.ts";
import type { Office } from "./office.ts";

/**
 * Whether the area of an office includes a district. An office of the whole State covers what its department serves; where the area of an office or
 * the district is not known, nothing speaks against it.
 */
export function coversDistrict(
  { department, level, area, district: own }: Pick<Office, "department" | "level" | "area" | "district">,
  district: DistrictName | null,
): boolean {
  if (district === null) return true;
  if (own !== null) return own === district;
  if (level === "cmo" || level === "secretary") return true;
  // A circle is called after a division or after the district that it began with; the circles of departments are not those of the administration.
  if (level === "division") return department !== "REVENUE" || area === districtOf(district).division;
  return servesDistrict(department, district);
}
