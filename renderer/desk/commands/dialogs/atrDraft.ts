import type { Atr, Proof } from "#domain/grievance/actions.ts";

export type AtrOutcome = Atr["outcome"];

/** A report as it is in the form. */
export interface AtrDraft {
  readonly outcome: AtrOutcome;
  readonly text: string;
  readonly officer: string;
  /** The beginning of the day, milliseconds UTC. */
  readonly actedAt: number | null;
  readonly contacted: "yes" | "no" | "unsaid";
  readonly proof: readonly Proof[];
}

export const EMPTY_ATR: AtrDraft = { outcome: "solved", text: "", officer: "", actedAt: null, contacted: "unsaid", proof: [] };

/** The report that the form makes; null while it says nothing. */
export function atrOf({ outcome, text, officer, actedAt, contacted, proof }: AtrDraft): Atr | null {
  const said = text.trim();
  if (said === "") return null;
  const named = officer.trim();
  return {
    outcome,
    text: said,
    officer: named === "" ? null : named,
    actedAt,
    proof: [...proof],
    citizenContacted: contacted === "unsaid" ? null : contacted === "yes",
  };
}
