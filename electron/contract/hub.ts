import { oc } from "@orpc/contract";
import { z } from "zod";
import { seatNameSchema } from "#domain/hub/admission.ts";
import { HOLD_FAULTS } from "#domain/hub/hold.ts";
import { hubAddressSchema } from "#domain/hub/membership.ts";
import { districtNameSchema } from "#domain/geography/districtNameSchema.ts";
import { MOST_DISTRICTS_OF_SEAT, MOST_PEOPLE_OF_SEAT } from "#domain/hub/ruling.ts";
import { seatIdSchema } from "#domain/hub/seatId.ts";
import { count, instant } from "./fields.ts";
import { MOST_SECRET_LETTERS } from "./secretVariables.ts";
import { ALONE_REASONS } from "./standing.ts";

/** Why what was asked of a hub was not done, besides what keeps a seat alone. */
export const HUB_REFUSALS = [
  "joined-already",
  "hub-already",
  "not-joined",
  "no-such-code",
  "wrong-answer",
  "not-answered",
  "other-key-there",
  "not-its-seat",
  "no-such-seat",
  /** That seat signs in to the database as all do. */
  "no-role",
  "of-districts",
  /** The role that was named is the owner's, another seat's, or none that a seat can be bound to. */
  "other-role",
  "verified-elsewhere",
  "name",
  /** The hub is not reached now. */
  "away",
  /** This system keeps no password. */
  "no-keyring",
  /** The administrator of the machine has set another address. */
  "other-address",
] as const;
const hubFaultSchema = z.enum([...ALONE_REASONS, ...HUB_REFUSALS]);
export type HubFaultTold = z.infer<typeof hubFaultSchema>;

const passwordSchema = z.string().min(1).max(MOST_SECRET_LETTERS).nullable();
/** Where the hub is, and the password for it: null where the one that is stored, or was given by the environment, counts. */
const wayInSchema = z.strictObject({ address: hubAddressSchema, password: passwordSchema });

/** Nothing more of a seat is taken in from then on. */
const holdSchema = z.strictObject({ fault: z.enum(HOLD_FAULTS), sinceAt: instant });

const seatSchema = z.strictObject({
  seat: z.string(),
  /** Null where nobody whom this seat trusts has let it in. */
  name: z.string().nullable(),
  isOwn: z.boolean(),
  isRevoked: z.boolean(),
  /** For whom alone it may speak; null for everybody. */
  people: z.array(z.string()).nullable(),
  /** Of whose cases alone it knows; null for all. */
  districts: z.array(z.string()).nullable(),
  /** This seat let it in, or one of those that it did. */
  mayRule: z.boolean(),
  /** Those that came in by it, belong to the hub, and may be taken out with it: some of their names, and how many there are. */
  letIn: z.strictObject({ names: z.array(z.string()), n: count }),
  /** Events and all else that the hub has of it and this seat has not yet; of the own seat what the hub has not. */
  behind: count,
  seenAt: instant.nullable(),
  hold: holdSchema.nullable(),
  /** What it is doing; null where it is not there now. */
  now: z
    .strictObject({
      version: z.string(),
      /** Events that are in the hub and not there yet. */
      behind: count,
      /** Who has which case open. */
      desks: z.array(z.strictObject({ name: z.string(), ticket: z.string().nullable() })),
      walls: count,
    })
    .nullable(),
});
export type SeatOfHub = z.infer<typeof seatSchema>;

const seenSchema = z.strictObject({
  /** When the hub was asked. */
  at: instant,
  clockAheadByMs: z.int(),
  /** Null while none fetches and sends. */
  sender: z.strictObject({ seat: z.string(), name: z.string().nullable(), isOwn: z.boolean(), sinceAt: instant }).nullable(),
  seats: z.array(seatSchema),
});

const shapeOfPage = z.strictObject({
  /** False in a rehearsal, which joins nobody. */
  isPossible: z.boolean(),
  /** Null while this seat belongs to no hub. */
  own: z
    .strictObject({
      hub: z.string(),
      seat: z.string(),
      name: z.string(),
      isFounder: z.boolean(),
      joinedAt: instant,
      address: hubAddressSchema,
      /** Of whose cases alone it knows; null for all. */
      districts: z.array(z.string()).nullable(),
    })
    .nullable(),
  /** What the administrator of the machine has set of the address. */
  given: hubAddressSchema.pick({ host: true, port: true, database: true }).nullable(),
  hasPassword: z.boolean(),
  /** False where this system has no keyring: the password is then given by the environment of each start. */
  keepsPassword: z.boolean(),
  standing: z.discriminatedUnion("is", [
    z.strictObject({ is: z.literal("none") }),
    z.strictObject({ is: z.literal("connecting") }),
    /** All that the room has comes at once; in bytes. The program begins again once it is here. */
    z.strictObject({ is: z.literal("copying"), done: count, total: count }),
    z.strictObject({ is: z.literal("alone"), why: z.enum(ALONE_REASONS), sinceAt: instant }),
    z.strictObject({ is: z.literal("joined"), at: instant }),
  ]),
  /** With which a seat that joins begins; an erasure takes it away. Null where that is not of use, since there is little, or not known, since the hub was not asked. */
  copy: z
    .discriminatedUnion("is", [
      z.strictObject({ is: z.literal("none") }),
      z.strictObject({ is: z.literal("making") }),
      z.strictObject({ is: z.literal("ready"), at: instant }),
    ])
    .nullable(),
  /** What waits to be brought to the hub and to be taken in from it, as far as it is known. */
  waiting: z.strictObject({ toPush: count, toPull: count }).nullable(),
  /** What the hub said when it was last asked; null where it was not since the program began. */
  seen: seenSchema.nullable(),
  /** This seat asked to be let in. */
  joining: z
    .discriminatedUnion("is", [
      z.strictObject({ is: z.literal("waiting"), name: z.string(), untilAt: instant }),
      z.strictObject({ is: z.literal("failed"), fault: hubFaultSchema }),
    ])
    .nullable(),
  /** Another seat is about to be let in by this one. */
  pairing: z
    .discriminatedUnion("is", [
      z.strictObject({ is: z.literal("shown"), code: z.string(), untilAt: instant }),
      z.strictObject({ is: z.literal("admitted"), name: z.string() }),
      z.strictObject({ is: z.literal("failed"), fault: hubFaultSchema }),
    ])
    .nullable(),
});
export interface HubPage extends z.infer<typeof shapeOfPage> {}
/** Named, so that the compiler does not write it out for each call. */
const hubPageSchema: z.ZodType<HubPage> = shapeOfPage;

const districtsSchema = z.array(districtNameSchema).min(1).max(MOST_DISTRICTS_OF_SEAT);
const acts = oc.errors({ NOT_DONE: { message: "The hub did not do it", data: z.strictObject({ fault: hubFaultSchema }) } });

export const hubContract = {
  get: oc.output(hubPageSchema),
  /** Makes a database the hub, with this seat as the first. */
  found: acts.input(wayInSchema.extend({ name: seatNameSchema })).output(hubPageSchema),
  /** Asks to be let in by the code that another seat shows, and waits for it. */
  join: acts.input(wayInSchema.extend({ name: seatNameSchema, code: z.string().max(100) })).output(hubPageSchema),
  /** Waits no longer to be let in. */
  giveUpJoining: oc.output(hubPageSchema),
  /** The hub is elsewhere now, or wants another password. */
  move: acts.input(wayInSchema).output(hubPageSchema),
  /** This seat goes on alone. */
  leave: oc.output(hubPageSchema),
  /** Shows a code with which one seat may join; where it is to know of some districts alone, also as which role of the database it signs in. */
  pair: acts.input(z.strictObject({ role: z.string().min(1).max(63), districts: districtsSchema }).optional()).output(hubPageSchema),
  endPairing: oc.output(hubPageSchema),
  /** Makes what a seat that joins begins with, where there is none; beside all else, and for some minutes. */
  makeCopy: acts.output(hubPageSchema),
  /** Says for all that a seat does not belong to the hub any more; `withLetIn`: nor do those that came in by it. Answers with the names of all that are out now, its own first. */
  revoke: acts
    .input(z.strictObject({ seat: seatIdSchema, withLetIn: z.boolean() }))
    .output(z.strictObject({ page: hubPageSchema, revoked: z.array(z.string()) })),
  /** Says for all for whom alone a seat may speak, and of whose cases alone it may know; null for everybody, and for all. Takes back that it was revoked. */
  limit: acts
    .input(
      z.strictObject({
        seat: seatIdSchema,
        people: z.array(z.string().max(100)).max(MOST_PEOPLE_OF_SEAT).nullable(),
        /** Left out where it stays as it is. */
        districts: districtsSchema.nullable().exactOptional(),
      }),
    )
    .output(hubPageSchema),
};
