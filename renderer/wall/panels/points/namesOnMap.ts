import type { GeoProjection } from "d3-geo";
import type { Locale } from "#contract/settings.ts";
import type { PointCluster } from "#contract/wallPoints.ts";
import { DISTRICT_TOWNS } from "#domain/geography/districtTowns.ts";
import { DISTRICTS } from "#domain/geography/districts.ts";
import type { Words } from "../../../i18n/useWords.ts";
import { type MapRoom, placeIn } from "../../../ui/map/stateMap.ts";
import { widthOf } from "../../parts/widthOf.ts";
import type { DrawnPoint } from "./drawnPoints.ts";
import { type Box, circleBoxes, type Named, type PlacedName, pointNames, type Wording } from "./pointNames.ts";

type NamingWords = Pick<Words, "say" | "place" | "district" | "locale">;

/** All in `rem`: the legend above at the left, and what is under the map there. */
const LEGEND = { width: 13.5, height: 8.2 };
const FOOT = { width: 13.5, height: 6.8 };
/** Devanagari has signs above and below its letters. */
const LINE: Readonly<Record<Locale, number>> = { en: 1.2, hi: 1.55 };
export const MATTERS = 1.6;
/** So many are named in letters that the last row reads, where they have at least this share of what the largest has. */
const NAMED_LARGE = 8;
const LARGE = 0.25;

/** The names of circles, and of districts that no circle is called after. */
export function namesOnMap(
  circles: readonly DrawnPoint[],
  projection: GeoProjection,
  room: MapRoom,
  words: NamingWords,
): readonly PlacedName[] {
  const taken: readonly Box[] = [
    ...besideMap(room.height),
    ...circles.flatMap(({ x, y, ...circle }) => circleBoxes(x, y, outerRadius(circle))),
  ];
  return pointNames([...clustersNamed(circles, words), ...districtsNamed(circles, projection, words)], {
    ...room,
    lineHeight: LINE[words.locale],
    widthOf,
    taken,
  });
}

/** Where no point and no name may lie: above at the left the legend, below it what the map does not show. */
export function besideMap(height: number): readonly Box[] {
  return [
    { left: 0, top: 0, right: LEGEND.width, bottom: LEGEND.height },
    { left: 0, top: height - FOOT.height, right: FOOT.width, bottom: height },
  ];
}

/** `rem`: around a circle with an emergency, as `points.module.css` draws it. */
const RING = 0.34;

function outerRadius({ radius, cluster }: Pick<DrawnPoint, "radius" | "cluster">): number {
  return radius + (cluster.emergencies > 0 ? RING : 0);
}

/** No two clusters have one name. */
export function keyOf({ name }: PointCluster): string {
  return `${name.district}:${name.place}`;
}

function clustersNamed(circles: readonly DrawnPoint[], words: NamingWords): readonly Named[] {
  const most = circles[0]?.cluster.open ?? 0;
  return circles.map(({ cluster, x, y, radius }, index) => ({
    key: keyOf(cluster),
    ways: waysToName(cluster, words, index < NAMED_LARGE && cluster.open >= most * LARGE),
    x,
    y,
    radius: outerRadius({ radius, cluster }),
  }));
}

/**
 * A circle of several places says beside the name of one how many more they are, or that it is around that one, and of how many districts they are: its number
 * is neither that place's alone nor one district's. */
function waysToName({ name, placeCount, exactPlaces }: PointCluster, words: NamingWords, isLarge: boolean): readonly Wording[] {
  const place = words.place(name) ?? "";
  const sizes = isLarge ? [MATTERS, 1] : [1];
  if (placeCount === 1) return sizes.map((size) => ({ text: place, under: "", size }));
  const districts = Math.max(1, exactPlaces.length);
  const under = words.say("points.morePlaces", { n: placeCount - 1, districts });
  const around = words.say("points.around", { place });
  const named = sizes.map((size) => ({ text: place, under, size }));
  if (districts === 1) return [...named, { text: around, under: "", size: 1 }];
  const of = words.say("points.districts", { n: districts });
  return [...named, { text: around, under: of, size: 1 }, { text: `${place}: ${of}`, under: "", size: 1 }];
}

/** A district whose name a place has already is not named twice. */
function districtsNamed(circles: readonly DrawnPoint[], projection: GeoProjection, words: NamingWords): readonly Named[] {
  const known = new Set(circles.map(({ cluster }) => words.place(cluster.name) ?? ""));
  return DISTRICTS.flatMap(({ name }) => {
    const text = words.district(name);
    if (known.has(text)) return [];
    return [{ key: `district:${name}`, ways: [{ text, under: "", size: 1 }], ...placeIn(projection, DISTRICT_TOWNS[name]), radius: 0 }];
  });
}
