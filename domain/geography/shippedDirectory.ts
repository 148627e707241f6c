import { isDistrictName } from "./districts.ts";
import { shippedPlaces, shippedVillages } from "./directory/directory.ts";
import type { ShippedPlace } from "./directory/directory.ts";
import type { DirectoryPlace } from "./directoryTables.ts";
import { areaIn, villageDivisions } from "./villageDivisions.ts";

/** The places of the tables in `directory/`, as the index takes them. */
export function shippedDirectory(): readonly DirectoryPlace[] {
  const villages = shippedVillages().flatMap(({ name, hindi, district, block, tehsil, lat, lon }): readonly DirectoryPlace[] => {
    if (!isDistrictName(district)) return [];
    const place = {
      level: "village",
      district,
      ...villageDivisions(district, { tehsil, block }),
      town: null,
      latitude: lat,
      longitude: lon,
      vague: false,
    } as const;
    return [{ forms: [name, hindi], place }];
  });
  return [...villages, ...shippedPlaces().flatMap(namedPlace)];
}

function namedPlace(named: ShippedPlace): readonly DirectoryPlace[] {
  const { kind, name, hindi, punjabi, district, town, needsTown, spellings } = named;
  if (district === null || !isDistrictName(district)) return [];
  const isNamedAfterTown = town !== null && name.toLowerCase().includes(town.toLowerCase());
  // A road is named after where it leads to, which is told from all sides.
  const crosses = CROSSING.has(kind) || (kind === "road" && ROAD.test(name));
  const vague = (needsTown && !isNamedAfterTown) || crosses;
  const place: DirectoryPlace["place"] = {
    level: "locality",
    district,
    subDivision: vague || town === null ? null : (areaIn(district, town)?.subDivision ?? null),
    tehsil: null,
    block: null,
    town,
    latitude: null,
    longitude: null,
    vague,
  };
  return [{ forms: [name, hindi, punjabi, ...spellings, ...spellings.filter((each) => ABBREVIATION.test(each)).map(byLetters)], place }];
}

const ROAD = /(?:Road|Marg|Bypass|Expressway)$/u;
const ABBREVIATION = /^[A-Z]{3,6}$/u;

/** As an abbreviation is written in Devanagari, and in Gurmukhi sounds: CDLU is सीडीएलयू. */
function byLetters(abbreviation: string): string {
  return Array.from(abbreviation, (letter) => LETTERS[letter.charCodeAt(0) - 65] ?? "").join("");
}

const LETTERS = "ए बी सी डी ई एफ जी एच आई जे के एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई जेड".split(" ");

/** They cross districts, so their name says little of where. */
const CROSSING: ReadonlySet<string> = new Set(["highway", "expressway", "river"]);
