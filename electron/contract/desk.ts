import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import { departmentCodeSchema } from "#domain/department/departmentCodeSchema.ts";
import { caseFilterSchema } from "#domain/desk/filter.ts";
import { FOUND_BY } from "#domain/desk/foundBy.ts";
import { CASE_ORDERS } from "#domain/desk/caseOrders.ts";
import { VIEWS } from "#domain/desk/views.ts";
import { districtNameSchema } from "#domain/geography/districtNameSchema.ts";
import { ACTION_TYPES, actionSchema, grievanceIdSchema } from "#domain/grievance/actions.ts";
import { LETTER_KINDS } from "#domain/grievance/choices.ts";
import { REFUSAL_CODES } from "#domain/grievance/decision.ts";
import { officeIdSchema } from "#domain/grievance/office.ts";
import { TEMPLATE_PURPOSES } from "#domain/reply/templates.ts";
import { STATES } from "#domain/grievance/state.ts";
import { channelSchema } from "#domain/post/channelSchema.ts";
import { floodSignsSchema } from "#domain/desk/floods.ts";
import { DOUBTS, KINDS, SENSITIVE_SORTS, SPEAKERS, URGENCIES } from "#domain/proposal/proposal.ts";
import { LONGEST_FILTER_NAME, MOST_PICKED_ROWS, MOST_ROWS_EXPLAINED } from "./limits.ts";
import { asOfSchema, count, instant, maskedTextSchema } from "./fields.ts";

/** A case by its place in the record's table: short, so that a queue may hold a million of them. */
const rowNumber = z.number().int().positive();

const queueListSchema = z.strictObject({
  /** Rises with every change of the record. */
  revision: count,
  total: count,
  /** The row numbers in order: base64 of unsigned 32-bit numbers, little-endian. */
  rows: z.string(),
  /** False where a search found more than it lists; the newest are listed. */
  complete: z.boolean(),
  /** A person's number was looked for by somebody who may not have it shown: nothing was searched. */
  withheld: z.boolean(),
  /** How many cases are folded away under others of the list; left out where nothing is folded. */
  folded: count.optional(),
});
export type QueueList = z.infer<typeof queueListSchema>;

/** One line of a queue. The text is the beginning of what the citizen wrote, masked. */
export const queueRowSchema = z.strictObject({
  row: rowNumber,
  id: z.string(),
  ticket: z.string(),
  channel: channelSchema,
  text: maskedTextSchema,
  /** Handle or name; null where the channel withholds both. */
  author: maskedTextSchema.nullable(),
  state: z.enum(STATES),
  kind: z.enum(KINDS),
  urgency: z.enum(URGENCIES),
  routine: z.boolean(),
  speaker: z.enum(SPEAKERS),
  department: departmentCodeSchema.nullable(),
  district: districtNameSchema.nullable(),
  place: maskedTextSchema.nullable(),
  /** The same in Hindi: never Latin. */
  placeHi: maskedTextSchema.nullable(),
  openedAt: instant,
  dueAt: instant.nullable(),
  overdue: z.boolean(),
  reopenedCount: count,
  escalations: count,
  disputed: z.boolean(),
  redFlagged: z.boolean(),
  postCount: count,
  mediaCount: count,
  /** Open cases of the same incident, this one included. */
  incidentCases: count,
  assignee: z.string().nullable(),
  doubts: z.array(z.enum(DOUBTS)).readonly(),
  maybeEmergency: z.boolean(),
  /** Why neither words nor author nor place are told; null for what may be told. */
  sensitive: z.enum(SENSITIVE_SORTS).nullable(),
  version: z.number().int(),
  /** Until when the law gives the service that it is about, by its category; null for none. */
  statutoryDueAt: instant.nullable().optional(),
  /** What it shows of a flood; left out where nobody asked for it. */
  signs: floodSignsSchema.optional(),
});
export type QueueRow = z.infer<typeof queueRowSchema>;

export const queueSchema = z.strictObject({ filter: caseFilterSchema, order: z.enum(CASE_ORDERS) });
export type Queue = z.infer<typeof queueSchema>;

export const savedFilterSchema = z.strictObject({
  id: z.string().min(1).max(100),
  name: z.string().trim().min(1).max(LONGEST_FILTER_NAME),
  queue: queueSchema,
});
export type SavedFilter = z.infer<typeof savedFilterSchema>;

/** Two and a half million row numbers, as a list tells them. */
const MOST_LETTERS_OF_ROWS = 14_000_000;
/** Row numbers in order: base64 of unsigned 32-bit numbers, little-endian. */
const rowsInBase64 = z.string().max(MOST_LETTERS_OF_ROWS);

/** Whose cases an act is done to. What happens to a case after that was settled keeps the act from it. */
const commandTargetSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("case"), id: grievanceIdSchema }),
  z.strictObject({ kind: z.literal("rows"), rows: z.array(rowNumber).min(1).max(MOST_PICKED_ROWS) }),
  /** Every case of the filter, as they are when it is asked for. */
  z.strictObject({ kind: z.literal("filter"), filter: caseFilterSchema }),
  /** The cases that a question showed, however many, as they were then. */
  z.strictObject({
    kind: z.literal("seen"),
    rows: rowsInBase64,
    asOf: asOfSchema,
    /** The case of whose incident they all are, where it was asked there. */
    id: grievanceIdSchema.optional(),
    /** Earlier acts of the same question, by their `runId` or `replyId`: what they changed is no change by others. */
    after: z.array(z.string()).max(20).optional(),
  }),
]);
export type CommandTarget = z.infer<typeof commandTargetSchema>;

const acceptSchema = z.strictObject({
  do: z.literal("accept"),
  /** Marks to this department, with the office that the proposal names where it is the one proposed. */
  department: departmentCodeSchema.optional(),
  /** What the person saw that it comes to: this office, or none for what is no complaint. Where it has become another since, nothing is done. */
  seen: officeIdSchema.nullable().optional(),
  /** The person has looked at what is doubtful and finds it right. Of one case alone: of several nobody has. */
  confirmed: z.literal(true).optional(),
});

const MOST_WORDS = 4_000;

/** What each case gets in its own words. */
const ofEachCase = [
  /** The next office above, which was not asked yet. */
  z.strictObject({ do: z.literal("escalate"), words: z.string().trim().min(1).max(MOST_WORDS).nullable() }),
  /** A letter to the office that answers, where what it says is true of the case. */
  z.strictObject({ do: z.literal("letter"), kind: z.enum(LETTER_KINDS) }),
  /** By the template, in the citizen's language; `approved`: it goes out without another key press. */
  z.strictObject({ do: z.literal("reply"), purpose: z.enum(TEMPLATE_PURPOSES), approved: z.boolean() }),
] as const;

/** What is done: one act, the acceptance of each case's own proposal, or what each case gets in its own words. */
const deskCommandSchema = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("act"), action: actionSchema }),
  acceptSchema,
  ...ofEachCase,
]);
export type DeskCommand = z.infer<typeof deskCommandSchema>;

/** What is asked about: also an act of which the words are still to be typed. */
export const requestedCommandSchema = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("act"), action: actionSchema }),
  acceptSchema,
  ...ofEachCase,
  z.strictObject({ do: z.literal("kind"), type: z.enum(ACTION_TYPES) }),
]);

const refusalCode = z.enum([
  ...REFUSAL_CODES,
  "nothing-proposed",
  "proposal-changed",
  "nobody-above",
  "told-already",
  "other-channel",
  "too-many",
]);
const refusedSchema = z.strictObject({ id: z.string(), ticket: z.string(), code: refusalCode });

/** What an act would come to, of some rows. */
const weighedSchema = z.strictObject({
  asOf: asOfSchema,
  /** How many rows were asked about. */
  total: count,
  /** Those that it would change, in the order in which they were told. */
  able: rowsInBase64,
  /** Those that have changed since, or are gone. */
  changed: count,
  /** `cases`: the first of them, for a person who wants to see them. */
  refused: z.array(z.strictObject({ code: refusalCode, count, cases: z.array(z.string()) })),
});
export type Weighed = z.infer<typeof weighedSchema>;

/** A case that an act left alone; `changed`: something happened to it after it was seen. */
const leftAloneSchema = z.strictObject({ id: z.string(), ticket: z.string(), code: z.enum([...refusalCode.options, "changed"]) });
export type LeftAlone = z.infer<typeof leftAloneSchema>;

export const commandProgressSchema = z.strictObject({
  /** To be given to `undo`; null where nothing was done yet. */
  runId: z.string().nullable(),
  total: count,
  done: count,
  refused: count,
  /** The first of those that were refused. */
  refusals: z.array(refusedSchema),
  /** Cases that others changed after they were seen, and that were left alone. */
  changed: count.optional(),
  /** The first of all that were left alone, told at the end. */
  left: z.array(leftAloneSchema).optional(),
  finished: z.boolean(),
});
export type CommandProgress = z.infer<typeof commandProgressSchema>;

const checkCallFigureSchema = z.strictObject({
  department: departmentCodeSchema,
  /** Cases that were drawn for a check call. */
  drawn: count,
  /** Citizens who said whether it is solved. */
  answered: count,
  notSolved: count,
});
export type CheckCallFigure = z.infer<typeof checkCallFigureSchema>;

const countsByName = z.record(z.string(), count);

const searchedText = z.string().trim().min(1).max(500);

const whyFoundSchema = z.strictObject({
  row: rowNumber,
  reasons: z
    .array(
      z.strictObject({
        by: z.enum(FOUND_BY),
        /** The ticket, or the code or id of what met the words; null for a text. */
        value: z.string().nullable(),
        /** Empty where nothing of it may be shown. */
        excerpt: z.array(z.strictObject({ text: maskedTextSchema, isFound: z.boolean() })).readonly(),
      }),
    )
    .readonly(),
});
export type WhyFound = z.infer<typeof whyFoundSchema>;

const valueCountsSchema = z.strictObject({
  states: countsByName.nullable(),
  departments: countsByName.nullable(),
  districts: countsByName.nullable(),
  categories: countsByName.nullable(),
  offices: countsByName.nullable(),
  tehsils: countsByName.nullable(),
  media: countsByName.nullable(),
  urgencies: countsByName.nullable(),
  channels: countsByName.nullable(),
});
export type ValueCounts = z.infer<typeof valueCountsSchema>;

const NOT_FOUND = { message: "There is no such case" };
const NOT_THEIRS = { message: "A note names somebody who has no right to this case" };
const NO_REPRESENTATIVE = { message: "There is no such representative in the register" };
const NOT_SEEN = { message: "The program was started again since: choose the cases again" };

export const deskContract = {
  /** All that a queue holds, in order. */
  list: oc.input(queueSchema).output(queueListSchema),
  /** What a long queue begins with, in a moment; null where `list` is no longer to wait for, or only it can tell. */
  top: oc.input(queueSchema).output(queueListSchema.nullable()),
  /** The lines of a queue, in the order asked for; those that are gone are left out. */
  rows: oc.input(z.strictObject({ rows: z.array(rowNumber).max(500) })).output(z.array(queueRowSchema)),
  /** Why the words of a search find the cases of some rows: those that are on a screen. Rows that they do not find are left out. */
  whyFound: oc
    .input(z.strictObject({ text: searchedText, rows: z.array(rowNumber).max(MOST_ROWS_EXPLAINED) }))
    .output(z.array(whyFoundSchema)),
  /** How many cases each view holds for the person who asks. */
  counts: oc.output(z.record(z.enum(VIEWS), count)),
  /**
   * How many cases each value of a filter would hold, all else being as it is; null where that is not known at once. An unknown value is an empty text, a tehsil
   * its district and name with a slash between them.
   */
  valueCounts: oc.input(z.strictObject({ filter: caseFilterSchema })).output(valueCountsSchema),
  /** The tehsils that a filter may name, each with its name in Hindi. */
  tehsils: oc.output(z.array(z.strictObject({ district: districtNameSchema, tehsil: z.string(), hindi: z.string() }))),
  /** Where in the table a case stands, for anyone who has only its id. */
  find: oc
    .errors({ NOT_FOUND })
    .input(z.strictObject({ id: grievanceIdSchema }))
    .output(queueRowSchema),
  /** How far the record has come: cases that are chosen now are chosen as of this. */
  asOf: oc.output(asOfSchema),
  /** What an act would come to, before it is confirmed; nothing is recorded. `asOf` null: as they are now. */
  weigh: oc
    .errors({ NOT_SEEN })
    .input(z.strictObject({ rows: rowsInBase64, asOf: asOfSchema.nullable(), act: requestedCommandSchema }))
    .output(weighedSchema),
  /**
   * Does one act to a case, some rows, a whole filter or what a question showed, in steps that keep the wall alive. Yields as
   * it goes on and once at its end; ending the iterator stops it after the step under way, and what was done stands.
   */
  act: oc
    .errors({ NOT_FOUND, NOT_SEEN, NOT_THEIRS, NO_REPRESENTATIVE })
    .input(z.strictObject({ target: commandTargetSchema, act: deskCommandSchema }))
    .output(eventIterator(commandProgressSchema)),
  /** Takes back one's own act, as far as nothing has followed it. Answers with how many cases that were, and the first that stay. */
  undo: oc
    .errors({ NOT_UNDOABLE: { message: "This cannot be taken back any more" } })
    .input(z.strictObject({ runId: z.string() }))
    .output(z.strictObject({ undone: count, kept: count, left: z.array(leftAloneSchema).optional() })),
  /** Closed but not solved, by department, the worst first: of the weeks before this one. */
  checkCalls: oc.input(z.strictObject({ weeks: z.number().int().min(1).max(520) })).output(z.array(checkCallFigureSchema)),
  savedFilters: {
    list: oc.output(z.array(savedFilterSchema)),
    put: oc.input(savedFilterSchema).output(z.array(savedFilterSchema)),
    remove: oc.input(z.strictObject({ id: z.string() })).output(z.array(savedFilterSchema)),
  },
  presence: {
    /** Says which case this window shows, null for none, the one held beside it, and the rows that are selected there, the first of them where they are many. */
    enter: oc
      .input(
        z.strictObject({
          id: grievanceIdSchema.nullable(),
          beside: grievanceIdSchema.nullable().optional(),
          selected: z.array(rowNumber).max(MOST_PICKED_ROWS).optional(),
        }),
      )
      .output(z.void()),
    /** Who else has a case open, by their names; where it is at another seat of the hub, with the name of that. */
    others: oc
      .input(z.strictObject({ id: grievanceIdSchema }))
      .output(z.array(z.strictObject({ name: z.string(), sinceAt: instant, seat: z.string().nullable() }))),
  },
};
