import type { DistrictName } from "#domain/geography/districts.ts";
import type { RehearsalLanguage, Template } from "./corpus/template.ts";
import type { DistrictPlaces } from "./place.ts";
import { CENTRAL_PLACES } from "./placesCentre.ts";
import { NORTHERN_PLACES } from "./placesNorth.ts";
import { SOUTHERN_PLACES } from "./placesSouth.ts";

/** All 23 districts. */
export const PLACES: readonly DistrictPlaces[] = [...NORTHERN_PLACES, ...CENTRAL_PLACES, ...SOUTHERN_PLACES];

/** Where Haryanvi is not what people write in. */
const WITHOUT_HARYANVI: ReadonlySet<DistrictName> = new Set(["Panchkula", "Ambala", "Yamunanagar", "Nuh", "Palwal", "Faridabad", "Sirsa"]);

/** Districts from which such a text may come. */
export function placesFor(template: Template): readonly DistrictPlaces[] {
  return PLACES.filter((places) => speaks(places, template.language) && (template.districts?.includes(places.district) ?? true));
}

function speaks(places: DistrictPlaces, language: RehearsalLanguage): boolean {
  if (language === "pa") return places.name.pa !== undefined;
  return language !== "hry" || !WITHOUT_HARYANVI.has(places.district);
}

export function placesOf(district: DistrictName): DistrictPlaces {
  const found = PLACES.find((places) => places.district === district);
  if (!found) throw new Error(`No places are known in ${district}`);
  return found;
}
