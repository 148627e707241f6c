import { afterEach, beforeEach, expect, test } from "vitest";
import type { GrievanceEvent } from "#domain/grievance/events.ts";
import { appendEvents } from "../append/append.ts";
import { examplePost, MORNING, openExampleCase } from "../testing/examples.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";
import { personData } from "./personData.ts";

let record: TemporaryRecord;
beforeEach(() => {
  record = temporaryRecord();
});
afterEach(() => record.remove());

test("what a person is told of a case has their own letters, and no word of those about several cases, which are of other citizens as well", () => {
  const id = openExampleCase(record.writer, examplePost("1"));
  const words = (text: string) => ({ en: text, hi: text });
  const letter = (letterId: string, text: string, more: object) =>
    ({
      type: "letter-issued",
      version: 1,
      payload: {
        letterId,
        kind: "reminder",
        number: `CMO/${letterId}`,
        to: "PHED/district/Karnal",
        officer: null,
        subject: words(text),
        body: words(text),
        answerBy: null,
        ...more,
      },
    }) as unknown as GrievanceEvent;
  const answer = (letterId: string, said: string): GrievanceEvent => ({
    type: "letter-answered",
    version: 1,
    payload: { letterId, words: said },
  });
  appendEvents(record.writer, {
    grievanceId: id,
    actor: "osd",
    now: MORNING,
    events: [
      { type: "marked", version: 1, payload: { to: { department: "PHED", district: "Karnal", office: null } } },
      letter("own", "quokka", {}),
      answer("own", "wombat"),
      letter("both", "zephyr", { leads: id }),
      answer("both", "Kamla Devi"),
    ],
  });
  const told = JSON.stringify(personData(record.writer, [{ channel: "x", authorId: "author-1" }]));
  for (const own of ["quokka", "wombat", "CMO/both"]) expect(told).toContain(own);
  for (const others of ["zephyr", "Kamla"]) expect(told).not.toContain(others);
});
