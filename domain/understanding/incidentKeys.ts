import { madeOnce } from "../remembered.ts";
import { gaugeOf, SPOKEN_ALIKE } from "./sameIncident.ts";
import type { IncidentSketch } from "./incidentSketch.ts";

/**
 * The keys under which a case is indexed, so that other cases of the incident find it. Of two cases of one incident each is
 * indexed under a key that the other seeks, so only cases with a common key have to be compared. Keys are as narrow as the
 * rules of `sameIncident` allow, so that few cases are compared in vain.
 */
export function incidentKeysOf(sketch: IncidentSketch): readonly string[] {
  const gist = gistKeyOf(sketch, isPlaced(sketch));
  return gist === null ? keysBesideGist(sketch) : [...keysBesideGist(sketch), gist];
}

export function incidentKeysSoughtBy(sketch: IncidentSketch): readonly string[] {
  const keys = [...keysBesideGist(sketch)];
  // Of two cases that both name a locality, an equal gist does not make one incident, so they need not be compared for it.
  for (const placed of isPlaced(sketch) ? [false] : [false, true]) {
    const gist = gistKeyOf(sketch, placed);
    if (gist !== null) keys.push(gist);
  }
  return keys;
}

/** Remembered, since both functions above need them. */
const keysBesideGist = madeOnce((sketch: IncidentSketch): readonly string[] => {
  const { author, wording } = sketch;
  const keys = placeKeysOf(sketch);
  if (author !== null) keys.push(`by ${author}`);
  if (wording !== null) keys.push(`said ${wording}`);
  return keys;
});

/** Keys by place and category, for incidents that neighbours share. */
function placeKeysOf(sketch: IncidentSketch): string[] {
  const { district, place, localities } = sketch;
  if (district === null || !gaugeOf(sketch).isShared) return [];
  const sorts = sortsOf(sketch);
  if (localities.length > 0) return localities.flatMap((locality) => sorts.map((sort) => `at ${district} ${locality} ${sort}`));
  return place === null ? [] : sorts.map((sort) => `in ${district} ${place} ${sort}`);
}

/**
 * Two cases may agree by department and category, or by the things that they name. Where a large share of the things is
 * common, at least one of the first few, in a fixed order, is common too.
 */
function sortsOf(sketch: IncidentSketch): readonly string[] {
  const things = gaugeOf(sketch).things.map(({ word }) => word);
  const decisive = things.length - Math.ceil(things.length * SPOKEN_ALIKE) + 1;
  const rarestFirst = things.toSorted((one, other) => commonness(one) - commonness(other) || (one < other ? -1 : 1));
  return [`${sketch.departments[0] ?? ""} ${sketch.category ?? ""}`, ...rarestFirst.slice(0, decisive)];
}

/** The most frequent things, the most common last. Any fixed order is correct; this one finds the fewest cases in vain. */
const COMMON: readonly string[] = "street child person house pole drain sewer garbage lane power road water"
  .split(" ")
  .map((name) => `<${name}>`);

function commonness(thing: string): number {
  return COMMON.indexOf(thing);
}

/** Whether it has keys by locality. Two cases that both have them need no key by gist. */
function isPlaced(sketch: IncidentSketch): boolean {
  return sketch.localities.length > 0 && gaugeOf(sketch).isShared;
}

function gistKeyOf(sketch: IncidentSketch, placed: boolean): string | null {
  const { gist } = gaugeOf(sketch);
  return sketch.district === null || gist === null ? null : `${placed ? "placed" : "of"} ${sketch.district} ${gist}`;
}
