import { z } from "zod";
import { departmentCodeSchema } from "../department/departmentCodeSchema.ts";
import { districtNameSchema } from "../geography/districtNameSchema.ts";
import { grievanceIdSchema } from "../grievance/actions.ts";
import type { OfficerId, RepresentativeId } from "../ids.ts";
import { officeIdSchema } from "../grievance/office.ts";
import { STATES } from "../grievance/state.ts";
import { channelSchema } from "../post/channelSchema.ts";
import { KINDS, SPEAKERS, URGENCIES } from "../proposal/proposal.ts";
import type { StatutoryCuts } from "../rightToService/statutoryCuts.ts";

const officerIdSchema = z
  .string()
  .min(1)
  .max(100)
  .transform((id) => id as OfficerId);

const representativeIdSchema = z
  .string()
  .min(1)
  .max(100)
  .transform((id) => id as RepresentativeId);

/** Milliseconds UTC. */
const instant = z.number().int();

/** What may have happened to a case within a period. */
export const HAPPENINGS = [
  "marked",
  "undertaken",
  /** Undertaken after a marking, so that the time it took is known. */
  "undertaken-timed",
  "reported",
  "responded",
  /** The first report came before its due time. */
  "reported-in-time",
  /** The due time of the first report passed without one. */
  "report-missed",
  "reopened",
  "returned",
  "checked",
  "not-solved",
] as const;
export type Happening = (typeof HAPPENINGS)[number];

/** By what one person's work sorts cases; see `domain/work`. */
export const PERSON_LISTS = ["awake", "snoozed", "follow-up", "drafts"] as const;

/** What citizens attach to posts. */
export const MEDIA_SHOWN = ["picture", "video", "document"] as const;
export type MediaShown = (typeof MEDIA_SHOWN)[number];

/**
 * Which cases a queue holds: those that match every field that is set. A list matches with any of its values; null in a list
 * means "not known".
 */
export const caseFilterSchema = z.strictObject({
  states: z.array(z.enum(STATES)).optional(),
  departments: z.array(departmentCodeSchema.nullable()).optional(),
  districts: z.array(districtNameSchema.nullable()).optional(),
  urgencies: z.array(z.enum(URGENCIES)).optional(),
  kinds: z.array(z.enum(KINDS)).optional(),
  channels: z.array(channelSchema).optional(),
  speakers: z.array(z.enum(SPEAKERS)).optional(),
  /** The representatives who wrote them; null for nobody who is known as one. */
  representatives: z.array(representativeIdSchema.nullable()).optional(),
  /** The offices to which they are marked; null for none. */
  offices: z.array(officeIdSchema.nullable()).optional(),
  /** Whether they are marked to an office; what is not is the cell's to mark. */
  asked: z.boolean().optional(),
  /** Whether the cell marked them only after their time had run out: its delay, and no office's. */
  askedTooLate: z.boolean().optional(),
  /** The officer who held that office when they were disposed of, or, of other cases, at `at`; null for unknown. */
  heldBy: z.strictObject({ officer: officerIdSchema.nullable(), at: instant }).optional(),
  routine: z.boolean().optional(),
  overdue: z.boolean().optional(),
  reopened: z.boolean().optional(),
  disputed: z.boolean().optional(),
  redFlagged: z.boolean().optional(),
  /** Open, and the law gives days to what they are about: whether that date has passed, or is still to come. */
  statutoryPast: z.boolean().optional(),
  /** Their only author took them back: no wall speaks of them any more. */
  takenBack: z.boolean().optional(),
  /** The program is not sure of kind, department or district, and nobody has said which. */
  toCheck: z.boolean().optional(),
  /** No emergency for the program, but near one, and nobody has said whether it is. */
  maybeEmergency: z.boolean().optional(),
  /** No complaint for the program, which is not sure of that. */
  maybeComplaint: z.boolean().optional(),
  /** Drawn for a check call that is not made yet. */
  checkCall: z.boolean().optional(),
  /** A person's id; null for cases that are assigned to nobody. */
  assignee: z.string().nullable().optional(),
  /** What a person keeps of work over days: their snoozed cases, follow-ups or drafts; `awake` is all but the snoozed. */
  ofPerson: z.strictObject({ person: z.string().min(1).max(100), list: z.enum(PERSON_LISTS) }).optional(),
  /** The newest case of each incident that has several open cases. */
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
  /** Tehsils, by the villages that the directory has in them. */
  tehsils: z
    .array(z.strictObject({ district: districtNameSchema, tehsil: z.string().min(1).max(200) }))
    .max(100)
    .optional(),
  /** What a post of the case shows. */
  media: z.array(z.enum(MEDIA_SHOWN)).optional(),
  /** Places within a district, as their cases name them. */
  places: z.array(z.string().min(1).max(200)).optional(),
  /** Those of which a room may be told the place, and it is one of these: what a point of the map counts. */
  exactPlaces: z.array(z.strictObject({ district: districtNameSchema, places: z.array(z.string().min(1).max(200)) })).optional(),
  /** Of the same incident as this case. */
  sameIncidentAs: grievanceIdSchema.optional(),
  /** The state at an instant: one of the states, entered at `sinceFrom` or later, and by how much the report was late. */
  stood: z
    .strictObject({
      at: instant,
      states: z.array(z.enum(STATES)).optional(),
      sinceFrom: instant.optional(),
      /** Whether an office was asked for it by then. */
      asked: z.boolean().optional(),
      /** Whether the cell marked it only after the time that it had then. */
      askedTooLate: z.boolean().optional(),
      lateFromMs: z.number().int().nonnegative().optional(),
      lateBeforeMs: z.number().int().positive().optional(),
    })
    .optional(),
  /** What happened to them from an instant (null for any time) until before another. */
  happened: z.strictObject({ what: z.enum(HAPPENINGS), from: instant.nullable(), before: instant }).optional(),
  /** Those that the clock sends to the next office above from an instant until before another: all, or of one office to one tier above it. */
  rising: z
    .strictObject({ from: instant, before: instant, office: officeIdSchema.optional(), tier: z.number().int().positive().optional() })
    .optional(),
  /** Cases of citizens who were invited from an instant until before another. */
  invited: z.strictObject({ from: instant, before: instant }).optional(),
  /** Whose posts have gone so far: see `widthOf`. */
  widerThan: z.number().int().positive().optional(),
  /** True: floods are folded, one case standing for those of one hand; false: what is folded away then. */
  folded: z.boolean().optional(),
  /** Exactly these cases, such as those that a bulk command left out. */
  cases: z.array(grievanceIdSchema).max(500).optional(),
  /** Words, the beginning of a word, a whole phone number, a @handle, a ticket, or an officer's name. */
  text: z.string().trim().min(1).max(500).optional(),
});
export type CaseFilter = z.infer<typeof caseFilterSchema>;

/** A filter as the engine runs it. Windows send `CaseFilter`, so that they cannot ask for hidden data themselves. */
export interface GrantedFilter extends CaseFilter {
  /** Whether `text` is also searched for in hidden names and numbers, and what is asked for also where it is hidden, as in sensitive cases. */
  readonly findsHidden?: boolean | undefined;
  /** By which `statutoryPast` is judged; without it nothing fits. */
  readonly statutoryCuts?: StatutoryCuts | undefined;
}
