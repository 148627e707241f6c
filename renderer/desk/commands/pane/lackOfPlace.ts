import type { CaseHistory } from "#contract/grievances.ts";

/** What a new case does not tell of where it is: `not-exact` where its district is known; null where it tells enough, or somebody has looked at it. */
export function lackOfPlace({ grievance, proposal }: Pick<CaseHistory, "grievance" | "proposal">): "missing" | "not-exact" | null {
  const { place, district, state, correctedAt } = grievance;
  if (place !== null || state !== "new") return null;
  if (correctedAt !== null && !proposal.missing.includes("place")) return null;
  return district === null ? "missing" : "not-exact";
}
