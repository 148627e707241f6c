import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkChannelValues } from "#contract/checkChannelValues.ts";
import { channelFormSchema, connectionTestSchema } from "#contract/channels.ts";
import { ALL_PERMISSIONS, startFakeMeta } from "#fakes/meta/fakeMeta.ts";
import type { FakeMeta } from "#fakes/meta/fakeMeta.ts";
import { refused } from "#fakes/meta/refusals.ts";
import { facebookChannel } from "./facebookChannel.ts";
import { FACEBOOK_FORM } from "./form.ts";
import { givenFor } from "./testing/given.ts";
import type { GivenOptions } from "./testing/given.ts";

let fake: FakeMeta;
beforeEach(async () => {
  fake = await startFakeMeta({ appSecret: "app-secret" });
});
afterEach(() => fake.close());

async function testWith(options: GivenOptions = {}) {
  const result = await facebookChannel.test(givenFor(fake, options), new AbortController().signal);
  expect(JSON.stringify(result)).not.toContain(fake.token);
  return connectionTestSchema.parse(result);
}

const wrong = (fault: string, words: string) => ({
  ok: false,
  fault,
  explanation: { en: expect.stringContaining(words), hi: expect.stringMatching(/\p{Script=Devanagari}/u) },
});

/** What is asked for where something is written, or offices are asked after. */
const ONLY_LATER = /^pages_manage_|^instagram_manage_(?:comments|insights)$/u;

describe("a test of the connection", () => {
  test("names the page and its Instagram account", async () => {
    expect(await testWith()).toEqual({ ok: true, account: "CM Cell Haryana · @cmcellharyana" });
    expect(await testWith({ secrets: { appSecret: "app-secret" } })).toMatchObject({ ok: true });
    expect(await testWith({ values: { readsInstagram: false } })).toEqual({ ok: true, account: "CM Cell Haryana" });
  });

  test("tells an expired, a revoked and a mistyped token apart", async () => {
    fake.state.isExpired = true;
    expect(await testWith()).toMatchObject(wrong("unauthorised", "has expired"));
    fake.state.isExpired = false;
    fake.faults.next({ kind: "refusal", answer: refused(190, "has not authorized application", { subcode: 458 }) });
    expect(await testWith()).toMatchObject(wrong("unauthorised", "was taken back"));
    expect(await testWith({ secrets: { pageToken: "mistyped" } })).toMatchObject(wrong("unauthorised", "mistyped"));
  });

  test.each(ALL_PERMISSIONS.filter((permission) => !ONLY_LATER.test(permission)))(
    "names the permission %s where it is missing",
    async (permission) => {
      fake.state.permissions.delete(permission);
      expect(await testWith()).toMatchObject(wrong("forbidden", permission));
    },
  );

  test("tells that the token speaks for another page, or for a person", async () => {
    expect(await testWith({ values: { pageId: "4711" } })).toMatchObject(wrong("forbidden", "speaks for “CM Cell Haryana” (61000)"));
    fake.state.isPersonal = true;
    expect(await testWith()).toMatchObject(wrong("forbidden", "token of a person"));
  });

  test("tells a wrong app secret, and one that is needed", async () => {
    expect(await testWith({ secrets: { appSecret: "another" } })).toMatchObject(wrong("unauthorised", "app secret does not belong"));
    fake.state.requiresProof = true;
    expect(await testWith()).toMatchObject(wrong("unauthorised", "enter the app secret"));
  });

  test("tells an Instagram id that is none of the page's, and is content with a page without Instagram", async () => {
    expect(await testWith({ values: { instagramId: "99" } })).toMatchObject(wrong("not-found", "Instagram"));
    await fake.close();
    fake = await startFakeMeta({ hasInstagram: false });
    expect(await testWith()).toEqual({ ok: true, account: "CM Cell Haryana" });
  });

  test("tells what cannot be reached, and what is not Meta", async () => {
    fake.faults.next({ kind: "html", status: 200 });
    expect(await testWith()).toMatchObject(wrong("bad-answer", "does not speak as Meta does"));
    expect(await testWith({ values: { baseUrl: fake.url.replace("http:", "https:") } })).toMatchObject(
      wrong("unreachable", "cannot be reached"),
    );
    expect(await testWith({ values: { baseUrl: "http://127.0.0.1:1" } })).toMatchObject(wrong("unreachable", "cannot be reached"));
    expect(await testWith({ secrets: { pageToken: undefined as unknown as string } })).toMatchObject({ ok: false, fault: "unauthorised" });
  });
});

describe("the channel", () => {
  test("has a form that can be filled with a page id and a token alone", () => {
    channelFormSchema.parse(FACEBOOK_FORM);
    const checked = checkChannelValues(FACEBOOK_FORM, { pageId: "61000" });
    expect(checked.ok && facebookChannel.schema.parse(checked.values)).toMatchObject({
      pageId: "61000",
      baseUrl: "https://graph.facebook.com",
      windowDays: 30,
    });
    expect(checkChannelValues(FACEBOOK_FORM, { pageId: "cmcell" })).toMatchObject({ ok: false, field: "pageId" });
  });

  test("fetches pictures from Meta's own places and from the peer that was named, and nowhere else", () => {
    const { values } = givenFor(fake);
    const may = (url: string) => facebookChannel.mayFetchPicture?.(new URL(url), values);
    expect(may("https://scontent-del1-1.xx.fbcdn.net/v/1.jpg")).toBe(true);
    expect(may("https://scontent.cdninstagram.com/v/1.jpg")).toBe(true);
    expect(may(`${fake.url}/pictures/1.jpg`)).toBe(true);
    expect(may("http://scontent.fbcdn.net/1.jpg")).toBe(false);
    expect(may("https://evilfbcdn.net/1.jpg")).toBe(false);
    expect(may("https://fbcdn.net.evil.example/1.jpg")).toBe(false);
  });

  test("has no sources without a token, no senders, and nobody who asks again", () => {
    const given = { ...givenFor(fake), secret: () => undefined };
    expect(() => facebookChannel.sources(given)).toThrow("No page token is stored on this machine.");
    expect(facebookChannel.senders?.(given)).toEqual([]);
    expect(facebookChannel.rechecker?.(given)).toEqual([]);
  });

  test("has sources with keys of their own, all of which cost nothing", () => {
    const sources = facebookChannel.sources(givenFor(fake));
    expect(sources.map(({ source }) => source.key)).toEqual([
      "facebook:feed:61000",
      "facebook:visitor-posts:61000",
      "facebook:tagged:61000",
      "facebook:comments:61000",
      "facebook:messages:61000",
      "instagram:media:61000",
      "instagram:comments:61000",
      "instagram:tags:61000",
      "instagram:messages:61000",
    ]);
    expect(sources.every(({ source, budgetUsd }) => source.priceUsd.posts === 0 && budgetUsd === null)).toBe(true);
  });
});
