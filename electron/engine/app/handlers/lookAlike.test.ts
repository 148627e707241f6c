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

test("a letter with a representative's address that is not proven to be theirs says so, and one that is does not", async () => {
  const window = createRouterClient(router, { context: engine.context });
  await window.registry.putRepresentative({
    id: null,
    role: "mla",
    name: "Ram Kumar",
    constituency: "Indri",
    district: "Karnal",
    portfolio: null,
    phone: null,
    email: "MLA.Indri@hvs.example",
    xHandle: null,
    facebookId: null,
    fromAt: null,
    untilAt: null,
  });
  const address = "mla.indri@hvs.example";
  const letterOf = async (externalId: string, isProven: boolean) => {
    const author = { externalId: address, handle: null, name: "Ram Kumar", location: null };
    const writtenFrom = isProven ? [{ way: "email" as const, name: address }] : [];
    const post = examplePost(externalId, { channel: "email", isPrivate: true, text: "Indri me pani nahi", author, writtenFrom });
    const { writer: record, understanding } = engine.context;
    ingestPosts(record, [post], { understand: understanding.understand, policy: () => DEFAULT_SLA_POLICY, now: Date.now });
    return await window.grievances.get({ id: grievanceIdOf(caseKeyOf(post) ?? ("" as CaseKey)) });
  };
  const unproven = await letterOf("<1@hvs.example>", false);
  expect(unproven.posts).toMatchObject([{ unprovenSender: { name: "Ram Kumar", of: { en: "Indri", hi: "Indri" } } }]);
  expect(unproven.representative).toBe(null);
  const proven = await letterOf("<2@hvs.example>", true);
  expect(proven.posts).toMatchObject([{ unprovenSender: null }]);
  expect(proven.representative).toEqual({ name: "Ram Kumar", constituency: "Indri" });
});

test("a letter with an officer's address whose check failed, so that it counts as a citizen's, says whose address that is", async () => {
  const window = createRouterClient(router, { context: engine.context });
  const officer = {
    name: "Suresh Kumar",
    designation: null,
    phone: null,
    email: "EE.Karnal@phed.example",
    xHandle: null,
    facebookId: null,
  };
  await window.registry.handOver({ officeId: "PHED/district/Karnal", fromAt: Date.now() - 86_400_000, officer });
  const author = { externalId: "ee.karnal@phed.example", handle: null, name: "EE Karnal", location: null };
  const post = examplePost("<3@phed.example>", { channel: "email", role: "citizen", isPrivate: true, text: "Karnal me pani nahi", author });
  const { writer: record, understanding } = engine.context;
  ingestPosts(record, [post], { understand: understanding.understand, policy: () => DEFAULT_SLA_POLICY, now: Date.now });
  const { posts } = await window.grievances.get({ id: grievanceIdOf(caseKeyOf(post) ?? ("" as CaseKey)) });
  expect(posts).toMatchObject([{ unprovenSender: { name: "Suresh Kumar", of: { en: expect.stringContaining("Karnal") as string } } }]);
});

test("an account is an office's by its own letters only", () => {
  const accounts = { ourUserId: "1", officeHandles: new Set(["dc_karnal"]) };
  expect(roleOf("2", "DC_Karnal", accounts)).toBe("office");
  for (const handle of ["DC_\u212aarnal", "DC_Kаrnal", "DCKarnal"])
    expect([handle, roleOf("2", handle, accounts)]).toEqual([handle, "citizen"]);
});
