import { z } from "zod";

/** What may be left half-typed; `typed-in` is a complaint that has no case yet. */
export const DRAFT_KINDS = [
  "reply",
  "note",
  "atr-return",
  "atr",
  "needs-info",
  "letter",
  "letter-answer",
  "check-call",
  "typed-in",
] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

/** So many of a person are kept; with one more the oldest goes. */
export const MOST_DRAFTS = 200;
/** A draft that nobody has touched for so long goes. */
export const DRAFT_DAYS = 90;
/** One without a case, whose words no erasure of a case would reach, goes sooner. */
export const TYPED_IN_DRAFT_DAYS = 14;

const MOST_FIELDS = 20;
/** The two languages of the longest letter fit. */
const MOST_LETTERS = 60_000;

/** The fields of a form by their names, as typed. */
export const draftWordsSchema = z
  .record(z.string().min(1).max(60), z.string().max(MOST_LETTERS))
  .refine((words) => Object.keys(words).length <= MOST_FIELDS, { message: "Too many fields" })
  .refine((words) => Object.values(words).reduce((sum, { length }) => sum + length, 0) <= MOST_LETTERS, { message: "Too long" });
export type DraftWords = z.infer<typeof draftWordsSchema>;

/** Nothing is typed in it: it is no draft any more. */
export function isEmptyDraft(words: DraftWords): boolean {
  return Object.values(words).every((text) => text.trim() === "");
}
