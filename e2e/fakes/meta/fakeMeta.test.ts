import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { testDataFolder } from "../x/testData.ts";
import { startFakeMeta } from "./fakeMeta.ts";
import type { FakeMeta } from "./fakeMeta.ts";
import { parseFields } from "./fieldList.ts";

let fake: FakeMeta;
beforeEach(async () => {
  fake = await startFakeMeta();
});
afterEach(() => fake.close());

async function get(path: string, parameters: Record<string, string> = {}) {
  const query = new URLSearchParams({ access_token: fake.token, ...parameters });
  const response = await fetch(`${fake.url}/v27.0/${path}?${query}`);
  return {
    status: response.status,
    body: (await response.json()) as { data?: unknown[]; paging?: { next?: string }; error?: { code: number; message: string } },
  };
}

describe("a fake Meta", () => {
  test("lists what was written, newest first, with a cursor and the address of the next page", async () => {
    const post = fake.post({ text: "ours" });
    for (let index = 0; index < 5; index += 1)
      fake.comment(post, { text: `c${index}`, author: "Asha", at: 1_000_000_000_000 + index * 1_000 });
    const { body } = await get(`${post.id}/comments`, { filter: "stream", order: "reverse_chronological", limit: "2", fields: "message" });
    expect(body.data).toEqual([
      { id: expect.any(String), message: "c4" },
      { id: expect.any(String), message: "c3" },
    ]);
    const next = await fetch(body.paging?.next ?? "");
    expect(await next.json()).toMatchObject({ data: [{ message: "c2" }, { message: "c1" }] });
  });

  test("gives no cursor for another page where there is none, and an empty list bare", async () => {
    expect((await get(`${fake.page.id}/feed`)).body).toEqual({ data: [] });
    fake.post({ text: "ours" });
    expect((await get(`${fake.page.id}/feed`)).body.paging).not.toHaveProperty("next");
  });

  test("withholds who wrote where it is told to", async () => {
    const comment = fake.comment(fake.post({ text: "ours" }), { text: "anonymous", author: null });
    expect((await get(comment.id, { fields: "from,message" })).body).toEqual({ id: comment.id, message: "anonymous" });
  });

  test("answers for the token first, then the permission, then the thing", async () => {
    expect((await get("1", { access_token: "another" })).body.error?.code).toBe(190);
    fake.state.permissions.delete("pages_messaging");
    expect((await get(`${fake.page.id}/conversations`, { platform: "messenger" })).body.error?.message).toContain("pages_messaging");
    expect((await get("1")).body.error).toMatchObject({ code: 100 });
    fake.state.callsLeft = 1;
    expect((await get("me")).status).toBe(200);
    expect((await get("me")).body.error?.code).toBe(190);
  });

  test("reads lists of fields as Meta does", () => {
    expect(parseFields("id,comments.filter(stream).limit(5){id,from{id}}")).toMatchObject([
      { name: "id" },
      {
        name: "comments",
        arguments: { filter: "stream", limit: "5" },
        fields: [{ name: "id" }, { name: "from", fields: [{ name: "id" }] }],
      },
    ]);
    for (const broken of ["a{b", "a}", "", "a,,b", "a(b)"]) expect(parseFields(broken)).toBeNull();
  });
});

describe.skipIf(testDataFolder() === undefined)("by Meta's own specifications", () => {
  test("a field, a list or a parameter that they do not have is refused", async () => {
    const post = fake.post({ text: "ours" });
    expect((await get(post.id, { fields: "id,like_ratio" })).body.error).toMatchObject({
      code: 100,
      message: expect.stringContaining("like_ratio"),
    });
    expect((await get(`${post.id}/replies`)).body.error?.code).toBe(2500);
    expect((await get(`${fake.page.id}/tagged`, { since: "5" })).body.error?.code).toBe(100);
  });

  test("a nested field is checked like any other", async () => {
    const media = fake.media({ text: "ours" });
    fake.igComment(fake.igComment(media, { text: "one", author: "Asha" }), { text: "two" });
    expect((await get(`${media.id}/comments`, { fields: "id,replies{id,nonsense}" })).body.error?.code).toBe(100);
  });
});
