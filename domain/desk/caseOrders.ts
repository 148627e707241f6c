export const CASE_ORDERS = [
  /** Emergencies first, then urgent ones, each with the one that is due soonest on top. */
  "urgent",
  /** The one that is due soonest, or longest overdue, on top. */
  "due",
  "newest",
  "oldest",
  /** What has been seen most on top. */
  "widest",
] as const;
export type CaseOrder = (typeof CASE_ORDERS)[number];
