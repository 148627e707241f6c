import { z } from "zod";
import { instant, words } from "./fields.ts";

/** Why a person's sign-in came to nothing. What each means is said in the window, in both languages. */
const SIGN_IN_FAILURES = [
  "cancelled",
  "timed-out",
  /** The person, or the platform in their name, said no. */
  "denied",
  /** Other programs hold all the ports. */
  "ports-taken",
  /** The platform does not know our app, or its secret. */
  "app-refused",
  /** The platform gave no token to renew it with. */
  "does-not-last",
  /** It is of another account than the one that is read. */
  "other-account",
  /** The mail server does not let this sign-in into the mailbox. */
  "mailbox-closed",
  /** It could not be written down, so that it is given up. */
  "not-kept",
  "unreachable",
  "bad-answer",
  /** The engine is about to end, as after the first channel was saved: the next one, some moments later, can do it. */
  "engine-ends",
] as const;
const signInFailureSchema = z.enum(SIGN_IN_FAILURES);
export type SignInFailureCode = z.infer<typeof signInFailureSchema>;

/** `browser`: that of this machine. `code`: any device, by a code. */
export const signInWaySchema = z.enum(["browser", "code"]);
export type SignInWay = z.infer<typeof signInWaySchema>;

/** `answer-lost`: the connection broke while it was renewed. What it was renewed by counts once, so that nothing but a new sign-in helps. */
const endSchema = z.enum(["refused", "answer-lost"]);

/** How a channel is signed in to, as the settings show it. No token is in it. */
export const signInStateSchema = z.strictObject({
  /** What has to be done at the platform before, and how long it lasts. */
  about: words,
  /** What is registered there, letter for letter; empty where any address of this machine will do. */
  callbacks: z.array(z.string()),
  /** False while the channel is not saved, or what the app is known by is not filled in. */
  isReady: z.boolean(),
  /** True while nothing is read before a person signs in, since nothing else that is stored speaks for the account. */
  isNeeded: z.boolean(),
  /** Where it is kept: encrypted by the system, or in a file that its owner alone may read. */
  keptIn: z.enum(["keychain", "file"]),
  /** Whether a person may sign in on another device as well, by a code. */
  hasCode: z.boolean(),
  /** While a person is waited for: the address of the page, and the code to type there, null where the browser of this machine does it by itself. */
  waits: z.strictObject({ address: z.string(), code: z.string().nullable() }).nullable(),
  /** Null where nobody has signed in. */
  signedIn: z
    .strictObject({
      /** Whose account it is, as the platform calls it. */
      account: z.string().nullable(),
      at: instant,
      renewedAt: instant,
      /** Set where the platform renews it no more, and a person has to sign in again. */
      ended: z
        .strictObject({
          at: instant,
          why: endSchema,
          /** What it most likely ended of, and what to do before the next one; null where nothing is known. */
          advice: words.nullable(),
        })
        .nullable(),
    })
    .nullable(),
});
export type SignInState = z.infer<typeof signInStateSchema>;

/** A sign-in that only a person can bring back: nothing is read or sent in the name of its account until then. */
export const endedSignInSchema = z.strictObject({
  kind: z.string(),
  channel: words,
  account: z.string().nullable(),
  at: instant,
  why: endSchema,
});
export type EndedSignIn = z.infer<typeof endedSignInSchema>;

export const signInOutcomeSchema = z.discriminatedUnion("ok", [
  z.strictObject({ ok: z.literal(true), account: z.string().nullable() }),
  /** `detail` is the platform's own word. */
  z.strictObject({ ok: z.literal(false), code: signInFailureSchema, detail: z.string() }),
]);
export type SignInOutcome = z.infer<typeof signInOutcomeSchema>;
