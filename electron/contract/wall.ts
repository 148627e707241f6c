import { oc } from "@orpc/contract";
import { z } from "zod";
import { departmentCodeSchema } from "#domain/department/departments.ts";
import { districtNameSchema } from "#domain/geography/districts.ts";
import { channelSchema } from "#domain/post/channel.ts";
import { KINDS, URGENCIES } from "#domain/understanding/proposal.ts";
import { STATES } from "#domain/grievance/state.ts";
import { sourceStatusSchema } from "./sources.ts";

/** Milliseconds UTC. */
const instant = z.number().int();
const count = z.number().int().nonnegative();

/** One complaint on the wall. The text is masked: no phone number, e-mail address or account number reaches a wall. */
export const wallCardSchema = z.strictObject({
  grievanceId: z.string(),
  ticket: z.string(),
  channel: channelSchema,
  text: z.string(),
  kind: z.enum(KINDS),
  state: z.enum(STATES),
  urgency: z.enum(URGENCIES),
  department: departmentCodeSchema.nullable(),
  district: districtNameSchema.nullable(),
  place: z.string().nullable(),
  /** When the citizen wrote the first post of the case. */
  openedAt: instant,
  /** Posts of the case, the first included. */
  postCount: count,
  /** Number of pictures and videos that came with it. */
  mediaCount: count,
  overdue: z.boolean(),
});
export type WallCard = z.infer<typeof wallCardSchema>;

/** Counts of the day in India, and of all open cases now. They obey the invariant of the life cycle. */
export const wallFiguresSchema = z.strictObject({
  postsToday: count,
  /** Posts of the day before up to the same time of day. */
  postsYesterdayByNow: count,
  openedToday: count,
  disposedToday: count,
  receipts: count,
  pendingMarking: count,
  inAction: count,
  atrSent: count,
  disposed: count,
  sideStates: count,
  overdue: count,
});
export type WallFigures = z.infer<typeof wallFiguresSchema>;

/** Open cases of one department in one district; null where the place or the department is not known. */
export const heatCellSchema = z.strictObject({
  department: departmentCodeSchema.nullable(),
  district: districtNameSchema.nullable(),
  open: count,
  overdue: count,
});
export type HeatCell = z.infer<typeof heatCellSchema>;

/** Who owes an answer: the overdue cases of one department in one district. */
export const overdueOfficeSchema = z.strictObject({
  department: departmentCodeSchema.nullable(),
  district: districtNameSchema.nullable(),
  overdue: count,
  oldestDueAt: instant,
});
export type OverdueOffice = z.infer<typeof overdueOfficeSchema>;

/** Everything one wall shows, read in one transaction, so that its figures agree to the unit. */
export const wallNowSchema = z.strictObject({
  /** Rises with every change of the record; two answers with one revision are equal. */
  revision: count,
  readAt: instant,
  /** True where the posts come from the rehearsal server: shown on every screen. */
  rehearsal: z.boolean(),
  figures: wallFiguresSchema,
  /** Newest first. */
  cards: z.array(wallCardSchema),
  heat: z.array(heatCellSchema),
  /** Most overdue cases first. */
  overdueOffices: z.array(overdueOfficeSchema),
  sources: z.array(sourceStatusSchema),
});
export type WallNow = z.infer<typeof wallNowSchema>;

export const wallContract = {
  now: oc
    .input(z.strictObject({ cards: z.number().int().min(1).max(100), offices: z.number().int().min(1).max(50) }))
    .output(wallNowSchema),
};
