import type { Reader } from "#db/connection.ts";
import type { WallCard } from "#db/queries/wallCards.ts";
import { gistOf } from "#domain/text/gist.ts";
import { EVIDENCE_GAP } from "#domain/understanding/evidenceGap.ts";
import { toldPlace } from "../../core/toldPlace.ts";

/** More than a card can show; a long post may have 25,000 letters. */
const CARD_LETTERS = 600;

/** A card as a wall may show it. What was masked in the text must not come to light as evidence. */
export function shownCard(record: Reader, card: WallCard) {
  const text = card.text.told(CARD_LETTERS);
  const isShown = (evidence: string) => evidence.split(EVIDENCE_GAP).every((words) => text.includes(words));
  const evidence = card.evidence.filter((each) => isShown(each));
  const gist = gistOf(
    text,
    evidence.flatMap((each) => each.split(EVIDENCE_GAP)),
  );
  return { ...card, text, gist, ...toldPlace(record, card.place, card.district), evidence };
}

/** Taken back by its author, and nobody else tells of it: no wall speaks of it any more, and the desk goes on with it. */
export function isGone({ silence, incident }: WallCard): boolean {
  return silence === "taken-back" && incident.cases === 1;
}
