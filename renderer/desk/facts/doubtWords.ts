import type { Doubt } from "#domain/proposal/proposal.ts";
import type { Words } from "../../i18n/useWords.ts";

/** What is doubtful, in words: `kind, department`. */
export function doubtWords(doubts: readonly Doubt[], { say }: Pick<Words, "say">): string {
  return doubts.map((doubt) => say(`desk.doubt.of.${doubt}`)).join(", ");
}
