import { z } from "zod";
import { officeIdSchema } from "./office.ts";
import { LETTER_KINDS, LETTER_WAYS } from "./choices.ts";

export type LetterKind = (typeof LETTER_KINDS)[number];

export type LetterWay = (typeof LETTER_WAYS)[number];

const letterId = z.string().min(1).max(100);
const words = z.string().trim().min(1).max(20_000);

export const issuedLetterSchema = z.strictObject({
  letterId,
  kind: z.enum(LETTER_KINDS),
  /** As it is on the paper: `CMO/ISMGT/2026/3F-000012`. */
  number: z.string().min(1).max(100),
  to: officeIdSchema,
  /** The holder of the office that day, as the letter names them; null where nobody is known. */
  officer: z.strictObject({ id: z.string().nullable(), name: z.string(), designation: z.string() }).nullable(),
  /** The letter as it went out, in both languages. */
  subject: z.strictObject({ en: words, hi: words }),
  body: z.strictObject({ en: words, hi: words }),
  /** By when an answer is asked, milliseconds UTC. */
  answerBy: z.number().int().nullable(),
  /** False where no mail brings it; events of an older program lack this field, and a mail brought it. */
  byMail: z.boolean().optional(),
  /** Of a letter about several cases the one whose mail brings it; absent for a letter about one case. */
  leads: z.string().min(1).max(100).optional(),
});
export type IssuedLetter = z.infer<typeof issuedLetterSchema>;

export const letterActions = [
  issuedLetterSchema.extend({ type: z.literal("issue-letter") }),
  z.strictObject({ type: z.literal("record-letter-sent"), letterId, way: z.enum(LETTER_WAYS) }),
  z.strictObject({ type: z.literal("record-letter-answer"), letterId, words }),
] as const;

/** A letter of a case and its later history; instants are milliseconds UTC. */
export interface Letter extends Omit<IssuedLetter, "subject" | "body" | "byMail" | "leads"> {
  readonly issuedAt: number;
  readonly sentAt: number | null;
  readonly way: LetterWay | null;
  readonly answeredAt: number | null;
  /** When the clock told that nobody had answered it; null for never. */
  readonly lapsedAt: number | null;
}
