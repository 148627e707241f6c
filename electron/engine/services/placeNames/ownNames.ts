import { areas } from "#domain/geography/areas.ts";
import { authoredPlaces, SPELLING_MARK } from "#domain/geography/authoredPlaces.ts";
import { shippedPlaces, shippedVillages } from "#domain/geography/directory/directory.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import { hindiGuess } from "#domain/geography/hindiGuess.ts";
import type { DirectoryName } from "#db/projections/placeNames.ts";

/** The Hindi names of all places that the program knows by itself; where two of a district have one name, of the larger one. */
export function ownNames(): readonly DirectoryName[] {
  const names = new Map<string, DirectoryName>();
  const add = (name: DirectoryName) => {
    const key = `${name.name}\n${name.district ?? ""}`;
    if (!names.has(key)) names.set(key, name);
  };
  for (const { name, district, hi } of areas()) add({ name, district, kind: "area", hindi: hi, isGuess: false });
  for (const [district, places] of authoredPlaces()) {
    for (const { letter, name, spellings } of places) {
      const hindi = spellings.map((each) => each.replace(SPELLING_MARK, "")).find((each) => DEVANAGARI.test(each));
      add({ name, district, kind: letter === "v" ? "village" : "named", hindi: hindi ?? hindiGuess(name), isGuess: hindi === undefined });
    }
  }
  for (const { name, district, hindi, hindiIsKnown } of shippedVillages())
    add({ name, district: district as DistrictName, kind: "village", hindi, isGuess: !hindiIsKnown });
  for (const { name, district, hindi } of shippedPlaces())
    add({ name, district: district as DistrictName | null, kind: "named", hindi, isGuess: false });
  return [...names.values()];
}

const DEVANAGARI = /^[\p{Script=Devanagari}\p{M}\p{Nd} -]+$/u;
