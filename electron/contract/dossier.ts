import { oc } from "@orpc/contract";
import { z } from "zod";
import { departmentCodeSchema } from "#domain/department/departments.ts";
import { districtNameSchema } from "#domain/geography/districts.ts";
import { officeIdSchema } from "#domain/grievance/office.ts";
import { STATES } from "#domain/grievance/state.ts";
import { URGENCIES } from "#domain/understanding/proposal.ts";
import { promiseSchema } from "./review.ts";

/** Milliseconds UTC. */
const instant = z.number().int();
const count = z.number().int().nonnegative();
const words = z.strictObject({ en: z.string(), hi: z.string() });

/** A case as a room of officers may see it: its text is masked, and empty where it was taken back or written to the office alone. */
export const dossierCaseSchema = z.strictObject({
  grievanceId: z.string(),
  ticket: z.string(),
  text: z.string(),
  silence: z.enum(["taken-back", "private"]).nullable(),
  urgency: z.enum(URGENCIES),
  department: departmentCodeSchema.nullable(),
  district: districtNameSchema.nullable(),
  place: z.string().nullable(),
  openedAt: instant,
  overdue: z.boolean(),
  picture: z.string().nullable(),
  state: z.enum(STATES),
});
export type DossierCase = z.infer<typeof dossierCaseSchema>;

/** What the cell has in hand at one stop of a review. */
export const dossierSchema = z.strictObject({
  readAt: instant,
  /** They obey the invariant of the life cycle. */
  figures: z.strictObject({
    receipts: count,
    pendingMarking: count,
    inAction: count,
    atrSent: count,
    disposed: count,
    sideStates: count,
    overdue: count,
  }),
  /** Who owes answers, most first, with the letters that they had. */
  offices: z.array(
    z.strictObject({
      office: officeIdSchema.nullable(),
      department: departmentCodeSchema.nullable(),
      label: words,
      overdue: count,
      oldestDueAt: instant,
      letters: count,
      unanswered: count,
    }),
  ),
  /** Sorts of trouble with most open cases. */
  sorts: z.array(
    z.strictObject({
      department: departmentCodeSchema.nullable(),
      category: z.string().nullable(),
      label: words,
      open: count,
      overdue: count,
    }),
  ),
  /** Troubles that several open cases tell of, by their newest case. */
  troubles: z.array(dossierCaseSchema.extend({ cases: count, citizens: count })),
  /** What the offices that are called promised before, the newest first. */
  promises: z.array(promiseSchema),
  /** Worth reading aloud. */
  cases: z.array(dossierCaseSchema),
});
export type Dossier = z.infer<typeof dossierSchema>;

/** A stop is named by its district or by the code of its department. */
export const dossierContract = oc
  .errors({ NOT_FOUND: { message: "There is no such district or department" } })
  .input(z.strictObject({ stop: z.string().min(1).max(60) }))
  .output(dossierSchema);
