import { z } from "zod";
import { departmentCodeSchema } from "../department/departmentCodeSchema.ts";
import { districtNameSchema } from "../geography/districtNameSchema.ts";
import { grievanceIdSchema } from "../grievance/actions.ts";
import type { OfficerId } from "../ids.ts";
import { officeIdSchema } from "../grievance/office.ts";
import { STATES } from "../grievance/state.ts";
import { channelSchema } from "../post/channelSchema.ts";
import { KINDS, SPEAKERS, URGENCIES } from "../proposal/proposal.ts";

const officerIdSchema = z
  .string()
  .min(1)
  .max(100)
  .transform((id) => id as OfficerId);

/** Milliseconds UTC. */
const instant = z.number().int();

/** What may have happened to a case in a time. */
export const HAPPENINGS = [
  "marked",
  "undertaken",
  /** With a marking before it, so that it is known how long it took. */
  "undertaken-timed",
  "reported",
  "responded",
  /** The first report came before its time was over. */
  "reported-in-time",
  /** The time of the first report was over, and it had not come. */
  "report-missed",
  "reopened",
  "returned",
  "checked",
  "not-solved",
] as const;
export type Happening = (typeof HAPPENINGS)[number];

/**
 * Which cases a queue holds: all that fit every field that is set. Of a list one is enough; null in a list
 * stands for "not known".
 */
export const caseFilterSchema = z.strictObject({
  states: z.array(z.enum(STATES)).optional(),
  departments: z.array(departmentCodeSchema.nullable()).optional(),
  districts: z.array(districtNameSchema.nullable()).optional(),
  urgencies: z.array(z.enum(URGENCIES)).optional(),
  kinds: z.array(z.enum(KINDS)).optional(),
  channels: z.array(channelSchema).optional(),
  speakers: z.array(z.enum(SPEAKERS)).optional(),
  /** The offices that they are marked to; null for none. */
  offices: z.array(officeIdSchema.nullable()).optional(),
  /** Who held that office when they were disposed of, or else at the instant; null where nobody is known. */
  heldBy: z.strictObject({ officer: officerIdSchema.nullable(), at: instant }).optional(),
  routine: z.boolean().optional(),
  overdue: z.boolean().optional(),
  reopened: z.boolean().optional(),
  disputed: z.boolean().optional(),
  redFlagged: z.boolean().optional(),
  /** Drawn for a check call that nobody has made yet. */
  checkCall: z.boolean().optional(),
  /** A person's id; null for cases that are on nobody's list. */
  assignee: z.string().nullable().optional(),
  /** One case for each incident of which several are open: its newest. */
  incidents: z.boolean().optional(),
  /** Opened at or after, and before. */
  openedFrom: instant.optional(),
  openedBefore: instant.optional(),
  /** Due at or after, and before. */
  dueFrom: instant.optional(),
  dueBefore: instant.optional(),
  /** Disposed of at or after, and before. */
  disposedFrom: instant.optional(),
  disposedBefore: instant.optional(),
  /** Categories, by their codes within a department. */
  categories: z.array(z.string().min(1).max(60).nullable()).optional(),
  /** Places within a district, as their cases name them. */
  places: z.array(z.string().min(1).max(200)).optional(),
  /** Of the same incident as this case. */
  sameIncidentAs: grievanceIdSchema.optional(),
  /** How they stood at an instant: in one of the states, since then or later, late by at least and by less than so long. */
  stood: z
    .strictObject({
      at: instant,
      states: z.array(z.enum(STATES)).optional(),
      sinceFrom: instant.optional(),
      lateFromMs: z.number().int().nonnegative().optional(),
      lateBeforeMs: z.number().int().positive().optional(),
    })
    .optional(),
  /** What happened to them from an instant (null for ever) until before another. */
  happened: z.strictObject({ what: z.enum(HAPPENINGS), from: instant.nullable(), before: instant }).optional(),
  /** Whose citizens an invitation was given out for, from an instant until before another. */
  invited: z.strictObject({ from: instant, before: instant }).optional(),
  /** These cases by name: those that an act left alone. */
  cases: z.array(grievanceIdSchema).max(500).optional(),
  /** Words, the beginning of a word, a whole phone number, a @handle, a ticket, or an officer's name. */
  text: z.string().trim().min(1).max(500).optional(),
});
export type CaseFilter = z.infer<typeof caseFilterSchema>;

/** A filter as the engine answers it. A window cannot say of itself that its words find what is hidden. */
export interface GrantedFilter extends CaseFilter {
  /** Whether the words are looked for among hidden names and numbers as well. */
  readonly findsHidden?: boolean | undefined;
}
