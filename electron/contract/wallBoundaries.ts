import { oc } from "@orpc/contract";
import { z } from "zod";
import { districtNameSchema } from "#domain/geography/districtNameSchema.ts";
import { LONGEST_BOUNDARIES } from "#domain/geography/longestBoundaries.ts";
import { SESSION_ERRORS } from "./people.ts";

const guarded = oc.errors(SESSION_ERRORS);

/**
 * Degrees, longitude first. A ring is closed. Outer edges run clockwise on the map and holes the other way, as d3-geo wants them:
 * `{ type: "Polygon", coordinates: rings }` is the district, however many parts it has.
 */
const ringSchema = z.array(z.tuple([z.number(), z.number()]));

export const wallBoundariesSchema = z.strictObject({
  /** Of the file that they came from. */
  name: z.string(),
  /** Milliseconds UTC. */
  importedAt: z.number().int(),
  /** In the order of all districts. */
  districts: z.array(z.strictObject({ district: districtNameSchema, rings: z.array(ringSchema) })),
  /** Districts of which the file had no shape. */
  missing: z.array(districtNameSchema),
  /** Of the State, where the file has it and no districts; else empty. */
  outline: z.array(ringSchema),
});
export type WallBoundaries = z.infer<typeof wallBoundariesSchema>;

/** Why a file gives no boundaries. Nothing was changed. */
const BOUNDARY_FAULTS = [
  "empty",
  "not-json",
  /** JSON, but neither TopoJSON nor GeoJSON with areas in it. */
  "no-areas",
  /** It says that it has areas, but they cannot be read. */
  "broken",
  /** Metres of a projection in place of degrees. */
  "not-degrees",
  /** Areas, but none of them where Haryana lies. */
  "other-state",
  /** Haryana, but for latitude and longitude the wrong way round. */
  "swapped",
  /** Areas of Haryana, but nothing says which district they are, and none is the whole State. */
  "no-districts",
  /** More positions than a map can have, or nested so that reading it took too long or too much memory. */
  "too-heavy",
] as const;
export type BoundaryFault = (typeof BOUNDARY_FAULTS)[number];

export const wallBoundariesContract = {
  /** Null where none were imported. Without districts the map is made of tiles. */
  get: oc.output(wallBoundariesSchema.nullable()),
  /** Puts the districts' boundaries of a TopoJSON or GeoJSON file in the place of the last ones. */
  import: guarded
    .errors({
      NOT_BOUNDARIES: {
        message: "This file has no boundaries of Haryana's districts; nothing was changed",
        data: z.strictObject({ fault: z.enum(BOUNDARY_FAULTS) }),
      },
    })
    .input(z.strictObject({ name: z.string().trim().min(1).max(255), text: z.string().max(LONGEST_BOUNDARIES) }))
    .output(wallBoundariesSchema),
  remove: guarded.output(z.void()),
};
