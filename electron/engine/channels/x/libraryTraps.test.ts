import { once } from "node:events";
import { TwitterApi } from "twitter-api-v2";
import type { TweetV2 } from "twitter-api-v2";
import { describe, expect, test } from "vitest";
import { keepingAgent } from "../../core/http/agents.ts";
import type { Page } from "../../core/ports/source.ts";
import { rebase } from "./baseUrl.ts";
import { createXSources } from "./createXSources.ts";
import { sendJson, startPeer } from "./testing/peer.ts";
import type { Answer } from "./testing/peer.ts";
import { settingsFor } from "./testing/settings.ts";

/*
 * What the library does by itself, beside what we do. The first half of each test guards a reason for not using it:
 * when such a half fails after an update, the library was mended and the reason may be gone.
 */

const never = new AbortController().signal;

function library(baseUrl: string): TwitterApi {
  const plugin = {
    onBeforeRequestConfig: ({ params }: { params: { url: string } }) => void (params.url = rebase(params.url, baseUrl)),
    onBeforeStreamRequestConfig: ({ params }: { params: { url: string } }) => void (params.url = rebase(params.url, baseUrl)),
  };
  return new TwitterApi("secret", { httpAgent: keepingAgent(baseUrl), plugins: [plugin] });
}

async function idsByLibrary(baseUrl: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const post of await library(baseUrl).v2.userMentionTimeline("1000")) ids.push(post.id);
  return ids;
}

async function idsByUs(baseUrl: string): Promise<readonly string[]> {
  const [source] = createXSources({ settings: settingsFor(baseUrl), bearer: "secret" });
  const pages: Page[] = [];
  for await (const page of source?.pull(null, never) ?? []) pages.push(page);
  expect(pages.map(({ drained }) => drained)).toEqual(pages.map((_page, index) => index === pages.length - 1));
  return pages.flatMap(({ posts }) => posts.map(({ externalId }) => externalId));
}

/** Three pages of one post each, the second as the test wants it. */
function threePages(second: { data?: object[] }, headers: Record<string, string> = {}): Answer {
  return (url, response) => {
    const page = Number(url.searchParams.get("pagination_token") ?? "1");
    const data = page === 2 ? second : { data: [{ id: String(400 - page), text: `page ${page}` }] };
    sendJson(response, { ...data, meta: { result_count: 1, ...(page < 3 && { next_token: String(page + 1) }) } }, 200, headers);
  };
}

describe("paging", () => {
  test("goes on after an empty page that names a successor, where the library stops as if all were read", async () => {
    await using peer = await startPeer(threePages({}));
    expect(await idsByLibrary(peer.url)).toEqual(["399"]);
    expect(await idsByUs(peer.url)).toEqual(["399", "397"]);
  });

  test("goes on at rate limit 0, where the library stops as if all were read", async () => {
    const headers = {
      "x-rate-limit-limit": "3",
      "x-rate-limit-remaining": "0",
      "x-rate-limit-reset": String(Math.ceil(Date.now() / 1_000) + 900),
    };
    await using peer = await startPeer(threePages({ data: [{ id: "398", text: "page 2" }] }, headers));
    expect(await idsByLibrary(peer.url)).toEqual(["399"]);
    expect(await idsByUs(peer.url)).toEqual(["399", "398", "397"]);
  });
});

describe("the stream", () => {
  test("reads Hindi whose characters are split between chunks, which the library corrupts", async () => {
    const bytes = line("1", "पानी नहीं");
    const cut = bytes.indexOf(Buffer.from("न")) + 1;
    await using peer = await startPeer(inPieces([bytes.subarray(0, cut), bytes.subarray(cut)]));
    const [corrupted] = await textsByLibrary(peer.url, 1);
    expect(corrupted).toContain("\uFFFD");
    expect(await textsByUs(peer.url, 1)).toEqual(["पानी नहीं"]);
  });

  test("reads posts whose line end comes in a chunk of its own, where the library loses them", async () => {
    const [first, second] = [line("1", "one"), line("2", "two")];
    await using peer = await startPeer(inPieces([first.subarray(0, -2), Buffer.from("\r\n"), second]));
    expect(await textsByLibrary(peer.url, 1)).toEqual(["unreadable"]);
    expect(await textsByUs(peer.url, 2)).toEqual(["one", "two"]);
  });
});

/** Sends the pieces one after the other, each as a chunk of its own. */
function inPieces(pieces: readonly Uint8Array[]): Answer {
  return (url, response, request) => {
    if (url.pathname.endsWith("/rules")) {
      return sendJson(
        response,
        request.method === "GET" ? { meta: {} } : { data: [{ id: "5", value: "water", tag: "ismgt" }], meta: {} },
        200,
      );
    }
    response.writeHead(200, { "content-type": "application/json" });
    pieces.forEach((piece, index) => setTimeout(() => response.write(piece), 40 * (index + 1)));
  };
}

async function textsByLibrary(baseUrl: string, count: number): Promise<readonly unknown[]> {
  const stream = library(baseUrl).v2.searchStream({ autoConnect: false });
  const heard: unknown[] = [];
  stream.on("data event content" as never, ({ data }: { data: TweetV2 }) => heard.push(data.text));
  stream.on("data tweet parse error" as never, () => heard.push("unreadable"));
  await stream.connect();
  while (heard.length < count) await Promise.race([once(stream, "data event content"), once(stream, "data tweet parse error")]);
  stream.destroy();
  return heard;
}

async function textsByUs(baseUrl: string, count: number): Promise<readonly string[]> {
  const settings = settingsFor(baseUrl, { userId: null, query: "water", stream: true });
  const [source] = createXSources({ settings, bearer: "secret" });
  const texts: string[] = [];
  for await (const { posts } of source?.follow?.(never) ?? []) {
    texts.push(...posts.map(({ text }) => text));
    if (texts.length >= count) break;
  }
  return texts;
}

function line(id: string, text: string): Buffer {
  return Buffer.from(`${JSON.stringify({ data: { id, text }, matching_rules: [{ id: "5" }] })}\r\n`);
}
