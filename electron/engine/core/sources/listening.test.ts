import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { createRecorder } from "../ingest/recorder.ts";
import { ScriptedSource } from "../sync/testing/scriptedSource.ts";
import type { Act } from "../sync/testing/scriptedSource.ts";
import { settle } from "../sync/testing/testClock.ts";
import { createUnderstandingStep } from "../understanding/understandingStep.ts";
import { createListening } from "./listening.ts";
import type { Feed, Listening } from "./listening.ts";
import { SourceError } from "../ports/source.ts";
import type { Page } from "../ports/source.ts";

let record: TemporaryRecord;
let listening: Listening;
let logged: string[];
beforeEach(() => {
  record = temporaryRecord();
  logged = [];
  const { writer } = record;
  const { understand } = createUnderstandingStep({ record: writer, settings: writer, addresses: () => ({}), usesLearned: () => false });
  const rules = { understand, policy: () => DEFAULT_SLA_POLICY, now: Date.now };
  const recorder = createRecorder(writer, rules, () => undefined);
  listening = createListening({ record: writer, recorder, now: Date.now, onDidChange: () => undefined, log: (line) => logged.push(line) });
});
afterEach(async () => {
  await listening.stop();
  record.remove();
});

interface Scripted extends Feed {
  readonly source: ScriptedSource;
}

/** A feed of one source that asks each minute. */
function feed(kind: string, acts: readonly Act[], change: Partial<Feed> & { readonly pushes?: readonly Act[] } = {}): Scripted {
  const { pushes, ...rest } = change;
  const source = Object.assign(new ScriptedSource(acts, pushes), { key: `${kind}:1`, label: `${kind} source` });
  return {
    kind,
    channel: "telegram",
    key: kind,
    label: kind,
    madeOf: "as first set up",
    isPaused: false,
    sources: () => [{ source, pollEveryMs: 60_000, budgetUsd: null }],
    source,
    ...rest,
  };
}

const states = () => listening.statuses.map(({ key, state }) => `${key} ${state}`);

async function until(isSo: () => boolean): Promise<void> {
  const endAt = Date.now() + 8_000;
  while (!isSo()) {
    if (Date.now() > endAt) throw new Error(`It did not come about: ${JSON.stringify(listening.statuses)}`);
    await settle();
  }
}

describe("listening", () => {
  test("leaves a feed that did not change as it runs, its stream too, when another one is saved", async () => {
    const kept = feed("x", [["1"]], { pushes: [["2"]] });
    await listening.listenTo([kept, feed("facebook", [["3"]])]);
    await until(() => states().join() === "x:1 live,facebook:1 live");
    const changed = feed("facebook", [["4"]], { madeOf: "another token" });
    await listening.listenTo([feed("x", []), changed]);
    await until(() => states().join() === "x:1 live,facebook:1 live");
    expect([kept.source.followed, kept.source.cursors.length]).toEqual([1, 1]);
    expect(changed.source.cursors).toEqual(["1"]);
  });

  test("ends a feed that is wanted no more, and tells of each under which kind it is set up", async () => {
    await listening.listenTo([feed("x", []), feed("email", [])]);
    expect(listening.statuses.map(({ kind }) => kind)).toEqual(["x", "email"]);
    await listening.listenTo([feed("email", [])]);
    expect(listening.statuses.map(({ kind }) => kind)).toEqual(["email"]);
  });

  test("never has two runs of one feed ask at once, however often it is changed", async () => {
    let asking = 0;
    let most = 0;
    const slow = (): Feed["sources"] => () => [
      {
        source: Object.assign(new ScriptedSource([]), {
          key: "slow:1",
          async *pull(_cursor: string | null, signal: AbortSignal): AsyncGenerator<Page> {
            asking += 1;
            most = Math.max(most, asking);
            await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
            await settle();
            asking -= 1;
            yield* [];
            throw signal.reason;
          },
        }),
        pollEveryMs: 60_000,
        budgetUsd: null,
      },
    ];
    const changes = ["a", "b", "c", "d"].map((madeOf) => listening.listenTo([feed("slow", [], { madeOf, sources: slow() })]));
    await Promise.all(changes);
    await until(() => asking === 1);
    await listening.listenTo([feed("slow", [], { madeOf: "e", sources: slow() })]);
    await until(() => asking === 1);
    expect(most).toBe(1);
  });

  test("rests without asking anything, also from the start, and goes on where it was", async () => {
    const paused = feed("x", [["1"], []], { isPaused: true });
    await listening.listenTo([paused]);
    expect([states(), paused.source.cursors.length]).toEqual([["x:1 stopped"], 0]);
    await listening.listenTo([feed("x", [])]);
    await until(() => states().join() === "x:1 live");
    await listening.listenTo([feed("x", [], { isPaused: true })]);
    expect(states()).toEqual(["x:1 stopped"]);
    expect(paused.source.cursors.length).toBe(1);
  });

  test("reads now what is asked for, and nothing else", async () => {
    const [one, other] = [feed("x", []), feed("email", [])];
    await listening.listenTo([one, other]);
    await until(() => states().join() === "x:1 live,email:1 live");
    expect(listening.readNow("x")).toBe(true);
    await until(() => one.source.cursors.length === 2);
    expect(other.source.cursors.length).toBe(1);
    expect(listening.readNow("nobody")).toBe(false);
  });
});

describe("a feed that cannot begin", () => {
  test("is shown with what its channel said, while the others go on", async () => {
    const refused = feed("facebook", [], {
      sources: () => {
        throw new SourceError("unauthorised", "No token is stored.");
      },
    });
    await listening.listenTo([refused, feed("x", [["1"]])]);
    await until(() => states().includes("x:1 live"));
    expect(listening.statuses[0]).toMatchObject({
      key: "facebook",
      kind: "facebook",
      state: "failing",
      fault: { code: "unauthorised", detail: "No token is stored." },
    });
    expect(logged).toEqual([]);
  });

  test("by a fault of our own is shown as that and logged with the place where it happened", async () => {
    const broken = feed("facebook", [], {
      sources: () => {
        throw Object.assign(new TypeError("pages is not iterable"), { input: "https://platform.test/bot-SECRET" });
      },
    });
    await listening.listenTo([broken, feed("x", [["1"]])]);
    await until(() => states().includes("x:1 live"));
    expect(listening.statuses[0]).toMatchObject({ state: "failing", fault: { code: "internal", detail: "pages is not iterable" } });
    expect(logged).toHaveLength(1);
    expect(logged[0]).toMatch(/^facebook: TypeError: pages is not iterable\n +at /u);
    expect(logged[0]).not.toContain("SECRET");
  });

  test("is tried again with every change and on request, and remembers since when it fails", async () => {
    let isMended = false;
    const mended = feed("facebook", [["1"]]);
    const sources = () => {
      if (!isMended) throw new SourceError("unauthorised", "No token is stored.");
      return mended.sources();
    };
    await listening.listenTo([feed("facebook", [], { sources })]);
    const sinceAt = listening.statuses[0]?.fault?.sinceAt;
    await listening.listenTo([feed("facebook", [], { sources })]);
    expect(listening.statuses[0]?.fault?.sinceAt).toBe(sinceAt);
    isMended = true;
    expect(listening.readNow("facebook")).toBe(true);
    await until(() => states().join() === "facebook:1 live");
  });
});

test("a source that fails for ever, or never answers, delays no other", async () => {
  const endless = feed("facebook", Array.from<Act>({ length: 10_000 }).fill("server-error"));
  const hanging = feed("email", ["hang"]);
  const good = feed("x", [["1"], [], ["2"]]);
  await listening.listenTo([endless, hanging, good]);
  await until(() => good.source.cursors.length === 1);
  listening.readNow("x");
  await until(() => good.source.cursors.length === 2);
  expect(states()).toEqual(["facebook:1 failing", "email:1 starting", "x:1 live"]);
});
