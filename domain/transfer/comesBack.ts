import type { EventType } from "../grievance/events.ts";
import type { Capability } from "../people/roles.ts";
import type { ReviewEventType } from "../review/reviewEvents.ts";

const OF_CASES: Readonly<Partial<Record<EventType, Capability>>> = {
  marked: "mark",
  "additionally-marked": "mark",
  escalated: "escalate",
  /** A remark of a review, on the case that it is about. */
  noted: "review",
};

const OF_REVIEWS: Readonly<Partial<Record<ReviewEventType, Capability>>> = {
  "review-prepared": "review",
  "review-replanned": "review",
  "review-begun": "review",
  "review-ended": "review",
  "attendance-taken": "review",
  remarked: "review",
  "case-decided": "review",
  "promise-made": "review",
  "promise-put-off": "review",
  "promise-settled": "review",
};

/**
 * The capability that an event of this type from a dossier needs; null where none may bring it. The file comes from a machine that the room does not know,
 * so it may bring only what a review records.
 */
export function capabilityOfReturn(of: "case" | "review", type: string): Capability | null {
  const needed: Readonly<Partial<Record<string, Capability>>> = of === "case" ? OF_CASES : OF_REVIEWS;
  return Object.hasOwn(needed, type) ? (needed[type] ?? null) : null;
}
