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
 * Whether an event that was made in a dossier is taken in by the room. The file was sealed by anyone who had it, on a machine that the room does not
 * know: it may bring what a review brings, and nothing that only the room decides.
 */
export function comesBack(of: "case" | "review", type: string): boolean {
  const types: readonly string[] = of === "case" ? OF_CASES : OF_REVIEWS;
  return types.includes(type);
}
