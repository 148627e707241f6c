import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { GrievanceEvent } from "#domain/grievance/events.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { Channel } from "#domain/post/channel.ts";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import { understand } from "#domain/understanding/testing/understand.ts";
import { appendEvents } from "#db/append/append.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import type { CaseOfAuthor } from "#db/queries/casesOfAuthor.ts";
import { examplePost, MORNING } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { ingestPosts } from "./ingestPosts.ts";
import type { IntakeRules } from "./ingestPosts.ts";
import { caseForMessage } from "./privateMessages.ts";

const rules: IntakeRules = { understand, policy: () => DEFAULT_SLA_POLICY, now: () => MORNING + 60 * DAY_MS };
const OURS = { externalId: "cell", handle: "cmcell", name: "CM Cell", location: null };
const ASHA = { externalId: "7", handle: "asha", name: "Asha", location: null };

let records: TemporaryRecord[] = [];
let record: TemporaryRecord;
function fresh(): TemporaryRecord {
  records.push((record = temporaryRecord()));
  return record;
}
beforeEach(() => void fresh());
afterEach(() => {
  for (const each of records) each.remove();
  records = [];
});

const publicly = (id: string, hours: number, text: string, more: Partial<IncomingPost> = {}) =>
  examplePost(id, { author: ASHA, text, createdAt: MORNING + hours * HOUR_MS, ...more });
const privately = (id: string, hours: number, text: string, more: Partial<IncomingPost> = {}) =>
  publicly(`dm:${id}`, hours, text, { conversationId: "dm:7-cell", isPrivate: true, inReplyToAuthorId: "cell", ...more });
const fromUs = (id: string, hours: number, text: string) =>
  privately(id, hours, text, { author: OURS, role: "ours", inReplyToAuthorId: "7" });
const hear = (...posts: readonly IncomingPost[]) => ingestPosts(record.writer, posts, rules);
const act = (id: GrievanceId, hours: number, ...events: readonly GrievanceEvent[]) =>
  appendEvents(record.writer, { grievanceId: id, events, actor: "osd", now: MORNING + hours * HOUR_MS });

/** The posts of each case, of those that stand: in the order of their tickets' opening. */
function cases(): readonly { readonly id: GrievanceId; readonly state: string; readonly posts: readonly string[] }[] {
  const ids = record.writer.sqlite
    .prepare<[], { id: GrievanceId; state: string }>("SELECT id, state FROM grievance ORDER BY opened_at, id")
    .all();
  const postsOf = record.writer.sqlite
    .prepare<[string], string>("SELECT external_id FROM case_post WHERE grievance_id = ? ORDER BY length(external_id), external_id")
    .pluck();
  return ids.map(({ id, state }) => ({ id, state, posts: postsOf.all(id) }));
}
const only = (): GrievanceId => cases()[0]?.id ?? ("" as GrievanceId);
const asked = { type: "details-asked", version: 1, payload: { question: "कौन सा वार्ड?" } } as const;
const disposed = { type: "disposed", version: 1, payload: { exception: "Told by phone" } } as const;

describe("a message in a chat", () => {
  test("that answers our question joins the case, counts as details, and fills in the place", () => {
    hear(publicly("1", 0, "4 din se pani nahi aa raha"));
    act(only(), 1, asked);
    hear(privately("2", 2, "Panipat, Sector 12, call 9812345678"));
    expect(cases()).toMatchObject([{ state: "new", posts: ["1", "dm:2"] }]);
    expect(readGrievance(record.writer, only())).toMatchObject({ district: "Panipat", department: "PHED" });
  });

  test("goes to the case that waits for it, though another was touched later; one of before the question does not", () => {
    hear(publicly("1", 0, "4 din se pani nahi aa raha"), publicly("2", 1, "bijli nahi hai Karnal"));
    const [waiting, other] = cases();
    act(waiting?.id ?? only(), 2, asked);
    hear(publicly("3", 3, "and still no power", { conversationId: "2" }));
    hear(privately("5", 1.5, "please hurry"));
    hear(privately("4", 4, "ward 12"));
    expect(cases().find(({ id }) => id === waiting?.id)?.posts).toEqual(["1", "dm:4"]);
    expect(cases().find(({ id }) => id === other?.id)?.posts).toEqual(["2", "3", "dm:5"]);
  });

  test("joins the open case that was touched last, within a month; then it is a matter of its own", () => {
    hear(publicly("1", 0, "Karnal me bijli nahi hai"), publicly("2", 5, "Karnal me pani nahi aa raha"));
    hear(
      privately("3", 6, "here is the bill number"),
      privately("4", 24 * 40, "सड़क टूटी है हिसार"),
      privately("5", 24 * 40 + 1, "near the school"),
    );
    expect(cases().map(({ posts }) => posts)).toEqual([["1"], ["2", "dm:3"], ["dm:4", "dm:5"]]);
  });

  test("opens a case where there is none, and none is opened by our own", () => {
    hear(
      fromUs("1", 0, "namaste"),
      privately("2", 1, "Hisar me sadak tooti hai"),
      fromUs("3", 2, "marked"),
      privately("4", 3, "thank you"),
    );
    expect(cases()).toMatchObject([{ state: "new", posts: ["dm:2", "dm:3", "dm:4"] }]);
  });

  test("that says whether it is solved belongs to the case that was closed, and opens it again", () => {
    hear(publicly("1", 0, "करनाल वार्ड 12 में पानी नहीं आ रहा"));
    act(only(), 1, { type: "marked", version: 1, payload: { to: { department: "PHED", district: "Karnal", office: null } } });
    act(only(), 24, disposed);
    hear(privately("2", 25, "सड़क भी टूटी है, हिसार"));
    expect(cases()).toMatchObject([{ state: "disposed", posts: ["1"] }, { posts: ["dm:2"] }]);
    act(cases()[1]?.id ?? only(), 26, disposed);
    fresh();
    hear(publicly("1", 0, "करनाल वार्ड 12 में पानी नहीं आ रहा"));
    act(only(), 1, { type: "marked", version: 1, payload: { to: { department: "PHED", district: "Karnal", office: null } } });
    act(only(), 24, disposed);
    hear(privately("2", 25, "हल नहीं हुई, अभी भी पानी नहीं आ रहा"));
    expect(cases()).toMatchObject([{ state: "in-action", posts: ["1", "dm:2"] }]);
  });

  test("of ours joins the case whose reply it is, whichever was touched last", () => {
    hear(publicly("1", 0, "Karnal me bijli nahi hai"), publicly("2", 5, "Karnal me pani nahi aa raha"));
    const first = only();
    const to = { channel: "x", externalId: "1" } as const;
    act(
      first,
      6,
      {
        type: "reply-prepared",
        version: 1,
        payload: { replyId: "r", purpose: "free", language: "hi", text: "देख रहे हैं", to, approved: true },
      },
      { type: "reply-attempted", version: 1, payload: { replyId: "r" } },
      { type: "reply-sent", version: 1, payload: { replyId: "r", externalId: "dm:9" } },
    );
    hear(fromUs("9", 6, "देख रहे हैं"));
    expect(cases()[0]).toMatchObject({ id: first, posts: ["1", "dm:9"] });
  });

  test("that was read before the complaint which came first is taken over by it", () => {
    hear(privately("2", 2, "ward 12, near the temple"), privately("3", 3, "please"));
    hear(publicly("1", 0, "Panipat me pani nahi aa raha"));
    const [complaint, early] = cases();
    expect(complaint).toMatchObject({ state: "new", posts: ["1", "dm:2", "dm:3"] });
    expect(early).toMatchObject({ state: "duplicate" });
    expect(readGrievance(record.writer, early?.id ?? only())?.aside).toMatchObject({ as: "duplicate", duplicateOf: complaint?.id });
  });

  test("of before the complaint, or that a person has taken up, keeps its own case", () => {
    hear(privately("1", 0, "Hisar me sadak tooti hai"));
    hear(publicly("2", 2, "Panipat me pani nahi aa raha"));
    expect(cases().map(({ state }) => state)).toEqual(["new", "new"]);
    fresh();
    hear(privately("2", 2, "ward 12"));
    act(only(), 3, { type: "assigned", version: 1, payload: { to: "osd" } });
    hear(publicly("1", 0, "Panipat me pani nahi aa raha"));
    expect(cases().map(({ state }) => state)).toEqual(["new", "new"]);
  });

  test.each(["facebook", "instagram", "telegram"] as const)(
    "is the same on %s, and another person's is another matter",
    (channel: Channel) => {
      const there = (post: IncomingPost) => ({ ...post, channel });
      hear(there(publicly("1", 0, "Panipat me pani nahi aa raha")), there(privately("2", 1, "ward 12")));
      hear(there(privately("3", 2, "road broken", { author: { ...ASHA, externalId: "8" }, conversationId: "dm:8-cell" })));
      expect(cases().map(({ posts }) => posts)).toEqual([["1", "dm:2"], ["dm:3"]]);
    },
  );

  test("is no e-mail: a new letter of the same person is a matter of its own", () => {
    const letter = (id: string) =>
      ({ ...privately(id, 1, "Hisar me sadak tooti hai"), channel: "email", conversationId: `<${id}@mail>` }) as IncomingPost;
    hear({ ...publicly("1", 0, "x"), channel: "email" }, letter("2"), letter("3"));
    expect(cases()).toHaveLength(3);
  });

  test("comes to the same cases whatever the order of arrival, once a complaint was there before it", () => {
    const posts = [
      publicly("1", 0, "Panipat me pani nahi aa raha"),
      privately("2", 1, "ward 12"),
      privately("3", 2, "near the temple"),
      fromUs("4", 3, "noted"),
      privately("5", 4, "any news?"),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(posts, { minLength: posts.length }), fc.integer({ min: 1, max: 3 }), (order, pageSize) => {
        fresh();
        for (let start = 0; start < order.length; start += pageSize) hear(...order.slice(start, start + pageSize));
        const standing = cases().filter(({ state }) => state !== "duplicate");
        expect(standing).toHaveLength(1);
        expect(standing[0]?.posts).toEqual(expect.arrayContaining(["1", "dm:2", "dm:3", "dm:5"]));
      }),
      { numRuns: 25 },
    );
  });
});

describe("the case that a message belongs to", () => {
  const example = (id: string, differences: Partial<CaseOfAuthor> = {}): CaseOfAuthor => ({
    id: id as GrievanceId,
    state: "new",
    stoppedSinceAt: null,
    disposedAt: null,
    touchedAt: MORNING,
    openedAt: MORNING,
    isPrivate: false,
    department: null,
    district: null,
    ...differences,
  });

  test("does not rest on the order in which the cases are named", () => {
    const some = fc.array(
      fc.record({
        id: fc.integer({ min: 1, max: 9 }).map(String),
        state: fc.constantFrom("new", "needs-info", "disposed", "duplicate", "in-action"),
        days: fc.integer({ min: -40, max: 40 }),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(some, fc.infiniteStream(fc.nat()), (all, order) => {
        const each = new Map(
          all.map(({ id, state, days }) => {
            const at = MORNING + days * DAY_MS;
            return [
              id,
              example(id, {
                state: state as CaseOfAuthor["state"],
                touchedAt: at,
                stoppedSinceAt: state === "needs-info" ? at : null,
                disposedAt: state === "disposed" ? at : null,
              }),
            ];
          }),
        );
        const cases = [...each.values()];
        const message = { createdAt: MORNING, text: "not solved", about: { department: null, district: null }, answersWithinDays: 30 };
        const found = caseForMessage(cases, message);
        const keys = new Map(cases.map((one) => [one, order.next().value ?? 0]));
        expect(
          caseForMessage(
            cases.toSorted((one, other) => (keys.get(one) ?? 0) - (keys.get(other) ?? 0)),
            message,
          ),
        ).toBe(found);
        if (found !== null) expect(["duplicate"]).not.toContain(each.get(found)?.state);
      }),
    );
  });
});
