import { afterEach, describe, expect, test } from "vitest";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { FakeX, FakeXOptions } from "#rehearsal/x/fakeX.ts";
import { createXSources } from "./createXSources.ts";
import { pullAll } from "./testing/pullAll.ts";
import { settingsFor } from "./testing/settings.ts";

let fake: FakeX;
afterEach(() => fake.close());

async function start(refusedNames: NonNullable<FakeXOptions["refusedNames"]>) {
  fake = await startFakeX({
    account: { username: "cmcell" },
    refusedNames,
    posts: [{ text: "@cmcell no water", author: { username: "asha", name: "Asha" }, at: Date.now() - 60_000 }],
  });
  const [source] = createXSources({ settings: settingsFor(fake.url, { userId: fake.account.id, quotes: false }), bearer: fake.bearer });
  if (!source) throw new Error("no source");
  return source;
}

describe("an expansion or a field that an endpoint refuses", () => {
  test("is left out there, which is said once, and the rest comes", async () => {
    const source = await start({ mentions: ["geo.place_id", "withheld"] });
    const { pages, problems, cursor } = await pullAll(source);
    expect(pages.flatMap(({ posts }) => posts)).toMatchObject([{ text: "@cmcell no water", author: { handle: "asha", name: "Asha" } }]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain("X does not take");
    expect(problems[0]).toContain("expansions=geo.place_id");
    expect(problems[0]).toContain("tweet.fields=withheld");
    expect(problems[0]).toContain("users/:id/mentions");
    fake.publish({ text: "@cmcell still none", author: "asha" });
    const again = await pullAll(source, cursor);
    expect(again.texts).toEqual(["@cmcell still none"]);
    expect(again.problems).toEqual([]);
  });

  test("is asked for at the other endpoints", async () => {
    const source = await start({ "search-recent": ["geo.place_id"] });
    expect((await pullAll(source)).problems).toEqual([]);
    expect(
      fake.requests.filter(({ path }) => path.endsWith("/mentions")).every(({ query }) => query["expansions"]?.includes("geo.place_id")),
    ).toBe(true);
  });

  test("that is refused for another reason is a refusal", async () => {
    const source = await start({ mentions: ["100"] });
    await expect(pullAll(source)).rejects.toMatchObject({ fault: "bad-request" });
  });
});
