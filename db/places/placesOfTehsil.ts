import { addTo } from "#domain/addTo.ts";
import { shippedVillages } from "#domain/geography/directory/directory.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import { askRows } from "../ask.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";
import { villagesImportedAt } from "./villages.ts";

export interface Tehsil {
  readonly district: DistrictName;
  readonly tehsil: string;
}

/** The tehsils of the directory of villages, by district and name. */
export function tehsils(reader: Reader): readonly Tehsil[] {
  return [...villagesByTehsil(reader).values()]
    .map(({ district, tehsil }) => ({ district, tehsil }))
    .toSorted((one, other) => compare(one.district, other.district) || compare(one.tehsil, other.tehsil));
}

/** What a case may name as its place in a tehsil: its villages, and the tehsil itself. */
export function placesOfTehsil(reader: Reader, { district, tehsil }: Tehsil): readonly string[] {
  return [tehsil, ...(villagesByTehsil(reader).get(keyOf({ district, tehsil }))?.villages ?? [])];
}

/** The tehsils in which cases of a place are, by district and place as cases name them. */
export function tehsilsByPlace(reader: Reader): (district: string, place: string) => readonly Tehsil[] {
  const kept = keptVillages(reader);
  const byTehsil = villagesByTehsil(reader);
  if (kept.byPlace === null) {
    const byPlace = new Map<string, Tehsil[]>();
    for (const { district, tehsil, villages } of byTehsil.values())
      for (const place of new Set([tehsil, ...villages])) addTo(byPlace, `${district}/${place}`, { district, tehsil });
    kept.byPlace = byPlace;
  }
  const { byPlace } = kept;
  return (district, place) => byPlace.get(`${district}/${place}`) ?? [];
}

interface Villages extends Tehsil {
  readonly villages: string[];
}

function villagesByTehsil(reader: Reader): ReadonlyMap<string, Villages> {
  const kept = keptVillages(reader);
  const importedAt = villagesImportedAt(reader);
  if (kept.importedAt === importedAt) return kept.byTehsil;
  const imported = villagesOf(reader);
  const byTehsil = new Map<string, Villages>();
  for (const { name, district, tehsil } of imported.length > 0 ? imported : shippedVillages()) {
    if (tehsil === null) continue;
    const of = { district: district as DistrictName, tehsil };
    const known = byTehsil.get(keyOf(of)) ?? { ...of, villages: [] };
    known.villages.push(name);
    byTehsil.set(keyOf(of), known);
  }
  Object.assign(kept, { importedAt, byTehsil, byPlace: null });
  return byTehsil;
}

/** As the counts of a filter name a tehsil. */
export function keyOf({ district, tehsil }: Tehsil): string {
  return `${district}/${tehsil}`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

const villagesOf = askRows<[], { readonly name: string; readonly district: string; readonly tehsil: string | null }>(
  "SELECT name, district, tehsil FROM village ORDER BY id",
);
interface Kept {
  importedAt: number | null | undefined;
  byTehsil: ReadonlyMap<string, Villages>;
  byPlace: ReadonlyMap<string, readonly Tehsil[]> | null;
}
const keptVillages = perConnection((): Kept => ({ importedAt: undefined, byTehsil: new Map(), byPlace: null }));
