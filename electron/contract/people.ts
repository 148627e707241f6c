import { oc } from "@orpc/contract";
import { z } from "zod";
import type { PersonId } from "#domain/ids.ts";
import { LONGEST_NAME } from "#domain/people/person.ts";
import { PASSPHRASE_FAULTS } from "#domain/people/passphrase.ts";
import { ROLES } from "#domain/people/roles.ts";
import { scopeSchema } from "#domain/people/scopeSchema.ts";
import { instant } from "./fields.ts";

const personIdSchema = z.uuid().transform((id) => id as PersonId);
const nameSchema = z.string().trim().min(1).max(LONGEST_NAME);
/** Any text: the rules of a good passphrase are told as a refusal, and bind new ones only. */
const passphraseSchema = z.string().min(1).max(1_000);
const roleSchema = z.enum(ROLES);
const waitMs = z.number().int().nonnegative();

const personSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  role: roleSchema,
  /** The cases that this person sees; null for every case. */
  scope: scopeSchema.nullable(),
  /** False for somebody who may no longer sign in. */
  active: z.boolean(),
});
export type PersonAnswer = z.infer<typeof personSchema>;

const listedPersonSchema = personSchema.extend({
  /** What tells them apart from another one of the same name who may sign in too; null where there is none. */
  namesake: z.strictObject({ addedAt: instant, isAddedHere: z.boolean() }).nullable(),
});
export type ListedPerson = z.infer<typeof listedPersonSchema>;

/** Who sits at this window. */
const sessionStateSchema = z.discriminatedUnion("status", [
  /** There is no administrator yet: everything is open, and nobody has to sign in. */
  z.strictObject({ status: z.literal("first-run") }),
  z.strictObject({ status: z.literal("signed-out") }),
  z.strictObject({ status: z.literal("locked"), person: personSchema }),
  z.strictObject({
    status: z.literal("signed-in"),
    person: personSchema,
    /** When it locks if nobody does anything. */
    locksInMs: z.number().int().positive(),
  }),
]);
export type SessionStateAnswer = z.infer<typeof sessionStateSchema>;

/** What any call but the open ones may answer. */
export const SESSION_ERRORS = {
  UNAUTHENTICATED: { message: "Nobody is signed in at this window" },
  LOCKED: { message: "This window is locked" },
  FORBIDDEN: { message: "The role of this person does not allow it" },
  /** For a person who sees the cases of some departments or districts only. */
  OUT_OF_SCOPE: { message: "This needs the whole record, and this person sees a part of it" },
  /** By the file or the registry key of the machine (`managed.ts`). */
  SET_BY_ADMINISTRATOR: { message: "The administrator of this machine has set it, and nobody changes it here" },
  /** At a seat of a hub that speaks for some people, or has the cases of some districts. */
  DECIDED_BY_ROOM: { message: "This is decided at a seat that has all of the room, and counts here too" },
  READ_ONLY: { message: "This dossier is for reading only" },
  ONLY_IN_ROOM: { message: "This is done in the room, and not in a dossier that was carried away" },
};

/** Anyone who is wrong and anyone who is not there are answered alike. */
const SIGN_IN_ERRORS = {
  WRONG: { message: "Name and passphrase do not belong together", data: z.strictObject({ waitMs }) },
  /** Nothing was looked at. */
  WAIT: { message: "Too soon after wrong tries", data: z.strictObject({ waitMs }) },
};
const WEAK_PASSPHRASE = { message: "This passphrase will not do", data: z.strictObject({ fault: z.enum(PASSPHRASE_FAULTS) }) };
const NAME_TAKEN = { message: "Somebody has this name" };

const ADMINISTRATOR_SEES_ALL = { message: "An administrator sees the whole record" };

const credentials = z.strictObject({ name: nameSchema, passphrase: passphraseSchema });
const guarded = oc.errors(SESSION_ERRORS);

export const peopleContract = {
  state: oc.output(sessionStateSchema),
  /** Creates the first administrator and signs them in. From then on people sign in. */
  createFirst: oc
    .errors({ NOT_FIRST_RUN: { message: "There is an administrator" }, NAME_TAKEN, WEAK_PASSPHRASE })
    .input(credentials)
    .output(sessionStateSchema),
  signIn: oc.errors(SIGN_IN_ERRORS).input(credentials).output(sessionStateSchema),
  lock: oc.output(sessionStateSchema),
  /** By the one who is signed in; changes nothing where the window is not locked. */
  unlock: oc
    .errors(SIGN_IN_ERRORS)
    .input(z.strictObject({ passphrase: passphraseSchema }))
    .output(sessionStateSchema),
  signOut: oc.output(sessionStateSchema),
  /** Somebody pressed a key or moved the pointer: the time until the lock begins again. */
  active: oc.output(sessionStateSchema),
  /** Everybody, those who may sign in first. */
  list: guarded.output(z.array(listedPersonSchema)),
  add: guarded
    .errors({ NAME_TAKEN, WEAK_PASSPHRASE, ADMINISTRATOR_SEES_ALL })
    .input(credentials.extend({ role: roleSchema, scope: scopeSchema.nullable().optional() }))
    .output(personSchema),
  /** A field left out stays. With a passphrase it is reset. */
  change: guarded
    .errors({
      NOT_FOUND: { message: "There is no such person" },
      NAME_TAKEN,
      WEAK_PASSPHRASE,
      ADMINISTRATOR_SEES_ALL,
      LAST_ADMINISTRATOR: { message: "Somebody has to be administrator" },
    })
    .input(
      z.strictObject({
        id: personIdSchema,
        name: nameSchema.optional(),
        role: roleSchema.optional(),
        scope: scopeSchema.nullable().optional(),
        active: z.boolean().optional(),
        passphrase: passphraseSchema.optional(),
      }),
    )
    .output(personSchema),
  /** One's own, by anyone who knows the old one; they stay signed in at this window. */
  choosePassphrase: guarded
    .errors({ ...SIGN_IN_ERRORS, WEAK_PASSPHRASE })
    .input(z.strictObject({ old: passphraseSchema, chosen: passphraseSchema }))
    .output(sessionStateSchema),
};
