/**
 * The 23 districts with the codes of the Local Government Directory. Hansi was carved out of Hisar on
 * 22 December 2025. `tile` is the district's square on the tile map: 6 columns by 9 rows, from 0.
 */
interface District {
  readonly name: string;
  readonly hi: string;
  readonly lgd: number;
  readonly division: string;
  readonly tile: { readonly row: number; readonly column: number };
}

const district = <Name extends string>(name: Name, hi: string, lgd: number, division: string, row: number, column: number) =>
  ({ name, hi, lgd, division, tile: { row, column } }) as const satisfies District;

export const DISTRICTS = [
  district("Ambala", "अंबाला", 58, "Ambala", 1, 3),
  district("Bhiwani", "भिवानी", 59, "Rohtak", 5, 1),
  district("Charkhi Dadri", "चरखी दादरी", 701, "Rohtak", 6, 2),
  district("Faridabad", "फरीदाबाद", 60, "Faridabad", 7, 5),
  district("Fatehabad", "फतेहाबाद", 61, "Hisar", 3, 1),
  district("Gurugram", "गुरुग्राम", 62, "Gurugram", 7, 4),
  district("Hansi", "हांसी", 792, "Hisar", 4, 2),
  district("Hisar", "हिसार", 63, "Hisar", 4, 1),
  district("Jhajjar", "झज्जर", 64, "Rohtak", 6, 3),
  district("Jind", "जींद", 65, "Hisar", 3, 2),
  district("Kaithal", "कैथल", 66, "Karnal", 2, 2),
  district("Karnal", "करनाल", 67, "Karnal", 3, 3),
  district("Kurukshetra", "कुरुक्षेत्र", 68, "Ambala", 2, 3),
  district("Mahendragarh", "महेंद्रगढ़", 69, "Gurugram", 7, 2),
  district("Nuh", "नूंह", 604, "Faridabad", 8, 4),
  district("Palwal", "पलवल", 619, "Faridabad", 8, 5),
  district("Panchkula", "पंचकूला", 70, "Ambala", 0, 3),
  district("Panipat", "पानीपत", 71, "Karnal", 4, 3),
  district("Rewari", "रेवाड़ी", 72, "Gurugram", 7, 3),
  district("Rohtak", "रोहतक", 73, "Rohtak", 5, 2),
  district("Sirsa", "सिरसा", 74, "Hisar", 3, 0),
  district("Sonipat", "सोनीपत", 75, "Rohtak", 5, 3),
  district("Yamunanagar", "यमुनानगर", 76, "Ambala", 1, 4),
] as const;

/** Divisions of a commissioner, each named by the district of its seat. */
export const DIVISIONS = [
  "Ambala",
  "Faridabad",
  "Gurugram",
  "Hisar",
  "Karnal",
  "Rohtak",
] as const satisfies readonly (typeof DISTRICTS)[number]["division"][];

export type DistrictName = (typeof DISTRICTS)[number]["name"];

const byName = new Map<DistrictName, (typeof DISTRICTS)[number]>(DISTRICTS.map((each) => [each.name, each]));

export function isDistrictName(name: string): name is DistrictName {
  return byName.has(name as DistrictName);
}

export function districtOf(name: DistrictName): (typeof DISTRICTS)[number] {
  const found = byName.get(name);
  if (!found) throw new Error(`There is no district ${name}`);
  return found;
}
