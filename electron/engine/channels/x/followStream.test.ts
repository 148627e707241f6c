import { afterEach, describe, expect, test } from "vitest";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { FakeX, FakeXOptions } from "#rehearsal/x/fakeX.ts";
import type { XSourceSettings } from "#contract/xSource.ts";
import type { PushedPage } from "../../core/ports/source.ts";
import { createXSources } from "./createXSources.ts";
import { sendJson, startPeer } from "./testing/peer.ts";
import type { Peer } from "./testing/peer.ts";
import { settingsFor } from "./testing/settings.ts";

let fake: FakeX;
let stop: AbortController;
afterEach(async () => {
  stop.abort();
  await fake.close();
});

async function start(options: FakeXOptions = {}): Promise<void> {
  stop = new AbortController();
  fake = await startFakeX(options);
}

function sources(changed: Partial<XSourceSettings> = {}) {
  return createXSources({ settings: settingsFor(fake.url, { userId: fake.account.id, stream: true, ...changed }), bearer: fake.bearer });
}

/** Follows in the background; what was heard so far, and how it ended. */
function listen(changed: Partial<XSourceSettings> = {}) {
  const pages: PushedPage[] = [];
  const [source] = sources(changed);
  const ended = (async () => {
    try {
      for await (const page of source?.follow?.(stop.signal) ?? []) pages.push(page);
      return null;
    } catch (error) {
      return error;
    }
  })();
  return { pages, ended, texts: () => pages.flatMap(({ posts }) => posts.map(({ text }) => text)) };
}

async function until(condition: () => boolean): Promise<void> {
  for (const end = Date.now() + 5_000; !condition();) {
    if (Date.now() > end) throw new Error("waited too long");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const rulesWritten = () =>
  fake.requests.filter(({ method, path }) => method === "POST" && path.endsWith("/rules")).map(({ body }) => JSON.parse(body));

describe("the stream of an app", () => {
  test("brings mentions as they are published, in Hindi whatever the chunks", async () => {
    await start();
    fake.stream.splitCharacters = true;
    const heard = listen();
    await until(() => fake.stream.open === 1);
    fake.publish({ text: "@HaryanaCMCell गाँव में पानी नहीं आ रहा, ਪਾਣੀ ਨਹੀਂ", author: "asha" });
    fake.publish({ text: "not for us" });
    fake.publish({ text: "@HaryanaCMCell सड़क टूटी है", author: "asha" });
    await until(() => heard.texts().length === 2);
    expect(heard.texts()).toEqual(["@HaryanaCMCell गाँव में पानी नहीं आ रहा, ਪਾਣੀ ਨਹੀਂ", "@HaryanaCMCell सड़क टूटी है"]);
    expect(heard.pages.flatMap(({ posts }) => posts)[0]).toMatchObject({ author: { handle: "asha" }, role: "citizen" });
    // One look-up of our own handle, two posts, and one author who is counted once.
    expect(heard.pages.reduce((sum, { reads }) => sum + reads.posts, 0)).toBe(2);
    expect(heard.pages.reduce((sum, { reads }) => sum + reads.users, 0)).toBe(2);
  });

  test("comes without what X does not take there, and says so once", async () => {
    await start({ refusedNames: { stream: ["geo.place_id", "withheld"] }, keepAliveMs: 30 });
    const heard = listen();
    await until(() => heard.pages.length >= 3);
    fake.publish({ text: "@HaryanaCMCell no water", author: { username: "asha", name: "Asha" } });
    await until(() => heard.texts().length === 1);
    expect(heard.pages.flatMap(({ posts }) => posts)).toMatchObject([{ author: { handle: "asha", name: "Asha" } }]);
    const problems = heard.pages.flatMap((page) => page.problems);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain("expansions=geo.place_id");
    expect(problems[0]).toContain("tweets/search/stream");
    expect(fake.stream.open).toBe(1);
  });

  test("belongs to the first source, with the rules of all, and old rules of ours are taken out", async () => {
    await start();
    expect(sources({ query: "water" }).map((source) => "follow" in source)).toEqual([true, false]);
    expect(sources({ query: "water", stream: false }).map((source) => "follow" in source)).toEqual([false, false]);
    const heard = listen({ query: "water" });
    await until(() => fake.stream.open === 1);
    expect(rulesWritten()).toEqual([
      {
        add: [
          { value: "@HaryanaCMCell", tag: "ismgt" },
          { value: "water", tag: "ismgt" },
        ],
      },
    ]);
    fake.publish([{ text: "no water" }, { text: "@HaryanaCMCell help" }]);
    await until(() => heard.texts().length === 2);
    stop.abort();
    await heard.ended;
    stop = new AbortController();
    await until(() => fake.stream.open === 0);
    listen({ query: "road" });
    await until(() => fake.stream.open === 1);
    expect(rulesWritten().slice(1)).toEqual([{ delete: { ids: [expect.any(String)] } }, { add: [{ value: "road", tag: "ismgt" }] }]);
  });

  test("says why it ended: dropped, told to go, held by another, or refused", async () => {
    await start();
    const first = listen();
    await until(() => fake.stream.open === 1);
    expect(await listen().ended).toMatchObject({ fault: "too-many-connections" });
    fake.dropStreams("abruptly");
    expect(await first.ended).toMatchObject({ fault: "unreachable" });
    const second = listen();
    await until(() => fake.stream.open === 1);
    fake.dropStreams("operationally");
    expect(await second.ended).toMatchObject({ fault: "server-error" });
    fake.faults.next({ kind: "unauthorized" }, { path: "/rules" });
    expect(await listen().ended).toMatchObject({ fault: "unauthorised" });
    expect(await listen({ query: "(" }).ended).toMatchObject({ fault: "bad-request" });
  });

  test("ends with the reason of an abort", async () => {
    await start();
    const heard = listen();
    await until(() => fake.stream.open === 1);
    const reason = new Error("stopped");
    stop.abort(reason);
    expect(await heard.ended).toBe(reason);
    await until(() => fake.stream.open === 0);
  });

  test("shows that it is alive by empty pages", async () => {
    await start({ keepAliveMs: 30 });
    const heard = listen();
    await until(() => heard.pages.length >= 3);
    expect(heard.texts()).toEqual([]);
  });
});

describe("a line of the stream", () => {
  test("that cannot be read costs itself alone", async () => {
    const { texts, problems, fault } = await follow(`${post("1")}\r\n{"data":\r\nnull\r\n[]\r\n{"data":{"id":null}}\r\n${post("2")}\r\n`);
    expect(texts).toEqual(["post 1", "post 2"]);
    expect(problems.length).toBeGreaterThanOrEqual(3);
    expect(fault).toBe("unreachable");
  });

  test("for a rule of another program is not for us", async () => {
    expect((await follow(`${post("1", "99")}\r\n${post("2")}\r\n`)).texts).toEqual(["post 2"]);
  });

  test("that ends the stream comes after the posts before it", async () => {
    const end = JSON.stringify({ errors: [{ title: "x", type: "https://api.twitter.com/2/problems/usage-capped" }] });
    expect(await follow(`${post("1")}\r\n${end}\r\n${post("2")}\r\n`)).toMatchObject({ texts: ["post 1"], fault: "usage-cap" });
  });
});

function streamOf(lines: string): Promise<Peer> {
  return startPeer((url, response, request) => {
    if (!url.pathname.endsWith("/rules")) response.writeHead(200).end(lines);
    else sendJson(response, request.method === "GET" ? { data: [{ id: "5", value: "water", tag: "ismgt" }], meta: {} } : {});
  });
}

function post(id: string, rule = "5"): string {
  return JSON.stringify({ data: { id, text: `post ${id}` }, matching_rules: [{ id: rule }] });
}

async function follow(lines: string): Promise<{ texts: readonly string[]; problems: readonly string[]; fault: unknown }> {
  await start();
  await using peer = await streamOf(lines);
  const settings = settingsFor(peer.url, { userId: null, query: "water", stream: true });
  const pages: PushedPage[] = [];
  let fault: unknown = null;
  try {
    for await (const page of createXSources({ settings, bearer: "b" })[0]?.follow?.(stop.signal) ?? []) pages.push(page);
  } catch (error) {
    fault = error instanceof Error && "fault" in error ? error.fault : error;
  }
  return {
    texts: pages.flatMap(({ posts }) => posts.map(({ text }) => text)),
    problems: pages.flatMap(({ problems }) => problems),
    fault,
  };
}
