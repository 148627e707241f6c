import { addTo } from "../addTo.ts";
import { districtOf } from "./districts.ts";
import type { DistrictName } from "./districts.ts";
import { PLACE_LINE } from "./places/line.ts";
import { NORTHERN_PLACES } from "./places/north.ts";
import { SOUTHERN_PLACES } from "./places/south.ts";
import { WESTERN_PLACES } from "./places/west.ts";

/** A division of the land below the district that some office answers for. */
export interface Area {
  readonly name: string;
  readonly hi: string;
  readonly kind: AreaKind;
  readonly district: DistrictName;
  readonly subDivision: string;
}
export type AreaKind = "sub-division" | "tehsil" | "block" | "town";

/** All that are known by name, district by district. A tehsil and its town are one place; it is listed as the tehsil. */
export function areas(): readonly Area[] {
  return (known ??= readAreas());
}

/** The one of this name, in the district if more than one district has it; undefined where none is known. */
export function areaNamed(name: string, district: DistrictName | null = null): Area | undefined {
  index ??= indexOf(areas());
  const found = index.get(name) ?? [];
  return found.find((area) => area.district === district) ?? found[0];
}

/** How an area is called in Hindi; its English name where no other is known. */
export function areaHindi(name: string, district: DistrictName | null = null): string {
  return areaNamed(name, district)?.hi ?? name;
}

function indexOf(all: readonly Area[]): ReadonlyMap<string, readonly Area[]> {
  const byName = new Map<string, Area[]>();
  for (const area of all) addTo(byName, area.name, area);
  return byName;
}

let known: readonly Area[] | undefined;
let index: ReadonlyMap<string, readonly Area[]> | undefined;

const KINDS: Readonly<Record<string, AreaKind>> = { t: "tehsil", b: "block", w: "town", d: "town" };

interface AuthoredPlace {
  readonly kind: AreaKind | undefined;
  readonly name: string;
  readonly subDivision: string;
  readonly spellings: readonly string[];
}

function readAreas(): readonly Area[] {
  return [NORTHERN_PLACES, WESTERN_PLACES, SOUTHERN_PLACES].flatMap((group) =>
    Object.entries(group).flatMap(([district, lines]) => areasOf(district as DistrictName, lines.split("\n").flatMap(placeOf))),
  );
}

function placeOf(line: string): readonly AuthoredPlace[] {
  const match = PLACE_LINE.exec(line);
  if (!match) return [];
  const [, letter = "", name = "", subDivision = "", list = ""] = match;
  const spellings = list.split(",").map((each) => each.trim().replace(/^[?^]/u, ""));
  return [{ kind: KINDS[letter], name, subDivision, spellings }];
}

function areasOf(district: DistrictName, places: readonly AuthoredPlace[]): readonly Area[] {
  const subDivisions = [...new Set(places.map(({ subDivision }) => subDivision))];
  return [
    ...subDivisions.map((name): Area => ({ name, hi: hindiOf(name, district, places), kind: "sub-division", district, subDivision: name })),
    ...places.flatMap(({ kind, name, subDivision }): readonly Area[] =>
      kind === undefined ? [] : [{ name, hi: hindiOf(name, district, places), kind, district, subDivision }],
    ),
  ];
}

const DEVANAGARI = /^[\p{Script=Devanagari}\p{M} ]+$/u;

/** The first spelling in Devanagari is how the place writes itself. */
function hindiOf(name: string, district: DistrictName, places: readonly AuthoredPlace[]): string {
  if (name === district) return districtOf(district).hi;
  const called = places.find((place) => place.name === name) ?? places.find(({ spellings }) => spellings.includes(name.toLowerCase()));
  return called?.spellings.find((spelling) => DEVANAGARI.test(spelling)) ?? name;
}
