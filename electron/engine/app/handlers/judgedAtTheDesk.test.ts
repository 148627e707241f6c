import { createRouterClient } from "@orpc/server";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { CommandProgress, CommandTarget, DeskCommand } from "#contract/desk.ts";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import { grievanceIdOf } from "#domain/grievance/caseKey.ts";
import { caseKeyOf } from "#domain/grievance/testing/caseKeyOf.ts";
import type { CaseKey, GrievanceId, OfficeId } from "#domain/ids.ts";
import { examplePost } from "#db/testing/examples.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { startEngine } from "../start/engine.ts";
import type { Engine } from "../start/engine.ts";
import { hostWithoutWindows } from "../../core/ports/host.ts";
import { ingestPosts } from "../../core/ingest/ingestPosts.ts";
import { systemRuntime } from "../../core/ports/runtime.ts";
import { memorySecrets } from "../../core/ports/secrets.ts";
import { router } from "./router.ts";

const SUB = "PHED/sub-division/Gharaunda" as OfficeId;
const XEN = "PHED/district/Karnal" as OfficeId;
const HEAD = "PHED/department" as OfficeId;

let temporary: ReturnType<typeof temporaryFolder>;
let engine: Engine;
beforeEach(() => {
  temporary = temporaryFolder();
  const databaseFile = `${temporary.folder}/record.db`;
  const secrets = memorySecrets({});
  engine = startEngine({ databaseFile, rehearsal: null, source: null, secrets, runtime: systemRuntime(), host: hostWithoutWindows });
});
afterEach(async () => {
  await engine.stop();
  temporary.remove();
});

const window = () => createRouterClient(router, { context: engine.context });
const grievanceOf = async (id: GrievanceId) => (await window().grievances.get({ id })).grievance;

function arrived(externalId: string, createdAt = Date.now() - HOUR_MS): GrievanceId {
  const { writer: record, understanding } = engine.context;
  const post = examplePost(externalId, { text: "करनाल वार्ड 12 में पानी नहीं आ रहा", createdAt });
  ingestPosts(record, [post], { understand: understanding.understand, policy: () => DEFAULT_SLA_POLICY, now: Date.now });
  return grievanceIdOf(caseKeyOf(post) ?? ("" as CaseKey));
}

async function run(target: CommandTarget, act: DeskCommand): Promise<CommandProgress | null> {
  let last: CommandProgress | null = null;
  for await (const progress of await window().desk.act({ target, act })) last = progress;
  return last;
}

const does = (id: GrievanceId, action: GrievanceAction) => run({ kind: "case", id }, { do: "act", action });
const markTo = (office: OfficeId): GrievanceAction => ({ type: "mark", to: { department: "PHED", district: "Karnal", office } });
const accuse = (against: OfficeId): GrievanceAction => ({ type: "correct-proposal", against });

describe("a case that is declared long at the desk", () => {
  test("has the long times for the queue, the wall and the command line, until that is taken back", async () => {
    const id = arrived("1");
    const { openedAt, dueAt } = await grievanceOf(id);
    const done = await does(id, { type: "correct-proposal", long: true });
    const long = openedAt + DEFAULT_SLA_POLICY.long.reportMs;
    expect(await grievanceOf(id)).toMatchObject({ long: true, dueAt: long });
    const rows = await window().desk.rows({ rows: [1] });
    expect(rows).toMatchObject([{ id, dueAt: long }]);
    expect((await window().grievances.get({ id })).timeline.at(-1)?.event).toMatchObject({
      type: "proposal-corrected",
      payload: { long: true },
    });
    await window().desk.undo({ runId: done?.runId ?? "" });
    expect(await grievanceOf(id)).toMatchObject({ long: false, dueAt });
  });

  test("keeps them when it is marked, and is none while it is an emergency", async () => {
    const id = arrived("1");
    await does(id, { type: "correct-proposal", long: true });
    await does(id, markTo(XEN));
    const { openedAt, dueAt } = await grievanceOf(id);
    expect(dueAt).toBe(openedAt + DEFAULT_SLA_POLICY.long.reportMs);
    await does(id, { type: "correct-proposal", urgency: "emergency" });
    expect((await grievanceOf(id)).dueAt).toBe(openedAt + DEFAULT_SLA_POLICY.emergency.reportMs);
    const other = arrived("2");
    await does(other, { type: "correct-proposal", urgency: "emergency" });
    const refused = await does(other, { type: "correct-proposal", long: true });
    expect(refused?.refusals).toMatchObject([{ id: other, code: "emergency-not-long" }]);
  });
});

describe("a complaint against an officer", () => {
  test("is marked to nobody at that officer's level or below, one by one or many at once", async () => {
    const ids = [arrived("1"), arrived("2")];
    for (const id of ids) await does(id, accuse(XEN));
    for (const office of [XEN, SUB, "ULB/district/Karnal" as OfficeId]) {
      const refused = await does(ids[0]!, markTo(office));
      expect([office, refused?.refusals]).toMatchObject([office, [{ id: ids[0], code: "not-senior" }]]);
    }
    const many = await run({ kind: "filter", filter: {} }, { do: "act", action: markTo(XEN) });
    expect(many).toMatchObject({ done: 0, refused: 2, runId: null });
    expect(await does(ids[0]!, markTo(HEAD))).toMatchObject({ done: 1, refused: 0 });
    expect((await grievanceOf(ids[0]!)).markedTo).toMatchObject({ office: HEAD });
  });

  test("is proposed and accepted to the nearest office above", async () => {
    const id = arrived("1");
    await does(id, accuse(XEN));
    const { offices, hearers } = await window().grievances.get({ id });
    expect(offices.find(({ role }) => role === "proposed")?.id).toBe(HEAD);
    expect(hearers).toEqual([HEAD, "PHED/secretary", "CMO/cmo"]);
    expect(await run({ kind: "case", id }, { do: "accept" })).toMatchObject({ done: 1 });
    expect((await grievanceOf(id)).markedTo).toMatchObject({ office: HEAD });
  });

  test("leaves the officer and those below as soon as it is known, and comes back when that is taken back", async () => {
    const id = arrived("1");
    await does(id, markTo(SUB));
    await does(id, { type: "additionally-mark", to: { department: "ULB", district: "Karnal", office: null } });
    await does(id, { type: "escalate", to: XEN });
    const done = await does(id, accuse(XEN));
    expect(await grievanceOf(id)).toMatchObject({ markedTo: { office: HEAD }, additionalMarks: [], escalations: [], against: XEN });
    const escalated = await does(id, { type: "escalate", to: XEN });
    expect(escalated?.refusals).toMatchObject([{ code: "not-senior" }]);
    await window().desk.undo({ runId: done?.runId ?? "" });
    expect(await grievanceOf(id)).toMatchObject({ markedTo: { office: SUB }, escalations: [{ to: XEN }], against: null });
  });

  test("moves on when the accused officer comes to hold the office that hears it", async () => {
    const asha = { name: "Asha", designation: null, phone: null, email: null, xHandle: null, facebookId: null };
    const today = Math.floor((Date.now() + 5.5 * HOUR_MS) / DAY_MS) * DAY_MS - 5.5 * HOUR_MS;
    const { holding } = await window().registry.handOver({ officeId: SUB, fromAt: today - 9 * DAY_MS, officer: asha });
    const id = arrived("1");
    await does(id, accuse(SUB));
    await does(id, markTo(XEN));
    expect((await grievanceOf(id)).markedTo).toMatchObject({ department: "PHED", district: "Karnal" });
    await window().registry.handOver({ officeId: XEN, fromAt: today, officer: { id: holding.officer.id } });
    await vi.waitFor(async () => expect((await grievanceOf(id)).markedTo).toMatchObject({ office: HEAD }), { timeout: 20_000 });
  });
});
