import { DISTRICTS } from "../geography/districts.ts";
import type { DistrictName } from "../geography/districts.ts";

/** Handles are at most 15 characters long, so some districts go by a shorter name. */
const SHORT: Partial<Record<DistrictName, string>> = {
  "Charkhi Dadri": "Dadri",
  Kurukshetra: "KKR",
  Mahendragarh: "Narnaul",
  Yamunanagar: "Yamuna",
};

/** The invented account of the nodal officer of a district, in a rehearsal only. */
export function rehearsalHandleOf(district: DistrictName): string {
  return `Nodal${SHORT[district] ?? district}`;
}

export const REHEARSAL_OFFICE_HANDLES: readonly string[] = DISTRICTS.map(({ name }) => rehearsalHandleOf(name));
