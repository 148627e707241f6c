import type { DepartmentCode } from "../department/departments.ts";
import { departmentIn, haveSameCategories } from "../department/jurisdiction.ts";
import type { DistrictName } from "../geography/districts.ts";
import type { DepartmentGuess } from "../proposal/proposal.ts";

/** Two are offered, each on a key of its own. */
const MOST = 2;

/** Below this share a department is not worth a key unless the citizen's words or similar posts speak for it. */
const LEAST_SHARE = 0.05;

interface Chosen {
  readonly department: DepartmentCode | null;
  readonly district: DistrictName | null;
}

/** The departments that a case may go to instead, best first: never the one that is chosen now, none that does not serve the district, none without a reason. */
export function alternatives(
  departments: readonly Pick<DepartmentGuess, "code" | "score" | "evidence" | "similarPosts">[],
  { department, district }: Chosen,
): readonly DepartmentCode[] {
  // What an older program recorded without scores is taken as it is.
  const isScored = departments.some(({ score }) => score > 0);
  const fits = departments.filter(({ score, evidence, similarPosts = 0 }) => {
    return !isScored || score >= LEAST_SHARE || evidence.length > 0 || similarPosts > 0;
  });
  // Of the electricity companies the district's is meant.
  const answering = fits.flatMap(({ code }) => {
    const inDistrict = departmentIn(code, district);
    return haveSameCategories(code, inDistrict) ? [inDistrict] : [];
  });
  return [...new Set(answering)].filter((code) => code !== department).slice(0, MOST);
}
