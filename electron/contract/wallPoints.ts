import { z } from "zod";
import { districtNameSchema } from "#domain/geography/districtNameSchema.ts";
import { count, maskedTextSchema } from "./fields.ts";

const counts = {
  open: count,
  /** Late, and an office was asked: what offices owe. */
  reportsOverdue: count,
  /** Late, and no office was asked: what the cell has to mark. */
  markingsOverdue: count,
  emergencies: count,
};

const placeSchema = z.strictObject({
  district: districtNameSchema,
  place: maskedTextSchema,
  /** The same in Hindi: never Latin. */
  placeHi: maskedTextSchema,
});

/** Places that lie side by side. */
const clusterSchema = z.strictObject({
  /** Degrees: the middle of its cases. */
  latitude: z.number(),
  longitude: z.number(),
  ...counts,
  /** What a map calls it: the place with most of its cases where that has many of them, else the nearest town. Of no other one. */
  name: placeSchema,
  /** How many places it has. */
  placeCount: count,
  /** All of its places, by which a desk finds the cases that it counts. */
  exactPlaces: z.array(z.strictObject({ district: districtNameSchema, places: z.array(z.string()) })),
});
export type PointCluster = z.infer<typeof clusterSchema>;

/** Open cases by the exact places where they are. What is sensitive, private or taken back has none. */
export const pointsBoardSchema = z.strictObject({
  /** All open cases, and those of them that are in a place whose coordinates are known. */
  open: count,
  located: count,
  placeCount: count,
  /** The one with most open cases first. */
  clusters: z.array(clusterSchema),
  /** The places with most open cases, the most first, a few. */
  busiest: z.array(z.strictObject({ ...placeSchema.shape, ...counts, exactPlaces: clusterSchema.shape.exactPlaces })),
});
export type PointsBoard = z.infer<typeof pointsBoardSchema>;
