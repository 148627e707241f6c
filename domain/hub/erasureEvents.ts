import { z } from "zod";
import { parseEvent } from "../eventPayloads.ts";
import type { EventOfTable } from "../eventPayloads.ts";

const LONGEST_SUBJECT = 1_000;

const SCHEMAS = {
  /** An author took their words back. What a case or its retention erases is an event of the case. */
  "words-taken-back": z.strictObject({
    /** Whose words, or which post: never what they were. */
    subject: z.string().max(LONGEST_SUBJECT),
    /** When they were erased, milliseconds UTC. */
    at: z.int().nonnegative(),
  }),
};
type ErasureEvent = EventOfTable<typeof SCHEMAS>;

/** Null for a type or version that this program does not know. */
export function parseErasureEvent(type: string, version: number, payload: unknown): ErasureEvent | null {
  return parseEvent(SCHEMAS, type, version, payload);
}

export function wordsTakenBack(subject: string, at: number): ErasureEvent {
  return { type: "words-taken-back", version: 1, payload: { subject, at } };
}
