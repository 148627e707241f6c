import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { testDataFolder } from "#fakes/x/testData.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import { readVillages } from "#db/places/villages.ts";
import { keepImportedNames } from "../placeNames/directoryNames.ts";
import { createPlaces } from "./places.ts";
import { NotAVillageDirectory, parseVillageDirectory, readVillageDirectory } from "./villageDirectory.ts";

const faultOf = async (csv: string) => {
  try {
    await parseVillageDirectory(csv);
  } catch (error) {
    if (error instanceof NotAVillageDirectory) return error.fault;
    throw error;
  }
  return null;
};

describe("a village directory", () => {
  test("is read by the names of its columns, whatever their order, case and language", async () => {
    const wanted = { name: "Rampura", district: "Rewari", block: "Bawal", tehsil: "Rewari", lat: 28.1, lon: 76.5 };
    for (const csv of [
      "name,block,district,tehsil,lat,lon\nRampura,Bawal,Rewari,Rewari,28.1,76.5\n",
      "\uFEFFLongitude,Latitude,District Name,Village Name,Block Name,Sub-District\r\n76.5,28.1,REWARI,Rampura,Bawal,Rewari\r\n",
      'गांव,जिला,खंड,तहसील,lat,lon\n"Rampura",रेवाड़ी,Bawal,Rewari,28.1,76.5',
    ]) {
      expect(await parseVillageDirectory(csv)).toEqual({ rows: [wanted], rejected: [] });
    }
  });

  test("may call districts by their other names", async () => {
    const { rows, rejected } = await parseVillageDirectory("name,district\nA1x,Gurgaon\nB1x,Mewat\nC1x,Sonepat\nD1x,हिसार\nE1x,ਸਿਰਸਾ\n");
    expect(rejected).toEqual([]);
    expect(rows.map(({ district }) => district)).toEqual(["Gurugram", "Nuh", "Sonipat", "Hisar", "Sirsa"]);
  });

  test("tells of each row that it leaves out, by its line", async () => {
    const csv =
      'name,district,block\n,Karnal,Assandh\n"Two\nlines",Karnal,\n12,Karnal,\nKairana,Shamli,\nlone\n\nPhaphrana,Karnal,Assandh\n';
    const { rows, rejected } = await parseVillageDirectory(csv);
    expect(rows.map(({ name }) => name)).toEqual(["Two\nlines", "Phaphrana"]);
    expect(rejected).toEqual([
      { line: 2, reason: "no-name", detail: "" },
      { line: 5, reason: "no-name", detail: "12" },
      { line: 6, reason: "unknown-district", detail: "Shamli" },
      { line: 7, reason: "broken", detail: "lone" },
    ]);
  });

  test("has no coordinates where none, or no number, stands", async () => {
    const { rows } = await parseVillageDirectory("name,district,lat,lon\nRampura,Rewari,,north\n");
    expect(rows).toMatchObject([{ lat: null, lon: null }]);
  });

  test("is none without a heading that names village and district, or without any line", async () => {
    expect(await faultOf("")).toBe("empty");
    expect(await faultOf("\n\n")).toBe("empty");
    expect(await faultOf("Rampura,Rewari\n")).toBe("no-columns");
    expect(await faultOf("<html><body>Sign in</body></html>")).toBe("no-columns");
    expect(await faultOf('name,district\n"Rampura,Rewari\nand so on')).toBe("not-csv");
  });

  test("never throws anything else, whatever the file holds", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 200 }), fc.boolean(), async (text, hasHeading) => {
        expect(await faultOf(hasHeading ? `name,district\n${text}` : text)).toBeOneOf([null, "empty", "not-csv", "no-columns"]);
      }),
    );
  });
});

describe("a village directory in a file", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "ismgt-villages-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test("is read to its end, Hindi names cut by no piece", async () => {
    const file = join(folder, "villages.csv");
    writeFileSync(file, `name,district\n${"उझाना खेड़ा,Jind\n".repeat(9_000)}`);
    const { rows } = await readVillageDirectory(file);
    expect(rows).toHaveLength(9_000);
    expect(new Set(rows.map(({ name }) => name))).toEqual(new Set(["उझाना खेड़ा"]));
    expect((await parseVillageDirectory(`name,district\n${"उझाना खेड़ा,Jind\n".repeat(9_000)}`)).rows).toEqual(rows);
  });

  test("that is not there, or is a folder, is told as what it is and waits for nothing", async () => {
    await expect(readVillageDirectory(join(folder, "none.csv"))).rejects.toThrow("ENOENT");
    await expect(readVillageDirectory(folder)).rejects.toThrow("EISDIR");
  });

  test.skipIf(testDataFolder() === undefined)("holds seven thousand villages in a real one", async () => {
    const { rows, rejected } = await readVillageDirectory(join(testDataFolder() ?? "", "data", "villages_haryana.csv"));
    expect(rows.length).toBeGreaterThan(7_000);
    expect(rejected.length).toBeLessThan(50);
  });
});

describe("importing a village directory", () => {
  test("keeps it and says so, with the first twenty rows that were left out", async () => {
    const record = temporaryRecord();
    try {
      let told = 0;
      const places = createPlaces(
        record.writer,
        Date.now,
        async () => {
          told += 1;
        },
        (rows) => keepImportedNames(record.writer, rows),
      );
      const csv = `name,district\nRampura,Rewari\n${"Kairana,Shamli\n".repeat(30)}`;
      expect(await places.importVillages(csv)).toMatchObject({ imported: 1, rejectedCount: 30, rejected: { length: 20 } });
      expect(places.summary()).toMatchObject({ villages: 1, districts: 1 });
      expect(told).toBe(1);

      await expect(places.importVillages("name,district\nKairana,Shamli\n")).rejects.toMatchObject({ fault: "no-villages" });
      expect(readVillages(record.writer)).toHaveLength(1);
      expect(told).toBe(1);
    } finally {
      record.remove();
    }
  });
});
