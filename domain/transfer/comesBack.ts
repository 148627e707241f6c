import type { EventType } from "../grievance/events.ts";
import type { ReviewEventType } from "../review/reviewEvents.ts";

const OF_CASES: readonly EventType[] = ["marked", "additionally-marked", "escalated", "noted"];

const OF_REVIEWS: readonly ReviewEventType[] = [
  "review-prepared",
  "review-replanned",
  "review-begun",
  "review-ended",
  "attendance-taken",
  "remarked",
  "case-decided",
  "promise-made",
  "promise-put-off",
  "promise-settled",
];

/**
 * Whether the room accepts an event of this type from a dossier. The file comes from a machine that the room does not know, so it may bring only
 * what a review records.
 */
export function comesBack(of: "case" | "review", type: string): boolean {
  const types: readonly string[] = of === "case" ? OF_CASES : OF_REVIEWS;
  return types.includes(type);
}
