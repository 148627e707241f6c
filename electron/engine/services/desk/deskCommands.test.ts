import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DEFAULT_REGISTERED_TEXTS } from "#domain/reply/registeredText.ts";
import { DEFAULT_TEMPLATES } from "#domain/reply/templates.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { GrievanceId, OfficeId } from "#domain/ids.ts";
import type { CommandProgress, CommandTarget, DeskCommand } from "#contract/desk.ts";
import { understand } from "#domain/understanding/testing/understand.ts";
import { createUnderstanding } from "#domain/understanding/understand.ts";
import { standardRegistry } from "#domain/registry/registry.ts";
import { readHistory } from "#db/events/read.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { examplePost, exampleProposal, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { lastPosition } from "#db/events/position.ts";
import { weigh } from "#db/queue/seenCases.ts";
import { idsOfRows, listQueue } from "#db/queue/listQueue.ts";
import { ingestPosts } from "../../core/ingest/ingestPosts.ts";
import { readCase } from "../cases/readCase.ts";
import { createDeskCommands } from "./deskCommands.ts";

const OF_EACH = {
  drafting: () => ({ templates: DEFAULT_TEMPLATES, registeredTexts: DEFAULT_REGISTERED_TEXTS, writesOn: () => true }),
  numberPrefix: () => "CMO",
};

let temporary: TemporaryRecord;
let acts: ReturnType<typeof createDeskCommands>;
let changes = 0;
beforeEach(() => {
  temporary = temporaryRecord();
  changes = 0;
  const { ruleScores } = createUnderstanding();
  acts = createDeskCommands({
    ...OF_EACH,
    record: temporary.writer,
    rules: () => ({ policy: DEFAULT_SLA_POLICY, ruleScores, registry: standardRegistry() }),
    now: () => MORNING + 3_600_000,
    onDidRun: () => {
      changes += 1;
    },
  });
});
afterEach(() => temporary.remove());

/** Takes in posts as the engine does; answers with their cases, oldest first. */
function arrive(...texts: readonly string[]): readonly GrievanceId[] {
  const posts = texts.map((text, index) => examplePost(`${index + 1}`, { text, createdAt: MORNING + index * 60_000 }));
  ingestPosts(temporary.writer, posts, { understand, policy: () => DEFAULT_SLA_POLICY, now: () => MORNING });
  return idsOfRows(temporary.writer, [...listQueue(temporary.writer, { filter: {}, order: "oldest" })]);
}

async function run(target: CommandTarget, act: DeskCommand, actor = "asha"): Promise<CommandProgress> {
  let last: CommandProgress | null = null;
  for await (const progress of acts.run({ target, act, actor })) last = progress;
  if (last === null) throw new Error("The act said nothing");
  return last;
}

const WATER = "पानीपत के सेक्टर 12 में चार दिन से पीने का पानी नहीं आ रहा";

describe("an act of the desk", () => {
  test("accepts a proposal with one word: the case is marked to the office that it named", async () => {
    const [id] = arrive(WATER);
    const done = await run({ kind: "case", id: id! }, { do: "accept" });
    expect(done).toMatchObject({ total: 1, done: 1, refused: 0, finished: true });
    expect(readGrievance(temporary.writer, id!)).toMatchObject({
      state: "marked",
      markedTo: { department: "PHED", district: "Panipat" },
    });
  });

  test("accepts what the person saw, and nothing that the proposal has become since", async () => {
    const [id = "" as GrievanceId] = arrive(WATER);
    const to = (district: string) => `PHED/district/${district}` as OfficeId;
    for (const seen of [to("Karnal"), null]) {
      const refused = await run({ kind: "case", id }, { do: "accept", seen });
      expect(refused).toMatchObject({ done: 0, refusals: [{ id, code: "proposal-changed" }] });
      expect(readGrievance(temporary.writer, id)?.state).toBe("new");
    }
    const office = readCase(temporary.writer, id, { registry: standardRegistry(), now: MORNING })?.offices[0];
    expect(office).toMatchObject({ role: "proposed" });
    expect(await run({ kind: "case", id }, { do: "accept", seen: office?.id as OfficeId })).toMatchObject({ done: 1 });
    const [, praise = "" as GrievanceId] = arrive(WATER, "Follow for follow, win an iPhone today");
    expect(await run({ kind: "case", id: praise }, { do: "accept", seen: to("Panipat") })).toMatchObject({ done: 0 });
    expect(await run({ kind: "case", id: praise }, { do: "accept", seen: null })).toMatchObject({ done: 1 });
  });

  test("accepts what is no complaint by setting it aside", async () => {
    const [id] = arrive("Follow for follow, win an iPhone today");
    await run({ kind: "case", id: id! }, { do: "accept" });
    expect(readGrievance(temporary.writer, id!)?.state).toBe("not-a-grievance");
  });

  test("refuses to accept where nothing was proposed, and says which case", async () => {
    const id = openExampleCase(temporary.writer, examplePost("1"), exampleProposal({ departments: [] }));
    const done = await run({ kind: "case", id }, { do: "accept" });
    expect(done).toMatchObject({ done: 0, refused: 1, runId: null, refusals: [{ id, code: "nothing-proposed" }] });
  });

  test("accepts nothing that is in doubt, one or many, says how many and which, and does once a person has looked", async () => {
    const sure = { model: "m", kind: 0.9, department: 0.9, urgency: 0.9, language: 1, check: [], maybeEmergency: false };
    const { writer } = temporary;
    const plain = openExampleCase(writer, examplePost("1"), exampleProposal({ certainty: sure }));
    const unsure = openExampleCase(writer, examplePost("2"), exampleProposal({ certainty: { ...sure, check: ["department"] } }));
    const danger = openExampleCase(writer, examplePost("3"), exampleProposal({ certainty: { ...sure, maybeEmergency: true } }));
    const rows = listQueue(writer, { filter: {}, order: "oldest" });
    const asking = { rows, position: lastPosition(writer), act: { do: "accept" } } as const;
    for (const many of [0, 2_000]) {
      const weighed = weigh(writer, asking, many);
      expect(idsOfRows(writer, [...weighed.able])).toEqual([plain]);
      expect(weighed.refused).toEqual([{ code: "please-check", count: 2, cases: expect.arrayContaining([unsure, danger]) }]);
    }
    const all: CommandTarget = { kind: "filter", filter: {} };
    expect(await run(all, { do: "accept" })).toMatchObject({
      done: 1,
      refused: 2,
      left: [{ code: "please-check" }, { code: "please-check" }],
    });
    await run({ kind: "case", id: unsure }, { do: "act", action: { type: "correct-proposal", department: "PHED" } });
    const denied = await run({ kind: "case", id: danger }, { do: "act", action: { type: "correct-proposal", urgency: "routine" } });
    const lessons = readHistory(writer, danger).timeline.map(
      ({ recorded: { event } }) => event?.type === "proposal-corrected" && event.payload.lesson,
    );
    expect(lessons.at(-1)).toMatchObject({ wording: expect.any(String) });
    expect(await acts.undo(denied.runId ?? "", "asha")).toMatchObject({ undone: 1 });
    expect(readGrievance(writer, danger)?.maybeEmergency).toBe(true);
    expect(await run({ kind: "case", id: unsure }, { do: "accept" })).toMatchObject({ done: 1 });
  });

  test("marks a case by the word that what is doubtful in it is right; not where it may be an emergency, and not among several", async () => {
    const sure = { model: "m", kind: 0.9, department: 0.9, urgency: 0.9, language: 1, check: [], maybeEmergency: false };
    const { writer } = temporary;
    const open = (name: string, certainty: object) =>
      openExampleCase(writer, examplePost(name), exampleProposal({ certainty: { ...sure, ...certainty } }));
    const unsure = open("1", { check: ["kind", "department"] });
    const danger = open("2", { check: ["department"], maybeEmergency: true });
    const all: CommandTarget = { kind: "filter", filter: {} };
    expect(await run(all, { do: "accept", confirmed: true })).toMatchObject({ done: 0, refused: 2 });
    expect(await run({ kind: "case", id: danger }, { do: "accept", confirmed: true })).toMatchObject({
      done: 0,
      refusals: [{ code: "please-check" }],
    });
    expect(await run({ kind: "case", id: unsure }, { do: "accept", confirmed: true, seen: null })).toMatchObject({
      refusals: [{ code: "proposal-changed" }],
    });
    const done = await run({ kind: "case", id: unsure }, { do: "accept", confirmed: true });
    expect(readGrievance(writer, unsure)).toMatchObject({ state: "marked", doubts: [] });
    expect(await acts.undo(done.runId ?? "", "asha")).toMatchObject({ undone: 1 });
    expect(readGrievance(writer, unsure)).toMatchObject({ state: "new", doubts: ["kind", "department"] });
  });

  test("goes over a whole filter in steps, and is taken back as a whole", async () => {
    const ids = arrive(...Array.from({ length: 250 }, (_, index) => `${WATER} ${index}`));
    const target: CommandTarget = { kind: "filter", filter: { states: ["new"] } };
    const steps: number[] = [];
    let last: CommandProgress | null = null;
    for await (const progress of acts.run({ target, act: { do: "accept" }, actor: "asha" })) {
      steps.push(progress.done);
      last = progress;
    }
    expect(steps).toEqual([100, 200, 250, 250]);
    expect(changes).toBe(3);
    expect(await acts.undo(last?.runId ?? "", "bina")).toBeNull();
    expect(await acts.undo(last?.runId ?? "", "asha")).toEqual({ undone: 250, kept: 0 });
    expect(ids.every((id) => readGrievance(temporary.writer, id)?.state === "new")).toBe(true);
    expect(await acts.undo(last?.runId ?? "", "asha")).toBeNull();
  });

  test("stops after the step under way when its asker goes away, and what was done can be taken back", async () => {
    arrive(...Array.from({ length: 250 }, (_, index) => `${WATER} ${index}`));
    let runId = "";
    for await (const progress of acts.run({ target: { kind: "filter", filter: {} }, act: { do: "accept" }, actor: "asha" })) {
      runId = progress.runId ?? "";
      break;
    }
    expect(listQueue(temporary.writer, { filter: { states: ["marked"] }, order: "oldest" })).toHaveLength(100);
    expect(await acts.undo(runId, "asha")).toEqual({ undone: 100, kept: 0 });
  });

  test("keeps what others have built on when it is taken back", async () => {
    const [first, second] = arrive(WATER, "Hisar me transformer jal gaya, bijli nahi hai");
    const { runId } = await run({ kind: "filter", filter: {} }, { do: "accept" });
    await run({ kind: "case", id: first! }, { do: "act", action: { type: "undertake" } }, "bina");
    expect(await acts.undo(runId ?? "", "asha")).toEqual({ undone: 1, kept: 1 });
    expect(readGrievance(temporary.writer, first!)?.state).toBe("in-action");
    expect(readGrievance(temporary.writer, second!)?.state).toBe("new");
  });

  test("leaves a case alone that is with an office already: a proposal is accepted while nobody has marked the case", async () => {
    const ids = arrive(WATER, `${WATER} जी`, `${WATER} सर`);
    const police = { department: "POLICE", district: "Panipat", office: null } as const;
    await run({ kind: "case", id: ids[1]! }, { do: "act", action: { type: "mark", to: police } }, "bina");
    await run({ kind: "case", id: ids[1]! }, { do: "act", action: { type: "undertake" } }, "bina");
    const done = await run({ kind: "filter", filter: {} }, { do: "accept" });
    expect(done).toMatchObject({ done: 2, left: [{ id: ids[1], code: "wrong-state" }] });
    expect(readGrievance(temporary.writer, ids[1]!)).toMatchObject({ state: "in-action", markedTo: police });
    expect(await run({ kind: "case", id: ids[1]! }, { do: "accept" })).toMatchObject({ done: 0, refusals: [{ code: "wrong-state" }] });
  });

  test("leaves alone what happened to while it was under way", async () => {
    arrive(...Array.from({ length: 150 }, (_, index) => `${WATER} ${index}`));
    const last = idsOfRows(temporary.writer, [...listQueue(temporary.writer, { filter: {}, order: "oldest" })]).at(-1)!;
    let end: CommandProgress | null = null;
    for await (const progress of acts.run({ target: { kind: "filter", filter: {} }, act: { do: "accept" }, actor: "asha" })) {
      if (progress.done === 100) await run({ kind: "case", id: last }, { do: "act", action: { type: "note", words: "I have it" } }, "bina");
      end = progress;
    }
    expect(end).toMatchObject({ total: 150, done: 149, changed: 1, left: [{ id: last, code: "changed" }] });
    expect(readGrievance(temporary.writer, last)?.state).toBe("new");
  });

  test("accepts for one department: with the office that the proposal names where it is that one, plainly marked where it is another", async () => {
    const own = openExampleCase(temporary.writer, examplePost("1"));
    const other = openExampleCase(temporary.writer, examplePost("2"), exampleProposal({ kind: "other" }));
    for (const id of [own, other]) await run({ kind: "case", id }, { do: "accept", department: "PHED" });
    for (const id of [own, other])
      expect(readGrievance(temporary.writer, id)).toMatchObject({ state: "marked", markedTo: { department: "PHED" } });
  });

  test("records who did it, and what the program is to learn from it", async () => {
    const [id] = arrive(`${WATER}, 9812345670`);
    await run({ kind: "case", id: id! }, { do: "accept" });
    const { recorded } = readHistory(temporary.writer, id!).timeline.at(-1)!;
    expect(recorded.actor).toBe("asha");
    expect(recorded.event).toMatchObject({ type: "marked", payload: { lesson: { wording: expect.not.stringContaining("9812345670") } } });
  });
});
