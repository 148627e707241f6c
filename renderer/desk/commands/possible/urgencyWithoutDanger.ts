import type { Urgency } from "#domain/proposal/proposal.ts";

/** How pressing a case is when a person says that it is no emergency. One that was called one is looked at within a day still: the next lower step. */
export function urgencyWithoutDanger({ urgency }: { readonly urgency: Urgency }): Urgency {
  return urgency === "emergency" ? "urgent" : urgency;
}
