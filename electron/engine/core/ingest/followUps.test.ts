import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { grievanceIdOf } from "#domain/grievance/caseKey.ts";
import { caseKeyOf } from "#domain/grievance/testing/caseKeyOf.ts";
import type { GrievanceEvent } from "#domain/grievance/events.ts";
import type { CaseKey, GrievanceId } from "#domain/ids.ts";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import { understand } from "#domain/understanding/testing/understand.ts";
import { appendEvents } from "#db/append/append.ts";
import { readEvents } from "#db/events/read.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { examplePost, MORNING } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { ingestPosts } from "./ingestPosts.ts";
import type { IntakeRules } from "./ingestPosts.ts";

let records: TemporaryRecord[] = [];
let record: TemporaryRecord;
beforeEach(() => {
  record = fresh();
});
afterEach(() => {
  for (const each of records) each.remove();
  records = [];
});
function fresh(): TemporaryRecord {
  const made = temporaryRecord();
  records.push(made);
  return made;
}

const MINUTE_MS = 60_000;
const DISPOSED_AT = MORNING + DAY_MS;
const first = examplePost("100", { text: "करनाल वार्ड 12 में पानी नहीं आ रहा" });
const id: GrievanceId = grievanceIdOf(caseKeyOf(first) ?? ("" as CaseKey));
const rules = (changed: Partial<IntakeRules> = {}): IntakeRules => ({
  understand,
  policy: () => DEFAULT_SLA_POLICY,
  now: () => DISPOSED_AT + 3 * DAY_MS,
  ...changed,
});

/** A further post of the same citizen in the thread, so long after the disposal. */
function followUp(externalId: string, text: string, afterMs: number, more: Partial<IncomingPost> = {}): IncomingPost {
  return examplePost(externalId, { author: first.author, conversationId: "100", text, createdAt: DISPOSED_AT + afterMs, ...more });
}

function act(at: number, ...events: readonly GrievanceEvent[]): void {
  appendEvents(record.writer, { grievanceId: id, events, actor: "osd", now: at });
}
function disposed(): void {
  ingestPosts(record.writer, [first], rules());
  act(MORNING + MINUTE_MS, { type: "marked", version: 1, payload: { to: { department: "PHED", district: "Karnal", office: null } } });
  act(DISPOSED_AT, { type: "disposed", version: 1, payload: { exception: "Told by phone" } });
}
/** The disposed reply as X made a post of it. */
function told(externalId: string, sentAt = DISPOSED_AT + MINUTE_MS): void {
  const to = { channel: "x", externalId: "100" } as const;
  const prepared = { replyId: "told", purpose: "disposed", language: "hi", text: "क्या समस्या हल हो गई?", to, approved: true } as const;
  act(
    sentAt,
    { type: "reply-prepared", version: 1, payload: prepared },
    { type: "reply-attempted", version: 1, payload: { replyId: "told" } },
    { type: "reply-sent", version: 1, payload: { replyId: "told", externalId } },
  );
}
const hear = (...posts: readonly IncomingPost[]) => ingestPosts(record.writer, posts, rules());
const now = () => readGrievance(record.writer, id);
const happened = (type: GrievanceEvent["type"]) => readEvents(record.writer, id).filter(({ event }) => event?.type === type);

describe("a citizen's answer to a disposed case", () => {
  test("that it is not solved opens it again, by the program, and makes the next office above answerable", () => {
    disposed();
    hear(followUp("200", "हल नहीं हुई, अभी भी पानी नहीं आ रहा", MINUTE_MS));
    expect(now()).toMatchObject({
      state: "in-action",
      reopenedCount: 1,
      escalations: [{ why: "not-solved", to: expect.stringMatching(/^PHED\//u) }],
    });
    const [reopened] = happened("reopened");
    expect(reopened).toMatchObject({
      actor: "engine",
      event: { payload: { why: "Not solved, says the citizen", dueAt: expect.any(Number) } },
    });
  });

  test("goes one office higher each time", () => {
    disposed();
    hear(followUp("200", "not solved", MINUTE_MS));
    act(DISPOSED_AT + DAY_MS, { type: "disposed", version: 1, payload: { exception: "Again" } });
    hear(followUp("300", "still not solved", DAY_MS + MINUTE_MS));
    const to = now()?.escalations.map((escalation) => escalation.to) ?? [];
    expect(now()?.reopenedCount).toBe(2);
    expect(new Set(to).size).toBe(2);
  });

  test.each([
    ["that it is solved", [followUp("200", "हल हो गई, धन्यवाद", MINUTE_MS)]],
    ["that says neither", [followUp("200", "धन्यवाद", MINUTE_MS)]],
    ["that was written before the disposal and arrives late", [followUp("200", "हल नहीं हुई", -MINUTE_MS)]],
    ["after the time for it", [followUp("200", "हल नहीं हुई", 31 * DAY_MS)]],
    ["that somebody else gives in the thread", [followUp("200", "हल नहीं हुई", MINUTE_MS, { author: examplePost("9").author })]],
    ["that it was not, and is now", [followUp("200", "not solved", MINUTE_MS), followUp("201", "solved now, thank you", 2 * MINUTE_MS)]],
    [
      "that passes on what another says",
      [
        followUp("200", "", MINUTE_MS, {
          reposts: { externalId: "100", conversationId: "100", authorExternalId: first.author.externalId, text: "हल नहीं हुई" },
        }),
      ],
    ],
  ])("%s leaves it disposed of", (_name, posts) => {
    disposed();
    hear(...posts);
    expect(now()).toMatchObject({ state: "disposed", reopenedCount: 0 });
  });

  test("counts within the days that the settings say", () => {
    disposed();
    ingestPosts(record.writer, [followUp("200", "not solved", 8 * DAY_MS)], rules({ reopenWithinDays: () => 7 }));
    expect(now()?.state).toBe("disposed");
    ingestPosts(record.writer, [followUp("201", "not solved", 6 * DAY_MS)], rules({ reopenWithinDays: () => 7 }));
    expect(now()?.state).toBe("in-action");
  });

  test("is after our word by X's own order, where its clock and ours differ", () => {
    disposed();
    told("150");
    hear(followUp("140", "not solved", -2 * 3_600_000));
    expect(now()?.state).toBe("disposed");
    hear(followUp("160", "not solved", -3_600_000, { inReplyToId: "150" }));
    expect(now()?.state).toBe("in-action");
  });

  test("opens it once, whatever the order of arrival and however often it is read", () => {
    const texts = ["हल नहीं हुई", "solved", "not solved", "धन्यवाद", "abhi tak pani nahi aaya"];
    const written = fc.array(fc.record({ text: fc.constantFrom(...texts), minute: fc.integer({ min: -3, max: 9 }) }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(written, fc.infiniteStream(fc.nat()), (all, order) => {
        const posts = all.map(({ text, minute }, index) => followUp(`${200 + index}`, text, minute * MINUTE_MS + index));
        const states = [posts, posts.toSorted(() => ((order.next().value ?? 0) % 2 === 0 ? 1 : -1))].map((page) => {
          record = fresh();
          disposed();
          hear(...page);
          const before = { ...now(), version: 0 };
          hear(...page.toReversed(), first);
          hear(...page.flatMap((post) => [post, post]));
          expect({ ...now(), version: 0 }).toEqual(before);
          expect(happened("reopened").length).toBe(happened("escalated").length);
          expect(happened("reopened").length).toBeLessThanOrEqual(1);
          return now()?.state;
        });
        expect(states[1]).toBe(states[0]);
      }),
      { numRuns: 12 },
    );
  });
});

describe("a citizen's answer to our question", () => {
  const ask = () => act(DISPOSED_AT, { type: "details-asked", version: 1, payload: { question: "स्थान?" } });

  test("lets the case and its clock go on, and fills in the place", () => {
    const vague = examplePost("100", { text: "4 din se pani nahi aa raha", author: { ...first.author, location: null } });
    ingestPosts(record.writer, [vague], rules());
    ask();
    expect(now()).toMatchObject({ state: "needs-info", district: null, dueAt: null });
    hear(followUp("200", "Panipat, Sector 12, 9812345678", 60 * MINUTE_MS));
    expect(now()).toMatchObject({ state: "new", district: "Panipat", dueAt: expect.any(Number) });
    expect(happened("details-received")).toMatchObject([{ actor: "engine" }]);
  });

  test("may be a picture alone, and counts once", () => {
    ingestPosts(record.writer, [first], rules());
    ask();
    const picture = { kind: "photo", url: null, previewUrl: null, description: null, widthPx: null, heightPx: null } as const;
    hear(followUp("200", "@cmohry", MINUTE_MS, { media: [picture] }), followUp("201", "ward 12", 2 * MINUTE_MS));
    hear(followUp("200", "@cmohry", MINUTE_MS, { media: [picture] }));
    expect(happened("details-received")).toHaveLength(1);
  });

  test.each([
    ["written before it was asked", followUp("200", "ward 12", -MINUTE_MS)],
    ["of handles alone", followUp("200", "@cmohry @dc_karnal", MINUTE_MS)],
    ["of our own", followUp("200", "कृपया बताएं", MINUTE_MS, { role: "ours" })],
  ])("%s is none", (_name, post) => {
    ingestPosts(record.writer, [first], rules());
    ask();
    hear(post);
    expect(now()?.state).toBe("needs-info");
  });

  test("is not the question how the complaint stands, and the details that come after it count", () => {
    ingestPosts(record.writer, [first], rules());
    ask();
    const ticket = now()?.ticket ?? "";
    hear(followUp("200", `@cmohry status of ${ticket} please?`, MINUTE_MS), followUp("201", `${ticket} का क्या हुआ`, 2 * MINUTE_MS));
    expect(now()?.state).toBe("needs-info");
    hear(followUp("202", `${ticket} वार्ड 12`, 3 * MINUTE_MS));
    expect(now()?.state).toBe("new");
  });
});
