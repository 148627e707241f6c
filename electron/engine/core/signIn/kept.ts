import { z } from "zod";
import { boundedJson } from "../http/boundedJson.ts";
import { pick } from "../pick.ts";

/** Whose account a sign-in is of, as the platform tells it. */
const accountSchema = z.strictObject({ id: z.string(), name: z.string().nullable() });
export type SignedInAccount = z.infer<typeof accountSchema>;

const keptSchema = z.strictObject({
  version: z.literal(1),
  accessToken: z.string(),
  /** Milliseconds UTC, by our own clock. */
  accessUntil: z.number(),
  refreshToken: z.string(),
  scopes: z.array(z.string()),
  account: accountSchema.nullable(),
  /** The app and the platform that it was given to. */
  belongsTo: z.string(),
  signedInAt: z.number(),
  renewedAt: z.number(),
  /** Since when the refresh token may be used up at the platform while its answer is not here; milliseconds UTC. */
  renewingSince: z.number().nullable(),
  /** Set where the platform renews it no more. */
  ended: z.strictObject({ at: z.number(), why: z.enum(["refused", "answer-lost"]) }).nullable(),
});

/** One sign-in as it is kept. Secret. */
export type Kept = z.infer<typeof keptSchema>;

export function written(kept: Kept): string {
  return JSON.stringify(kept);
}

/** Null for what cannot be read. */
export function readKept(text: string | undefined): Kept | null {
  return text === undefined ? null : (keptSchema.safeParse(boundedJson(text)).data ?? null);
}

/** What may be known of a sign-in outside of this folder. */
export type SignInStanding = Pick<Kept, "account" | "scopes" | "signedInAt" | "renewedAt" | "ended">;

export function standingOf(kept: Kept): SignInStanding {
  return pick(kept, "account", "scopes", "signedInAt", "renewedAt", "ended");
}
