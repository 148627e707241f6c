import type { DistrictPlaces, PlaceName } from "./place.ts";
import { COMMON_LOCALITIES } from "./place.ts";
import type { Random } from "./random.ts";

/** Where one complaint plays. The same names return in its later posts. */
export interface Scene {
  readonly places: DistrictPlaces;
  readonly town: PlaceName;
  readonly village: PlaceName;
  readonly locality: PlaceName;
}

export function chooseScene(places: DistrictPlaces, random: Random): Scene {
  const chiefTown = places.towns[0] ?? places.name;
  const town = random.chance(0.6) ? chiefTown : random.pick(places.towns);
  const ownLocalities = town === chiefTown ? places.localities : [];
  const locality = random.pick(ownLocalities.length > 0 && random.chance(0.7) ? ownLocalities : COMMON_LOCALITIES);
  return { places, town, village: random.pick(places.villages), locality };
}

/** Puts names and numbers into an authored text, names in the script of the text. */
export function fill(text: string, scene: Scene, random: Random, laterDays = 3): string {
  const script = scriptOf(text);
  const named = (place: PlaceName) => place[script] ?? place.en;
  return text.replaceAll(/\{(\w+)\}/g, (_, slot: string) => {
    switch (slot) {
      case "town":
        return named(scene.town);
      case "village":
        return named(scene.village);
      case "locality":
        return named(scene.locality);
      case "district":
        return named(scene.places.name);
      case "ward":
        return String(random.between(1, 31));
      case "sector":
        return String(random.between(2, 57));
      case "days":
        return String(random.between(2, 25));
      case "hours":
        return String(random.between(3, 30));
      case "count":
        return String(random.between(3, 30) * 5);
      case "rupees":
        return String(random.between(8, 300) * 100);
      case "tag":
        return `#${named(scene.places.name).replaceAll(" ", "")}`;
      case "later":
        return String(laterDays);
      case "phone":
        return dummyPhone(random);
      default:
        throw new Error(`No such slot: ${slot}`);
    }
  });
}

function scriptOf(text: string): keyof PlaceName {
  if (/\p{Script=Gurmukhi}/u.test(text)) return "pa";
  return /\p{Script=Devanagari}/u.test(text) ? "hi" : "en";
}

/** Has the form of an Indian mobile number, so that masking shows, and is plainly nobody's. */
function dummyPhone(random: Random): string {
  const end = String(random.between(1, 99)).padStart(2, "0");
  return random.chance(0.3) ? `98000 000${end}` : `98000000${end}`;
}
