import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import { departmentCodeSchema } from "#domain/department/departmentCodeSchema.ts";
import { districtNameSchema } from "#domain/geography/districtNameSchema.ts";
import { grievanceIdSchema } from "#domain/grievance/actions.ts";
import { STATES } from "#domain/grievance/state.ts";
import { portalCaseSchema } from "#domain/portal/caseNumber.ts";
import { importSourceSchema, importStatusSchema, valueMeaningsSchema } from "#domain/portal/exportRow.ts";
import { DATE_FIELDS, importFieldSchema } from "#domain/imports/fields.ts";
import { columnMappingSchema, dateOrdersSchema } from "#domain/imports/mapping.ts";
import { IMPORT_ROW_FAULTS } from "#domain/imports/readRow.ts";
import { DATE_ORDERS } from "#domain/imports/writtenDate.ts";
import { channelSchema } from "#domain/post/channelSchema.ts";
import { madeInPiecesSchema } from "./tables.ts";
import { count, instant } from "./fields.ts";

/** Why a file cannot be read as an export at all. Nothing was changed. */
const IMPORT_FILE_FAULTS = [
  "empty",
  "not-a-table",
  "old-excel",
  "web-page",
  "too-large",
  "too-many-rows",
  "no-rows",
  "unreadable",
] as const;
export type ImportFileFault = (typeof IMPORT_FILE_FAULTS)[number];

const inspectionSchema = z.strictObject({
  /** Null for a workbook. */
  encoding: z.enum(["utf-8", "utf-16le", "utf-16be", "windows-1252"]).nullable(),
  /** Below the heading, those without any text left out. */
  rows: count,
  /** Which of the rows with any text it is, from 0, and on which line of the file it stands, from 1. */
  headingIndex: count,
  headingLine: z.number().int().positive(),
  /** Files of one form share it. */
  fingerprint: z.string(),
  columns: z.array(z.strictObject({ heading: z.string(), examples: z.array(z.string()) })),
  /** What the headings say by themselves. */
  mapping: columnMappingSchema,
});
export type Inspection = z.infer<typeof inspectionSchema>;

const countsSchema = z.strictObject({
  /** Rows gone through: new + changed + unchanged + duplicates + faulty. */
  read: count,
  new: count,
  changed: count,
  unchanged: count,
  duplicates: count,
  faulty: count,
  /** Of the changed ones: a person at the desk has it otherwise. */
  contradictions: count,
});
export type ImportCounts = z.infer<typeof countsSchema>;

const rejectedSchema = z.strictObject({
  line: z.number().int().positive(),
  number: z.string(),
  fault: z.enum(IMPORT_ROW_FAULTS),
  field: importFieldSchema,
  /** What is in the cell. */
  detail: z.string(),
});
export type RejectedImportRow = z.infer<typeof rejectedSchema>;

const contradictionSchema = z.strictObject({
  grievanceId: z.string(),
  number: z.string(),
  line: z.number().int().positive(),
  /** What the export says, in its own words. */
  told: z.string(),
});

/** A word of the portal and what it means to us; null and not said: nobody has met it yet. */
const valueOf = <Meaning extends z.ZodType>(meaning: Meaning) =>
  z.strictObject({ key: z.string(), written: z.string(), count, meaning: meaning.nullable(), isSaid: z.boolean() });

const checkSchema = z.strictObject({
  counts: countsSchema,
  /** Totals and headings among the rows: they are not counted. */
  skipped: count,
  orders: z.array(
    z.strictObject({ field: z.enum(DATE_FIELDS), order: z.enum(DATE_ORDERS), because: z.enum(["shown", "mostly", "assumed"]) }),
  ),
  values: z.strictObject({
    departments: z.array(valueOf(departmentCodeSchema)),
    districts: z.array(valueOf(districtNameSchema)),
    statuses: z.array(valueOf(importStatusSchema)),
  }),
  /** The first of them; the file that can be downloaded holds all. */
  faults: z.array(rejectedSchema),
  contradictions: z.array(contradictionSchema),
  samples: z.array(
    z.strictObject({
      line: z.number().int().positive(),
      outcome: z.enum(["new", "changed"]),
      number: z.string(),
      registeredAt: instant,
      statusAt: instant.nullable(),
      status: importStatusSchema,
      name: z.string().nullable(),
      department: departmentCodeSchema.nullable(),
      district: districtNameSchema.nullable(),
      text: z.string(),
    }),
  ),
});
export type ImportCheck = z.infer<typeof checkSchema>;

/**
 * `receiving` pieces of the file; `reading` it; `mapping`: it waits for a person; `checking` and `checked`: what it would do; `importing`;
 * then it is over. What was taken in before it was cancelled stays, and the same file again brings the rest.
 */
const IMPORT_STAGES = ["receiving", "reading", "mapping", "checking", "checked", "importing", "done", "cancelled", "failed"] as const;
export type ImportStage = (typeof IMPORT_STAGES)[number];

const jobSchema = z.strictObject({
  id: z.string(),
  source: importSourceSchema,
  fileName: z.string(),
  bytes: count,
  stage: z.enum(IMPORT_STAGES),
  /** Of the stage that is under way: bytes of the file, or rows. */
  progress: z.strictObject({ done: count, total: count }),
  inspection: inspectionSchema.nullable(),
  /** As it was remembered for files of this form, or found in the headings, or last given. */
  mapping: columnMappingSchema,
  orders: dateOrdersSchema,
  isRemembered: z.boolean(),
  check: checkSchema.nullable(),
  /** Of the import that is under way or over. */
  counts: countsSchema.nullable(),
  fault: z.enum(IMPORT_FILE_FAULTS).nullable(),
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
});
export type ImportJob = z.infer<typeof jobSchema>;

const loggedSchema = countsSchema.extend({
  id: z.string(),
  source: importSourceSchema,
  fileName: z.string(),
  fileHash: z.string(),
  fileBytes: count,
  actor: z.string(),
  startedAt: instant,
  endedAt: instant.nullable(),
  /** `interrupted`: the program ended in the middle. */
  outcome: z.enum(["running", "done", "cancelled", "failed", "interrupted"]),
});
export type LoggedImport = z.infer<typeof loggedSchema>;

const tiedSchema = z.strictObject({
  id: z.string(),
  ticket: z.string(),
  channel: channelSchema,
  state: z.enum(STATES),
  openedAt: instant,
  disposedAt: instant.nullable(),
});
export type TiedCase = z.infer<typeof tiedSchema>;

const LINK_REASONS = ["number-in-text", "same-phone", "same-name"] as const;

const linksSchema = z.strictObject({
  /** The number that the case itself is at a portal. */
  own: portalCaseSchema.nullable(),
  /** Numbers that people have tied it to; `case` is null where no export has brought the number yet. */
  linked: z.array(z.strictObject({ channel: importSourceSchema, number: z.string(), case: tiedSchema.nullable() })),
  /** Cases that people have tied to its own number. */
  tied: z.array(tiedSchema),
  /** What may be the same matter: a suggestion, nothing more. */
  likely: z.array(
    z.strictObject({
      channel: importSourceSchema,
      number: z.string(),
      why: z.enum(LINK_REASONS),
      name: z.string().nullable(),
      case: tiedSchema.nullable(),
    }),
  ),
});
export type CaseLinks = z.infer<typeof linksSchema>;

/** A piece of a file in base64. */
const PIECE_BYTES = 768 * 1024;

const ofJob = z.strictObject({ id: z.string() });
const NOT_FOUND = { message: "There is no such import" };
const BUSY = { message: "An import is under way" };
const WRONG_STAGE = { message: "The import is not at that point now" };
const TOO_LARGE = { message: "The file is larger than an export can be" };

const atStage = oc.errors({ NOT_FOUND, WRONG_STAGE });

/** Exports of CM Window, Har Samay, Jan Samvad and Samadhan Shivir. One at a time; it goes on when its window is closed. */
export const importsContract = {
  /** The import that is under way or was the last; null where there was none since the start. */
  current: oc.output(jobSchema.nullable()),
  begin: oc
    .errors({ BUSY, TOO_LARGE })
    .input(z.strictObject({ source: importSourceSchema, name: z.string().trim().min(1).max(200), bytes: z.number().int().positive() }))
    .output(jobSchema),
  /** The pieces of the file in their order; after the last it is read. A piece that came already is taken once. */
  append: atStage
    .input(ofJob.extend({ offset: count, content: z.base64().max(Math.ceil(PIECE_BYTES / 3) * 4) }))
    .output(z.strictObject({ received: count })),
  /** Counts what the file would do, and remembers mapping and meanings for the next one. Writes no case. */
  check: oc
    .errors({
      NOT_FOUND,
      WRONG_STAGE,
      BAD_MAPPING: { message: "The columns do not say enough", data: z.strictObject({ missing: z.array(importFieldSchema) }) },
    })
    .input(
      ofJob.extend({
        mapping: columnMappingSchema,
        orders: dateOrdersSchema.default({}),
        meanings: valueMeaningsSchema.partial().default({}),
      }),
    )
    .output(jobSchema),
  /** Takes the rows in, some at a time. */
  run: atStage.input(ofJob).output(jobSchema),
  /** Stops what is under way. Rows that were taken in stay. */
  cancel: oc.errors({ NOT_FOUND }).input(ofJob).output(jobSchema),
  /** Forgets the file; not while rows are taken in. */
  discard: atStage.input(ofJob).output(z.strictObject({ discarded: z.boolean() })),
  /** Every row that is left out, as a table. */
  faults: atStage.input(ofJob).output(eventIterator(madeInPiecesSchema)),
  /** Newest first. */
  log: oc.output(z.array(loggedSchema)),
  /** What one import found otherwise than the desk has it. */
  contradictions: oc.input(ofJob).output(z.array(contradictionSchema)),
  /** How a case is tied to numbers of portals, or others to its own. */
  links: oc
    .errors({ NOT_FOUND: { message: "There is no such case" } })
    .input(z.strictObject({ id: grievanceIdSchema }))
    .output(linksSchema),
};
