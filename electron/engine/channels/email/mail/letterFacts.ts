import { bounceOf } from "./bounce.ts";
import type { Bounce } from "./bounce.ts";
import type { Letter } from "./letter.ts";
import { letterKindOf } from "./letterKind.ts";
import type { LetterKind } from "./letterKind.ts";
import { ownWords } from "./ownWords.ts";
import { readLetter } from "./readLetter.ts";
import { spamSign } from "./spamSign.ts";

/** All that can be known of a letter from its bytes alone: whatever searches its text is done here, where it holds up nobody. */
export interface LetterFacts {
  readonly letter: Letter;
  readonly kind: LetterKind;
  /** What its writer wrote, without what is quoted. */
  readonly words: string;
  /** What a mail server says of a letter of ours. */
  readonly bounce: Bounce | null;
  /** By which sign a mail server took it for spam. */
  readonly spam: string | null;
}

/** Throws where not even the header is one of a letter. `isCut` where `raw` is only its beginning. */
export async function factsOfLetter(raw: Buffer, isCut: boolean): Promise<LetterFacts> {
  const letter = await readLetter(raw, isCut);
  const kind = letterKindOf(letter);
  const spam = spamSign(letter);
  return {
    letter: kind.kind === "person" && spam === null ? letter : withoutAttached(letter),
    kind,
    words: ownWords(letter.text),
    bounce: kind.kind === "bounce" ? bounceOf(letter) : null,
    spam,
  };
}

/** What machines attach is needed by nobody: it stays in the mailbox. */
function withoutAttached(letter: Letter): Letter {
  return { ...letter, attachments: letter.attachments.map((attachment) => ({ ...attachment, content: null })) };
}
