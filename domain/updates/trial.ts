import { z } from "zod";
import { updateFileNameSchema } from "./manifest.ts";
import { versionSchema } from "./version.ts";

/*
 * A new version that takes the place of this one by itself is tried first: the version before starts it from where it was fetched, watches it from outside, and puts it in its own place
 * only once it has shown that it works. Until then what a person starts is the version before; so a new one whose shell does not even start is given up, not repaired.
 */

const instant = z.int().nonnegative();
const path = z.string().min(1).max(4_096);
const sha512 = z.string().regex(/^[0-9a-f]{128}$/u);

/** The version that is tried next. Kept in a file: a power cut in the middle changes nothing. */
export const trialSchema = z.strictObject({
  version: versionSchema,
  from: versionSchema,
  /** What takes the place, a file or the folder of an app; and what is started of it. */
  program: path,
  executable: path,
  /** Of the file as it was signed; null where it was unpacked from that at once. */
  sha512: sha512.nullable(),
  /** What people start. */
  place: path,
  tries: z.int().min(0).max(99),
  /** So often a person closed it before it worked, since it last did. */
  closed: z.int().min(0).max(99).default(0),
  /** Copies of the record that are older were made by an earlier step. */
  firstTriedAt: instant.nullable(),
});
export type Trial = z.infer<typeof trialSchema>;

/** What the shell is asked to try at the next start. */
export const stagedSchema = z.strictObject({ version: versionSchema, name: updateFileNameSchema, sha512 });
export type Staged = z.infer<typeof stagedSchema>;

/** Why a version was given up. */
export const GIVEN_UP = [
  /** Its shell did not start, or ended twice before it said that it runs. */
  "did-not-start",
  /** Its shell started, and its engine did not work in time, or kept ending. */
  "did-not-work",
  /** It could not bring the record up to date, or could not open it. */
  "record",
  /** Its file is another one than was signed. */
  "changed",
] as const;
export type GivenUpWhy = (typeof GIVEN_UP)[number];

/** How far the new version says it is: its shell runs; its engine answers a window; it did so for a while; a person closes it before that; it knows that it will not. */
export const signSchema = z.strictObject({
  version: versionSchema,
  is: z.enum(["shell", "works", "proved", "closed", "failed"]),
  why: z.enum(GIVEN_UP).nullable(),
});
export type Sign = z.infer<typeof signSchema>;

/** Told to people until another version is there. */
export const wentBackSchema = z.strictObject({
  version: versionSchema,
  why: z.enum(GIVEN_UP),
  at: instant,
  /** A copy of the record from then on, and until `at`, may be put back. */
  since: instant,
  isTold: z.boolean(),
});
export type WentBack = z.infer<typeof wentBackSchema>;

export interface TrialLimits {
  /** Until its shell says that it runs. */
  readonly shellMs: number;
  /** Until it works: a long record is copied and brought up to date meanwhile. */
  readonly worksMs: number;
  /** To close the record, before it is ended by force. */
  readonly endsMs: number;
}
export const TRIAL_LIMITS: TrialLimits = { shellMs: 60_000, worksMs: 20 * 60_000, endsMs: 6_000 };
/** So long it has to work without an end before it has shown it. */
export const STEADY_MS = 20_000;
/** One end may be the machine's. */
export const MOST_TRIES = 2;
/** Closed so often before it worked, it may be one that never does: the version before starts then. */
export const MOST_CLOSED = 3;
/** What it ends with where another start of the program has the profile, which shows nothing of it. The sign may be the other one's. */
export const PROFILE_TAKEN = 75;
/** Of the engine, in one try: however slowly they follow each other. */
export const MOST_ENGINE_ENDS = 3;

export type Verdict =
  | { readonly is: "wait" }
  | { readonly is: "take" }
  /** A person closed it: nothing is shown, and it is tried again at the next start. */
  | { readonly is: "closed" }
  /** The same, before it worked. */
  | { readonly is: "closed-early" }
  /** Nothing of it was seen, and nothing is known of it: tried again at the next start, however often. */
  | { readonly is: "taken" }
  | { readonly is: "again" }
  | { readonly is: "back"; readonly why: GivenUpWhy };

interface Seen {
  readonly sign: Sign | null;
  readonly elapsedMs: number;
  /** Null while it runs; the code null where a signal ended it. */
  readonly ended: { readonly code: number | null } | null;
  /** With this one. */
  readonly tries: number;
}

/** What the version before does about the new one that it watches. */
export function judge(
  { sign, elapsedMs, ended, tries }: Seen,
  { shellMs, worksMs }: Pick<TrialLimits, "shellMs" | "worksMs"> = TRIAL_LIMITS,
): Verdict {
  if (sign?.is === "failed") return { is: "back", why: sign.why ?? "did-not-work" };
  if (sign?.is === "proved") return { is: "take" };
  if (ended !== null) {
    if (ended.code === PROFILE_TAKEN) return { is: "taken" };
    if (sign?.is === "closed") return { is: "closed-early" };
    if (sign?.is === "works" && ended.code === 0) return { is: "closed" };
    if (tries < MOST_TRIES) return { is: "again" };
    return { is: "back", why: sign === null ? "did-not-start" : "did-not-work" };
  }
  if (sign === null && elapsedMs > shellMs) return { is: "back", why: "did-not-start" };
  return (sign?.is === "shell" || sign?.is === "closed") && elapsedMs > worksMs ? { is: "back", why: "did-not-work" } : { is: "wait" };
}
