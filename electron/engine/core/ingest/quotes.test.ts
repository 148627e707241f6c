import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { recordedCaseKey } from "#domain/grievance/caseKey.ts";
import type { CaseKey } from "#domain/ids.ts";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { IncomingPost, PostReference } from "#domain/post/incomingPost.ts";
import { understand } from "#domain/understanding/testing/understand.ts";
import { appendEvents } from "#db/append/append.ts";
import { examplePost, MORNING } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { ingestPosts } from "./ingestPosts.ts";

const rules = { understand, policy: () => DEFAULT_SLA_POLICY, now: () => MORNING + 5 * DAY_MS };
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

const authorOf = (name: string) => ({ externalId: name, handle: name, name, location: null });
const post = (id: string, by: string, hours: number, text: string, more: Partial<IncomingPost> = {}): IncomingPost =>
  examplePost(id, { author: authorOf(by), role: by === "cell" ? "ours" : "citizen", text, createdAt: MORNING + hours * HOUR_MS, ...more });
const quoting = (id: string, by: string, conversationId: string): PostReference => ({
  externalId: id,
  conversationId,
  authorExternalId: by,
  text: "quoted",
  ...(by === "cell" && { authorRole: "ours" }),
});
const hear = (...posts: readonly IncomingPost[]) => ingestPosts(record.writer, posts, rules);

const complaint = post("10", "asha", 0, "करनाल वार्ड 12 में पानी नहीं आ रहा");
const answer = post("20", "cell", 2, "@asha solved", { conversationId: "10", inReplyToId: "10", inReplyToAuthorId: "asha" });
const stillNot = post("30", "asha", 50, "still not solved", { quotes: quoting("20", "cell", "10") });

const keyOf = (caseKey: string) => recordedCaseKey(caseKey as CaseKey);

function cases(): readonly { readonly case_key: string; readonly state: string; readonly posts: readonly string[] }[] {
  const rows = record.writer.sqlite
    .prepare<[], { id: string; case_key: string; state: string }>("SELECT id, case_key, state FROM grievance ORDER BY case_key")
    .all();
  const postsOf = record.writer.sqlite
    .prepare<[string], string>("SELECT external_id FROM case_post WHERE grievance_id = ? ORDER BY external_id")
    .pluck();
  return rows.map(({ id, ...row }) => ({ ...row, posts: postsOf.all(id) }));
}

function dispose(): void {
  const id = record.writer.sqlite.prepare<[], string>("SELECT id FROM grievance").pluck().get() as Parameters<
    typeof appendEvents
  >[1]["grievanceId"];
  appendEvents(record.writer, {
    grievanceId: id,
    events: [
      { type: "marked", version: 1, payload: { to: { department: "PHED", district: "Karnal", office: null } } },
      { type: "disposed", version: 1, payload: { exception: "Told by phone" } },
    ],
    actor: "osd",
    now: MORNING + DAY_MS,
  });
}

describe("a quote", () => {
  test("of our answer by the one who complained joins the case, and opens it again where it says not solved", () => {
    hear(complaint, answer);
    dispose();
    hear(stillNot);
    expect(cases()).toMatchObject([{ state: "in-action", posts: ["10", "20", "30"] }]);
  });

  test("of one's own complaint goes on with it", () => {
    hear(complaint, post("31", "asha", 3, "nobody came", { quotes: quoting("10", "asha", "10") }));
    expect(cases()).toMatchObject([{ posts: ["10", "31"] }]);
  });

  test("of another citizen's complaint is a case of its own, as is that of our answer by somebody else", () => {
    hear(
      complaint,
      answer,
      post("40", "bina", 3, "same here in Hisar, no water", { quotes: quoting("10", "asha", "10") }),
      post("50", "chand", 4, "and me in Rohtak", { quotes: quoting("20", "cell", "10") }),
    );
    expect(cases()).toMatchObject(
      [
        { case_key: keyOf("x:10:asha"), posts: ["10", "20"] },
        { case_key: keyOf("x:10:chand"), posts: ["50"] },
        { case_key: keyOf("x:40:bina"), posts: ["40"] },
      ].toSorted((one, other) => (one.case_key < other.case_key ? -1 : 1)),
    );
  });

  test("begins a thread in which all goes on with the same case: our answers there, and what the citizen says then", () => {
    const ours = post("60", "cell", 51, "@asha we look again", { conversationId: "30", inReplyToId: "30", inReplyToAuthorId: "asha" });
    const thanks = post("61", "asha", 52, "thank you", { conversationId: "30", inReplyToId: "60", inReplyToAuthorId: "cell" });
    hear(complaint, answer, stillNot, ours, thanks);
    expect(cases()).toMatchObject([{ posts: ["10", "20", "30", "60", "61"] }]);
    fresh();
    hear(complaint, answer, ours, stillNot);
    expect(cases()).toMatchObject([{ posts: ["10", "20", "30", "60"] }]);
  });

  test("of a post that X does not show is judged by itself", () => {
    hear(
      complaint,
      post("70", "asha", 3, "no light in Hisar", { quotes: { externalId: "9", conversationId: null, authorExternalId: null, text: null } }),
    );
    expect(cases()).toHaveLength(2);
  });

  test("leads to the same cases in whatever order the posts come", () => {
    const posts = [complaint, answer, stillNot, post("40", "bina", 3, "same in Hisar", { quotes: quoting("10", "asha", "10") })];
    hear(...posts);
    const inTime = cases();
    fc.assert(
      fc.property(fc.shuffledSubarray(posts, { minLength: posts.length }), (order) => {
        fresh();
        for (const each of order) hear(each);
        expect(cases()).toEqual(inTime);
      }),
      { numRuns: 15 },
    );
  });
});

describe("a post that was taken back", () => {
  test("leaves its case what it was found to be, whatever its citizen writes then", async () => {
    const { takeBack } = await import("./takeBack.ts");
    hear(complaint);
    takeBack(record.writer, [{ channel: "x", externalId: "10" }], MORNING + HOUR_MS);
    hear(post("11", "asha", 2, "thank you", { conversationId: "10" }), post("12", "asha", 3, "Hisar", { conversationId: "10" }));
    const row = record.writer.sqlite.prepare("SELECT department, district, post_count FROM grievance").get();
    expect(row).toEqual({ department: "PHED", district: "Karnal", post_count: 3 });
    expect(hear(complaint)).toEqual({ new: 0, updated: 0, cases: 0 });
  });
});
