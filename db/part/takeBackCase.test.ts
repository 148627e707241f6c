import { afterEach, expect, test } from "vitest";
import type { GrievanceId } from "#domain/ids.ts";
import { eventsOfSeat, mergeEvents } from "../append/merge.ts";
import { readGrievance } from "../projections/grievanceRow.ts";
import { knownPicture, rememberPicture } from "../pictures/pictures.ts";
import { recordPost } from "../posts/recordPost.ts";
import { hashesOfDerived } from "../projections/derived.ts";
import { rebuild } from "../projections/rebuild.ts";
import { ownSeat } from "../seat.ts";
import { examplePost, exampleProposal, MORNING, openExampleCase } from "../testing/examples.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";
import { casesElsewhere, takeBackCase } from "./takeBackCase.ts";

const records: TemporaryRecord[] = [];
afterEach(() => {
  for (const record of records.splice(0)) record.remove();
});

function twoRecords() {
  const [cell, district] = [temporaryRecord(), temporaryRecord()];
  records.push(cell, district);
  return { cell: cell.writer, district: district.writer };
}

test("takes out of a record all that is of a case, and leaves all that is of others", () => {
  const { cell, district } = twoRecords();
  const [leaving, staying] = (["leaving", "staying"] as const).map((name) => {
    const id = openExampleCase(cell, examplePost(name, { text: `words ${name}` }), exampleProposal({ place: "Kachhwa" }));
    recordPost(district, examplePost(name, { text: `words ${name}` }), MORNING);
    return id;
  });
  if (leaving === undefined || staying === undefined) throw new Error("Two cases were opened");
  mergeEvents(district, eventsOfSeat(cell, ownSeat(cell), 0, 100), MORNING + 1_000, { hasHoles: true });
  expect(casesElsewhere(district, JSON.stringify(["Hisar"]), "", 10).toSorted()).toEqual([leaving, staying].toSorted());
  takeBackCase(district, leaving, MORNING + 2_000);
  expect(readGrievance(district, leaving)).toBeNull();
  expect(readGrievance(district, staying)).not.toBeNull();
  expect(wherever(district.sqlite, leaving)).toEqual([]);
  expect(wherever(district.sqlite, "words leaving")).toEqual([]);
  expect(wherever(district.sqlite, "words staying")).not.toEqual([]);
  const totals = district.sqlite.prepare("SELECT name, value FROM total WHERE name IN ('posts', 'events') ORDER BY name").raw().all();
  expect(totals).toEqual([
    ["events", district.sqlite.prepare("SELECT count(*) FROM event").pluck().get()],
    ["posts", 1],
  ]);
  // Whatever is counted is as if it had never been here.
  const before = hashesOfDerived(district);
  rebuild(district);
  expect(hashesOfDerived(district)).toEqual(before);
  expect(() => district.sqlite.exec("DELETE FROM event")).toThrow(/never removed/u);
  expect(() => district.sqlite.exec("DELETE FROM post")).toThrow(/never removed/u);
});

test("names the files of its pictures that nobody needs, with what rooms saw of them", () => {
  const { cell, district } = twoRecords();
  const hash = (digit: string) => digit.repeat(64);
  const paper = { file: { hash: hash("c"), mediaType: "image/png" as const, bytes: 1, name: "c.png" } };
  const [leaving, staying] = (["leaving", "staying"] as const).map((name) => {
    const media = name === "staying" ? [{ kind: "photo" as const, url: "https://x/c", previewUrl: null, altText: null, ...paper }] : [];
    recordPost(district, examplePost(name, { media } as never), MORNING);
    return openExampleCase(cell, examplePost(name), exampleProposal());
  });
  if (leaving === undefined || staying === undefined) throw new Error("Two cases were opened");
  mergeEvents(district, eventsOfSeat(cell, ownSeat(cell), 0, 100), MORNING + 1_000, { hasHoles: true });
  const keep = (url: string, digit: string, grievanceId: GrievanceId) =>
    rememberPicture(district, url, `${hash(digit)}.png`, MORNING, { still: `${hash(digit)}.wall.webp`, bytes: 1, grievanceId });
  keep("https://x/a", "a", leaving);
  keep("https://x/b", "b", leaving);
  keep("https://x/again", "b", staying);
  keep("https://x/paper", "c", leaving);
  expect(takeBackCase(district, leaving, MORNING + 2_000)).toEqual([`${hash("a")}.png`]);
  expect(["a", "b", "again", "paper"].map((name) => knownPicture(district, `https://x/${name}`)?.file)).toEqual([
    undefined,
    undefined,
    `${hash("b")}.png`,
    undefined,
  ]);
});

test("lets a case come again", () => {
  const { cell, district } = twoRecords();
  const id = openExampleCase(cell, examplePost("again"), exampleProposal());
  const events = eventsOfSeat(cell, ownSeat(cell), 0, 100);
  mergeEvents(district, events, MORNING + 1_000, { hasHoles: true });
  const before = readGrievance(district, id);
  takeBackCase(district, id, MORNING + 2_000);
  mergeEvents(district, events.toReversed(), MORNING + 3_000, { hasHoles: true });
  expect(readGrievance(district, id)).toEqual(before);
});

/** The tables in which a text is found. */
function wherever(sqlite: TemporaryRecord["writer"]["sqlite"], text: string): readonly string[] {
  const tables = sqlite
    .prepare<[], string>("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'")
    .pluck()
    .all();
  return tables.filter((table) => {
    const columns = sqlite.prepare<[string], string>("SELECT name FROM pragma_table_info(?)").pluck().all(table);
    const found = columns.map((column) => `instr(CAST("${column}" AS TEXT), @text)`).join(" OR ");
    return sqlite.prepare(`SELECT 1 FROM "${table}" WHERE ${found} LIMIT 1`).get({ text }) !== undefined;
  });
}
