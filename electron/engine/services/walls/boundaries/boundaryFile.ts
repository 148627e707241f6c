import type { FeatureCollection, GeoJSON, Geometry } from "geojson";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";
import { z } from "zod";
import type { BoundaryFault } from "#contract/wallBoundaries.ts";
import { isWithinBounds } from "../../../core/http/boundedJson.ts";
import { isInDegrees } from "./ring.ts";
import type { Polygon } from "./ring.ts";

/** One area of a file: its parts, and what is written on it. */
export interface Area {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly polygons: readonly Polygon[];
}

/** The file gives no boundaries of Haryana's districts. */
export class NoBoundaries extends Error {
  override readonly name = "NoBoundaries";
  readonly fault: BoundaryFault;

  constructor(fault: BoundaryFault, options?: ErrorOptions) {
    super(fault, options);
    this.fault = fault;
  }
}

/** All areas of a TopoJSON or GeoJSON file. Throws {@link NoBoundaries}. */
export function areasOfFile(text: string): readonly Area[] {
  if (text.trim() === "") throw new NoBoundaries("empty");
  const areas = featuresOf(parsed(text)).flatMap(({ geometry, properties }) => {
    const polygons = polygonsOf(geometry);
    return polygons.length === 0 ? [] : [{ properties: properties ?? {}, polygons }];
  });
  if (areas.length === 0) throw new NoBoundaries("no-areas");
  if (!areas.every(({ polygons }) => isInDegrees(polygons))) throw new NoBoundaries("not-degrees");
  return areas;
}

/** A feature of a collection of a collection is as deep as any file goes. */
const DEEPEST = 60;
const MOST_PARTS = 2_000_000;

function parsed(text: string): unknown {
  if (!isWithinBounds(text, { deepest: DEEPEST, mostParts: MOST_PARTS })) throw new NoBoundaries("too-heavy");
  try {
    // Some programs put a byte order mark before it.
    return JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch (error) {
    throw new NoBoundaries("not-json", { cause: error });
  }
}

const position = z.array(z.number()).min(2);
const arcs = z.array(z.array(z.array(z.number()).min(2)));
const topologySchema = z.looseObject({
  type: z.literal("Topology"),
  objects: z.record(z.string(), z.looseObject({ type: z.string() })),
  arcs,
  transform: z.looseObject({ scale: position, translate: position }).optional(),
});
const geometrySchema = z.looseObject({ type: z.string(), coordinates: z.unknown() });
const featureSchema = z.looseObject({
  type: z.literal("Feature"),
  properties: z.record(z.string(), z.unknown()).nullish(),
  geometry: geometrySchema.nullable(),
});
type Feature = z.infer<typeof featureSchema>;
const collectionSchema = z.looseObject({ type: z.literal("FeatureCollection"), features: z.array(featureSchema) });

function featuresOf(file: unknown): readonly Feature[] {
  const { type } = z.looseObject({ type: z.string() }).safeParse(file).data ?? {};
  if (type === "Topology") return featuresOfTopology(file);
  if (type === "Feature") return z.array(featureSchema).safeParse([file]).data ?? brokenFile();
  if (type === "Polygon" || type === "MultiPolygon")
    return [{ type: "Feature", properties: null, geometry: geometrySchema.safeParse(file).data ?? brokenFile() }];
  if (type !== "FeatureCollection") throw new NoBoundaries("no-areas");
  const collection = collectionSchema.safeParse(file);
  if (!collection.success) throw new NoBoundaries("broken", { cause: collection.error });
  return collection.data.features;
}

function brokenFile(): never {
  throw new NoBoundaries("broken");
}

function featuresOfTopology(file: unknown): readonly Feature[] {
  const checked = topologySchema.safeParse(file);
  if (!checked.success) throw new NoBoundaries("broken", { cause: checked.error });
  const topology = file as Topology;
  requireFewPositions(checked.data);
  try {
    const all = Object.values(topology.objects).map((object): GeoJSON => feature(topology, object));
    return z.array(featureSchema).parse(all.flatMap((each) => (isCollection(each) ? each.features : [each])));
  } catch (error) {
    // It names arcs that it does not have.
    throw new NoBoundaries("broken", { cause: error });
  }
}

/** Edges are shared: a small file may name a long one again and again. */
const MOST_POSITIONS = 1_500_000;

function requireFewPositions({ objects, arcs }: z.infer<typeof topologySchema>): void {
  let positions = 0;
  // Walked without a call for each level. An edge that is walked backwards is named by its complement.
  const waiting: unknown[] = Object.values(objects);
  for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
    if (typeof each === "number") positions += arcs[each < 0 ? ~each : each]?.length ?? 0;
    else if (Array.isArray(each)) for (const one of each) waiting.push(one);
    else if (typeof each === "object" && each !== null) {
      if ("arcs" in each) waiting.push(each.arcs);
      if ("geometries" in each) waiting.push(each.geometries);
    }
    if (positions > MOST_POSITIONS) throw new NoBoundaries("too-heavy");
  }
}

function isCollection(each: GeoJSON): each is FeatureCollection {
  return each.type === "FeatureCollection";
}

const polygonSchema = z.array(z.array(position).min(4)).min(1);

function polygonsOf(geometry: Feature["geometry"]): readonly Polygon[] {
  const type = geometry?.type as Geometry["type"] | undefined;
  if (type !== "Polygon" && type !== "MultiPolygon") return [];
  const coordinates = type === "Polygon" ? [geometry?.coordinates] : geometry?.coordinates;
  const polygons = z.array(polygonSchema).safeParse(coordinates);
  if (!polygons.success) throw new NoBoundaries("broken", { cause: polygons.error });
  // Some give a height as well.
  return polygons.data.map((rings) => rings.map((ring) => ring.map(([longitude = 0, latitude = 0]) => [longitude, latitude] as const)));
}
