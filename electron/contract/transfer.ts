import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import { actsLabelSchema, dossierLabelSchema } from "#domain/transfer/label.ts";
import { DOSSIER_MODES } from "#domain/transfer/dossierRights.ts";
import { LONGEST_PASSPHRASE, PASSPHRASE_FAULTS } from "#domain/people/passphrase.ts";
import { grievanceIdSchema } from "#domain/grievance/actions.ts";
import { localeSchema } from "./settings.ts";
import { count, instant, words } from "./fields.ts";

/** Why a carried file cannot be written, opened or taken in. */
const TRANSFER_FAULTS = [
  /** It is a file of another sort. */
  "not-carried",
  "wrong-passphrase",
  /** It was cut off or changed on its way. */
  "damaged",
  /** A newer program wrote it. */
  "newer",
  /** It would take more room than there is. */
  "too-large",
  "too-heavy",
  /** This record gave out no such dossier. */
  "other-room",
  /** The key of the dossier did not sign its acts. */
  "not-signed",
  "revoked",
  "expired",
  /** It holds what nobody may do in a dossier, or what the person was given no right to. */
  "not-allowed",
  /** An act of somebody whom the dossier was not given to. */
  "other-person",
  /** An act on a case or a review that the dossier was not given. */
  "other-case",
  /** An act with a time in the future. */
  "ahead",
  /** An act with a time before the dossier was made. */
  "before",
  /** Acts where a dossier is wanted, or the other way round. */
  "other-sort",
  /** Nothing was done in the dossier, so there is nothing to bring back. */
  "no-acts",
  "disk-full",
  /** The folder or the file cannot be written. */
  "unwritable",
  /** The file is not there any more. */
  "missing",
  /** A window has the dossier open. */
  "in-use",
] as const;
const transferFaultSchema = z.enum(TRANSFER_FAULTS);
export type TransferFault = z.infer<typeof transferFaultSchema>;

/** The act that a file was refused for; null where it is not known here. */
const aboutActSchema = z.strictObject({ by: z.string().nullable(), ticket: z.string().nullable(), at: instant });
export type AboutAct = z.infer<typeof aboutActSchema>;

const reviewId = z.string().min(1).max(100);
const passphrase = z
  .string()
  .min(1)
  .max(LONGEST_PASSPHRASE * 4);

const MOST_VALID_DAYS = 366;

const dossierWishSchema = z.strictObject({
  review: reviewId,
  mode: z.enum(DOSSIER_MODES),
  /** Closed cases that came in earlier than so many days ago stay behind; null takes all. */
  closedWithinDays: z.number().int().positive().max(3_650).nullable(),
  pictures: z.boolean(),
  /** For so many days its acts are taken in. */
  validDays: z.number().int().positive().max(MOST_VALID_DAYS),
});
export type DossierWish = z.infer<typeof dossierWishSchema>;

const sizeSchema = z.strictObject({
  cases: count,
  /** Of the file, about. */
  bytes: count,
  pictures: count,
  pictureBytes: count,
  /** Who will be able to act in it. */
  people: z.array(z.string()),
});
export type DossierSize = z.infer<typeof sizeSchema>;

/** How far something has come; its outcome is told last. */
const makingSchema = z.discriminatedUnion("is", [
  z.strictObject({ is: z.literal("underway"), step: z.enum(["copying", "sealing"]), share: z.number().min(0).max(1) }),
  /** `codes`: what each person signs in with to the dossier. They are kept nowhere, so this is the one time that they are told. */
  z.strictObject({
    is: z.literal("written"),
    file: z.string(),
    bytes: count,
    cases: count,
    codes: z.array(z.strictObject({ name: z.string(), code: z.string() })),
  }),
  z.strictObject({ is: z.literal("given-up") }),
  z.strictObject({ is: z.literal("fault"), fault: transferFaultSchema }),
]);
export type TransferMaking = z.infer<typeof makingSchema>;

const openingSchema = z.discriminatedUnion("is", [
  z.strictObject({ is: z.literal("underway"), share: z.number().min(0).max(1) }),
  /** The file is whole; this is what it says of itself. `openedBefore`: acts that lie in it here already. */
  z.strictObject({ is: z.literal("dossier"), label: dossierLabelSchema, bytes: count, openedBefore: count.nullable() }),
  z.strictObject({ is: z.literal("acts"), label: actsLabelSchema, bytes: count, isOurs: z.boolean() }),
  /** A window of its own opens. */
  z.strictObject({ is: z.literal("opened") }),
  z.strictObject({ is: z.literal("fault"), fault: transferFaultSchema }),
]);
export type TransferOpening = z.infer<typeof openingSchema>;

const takenInSchema = z.strictObject({
  acts: count,
  /** Of the file, those that were here before. */
  knownBefore: count,
  /** `name` is null where the room had no people yet. */
  by: z.array(z.strictObject({ name: z.string().nullable(), acts: count })),
  cases: z.array(z.strictObject({ id: grievanceIdSchema, ticket: z.string(), acts: count })),
  reviews: z.array(z.strictObject({ id: reviewId, title: z.string(), acts: count })),
  /** By the type of the event. */
  sorts: z.record(z.string(), count),
});
export type TakenInAnswer = z.infer<typeof takenInSchema>;

/** A dossier that was given out, and what became of it. */
const givenDossierSchema = z.strictObject({
  id: z.uuid(),
  title: z.string(),
  mode: z.enum(DOSSIER_MODES),
  cases: count,
  madeAt: instant,
  /** Null for somebody who is not known here. */
  madeBy: z.string().nullable(),
  /** The names of those who may act in it. */
  people: z.array(z.string()),
  standing: z.enum(["given", "expired", "revoked"]),
  expiresAt: instant.nullable(),
  revokedAt: instant.nullable(),
  actsTakenIn: count,
  takenInAt: instant.nullable(),
});
export type GivenDossierAnswer = z.infer<typeof givenDossierSchema>;

/** Two people who did not see each other said different things. `key` names it for choosing. */
const contradictionSchema = z.strictObject({
  key: z.string(),
  about: z.enum(["case", "attendance", "put-off", "settled"]),
  /** The ticket of a case; the office and the title of a review. */
  subject: words,
  answers: z.array(z.strictObject({ by: z.string().nullable(), at: instant, says: words })).min(2),
});
export type Contradiction = z.infer<typeof contradictionSchema>;

const WEAK_PASSPHRASE = { message: "This passphrase will not do", data: z.strictObject({ fault: z.enum(PASSPHRASE_FAULTS) }) };
const NOT_FOUND = { message: "There is no such review" };

export const transferContract = {
  /** The dossier that this window shows, and how many acts were done in it; null in the room itself. */
  here: oc.output(z.strictObject({ label: dossierLabelSchema, acts: count }).nullable()),
  /** The file that a person asked to be opened; null where none waits. */
  waiting: oc.output(z.strictObject({ name: z.string(), bytes: count }).nullable()),

  size: oc.errors({ NOT_FOUND }).input(dossierWishSchema).output(sizeSchema),
  /** Asks where the file is to lie, writes and seals it there. Ending the iterator gives it up, and leaves nothing behind. */
  make: oc.errors({ NOT_FOUND, WEAK_PASSPHRASE }).input(dossierWishSchema.extend({ passphrase })).output(eventIterator(makingSchema)),
  /** In a dossier: seals what was done in it into a file that the room takes in. */
  makeActs: oc.errors({ WEAK_PASSPHRASE }).input(z.strictObject({ passphrase })).output(eventIterator(makingSchema)),

  /** Looks through the whole waiting file and writes nothing. */
  look: oc.input(z.strictObject({ passphrase })).output(eventIterator(openingSchema)),
  /** Opens the waiting dossier in a window of its own, with a record of its own. */
  open: oc.input(z.strictObject({ passphrase })).output(eventIterator(openingSchema)),
  /** Takes the waiting acts into this record. */
  takeIn: oc
    .errors({
      FAULT: {
        message: "The acts cannot be taken in",
        data: z.strictObject({ fault: transferFaultSchema, about: aboutActSchema.nullable() }),
      },
    })
    .input(z.strictObject({ passphrase }))
    .output(takenInSchema),
  /** The dossiers that were given out, the latest first. */
  given: oc.output(z.array(givenDossierSchema)),
  /** From here on nothing is taken in from it. It cannot be taken back. */
  revoke: oc
    .errors({ NOT_FOUND: { message: "There is no such dossier" } })
    .input(z.strictObject({ id: z.uuid() }))
    .output(z.array(givenDossierSchema)),
  /** What nobody has chosen yet. */
  contradictions: oc.output(z.array(contradictionSchema)),
  choose: oc
    .errors({ NOT_FOUND: { message: "This was settled" }, AT_THE_DESK: { message: "The case has gone on; it is settled at the desk" } })
    .input(z.strictObject({ key: z.string().max(300), answer: z.number().int().nonnegative() }))
    .output(z.array(contradictionSchema)),

  /** In a dossier: closes it and removes it from this machine, with whatever was done in it. */
  leave: oc,

  /** What the cell has in hand at every stop of a review, as PDF. */
  print: oc
    .errors({ NOT_FOUND, NOT_PRINTED: { message: "The dossier could not be printed" } })
    .input(z.strictObject({ review: reviewId, locale: localeSchema }))
    .output(z.strictObject({ file: z.string() })),
  /** The same as a workbook: a sheet of figures, one row a case, what was promised. */
  table: oc
    .errors({ NOT_FOUND })
    .input(z.strictObject({ review: reviewId, locale: localeSchema }))
    .output(eventIterator(makingSchema)),
};
