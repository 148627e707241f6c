import { createRouterClient } from "@orpc/server";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import type { GrievanceId, PersonId } from "#domain/ids.ts";
import type { Role } from "#domain/people/roles.ts";
import { addPerson } from "#db/people/people.ts";
import { readPerson } from "#db/people/readPeople.ts";
import { eraseCases } from "#db/erasure/eraseCases.ts";
import { readEvents } from "#db/events/read.ts";
import { examplePost, openExampleCase } from "#db/testing/examples.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { hostWithoutWindows } from "../../core/ports/host.ts";
import { systemRuntime } from "../../core/ports/runtime.ts";
import { memorySecrets } from "../../core/ports/secrets.ts";
import { nobodysPassphrase } from "../../services/people/passphrases.ts";
import { startEngine } from "../start/engine.ts";
import type { Engine } from "../start/engine.ts";
import { router } from "./router.ts";

const SCRYPT = { scryptCost: 2, scryptBlockSize: 1, scryptParallelization: 1 };

let temporary: ReturnType<typeof temporaryFolder>;
let engine: Engine;
let id: GrievanceId;
const people = new Map<string, PersonId>();

beforeEach(() => {
  temporary = temporaryFolder();
  engine = started();
  id = openExampleCase(engine.context.writer, examplePost("1", { createdAt: Date.now() }));
  for (const [name, role] of [
    ["Anita", "osd"],
    ["Ravi", "operator"],
    ["Gone", "operator"],
    ["Usha", "osd"],
    ["Admin", "administrator"],
  ] as const)
    added(name, role);
});
afterEach(async () => {
  await engine.stop();
  temporary.remove();
});

function started(): Engine {
  return startEngine({
    databaseFile: `${temporary.folder}/record.db`,
    rehearsal: null,
    source: null,
    secrets: memorySecrets({}),
    runtime: systemRuntime(),
    host: hostWithoutWindows,
    scrypt: SCRYPT,
  });
}

function added(name: string, role: Role): void {
  const person = { name, role, passphrase: nobodysPassphrase(SCRYPT) };
  people.set(name, addPerson(engine.context.real, person, { actor: null, now: Date.now() }).id);
}

function windowOf(name: string) {
  const context = engine.contextOfWindow("desk");
  const person = readPerson(context.real, personId(name));
  if (person === null) throw new Error(name);
  context.session.begin(person);
  return createRouterClient(router, { context });
}

const personId = (name: string) => people.get(name) ?? ("" as PersonId);

async function noteBy(name: string, mentions: string[]): Promise<void> {
  const act = { do: "act", action: { type: "note", words: "Please call the JE", mentions } } as const;
  for await (const _ of await windowOf(name).desk.act({ target: { kind: "case", id }, act }));
}

describe("work over days", () => {
  test("is there after the program was started again, for its person alone", async () => {
    const anita = windowOf("Anita");
    const untilAt = Date.now() + DAY_MS;
    await anita.work.putDraft({ kind: "reply", id, words: { "marked:hi": "नमस्ते" } });
    await anita.work.putDraft({ kind: "typed-in", id: null, words: { text: "पानी" } });
    await anita.work.snooze({ id, untilAt, reason: "JE on leave" });
    await anita.work.followUp({ id, dueAt: untilAt, line: "Call the SE" });
    await engine.stop();
    engine = started();
    const again = windowOf("Anita");
    expect(await again.work.ofCase({ id })).toMatchObject({
      drafts: [{ kind: "reply", words: { "marked:hi": "नमस्ते" } }],
      snooze: { untilAt, reason: "JE on leave", woken: null },
      followUp: { dueAt: untilAt, line: "Call the SE" },
    });
    expect((await again.work.ofCase({ id: null })).drafts).toMatchObject([{ kind: "typed-in", words: { text: "पानी" } }]);
    expect(await windowOf("Ravi").work.ofCase({ id })).toEqual({ drafts: [], snooze: null, followUp: null });
    expect(await windowOf("Ravi").work.marks()).toEqual({ drafts: [], snoozed: [], followUps: [], unreadMentions: 0 });
    // None of it is an event.
    expect(readEvents(engine.context.writer, id).map(({ event }) => event?.type)).toEqual(["grievance-opened"]);
  });

  test("keeps how each person wants the lines of the lists", async () => {
    const usual = { density: "comfortable", without: [] } as const;
    const compact = { density: "compact", without: ["place", "age"] } as const;
    expect(await windowOf("Anita").work.look.get()).toEqual(usual);
    await windowOf("Anita").work.look.put(compact);
    expect(await windowOf("Anita").work.look.get()).toEqual(compact);
    expect(await windowOf("Ravi").work.look.get()).toEqual(usual);
  });

  test("refuses a time that is past, and a case that is not there", async () => {
    const anita = windowOf("Anita");
    const none = "00000000-0000-5000-8000-000000000000" as GrievanceId;
    await expect(anita.work.snooze({ id, untilAt: Date.now() - 1, reason: "" })).rejects.toMatchObject({ code: "NOT_A_TIME" });
    await expect(anita.work.snooze({ id: none, untilAt: Date.now() + DAY_MS, reason: "" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(anita.work.putDraft({ kind: "note", id: none, words: { words: "x" } })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(anita.work.followUp({ id: none, dueAt: 1, line: "" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("what a colleague keeps", () => {
  const DAYS = { first: "2020-01-01", last: "2030-12-31" } as const;

  test("is in no list, count, act, report or review of somebody else, whomever their filter names", async () => {
    const anita = windowOf("Anita");
    await anita.work.putDraft({ kind: "reply", id, words: { "marked:hi": "नमस्ते" } });
    await anita.work.snooze({ id, untilAt: Date.now() + DAY_MS, reason: "JE on leave" });
    await anita.work.followUp({ id, dueAt: Date.now() + DAY_MS, line: "Call the SE" });
    const ravi = windowOf("Ravi");
    const found = async (at: typeof anita, list: "awake" | "snoozed" | "follow-up" | "drafts") => {
      const filter = { ofPerson: { person: personId("Anita"), list } };
      const asked = { filter, order: "newest" } as const;
      const report = await lastOf(at.reporting.report({ ...DAYS, by: "department", filter }));
      return {
        list: (await at.desk.list(asked)).total,
        top: (await at.desk.top(asked))?.total ?? null,
        ofGroup: (await at.review.casesOfGroup({ filter })).total,
        received: report?.is === "report" ? report.report.total.receipts : null,
      };
    };
    for (const list of ["snoozed", "follow-up", "drafts"] as const) {
      expect([list, await found(anita, list)]).toMatchObject([list, { list: 1, ofGroup: 1, received: 1 }]);
      expect([list, await found(ravi, list)]).toMatchObject([list, { list: 0, ofGroup: 0, received: 0 }]);
      expect([list, (await found(ravi, list)).top ?? 0]).toEqual([list, 0]);
    }
    expect(await found(anita, "awake")).toMatchObject({ list: 0, received: 0 });
    expect(await found(ravi, "awake")).toMatchObject({ list: 1, received: 1 });
    const awake = { ofPerson: { person: personId("Anita"), list: "awake" } } as const;
    const cases = async (at: typeof anita) => Object.values((await at.desk.valueCounts({ filter: awake }))?.states ?? {});
    expect([await cases(anita), await cases(ravi)]).toEqual([[0], [1]]);
    const target = { kind: "filter", filter: { ofPerson: { person: personId("Anita"), list: "drafts" } } } as const;
    const act = { do: "act", action: { type: "note", words: "Mine?" } } as const;
    expect(await lastOf(windowOf("Usha").desk.act({ target, act }))).toMatchObject({ total: 0, done: 0 });
  });

  test("is not asked for across a desk by who clicked at a wall", async () => {
    const filter = { ofPerson: { person: personId("Anita"), list: "snoozed" } } as const;
    await windowOf("Ravi").walls.openCases({ filter, order: "newest" });
    for await (const asked of await windowOf("Ravi").walls.asked()) {
      expect(asked.queue.filter.ofPerson).toEqual({ person: personId("Ravi"), list: "snoozed" });
      break;
    }
  });
});

/** What a call that goes on in steps tells last. */
async function lastOf<Step>(steps: Promise<AsyncIterable<Step>>): Promise<Step | null> {
  let last: Step | null = null;
  for await (const step of await steps) last = step;
  return last;
}

test("Of a case that was erased nothing is kept any more", async () => {
  const anita = windowOf("Anita");
  await anita.work.putDraft({ kind: "note", id, words: { words: "x" } });
  eraseCases(engine.context.writer, [id], { why: "request", actor: "osd", at: Date.now() });
  const untilAt = Date.now() + DAY_MS;
  await expect(anita.work.putDraft({ kind: "note", id, words: { words: "x" } })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(anita.work.snooze({ id, untilAt, reason: "x" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(anita.work.followUp({ id, dueAt: untilAt, line: "x" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await anita.work.ofCase({ id })).toEqual({ drafts: [], snooze: null, followUp: null });
});

describe("a note that names a colleague", () => {
  test("is told to them with the ticket, and is read or unread for them alone", async () => {
    await noteBy("Anita", [personId("Ravi")]);
    const ravi = windowOf("Ravi");
    expect((await ravi.work.marks()).unreadMentions).toBe(1);
    const [mention] = await ravi.work.mentions();
    expect(mention).toMatchObject({ id, by: "Anita", isRead: false });
    expect(JSON.stringify(mention)).not.toContain("JE");
    await ravi.work.readMentions({ id });
    expect((await ravi.work.marks()).unreadMentions).toBe(0);
    await ravi.work.keepUnread({ eventId: mention?.eventId ?? "" });
    expect((await ravi.work.marks()).unreadMentions).toBe(1);
    expect(await windowOf("Anita").work.mentions()).toEqual([]);
  });

  test("is not recorded where one of those it names has no right to the case", async () => {
    engine.context.real.sqlite.prepare("UPDATE person SET active = 0 WHERE id = ?").run(personId("Gone"));
    const offered = await windowOf("Anita").work.colleagues({ id });
    expect(offered.map(({ name }) => name).toSorted()).toEqual(["Admin", "Ravi", "Usha"]);
    for (const mentions of [[personId("Gone")], [personId("Ravi"), "nobody"]])
      await expect(noteBy("Anita", mentions)).rejects.toMatchObject({ code: "NOT_THEIRS" });
    expect(readEvents(engine.context.writer, id).some(({ event }) => event?.type === "noted")).toBe(false);
  });
});
