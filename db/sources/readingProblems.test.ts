import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Writer } from "../connection.ts";
import { MORNING } from "../testing/examples.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";
import {
  countReadingProblems,
  countReadingProblemsOf,
  openReadingProblems,
  rawOfReadingProblem,
  recordReadingProblem,
  settleReadingProblem,
  showRawOfReadingProblem,
} from "./readingProblems.ts";
import type { NotRead } from "./readingProblems.ts";

let record: TemporaryRecord;
let writer: Writer;
beforeEach(() => {
  record = temporaryRecord();
  ({ writer } = record);
});
afterEach(() => record.remove());

const DAY_MS = 86_400_000;
const letter = (name: string, changed: Partial<NotRead> = {}): NotRead => ({
  name,
  reason: "too-long",
  detail: "The letter 7 could not be read.",
  title: "asha@example.org · पानी",
  place: "{}",
  raw: Buffer.from("From: asha@example.org"),
  rawBytes: 22,
  ...changed,
});
const told = (detail: string) => letter(`told:${detail}`, { reason: "told", detail, title: null, place: null, raw: null, rawBytes: 0 });
const tell = (problem: NotRead, at = MORNING, key = "email:inbox") => recordReadingProblem(writer, key, "email", problem, at);
const idOf = (name: string) => openReadingProblems(writer, 1_000).find((each) => each.name === name)?.id ?? 0;

describe("what could not be read", () => {
  test("is listed with its bytes, the newest first, and counted by source", () => {
    expect(tell(letter("1"))).toBe(true);
    expect(tell(letter("2"), MORNING + 1)).toBe(true);
    tell(told("Messages could not be read"), MORNING + 2, "x:messages");
    expect(openReadingProblems(writer, 10).map(({ name, keptBytes, count }) => [name, keptBytes, count])).toEqual([
      ["told:Messages could not be read", 0, 1],
      ["2", 22, 1],
      ["1", 22, 1],
    ]);
    expect([countReadingProblems(writer), countReadingProblemsOf(writer, "x:messages")]).toEqual([3, 1]);
    expect(rawOfReadingProblem(writer, idOf("1"))?.toString()).toBe("From: asha@example.org");
  });

  test("is counted and not listed twice where it is met again", () => {
    tell(letter("1"));
    expect(tell(letter("1"), MORNING + 5)).toBe(false);
    expect(openReadingProblems(writer, 10)).toMatchObject([{ name: "1", count: 2, firstAt: MORNING, lastAt: MORNING + 5 }]);
  });

  test("is shown as an event of the person who looked, which holds nothing of the letter", () => {
    tell(letter("1"));
    expect(showRawOfReadingProblem(writer, idOf("1"), "asha", MORNING + 5)?.toString()).toBe("From: asha@example.org");
    expect(showRawOfReadingProblem(writer, 999, "asha", MORNING + 6)).toBeNull();
    tell(told("Messages could not be read"));
    expect(showRawOfReadingProblem(writer, idOf("told:Messages could not be read"), "asha", MORNING + 7)).toBeNull();
    const payload = JSON.stringify({ source: "email:inbox", problem: idOf("1"), reason: "too-long", firstAt: MORNING });
    expect(writer.sqlite.prepare("SELECT stream, type, actor, at, payload FROM event").all()).toEqual([
      { stream: "sources", type: "raw-shown", actor: "asha", at: MORNING + 5, payload },
    ]);
  });

  test("leaves nothing personal behind when it is dismissed or read", () => {
    tell(letter("1"));
    const id = idOf("1");
    expect(settleReadingProblem(writer, id, { state: "dismissed", by: "asha", at: MORNING })).toBe(true);
    expect(settleReadingProblem(writer, id, { state: "dismissed", by: "other", at: MORNING })).toBe(false);
    expect(rawOfReadingProblem(writer, id)).toBeNull();
    expect(writer.sqlite.prepare("SELECT title, settled_by AS by FROM reading_problem WHERE id = ?").get(id)).toEqual({
      title: null,
      by: "asha",
    });
  });

  test("stays dismissed while it goes on, and comes back after a day without it", () => {
    const problem = told("Messages could not be read");
    tell(problem);
    settleReadingProblem(writer, idOf(problem.name), { state: "dismissed", by: "asha", at: MORNING });
    expect(tell(problem, MORNING + 60_000)).toBe(false);
    expect(tell(problem, MORNING + DAY_MS)).toBe(false);
    expect(countReadingProblems(writer)).toBe(0);
    expect(tell(problem, MORNING + 3 * DAY_MS)).toBe(true);
    expect(countReadingProblems(writer)).toBe(1);
  });

  test("comes back where it was read, and cannot be any more", () => {
    tell(letter("1"));
    settleReadingProblem(writer, idOf("1"), { state: "read", by: null, at: MORNING });
    expect(tell(letter("1"), MORNING + 1)).toBe(true);
    expect(openReadingProblems(writer, 10)).toMatchObject([{ name: "1", keptBytes: 22 }]);
  });

  test("is bounded: words of a platform by their number, bytes by all of them, and no letter is forgotten for that", () => {
    for (let each = 0; each < 510; each += 1) tell(told(`Post ${each} could not be read`));
    expect(countReadingProblems(writer)).toBe(500);
    const megabytes = Buffer.alloc(40 * 1024 * 1024);
    for (let each = 0; each < 4; each += 1) tell(letter(`large ${each}`, { raw: megabytes, rawBytes: megabytes.length }));
    expect([0, 1, 2, 3].map((each) => rawOfReadingProblem(writer, idOf(`large ${each}`)) !== null)).toEqual([false, true, true, true]);
  });
});
