import { afterEach, describe, expect, test } from "vitest";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { FakeX } from "#rehearsal/x/fakeX.ts";
import { createXSources } from "./createXSources.ts";
import { pullAll } from "./testing/pullAll.ts";
import { settingsFor } from "./testing/settings.ts";

const DAY_MS = 24 * 3_600_000;
let fake: FakeX;
afterEach(() => fake.close());

function ownPosts() {
  const settings = settingsFor(fake.url, { userId: fake.account.id, ownPosts: true });
  const source = createXSources({ settings, bearer: fake.bearer }).find(({ key }) => key === `x:own:${fake.account.id}`);
  if (!source) throw new Error("no source of own posts");
  return source;
}

describe("the account's own posts", () => {
  test("bring our answers, which mention the citizen and not us, and then only what is new", async () => {
    fake = await startFakeX({ account: { username: "cmcell" } });
    const complaint = fake.publish({ text: "@cmcell no water", author: "asha" });
    fake.publish({ text: "@asha marked to PHED", author: "cmcell", inReplyTo: complaint.id });
    fake.publish({ text: "an old word", author: "cmcell", at: Date.now() - 30 * DAY_MS });
    const first = await pullAll(ownPosts());
    expect(first.texts).toEqual(["@asha marked to PHED"]);
    expect(first.pages[0]?.posts).toMatchObject([{ role: "ours", inReplyToAuthorId: complaint.authorId, conversationId: complaint.id }]);
    fake.publish({ text: "@asha solved", author: "cmcell", inReplyTo: complaint.id });
    expect((await pullAll(ownPosts(), first.cursor)).texts).toEqual(["@asha solved"]);
  });

  test.each(["forbidden", "server-error"] as const)("are done without where X answers %s", async (kind) => {
    fake = await startFakeX({ account: { username: "cmcell" } });
    const status = kind === "server-error" ? { status: 404 } : {};
    fake.faults.next({ kind, ...status }, { path: "/tweets" });
    const { pages } = await pullAll(ownPosts());
    expect(pages).toMatchObject([{ posts: [], drained: true, problems: [expect.stringContaining("could not be read")] }]);
  });
});
