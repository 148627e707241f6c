import type { Capability } from "../people/roles.ts";

/** `read-only` to look at; `acting` to hold a review in the dossier and bring its events back. */
export const DOSSIER_MODES = ["read-only", "editable"] as const;
export type DossierMode = (typeof DOSSIER_MODES)[number];

/**
 * What a review needs: attendance, promises and remarks, marking and escalation. Letters are numbered in the room, reports and replies are judged
 * there, and people and settings belong to the room.
 */
const WHILE_ACTING: ReadonlySet<Capability> = new Set(["read", "review", "mark", "escalate", "export"]);

export type DossierRefusal = "read-only" | "in-the-room";

/** Why a capability cannot be used in an opened dossier, for any role; null where it can. */
export function refusalInDossier(mode: DossierMode, capability: Capability): DossierRefusal | null {
  // What may be read may be held in the hand.
  if (capability === "read" || capability === "export") return null;
  if (mode === "read-only") return "read-only";
  return WHILE_ACTING.has(capability) ? null : "in-the-room";
}
