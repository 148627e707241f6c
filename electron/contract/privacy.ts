import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import { STATES } from "#domain/grievance/state.ts";
import { channelSchema } from "#domain/post/channelSchema.ts";
import { BREACH_FIELDS, breachSchema, NOTICES } from "#domain/privacy/breach.ts";
import { HOLDS } from "#domain/privacy/holds.ts";
import { fileNumberSchema, reasonSchema } from "#domain/privacy/privacyEvents.ts";
import { heldCountsSchema, OUTCOMES, WISHES } from "#domain/privacy/request.ts";
import { RETAINED, retentionPolicySchema } from "#domain/privacy/retentionPolicy.ts";
import { count, instant, maskedTextSchema } from "./fields.ts";

const id = z.uuid();
const folder = z.string().min(1).max(4_096);
const tally = z.strictObject({
  due: z.partialRecord(z.enum(RETAINED), count),
  held: z.partialRecord(z.enum(HOLDS), count),
  heldCases: count,
});
export type RetentionTallyAnswer = z.infer<typeof tally>;

const retentionSchema = z.strictObject({
  policy: retentionPolicySchema,
  /** What the run under way has erased so far. */
  running: tally.nullable(),
  lastRun: z.strictObject({ at: instant, erased: z.partialRecord(z.enum(RETAINED), count), held: count }).nullable(),
  /** When the record was last gone through. */
  lookedAt: instant.nullable(),
  hasFailed: z.boolean(),
  legalHolds: z.array(z.strictObject({ ticket: z.string(), reason: z.string(), at: instant, by: z.string() })),
});
export type RetentionAnswer = z.infer<typeof retentionSchema>;

const held = z.array(z.strictObject({ ticket: z.string(), why: z.array(z.enum(HOLDS)) }));
const done = z.strictObject({ at: instant, by: z.string(), counts: heldCountsSchema });

/** A request in the register; no name of a citizen is in it. */
const requestSchema = z.strictObject({
  id,
  number: z.string(),
  wish: z.enum(WISHES),
  receivedAt: instant,
  dueAt: instant,
  recordedBy: z.string(),
  exports: z.array(done),
  erasures: z.array(done.extend({ held })),
  settled: z.strictObject({ outcome: z.enum(OUTCOMES), reason: z.string(), at: instant, by: z.string() }).nullable(),
});
export type RequestAnswer = z.infer<typeof requestSchema>;

const accountSchema = z.strictObject({
  token: z.string(),
  channel: channelSchema,
  handle: maskedTextSchema.nullable(),
  name: maskedTextSchema.nullable(),
  posts: count,
  lastAt: instant,
  /** `own`: the account itself was asked for; `within`: what was asked for stands in one of its posts. */
  why: z.enum(["own", "within"]),
});
export type AccountAnswer = z.infer<typeof accountSchema>;

const heldSchema = z.strictObject({
  counts: heldCountsSchema,
  cases: z.array(
    z.strictObject({
      ticket: z.string(),
      state: z.enum(STATES),
      openedAt: instant,
      /** Another citizen wrote in it as well: of it only the own posts are erased. */
      isShared: z.boolean(),
      holds: z.array(z.enum(HOLDS)),
    }),
  ),
});
export type HeldOfPerson = z.infer<typeof heldSchema>;

const NO_FOLDER = {
  NO_FOLDER: { message: "There is no such folder on this computer" },
  NO_ROOM: { message: "The disk of that folder is full" },
};
/** It is not there, or the engine was started again since the person was searched for. */
const NOT_FOUND = { NOT_FOUND: { message: "This is not known any more" } };
/** What it asks for has not been done, or was done before. */
const NOT_READY = { NOT_READY: { message: "This cannot be done as things stand" } };
const person = { id, accounts: z.array(z.string().max(60)).min(1).max(50) };

const breachAnswer = breachSchema.extend({
  id,
  recordedAt: instant,
  recordedBy: z.string(),
  revisedAt: instant.nullable(),
  closed: z.strictObject({ at: instant, by: z.string() }).nullable(),
  notices: z.array(
    z.strictObject({
      notice: z.enum(NOTICES),
      /** "Without delay": `dueAt` is when nobody can call it that any more. */
      isAtOnce: z.boolean(),
      dueAt: instant,
      toldAt: instant.nullable(),
      missing: z.array(z.enum(BREACH_FIELDS)),
    }),
  ),
  mayClose: z.boolean(),
});
export type BreachAnswer = z.infer<typeof breachAnswer>;

export const privacyContract = {
  retention: {
    get: oc.output(retentionSchema),
    put: oc.input(retentionPolicySchema).output(retentionSchema),
    /** Counts what a policy would erase today; the last step has all of it. */
    preview: oc.input(retentionPolicySchema).output(eventIterator(tally)),
    /** Marks a case as needed for a matter of law: nothing erases it. */
    hold: oc
      .errors(NOT_FOUND)
      .input(z.strictObject({ ticket: z.string().max(40), reason: reasonSchema }))
      .output(retentionSchema),
    liftHold: oc
      .errors(NOT_FOUND)
      .input(z.strictObject({ ticket: z.string().max(40) }))
      .output(retentionSchema),
  },
  requests: {
    list: oc.output(z.array(requestSchema)),
    /** `number`: of the office's own file, where it stands who asked. */
    receive: oc
      .input(z.strictObject({ number: fileNumberSchema, wish: z.enum(WISHES), receivedAt: instant }))
      .output(z.strictObject({ id })),
    /** Searches all channels for whom a request may be about; an event. */
    find: oc
      .errors(NOT_FOUND)
      .input(z.strictObject({ id, text: z.string().trim().min(2).max(200) }))
      .output(z.strictObject({ accounts: z.array(accountSchema), isCut: z.boolean() })),
    held: oc.errors(NOT_FOUND).input(z.strictObject(person)).output(heldSchema),
    /** Writes it into a new folder there, for its owner alone; an event. */
    export: oc
      .errors({ ...NOT_FOUND, ...NO_FOLDER })
      .input(z.strictObject({ ...person, folder }))
      .output(z.strictObject({ folder: z.string(), counts: heldCountsSchema })),
    /** Erases it for good, in steps; an event. `number` is typed once more by the person who has it done. */
    erase: oc
      .errors({ ...NOT_FOUND, ...NOT_READY })
      .input(z.strictObject({ ...person, number: fileNumberSchema, reason: reasonSchema, mayEraseYoung: z.boolean() }))
      .output(
        eventIterator(
          z.strictObject({ done: count, total: count, finished: z.strictObject({ counts: heldCountsSchema, held }).nullable() }),
        ),
      ),
    settle: oc
      .errors({ ...NOT_FOUND, ...NOT_READY })
      .input(z.strictObject({ id, outcome: z.enum(OUTCOMES), reason: z.string().trim().max(500) }))
      .output(z.array(requestSchema)),
  },
  breaches: {
    list: oc.output(z.array(breachAnswer)),
    record: oc.input(breachSchema).output(z.array(breachAnswer)),
    revise: oc
      .errors(NOT_FOUND)
      .input(z.strictObject({ id, report: breachSchema }))
      .output(z.array(breachAnswer)),
    told: oc
      .errors({ ...NOT_FOUND, ...NOT_READY })
      .input(z.strictObject({ id, notice: z.enum(NOTICES), at: instant }))
      .output(z.array(breachAnswer)),
    /** The Board allowed a longer period for the detailed information. */
    extend: oc
      .errors(NOT_FOUND)
      .input(z.strictObject({ id, until: instant }))
      .output(z.array(breachAnswer)),
    close: oc
      .errors({ ...NOT_FOUND, ...NOT_READY })
      .input(z.strictObject({ id }))
      .output(z.array(breachAnswer)),
    export: oc
      .errors({ ...NOT_FOUND, ...NO_FOLDER })
      .input(z.strictObject({ id, folder }))
      .output(z.strictObject({ folder: z.string() })),
  },
};
