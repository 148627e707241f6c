import { z } from "zod";
import { X_PRICES } from "#domain/post/xPrices.ts";

/** What the app has at X. A government's own use is one for an Enterprise agreement, under which anybody may be answered. */
export const X_PLANS = ["pay-per-use", "enterprise"] as const;

/** One X account that is listened to. The bearer token is a secret and is in the system keychain, not here. */
export const xSourceSettingsSchema = z.strictObject({
  baseUrl: z.url({ protocol: /^https?$/ }).default("https://api.x.com"),
  /** The account whose mentions are read: digits. Null where only a query is listened to. */
  userId: z
    .string()
    .regex(/^\d{1,19}$/)
    .nullable(),
  /** Of the X app, which people sign in to; empty where nobody does. */
  clientId: z.string().max(200).default(""),
  /** The mail address that hears of a sign-in that has ended; empty for none. */
  warnTo: z.string().max(254).default(""),
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
  plan: z.enum(X_PLANS).default("pay-per-use"),
  /** The account owns the app at X: what it reads of itself, in its own name, then costs less. */
  ownsApp: z.boolean().default(false),
  pricePerPostUsd: z.number().nonnegative().default(X_PRICES.post),
  pricePerOwnPostUsd: z.number().nonnegative().default(X_PRICES.ownedPost),
  pricePerUserUsd: z.number().nonnegative().default(X_PRICES.user),
  pricePerMessageUsd: z.number().nonnegative().default(X_PRICES.message),
});
export type XSourceSettings = z.infer<typeof xSourceSettingsSchema>;
