import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { isAddressOfChannel } from "../core/files/channelAddress.ts";
import { fetchPicture } from "../services/pictures/fetchPicture.ts";
import type { PictureStore } from "../services/pictures/pictureStore.ts";
import { MOST_ANSWER_BYTES } from "../core/http/ask.ts";
import { startEndlessPeer } from "../core/http/testing/endlessPeer.ts";
import type { Endless, EndlessPeer } from "../core/http/testing/endlessPeer.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { createGraphClient } from "./facebook/client.ts";
import { createBotApi } from "./telegram/botApi.ts";
import { createXClient } from "./x/client.ts";
import { splitLines } from "./x/splitLines.ts";
import { createYouTubeClient } from "./youtube/client.ts";
import { pastedLogin } from "../core/signIn/pastedLogin.ts";
import { appAt } from "../core/signIn/testing/appAt.ts";

/** What lies in the buffers of both ends of a connection, and one piece more. */
const IN_BUFFERS_BYTES = 16 * 1024 * 1024;

const signal = new AbortController().signal;
const now = () => Date.UTC(2026, 10, 24, 10);
const quota = { take: () => undefined } as never;
const userKeys = { appKey: "a", appSecret: "b", accessToken: "c", accessSecret: "d" };

const appOf = (url: string) => {
  const addresses = { authorizeUrl: url, tokenUrl: url, revokeUrl: url, deviceUrl: url };
  return appAt({ url, addresses, clientId: "c", clientSecret: "s" });
};

/** Everything that asks a platform, by its name. */
const ASKERS: Readonly<Record<string, (url: string) => Promise<unknown>>> = {
  "X, by the bearer token": (url) => createXClient({ baseUrl: url, bearer: "b", now }).get("users/5/mentions", {}, signal),
  "X, by the keys of an account": (url) =>
    createXClient({ baseUrl: url, bearer: "b", userKeys, now }).post("tweets", { text: "a" }, signal),
  Facebook: (url) => createGraphClient({ baseUrl: url, token: "t", appSecret: undefined, now }).get("1/feed", {}, signal),
  "Telegram, for messages": (url) => createBotApi({ apiUrl: url, token: "1:a", now }).getUpdates(null, 0, signal),
  YouTube: (url) => createYouTubeClient({ apiUrl: url, apiKey: "k", login: null, quota, now }).list("commentThreads", {}, signal),
  "Google's sign-in": (url) => pastedLogin(appOf(url), { refreshToken: "r", identity: url, now, deadlineMs: 30_000 }).token(signal),
};

async function isGivenUp(asking: Promise<unknown>, peer: EndlessPeer): Promise<void> {
  await expect(asking).rejects.toMatchObject({ name: "SourceError", fault: "bad-answer" });
  expect(peer.sentBytes()).toBeLessThan(MOST_ANSWER_BYTES + IN_BUFFERS_BYTES);
}

describe.each(Object.entries(ASKERS))("an answer without end, in place of %s,", (_name, ask) => {
  test.each(["plain", "gzip", "deep"] as const)("(%s) is given up when more has come than an answer can have", async (endless) => {
    await using peer = await startEndlessPeer(endless);
    await isGivenUp(ask(peer.url), peer);
  });

  test("that refuses is given up as well", async () => {
    await using peer = await startEndlessPeer("plain", 400);
    await isGivenUp(ask(peer.url), peer);
  });
});

test("brotli that unfolds without end is given up, by anyone who unfolds it", async () => {
  await using peer = await startEndlessPeer("brotli");
  await isGivenUp(createGraphClient({ baseUrl: peer.url, token: "t", appSecret: undefined, now }).get("1/feed", {}, signal), peer);
});

describe("X's stream", () => {
  const lines = async (url: string) => {
    for await (const each of createXClient({ baseUrl: url, bearer: "b", now }).stream("tweets/search/stream", {}, signal)) void each;
  };

  test.each([
    ["a line without end", "plain", 200],
    ["a refusal without end", "plain", 403],
    ["a refusal without end that is packed", "gzip", 503],
  ] as const satisfies readonly (readonly [string, Endless, number])[])("gives up %s", async (_name, endless, status) => {
    await using peer = await startEndlessPeer(endless, status);
    await expect(lines(peer.url)).rejects.toMatchObject({ name: "SourceError" });
    expect(peer.sentBytes()).toBeLessThan(MOST_ANSWER_BYTES + IN_BUFFERS_BYTES);
  });

  test("takes a line that comes letter by letter without looking at any letter twice", async () => {
    let looked = 0;
    class Watched extends String {
      override split(...by: [never]): string[] {
        looked += this.length;
        return String(this).split(...by);
      }
    }
    const letters = 20_000;
    const chunks = function* () {
      for (let n = 0; n < letters; n += 1) yield new Watched("a") as unknown as string;
      yield new Watched("\n") as unknown as string;
    };
    const heard: string[] = [];
    for await (const each of splitLines(Readable.from(chunks()) as AsyncIterable<string>)) heard.push(...each);
    expect([heard.length, heard[0]?.length, looked]).toEqual([1, letters, letters + 1]);
  });
});

describe("files and pictures", () => {
  test.each(["plain", "gzip"] as const)("(%s) without end are given up at the size that would be refused", async (endless) => {
    await using peer = await startEndlessPeer(endless);
    const kept = temporaryRecord();
    try {
      const pictures = { keep: () => Promise.reject(new Error("kept")) } as unknown as PictureStore;
      const mayFetch = (url: URL) => isAddressOfChannel(url, peer.url);
      const parts = { record: kept.writer, pictures, mayFetch, capBytes: () => 1, now };
      expect(await fetchPicture(`${peer.url}/a.jpg`, "00000000-0000-5000-8000-000000000000" as GrievanceId, parts)).toBe("failed");
      expect(peer.sentBytes()).toBeLessThan(20 * 1024 * 1024 + IN_BUFFERS_BYTES);
    } finally {
      kept.remove();
    }
  });
});
