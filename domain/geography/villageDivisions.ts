import { areaNamed, areas } from "./areas.ts";
import type { Area } from "./areas.ts";

/** Where a village lies, by the names that its offices are called after. */
interface VillageDivisions {
  readonly tehsil: string | null;
  readonly block: string | null;
  readonly subDivision: string | null;
}

/**
 * Directories of villages spell blocks and tehsils in ways of their own ("Nilo Kheri", "Hisar I"), and are older than some tehsils. A block that is a tehsil by
 * now is that of its villages; one of another district, at a border, is none. The sub-division is in no directory: it follows from the block.
 */
export function villageDivisions(
  district: string,
  { tehsil, block }: { readonly tehsil: string | null; readonly block: string | null },
): VillageDivisions {
  const [ofBlock, ofTehsil] = [divisionCalled(district, block), divisionCalled(district, tehsil)];
  return {
    tehsil: ofBlock.area?.kind === "tehsil" ? ofBlock.name : ofTehsil.name,
    block: ofBlock.name,
    subDivision: (ofBlock.area ?? ofTehsil.area)?.subDivision ?? null,
  };
}

/** The tehsil, block or town of this name in a district, or else the sub-division; undefined where none is known. */
export function areaIn(district: string, name: string): Area | undefined {
  byDistrict ??= indexed();
  return byDistrict.get(keyOf(district, OTHERWISE[district]?.[name] ?? name));
}

let byDistrict: ReadonlyMap<string, Area> | undefined;

function indexed(): ReadonlyMap<string, Area> {
  const index = new Map<string, Area>();
  for (const area of areas()) {
    const key = keyOf(area.district, area.name);
    if (area.kind !== "sub-division" || !index.has(key)) index.set(key, area);
  }
  return index;
}

const keyOf = (district: string, name: string) => `${district}\n${name}`;

function divisionCalled(district: string, name: string | null): { readonly name: string | null; readonly area?: Area } {
  if (name === null) return NONE;
  const area = areaIn(district, name);
  if (area !== undefined) return { name: area.name, area };
  const called = OTHERWISE[district]?.[name];
  if (called !== undefined) return { name: called };
  const isElsewhere = areaNamed(name) !== undefined || Object.values(OTHERWISE).some((each) => name in each);
  return isElsewhere ? NONE : { name };
}

const NONE = { name: null };

/** By district, how directories call what is an area of another name here; null for what is uncertain. */
const OTHERWISE: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  Ambala: { "Ambala II": "Ambala Cantonment", "Ambala Cantt": "Ambala Cantonment", Mullana: "Mulana" },
  Bhiwani: { Behal: "Bahal" },
  "Charkhi Dadri": { Dadri: "Charkhi Dadri", "Dadri-I": "Charkhi Dadri", "Dadri-II": null, "Baund Kalan": "Baund" },
  Faridabad: { "Old Faridabad": "Faridabad" },
  Fatehabad: { "Bhattu Mandi": "Bhattu Kalan" },
  Gurugram: { "Farukh Nagar": "Farrukhnagar", Gurgaon: "Gurugram", "Haily Mandi": "Haileymandi" },
  Hansi: { "Hansi I": "Hansi", "Hansi-II": "Hansi" },
  Hisar: { "Hisar I": "Hisar", "Hisar-II": "Hisar", "Uklana Mandi": "Uklana" },
  Jhajjar: { Matenhail: "Matanhail", Sahlawas: "Salhawas" },
  Jind: { "Uchana Kalan": "Uchana" },
  Kaithal: { "Fatehpur Pundri": "Pundri" },
  Karnal: { "Nilo Kheri": "Nilokheri" },
  Kurukshetra: { Shahabad: "Shahbad" },
  Mahendragarh: { "Ateli Nangal": "Ateli", Mohindergarh: "Mahendragarh" },
  Nuh: { "Firozepur Jhirkha": "Ferozepur Jhirka", Punhana: "Punahana" },
  // A block of this name is in Hisar as well.
  Panchkula: { Barwala: "Barwala" },
  Panipat: { Bapauli: "Bapoli", "Sanoli Khurd": "Sanauli Khurd" },
  Rewari: { "Khol At Rewari": "Khol" },
  Rohtak: { Maham: "Meham" },
  Sirsa: { "Mandi Dabwali": "Dabwali" },
  Sonipat: { Kharkhauda: "Kharkhoda", Mudlana: "Mundlana", Sonepat: "Sonipat" },
  Yamunanagar: { Mustafabad: "Saraswati Nagar", Khizrabad: "Pratap Nagar" },
};
