import { z } from "zod";
import { departmentCodeSchema } from "../department/departments.ts";
import { districtNameSchema } from "../geography/districts.ts";
import { officeIdSchema } from "../grievance/office.ts";
import { STATES } from "../grievance/state.ts";
import { channelSchema } from "../post/channel.ts";
import { KINDS, SPEAKERS, URGENCIES } from "../understanding/proposal.ts";

/** Milliseconds UTC. */
const instant = z.number().int();

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
  routine: z.boolean().optional(),
  overdue: z.boolean().optional(),
  reopened: z.boolean().optional(),
  disputed: z.boolean().optional(),
  redFlagged: z.boolean().optional(),
  /** Drawn for a check call that nobody has made yet. */
  checkCall: z.boolean().optional(),
  /** A person's id; null for cases that are on nobody's list. */
  assignee: z.string().nullable().optional(),
  /** One case for each trouble of which several are open: its newest. */
  troubles: z.boolean().optional(),
  /** Opened at or after, and before. */
  openedFrom: instant.optional(),
  openedBefore: instant.optional(),
  /** Due at or after, and before. */
  dueFrom: instant.optional(),
  dueBefore: instant.optional(),
  /** Disposed of at or after, and before. */
  disposedFrom: instant.optional(),
  disposedBefore: instant.optional(),
  /** Sorts of trouble, by their codes within a department. */
  categories: z.array(z.string().min(1).max(60).nullable()).optional(),
  /** Words, the beginning of a word, a phone number, a @handle, a ticket, or an officer's name. */
  text: z.string().trim().min(1).max(500).optional(),
});
export type CaseFilter = z.infer<typeof caseFilterSchema>;

export const CASE_ORDERS = [
  "newest",
  "oldest",
  /** Emergencies first, then urgent ones, each with the one that is due soonest on top. */
  "urgent",
  /** The one that is due soonest, or longest overdue, on top. */
  "due",
] as const;
export type CaseOrder = (typeof CASE_ORDERS)[number];
