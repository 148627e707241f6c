import { createRouterClient } from "@orpc/server";
import { afterEach, beforeEach, expect, test } from "vitest";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { grievanceIdOf } from "#domain/grievance/caseKey.ts";
import { caseKeyOf } from "#domain/grievance/testing/caseKeyOf.ts";
import type { CaseKey } from "#domain/ids.ts";
import type { Channel } from "#domain/post/channel.ts";
import { examplePost } from "#db/testing/examples.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { startEngine } from "../start/engine.ts";
import type { Engine } from "../start/engine.ts";
import { hostWithoutWindows } from "../../core/ports/host.ts";
import { ingestPosts } from "../../core/ingest/ingestPosts.ts";
import { systemRuntime } from "../../core/ports/runtime.ts";
import { memorySecrets } from "../../core/ports/secrets.ts";
import { roleOf } from "../../channels/x/normalisePost.ts";
import { router } from "./router.ts";

let temporary: ReturnType<typeof temporaryFolder>;
let engine: Engine;
beforeEach(() => {
  temporary = temporaryFolder();
  engine = startEngine({
    databaseFile: `${temporary.folder}/record.db`,
    rehearsal: null,
    source: null,
    secrets: memorySecrets({}),
    runtime: systemRuntime(),
    host: hostWithoutWindows,
  });
});
afterEach(async () => {
  await engine.stop();
  temporary.remove();
});

async function caseFrom(handle: string, name: string | null, channel: Channel = "x") {
  const { writer: record, understanding } = engine.context;
  const post = examplePost(handle, {
    channel,
    text: "Gurugram me pani nahi",
    author: { externalId: handle, handle, name, location: null },
  });
  ingestPosts(record, [post], { understand: understanding.understand, policy: () => DEFAULT_SLA_POLICY, now: Date.now });
  const id = grievanceIdOf(caseKeyOf(post) ?? ("" as CaseKey));
  return createRouterClient(router, { context: engine.context }).grievances.get({ id });
}

test.each([
  ["DC_Gurugrаm", null],
  ["DCGurugram", null],
  ["citizen_7", "DC Gurugrаm"],
  ["citizen_8", "\u202eDC Gurugram"],
])(
  "a case from %s, who procedures themselves %j, says whose account that looks like and is not, and is a citizen's",
  async (handle, name) => {
    const { posts, case: shown } = await caseFrom(handle, name);
    expect(posts).toMatchObject([{ looksLike: "DC_Gurugram", role: "citizen" }]);
    expect(shown.speaker).toBe("citizen");
    expect(JSON.stringify(posts)).not.toMatch(/[\u202a-\u202e]/u);
  },
);

test("an account of another platform that bears the very name is somebody else's, and the case says so", async () => {
  const { posts, case: shown } = await caseFrom("DC_Gurugram", null, "telegram");
  expect(posts).toMatchObject([{ looksLike: "DC_Gurugram" }]);
  expect(shown.speaker).toBe("citizen");
});

test("a case of a citizen says nothing of the sort", async () => {
  expect((await caseFrom("asha_ggm", "Asha Devi")).posts).toMatchObject([{ looksLike: null }]);
});

test("an account is an office's by its own letters only", () => {
  const accounts = { ourUserId: "1", officeHandles: new Set(["dc_karnal"]) };
  expect(roleOf("2", "DC_Karnal", accounts)).toBe("office");
  for (const handle of ["DC_\u212aarnal", "DC_Kаrnal", "DCKarnal"])
    expect([handle, roleOf("2", handle, accounts)]).toEqual([handle, "citizen"]);
});
