import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { grievanceIdOf } from "#domain/grievance/caseKey.ts";
import { caseKeyOf } from "#domain/grievance/testing/caseKeyOf.ts";
import type { CaseKey } from "#domain/ids.ts";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import { understand } from "#domain/understanding/testing/understand.ts";
import { readEvents } from "#db/events/read.ts";
import { examplePost } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import { ingestPosts } from "../../core/ingest/ingestPosts.ts";
import { actAll, rehearsedTimes } from "./rehearsedOffices.ts";

const NOW = Date.UTC(2026, 10, 30, 3);
const rules = {
  understand,
  policy: () => DEFAULT_SLA_POLICY,
  now: () => NOW,
  happenedAt: rehearsedTimes(() => NOW),
};

/** A complaint of the days before, and what was written on it. */
interface Story {
  readonly hoursAgo: number;
  readonly sequels: readonly { readonly laterHours: number; readonly role: IncomingPost["role"] }[];
}

const stories = fc.array(
  fc.record({
    hoursAgo: fc.integer({ min: 1, max: 200 }),
    sequels: fc.array(
      fc.record({
        laterHours: fc.integer({ min: 0, max: 100 }),
        role: fc.constantFrom("citizen" as const, "ours" as const, "office" as const),
      }),
      { maxLength: 3 },
    ),
  }),
  { minLength: 1, maxLength: 6 },
);

function postsOf({ hoursAgo, sequels }: Story, index: number): readonly IncomingPost[] {
  const root = `${index + 1}00`;
  const createdAt = NOW - hoursAgo * HOUR_MS;
  const author = { externalId: `citizen-${index}`, handle: null, name: null, location: null };
  const opening = examplePost(root, { text: "पानीपत में चार दिन से पानी नहीं आ रहा", author, createdAt, conversationId: root });
  return [
    opening,
    ...sequels.map(({ laterHours, role }, place) =>
      examplePost(`${index + 1}0${place + 1}`, {
        text: role === "citizen" ? "अभी तक हल नहीं हुआ" : "नोट किया गया",
        author: role === "citizen" ? author : { ...author, externalId: role },
        role,
        createdAt: Math.min(NOW, createdAt + laterHours * HOUR_MS),
        conversationId: root,
        inReplyToId: root,
        inReplyToAuthorId: author.externalId,
      }),
    ),
  ];
}

const idOf = (post: IncomingPost) => grievanceIdOf(caseKeyOf(post) ?? ("" as CaseKey));

describe("the history of a rehearsed case", () => {
  test("begins with its coming in, and its times never run backwards, whatever pages its posts were read in", () => {
    fc.assert(
      fc.property(stories, fc.integer({ min: 1, max: 7 }), fc.boolean(), (told, pageSize, actsBetween) => {
        const temporary = temporaryRecord();
        const record = temporary.writer;
        const threads = told.map((story, index) => postsOf(story, index));
        // As a platform tells them.
        const newestFirst = threads.flat().toSorted((one, other) => other.createdAt - one.createdAt);
        for (let from = 0; from < newestFirst.length; from += pageSize) {
          ingestPosts(record, newestFirst.slice(from, from + pageSize), rules);
          if (actsBetween) actAll(record, NOW);
        }
        while (actAll(record, NOW) > 0);
        for (const [opening] of threads) {
          const history = opening === undefined ? [] : readEvents(record, idOf(opening));
          expect(history[0]?.event?.type).toBe("grievance-opened");
          const times = history.map(({ at }) => at);
          expect(times).toEqual(times.toSorted((one, other) => one - other));
          expect(times.at(-1)).toBeLessThanOrEqual(NOW);
        }
        temporary.remove();
      }),
      { numRuns: 15 },
    );
  });

  test("has each act in its time, also where the citizen wrote again before it was made up", () => {
    const temporary = temporaryRecord();
    const record = temporary.writer;
    const threads = Array.from({ length: 20 }, (_, index) =>
      postsOf({ hoursAgo: 120, sequels: [{ laterHours: 60, role: "citizen" }] }, index),
    );
    ingestPosts(record, threads.flat(), rules);
    // Before anybody sees the cases: what they would have done is no news that takes one from under a hand.
    expect(actAll(record, NOW)).toBe(0);
    const markedAfter = threads.flatMap(([opening]) => {
      const marked = opening && readEvents(record, idOf(opening)).find(({ event }) => event?.type === "marked");
      return marked ? [marked.at - (NOW - 5 * DAY_MS)] : [];
    });
    expect(markedAfter.length).toBeGreaterThan(10);
    expect(Math.max(...markedAfter)).toBeLessThan(HOUR_MS);
    temporary.remove();
  });
});
