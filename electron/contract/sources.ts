import { oc } from "@orpc/contract";
import { z } from "zod";
import { channelSchema } from "#domain/post/channel.ts";

const instant = z.number().int();

/** What went wrong with a source, told apart so that a person can be told what to do. */
export const SOURCE_FAULTS = [
  "unreachable",
  "timeout",
  "rate-limited",
  "usage-cap",
  "too-many-connections",
  "out-of-credits",
  "unauthorised",
  "forbidden",
  "not-found",
  "server-error",
  "bad-answer",
  "bad-request",
  "budget-spent",
  "internal",
] as const;
export const sourceFaultSchema = z.enum(SOURCE_FAULTS);
export type SourceFault = z.infer<typeof sourceFaultSchema>;

export const sourceStatusSchema = z.strictObject({
  key: z.string(),
  /** The kind of channel under which it is set up: `facebook`, also where its posts are those of another channel of the same login. */
  kind: z.string(),
  channel: channelSchema,
  /** What a person calls it: `@cmohry mentions`. */
  label: z.string(),
  /** `starting` until the first answer; `live` while answers come in time; `waiting` for a time the platform named; `failing` while attempts fail. */
  state: z.enum(["starting", "live", "waiting", "failing", "stopped"]),
  /** There while a person has its channel rest: it is stopped, and goes on from where it was when it is resumed. */
  isPaused: z.literal(true).optional(),
  /** When the source last answered, with or without new posts. */
  lastAnswerAt: instant.nullable(),
  lastPostAt: instant.nullable(),
  /** While it is live an answer comes at least so often, milliseconds; null where none is promised. */
  answersEveryMs: z.number().positive().nullable(),
  fault: z.strictObject({ code: sourceFaultSchema, detail: z.string(), sinceAt: instant, retryAt: instant.nullable() }).nullable(),
  /** Spent on reads in the running calendar month (UTC), US dollars. */
  spentUsd: z.number().nonnegative(),
  budgetUsd: z.number().nonnegative().nullable(),
  /** What of the budget is spent, by this source and those that share it: from 80 % on a warning, at 100 % a stop. */
  budgetState: z.enum(["within", "near", "spent"]),
});
export type SourceStatus = z.infer<typeof sourceStatusSchema>;

/** One X account that is listened to. The bearer token is a secret and stands in the system keychain, not here. */
export const xSourceSettingsSchema = z.strictObject({
  baseUrl: z.url({ protocol: /^https?$/ }).default("https://api.x.com"),
  /** The account whose mentions are read: digits. Null where only a query is listened to. */
  userId: z
    .string()
    .regex(/^\d{1,19}$/)
    .nullable(),
  /** X search query, read instead of or beside the mentions. */
  query: z.string().min(1).max(512).nullable(),
  /** Keeps a connection open and receives posts as they come, beside the polls. */
  stream: z.boolean().default(false),
  /** Reads what the account itself wrote, so that answers given elsewhere than here join their cases. */
  ownPosts: z.boolean().default(true),
  /** Follows the X Activity API in place of the filtered stream, where the app's plan has it; polls go on beside it. */
  activity: z.boolean().default(false),
  /** Reads direct messages to the account, where a user token is stored that may. */
  messages: z.boolean().default(true),
  /** Asks who quoted what the account itself wrote in the last week. */
  quotes: z.boolean().default(true),
  pollEveryMs: z.number().int().min(1_000).max(3_600_000).default(15_000),
  /** Calendar-month limit of what reads may cost, US dollars; null for none. */
  monthlyBudgetUsd: z.number().nonnegative().nullable().default(null),
  pricePerPostUsd: z.number().nonnegative().default(0.005),
  pricePerUserUsd: z.number().nonnegative().default(0.01),
});
export type XSourceSettings = z.infer<typeof xSourceSettingsSchema>;

export const sourcesContract = {
  list: oc.output(z.array(sourceStatusSchema)),
  x: {
    get: oc.output(z.strictObject({ settings: xSourceSettingsSchema.nullable(), hasBearer: z.boolean() })),
    /** Stores the settings and, where given, the secret; a source that runs is started again with them. */
    put: oc
      .errors({
        NO_KEYRING: { message: "This system has no keyring; the token was not stored" },
        /** A stored token goes to the address it was given for, and to no other. */
        TOKEN_NEEDED: { message: "The address is another one; its token has to be given with it" },
      })
      .input(z.strictObject({ settings: xSourceSettingsSchema, bearer: z.string().min(1).max(4_096).optional() }))
      .output(z.strictObject({ stored: z.literal(true) })),
    /** Asks the platform once and answers with what is wrong, if anything. */
    test: oc.input(z.strictObject({ settings: xSourceSettingsSchema, bearer: z.string().min(1).max(4_096).optional() })).output(
      z.discriminatedUnion("ok", [
        z.strictObject({
          ok: z.literal(true),
          handle: z.string().nullable(),
          /** Whether direct messages can be read, where they are wanted and a user token is stored. */
          messages: z.enum(["readable", "token-expired", "wrong-account", "not-allowed"]).optional(),
        }),
        z.strictObject({ ok: z.literal(false), fault: sourceFaultSchema, detail: z.string() }),
      ]),
    ),
    remove: oc.output(z.strictObject({ removed: z.boolean() })),
  },
};
