import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { RequestedCommand } from "#domain/desk/requestedCommand.ts";
import type { CaseFilter } from "#domain/desk/filter.ts";
import type { ActionType, GrievanceAction } from "#domain/grievance/actions.ts";
import { STATES } from "#domain/grievance/state.ts";
import type { EventId, GrievanceId, OfficeId } from "#domain/ids.ts";
import { DEFAULT_REGISTERED_TEXTS } from "#domain/reply/registeredText.ts";
import { DEFAULT_TEMPLATES } from "#domain/reply/templates.ts";
import { createUnderstanding } from "#domain/understanding/understand.ts";
import type { CommandProgress, CommandTarget, DeskCommand } from "#contract/desk.ts";
import { readEvents, readHistory } from "#db/events/read.ts";
import { listQueue } from "#db/queue/listQueue.ts";
import { hasChangedSince, lastPosition } from "#db/events/position.ts";
import { idOfRow, weigh } from "#db/queue/seenCases.ts";
import { examplePost, exampleProposal, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import { asOfNow, positionOf } from "../../core/commands/asOf.ts";
import { act } from "../../core/commands/act.ts";
import { rowsInBase64, rowsOfBase64 } from "../../core/commands/rowsInBase64.ts";
import { readCase } from "../cases/readCase.ts";
import { answerIncident, reachOfIncident } from "../outbox/incidentReplies.ts";
import { standardRegistry } from "#domain/registry/registry.ts";
import { createDeskCommands, NotSeen } from "./deskCommands.ts";

const OF_EACH = {
  drafting: () => ({ templates: DEFAULT_TEMPLATES, registeredTexts: DEFAULT_REGISTERED_TEXTS, writesOn: () => true }),
  numberPrefix: () => "CMO",
};

const NOW = MORNING + 3_600_000;
const PHED = { department: "PHED", district: "Karnal", office: null } as const;
const POLICE = { department: "POLICE", district: "Karnal", office: null } as const;
const DC = "DC/district/Karnal" as OfficeId;

/** Every act that can be asked for over many, and that others do meanwhile. */
const ACTIONS: readonly GrievanceAction[] = [
  { type: "mark", to: PHED },
  { type: "mark", to: POLICE },
  { type: "additionally-mark", to: POLICE },
  { type: "undertake" },
  { type: "interim-reply", reason: "A pipe has to come", expectedAt: NOW + 86_400_000 },
  { type: "grant-extension", dueAt: NOW + 30 * 86_400_000 },
  { type: "send-atr", atr: { outcome: "solved", text: "The pipe was mended", officer: null, actedAt: null, proof: [] } },
  { type: "return-atr", reason: "No photograph" },
  { type: "accept-atr", exception: "Told on the telephone" },
  { type: "ask-details", question: "Which ward?" },
  { type: "receive-details" },
  { type: "set-aside", aside: { as: "not-a-grievance", reason: "Praise" } },
  { type: "set-aside", aside: { as: "sub-judice", reason: "Before the High Court" } },
  { type: "restore", reason: "A mistake" },
  { type: "reopen", why: "Still no water" },
  { type: "assign", to: "asha" },
  { type: "assign", to: null },
  { type: "note", words: "Seen" },
  { type: "escalate", to: DC, words: null },
  { type: "dispute", by: PHED, words: "The pipe is the municipality's", superior: DC },
  { type: "answer-dispute", words: "It is not" },
  { type: "settle-dispute", words: "It stays" },
  { type: "acknowledge-alert", kind: "emergency" },
  { type: "take-out-of-incident" },
  { type: "correct-proposal", urgency: "urgent" },
  { type: "link", channel: "cm-window", number: "CMOFF/N/2026/000001" },
];

const action = fc.constantFrom(...ACTIONS);
const deskCommand = fc.oneof<fc.Arbitrary<DeskCommand>[]>(
  fc.constant({ do: "accept" }),
  fc.constantFrom<DeskCommand>({ do: "accept", department: "PHED" }, { do: "accept", department: "POLICE" }),
  action.map((each) => ({ do: "act", action: each })),
);
const proposal = fc.constantFrom(
  exampleProposal(),
  exampleProposal({ place: "Ward 12", urgency: "emergency" }),
  exampleProposal({ kind: "other" }),
  exampleProposal({ departments: [] }),
);
const filter = fc.oneof(
  fc.constant<CaseFilter>({}),
  fc.subarray([...STATES], { minLength: 1 }).map((states): CaseFilter => ({ states })),
  fc.constantFrom<CaseFilter>(
    { departments: ["PHED"] },
    { departments: [null] },
    { urgencies: ["emergency"] },
    { text: "पानी" },
    { assignee: null },
  ),
);
/** What goes on beside a question: a post comes in, a citizen writes again, or another desk acts on one case. */
const meanwhile = fc.oneof(
  fc.record({ is: fc.constant("arrival" as const), proposal }),
  fc.record({ is: fc.constant("act" as const), of: fc.nat(40), action }),
  fc.record({ is: fc.constant("accept" as const), of: fc.nat(40) }),
);
const question = fc.record({
  from: fc.oneof(
    fc.record({ is: fc.constant("list" as const), filter, share: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ is: fc.constant("incident" as const), of: fc.nat(40) }),
  ),
  act: deskCommand,
  before: fc.array(meanwhile, { maxLength: 4 }),
  after: fc.array(meanwhile, { maxLength: 4 }),
  /** Pressed twice: the second finds that all has changed. */
  twice: fc.boolean(),
  undoes: fc.boolean(),
});

/** A desk on a real record, and another one beside it. */
function room() {
  const temporary = temporaryRecord();
  const { writer } = temporary;
  const { ruleScores } = createUnderstanding();
  const rules = () => ({ policy: DEFAULT_SLA_POLICY, ruleScores, registry: standardRegistry() });
  const acts = createDeskCommands({ ...OF_EACH, record: writer, rules, now: () => NOW, onDidRun: () => {} });
  const ids: GrievanceId[] = [];
  const arrive = (what = exampleProposal()) => ids.push(openExampleCase(writer, examplePost(`${ids.length + 1}`), what));
  const run = async (target: CommandTarget, what: DeskCommand): Promise<CommandProgress> => {
    let last: CommandProgress | null = null;
    for await (const progress of acts.run({ target, act: what, actor: "asha" })) last = progress;
    if (last === null) throw new Error("The act said nothing");
    return last;
  };
  const beside = (what: GrievanceAction, of: number) => {
    const id = ids[of % ids.length];
    if (id !== undefined) act(writer, { id, action: what, actor: "bina", now: NOW, ...rules() });
  };
  const happen = async (each: typeof meanwhile extends fc.Arbitrary<infer Each> ? Each : never) => {
    if (each.is === "arrival") arrive(each.proposal);
    else if (each.is === "act") beside(each.action, each.of);
    else
      for await (const _ of acts.run({ target: { kind: "case", id: ids[each.of % ids.length]! }, act: { do: "accept" }, actor: "bina" }));
  };
  /** How many events each case has. */
  const lengths = () => new Map(ids.map((id) => [id, readEvents(writer, id).length]));
  return { temporary, writer, acts, ids, arrive, run, happen, lengths, beside };
}

const idsOf = (writer: Parameters<typeof idOfRow>[0], rows: Uint32Array) => [...rows].map((row) => idOfRow(writer, row)!);
const asked = (what: DeskCommand): RequestedCommand => what;

describe("an act over many", () => {
  test("touches no case outside of what its question showed, changes as many as it showed but for those that changed meanwhile, and undoes exactly those", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(proposal, { minLength: 3, maxLength: 9 }),
        fc.array(question, { minLength: 1, maxLength: 4 }),
        async (first, questions) => {
          const { temporary, writer, acts, ids, arrive, run, happen, lengths } = room();
          try {
            for (const each of first) arrive(each);
            for (const { from, act: what, before, after, twice, undoes } of questions) {
              for (const each of before) await happen(each);
              // The press: rows and how far the record had come.
              const asOf = asOfNow(writer);
              const chosen =
                from.is === "list"
                  ? listQueue(writer, { filter: from.filter, order: "newest" }).filter((_, index) => index % from.share === 0)
                  : openRows(writer, ids[from.of % ids.length]!);
              const { able } = weigh(writer, { rows: chosen, position: positionOf(asOf)!, act: asked(what) });
              // However many they are, they are weighed alike.
              const asking = { rows: chosen, position: positionOf(asOf)!, act: asked(what) };
              expect(weigh(writer, asking, 0)).toEqual(weigh(writer, asking));
              const shown = new Set(idsOf(writer, able));
              const atQuestion = lengths();
              for (const each of after) await happen(each);
              const atConfirm = lengths();
              const changedMeanwhile = [...shown].filter((id) => atConfirm.get(id) !== atQuestion.get(id));

              const target = { kind: "seen", rows: rowsInBase64(able), asOf } as const;
              const done = await run(target, what);
              const touched = ids.filter((id) => (lengths().get(id) ?? 0) > (atConfirm.get(id) ?? 0));
              expect(touched.filter((id) => !shown.has(id) || changedMeanwhile.includes(id))).toEqual([]);
              expect(done).toMatchObject({ total: shown.size, done: touched.length, changed: changedMeanwhile.length });
              expect(done.done + done.refused + (done.changed ?? 0)).toBe(shown.size);
              expect(done.left?.map(({ id }) => id).toSorted()).toEqual([...shown].filter((id) => !touched.includes(id)).toSorted());
              if (isWeighedExactly(what)) expect(done.refused).toBe(0);
              if (twice) expect(await run(target, what)).toMatchObject({ done: 0, changed: done.done + changedMeanwhile.length });
              if (undoes && done.runId !== null) {
                const beforeUndo = lengths();
                const undone = await acts.undo(done.runId, "asha");
                const takenBack = ids.filter((id) => lengths().get(id) !== beforeUndo.get(id));
                expect(takenBack.filter((id) => !touched.includes(id))).toEqual([]);
                expect(undone).toEqual({ undone: takenBack.length, kept: done.done - takenBack.length });
              }
            }
          } finally {
            temporary.remove();
          }
        },
      ),
      { numRuns: 12 },
    );
  }, 60_000);

  test("may follow another act of the same question, but not what another desk did in between", async () => {
    const { temporary, writer, ids, arrive, run, beside } = room();
    try {
      for (let index = 0; index < 3; index += 1) arrive();
      const asOf = asOfNow(writer);
      const rows = rowsInBase64(listQueue(writer, { filter: {}, order: "oldest" }));
      const first = await run({ kind: "seen", rows, asOf }, { do: "act", action: { type: "mark", to: PHED } });
      beside({ type: "note", words: "Mine" }, 1);
      const second: CommandTarget = { kind: "seen", rows, asOf, after: [first.runId!] };
      expect(await run(second, { do: "act", action: { type: "undertake" } })).toMatchObject({
        done: 2,
        changed: 1,
        left: [{ id: ids[1] }],
      });
    } finally {
      temporary.remove();
    }
  });

  test("is refused where another run of the engine told the rows", async () => {
    const { temporary, arrive, run } = room();
    try {
      arrive();
      for (const asOf of ["0badcafe:1", "", "x", `${"0".repeat(8)}:-1`])
        await expect(run({ kind: "seen", rows: rowsInBase64(Uint32Array.of(1)), asOf }, { do: "accept" })).rejects.toThrow(NotSeen);
    } finally {
      temporary.remove();
    }
  });

  test("that answers the citizens of an incident answers those whom the question named, and none whose case has changed", async () => {
    const { temporary, writer, ids, arrive, beside } = room();
    try {
      const ward = exampleProposal({ place: "Ward 12", category: { code: "no-supply", label: { en: "No supply", hi: "आपूर्ति नहीं" } } });
      for (let index = 0; index < 4; index += 1) arrive(ward);
      const drafting = {
        id: ids[0]!,
        purpose: "marked" as const,
        language: null,
        templates: DEFAULT_TEMPLATES,
        registeredTexts: DEFAULT_REGISTERED_TEXTS,
        now: NOW,
        writesOn: () => true,
      };
      const position = lastPosition(writer);
      const { prepared: named } = reachOfIncident(writer, drafting, false);
      expect(named).toHaveLength(4);
      arrive(ward);
      beside({ type: "note", words: "I have called him" }, 1);
      const none = new Set<EventId>();
      const only = { ids: new Set(named), hasChanged: (id: GrievanceId) => hasChangedSince(writer, id, position, none) };
      const answered = answerIncident(writer, {
        seen: writer,
        ...drafting,
        approved: true,
        replyId: "r1",
        policy: DEFAULT_SLA_POLICY,
        actor: "asha",
        only,
      });
      expect(answered.prepared).toHaveLength(3);
      expect(answered.passedOver).toMatchObject([{ id: ids[1], why: "changed" }]);
      expect(readHistory(writer, ids[4]!).timeline.some(({ recorded }) => recorded.event?.type === "reply-prepared")).toBe(false);
    } finally {
      temporary.remove();
    }
  });
});

/** What the pane of a case offers to its whole incident: the open cases, as they are when it is read. */
function openRows(writer: Parameters<typeof readCase>[0], id: GrievanceId): Uint32Array {
  const { openCases } = readCase(writer, id, { registry: standardRegistry(), now: NOW })!;
  return Uint32Array.from(Object.values(openCases?.byState ?? {}).flatMap((rows) => [...rowsOfBase64(rows ?? "")]));
}

/** Acts that are weighed to the last case: those that the desk offers for a selection. */
function isWeighedExactly(what: DeskCommand): boolean {
  const exact: readonly ActionType[] = ["mark", "set-aside", "ask-details", "assign", "correct-proposal"];
  return what.do === "accept" || (what.do === "act" && exact.includes(what.action.type));
}
