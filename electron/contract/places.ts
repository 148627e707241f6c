import { oc } from "@orpc/contract";
import { z } from "zod";
import { districtNameSchema } from "#domain/geography/districtNameSchema.ts";
import { FOUND_LEVELS } from "#domain/geography/foundLevels.ts";
import { LONGEST_DIRECTORY } from "#domain/geography/longestDirectory.ts";
import { LONGEST_PLACE_NAME, placeNamingSchema } from "#domain/geography/placeNaming.ts";
import { count, words } from "./fields.ts";
import { fileBytesSchema, madeFileSchema, tableFaultSchema, tableFormatSchema } from "./tables.ts";

/** Why a row of a village directory was left out. */
const VILLAGE_ROW_FAULTS = ["no-name", "unknown-district", "broken"] as const;

/** Why a file is no village directory at all. Nothing was changed. */
const DIRECTORY_FAULTS = ["empty", "not-csv", "no-columns", "no-villages", "too-heavy"] as const;
export type DirectoryFault = (typeof DIRECTORY_FAULTS)[number];

const rejectedRowSchema = z.strictObject({
  /** Line in the file, the heading being line 1. */
  line: z.number().int().positive(),
  reason: z.enum(VILLAGE_ROW_FAULTS),
  /** What stood there. */
  detail: z.string(),
});
export type RejectedRow = z.infer<typeof rejectedRowSchema>;

const villageImportSchema = z.strictObject({
  imported: count,
  /** The first of them. */
  rejected: z.array(rejectedRowSchema).max(20),
  rejectedCount: count,
});
export type VillageImport = z.infer<typeof villageImportSchema>;

const place = { name: z.string().min(1).max(LONGEST_PLACE_NAME), district: districtNameSchema.nullable() };

/** A village or named place, and how it is written in Hindi. */
const placeNameLineSchema = z.strictObject({
  ...place,
  kind: z.enum(["village", "named"]),
  /** As it is shown. */
  hindi: z.string(),
  /** What it is without the correction. */
  ofDirectory: z.string(),
  isCorrected: z.boolean(),
  /** Read from the Latin name: nobody wrote it. */
  isGuess: z.boolean(),
});
export type PlaceNameLine = z.infer<typeof placeNameLineSchema>;

const placeNameFilterSchema = z.strictObject({
  show: z.enum(["all", "guesses", "corrected"]),
  kind: z.enum(["village", "named"]).nullable(),
  district: districtNameSchema.nullable(),
  /** Part of a name, in any script. */
  text: z.string().max(LONGEST_PLACE_NAME),
});
export type PlaceNameFilter = z.infer<typeof placeNameFilterSchema>;

/** Why a row of a table of names was left out. */
const NAME_ROW_FAULTS = ["no-name", "unknown-district", "unknown-place", "not-hindi"] as const;
const rejectedNameSchema = rejectedRowSchema.extend({ reason: z.enum(NAME_ROW_FAULTS) });
export type RejectedName = z.infer<typeof rejectedNameSchema>;

const placeNamesImportSchema = z.strictObject({
  changed: count,
  /** Rows that say what is known. */
  same: count,
  /** The first of them. */
  rejected: z.array(rejectedNameSchema).max(20),
  rejectedCount: count,
});
export type PlaceNamesImport = z.infer<typeof placeNamesImportSchema>;

const MOST_LOOKED_UP = 50;

/** More than a person reads through. */
export const MOST_FOUND = 20;

/** A place that a person may mean. Where it lies is null where that is not known exactly. */
const foundPlaceSchema = z.strictObject({
  name: z.string(),
  nameHi: z.string(),
  level: z.enum(FOUND_LEVELS),
  district: districtNameSchema,
  /** The tehsil, block or town that it belongs to, where it is none itself. */
  within: words.nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
});
export type FoundPlace = z.infer<typeof foundPlaceSchema>;

export const placesContract = {
  summary: oc.output(
    z.strictObject({
      villages: count,
      districts: count,
      /** Milliseconds UTC; null where no directory was imported. */
      importedAt: z.number().int().nullable(),
    }),
  ),
  /** Puts a directory in the place of the last one; posts that come from then on are placed by it. */
  importVillages: oc
    .errors({
      NOT_A_DIRECTORY: {
        message: "This is no village directory; nothing was changed",
        data: z.strictObject({ fault: z.enum(DIRECTORY_FAULTS) }),
      },
    })
    .input(z.strictObject({ csv: z.string().max(LONGEST_DIRECTORY) }))
    .output(villageImportSchema),
  /** How places are written in Hindi, in the order of their Latin names: a page of those that a filter asks for. */
  names: oc
    .input(
      z.strictObject({ ...placeNameFilterSchema.shape, after: z.strictObject(place).nullable(), limit: z.number().int().min(1).max(200) }),
    )
    .output(z.strictObject({ lines: z.array(placeNameLineSchema), total: count, next: z.strictObject(place).nullable() })),
  /** The places that typed words may mean, in any script, the likeliest first: those of the district that is known before others that are as like. */
  find: oc
    .input(z.strictObject({ text: z.string().max(LONGEST_PLACE_NAME), district: districtNameSchema.nullable() }))
    .output(z.array(foundPlaceSchema).max(MOST_FOUND)),
  /** The Hindi names of some places, in their order. */
  inHindi: oc.input(z.strictObject({ places: z.array(z.strictObject(place)).max(MOST_LOOKED_UP) })).output(z.array(z.string())),
  /** Says how a place is written in Hindi; null takes a correction back. Shows at once wherever the place is. */
  nameInHindi: oc
    .errors({ NOT_FOUND: { message: "There is no such place" } })
    .input(placeNamingSchema)
    .output(placeNameLineSchema),
  /** The names of a filter as a file, whose column `hindi` may be filled in and taken in again. */
  exportNames: oc.input(z.strictObject({ ...placeNameFilterSchema.shape, format: tableFormatSchema })).output(madeFileSchema),
  /** Takes the names of such a file; rows that say nothing new change nothing. */
  importNames: oc
    .errors({
      NOT_A_TABLE: {
        message: "This file holds no names of places; nothing was changed",
        data: z.strictObject({ fault: tableFaultSchema }),
      },
    })
    .input(z.strictObject({ bytes: fileBytesSchema }))
    .output(placeNamesImportSchema),
};
