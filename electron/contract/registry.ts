import { oc } from "@orpc/contract";
import { z } from "zod";
import { departmentCodeSchema } from "#domain/department/departmentCodeSchema.ts";
import { districtNameSchema } from "#domain/geography/districtNameSchema.ts";
import type { OfficerId, PostingId, RepresentativeId } from "#domain/ids.ts";
import { officeIdSchema } from "#domain/grievance/office.ts";
import { emailFrom, facebookIdFrom, instagramFrom, phoneFrom, telegramFrom, xHandleFrom, youtubeFrom } from "#domain/registry/contact.ts";
import { GAPS } from "#domain/registry/gaps.ts";
import { OFFICE_LEVELS } from "#domain/registry/office.ts";
import { HAND_OVER_REFUSALS } from "#domain/registry/posting.ts";
import { REPRESENTATIVE_ROLES } from "#domain/registry/representative.ts";
import { notifiedServiceSchema } from "#domain/rightToService/service.ts";
import { fileBytesSchema, madeFileSchema, tableFaultSchema, tableFormatSchema } from "./tables.ts";
import { LONGEST_REGISTRY_LINE, MOST_REGISTRY_ROWS, OFFICE_FILTERS } from "#domain/registry/officeFilters.ts";
import { count, instant } from "./fields.ts";

const name = z.string().trim().min(1).max(LONGEST_REGISTRY_LINE);
const text = name.nullable();
const words = z.strictObject({ en: name, hi: name });

const uuid = <Id extends string>() => z.uuid().transform((id) => id.toLowerCase() as Id);
const officerIdSchema = uuid<OfficerId>();
const postingIdSchema = uuid<PostingId>();
const representativeIdSchema = uuid<RepresentativeId>();

/** As people write it, kept in the one form of `domain/registry/contact.ts`. */
const written = (read: (text: string) => string | null) =>
  z
    .string()
    .max(LONGEST_REGISTRY_LINE)
    .transform((value, context) => {
      const kept = read(value);
      if (kept === null) context.addIssue({ code: "custom", message: "malformed" });
      return kept ?? z.NEVER;
    })
    .nullable();

const contacts = {
  phone: written(phoneFrom),
  email: written(emailFrom),
  xHandle: written(xHandleFrom),
  facebookId: written(facebookIdFrom),
};

const officerDetailsSchema = z.strictObject({ name, designation: text, ...contacts, instagram: written(instagramFrom).default(null) });

const keptText = z.string().nullable();
const keptContacts = { phone: keptText, email: keptText, xHandle: keptText, facebookId: keptText };

const officerSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  designation: keptText,
  ...keptContacts,
  instagram: keptText.optional(),
});

const officeSchema = z.strictObject({
  id: officeIdSchema,
  department: departmentCodeSchema,
  level: z.enum(OFFICE_LEVELS),
  area: z.string().nullable(),
  district: districtNameSchema.nullable(),
  title: words,
  /** Title, department and area. */
  label: words,
  nodal: z.boolean(),
  fromAt: instant.nullable(),
  untilAt: instant.nullable(),
});
export type OfficeAnswer = z.infer<typeof officeSchema>;

const holdingSchema = z.strictObject({ postingId: z.string(), officer: officerSchema, fromAt: instant, untilAt: instant.nullable() });
export type Holding = z.infer<typeof holdingSchema>;

const officeRowSchema = z.strictObject({ office: officeSchema, holder: holdingSchema.nullable() });
export type OfficeRow = z.infer<typeof officeRowSchema>;

const representativeDetailsSchema = z.strictObject({
  role: z.enum(REPRESENTATIVE_ROLES),
  name,
  constituency: text,
  district: districtNameSchema.nullable(),
  portfolio: text,
  ...contacts,
  instagram: written(instagramFrom).default(null),
  telegram: written(telegramFrom).default(null),
  youtube: written(youtubeFrom).default(null),
  fromAt: instant.nullable(),
  untilAt: instant.nullable(),
});
export type RepresentativeDetails = z.infer<typeof representativeDetailsSchema>;

const representativeSchema = representativeDetailsSchema.extend({
  id: z.string(),
  name: z.string(),
  constituency: keptText,
  portfolio: keptText,
  ...keptContacts,
  instagram: keptText.optional(),
  telegram: keptText.optional(),
  youtube: keptText.optional(),
});
export type RepresentativeAnswer = z.infer<typeof representativeSchema>;

/** What a table of the registry is of. */
export const REGISTRY_TABLES = ["offices", "representatives", "services"] as const;
export type RegistryTable = (typeof REGISTRY_TABLES)[number];

/** Why a row of a table was left out. */
const ROW_FAULTS = [
  "no-office",
  "unknown-office",
  "unknown-department",
  "unknown-level",
  "unknown-district",
  "unknown-role",
  "no-area",
  "contradicts",
  "no-name",
  "too-long",
  "bad-date",
  "dates-reversed",
  "bad-phone",
  "bad-email",
  "bad-x",
  "bad-facebook",
  "bad-account",
  "bad-yes-no",
  "bad-id",
  "bad-number",
  "no-limit",
  "no-authority",
  "unknown-category",
  "duplicate",
  "overlaps",
] as const;
export type RowFault = (typeof ROW_FAULTS)[number];

const rejectedRowSchema = z.strictObject({
  /** Line in the file, the heading being line 1. */
  line: z.number().int().positive(),
  /** All that is wrong with it: the column by its name in the file, and what is there. */
  faults: z.array(z.strictObject({ column: z.string(), fault: z.enum(ROW_FAULTS), detail: z.string() })).min(1),
});
export type RejectedRow = z.infer<typeof rejectedRowSchema>;

const importCountsSchema = z.strictObject({
  /** Rows with anything in them, the heading aside. */
  rows: count,
  /** Rows that say what is known already. */
  unchanged: count,
  /** Offices added to the standard ones or changed. */
  offices: count,
  newOfficers: count,
  changedOfficers: count,
  /** New times in office, and how many of them end a former holder's. */
  postings: count,
  handOvers: count,
  newRepresentatives: count,
  changedRepresentatives: count,
  newServices: count,
  changedServices: count,
});
export type ImportCounts = z.infer<typeof importCountsSchema>;

const previewSchema = z.strictObject({
  /** Stands for this file and this state of the registry: nothing else is applied under it. */
  fingerprint: z.string(),
  counts: importCountsSchema,
  /** Every one of them. */
  rejected: z.array(rejectedRowSchema),
});
export type ImportPreview = z.infer<typeof previewSchema>;

const gapSchema = z.strictObject({ office: officeSchema, officer: officerSchema.nullable(), missing: z.array(z.enum(GAPS)).min(1) });
export type GapAnswer = z.infer<typeof gapSchema>;

const NOT_A_TABLE = { message: "This file holds no such table; nothing was changed", data: z.strictObject({ fault: tableFaultSchema }) };
const NOT_FOUND = { message: "There is no such entry" };
const page = { skip: count.default(0), take: z.number().int().min(1).max(MOST_REGISTRY_ROWS).default(50) };
const file = { table: z.enum(REGISTRY_TABLES), bytes: fileBytesSchema };

const orNotFound = oc.errors({ NOT_FOUND });

export const registryContract = {
  /** Offices by words in any script: title, department, area, officer, phone, account. The widest first. */
  offices: oc
    .input(
      z.strictObject({
        text: z.string().max(200).default(""),
        department: departmentCodeSchema.nullable().default(null),
        district: districtNameSchema.nullable().default(null),
        only: z.enum(OFFICE_FILTERS).default("all"),
        ...page,
      }),
    )
    .output(z.strictObject({ rows: z.array(officeRowSchema), total: count })),
  /** One office with everybody who held it, holds it or will, the latest first. */
  office: orNotFound
    .input(z.strictObject({ id: officeIdSchema }))
    .output(z.strictObject({ office: officeSchema, holdings: z.array(holdingSchema), openCases: count })),
  /** Adds an office, or changes what is said of it; the id follows from department, level, area and district. */
  putOffice: oc
    .errors({ REFUSED: { message: "This is no office", data: z.strictObject({ fault: z.enum(ROW_FAULTS) }) } })
    .input(officeSchema.omit({ id: true, label: true }).extend({ area: text }))
    .output(officeSchema),
  putOfficer: orNotFound.input(officerDetailsSchema.extend({ id: officerIdSchema })).output(officerSchema),
  /** A new holder from a day on. Ends the former holder's time; the open cases of the office are the new one's from then. */
  handOver: oc
    .errors({
      NOT_FOUND,
      REFUSED: { message: "The office cannot be handed over so", data: z.strictObject({ refusal: z.enum(HAND_OVER_REFUSALS) }) },
    })
    .input(
      z.strictObject({
        officeId: officeIdSchema,
        fromAt: instant,
        /** Somebody who is known, or somebody new. */
        officer: z.union([z.strictObject({ id: officerIdSchema }), officerDetailsSchema]),
      }),
    )
    .output(
      z.strictObject({
        holding: holdingSchema,
        former: holdingSchema.nullable(),
        /** How many open cases move along. */
        openCases: count,
      }),
    ),
  /** The holder leaves and nobody comes; the open cases stay with the vacant office. */
  endPosting: oc
    .errors({ NOT_FOUND, REFUSED: { message: "A time ends after it began and before the next begins" } })
    .input(z.strictObject({ id: postingIdSchema, untilAt: instant }))
    .output(z.strictObject({ openCases: count })),
  /** Takes out a posting that was entered by mistake. */
  removePosting: oc.input(z.strictObject({ id: postingIdSchema })).output(z.strictObject({ removed: z.boolean() })),

  representatives: oc
    .input(z.strictObject({ text: z.string().max(200).default(""), role: z.enum(REPRESENTATIVE_ROLES).nullable().default(null), ...page }))
    .output(z.strictObject({ rows: z.array(representativeSchema), total: count })),
  /** With an id it changes one, without it adds one. */
  putRepresentative: orNotFound
    .input(representativeDetailsSchema.extend({ id: representativeIdSchema.nullable() }))
    .output(representativeSchema),
  removeRepresentative: oc.input(z.strictObject({ id: representativeIdSchema })).output(z.strictObject({ removed: z.boolean() })),

  /** Services notified under the Right to Service Act. */
  services: oc.output(z.strictObject({ services: z.array(notifiedServiceSchema), canUndo: z.boolean() })),
  /** Takes the last import of services back. */
  undoServices: oc.output(z.strictObject({ undone: z.boolean() })),

  /** What an import would do, and every row that it would leave out and why. Writes nothing. */
  previewImport: oc.errors({ NOT_A_TABLE }).input(z.strictObject(file)).output(previewSchema),
  /** Does what the preview of this fingerprint said, all of it or nothing. */
  applyImport: oc
    .errors({ NOT_A_TABLE, CHANGED_MEANWHILE: { message: "The registry has changed since the preview; nothing was written" } })
    .input(z.strictObject({ ...file, fingerprint: z.string().max(100) }))
    .output(importCountsSchema),
  /** Offices: those with a holder or changed by people, or all of them as a form to fill in. */
  exportTable: oc
    .input(z.strictObject({ table: z.enum(REGISTRY_TABLES), format: tableFormatSchema, vacant: z.boolean().default(false) }))
    .output(madeFileSchema),

  /** What the tracker needs of offices and lacks, nodal officers first. */
  gaps: oc
    .input(
      z.strictObject({
        only: z.enum(["all", "nodal", ...GAPS]).default("all"),
        district: districtNameSchema.nullable().default(null),
        ...page,
      }),
    )
    .output(
      z.strictObject({
        rows: z.array(gapSchema),
        total: count,
        /** Over all offices, whatever was asked for. */
        counts: z.strictObject({ holder: count, x: count, facebook: count, nodal: count, offices: count }),
      }),
    ),
};
