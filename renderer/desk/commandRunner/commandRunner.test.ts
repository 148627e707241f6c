import { createIntl } from "react-intl";
import { implement } from "@orpc/server";
import { RPCHandler } from "@orpc/server/message-port";
import { afterEach, describe, expect, test } from "vitest";
import { contract } from "#contract/contract.ts";
import type { CommandProgress, CommandTarget, DeskCommand, LeftAlone } from "#contract/desk.ts";
import { REFUSAL_CODES } from "#domain/grievance/decision.ts";
import { connectToEngine, EngineLostError } from "../../client/connection.ts";
import { createEngineClient } from "../../client/engine.ts";
import { PORT_MESSAGE } from "#contract/pageMessages.ts";
import { FORMAT_LOCALES, MESSAGES } from "../../i18n/messages.ts";
import { wordsOf } from "../../i18n/useWords.ts";
import { createCommandRunner } from "./commandRunner.ts";
import { leftBy, toastSentence, undoingWords } from "./toastSentence.ts";

const ACCEPT: DeskCommand = { do: "accept" };
const ALL: CommandTarget = { kind: "filter", filter: {} };
const ONE: CommandTarget = { kind: "rows", rows: [1] };
const TICKET = "261124-K4F7KX";

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

const progress = (more: Partial<CommandProgress>): CommandProgress => ({
  runId: null,
  total: 1,
  done: 0,
  refused: 0,
  refusals: [],
  finished: false,
  ...more,
});

interface Engine {
  readonly act: (signal: AbortSignal | undefined) => AsyncGenerator<CommandProgress, void, void>;
  readonly undo?: () => { readonly undone: number; readonly kept: number; readonly left?: LeftAlone[] };
}

/** A window's acting against an engine at the other end of a real port. */
function open(engine: Engine) {
  const page = Object.assign(new EventTarget(), { location: { origin: "ismgt://app" } });
  const connection = connectToEngine(page);
  const { port1, port2 } = new MessageChannel();
  const os = implement(contract);
  const undone: string[] = [];
  new RPCHandler({
    desk: {
      act: os.desk.act.handler(({ signal }) => engine.act(signal)),
      undo: os.desk.undo.handler(({ input, errors }) => {
        if (engine.undo === undefined) throw errors.NOT_UNDOABLE();
        undone.push(input.runId);
        return engine.undo();
      }),
    },
  }).upgrade(port1);
  port1.start();
  page.dispatchEvent(
    Object.assign(new Event("message"), { data: PORT_MESSAGE, origin: page.location.origin, source: page, ports: [port2] }),
  );
  ends.push(() => {
    connection.stop();
    port1.close();
    port2.close();
  });
  return { acting: createCommandRunner(createEngineClient(connection).desk, () => 0), undone, engineDies: () => port1.close() };
}

const said = (acting: ReturnType<typeof createCommandRunner>, locale: "hi" | "en" = "en") => {
  const { toast } = acting.state();
  const words = wordsOf(createIntl({ locale: FORMAT_LOCALES[locale], messages: MESSAGES[locale] }));
  return toast === null ? null : toastSentence(toast, words).sentence;
};

describe("an act", () => {
  test("is told in one sentence, and can be taken back", async () => {
    const { acting, undone } = open({
      act: async function* act() {
        yield progress({ runId: "one", done: 1, finished: true });
      },
      undo: () => ({ undone: 1, kept: 0 }),
    });
    await acting.run(ONE, ACCEPT);
    expect([said(acting), said(acting, "hi")]).toEqual(["Accepted and marked", "स्वीकार कर अंकित"]);
    expect(acting.state().canUndo).toBe(true);
    await acting.undo();
    expect([undone, said(acting), acting.state().canUndo]).toEqual([["one"], "Undone: 1", false]);
  });

  test("says of a proposal that it is no complaint that the case was set aside, for nothing was marked", async () => {
    const { acting } = open({
      async *act() {
        yield progress({ runId: "r1", done: 1, finished: true });
      },
    });
    await acting.run(ONE, { do: "accept", seen: null });
    expect([said(acting), said(acting, "hi")]).toEqual(["Set aside", "अन्य स्थिति में रखी गई"]);
  });

  test("tells the page what was done, but nothing where nothing was", async () => {
    const answers = [progress({ runId: "one", done: 1, finished: true }), progress({ refused: 1, finished: true })];
    const { acting } = open({
      act: async function* act() {
        yield answers.shift() ?? progress({});
      },
    });
    const told: unknown[] = [];
    acting.onDidRun((done) => "act" in done && told.push([done.target, done.act]));
    await acting.run(ONE, ACCEPT);
    await acting.run(ONE, ACCEPT);
    expect(told).toEqual([[ONE, ACCEPT]]);
  });

  test("takes back in its turn what a person did for themselves, and keeps it where the engine was not there", async () => {
    const { acting } = open({
      act: async function* act() {
        yield progress({ runId: "one", done: 1, finished: true });
      },
    });
    const undone: string[] = [];
    let isLost = true;
    const own = { did: "desk.work.snoozed", id: "a", leaves: true } as const;
    await acting.run(ONE, ACCEPT);
    acting.didOwn({
      ...own,
      undo: async () => {
        if (isLost) throw new EngineLostError();
        undone.push("own");
      },
    });
    expect(acting.state()).toMatchObject({ canUndo: true, toast: { kind: "own", isUndone: false } });
    await acting.undo();
    expect(acting.state()).toMatchObject({ canUndo: true, toast: { kind: "failed", failure: "lost" } });
    isLost = false;
    await acting.undo();
    expect(undone).toEqual(["own"]);
    expect(acting.state()).toMatchObject({ canUndo: true, toast: { kind: "own", isUndone: true } });
  });

  test("says what would be taken back, also once its toast is gone", async () => {
    const answers = [progress({ runId: "one", done: 1, finished: true }), progress({ runId: "many", total: 3, done: 3, finished: true })];
    const { acting } = open({
      act: async function* act() {
        yield answers.shift() ?? progress({});
      },
      undo: () => ({ undone: 3, kept: 0 }),
    });
    const undoes = () => {
      const { undoes: last } = acting.state();
      const words = wordsOf(createIntl({ locale: FORMAT_LOCALES.en, messages: MESSAGES.en }));
      return last && undoingWords(last, words);
    };
    expect(undoes()).toBeNull();
    await acting.run(ONE, ACCEPT);
    acting.dismiss();
    expect(undoes()).toBe("Accepted and marked");
    await acting.run(ALL, ACCEPT);
    expect(undoes()).toBe("Accepted and marked: 3 cases");
    await acting.undo();
    expect(undoes()).toBe("Accepted and marked");
    acting.didForGood("desk.did.letterLasts");
    expect(undoes()).toBeNull();
  });

  test("shows how far it has come, and no second one begins meanwhile", async () => {
    let goOn = () => {};
    const waiting = new Promise<void>((resolve) => (goOn = resolve));
    const { acting } = open({
      act: async function* act() {
        yield progress({ runId: "all", total: 200, done: 100 });
        await waiting;
        yield progress({ runId: "all", total: 200, done: 200, finished: true });
      },
    });
    const run = acting.run(ALL, ACCEPT);
    await expect.poll(() => acting.state().running?.progress?.done).toBe(100);
    expect(await acting.run(ONE, ACCEPT)).toEqual({ status: "busy" });
    expect(said(acting)).toBe("Wait until the current action has finished.");
    goOn();
    await run;
    expect([said(acting), acting.state().running]).toEqual(["Accepted and marked: 200 cases", null]);
  });

  test("is taken back when it has ended, where that is asked for meanwhile, and nothing that was done before it is", async () => {
    let goOn = () => {};
    let acts = 0;
    const { acting, undone } = open({
      act: async function* act() {
        acts += 1;
        const runId = `run ${acts}`;
        if (acts === 2) {
          yield progress({ runId, total: 5, done: 5 });
          await new Promise<void>((resolve) => (goOn = resolve));
        }
        yield progress({ runId, total: 5, done: 5, finished: true });
      },
      undo: () => ({ undone: 1, kept: 0 }),
    });
    await acting.run(ONE, ACCEPT);
    const run = acting.run(ALL, ACCEPT);
    await expect.poll(() => acting.state().running?.progress?.done).toBe(5);
    const [undo, again] = [acting.undo(), acting.undo()];
    expect(await again).toBeNull();
    expect(undone).toEqual([]);
    goOn();
    await run;
    expect([await undo, undone]).toEqual(["run 2", ["run 2"]]);
  });

  test("that did nothing takes nothing back that was done before it", async () => {
    let goOn = () => {};
    let acts = 0;
    const { acting, undone } = open({
      act: async function* act() {
        acts += 1;
        if (acts === 1) yield progress({ runId: "run 1", done: 1, finished: true });
        else {
          await new Promise<void>((resolve) => (goOn = resolve));
          yield progress({ refused: 1, finished: true });
        }
      },
      undo: () => ({ undone: 1, kept: 0 }),
    });
    await acting.run(ONE, ACCEPT);
    const run = acting.run(ONE, ACCEPT);
    const undo = acting.undo();
    await expect.poll(() => acts).toBe(2);
    goOn();
    await run;
    expect([await undo, undone]).toEqual([null, []]);
    expect(await acting.undo()).toBe("run 1");
  });

  test("stops when it is cancelled; the engine goes no further, and what was done can be taken back", async () => {
    let stepsDone = 0;
    const { acting } = open({
      act: async function* act(signal) {
        while (signal?.aborted !== true && stepsDone < 10_000) {
          stepsDone += 1;
          yield progress({ runId: "all", total: 10_000, done: stepsDone });
          await new Promise((resolve) => setTimeout(resolve, 1));
        }
      },
    });
    const run = acting.run(ALL, ACCEPT);
    await expect.poll(() => acting.state().running?.progress?.done ?? 0).toBeGreaterThan(2);
    acting.cancel();
    expect(await run).toMatchObject({ status: "cancelled" });
    expect(said(acting)).toMatch(/^Stopped\. Done: \d+ of 10,000$/);
    expect(acting.state().canUndo).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const afterwards = stepsDone;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(stepsDone).toBe(afterwards);
  });

  test("whose engine dies under way says so, and keeps what can be taken back", async () => {
    const { acting, engineDies } = open({
      act: async function* act() {
        yield progress({ runId: "all", total: 200, done: 100 });
        await new Promise(() => {});
      },
    });
    const run = acting.run(ALL, ACCEPT);
    await expect.poll(() => acting.state().running?.progress?.done).toBe(100);
    engineDies();
    expect(await run).toEqual({ status: "failed", failure: "lost" });
    expect(acting.state().canUndo).toBe(true);
    await acting.undo();
    expect([said(acting)?.slice(0, 24), acting.state().canUndo]).toEqual(["The engine is restarting", true]);
  });
});

describe("a refusal", () => {
  test.each([...REFUSAL_CODES, "nothing-proposed" as const, "proposal-changed" as const])(
    "%s is a sentence in both languages",
    async (code) => {
      const { acting } = open({
        act: async function* act() {
          yield progress({ refused: 1, refusals: [{ id: "one", ticket: TICKET, code }], finished: true });
        },
      });
      await acting.run(ONE, ACCEPT);
      expect(said(acting)).toMatch(/^\P{Lowercase}.+\.$/u);
      expect(said(acting, "hi")).toMatch(/\p{Script=Devanagari}.*।$/u);
      expect(acting.state().canUndo).toBe(false);
    },
  );

  test("of some of many is told after what was done", async () => {
    const { acting } = open({
      act: async function* act() {
        yield progress({
          runId: "all",
          total: 3,
          done: 2,
          refused: 1,
          refusals: [{ id: "one", ticket: TICKET, code: "nothing-proposed" }],
          finished: true,
        });
      },
    });
    await acting.run(ALL, ACCEPT);
    expect(said(acting)).toBe(
      `Accepted and marked: 2 cases 1 was left unchanged. ${TICKET}: No department is proposed. Choose one with D.`,
    );
  });
});

describe("what others changed meanwhile", () => {
  const left = ["261124-K4F7KX", "261124-AAAA22", "261124-BBBB33", "261124-CCCC44"].map((ticket) => ({
    id: ticket,
    ticket,
    code: "changed" as const,
  }));
  const open4of12 = () =>
    open({
      act: async function* act() {
        yield progress({ runId: "all", total: 12, done: 8, changed: 4, left, finished: true });
      },
      undo: () => ({ undone: 6, kept: 2, left: left.slice(0, 2) }),
    });

  test("is told with its number, in both languages, and can be opened", async () => {
    const { acting } = open4of12();
    await acting.run(ALL, ACCEPT);
    expect(said(acting)).toBe("Accepted and marked: 8 cases · 4 of 12 were changed by others meanwhile and left unchanged.");
    expect(said(acting, "hi")).toContain("12 में से 4");
    expect(leftBy(acting.state().toast).map(({ ticket }) => ticket)).toEqual(left.map(({ ticket }) => ticket));
  });

  test("is told by its tickets where it is why something cannot be taken back", async () => {
    const { acting } = open4of12();
    await acting.run(ALL, ACCEPT);
    await acting.undo();
    expect(said(acting)).toBe("Undone: 6. Not undone: 2, since an act or a reply has followed there. (261124-K4F7KX, 261124-AAAA22)");
    expect(leftBy(acting.state().toast)).toHaveLength(2);
  });
});

test("a key that did nothing says why, under its name", () => {
  const { acting } = open({ act: async function* act() {} });
  acting.tellDead("desk.command.undertake", "desk.refusal.wrong-state");
  expect(said(acting)).toMatch(/^.+: This cannot be done in the present state of the case\.$/u);
});

describe("an accepted report", () => {
  const open0 = () => open({ act: async function* act() {} });

  test("is told as disposed, and whether the citizen knows", () => {
    const { acting } = open0();
    acting.tellDisposed(1, "told");
    expect(said(acting)).toBe("Report accepted: the case is disposed of. The reply to the citizen is on its way.");
    acting.tellDisposed(1, "untold");
    expect(said(acting)).toBe("Report accepted: the case is disposed of. The citizen is still to be told.");
    acting.tellDisposed(1, "waits");
    expect(said(acting, "hi")).toBe("रिपोर्ट स्वीकार: शिकायत का निपटान हुआ। उत्तर अनुमोदन की प्रतीक्षा में है: नागरिक को बताना शेष है।");
  });

  test("of several is told with who was answered and who was passed over", () => {
    const { acting } = open0();
    acting.tellAnswered(2, [{ ticket: "261124-K4F7KX", why: "other-channel" } as never], "replies");
    acting.tellDisposed(3, "told");
    expect(said(acting)).toMatch(/^Report accepted: 3 cases are disposed of\. .*2.*261124-K4F7KX/u);
  });
});

describe("taking back", () => {
  test("says where something has followed", async () => {
    const { acting } = open({
      act: async function* act() {
        yield progress({ runId: "all", total: 3, done: 3, finished: true });
      },
      undo: () => ({ undone: 2, kept: 1 }),
    });
    await acting.run(ALL, ACCEPT);
    await acting.undo();
    expect(said(acting)).toBe("Undone: 2. Not undone: 1, since an act or a reply has followed there.");
  });

  test("says of which cases where nothing could be taken back", async () => {
    const left = [{ id: "one", ticket: "261124-K4F7KX", code: "not-undoable" as const }];
    const { acting } = open({
      act: async function* act() {
        yield progress({ runId: "all", total: 1, done: 1, finished: true });
      },
      undo: () => ({ undone: 0, kept: 1, left }),
    });
    await acting.run(ALL, ACCEPT);
    await acting.undo();
    expect(said(acting)).toBe("Nothing was taken back: an act or a reply has followed since. (261124-K4F7KX)");
    expect(said(acting, "hi")).toMatch(/\(261124-K4F7KX\)$/u);
  });

  test("reaches nothing behind a letter before it was said that the letter stays", async () => {
    const answers = [progress({ runId: "one", done: 1, finished: true }), progress({ total: 2, done: 2, finished: true })];
    const { acting, undone } = open({
      act: async function* act() {
        yield answers.shift() ?? progress({});
      },
      undo: () => ({ undone: 1, kept: 0 }),
    });
    await acting.run(ONE, ACCEPT);
    await acting.run(ALL, { do: "letter", kind: "reminder" });
    expect(await acting.undo()).toBeNull();
    expect([undone, said(acting)]).toEqual([[], expect.stringMatching(/^Nothing was taken back: an issued letter/u)]);
    acting.didForGood("desk.did.letterLasts");
    expect([await acting.undo(), undone]).toEqual([null, []]);
    expect([await acting.undo(), undone, acting.state().canUndo]).toEqual(["one", ["one"], false]);
  });

  test("takes back the answers to an incident before the act that they followed", async () => {
    const { acting, undone } = open({
      act: async function* act() {
        yield progress({ runId: "one", done: 1, finished: true });
      },
      undo: () => ({ undone: 1, kept: 0 }),
    });
    await acting.run(ONE, ACCEPT);
    acting.tellAnswered(0, [], "nobody");
    acting.tellAnswered(2, [], "replies");
    acting.tellDisposed(2, "waits");
    expect([await acting.undo(), await acting.undo(), undone]).toEqual(["replies", "one", ["replies", "one"]]);
  });

  test("waits for an act that goes on; where nobody is there it answers with nothing, and keeps what it was", async () => {
    let goOn = () => {};
    const waiting = new Promise<void>((resolve) => (goOn = resolve));
    const answers = [Promise.resolve(), waiting];
    const { acting, engineDies } = open({
      act: async function* act() {
        await answers.shift();
        yield progress({ runId: `run ${answers.length}`, done: 1, finished: true });
      },
      undo: () => ({ undone: 1, kept: 0 }),
    });
    await acting.run(ONE, ACCEPT);
    const second = acting.run(ONE, ACCEPT);
    const undo = acting.undo();
    goOn();
    await second;
    expect(await undo).toBe("run 0");
    engineDies();
    expect([await acting.undo(), acting.state().canUndo]).toEqual([null, true]);
  });

  test("says where it comes too late, and does not offer it again", async () => {
    const { acting } = open({
      act: async function* act() {
        yield progress({ runId: "all", done: 1, finished: true });
      },
    });
    await acting.run(ONE, ACCEPT);
    await acting.undo();
    expect([said(acting), acting.state().canUndo]).toEqual(["This cannot be taken back any more.", false]);
  });
});
