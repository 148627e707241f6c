import { join } from "node:path";
import { DISTRICTS } from "#domain/geography/districts.ts";
import type { VillageRow } from "#domain/geography/gazetteer.ts";
import { readVillageDirectory } from "#engine/services/places/villageDirectory.ts";

const MADE_UP = 7_000;

/** The real directory where it is at hand, else as many names that sound alike. */
export async function villagesToKnow(): Promise<readonly VillageRow[]> {
  const folder = process.env["ISMGT_TEST_DATA"];
  if (folder) return (await readVillageDirectory(join(folder, "data", "villages_haryana.csv"))).rows;
  return Array.from({ length: MADE_UP }, (_, index) => madeUp(index));
}

const BEGINNINGS = [
  "Raj",
  "Kish",
  "Bal",
  "Dev",
  "Mohan",
  "Sult",
  "Nand",
  "Gang",
  "Jas",
  "Tej",
  "Bhag",
  "Chand",
  "Fat",
  "Him",
  "Lal",
  "Mand",
];
const MIDDLES = ["an", "en", "a", "i", "u", "al", "ar", "il", "or", "an"];
const ENDINGS = ["pur", "garh", "wala", "khera", "kheri", "li", "was", "ana", "oda", "pur Kalan", "pur Khurd", "bas", "ganj", "majra"];

function madeUp(index: number): VillageRow {
  const pick = (from: readonly string[], step: number) => from[Math.floor(index / step) % from.length] ?? "";
  const name = `${pick(BEGINNINGS, 1)}${pick(MIDDLES, BEGINNINGS.length)}${pick(ENDINGS, BEGINNINGS.length * MIDDLES.length)}`;
  const district = DISTRICTS[(index * 7) % DISTRICTS.length]?.name ?? "Karnal";
  return { name, district, block: null, tehsil: null, lat: null, lon: null };
}
