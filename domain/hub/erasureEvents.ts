import { z } from "zod";
import { parseEvent } from "../eventPayloads.ts";
import type { EventOfTable } from "../eventPayloads.ts";
import { ASKED_ERASURES } from "../personal/subject.ts";

const LONGEST_SUBJECT = 4_000;

const SCHEMAS = {
  /** Words were destroyed at a seat, and are to be at all others. */
  "words-erased": z.strictObject({
    /** Whose words, or which post: never what they were. */
    subject: z.string().max(LONGEST_SUBJECT),
    /** When they were erased, milliseconds UTC: words of later keys stand. */
    at: z.int().nonnegative(),
    why: z.enum(["author", ...ASKED_ERASURES]),
  }),
};
export type WordsErased = EventOfTable<typeof SCHEMAS>;

/** Null for a type or version that this program does not know. */
export function parseWordsErased(type: string, version: number, payload: unknown): WordsErased | null {
  return parseEvent(SCHEMAS, type, version, payload);
}
