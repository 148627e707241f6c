import { oc } from "@orpc/contract";
import { z } from "zod";
import { departmentCodeSchema } from "#domain/department/departmentCodeSchema.ts";
import { districtNameSchema } from "#domain/geography/districtNameSchema.ts";
import { officeIdSchema } from "#domain/grievance/office.ts";
import { figuresSchema } from "./reporting.ts";
import { promiseSchema } from "./review.ts";
import { againstTargetSchema } from "./targets.ts";
import { wallCardSchema } from "./wall.ts";
import { ranked } from "./wallScenes.ts";
import { count, instant, words } from "./fields.ts";

/** A case as a room of officers may see it: its text is masked, and empty where it was taken back or written to the office alone. */
export const dossierCaseSchema = wallCardSchema.omit({
  channel: true,
  gist: true,
  kind: true,
  postCount: true,
  mediaCount: true,
  incident: true,
  evidence: true,
  goesRound: true,
});
export type DossierCase = z.infer<typeof dossierCaseSchema>;

const openCases = {
  open: count,
  /** Late, and an office was asked. */
  overdue: count,
  /** Clusters among them: incidents of which several open cases tell, each by its newest case. */
  incidents: count,
};

/** What the cell has in hand at one stop of a review. */
export const dossierSchema = z.strictObject({
  readAt: instant,
  /**
   * What the figures are of: whole days of India, from the day of the last review of this stop, or else of the thirty days before; of fewer where the
   * record begins later, since of the time before it nothing is known.
   */
  period: z.strictObject({ from: instant, asOf: instant, since: z.enum(["review", "days", "record"]) }),
  /** As a report of these days has them. */
  figures: figuresSchema,
  /** The same beside the targets that are set, and what is late of what its offices were asked for. */
  targets: z.array(againstTargetSchema),
  /** Among the districts, or departments, that are ranked, as the wall shows it; null where there is nothing to be judged by. */
  ranking: z.strictObject({ ...ranked, among: count, readAt: instant }).nullable(),
  /** Offices that were asked and owe answers, most first, with the letters and e-mails that they had of these cases. */
  offices: z.array(
    z.strictObject({
      office: officeIdSchema,
      label: words,
      /** Who holds the office now; null where nobody is named. */
      holder: z.string().nullable(),
      overdue: count,
      oldestDueAt: instant,
      letters: count,
      unanswered: count,
      lastLetterAt: instant.nullable(),
      mails: count,
    }),
  ),
  /** All that owe here, those above among them, and the late cases that the cell itself has not marked to anybody. */
  owing: z.strictObject({ offices: count, overdue: count, unmarked: count }),
  /** All that is open, of which the following are the first. */
  all: z.strictObject(openCases),
  /** Categories, those with most late cases first. */
  sorts: z.array(
    z.strictObject({ department: departmentCodeSchema.nullable(), category: z.string().nullable(), label: words, ...openCases }),
  ),
  /** Places of a district, or the districts of a department, those with most late cases first. */
  places: z.array(
    z.strictObject({ district: districtNameSchema, place: z.string().nullable(), placeHi: z.string().nullable(), ...openCases }),
  ),
  /** Incidents that several open cases tell of, by their newest case. */
  incidents: z.array(dossierCaseSchema.extend({ cases: count, citizens: count })),
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
