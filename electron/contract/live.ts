import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import { standingSchema } from "./standing.ts";

/** What a window shows and may have to read again. */
export const TOPICS = [
  "record",
  "sources",
  "settings",
  "presence",
  "walls",
  "activity",
  "standing",
  "backups",
  "diskEncryption",
  "updates",
  "audit",
  "privacy",
  "work",
  "hub",
] as const;
const topicSchema = z.enum(TOPICS);
export type Topic = z.infer<typeof topicSchema>;

const changeSchema = z.strictObject({ revision: z.number().int().nonnegative(), topics: z.array(topicSchema) });
export type Change = z.infer<typeof changeSchema>;

export const liveContract = {
  /** One item whenever something changed, at most ten a second; the first comes at once. */
  changes: oc.output(eventIterator(changeSchema)),
  /** How far the engine's clock is ahead of the machine's, milliseconds: windows count ages by the engine's. */
  clock: oc.output(z.strictObject({ aheadMs: z.number().int() })),
  /** What keeps the engine from writing, and whether its clock is believed. */
  standing: oc.output(standingSchema),
};
