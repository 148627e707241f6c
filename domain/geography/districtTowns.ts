import type { DistrictName } from "./districts.ts";

/** Degrees. */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

const at = (latitude: number, longitude: number): Position => ({ latitude, longitude });

/** Where the town lies that each district is called after, as in `directory/positions.tsv`. */
export const DISTRICT_TOWNS: Readonly<Record<DistrictName, Position>> = {
  Ambala: at(30.36099, 76.79782),
  Bhiwani: at(28.79304, 76.13968),
  "Charkhi Dadri": at(28.59166, 76.27161),
  Faridabad: at(28.41124, 77.31316),
  Fatehabad: at(29.51525, 75.45554),
  Gurugram: at(28.4601, 77.02635),
  Hansi: at(29.10239, 75.96253),
  Hisar: at(29.15394, 75.72294),
  Jhajjar: at(28.6063, 76.6565),
  Jind: at(29.31577, 76.31502),
  Kaithal: at(29.80153, 76.39959),
  Karnal: at(29.69197, 76.98448),
  Kurukshetra: at(29.97323, 76.83214),
  Mahendragarh: at(28.26935, 76.15253),
  Nuh: at(28.10296, 77.00144),
  Palwal: at(28.14469, 77.32546),
  Panchkula: at(30.69461, 76.8504),
  Panipat: at(29.38747, 76.96825),
  Rewari: at(28.199, 76.6183),
  Rohtak: at(28.89447, 76.58917),
  Sirsa: at(29.53489, 75.02898),
  Sonipat: at(28.99478, 77.01937),
  Yamunanagar: at(30.12796, 77.28371),
};
