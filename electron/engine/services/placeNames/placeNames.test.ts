import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { systemClock } from "../../core/time/clock.ts";
import { hindiOfPlace } from "#db/places/placeNames.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { shippedPlaces, shippedVillages } from "#domain/geography/directory/directory.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import { isLatin } from "#domain/geography/hindiGuess.ts";
import { readTable } from "../tables/readTable.ts";
import { startPlaceNames } from "./placeNames.ts";

const ALL = { show: "all", kind: null, district: null, text: "" } as const;

describe("the names of places of an engine", () => {
  let record: TemporaryRecord;
  let names: ReturnType<typeof startPlaceNames>;
  let told = 0;
  beforeEach(() => {
    record = temporaryRecord();
    told = 0;
    names = startPlaceNames({ records: [record.writer], clock: systemClock, restMs: 3_600_000, onDidChange: () => (told += 1) });
  });
  afterEach(async () => {
    await names.stop();
    record.remove();
  });
  const csv = (...lines: readonly string[]) => readTable(Buffer.from(lines.join("\n")));

  test("are there when they are first asked for, every village and named place in Hindi, and are written once", async () => {
    const { total } = await names.page(ALL, null, 1);
    expect(total).toBeGreaterThan(9_500);
    for (const { name, district } of [...shippedVillages(), ...shippedPlaces()])
      expect([name, isLatin(hindiOfPlace(record.writer, name, district as DistrictName | null) ?? name)]).toEqual([name, false]);
    await names.page(ALL, null, 1);
    expect(told).toBe(1);
  });

  test("that an imported directory brings are guesses where no other place is called so", async () => {
    await names.imported([
      { name: "Xylotanagar", district: "Jind", block: null, tehsil: null, lat: null, lon: null },
      { name: "Kapoori Kalan", district: "Jind", block: null, tehsil: null, lat: null, lon: null },
    ]);
    const { lines } = await names.page({ ...ALL, show: "guesses", text: "Xylotanagar" }, null, 10);
    expect(lines).toMatchObject([{ name: "Xylotanagar", district: "Jind", isGuess: true }]);
    expect(hindiOfPlace(record.writer, "Kapoori Kalan", "Jind")).toBe("कपूरी कलां");
  });

  test("are corrected by one event each, and one that says nothing new is none", async () => {
    const { lines } = await names.page({ ...ALL, show: "guesses" }, null, 1);
    const [guess] = lines;
    if (guess === undefined) throw new Error("No guess");
    const events = () => record.writer.sqlite.prepare("SELECT count(*) FROM event WHERE type = 'place-named'").pluck().get();
    const { name, district } = guess;
    expect(names.name({ name, district, hindi: null }, "osd")).toEqual(guess);
    expect(events()).toBe(0);
    // Saying that a guess is right makes it known.
    expect(names.name({ name, district, hindi: guess.hindi }, "osd")).toMatchObject({ isGuess: false, isCorrected: true });
    names.name({ name, district, hindi: guess.hindi }, "osd");
    expect(events()).toBe(1);
    expect(names.name({ name: "Nowhere at all", district: "Jind", hindi: "कहीं नहीं" }, "osd")).toBeNull();
  });

  test("go out as a file and come in again from one, and a row that cannot be taken is told with its line", async () => {
    const { bytes } = await names.table({ ...ALL, district: "Jind", text: "Ujhana" }, "csv");
    const written = Buffer.from(bytes, "base64").toString("utf8");
    expect(written).toMatch(/"name","district","hindi"/u);
    const result = await names.take(
      await csv(
        "name,district,hindi",
        "Kapoori Kalan,Yamunanagar,कपूरी कलाँ",
        "Kapoori Kalan,यमुनानगर,कपूरी कलाँ",
        "Kapoori Kalan,Patiala,कपूरी",
        "Kapoori Kalan,Yamunanagar,Kapoori",
        "Nowhere at all,Jind,कहीं नहीं",
        ",Jind,कुछ",
      ),
      "osd",
    );
    expect(result).toMatchObject({
      rejectedCount: 4,
      rejected: [
        { line: 4, reason: "unknown-district" },
        { line: 5, reason: "not-hindi" },
        { line: 6, reason: "unknown-place" },
        { line: 7, reason: "no-name" },
      ],
    });
    expect(hindiOfPlace(record.writer, "Kapoori Kalan", "Yamunanagar")).toBe("कपूरी कलाँ");
    await expect(names.take(await csv("place of work,hindi", "a,b"), "osd")).rejects.toMatchObject({ fault: "no-columns" });
  });
});
