import { ORPCError, createRouterClient } from "@orpc/server";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { HOUR_MS } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { SlaPolicy } from "#domain/clock/sla.ts";
import { grievanceIdOf } from "#domain/grievance/caseKey.ts";
import { caseKeyOf } from "#domain/grievance/testing/caseKeyOf.ts";
import type { CaseKey, GrievanceId } from "#domain/ids.ts";
import { readHistory } from "#db/events/read.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { examplePost } from "#db/testing/examples.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { startEngine } from "../start/engine.ts";
import type { Engine } from "../start/engine.ts";
import { hostWithoutWindows } from "../../core/ports/host.ts";
import { ingestPosts } from "../../core/ingest/ingestPosts.ts";
import { systemRuntime } from "../../core/ports/runtime.ts";
import { memorySecrets } from "../../core/ports/secrets.ts";
import { router } from "./router.ts";

let temporary: ReturnType<typeof temporaryFolder>;
let engine: Engine | null = null;
beforeEach(() => {
  temporary = temporaryFolder();
});
afterEach(async () => {
  await engine?.stop();
  engine = null;
  temporary.remove();
});

function started(clockAheadMs = 0): Engine {
  engine = startEngine({
    databaseFile: `${temporary.folder}/record.db`,
    rehearsal: null,
    source: null,
    secrets: memorySecrets({}),
    runtime: systemRuntime(),
    host: hostWithoutWindows,
    scrypt: { scryptCost: 16, scryptBlockSize: 8, scryptParallelization: 1 },
    clockAheadMs,
  });
  return engine;
}

const windowOf = ({ context }: Engine) => createRouterClient(router, { context });

/** An ordinary complaint, taken in as the sources do. */
function arrived({ context }: Engine, externalId: string): GrievanceId {
  const post = examplePost(externalId, { text: "Karnal me patwari jamabandi ki nakal nahi de raha", createdAt: context.now() });
  ingestPosts(context.writer, [post], { understand: context.understanding.understand, policy: context.policy, now: context.now });
  return grievanceIdOf(caseKeyOf(post) ?? ("" as CaseKey));
}

const within3Hours = (name: "urgent" | "routine" | "ordinary") => ({ ...DEFAULT_SLA_POLICY[name], reportMs: 3 * HOUR_MS });
const quick: SlaPolicy = {
  ...DEFAULT_SLA_POLICY,
  urgent: within3Hours("urgent"),
  routine: within3Hours("routine"),
  ordinary: within3Hours("ordinary"),
};

describe("the time limits", () => {
  test("are the program's own until an office sets its own, which count from then on and at the next start", async () => {
    const first = started();
    expect(await windowOf(first).policy.get()).toEqual({ policy: DEFAULT_SLA_POLICY, isDefault: true });
    const before = arrived(first, "1");
    expect(await windowOf(first).policy.put(quick)).toEqual({ policy: quick, isDefault: false });
    const after = arrived(first, "2");
    const hoursOf = (id: GrievanceId) => {
      const grievance = readGrievance(first.context.writer, id);
      return ((grievance?.dueAt ?? 0) - (grievance?.openedAt ?? 0)) / HOUR_MS;
    };
    expect([hoursOf(before), hoursOf(after)]).toEqual([7 * 24, 3]);
    await first.stop();
    expect(await windowOf(started()).policy.get()).toEqual({ policy: quick, isDefault: false });
  });

  test("go back to the program's own", async () => {
    const running = started();
    await windowOf(running).policy.put(quick);
    expect(await windowOf(running).policy.reset()).toEqual({ policy: DEFAULT_SLA_POLICY, isDefault: true });
    expect(running.context.policy()).toEqual(DEFAULT_SLA_POLICY);
  });

  test("are refused where no deadline would ever come, and nothing changes", async () => {
    const running = started();
    const week = [[], [], [], [], [], [], []];
    const asked = windowOf(running).policy.put({ ...quick, calendar: { kind: "working-hours", week, holidays: [] } });
    await expect(asked).rejects.toBeInstanceOf(ORPCError);
    expect(running.context.policy()).toEqual(DEFAULT_SLA_POLICY);
  });

  test("are refused where a case that presses more would have more time", async () => {
    const running = started();
    const slow = { ...DEFAULT_SLA_POLICY, urgent: { ...DEFAULT_SLA_POLICY.urgent, reportMs: 72 * HOUR_MS } };
    await expect(windowOf(running).policy.put(slow)).rejects.toBeInstanceOf(ORPCError);
    expect(running.context.policy()).toEqual(DEFAULT_SLA_POLICY);
  });

  test("may be changed by an administrator only, once there are people", async () => {
    const running = started();
    const passphrase = "seventeen green pumps";
    await running.context.people.createFirst({ name: "Administrator", passphrase });
    await running.context.people.add({ name: "Operator", passphrase, role: "operator" }, "Administrator");
    const signedIn = async (name: string) => {
      const context = running.contextOfWindow();
      const asked = createRouterClient(router, { context });
      await asked.people.signIn({ name, passphrase });
      return asked;
    };
    await expect((await signedIn("Operator")).policy.put(quick)).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect((await (await signedIn("Operator")).policy.get()).isDefault).toBe(true);
    expect((await (await signedIn("Administrator")).policy.put(quick)).isDefault).toBe(false);
  });

  test("name categories with words in both languages", async () => {
    const categories = await windowOf(started()).policy.categories();
    expect(categories).toContainEqual(
      expect.objectContaining({ department: "UHBVN", label: { en: expect.any(String), hi: expect.any(String) } }),
    );
    expect(new Set(categories.map(({ department, code }) => `${department} ${code}`)).size).toBe(categories.length);
  });
});

describe("an engine whose clock goes ahead", () => {
  test("says so to its windows, and makes good what came due meanwhile when it starts", async () => {
    const first = started();
    const id = arrived(first, "1");
    await first.stop();
    const aheadMs = 30 * 24 * HOUR_MS;
    const later = started(aheadMs);
    expect(await windowOf(later).live.clock()).toEqual({ aheadMs });
    const types = readHistory(later.context.writer, id).timeline.map(({ recorded }) => recorded.event?.type);
    expect(types).toEqual(["grievance-opened", "fell-due", "escalated", "escalated"]);
  });
});
