import { createRouterClient } from "@orpc/server";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { grievanceIdOf } from "#domain/grievance/caseKey.ts";
import { caseKeyOf } from "#domain/grievance/testing/caseKeyOf.ts";
import type { CaseKey, GrievanceId } from "#domain/ids.ts";
import { examplePost } from "#db/testing/examples.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { startEngine } from "../start/engine.ts";
import type { Engine } from "../start/engine.ts";
import { hostWithoutWindows } from "../../core/ports/host.ts";
import { ingestPosts } from "../../core/ingest/ingestPosts.ts";
import { systemRuntime } from "../../core/ports/runtime.ts";
import { memorySecrets } from "../../core/ports/secrets.ts";
import { router } from "./router.ts";
import type { AlertKind } from "#domain/grievance/alert.ts";

let temporary: ReturnType<typeof temporaryFolder>;
let engine: Engine;
const asked: string[] = [];
beforeEach(() => {
  asked.length = 0;
  temporary = temporaryFolder();
  engine = startEngine({
    databaseFile: `${temporary.folder}/record.db`,
    rehearsal: null,
    source: null,
    secrets: memorySecrets({}),
    runtime: systemRuntime(),
    host: {
      ...hostWithoutWindows,
      onAsked: ({ command }) => asked.push(command),
      onCasesAsked: () => asked.push("the desk"),
      displays: async (put) => {
        asked.push(`display ${JSON.stringify(put)}`);
        return [{ id: 7, width: 1_920, height: 1_080, hasWall: put?.hasWall ?? false, isHere: true }];
      },
      startsAtLogin: async (put) => {
        asked.push(`login ${String(put)}`);
        return { isOn: put ?? false, isPossible: true };
      },
    },
  });
});
afterEach(async () => {
  await engine.stop();
  temporary.remove();
});

const window = () => createRouterClient(router, { context: engine.context });
const alerts = async () => (await window().wall.now({ cards: 10, offices: 5, parts: [] })).alerts;

/** Each window has a session of its own. */
const anotherWindow = () => createRouterClient(router, { context: engine.contextOfWindow() });

const DAY_MS = 86_400_000;
const FIRE = "Panipat Sector 12 me gas cylinder blast, aag lagi hai, log fanse hain. Call 98765 43210";

function arrived(externalId: string, createdAt = Date.now()): GrievanceId {
  const { writer: record, understanding, changes } = engine.context;
  const post = examplePost(externalId, { text: FIRE, createdAt });
  ingestPosts(record, [post], { understand: understanding.understand, policy: () => DEFAULT_SLA_POLICY, now: Date.now });
  changes.announce("record");
  return grievanceIdOf(caseKeyOf(post) ?? ("" as CaseKey));
}

/** Says at a desk that the banner of a case and of its incident was seen, of those that the desk reads there. */
async function acknowledge(desk: ReturnType<typeof window>, { id, kind }: { readonly id: GrievanceId; readonly kind: AlertKind }) {
  const act = { do: "act", action: { type: "acknowledge-alert", kind } } as const;
  let runId: string | null = null;
  const { openCases } = await desk.grievances.get({ id });
  const target =
    openCases == null
      ? ({ kind: "case", id } as const)
      : ({ kind: "seen", id, rows: openCases.alerting[kind], asOf: openCases.asOf } as const);
  for await (const progress of await desk.desk.act({ target, act })) ({ runId } = progress);
  return { runId };
}

describe("an alert on the walls", () => {
  test("is acknowledged at a desk for the cases that it stood for there, and for none that came since", async () => {
    const first = arrived("1", Date.now() - 60_000);
    const [alert] = (await window().wall.now({ cards: 1, offices: 1, parts: [], mayAcknowledge: true })).alerts.next;
    const second = arrived("2");
    const act = { do: "act", action: { type: "acknowledge-alert", kind: "emergency" } } as const;
    const { rows, asOf } = alert!.seen!;
    for await (const _ of await window().desk.act({ target: { kind: "seen", id: first, rows, asOf }, act }));
    const acknowledged = async (id: GrievanceId) =>
      (await window().grievances.get({ id })).timeline.some(({ event }) => event?.type === "alert-acknowledged");
    expect([await acknowledged(first), await acknowledged(second)]).toEqual([true, false]);
  });

  test("is acknowledged for its whole incident, told in the case, and comes back when that is taken back", async () => {
    const first = arrived("1", Date.now() - 60_000);
    const second = arrived("2");
    const { total, next } = await alerts();
    expect(total).toBe(1);
    expect(next).toMatchObject([{ kind: "emergency", card: { grievanceId: second, urgency: "emergency", incident: { cases: 2 } } }]);
    expect(JSON.stringify(next)).not.toContain("43210");

    const { runId } = await acknowledge(window(), { id: second, kind: "emergency" });
    expect(await alerts()).toEqual({ total: 0, oldestSinceAt: null, newestSinceAt: null, next: [] });
    for (const id of [first, second]) {
      const { timeline } = await window().grievances.get({ id });
      expect(timeline.at(-1)?.event).toMatchObject({ type: "alert-acknowledged", payload: { kind: "emergency" } });
    }
    expect(await acknowledge(window(), { id: first, kind: "emergency" })).toEqual({ runId: null });

    expect(await window().desk.undo({ runId: runId ?? "" })).toEqual({ undone: 2, kept: 0 });
    expect((await alerts()).total).toBe(1);
  });

  test("of either kind is quiet at every desk and on every wall as soon as one desk has seen it", async () => {
    const [desk, otherDesk, wall] = [anotherWindow(), anotherWindow(), anotherWindow()];
    const shown = async (on: typeof desk) =>
      (await on.wall.now({ cards: 10, offices: 5, parts: [] })).alerts.next.map(({ kind, card }) => `${kind} ${card.grievanceId}`);
    // Came of age an hour ago: the clock says so at its next word.
    const old = arrived("4", Date.now() - 120 * DAY_MS - 3_600_000);
    await vi.waitFor(async () => expect(await shown(wall)).toEqual([`red-flag ${old}`]), { timeout: 20_000 });
    const fire = arrived("5");
    const both = [`emergency ${fire}`, `red-flag ${old}`];
    expect([await shown(desk), await shown(otherDesk), await shown(wall)]).toEqual([both, both, both]);

    const left = new AbortController();
    const changes = (await otherDesk.live.changes(undefined, { signal: left.signal }))[Symbol.asyncIterator]();
    const told = changes.next();
    const { runId } = await acknowledge(desk, { id: old, kind: "red-flag" });
    expect(await told).toMatchObject({ done: false, value: { topics: expect.arrayContaining(["record"]) as unknown } });
    left.abort();
    expect([await shown(desk), await shown(otherDesk), await shown(wall)]).toEqual([[both[0]], [both[0]], [both[0]]]);
    expect(await acknowledge(otherDesk, { id: old, kind: "red-flag" })).toEqual({ runId: null });

    // Taken back by one, it asks at all of them again; and the other may be the one to see it then.
    await desk.desk.undo({ runId: runId ?? "" });
    expect([await shown(otherDesk), await shown(wall)]).toEqual([both, both]);
    await acknowledge(otherDesk, { id: fire, kind: "emergency" });
    await acknowledge(otherDesk, { id: old, kind: "red-flag" });
    expect([await shown(desk), await shown(wall)]).toEqual([[], []]);
  }, 30_000);

  test("of a case that is not there is refused, and one of an old complaint is none", async () => {
    const none = grievanceIdOf("x:0:0" as CaseKey);
    await expect(acknowledge(window(), { id: none, kind: "emergency" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    arrived("3", Date.now() - 30 * 24 * 3_600_000);
    expect((await alerts()).total).toBe(0);
  });
});

describe("what the shell alone can do", () => {
  test("is asked of it: a view of the wall, which displays have one, and the start at login", async () => {
    await window().windows.ask({ command: "showMirror" });
    expect(await window().walls.startsAtLogin.get()).toEqual({ isOn: false, isPossible: true });
    expect(await window().walls.startsAtLogin.put({ isOn: true })).toEqual({ isOn: true, isPossible: true });
    expect(await window().walls.displays.get()).toMatchObject([{ hasWall: false }]);
    expect(await window().walls.displays.put({ id: 7, hasWall: true })).toMatchObject([{ hasWall: true }]);
    expect(asked).toEqual(["showMirror", "login null", "login true", "display null", 'display {"id":7,"hasWall":true}']);
  });

  test("is told by the register once it was done: on which display a wall stands, and nothing where all stayed as it was", async () => {
    const NO_FILTER = { kind: null, actor: null, from: null, until: null, text: "" } as const;
    const told = async () =>
      (await window().audit.list(NO_FILTER)).entries.map(({ what }) => what.en).filter((what) => what.includes("wall"));
    await window().walls.displays.put({ id: 8, hasWall: true });
    expect(await told()).toEqual([]);
    await window().walls.displays.put({ id: 7, hasWall: true });
    expect(await told()).toEqual(["Changed displays of the wall (1): wall or none"]);
  });

  test("is asked of it at a wall too, where nobody signs in: a desk, the settings, an ordinary window, and nothing else", async () => {
    await window().people.createFirst({ name: "Anita Rani", passphrase: "सुबह की पहली चाय कड़क" });
    const wall = createRouterClient(router, { context: engine.contextOfWindow("wall") });
    for (const command of ["showDesk", "openSettings", "fullScreen"] as const) await wall.windows.askAtWall({ command });
    expect(asked).toEqual(["the desk", "openSettings", "fullScreen"]);
    await expect(wall.windows.askAtWall({ command: "showLog" as "showDesk" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(wall.windows.ask({ command: "showLog" })).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  });
});
