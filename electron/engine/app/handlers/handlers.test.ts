import { ORPCError } from "@orpc/client";
import { createRouterClient } from "@orpc/server";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
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
import type { CommandProgress } from "#contract/desk.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";

/** What is put right of a proposal. */
type Correction = Omit<Extract<GrievanceAction, { readonly type: "correct-proposal" }>, "type">;

let temporary: ReturnType<typeof temporaryFolder>;
let engine: Engine;
beforeEach(() => {
  temporary = temporaryFolder();
  engine = started();
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
  });
}

/** What a window asks, without a port between. */
const window = () => createRouterClient(router, { context: engine.context });

/** Takes a post in as the sources do; returns its case. */
function arrived(externalId: string, text: string): GrievanceId {
  const { writer: record, understanding } = engine.context;
  const post = examplePost(externalId, { text });
  ingestPosts(record, [post], { understand: understanding.understand, policy: () => DEFAULT_SLA_POLICY, now: Date.now });
  return grievanceIdOf(caseKeyOf(post) ?? ("" as CaseKey));
}

/** The last that is told of a correction at the desk. */
async function correct(id: string, correction: Correction): Promise<CommandProgress | null> {
  let last: CommandProgress | null = null;
  const act = { do: "act", action: { type: "correct-proposal", ...correction } } as const;
  for await (const progress of await window().desk.act({ target: { kind: "case", id }, act })) last = progress;
  return last;
}

async function errorOf(asked: Promise<unknown>): Promise<unknown> {
  try {
    await asked;
  } catch (error) {
    return error instanceof ORPCError ? { code: error.code, data: error.data as unknown } : error;
  }
  return null;
}

const NEW_SCHEME = "Karnal me jhulsavan yojna ka kaam atka hua hai, jhulsavan ki koi sunwai nahi";
const proposed = () => engine.context.understanding.understand({ text: `${NEW_SCHEME}, ward 9`, placeName: null, authorLocation: null });

/** A department that the program by itself does not think of, whatever it has been trained with. */
function anotherDepartment() {
  const named = new Set(proposed().departments.map(({ code }) => code));
  const other = (["FOREST", "MINING", "SPORTS", "EXCISE", "HAREDA"] as const).find((code) => !named.has(code));
  if (other === undefined) throw new Error("The program thinks of all of them");
  return other;
}

/** Before any of them is corrected: a later one would be proposed rightly. */
const threeArrived = () => ["1", "2", "3"].map((number) => arrived(number, `${NEW_SCHEME}, ward ${number}`));
const directory = (district: string) => `name,district\nUjhanakhera,${district}\n`;

describe("a correction from a window", () => {
  test("comes back with the case as it is then, and changes what later posts are taken for", async () => {
    const department = anotherDepartment();
    for (const id of threeArrived()) {
      await correct(id, { department, kind: "suggestion" });
      const after = await window().grievances.get({ id });
      expect(after.case).toMatchObject({ department, kind: "suggestion" });
      expect(after.timeline.filter(({ event }) => event?.type === "proposal-corrected")).toHaveLength(1);
    }
    expect(await window().understanding.summary()).toEqual({ corrections: 3 });
    const later = await window().grievances.get({ id: arrived("4", `${NEW_SCHEME}, ward 4`) });
    expect(later.case).toMatchObject({ department, correctedAt: null });
    expect(later.proposal.departments[0]).toMatchObject({ code: department, similarPosts: 3 });
  });

  test("is refused with the reason as a code, and told apart from a case that is not there", async () => {
    const id = arrived("1", "करनाल में पानी नहीं आ रहा");
    expect(await correct(id, {})).toMatchObject({ runId: null, refusals: [{ id, code: "nothing-changed" }] });
    const none = grievanceIdOf("x:0:0" as CaseKey);
    expect(await errorOf(correct(none, { urgency: "urgent" }))).toMatchObject({ code: "NOT_FOUND" });
    expect(await errorOf(window().grievances.get({ id: none }))).toMatchObject({ code: "NOT_FOUND" });
    expect(await errorOf(window().grievances.get({ id: "1" }))).toMatchObject({ code: "BAD_REQUEST" });
  });

  test("is learned again at the next start, unless it was forgotten or learning is off", async () => {
    const department = anotherDepartment();
    for (const id of threeArrived()) await correct(id, { department });
    const learned = proposed();
    expect(learned.departments[0]?.code).toBe(department);
    await engine.stop();
    engine = started();
    expect(proposed()).toEqual(learned);

    expect(await window().settings.put({ learning: false })).toMatchObject({ learning: false });
    const byRules = proposed();
    expect(byRules.departments[0]?.code).not.toBe(department);
    await window().settings.put({ learning: true });
    expect(proposed()).toEqual(learned);

    expect(await window().understanding.resetLearning()).toEqual({ forgotten: 3 });
    expect(proposed()).toEqual(byRules);
    await engine.stop();
    engine = started();
    expect(proposed()).toEqual(byRules);
    expect(await window().understanding.summary()).toEqual({ corrections: 0 });
  });
});

describe("a village directory from a window", () => {
  test("places the posts that come from then on", async () => {
    expect(await window().places.summary()).toEqual({ villages: 0, districts: 0, importedAt: null });
    expect(await window().places.importVillages({ csv: directory("Jind") })).toEqual({ imported: 1, rejected: [], rejectedCount: 0 });
    const { case: placed } = await window().grievances.get({ id: arrived("1", "गांव उझानाखेड़ा में पानी नहीं आ रहा") });
    expect(placed).toMatchObject({ district: "Jind", place: "Ujhanakhera" });
  });

  test("that is none is refused with the fault, and the last one stays", async () => {
    await window().places.importVillages({ csv: directory("Jind") });
    expect(await errorOf(window().places.importVillages({ csv: directory("Shamli") }))).toEqual({
      code: "NOT_A_DIRECTORY",
      data: { fault: "no-villages" },
    });
    expect(await errorOf(window().places.importVillages({ csv: "x".repeat(20 * 1024 * 1024 + 1) }))).toMatchObject({ code: "BAD_REQUEST" });
    expect(await window().places.summary()).toMatchObject({ villages: 1 });
  });
});

describe("who has a case open", () => {
  test("is told of other windows alone: not of the same one before its page was loaded again", async () => {
    const id = arrived("1", NEW_SCHEME);
    const [desk, other] = [engine.contextOfWindow("desk"), engine.contextOfWindow("desk")];
    const at = (context: typeof desk) => createRouterClient(router, { context });
    await at(desk).desk.presence.enter({ id });
    await at(other).desk.presence.enter({ id });
    expect(await at(other).desk.presence.others({ id })).toHaveLength(1);
    engine.leaveWindow(desk);
    expect(await at(other).desk.presence.others({ id })).toEqual([]);
    const again = engine.contextOfWindow("desk");
    await at(again).desk.presence.enter({ id, selected: [1, 999] });
    expect(await at(again).desk.presence.others({ id })).toHaveLength(1);
    expect([...engine.context.presence.inHands(0)]).toEqual([id]);
    // What is held beside is in hand as well, whatever is open.
    const beside = arrived("2", NEW_SCHEME);
    engine.leaveWindow(other);
    for (const open of [id, null]) {
      await at(again).desk.presence.enter({ id: open, beside });
      expect([...engine.context.presence.inHands(0)]).toEqual([...(open === null ? [] : [open]), beside]);
    }
    await at(again).desk.presence.enter({ id: null });
    expect([...engine.context.presence.inHands(0)]).toEqual([]);
  });
});
