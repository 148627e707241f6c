import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { FIRST_SEAL, sealLine, sealSchema } from "#domain/seal/seal.ts";
import type { Seal } from "#domain/seal/seal.ts";
import { mergeEvents, eventsOfSeat } from "../append/merge.ts";
import { becomeNewSeat } from "../backup/becomeNewSeat.ts";
import { CHAIN_START, hashOf } from "../events/chain.ts";
import type { EventRow } from "../events/chain.ts";
import { EVENT_SELECTION } from "../events/read.ts";
import { verifyEvents } from "../events/verify.ts";
import { openWriter } from "../opening/open.ts";
import { ownSeat } from "../seat.ts";
import { examplePost, MORNING, openExampleCase } from "../testing/examples.ts";
import { temporaryFolder, temporaryRecord } from "../testing/temporaryRecord.ts";
import { readKeptSeals } from "./keptSeals.ts";
import { lastSeal, sealChain, sealsOf, unsealedEvents } from "./seals.ts";
import { fingerprintOf, hashOfSeal, makePrivateKey, privateKeyOf, publicKeyOf, signSeal } from "./signing.ts";
import { verifyAgainst, verifySeals } from "./verifySeals.ts";

const KEY = required(privateKeyOf(makePrivateKey()));
const OTHER_KEY = required(privateKeyOf(makePrivateKey()));

let record: ReturnType<typeof temporaryRecord>;
/** What was kept elsewhere. */
let kept: Seal[];

beforeEach(() => {
  record = temporaryRecord();
  kept = [];
});
afterEach(() => record.remove());

/** Three days of two cases each, sealed in the evening. */
function threeDays(): void {
  for (const day of [0, 1, 2]) {
    for (const post of ["a", "b"]) openExampleCase(record.writer, examplePost(`${day}${post}`));
    kept.push(required(sealChain(record.writer, { privateKey: KEY, actor: "engine", at: MORNING + day * DAY_MS })));
  }
}

function required<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error("It is not there");
  return value;
}

/** As somebody does who has the file and all the time in the world: every event is changed as wished, and everything after it made to fit again. */
function rewrite(change: (event: EventRow) => EventRow, { key = KEY, until = Infinity }: { key?: typeof KEY; until?: number } = {}): void {
  const { sqlite } = record.writer;
  sqlite.exec("DROP TRIGGER event_never_changed; DROP TRIGGER event_never_removed");
  const rows = sqlite.prepare<[], EventRow>(`SELECT ${EVENT_SELECTION} FROM event ORDER BY seat_seq`).all();
  const update = sqlite.prepare("UPDATE event SET actor = ?, payload = ?, prev_hash = ?, hash = ? WHERE id = ?");
  let prevHash = CHAIN_START;
  let previous: Seal | null = null;
  for (const row of rows) {
    if (row.seatSeq > until) {
      sqlite.prepare("DELETE FROM event WHERE id = ?").run(row.id);
      continue;
    }
    let changed = { ...change(row), prevHash };
    if (row.type === "sealed") {
      const seal = sealSchema.parse(JSON.parse(row.payload));
      const { signature: _, ...unsigned } = seal;
      const again = signSeal(
        { ...unsigned, head: prevHash, publicKey: publicKeyOf(key), previous: previous === null ? FIRST_SEAL : hashOfSeal(previous) },
        key,
      );
      previous = again;
      changed = { ...changed, payload: JSON.stringify(again) };
    }
    const hash = hashOf(changed);
    update.run(changed.actor, changed.payload, prevHash, hash, row.id);
    prevHash = hash;
  }
}

const otherActor = (event: EventRow) => (event.seatSeq === 2 ? { ...event, actor: "somebody-else" } : event);

describe("the seals of a record", () => {
  test("hold, each chained to the one before it and over the events since", () => {
    threeDays();
    expect(verifySeals(record.writer)).toEqual({ faults: [], seals: 3, keyChanges: [] });
    expect(kept.map(({ seatSeq, events }) => [seatSeq, events])).toEqual([
      [2, 2],
      [5, 3],
      [8, 3],
    ]);
    expect(kept.map(({ previous }) => previous)).toEqual([FIRST_SEAL, ...kept.slice(0, 2).map((seal) => hashOfSeal(seal))]);
    expect(sealsOf(record.writer)).toEqual(kept);
    expect(verifyAgainst(record.writer, kept)).toEqual([]);
  });

  test("are made only where something was recorded since", () => {
    threeDays();
    expect(unsealedEvents(record.writer)).toBe(0);
    expect(sealChain(record.writer, { privateKey: KEY, actor: "engine", at: MORNING + 3 * DAY_MS })).toBeNull();
    expect(verifyEvents(record.writer)).toEqual({ intact: true, events: 9 });
  });

  test("name the seal that signs nothing, another event, or no seal before it", () => {
    threeDays();
    const [, second] = kept;
    const { sqlite } = record.writer;
    sqlite.exec("DROP TRIGGER event_never_changed");
    const put = (seal: Seal) => sqlite.prepare("UPDATE event SET payload = ? WHERE seat_seq = 6").run(JSON.stringify(seal));
    const found = () => verifySeals(record.writer).faults.map(({ fault, seatSeq }) => [fault, seatSeq]);
    put({ ...required(second), at: required(second).at + 1 });
    expect(found()).toContainEqual(["unsigned", 5]);
    const { signature: _, ...unsigned } = required(second);
    put(signSeal({ ...unsigned, head: "1".repeat(64) }, KEY));
    expect(found()).toContainEqual(["misplaced", 5]);
    put(signSeal({ ...unsigned, previous: "2".repeat(64) }, KEY));
    expect(found()).toContainEqual(["unchained", 5]);
    sqlite.prepare("UPDATE event SET payload = '{}' WHERE seat_seq = 6").run();
    expect(found()).toContainEqual(["unreadable", 5]);
  });

  test("name a key that changed", () => {
    threeDays();
    openExampleCase(record.writer, examplePost("later"));
    const seal = required(sealChain(record.writer, { privateKey: OTHER_KEY, actor: "engine", at: MORNING + 9 * DAY_MS }));
    expect(verifySeals(record.writer)).toMatchObject({
      faults: [],
      keyChanges: [{ seat: seal.seat, at: seal.at, from: fingerprintOf(publicKeyOf(KEY)), to: fingerprintOf(publicKeyOf(OTHER_KEY)) }],
    });
  });
});

describe("seals that were kept elsewhere catch", () => {
  test("one altered letter of one event, as the chain itself does", () => {
    threeDays();
    record.writer.sqlite.exec(
      "DROP TRIGGER event_never_changed; UPDATE event SET payload = replace(payload, 'Karnal', 'Karnaj') WHERE seat_seq = 1",
    );
    expect(verifyEvents(record.writer)).toMatchObject({ intact: false, seatSeq: 1, damage: "altered" });
  });

  test("the whole file rewritten, with every hash and every seal made again by the same key", () => {
    threeDays();
    rewrite(otherActor);
    // Nothing within the record tells it.
    expect(verifyEvents(record.writer)).toMatchObject({ intact: true });
    expect(verifySeals(record.writer)).toEqual({ faults: [], seals: 3, keyChanges: [] });
    expect(verifyAgainst(record.writer, kept).map(({ fault, seatSeq }) => [fault, seatSeq])).toEqual([
      ["rewritten", 2],
      ["rewritten", 5],
      ["rewritten", 8],
    ]);
  });

  test("the same by another key", () => {
    threeDays();
    rewrite(otherActor, { key: OTHER_KEY });
    expect(verifySeals(record.writer)).toEqual({ faults: [], seals: 3, keyChanges: [] });
    expect(verifyAgainst(record.writer, kept).map(({ fault }) => fault)).toEqual(["rewritten", "rewritten", "rewritten"]);
  });

  test("a swapped key alone", () => {
    threeDays();
    rewrite((event) => event, { key: OTHER_KEY });
    expect(verifySeals(record.writer).faults).toEqual([]);
    // The first head is as it was; the others follow on another seal.
    expect(verifyAgainst(record.writer, kept).map(({ fault }) => fault)).toEqual(["other-key", "rewritten", "rewritten"]);
  });

  test("a removed tail, of which the record itself knows nothing", () => {
    threeDays();
    rewrite((event) => event, { until: 6 });
    expect(verifyEvents(record.writer)).toEqual({ intact: true, events: 6 });
    expect(verifySeals(record.writer)).toMatchObject({ faults: [], seals: 2 });
    expect(verifyAgainst(record.writer, kept)).toMatchObject([{ fault: "removed", seatSeq: 8 }]);
  });

  test("a seal that was taken out alone", () => {
    threeDays();
    rewrite((event) => event, { until: 8 });
    expect(verifyAgainst(record.writer, kept)).toMatchObject([{ fault: "removed", seatSeq: 8 }]);
  });

  test("another record in the place of this one", () => {
    threeDays();
    const other = temporaryRecord();
    openExampleCase(other.writer, examplePost("1"));
    sealChain(other.writer, { privateKey: KEY, actor: "engine", at: MORNING });
    expect(verifyAgainst(other.writer, kept).at(-1)).toMatchObject({ fault: "not-kept", seat: ownSeat(other.writer) });
    other.remove();
  });

  test("a kept line that was changed itself", () => {
    threeDays();
    const [first, ...others] = kept;
    expect(verifyAgainst(record.writer, [{ ...required(first), at: 1 }, ...others])).toMatchObject([
      { fault: "altered-outside", seatSeq: 2 },
    ]);
  });
});

describe("seals of a seat", () => {
  test("stay with its events where they are merged, and are checked there", () => {
    threeDays();
    const other = temporaryRecord();
    openExampleCase(other.writer, examplePost("there"));
    const there = required(sealChain(other.writer, { privateKey: OTHER_KEY, actor: "engine", at: MORNING }));
    mergeEvents(other.writer, eventsOfSeat(record.writer, ownSeat(record.writer), 0, 100), MORNING + 3 * DAY_MS);
    expect(verifySeals(other.writer)).toEqual({ faults: [], seals: 4, keyChanges: [] });
    expect(verifyAgainst(other.writer, [...kept, there])).toEqual([]);
    other.remove();
  });

  test("begin again in a restored record, which is another seat", () => {
    threeDays();
    const { file } = record;
    record.writer.close();
    const { own } = becomeNewSeat(file, { from: "backup", madeAt: MORNING, at: MORNING });
    const restored = openWriter(file);
    expect(lastSeal(restored)).toBeNull();
    openExampleCase(restored, examplePost("new"));
    const seal = required(sealChain(restored, { privateKey: OTHER_KEY, actor: "engine", at: MORNING }));
    expect(seal).toMatchObject({ seat: own, seatSeq: 1, events: 1, previous: FIRST_SEAL });
    expect(verifySeals(restored)).toEqual({ faults: [], seals: 4, keyChanges: [] });
    restored.close();
  });
});

test("kept seals are read from a file or a folder, and lines that are none are counted", () => {
  threeDays();
  const temporary = temporaryFolder();
  const { folder } = temporary;
  const [seat] = kept.map((seal) => seal.seat);
  const file = join(folder, `ismgt-seals-${seat}.jsonl`);
  mkdirSync(join(folder, "other"));
  writeFileSync(file, kept.map((seal) => `${sealLine(seal)}\n`).join(""));
  appendFileSync(file, '{"seat":"cut o');
  expect(readKeptSeals(folder)).toEqual({ seals: kept, unreadable: 1 });
  expect(readKeptSeals(file)).toEqual({ seals: kept, unreadable: 1 });
  temporary.remove();
});
