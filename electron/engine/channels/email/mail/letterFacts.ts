import { bounceOf } from "./bounce.ts";
import type { Bounce } from "./bounce.ts";
import type { Letter } from "./letter.ts";
import { headerOf } from "./letter.ts";
import { letterKindOf } from "./letterKind.ts";
import type { LetterKind } from "./letterKind.ts";
import { ownWords } from "./ownWords.ts";
import { readLetter } from "./readLetter.ts";

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

/** From this level of Microsoft's servers on (SCL, 0 to 9) a letter is put with the junk. */
const JUNK_LEVEL = 5;

/** By which sign a mail server on its way took a letter for spam; null where none did. Its writer may have set it too, to their own harm alone. */
function spamSign(letter: Pick<Letter, "headers">): string | null {
  const value = (name: string) => headerOf(letter, name)?.trim().toLowerCase() ?? "";
  if (value("x-spam-flag").startsWith("yes")) return "x-spam-flag";
  if (value("x-spam-status").startsWith("yes")) return "x-spam-status";
  const level = value("x-ms-exchange-organization-scl");
  return /^\d$/u.test(level) && Number(level) >= JUNK_LEVEL ? "x-ms-exchange-organization-scl" : null;
}
