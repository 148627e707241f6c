import { madeOnce } from "../remembered.ts";
import { gaugeOf, SPOKEN_ALIKE } from "./sameIncident.ts";
import type { IncidentSketch } from "./incidentSketch.ts";

/**
 * Under which keys a case is kept, for cases of the same incident to find it. Of two that are the same, either is kept
 * under a key that the other seeks: keep an index by them and the time, and compare only within it. A key is as narrow
 * as the ways in which two cases can be the same allow: few cases are to stand under it that are not.
 */
export function incidentKeysOf(sketch: IncidentSketch): readonly string[] {
  const gist = gistKeyOf(sketch, isPlaced(sketch));
  return gist === null ? keysBesideGist(sketch) : [...keysBesideGist(sketch), gist];
}

export function incidentKeysSoughtBy(sketch: IncidentSketch): readonly string[] {
  const keys = [...keysBesideGist(sketch)];
  // Of two that say where, the gist alone makes no one incident: neither has to look at the other for its sake.
  for (const placed of isPlaced(sketch) ? [false] : [false, true]) {
    const gist = gistKeyOf(sketch, placed);
    if (gist !== null) keys.push(gist);
  }
  return keys;
}

/** Asked for twice: what a case seeks and what it is kept under. */
const keysBesideGist = madeOnce((sketch: IncidentSketch): readonly string[] => {
  const { author, wording } = sketch;
  const keys = placeKeysOf(sketch);
  if (author !== null) keys.push(`by ${author}`);
  if (wording !== null) keys.push(`said ${wording}`);
  return keys;
});

/** An incident of neighbours is known by its place and its sort. */
function placeKeysOf(sketch: IncidentSketch): string[] {
  const { district, place, localities } = sketch;
  if (district === null || !gaugeOf(sketch).isShared) return [];
  const sorts = sortsOf(sketch);
  if (localities.length > 0) return localities.flatMap((locality) => sorts.map((sort) => `at ${district} ${locality} ${sort}`));
  return place === null ? [] : sorts.map((sort) => `in ${district} ${place} ${sort}`);
}

/**
 * Two cases are of one sort by department and category, or by the things that they speak of: where so large a share of
 * them is common, so are some of the first few of either, taken in one order.
 */
function sortsOf(sketch: IncidentSketch): readonly string[] {
  const things = gaugeOf(sketch).things.map(({ word }) => word);
  const decisive = things.length - Math.ceil(things.length * SPOKEN_ALIKE) + 1;
  const rarestFirst = things.toSorted((one, other) => commonness(one) - commonness(other) || (one < other ? -1 : 1));
  return [`${sketch.departments[0] ?? ""} ${sketch.category ?? ""}`, ...rarestFirst.slice(0, decisive)];
}

/** What very many complaints speak of, the most common last: any order is right, this one finds the fewest in vain. */
const COMMON: readonly string[] = "street child person house pole drain sewer garbage lane power road water"
  .split(" ")
  .map((name) => `<${name}>`);

function commonness(thing: string): number {
  return COMMON.indexOf(thing);
}

/** Whether it has keys by its parts of a place, so that it need not be found by its gist by another that has. */
function isPlaced(sketch: IncidentSketch): boolean {
  return sketch.localities.length > 0 && gaugeOf(sketch).isShared;
}

function gistKeyOf(sketch: IncidentSketch, placed: boolean): string | null {
  const { gist } = gaugeOf(sketch);
  return sketch.district === null || gist === null ? null : `${placed ? "placed" : "of"} ${sketch.district} ${gist}`;
}
