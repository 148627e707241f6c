import { createHash } from "node:crypto";
import { z } from "zod";
import { boundedJson } from "../http/boundedJson.ts";
import { pick } from "../pick.ts";
import type { SignInApp } from "../ports/signInApp.ts";

const keptSchema = z.strictObject({
  version: z.literal(1),
  accessToken: z.string(),
  /** Milliseconds UTC, by our own clock. */
  accessUntil: z.number(),
  refreshToken: z.string(),
  scopes: z.array(z.string()),
  account: z.strictObject({ id: z.string(), name: z.string().nullable() }).nullable(),
  /** The app and the platform that it was given to. */
  belongsTo: z.string(),
  signedInAt: z.number(),
  renewedAt: z.number(),
  /** Since when the refresh token may be used up at the platform while its answer is not here; milliseconds UTC. */
  renewingSince: z.number().nullable(),
  /** Set where the platform renews it no more. */
  ended: z
    .strictObject({
      at: z.number(),
      why: z.enum(["refused", "answer-lost"]),
      /** When a person was written to about it; null while nobody was. */
      toldAt: z.number().nullable().default(null),
    })
    .nullable(),
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

/** The app and the platform that a sign-in is given to. */
export function belongingTo({ tokenUrl, clientId }: SignInApp): string {
  return createHash("sha256")
    .update(JSON.stringify([tokenUrl, clientId]))
    .digest("hex");
}

/** Tells one sign-in of a person from the next; the same after a renewal, and no secret. */
export function nameOfGrant({ belongsTo, account, signedInAt }: Kept): string {
  return createHash("sha256")
    .update(JSON.stringify([belongsTo, account?.id ?? null, signedInAt]))
    .digest("hex")
    .slice(0, 24);
}

/** A refresh token that a person pasted, before it was ever used. */
export function keptOfPasted(app: SignInApp, refreshToken: string): Kept {
  return {
    version: 1,
    accessToken: "",
    accessUntil: 0,
    refreshToken,
    scopes: [...app.scopes],
    account: null,
    belongsTo: belongingTo(app),
    signedInAt: 0,
    renewedAt: 0,
    renewingSince: null,
    ended: null,
  };
}
