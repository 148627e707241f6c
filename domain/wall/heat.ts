import { z } from "zod";
import { departmentCodeSchema } from "../department/departmentCodeSchema.ts";
import { districtNameSchema } from "../geography/districtNameSchema.ts";

/** What the heat is shaded by: open cases, the share of them that is late, the oldest, and today's arrivals against the usual. */
export const HEAT_MEASURES = ["open", "overdue-share", "oldest", "arrivals"] as const;
export type HeatMeasure = (typeof HEAT_MEASURES)[number];

const count = z.number().int().nonnegative();

/** What is counted of the cases of one department in one district; null where one of them is not known. */
export const heatCellSchema = z.strictObject({
  department: departmentCodeSchema.nullable(),
  district: districtNameSchema.nullable(),
  open: count,
  /** Those that an office was asked for. */
  asked: count,
  /** Of these, the ones whose report is late: what offices owe. */
  reportsOverdue: count,
  /** Of these again, the ones that the cell marked only after their time had run out: its delay, and no office's. */
  askedTooLate: count,
  /** Late, and no office was asked: what the cell owes. */
  markingsOverdue: count,
  /** When the oldest of the open ones was opened, milliseconds UTC; null where none is open. */
  oldestOpenedAt: z.number().int().nullable(),
  openedToday: count,
  /** What is usually opened on this weekday up to this time of day; null where the record is too young to tell. */
  usualToday: z.number().nonnegative().nullable(),
});
export type HeatCell = Readonly<z.infer<typeof heatCellSchema>>;
/** The same of several cells together. */
export type HeatCount = Omit<HeatCell, "department" | "district">;
