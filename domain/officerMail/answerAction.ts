import { assertNever } from "../assertNever.ts";
import type { GrievanceAction, Proof } from "../grievance/actions.ts";
import type { Mark } from "../grievance/office.ts";
import type { OfficeId } from "../ids.ts";
import { ownWords } from "./ownWords.ts";
import type { AnswerReading } from "./readAnswer.ts";

/** What an answer holds besides its reading. */
export interface AnswerContent {
  readonly text: string;
  readonly proof: readonly Proof[];
  /** Who answered; null where nobody knows. */
  readonly officer: string | null;
  /** For "not ours": which answerable office says it, and who settles it. */
  readonly by: Mark | null;
  readonly superior: OfficeId | null;
}

/** The command that an answer stands for; null where a person has to decide. */
export function answerAction(reading: AnswerReading, { text, proof, officer, by, superior }: AnswerContent): GrievanceAction | null {
  const words = Array.from(ownWords(text)).slice(0, MOST_LETTERS).join("").trim();
  switch (reading.as) {
    case "atr": {
      const { outcome, actedAt, citizenContacted } = reading;
      const said = words === "" ? ENCLOSED : words;
      return { type: "send-atr", atr: { outcome, text: said, officer, actedAt, proof: [...proof], citizenContacted } };
    }
    case "interim":
      return reading.expectedAt === null || words === "" ? null : { type: "interim-reply", reason: words, expectedAt: reading.expectedAt };
    case "dispute":
      return by === null || superior === null || words === "" ? null : { type: "dispute", by, words, superior };
    case "undertake":
      return { type: "undertake" };
    case "unclear":
      return null;
    default:
      return assertNever(reading);
  }
}

/** The text of a report whose mail has only an enclosure. */
const ENCLOSED = "संलग्न फ़ाइल देखें (see the enclosure)";
/** In code points. The limit of 4,000 counts UTF-16 units, of which a code point may have two. */
const MOST_LETTERS = 1_900;
