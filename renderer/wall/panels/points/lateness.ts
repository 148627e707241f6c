import type { PointCluster } from "#contract/wallPoints.ts";

/** How much of what is open in a place is late, and the step of the heat that says so. */
export const LATENESS = [
  { is: "none", step: 1 },
  { is: "some", step: 3 },
  { is: "most", step: 5 },
] as const;
export type Lateness = (typeof LATENESS)[number]["is"];

export function latenessOf({
  open,
  reportsOverdue,
  markingsOverdue,
}: Pick<PointCluster, "open" | "reportsOverdue" | "markingsOverdue">): Lateness {
  const late = reportsOverdue + markingsOverdue;
  return late === 0 ? "none" : late * 2 > open ? "most" : "some";
}

export function stepOf(lateness: Lateness): number {
  return LATENESS.find(({ is }) => is === lateness)?.step ?? 0;
}
