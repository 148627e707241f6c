import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { DISTRICTS } from "../districts.ts";

const DISTRICT_NAMES = new Set<string>(DISTRICTS.map(({ name }) => name));
const HINDI = /^[\p{Script=Devanagari}\p{Nd}\p{P}\p{Zs}\u200d]+$/u;

/** Rows of a table by the names of its columns. */
function rowsOf(file: string): readonly Readonly<Record<string, string>>[] {
  const [head = "", ...lines] = readFileSync(join(import.meta.dirname, file), "utf8")
    .replace(/\n$/u, "")
    .split("\n");
  const columns = head.split("\t");
  return lines.map((line) => {
    const fields = line.split("\t");
    expect([line, fields.length]).toEqual([line, columns.length]);
    return Object.fromEntries(columns.map((column, at) => [column, fields[at] ?? ""]));
  });
}

describe("the directory of villages", () => {
  const villages = rowsOf("villages.tsv");

  test("has a Hindi name for each, a district that there is, and a place within the State", () => {
    expect(villages.length).toBeGreaterThan(7_000);
    const odd = villages.filter(
      ({ hindi = "", spelling = "", district = "", lat, lon }) =>
        !HINDI.test(hindi) ||
        hindi !== hindi.normalize("NFC") ||
        !["known", "guess"].includes(spelling) ||
        !DISTRICT_NAMES.has(district) ||
        !(Number(lat) > 27.5 && Number(lat) < 31.1 && Number(lon) > 74.3 && Number(lon) < 77.7),
    );
    expect(odd).toEqual([]);
  });

  test("has villages of every district", () => {
    expect(new Set(villages.map(({ district }) => district))).toEqual(DISTRICT_NAMES);
  });
});

describe("the directory of named places", () => {
  const named = rowsOf("named.tsv");

  test("has a name in three scripts for each, and none twice", () => {
    const odd = named.filter(
      ({ name = "", hindi = "", punjabi = "", district = "", needsTown = "" }) =>
        !/^[\p{Script=Latin}\p{Nd}\p{P}\p{Zs}]+$/u.test(name) ||
        !/\p{Script=Devanagari}/u.test(hindi) ||
        !/\p{Script=Gurmukhi}/u.test(punjabi) ||
        (district !== "" && !DISTRICT_NAMES.has(district)) ||
        !["0", "1"].includes(needsTown),
    );
    expect(odd).toEqual([]);
    const keys = named.map(({ kind, name, district, town }) => [kind, name, district, town].join("|"));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });
});
