import type { RecordedProposal } from "#contract/grievances.ts";
import { carriesMeaning } from "#domain/text/emptyWords.ts";
import { EVIDENCE_GAP } from "#domain/understanding/evidenceGap.ts";
import type { Words } from "../../../i18n/useWords.ts";
import { citizenText } from "../../../ui/words/citizenText.ts";

const MOST_WORDS = 4;

/** The words of the citizen that spoke for a department or an urgency; null where none did that says anything to a person. */
export function evidenceSentence(evidence: readonly string[], { say }: Words): string | null {
  const said = [
    ...new Set(
      evidence
        .flatMap((each) => each.split(EVIDENCE_GAP))
        .map(citizenText)
        .filter((each) => carriesMeaning(each)),
    ),
  ];
  // A word that stands in a longer one of them says nothing more.
  const words = said.filter((each) => !said.some((other) => other !== each && ` ${other} `.includes(` ${each} `)));
  return words.length === 0 ? null : say("desk.act.because", { words: words.slice(0, MOST_WORDS).join(", ") });
}

/** How many similar posts people marked to it; null where none. */
export function similarSentence(
  { similarPosts }: Pick<RecordedProposal["departments"][number], "similarPosts">,
  { say }: Words,
): string | null {
  return similarPosts === 0 ? null : say("desk.act.similar", { n: similarPosts });
}
