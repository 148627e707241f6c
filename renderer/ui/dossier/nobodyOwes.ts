import type { Dossier } from "#contract/dossier.ts";
import type { Words } from "../../i18n/useWords.ts";

/** Where no report is overdue: the praise is told only of a stop whose offices have cases. `place`: in the speaker's hand, before the officers, or on paper. */
export function nobodyOwes(
  { figures }: Pick<Dossier, "figures">,
  { say }: Pick<Words, "say">,
  place: "speaker" | "screen" | "paper",
): string {
  if (figures.pendingAsked === 0) return say("review.part.offices.nothing");
  if (place === "paper") return say("review.part.offices.inTime", { n: figures.pendingAsked });
  return say(place === "speaker" ? "review.part.offices.none" : "review.screen.nobodyOwes");
}

/** Where nothing is to be read aloud. */
export function nothingToRead({ all }: Pick<Dossier, "all">, { say }: Pick<Words, "say">): string {
  return say(all.open === 0 ? "review.part.cases.nothing" : "review.part.cases.none");
}
