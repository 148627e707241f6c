import { createRouterClient } from "@orpc/server";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { caseKeyOf, grievanceIdOf } from "#domain/grievance/caseKey.ts";
import type { CaseKey, GrievanceId } from "#domain/ids.ts";
import { examplePost } from "#db/testing/examples.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { startEngine } from "../engine.ts";
import type { Engine } from "../engine.ts";
import { hostWithoutWindows } from "../host.ts";
import { ingestPosts } from "../ingest/ingestPosts.ts";
import { systemRuntime } from "../runtime.ts";
import { memorySecrets } from "../secrets.ts";
import { router } from "./router.ts";

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
      onMirrorAsked: () => asked.push("mirror"),
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

const FIRE = "Panipat Sector 12 me gas cylinder blast, aag lagi hai, log fanse hain. Call 98765 43210";

function arrived(externalId: string, createdAt = Date.now()): GrievanceId {
  const { record, understanding, changes } = engine.context;
  const post = examplePost(externalId, { text: FIRE, createdAt });
  ingestPosts(record, [post], { understand: understanding.understand, policy: () => DEFAULT_SLA_POLICY, now: Date.now });
  changes.announce("record");
  return grievanceIdOf(caseKeyOf(post) ?? ("" as CaseKey));
}

describe("an alert on the walls", () => {
  test("is acknowledged for its whole trouble, told in the case, and comes back when that is taken back", async () => {
    const first = arrived("1", Date.now() - 60_000);
    const second = arrived("2");
    const { total, next } = await alerts();
    expect(total).toBe(1);
    expect(next).toMatchObject([{ kind: "emergency", card: { grievanceId: second, urgency: "emergency", trouble: { cases: 2 } } }]);
    expect(JSON.stringify(next)).not.toContain("43210");

    const { actId } = await window().walls.acknowledge({ grievanceId: second, kind: "emergency" });
    expect(await alerts()).toEqual({ total: 0, next: [] });
    for (const id of [first, second]) {
      const { timeline } = await window().grievances.get({ id });
      expect(timeline.at(-1)?.event).toMatchObject({ type: "alert-acknowledged", payload: { kind: "emergency" } });
    }
    expect(await window().walls.acknowledge({ grievanceId: first, kind: "emergency" })).toEqual({ actId: null });

    expect(await window().desk.undo({ actId: actId ?? "" })).toEqual({ undone: 2, kept: 0 });
    expect((await alerts()).total).toBe(1);
  });

  test("of a case that is not there is refused, and one of an old complaint is none", async () => {
    const none = grievanceIdOf("x:0:0" as CaseKey);
    await expect(window().walls.acknowledge({ grievanceId: none, kind: "emergency" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    arrived("3", Date.now() - 30 * 24 * 3_600_000);
    expect((await alerts()).total).toBe(0);
  });
});

describe("what the shell alone can do", () => {
  test("is asked of it: a view of the wall, and the start at login", async () => {
    await window().walls.showMirror();
    expect(await window().walls.startsAtLogin.get()).toEqual({ isOn: false, isPossible: true });
    expect(await window().walls.startsAtLogin.put({ isOn: true })).toEqual({ isOn: true, isPossible: true });
    expect(asked).toEqual(["mirror", "login null", "login true"]);
  });
});
