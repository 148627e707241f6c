import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { VillageRow } from "#domain/geography/gazetteer.ts";
import { MORNING } from "../testing/examples.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";
import { placesOfTehsil, tehsils } from "./placesOfTehsil.ts";
import { importVillages, readVillages, villageSummary } from "./villages.ts";

let record: TemporaryRecord;
beforeEach(() => {
  record = temporaryRecord();
});
afterEach(() => record.remove());

const village = (name: string, district: string, more: Partial<VillageRow> = {}): VillageRow => ({
  name,
  district,
  block: null,
  tehsil: null,
  lat: null,
  lon: null,
  ...more,
});

describe("the village directory", () => {
  test("is none until one is imported", () => {
    expect(villageSummary(record.writer)).toEqual({ villages: 0, districts: 0, importedAt: null });
    expect(readVillages(record.writer)).toEqual([]);
  });

  test("tells the villages of a tehsil again after each import, though it has as many and begins with the same one", () => {
    const bawal = { district: "Rewari", tehsil: "Bawal" } as const;
    expect(tehsils(record.writer).length).toBeGreaterThan(10);
    for (const [at, name] of ["Rampura", "Kanwi"].entries()) {
      importVillages(record.writer, [village("Asadpur", "Jind"), village(name, "Rewari", { tehsil: "Bawal" })], MORNING + at);
      expect([tehsils(record.writer), placesOfTehsil(record.writer, bawal)]).toEqual([[bawal], ["Bawal", name]]);
    }
  });

  test("keeps every village in the order of the file, two of one name as two", () => {
    const rows = [
      village("Rampura", "Rewari", { block: "Bawal", tehsil: "Bawal", lat: 28.1, lon: 76.5 }),
      village("Rampura", "Sirsa"),
      village("उझाना", "Jind"),
    ];
    expect(importVillages(record.writer, rows, MORNING)).toBe(3);
    expect(readVillages(record.writer)).toEqual(rows);
    expect(villageSummary(record.writer)).toEqual({ villages: 3, districts: 3, importedAt: MORNING });
  });

  test("takes the place of the one before, without the rows of other states", () => {
    importVillages(record.writer, [village("Rampura", "Rewari"), village("Bapoli", "Panipat")], MORNING);
    expect(importVillages(record.writer, [village("Kairana", "Shamli"), village("Assandh", "Karnal")], MORNING + 1)).toBe(1);
    expect(readVillages(record.writer).map(({ name }) => name)).toEqual(["Assandh"]);
    expect(villageSummary(record.writer)).toMatchObject({ villages: 1, importedAt: MORNING + 1 });
  });

  test("stays whole where the new one cannot be kept", () => {
    importVillages(record.writer, [village("Rampura", "Rewari")], MORNING);
    const broken = village("Bapoli", "Panipat", { lat: "north" as unknown as number });
    expect(() => importVillages(record.writer, [village("Assandh", "Karnal"), broken], MORNING + 1)).toThrow();
    expect(readVillages(record.writer).map(({ name }) => name)).toEqual(["Rampura"]);
    expect(villageSummary(record.writer).importedAt).toBe(MORNING);
  });
});
