import type { LetterDraft } from "#contract/letters.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { DraftWords } from "#domain/work/drafts.ts";
import { useKeptWords, type KeptWords } from "../../work/useKeptWords.ts";
import { writtenOf, type WrittenLetter } from "./LetterWords.tsx";

const NOTHING_WRITTEN: DraftWords = {};

export interface KeptLetter {
  readonly letter: WrittenLetter;
  readonly write: (part: Partial<WrittenLetter>) => void;
  /** The draft has other words by now than those that a person wrote over: these stay until the new ones are taken. */
  readonly isOutdated: boolean;
  readonly takeNewWords: () => void;
  /** Once it is issued: the other letters of the case stay. */
  readonly drop: () => void;
  readonly kept: KeptWords<DraftWords>;
}

/** A letter as the program drafts it with what a person wrote over it, which is kept in its case. `which` tells the letters of a case apart. */
export function useKeptLetter(
  id: GrievanceId | null,
  which: string,
  draft: Pick<LetterDraft, "subject" | "body" | "restsOn" | "answerBy">,
): KeptLetter {
  const kept = useKeptWords("letter", id, NOTHING_WRITTEN);
  const letter = keptOf(kept.words[which]) ?? writtenOf(draft);
  return {
    letter,
    write: (part) => kept.write({ [which]: JSON.stringify({ ...letter, ...part }) }),
    isOutdated: letter.restsOn !== draft.restsOn,
    takeNewWords: () => kept.write({ [which]: undefined }),
    drop: () => void kept.drop([which]),
    kept,
  };
}

/** As it was kept; null where it was not, or by a program that kept it otherwise. */
function keptOf(kept: string | undefined): WrittenLetter | null {
  if (kept === undefined) return null;
  try {
    const { subject, body, restsOn, answerBy } = JSON.parse(kept) as WrittenLetter;
    const isOne = [subject.en, subject.hi, body.en, body.hi, restsOn].every((text) => typeof text === "string");
    return isOne ? { subject, body, restsOn, answerBy: typeof answerBy === "number" ? answerBy : null } : null;
  } catch {
    return null;
  }
}
