import { request } from "node:http";
import type { IncomingMessage } from "node:http";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startFakeX } from "./fakeX.ts";
import type { FakeX } from "./fakeX.ts";

let fake: FakeX;
beforeEach(async () => {
  fake = await startFakeX({ keepAliveMs: 40, rateLimits: { stream: { limit: 5 } } });
});
afterEach(() => fake.close());

const RULES = "/2/tweets/search/stream/rules";

async function addRule(value: string, tag?: string): Promise<void> {
  await fetch(fake.url + RULES, {
    method: "POST",
    headers: { authorization: `Bearer ${fake.bearer}`, "content-type": "application/json" },
    body: JSON.stringify({ add: [{ value, tag }] }),
  });
}

function connect(query = ""): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request(`${fake.url}/2/tweets/search/stream${query}`, { headers: { authorization: `Bearer ${fake.bearer}` } }, resolve)
      .on("error", reject)
      .end();
  });
}

/** Chunks as they came off the wire, until `enough` of them say so. */
async function chunksOf(response: IncomingMessage, enough: (chunks: readonly Buffer[]) => boolean): Promise<readonly Buffer[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) {
    chunks.push(chunk as Buffer);
    if (enough(chunks)) break;
  }
  return chunks;
}

const textOf = (chunks: readonly Buffer[]) => Buffer.concat(chunks).toString("utf8");

describe("the filtered stream", () => {
  test("refuses to open without rules, and a second time", async () => {
    const refused = await connect();
    expect([refused.statusCode, textOf(await chunksOf(refused, () => false))]).toEqual([
      409,
      expect.stringContaining("RuleConfigurationIssue"),
    ]);
    await addRule("water");
    const first = await connect();
    const second = await connect();
    expect([second.statusCode, textOf(await chunksOf(second, () => false))]).toEqual([429, expect.stringContaining("TooManyConnections")]);
    first.destroy();
  });

  test("brings a matching post at once, with the rules it met, and signs of life in between", async () => {
    await addRule("water @HaryanaCMCell", "ours");
    const response = await connect("?expansions=author_id&user.fields=location");
    fake.publish([
      { text: "@HaryanaCMCell no electricity" },
      { text: "@HaryanaCMCell no water", author: { username: "ram_1", location: "Jind" } },
    ]);
    const chunks = await chunksOf(response, (all) => all.length >= 3);
    const [line = "", ...rest] = textOf(chunks).split("\r\n");
    expect(JSON.parse(line)).toMatchObject({
      data: { text: "@HaryanaCMCell no water" },
      includes: { users: [{ username: "ram_1", location: "Jind" }] },
      matching_rules: [{ tag: "ours" }],
    });
    expect(rest.join("")).toBe("");
  });

  test("can cut a chunk inside a character", async () => {
    await addRule("@HaryanaCMCell");
    fake.stream.splitCharacters = true;
    const response = await connect();
    fake.publish({ text: "@HaryanaCMCell पानी नहीं आ रहा" });
    const chunks = await chunksOf(response, (all) => all.length >= 2 && textOf(all).includes("\r\n"));
    expect(chunks[0]?.toString("utf8").endsWith("\uFFFD")).toBe(true);
    expect(JSON.parse(textOf(chunks))).toMatchObject({ data: { text: "@HaryanaCMCell पानी नहीं आ रहा" } });
  });

  test("can be compressed, and still brings each post at once", async () => {
    const zipping = await startFakeX({ compress: true });
    const headers = { authorization: `Bearer ${zipping.bearer}`, "content-type": "application/json" };
    await fetch(zipping.url + RULES, { method: "POST", headers, body: JSON.stringify({ add: [{ value: "@HaryanaCMCell" }] }) });
    const response = await fetch(`${zipping.url}/2/tweets/search/stream`, { headers });
    expect(response.headers.get("content-encoding")).toBe("gzip");
    zipping.publish({ text: "@HaryanaCMCell पानी नहीं" });
    const first = await response.body?.getReader().read();
    expect(Buffer.from(first?.value ?? []).toString("utf8")).toContain("पानी नहीं");
    await zipping.close();
  });

  test("fills in what was missed, when asked", async () => {
    await addRule("@HaryanaCMCell");
    fake.publish([
      { text: "@HaryanaCMCell long ago", at: Date.now() - 600_000 },
      { text: "@HaryanaCMCell just now", at: Date.now() - 60_000 },
    ]);
    const chunks = await chunksOf(await connect("?backfill_minutes=5"), (all) => all.length > 0);
    expect(textOf(chunks)).toContain("just now");
    expect(textOf(chunks)).not.toContain("long ago");
  });

  test("ends abruptly or with a last word, and counts connections", async () => {
    await addRule("@HaryanaCMCell");
    const first = await connect();
    fake.dropStreams("operationally");
    expect(textOf(await chunksOf(first, () => false))).toContain("operational-disconnect");
    const second = await connect();
    const ended = chunksOf(second, () => false);
    fake.dropStreams();
    await expect(ended).rejects.toThrow("aborted");
    expect(fake.stream.open).toBe(0);
    for (let attempt = 0; attempt < 3; attempt += 1) (await connect()).destroy();
    expect((await connect()).statusCode).toBe(429);
  });

  test("delivers an edited post as a new version", async () => {
    await addRule("@HaryanaCMCell");
    const post = fake.publish({ text: "@HaryanaCMCell no watr" });
    const response = await connect();
    const edited = fake.edit(post.id, "@HaryanaCMCell no water");
    const text = textOf(await chunksOf(response, () => true));
    expect(JSON.parse(text)).toMatchObject({ data: { id: edited.id, edit_history_tweet_ids: [post.id, edited.id] } });
  });
});
