import { oc } from "@orpc/contract";
import { z } from "zod";
import { instant, words } from "./fields.ts";
import { madeFileSchema } from "./tables.ts";

/** `good`; `warning`: somebody should see to it within days; `bad`: somebody has to act today; `unknown`: it cannot be told from here. */
const HEALTHS = ["good", "warning", "bad", "unknown"] as const;
export type Health = (typeof HEALTHS)[number];

/** What can be asked of an installation, in the order in which it is told: what loses most first. */
const HEALTH_QUESTIONS = [
  "record",
  "log",
  "disk-space",
  "backup",
  "drill",
  "after-restore",
  "sources",
  "clock",
  "keychain",
  "mail",
  "disk-encryption",
  "memory",
  "runtime",
  "administration",
  "permissions",
] as const;
export type HealthQuestion = (typeof HEALTH_QUESTIONS)[number];

const answerSchema = z.strictObject({
  question: z.enum(HEALTH_QUESTIONS),
  name: words,
  health: z.enum(HEALTHS),
  /** What was found, with what to do where it is not good. */
  says: words,
});
export type HealthAnswer = z.infer<typeof answerSchema>;

export const healthContract = {
  /** Asks everything once; it reads only. */
  get: oc.output(z.strictObject({ at: instant, answers: z.array(answerSchema) })),
  /** A file for the person who helps: versions, what was found, counts, plain settings and the end of the log, without a word of a citizen or an officer. */
  report: oc.output(madeFileSchema),
};
