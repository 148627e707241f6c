import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SourceError } from "../../core/ports/source.ts";
import type { XClient } from "./client.ts";
import { readCursor } from "./cursor.ts";
import type { PageRequest } from "./pageRequests.ts";
import { readAnswer } from "./readAnswer.ts";
import type { PostsAnswer } from "./readAnswer.ts";
import { ReadCount } from "./readCount.ts";
import { newTimelineMemory, readTimeline } from "./readTimeline.ts";

const NOW = Date.parse("2026-11-24T10:00:00Z");

/** What a peer may get wrong. */
interface Manners {
  readonly honoursSince: boolean;
  readonly honoursUntil: boolean;
  /** `offset` counts from the newest post, so that its pages shift when another is published. */
  readonly tokens: "by-id" | "by-offset" | "refused";
  /** Every so many pages an empty one is in between; 0 for never. */
  readonly emptyEvery: number;
  readonly pageSize: number;
}

const POLITE: Manners = { honoursSince: true, honoursUntil: true, tokens: "by-id", emptyEvery: 0, pageSize: 3 };

/** A timeline of posts whose ids are numbers, newest first. */
class Peer {
  readonly asked: PageRequest[] = [];
  readonly #manners: Manners;
  #ids: readonly number[];

  constructor(ids: readonly number[], manners: Partial<Manners> = {}) {
    this.#manners = { ...POLITE, ...manners };
    this.#ids = ids.toSorted((a, b) => b - a);
  }

  publish(...ids: readonly number[]): void {
    this.#ids = [...this.#ids, ...ids].toSorted((a, b) => b - a);
  }

  readonly read = async (request: PageRequest): Promise<PostsAnswer> => {
    this.asked.push(request);
    const { honoursSince, honoursUntil, tokens, emptyEvery, pageSize } = this.#manners;
    if (request.token !== undefined && tokens === "refused") throw new SourceError("bad-request", "no such token");
    const since = honoursSince ? Number(request.sinceId ?? -1) : -1;
    const until = honoursUntil ? Number(request.untilId ?? Infinity) : Infinity;
    const run = this.#ids.filter((id) => id > since && id < until);
    const start =
      request.token === undefined ? 0 : tokens === "by-id" ? run.findIndex((id) => id < Number(request.token)) : Number(request.token);
    const rest = start === -1 ? [] : run.slice(start);
    const empty = emptyEvery > 0 && this.asked.length % emptyEvery === 0 && rest.length > 0;
    const page = empty ? [] : rest.slice(0, pageSize);
    const place = tokens === "by-id" ? (page.at(-1) ?? Number(request.token ?? Infinity)) : start + page.length;
    return answer(page, page.length < rest.length ? String(place) : null);
  };
}

function answer(ids: readonly number[], nextToken: string | null): PostsAnswer {
  const body = {
    data: ids.map((id) => ({ id: String(id), text: `post ${id}` })),
    meta: nextToken === null ? {} : { next_token: nextToken },
  };
  return readAnswer(body, NOBODY, NOW);
}

/** Keeps what is read as the record does: posts and cursor of a page together. */
class Record {
  readonly ids: number[] = [];
  cursor: string | null = null;
  pages = 0;

  /** Pulls until drained, or until `stopAfter` pages were recorded, as a program that has just started. */
  async pull(peer: { read: (request: PageRequest) => Promise<PostsAnswer> }, stopAfter = Infinity, now = NOW): Promise<void> {
    const context = {
      client: NO_CLIENT,
      accounts: NOBODY,
      reads: new ReadCount(),
      priceUsd: { posts: 0, users: 0 },
      messagePriceUsd: 0,
      owned: null,
      now: () => now,
      theirNow: () => now,
      elapsed: () => 0,
    };
    const timeline = { kind: "timeline", reach: Infinity, read: peer.read, search: null } as const;
    for await (const page of readTimeline(context, timeline, newTimelineMemory(context), this.cursor, new AbortController().signal)) {
      this.ids.push(...page.posts.map(({ externalId }) => Number(externalId)));
      this.cursor = page.cursor;
      this.pages += 1;
      stopAfter -= 1;
      if (stopAfter <= 0) break;
    }
  }

  get sorted(): readonly number[] {
    return this.ids.toSorted((a, b) => a - b);
  }
}

const NOBODY = { ourUserId: null, officeHandles: new Set<string>() };
const NO_CLIENT: XClient = {
  get: () => Promise.reject(new Error("not asked")),
  post: () => Promise.reject(new Error("not asked")),
  delete: () => Promise.reject(new Error("not asked")),
  stream: () => {
    throw new Error("not asked");
  },
};

const refuse = () => Promise.reject(new SourceError("bad-request", "no such user"));
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe("a walk down a timeline", () => {
  test("brings pages newest first, and the posts of a page oldest first", async () => {
    const record = new Record();
    await record.pull(new Peer(upTo(7)));
    expect(record.ids).toEqual([5, 6, 7, 2, 3, 4, 1]);
    expect(readCursor(record.cursor)).toMatchObject({ top: { id: "7" }, gaps: [] });
  });

  test("asks next time for what is newer and a little below, and finds nothing twice", async () => {
    const [peer, record] = [new Peer(upTo(7)), new Record()];
    await record.pull(peer);
    peer.publish(8, 9);
    await record.pull(peer);
    await record.pull(peer);
    expect(record.sorted).toEqual(upTo(9));
    expect(peer.asked.slice(-2).map(({ sinceId }) => sinceId)).toEqual(["4", "4"]);
  });

  test("goes on below what it has after a crash, and does not forget what was published meanwhile", async () => {
    const [peer, record] = [new Peer(upTo(10)), new Record()];
    await record.pull(peer, 1);
    peer.publish(11, 12);
    await record.pull(peer, 3);
    expect(record.sorted).toEqual(upTo(10));
    await record.pull(peer);
    expect(record.sorted).toEqual(upTo(12));
  });

  test("goes on by token while that is fresh, and by id when it is stale", async () => {
    const [peer, record] = [new Peer(upTo(10)), new Record()];
    await record.pull(peer, 1);
    await record.pull(peer, 1, NOW + 60_000);
    await record.pull(peer, 1, NOW + 3_600_000);
    expect(peer.asked).toMatchObject([
      { untilId: undefined, token: undefined },
      { untilId: undefined, token: "8" },
      { untilId: "5", token: undefined },
    ]);
    expect(record.sorted).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test("goes on by id where the peer refuses its own token", async () => {
    const [peer, record] = [new Peer(upTo(8), { tokens: "refused" }), new Record()];
    await record.pull(peer);
    expect(record.sorted).toEqual(upTo(8));
  });

  test("asks without the id of the last visit where the peer refuses that", async () => {
    const peer = new Peer(upTo(9));
    const record = new Record();
    await record.pull(peer);
    peer.publish(10);
    const read = (request: PageRequest) =>
      request.sinceId === undefined ? peer.read(request) : Promise.reject(new SourceError("bad-request", "since_id is too old"));
    await record.pull({ read });
    expect(record.sorted).toEqual(upTo(10));
  });

  test("passes on a refusal that has another cause", async () => {
    await expect(new Record().pull({ read: refuse })).rejects.toMatchObject({ fault: "bad-request" });
  });

  test("ends though the peer names the same page again and again", async () => {
    let asked = 0;
    const read = async () => ((asked += 1), answer([3, 2, 1], "again"));
    const record = new Record();
    await record.pull({ read });
    expect(record.sorted).toEqual([1, 2, 3]);
    expect(asked).toBeLessThan(30);
  });

  test("ends though the peer names new pages without end and none of them has a post", async () => {
    let asked = 0;
    const read = async () => answer([], String((asked += 1)));
    await new Record().pull({ read });
    expect(asked).toBeLessThan(30);
  });

  test("leaves nothing out and brings nothing twice, whatever the peer's manners and wherever it is cut off", async () => {
    const manners = fc
      .record({
        honoursSince: fc.boolean(),
        honoursUntil: fc.boolean(),
        tokens: fc.constantFrom("by-id" as const, "by-offset" as const, "refused" as const),
        emptyEvery: fc.constantFrom(0, 2, 3),
        pageSize: fc.integer({ min: 1, max: 5 }),
      })
      // Without either there is no second page, and none after an empty one.
      .filter(({ tokens, honoursUntil, emptyEvery }) => tokens !== "refused" || (honoursUntil && emptyEvery === 0));
    const rounds = fc.array(fc.record({ published: fc.nat(12), steps: fc.integer({ min: 1, max: 4 }), stale: fc.boolean() }), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(manners, fc.nat(20), rounds, async (manner, first, plan) => {
        const peer = new Peer(upTo(first), manner);
        const record = new Record();
        let [newest, now] = [first, NOW];
        for (const { published, steps, stale } of plan) {
          await record.pull(peer, steps, now);
          peer.publish(...upTo(published).map((id) => id + newest));
          newest += published;
          if (stale) now += 3_600_000;
        }
        // One walk may be under way; the next brings what was published meanwhile; one more brings nothing.
        await record.pull(peer, Infinity, now);
        await record.pull(peer, Infinity, now);
        expect([...new Set(record.sorted)]).toEqual(upTo(newest));
        // Tokens that count from the top repeat what they shift over; the record knows those posts.
        const repeats = record.ids.length - newest;
        expect(repeats > 0 && manner.tokens !== "by-offset").toBe(false);
        const before = record.ids.length;
        await record.pull(peer, Infinity, now);
        expect(record.ids).toHaveLength(before);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a cursor", () => {
  test.each(["", "null", "{}", "12345", '{"v":2,"since":null,"walk":null}', '{"v":1,"since":{"id":"x","at":1},"walk":null}'])(
    "that says %j begins from nothing",
    (text) => expect(readCursor(text)).toMatchObject({ top: null, gaps: [] }),
  );
});
