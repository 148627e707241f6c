import { addTo } from "../addTo.ts";
import { districtOf } from "./districts.ts";
import type { DistrictName } from "./districts.ts";
import { authoredPlaces, SPELLING_MARK } from "./authoredPlaces.ts";
import type { AuthoredPlace } from "./authoredPlaces.ts";

/** A division of the land below the district that some office answers for. */
export interface Area {
  readonly name: string;
  readonly hi: string;
  readonly kind: AreaKind;
  readonly district: DistrictName;
  readonly subDivision: string;
}
type AreaKind = "sub-division" | "tehsil" | "block" | "town";

/** All areas that are known by name, district by district. A tehsil and its town are one area, listed as the tehsil. */
export function areas(): readonly Area[] {
  return (known ??= readAreas());
}

/** The area of this name; where several districts have one, that of `district`. Undefined where none is known. */
export function areaNamed(name: string, district: DistrictName | null = null): Area | undefined {
  index ??= indexOf(areas());
  const found = index.get(name) ?? [];
  return found.find((area) => area.district === district) ?? found[0];
}

/** The Hindi name of an area; its English name where the Hindi one is not known. */
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

function readAreas(): readonly Area[] {
  return authoredPlaces().flatMap(([district, places]) =>
    areasOf(
      district,
      places.map((place) => ({ ...place, spellings: place.spellings.map((each) => each.replace(SPELLING_MARK, "")) })),
    ),
  );
}

function areasOf(district: DistrictName, places: readonly AuthoredPlace[]): readonly Area[] {
  const area = (kind: AreaKind, name: string, subDivision: string) => ({
    name,
    hi: hindiOf(name, district, places),
    kind,
    district,
    subDivision,
  });
  const subDivisions = [...new Set(places.map(({ subDivision }) => subDivision))];
  return [
    ...subDivisions.map((name) => area("sub-division", name, name)),
    ...places.flatMap(({ letter, name, subDivision }) => {
      const kind = KINDS[letter];
      return kind === undefined ? [] : [area(kind, name, subDivision)];
    }),
  ];
}

const DEVANAGARI = /^[\p{Script=Devanagari}\p{M} ]+$/u;

/** The first spelling in Devanagari is how the place writes itself. */
function hindiOf(name: string, district: DistrictName, places: readonly AuthoredPlace[]): string {
  if (name === district) return districtOf(district).hi;
  const called = places.find((place) => place.name === name) ?? places.find(({ spellings }) => spellings.includes(name.toLowerCase()));
  return called?.spellings.find((spelling) => DEVANAGARI.test(spelling)) ?? name;
}
