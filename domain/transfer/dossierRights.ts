import type { Capability } from "../people/roles.ts";

/** How a dossier was given away: to be looked at, or to hold a review in it and bring back what was done. */
export const DOSSIER_MODES = ["read-only", "editable"] as const;
export type DossierMode = (typeof DOSSIER_MODES)[number];

/**
 * What a review asks for: attendance, promises and remarks, marking and escalation. Letters get their number in the room's register, reports and
 * replies are judged there, and people and settings are the room's own.
 */
const WHILE_ACTING: ReadonlySet<Capability> = new Set(["read", "review", "mark", "escalate"]);

export type DossierRefusal = "read-only" | "in-the-room";

/** Why something cannot be done in an opened dossier, whatever the role of who asks; null where it can. */
export function refusalInDossier(mode: DossierMode, capability: Capability): DossierRefusal | null {
  if (capability === "read") return null;
  if (mode === "read-only") return "read-only";
  return WHILE_ACTING.has(capability) ? null : "in-the-room";
}
