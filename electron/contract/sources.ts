import { oc } from "@orpc/contract";
import { z } from "zod";
import { channelSchema } from "#domain/post/channelSchema.ts";
import { SOURCE_STATES } from "./limits.ts";
import { instant } from "./fields.ts";
import { endedSignInSchema } from "./signIn.ts";

/** What went wrong with a source, told apart so that a person can be told what to do. */
export const SOURCE_FAULTS = [
  "unreachable",
  "timeout",
  /** The proxy of this network wants a name and a password, or others; it does not let this through; it is not there itself. */
  "proxy-login",
  "proxy-refused",
  "proxy-down",
  /** What answers cannot prove who it is: its certificate is not of an authority known here, ran out, or is for another name. */
  "certificate",
  "rate-limited",
  "usage-cap",
  "too-many-connections",
  "out-of-credits",
  "unauthorised",
  /** A person's sign-in has ended, and only a person can sign in again. */
  "signed-out",
  "forbidden",
  "not-found",
  "server-error",
  "bad-answer",
  "bad-request",
  "budget-spent",
  /** What it gives cannot be written into the record now: a full disk, for one. */
  "not-recorded",
  "internal",
] as const;
export const sourceFaultSchema = z.enum(SOURCE_FAULTS);
export type SourceFault = z.infer<typeof sourceFaultSchema>;

/** A stretch of time of which not all posts were read. Milliseconds UTC. */
const sourceGapSchema = z.strictObject({
  id: z.string(),
  /** Null where nothing older was ever read. */
  fromAt: instant.nullable(),
  toAt: instant,
  /** `open` while it is searched; `lost` where the platform gives no more, until a person has acknowledged that. */
  state: z.enum(["open", "lost"]),
});

export const sourceStatusSchema = z.strictObject({
  key: z.string(),
  /** The kind of channel under which it is set up: `facebook`, also where its posts are those of another channel of the same login. */
  kind: z.string(),
  channel: channelSchema,
  /** What a person calls it: `@cmohry mentions`. */
  label: z.string(),
  state: z.enum(SOURCE_STATES),
  /** There while a person has its channel rest: it is stopped, and goes on from where it was when it is resumed. */
  isPaused: z.literal(true).optional(),
  /** There where another seat of the hub reads it for all, and this one rests; its name where it is known. */
  readElsewhere: z.strictObject({ name: z.string().nullable() }).optional(),
  /** When the source last answered, with or without new posts. */
  lastAnswerAt: instant.nullable(),
  lastPostAt: instant.nullable(),
  /** While it is live an answer comes at least so often, milliseconds; null where none is promised. */
  answersEveryMs: z.number().positive().nullable(),
  fault: z.strictObject({ code: sourceFaultSchema, detail: z.string(), sinceAt: instant, retryAt: instant.nullable() }).nullable(),
  /** So much of what came could not be read, or not whole, and waits for a person; left out where nothing does. */
  notRead: z.number().int().positive().optional(),
  /** Spent on reads in the running calendar month (UTC), US dollars. */
  spentUsd: z.number().nonnegative(),
  budgetUsd: z.number().nonnegative().nullable(),
  /** What of the budget is spent, by this source and those that share it: from 80 % on a warning, at 100 % a stop. */
  budgetState: z.enum(["within", "near", "spent"]),
  /** What was not read, the latest first; left out where nothing is missing. */
  gaps: z.array(sourceGapSchema).optional(),
});
export type SourceStatus = z.infer<typeof sourceStatusSchema>;

export const sourcesContract = {
  list: oc.output(z.array(sourceStatusSchema)),
  /** Of channels that do not rest; also of those that only write, which have no source to say so. */
  endedSignIns: oc.output(z.array(endedSignInSchema)),
  /** A person says that they know of a gap that is lost. False where it is not, or was acknowledged before. */
  acknowledgeGap: oc
    .input(z.strictObject({ source: z.string().max(300), gap: z.string().max(300) }))
    .output(z.strictObject({ acknowledged: z.boolean() })),
};
