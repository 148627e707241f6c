import { DISTRICTS } from "#domain/geography/districts.ts";
import type { VillageRow } from "#domain/geography/gazetteer.ts";
import type { Reader, Writer } from "../connection.ts";
import { fieldsOf, insertionOf } from "../schema/columns.ts";
import { village } from "../schema/village.ts";
import { readSetting, writeSetting } from "../settings.ts";
import { askRow, askRows, changeRows } from "../ask.ts";

/**
 * Puts a directory in the place of the one that was there, all of it or nothing. Rows of districts that are
 * not Haryana's are left out. Returns how many villages there are now. `now` is milliseconds UTC.
 */
export function importVillages(writer: Writer, rows: readonly VillageRow[], now: number): number {
  return writer.transaction(() => {
    clear(writer);
    let id = 0;
    for (const row of rows) {
      if (!KNOWN_DISTRICTS.has(row.district)) continue;
      id += 1;
      insert(writer, { id, ...row });
    }
    writeSetting(writer, IMPORTED_AT, now, now);
    return id;
  });
}

/** In the order of the directory. */
export const readVillages = askRows<[], VillageRow>("SELECT name, district, block, tehsil, lat, lon FROM village ORDER BY id");

export interface VillageSummary {
  readonly villages: number;
  /** How many districts they are in. */
  readonly districts: number;
  /** When the directory was imported, milliseconds UTC; null where none was. */
  readonly importedAt: number | null;
}

export function villageSummary(reader: Reader): VillageSummary {
  const { villages, districts } = count(reader) ?? { villages: 0, districts: 0 };
  return { villages, districts, importedAt: villagesImportedAt(reader) };
}

/** Milliseconds UTC; null where no directory was imported. */
export function villagesImportedAt(reader: Reader): number | null {
  const importedAt = readSetting(reader, IMPORTED_AT);
  return typeof importedAt === "number" ? importedAt : null;
}

const KNOWN_DISTRICTS: ReadonlySet<string> = new Set(DISTRICTS.map(({ name }) => name));

const IMPORTED_AT = "villages.importedAt";

const clear = changeRows("DELETE FROM village");
const insert = changeRows(insertionOf(village, fieldsOf(village)));
const count = askRow<[], { readonly villages: number; readonly districts: number }>(
  "SELECT count(*) AS villages, count(DISTINCT district) AS districts FROM village",
);
