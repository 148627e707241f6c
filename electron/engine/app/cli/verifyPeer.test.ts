import { writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { FakeX } from "#rehearsal/x/fakeX.ts";
import type { Channel } from "#domain/post/channel.ts";
import { openReader, openWriter } from "#db/opening/open.ts";
import { runCli } from "./testing/runCli.ts";
import { complaints, syncPlace } from "./testing/syncPlace.ts";
import { UsageError } from "./print.ts";
import { reportPeer } from "./verifyPeer.ts";

const { db, file, endedAfter, secretFile, syncArgs } = syncPlace();
const listed = (posts: readonly { readonly id: string; readonly createdAt: number }[]) =>
  posts.map(({ id, createdAt }) => JSON.stringify({ id, created_at: new Date(createdAt).toISOString(), text: "…" })).join("\n");
const verify = (...more: readonly string[]) => runCli(["verify", "--db", db(), "--json", ...more]);
const placeOf = ({ url, account, bearer }: FakeX) => ["--x-base", url, "--x-user", account.id, "--x-bearer-file", secretFile(bearer)];
const compared = async (list: string, channel: Channel = "x") => {
  const reader = openReader(db());
  try {
    return await reportPeer(reader, { channel, file: list });
  } finally {
    reader.close();
  }
};
const write = (sql: string, ...values: readonly number[]) => {
  const writer = openWriter(db());
  writer.sqlite.prepare(sql).run(...values);
  writer.close();
};

describe("engine verify --peer", () => {
  test("names posts of the platform that the record lost without a word, and passes over what a gap names or lies outside", async () => {
    const x = await endedAfter(startFakeX({ mentionsReach: null, posts: complaints(60) }));
    expect(await runCli(syncArgs(x))).toMatchObject({ code: 0, json: { new: 60 } });
    const list = file("peer.jsonl");
    const posts = x.posts.map(({ id, createdAt }) => ({ id, createdAt: new Date(createdAt).getTime() }));
    writeFileSync(list, `\uFEFF${listed(posts)}\r\n\n`);
    expect(await compared(list)).toEqual({
      channel: "x",
      posts: 60,
      recorded: 60,
      missing: 0,
      inGaps: 0,
      outside: 0,
      examples: [],
      cutOff: null,
    });
    // Somebody asks X itself: the same answer, and nothing is recorded.
    expect(await verify(...placeOf(x))).toMatchObject({ code: 0, json: { peer: { posts: 60, recorded: 60, missing: 0, cutOff: null } } });

    // Between two that are recorded there was one more, and one has come since.
    const before = posts[30];
    if (before === undefined) throw new Error("No post");
    const lost = { id: "1234567", createdAt: before.createdAt + 1 };
    writeFileSync(list, listed([...posts, lost, { id: "9999999", createdAt: Date.now() }]));
    const found = await verify("--peer", list);
    expect(found).toMatchObject({
      code: 3,
      json: { intact: true, peer: { posts: 62, recorded: 60, missing: 1, outside: 1, examples: [{ id: lost.id, at: lost.createdAt }] } },
    });
    expect(found.stderr).toContain("lacks though no gap says so: 1.");
    expect(found.stderr).toContain("अभिलेख में नहीं हैं");

    write(
      `INSERT INTO source_gap SELECT key, 'g', NULL, ?, '1', ?, 'lost', 1, 1, NULL FROM source_state WHERE channel = 'x' LIMIT 1`,
      lost.createdAt - 1,
      lost.createdAt + 1,
    );
    expect(await compared(list)).toMatchObject({ missing: 0, inGaps: 1, examples: [] });
    write("UPDATE source_gap SET state = 'closed'");
    expect(await compared(list)).toMatchObject({ missing: 1, inGaps: 0 });
    expect(await compared(list, "email")).toMatchObject({ outside: 62 });
  });

  test("says what is wrong with a file, and that X did not tell all", async () => {
    const x = await endedAfter(startFakeX({ mentionsReach: null, posts: complaints(3) }));
    await runCli(syncArgs(x));
    const list = file("peer.txt");
    const said = (content: string | Buffer) => {
      writeFileSync(list, content);
      return compared(list).catch((error: unknown) => (error instanceof UsageError ? `${error.message}\n${error.hindi}` : String(error)));
    };
    for (const [content, en, hi] of [
      ["", "holds no posts. One post a line", "में कोई पोस्ट नहीं है। हर पंक्ति में एक पोस्ट"],
      ["1960000000000000000\nhello there\n", "line 2: this is no post", "पंक्ति 2: यह पोस्ट नहीं है"],
      ['{"id":"1"}\n', "line 1: it does not say when the post was written", "पंक्ति 1: इसमें नहीं लिखा कि पोस्ट कब लिखी गई"],
      ['{"id":7,"created_at":"yesterday"}\n', "line 1: this is no post", "पंक्ति 1: यह पोस्ट नहीं है"],
      [Buffer.alloc(2_000_000, 0x61), "has a line without end", "एक पंक्ति समाप्त ही नहीं होती"],
    ] as const) {
      const told = await said(content);
      expect(told).toContain(en);
      expect(told).toContain(hi);
    }
    expect(await said(Buffer.from([0, 1, 2, 10, 3]))).toContain("this is no post");
    // An id of X tells its time by itself; this one is far outside of what was read.
    expect(await said("1960000000000000000\n")).toMatchObject({ posts: 1, outside: 1, missing: 0 });
    const unread = await verify("--peer", file("nothing"));
    expect(unread).toMatchObject({ code: 2, stderr: expect.stringContaining("cannot be read") });
    expect(unread.stderr).toMatch(/पढ़ी नहीं जा सकती.*--help देखें।/u);
    expect(await verify("--peer", list, ...placeOf(x))).toMatchObject({ code: 2, stderr: expect.stringContaining("One at a time") });

    x.faults.next({ kind: "html", status: 503 }, { path: "mentions", times: 10 });
    const cut = await verify(...placeOf(x));
    expect(cut).toMatchObject({ code: 3, json: { intact: true, peer: { cutOff: expect.any(String) } } });
    expect(cut.stderr).toContain("X did not tell all that it has");
  });
});
