import { describe, expect, test } from "vitest";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import type { GrievanceId, OfficeId } from "#domain/ids.ts";
import { standardRegistry } from "#domain/registry/registry.ts";
import { DEFAULT_REGISTERED_TEXTS } from "#domain/reply/registeredText.ts";
import { DEFAULT_TEMPLATES } from "#domain/reply/templates.ts";
import { createUnderstanding } from "#domain/understanding/understand.ts";
import type { CommandProgress, DeskCommand } from "#contract/desk.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { listQueue } from "#db/queue/listQueue.ts";
import { idOfRow, weigh } from "#db/queue/seenCases.ts";
import { lastPosition } from "#db/events/position.ts";
import { examplePost, exampleProposal, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import { act } from "../../core/commands/act.ts";
import { asOfNow } from "../../core/commands/asOf.ts";
import { rowsInBase64 } from "../../core/commands/rowsInBase64.ts";
import { createDeskCommands } from "./deskCommands.ts";
import type { OfEachCase } from "./ofEachCase.ts";

const NOW = MORNING + 20 * 86_400_000;
const PHED = { department: "PHED", district: "Karnal", office: null } as const;

/** Four cases: marked, marked and escalated once, new, and disposed of. */
async function inRoom(does: (room: ReturnType<typeof open>) => Promise<void>): Promise<void> {
  const room = open();
  try {
    await does(room);
  } finally {
    room.temporary.remove();
  }
}

function open() {
  const temporary = temporaryRecord();
  const { writer } = temporary;
  const registry = standardRegistry();
  const { ruleScores } = createUnderstanding();
  const rules = () => ({ policy: DEFAULT_SLA_POLICY, ruleScores, registry });
  const ofEach = {
    drafting: () => ({ templates: DEFAULT_TEMPLATES, registeredTexts: DEFAULT_REGISTERED_TEXTS, writesOn: () => true }),
    numberPrefix: () => "CMO/ISMGT",
  };
  const acts = createDeskCommands({ record: writer, rules, now: () => NOW, onDidRun: () => {}, ...ofEach });
  const ids = Array.from({ length: 4 }, (_, index) => openExampleCase(writer, examplePost(`${index + 1}`), exampleProposal()));
  const perform = (of: number, ...actions: readonly GrievanceAction[]) => {
    for (const action of actions) act(writer, { id: ids[of]!, action, actor: "asha", now: MORNING + 3_600_000, ...rules() });
  };
  perform(0, { type: "mark", to: PHED });
  perform(1, { type: "mark", to: PHED }, { type: "escalate", to: "PHED/department" as OfficeId, words: null });
  perform(3, { type: "accept-atr", exception: "Told on the telephone" });
  const rows = listQueue(writer, { filter: {}, order: "oldest" });
  const foreseen = async (command: OfEachCase) => {
    const weighed = weigh(writer, { rows, position: lastPosition(writer), act: command });
    const { able, refused } = await acts.foresee(weighed, command);
    const told = Object.fromEntries(refused.map(({ code, count }) => [code, count]));
    return {
      able: [...able].map((row) => ids.indexOf(idOfRow(writer, row) as GrievanceId)).toSorted((one, other) => one - other),
      refused: told,
      rows: able,
    };
  };
  const run = async (command: DeskCommand, of: Uint32Array): Promise<CommandProgress> => {
    let last: CommandProgress | null = null;
    const target = { kind: "seen", rows: rowsInBase64(of), asOf: asOfNow(writer) } as const;
    for await (const progress of acts.run({ target, act: command, actor: "asha" })) last = progress;
    return last!;
  };
  return { temporary, writer, acts, ids, foreseen, run, grievance: (of: number) => readGrievance(writer, ids[of]!)! };
}

describe("what each of many cases gets in its own words", () => {
  test("is the next office above its own, once for each, and can be taken back", () =>
    inRoom(async ({ foreseen, run, grievance, acts }) => {
      const command = { do: "escalate", words: "Nobody answers" } as const;
      const { able, rows, refused } = await foreseen(command);
      expect([able, refused]).toEqual([[0, 1], { "wrong-state": 2 }]);
      const done = await run(command, rows);
      expect(done).toMatchObject({ done: 2, refused: 0, changed: 0 });
      const [first, second] = [grievance(0), grievance(1)].map(({ escalations }) => escalations.map(({ to }) => to));
      expect([first!.length, second!.length]).toEqual([1, 2]);
      expect(second![1]).not.toBe(first![0]);
      expect(await acts.undo(done.runId!, "asha")).toEqual({ undone: 2, kept: 0 });
    }));

  test("is a reply with its own number to those who were not told yet", () =>
    inRoom(async ({ foreseen, run, grievance }) => {
      const command = { do: "reply", purpose: "marked", approved: true } as const;
      const { able, rows, refused } = await foreseen(command);
      // Nobody is told that a case is with an office which has none.
      expect([able, refused]).toEqual([[0, 1], { "wrong-state": 2 }]);
      expect(await run(command, rows)).toMatchObject({ done: 2 });
      const [reply] = grievance(0).replies;
      expect(reply).toMatchObject({ purpose: "marked", state: "approved" });
      expect((await foreseen(command)).refused).toEqual({ "told-already": 2, "wrong-state": 2 });
      expect(await run(command, rows)).toMatchObject({ done: 0, refused: 2 });
    }));

  test("is a letter of its own where it is true, numbered in one series and never taken back", () =>
    inRoom(async ({ foreseen, run, grievance }) => {
      const command = { do: "letter", kind: "reminder" } as const;
      const { able, rows } = await foreseen(command);
      expect(able).toEqual([0, 1]);
      expect(await run(command, rows)).toMatchObject({ done: 2, runId: null });
      const numbers = [0, 1].map((of) => grievance(of).letters.at(-1)?.number);
      expect(new Set(numbers).size).toBe(2);
      expect((await foreseen({ do: "letter", kind: "dissatisfaction" })).able).toEqual([]);
    }));
});
