import { z } from "zod";
import { departmentCodeSchema } from "#domain/department/departmentCodeSchema.ts";
import { districtNameSchema } from "#domain/geography/districtNameSchema.ts";
import { SENSITIVE_SORTS } from "#domain/proposal/proposal.ts";
import { count, instant, maskedTextSchema, words } from "./fields.ts";

const where = { department: departmentCodeSchema.nullable(), district: districtNameSchema.nullable() };

/** What one shift hands over to the next. */
export const shiftBoardSchema = z.strictObject({
  fromAt: instant,
  untilAt: instant,
  /** When the shift after it ends. */
  nextUntilAt: instant,
  /** Since the shift began; and the day before, in the same shift up to the same time, null where the record is younger. */
  opened: count,
  openedDayBefore: count.nullable(),
  disposed: count,
  disposedDayBefore: count.nullable(),
  /** Open emergencies: all cases, and of each incident its newest one, the newest first, a few. */
  emergencies: z.strictObject({
    total: count,
    /** Open as well, and none of `total`: their authors took the posts back. */
    takenBack: count,
    /** When the oldest of `total` was opened; null where there is none. */
    oldestOpenedAt: instant.nullable(),
    cases: z.array(
      z.strictObject({
        ticket: z.string(),
        gist: maskedTextSchema,
        ...where,
        place: maskedTextSchema.nullable(),
        placeHi: maskedTextSchema.nullable(),
        openedAt: instant,
        /** What the words of a sensitive case would tell; null of others. */
        sensitive: z.enum(SENSITIVE_SORTS).nullable(),
        /** The office that has it, and since when. */
        holder: z.strictObject({ office: words, sinceAt: instant }).nullable(),
      }),
    ),
  }),
  /** What falls due from now until the end of the next shift and is not late: reports of offices, markings of the cell, and the soonest of both, a few. */
  due: z.strictObject({
    reports: count,
    markings: count,
    cases: z.array(z.strictObject({ ticket: z.string(), ...where, office: words.nullable(), dueAt: instant })),
  }),
});
export type ShiftBoard = z.infer<typeof shiftBoardSchema>;

/** What went well: what was disposed of, and who was thanked. */
export const solvedBoardSchema = z.strictObject({
  /** Today so far, and a week before up to the same time of day; null where the record is younger. */
  today: count,
  weekBefore: count.nullable(),
  /** The last ones since `thankedFrom`: what and where it was, and not in the words in which somebody had asked for help; those of which no wall speaks are left out. */
  cases: z.array(
    z.strictObject({
      ticket: z.string(),
      /** Of its category; null where that is not known. */
      label: words.nullable(),
      ...where,
      place: maskedTextSchema.nullable(),
      placeHi: maskedTextSchema.nullable(),
      openedAt: instant,
      disposedAt: instant,
      office: words.nullable(),
      /** What the citizen sent of it, and what proves the report, as this wall may show them, by the names of the files; null where there is none. */
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
  /** Posts of praise since `thankedFrom`: all, and for whom, most first, a few. */
  thankedFrom: instant,
  praise: count,
  /** In the seven days before; null where the record is younger. */
  praiseBefore: count.nullable(),
  thanked: z.array(
    z.strictObject({
      department: departmentCodeSchema,
      district: districtNameSchema,
      cases: count,
      /** Which office answers there for the department, and who has held it all that time; null where nobody has, or another did. */
      office: words,
      officer: z.string().nullable(),
    }),
  ),
});
export type SolvedBoard = z.infer<typeof solvedBoardSchema>;
