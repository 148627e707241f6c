import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { eventsOfSeat, mergeEvents } from "../append/merge.ts";
import { keepDirectoryNames, keepNewNames } from "../projections/placeNames.ts";
import { rebuild } from "../projections/rebuild.ts";
import { ownSeat } from "../seat.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";
import { namePlaces } from "./namePlaces.ts";
import { placesCalled } from "./placesCalled.ts";
import { placeNamePage } from "./placeNameList.ts";
import { hindiOfPlace } from "./placeNames.ts";

const AT = Date.UTC(2026, 10, 24, 9);
const ALL = { show: "all", kind: null, district: null, text: "" } as const;
const DIRECTORY = [
  { name: "Ambala Cantonment", district: "Ambala", kind: "area", hindi: "अंबाला छावनी", isGuess: false },
  { name: "Kanwi", district: "Rewari", kind: "village", hindi: "कनवी", isGuess: true },
  { name: "KMP Expressway", district: null, kind: "named", hindi: "केएमपी एक्सप्रेसवे", isGuess: false },
  { name: "Rampura", district: "Rewari", kind: "village", hindi: "रामपुरा", isGuess: false },
  { name: "Rampura", district: "Sirsa", kind: "village", hindi: "रामपुरा ढाणी", isGuess: false },
] as const;

describe("the Hindi name of a place", () => {
  let record: TemporaryRecord;
  beforeEach(() => {
    record = temporaryRecord();
    keepDirectoryNames(record.writer, DIRECTORY);
  });
  afterEach(() => record.remove());
  const named = (place: string | null, district: Parameters<typeof hindiOfPlace>[2] = "Rewari") =>
    hindiOfPlace(record.writer, place, district);
  const correct = (hindi: string | null, at = AT) => namePlaces(record.writer, [{ name: "Kanwi", district: "Rewari", hindi }], "osd", at);

  test("is that of its own district, else that of one which crosses districts, else of any", () => {
    expect([named("Rampura"), named("Rampura", "Sirsa"), named("Rampura", null)]).toEqual(["रामपुरा", "रामपुरा ढाणी", "रामपुरा"]);
    expect([named("KMP Expressway"), named("KMP Expressway", null)]).toEqual(["केएमपी एक्सप्रेसवे", "केएमपी एक्सप्रेसवे"]);
  });

  test("is found in another spelling within the district, and guessed for a place that nobody knows", () => {
    expect([named("rampoora"), named("RAMPURA")]).toEqual(["रामपुरा", "रामपुरा"]);
    expect([named("Sector 12"), named(null), named("गांव रामपुरा")]).toEqual(["सेक्टर 12", null, "गांव रामपुरा"]);
  });

  test("of a road that nobody knows is that of where it leads", () => {
    expect([named("Kanwi Road"), named("Bighar Road"), named("Sector 12 Road")]).toEqual(["कनवी रोड", "बिघर रोड", "सेक्टर 12 रोड"]);
  });

  test("is what a person says, from that moment on and until it is taken back", () => {
    correct("कान्वी");
    expect(named("Kanwi")).toBe("कान्वी");
    expect(placeNamePage(record.writer, { ...ALL, show: "corrected" }, null, 10).lines).toEqual([
      { name: "Kanwi", district: "Rewari", kind: "village", hindi: "कान्वी", ofDirectory: "कनवी", isCorrected: true, isGuess: false },
    ]);
    correct(null);
    expect(named("Kanwi")).toBe("कनवी");
  });

  test("stays corrected where a directory is taken in again, and a village that it brings is no better than what is known", () => {
    correct("कान्वी");
    keepDirectoryNames(record.writer, DIRECTORY);
    keepNewNames(record.writer, [{ name: "Rampura", district: "Sirsa", kind: "village", hindi: "रामपुरा?", isGuess: true }]);
    expect([named("Kanwi"), named("Rampura", "Sirsa")]).toEqual(["कान्वी", "रामपुरा ढाणी"]);
  });

  test("is made again from the events alone", () => {
    correct("कान्वी");
    record.writer.sqlite.prepare("UPDATE place_name SET corrected = 'ग़लत'").run();
    rebuild(record.writer);
    expect([named("Kanwi"), named("Rampura")]).toEqual(["कान्वी", "रामपुरा"]);
  });

  test("is on another seat what was said last, whatever came in first", () => {
    const other = temporaryRecord();
    try {
      keepDirectoryNames(other.writer, DIRECTORY);
      correct("कान्वी", AT);
      namePlaces(other.writer, [{ name: "Kanwi", district: "Rewari", hindi: "कांवी" }], "osd", AT + 1_000);
      mergeEvents(other.writer, eventsOfSeat(record.writer, ownSeat(record.writer), 0, 100), AT + 5_000);
      mergeEvents(record.writer, eventsOfSeat(other.writer, ownSeat(other.writer), 0, 100), AT + 5_000);
      expect([named("Kanwi"), hindiOfPlace(other.writer, "Kanwi", "Rewari")]).toEqual(["कांवी", "कांवी"]);
    } finally {
      other.remove();
    }
  });

  test("finds its place in either script", () => {
    correct("कान्वी");
    expect(placesCalled(record.writer, "कान्वी")).toContain("Kanwi");
    expect(placesCalled(record.writer, "रामपुरा ढाणी")).toContain("Rampura");
    expect(placesCalled(record.writer, "kmp expressway")).toContain("KMP Expressway");
    expect(placesCalled(record.writer, "  ")).toEqual([]);
  });

  test("is listed by filter and page, without the places that offices answer for", () => {
    const names = (filter: Partial<Parameters<typeof placeNamePage>[1]>, after: Parameters<typeof placeNamePage>[2] = null, limit = 10) => {
      const { lines, total } = placeNamePage(record.writer, { ...ALL, ...filter }, after, limit);
      return [total, ...lines.map(({ name, district }) => `${name} ${district ?? "-"}`)];
    };
    // Capitals make no difference.
    expect(names({})).toEqual([4, "Kanwi Rewari", "KMP Expressway -", "Rampura Rewari", "Rampura Sirsa"]);
    expect(names({}, { name: "Kanwi", district: "Rewari" }, 1)).toEqual([4, "KMP Expressway -"]);
    expect(names({}, { name: "Rampura", district: "Rewari" }, 1)).toEqual([4, "Rampura Sirsa"]);
    expect(names({ show: "guesses" })).toEqual([1, "Kanwi Rewari"]);
    expect(names({ district: "Sirsa" })).toEqual([1, "Rampura Sirsa"]);
    expect(names({ kind: "named" })).toEqual([1, "KMP Expressway -"]);
    expect(names({ text: "ढाणी" })).toEqual([1, "Rampura Sirsa"]);
    expect(names({ text: "रामपुर" })).toEqual([2, "Rampura Rewari", "Rampura Sirsa"]);
    expect(names({ text: "100%" })).toEqual([0]);
  });
});
