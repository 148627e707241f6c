import { assertNever } from "../assertNever.ts";
import type { GrievanceAction, Proof } from "../grievance/actions.ts";
import type { Mark } from "../grievance/office.ts";
import type { OfficeId } from "../ids.ts";
import { ownWords } from "./ownWords.ts";
import type { AnswerReading } from "./readAnswer.ts";

/** What an answer brings besides its reading. */
export interface AnswerContent {
  readonly text: string;
  readonly proof: readonly Proof[];
  /** Who answered; null where nobody knows. */
  readonly officer: string | null;
  /** For "not ours": which answerable office says it, and who settles it. */
  readonly by: Mark | null;
  readonly superior: OfficeId | null;
}

/** The act that an answer amounts to; null where a person has to say more. */
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

/** Of a report that is in its enclosure alone. */
const ENCLOSED = "संलग्न फ़ाइल देखें (see the enclosure)";
/** Letters of the alphabets beyond the first plane count twice where the length of a text is measured. */
const MOST_LETTERS = 1_900;
