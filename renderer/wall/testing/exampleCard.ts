import type { WallCard } from "#contract/wall.ts";
import { maskPersonalData } from "#domain/text/mask.ts";

/** A card to vary. */
export function exampleCard(differences: Partial<WallCard> = {}): WallCard {
  return {
    grievanceId: "case",
    ticket: "261124-K4F7QX",
    channel: "x",
    text: maskPersonalData("गली में बिजली का तार टूटा है"),
    gist: maskPersonalData("गली में बिजली का तार टूटा है"),
    silence: null,
    sensitive: null,
    kind: "grievance",
    state: "new",
    urgency: "routine",
    department: "UHBVN",
    district: "Jhajjar",
    place: null,
    placeHi: null,
    openedAt: 1_000,
    postCount: 1,
    mediaCount: 0,
    picture: null,
    overdue: false,
    incident: { id: "incident", cases: 1, openCases: 1, citizens: 1, openEmergencies: 0 },
    evidence: [],
    ...differences,
  };
}
