import type { Writer } from "#db/connection.ts";
import { openWriter } from "#db/opening/open.ts";
import { stats } from "#db/queries/stats.ts";
import { exampleProposal, examplePost, openExampleCase } from "#db/testing/examples.ts";
import { ROUNDS } from "../harness/bench.ts";
import type { Bench } from "../harness/bench.ts";
import { atMost } from "../harness/figures.ts";
import { measureInTurn } from "../harness/inTurn.ts";
import { recordOf, withCopyOf } from "../harness/records.ts";
import { FULL_REFRESH, wallQuestions } from "./questions.ts";

const LIMIT_CASES = 10_000;
/** A wall reads again at most so often while 250 posts come in a second. */
const TAKEN_IN_BETWEEN = 5;
const MOST_MS = 5;
const MOST_MS_OF_A_REFRESH = 15;
/** Times what it takes of ten thousand cases. */
const MOST_TIMES = 2;

export const bench: Bench = {
  what: "every question of every scene, beside the same question of a record of 10,000 cases; busy: five complaints come in before each",
  sizes: { tiny: 100, short: 100_000, long: 1_000_000 },
  run: async ({ cases, file, length, say }) =>
    withCopyOf(recordOf(length === "tiny" ? 50 : LIMIT_CASES, say), (small) =>
      withCopyOf(file ?? recordOf(cases, say), (large) => {
        const records = [small, large].map((each) => openWriter(each));
        try {
          const [ofSmall = [], ofLarge = []] = records.map((record) => Object.entries(wallQuestions(record, newestIn(record))));
          const figures = ["idle", "busy"].flatMap((state) =>
            ofLarge.map(([name, ask], index) =>
              measureInTurn(
                {
                  name: `${name}, ${state}`,
                  ask,
                  limit: ofSmall[index]?.[1] ?? (() => undefined),
                  before: () => {
                    if (state === "busy") for (const record of records) takeIn(record);
                  },
                  goals: [atMost("p95", name === FULL_REFRESH ? MOST_MS_OF_A_REFRESH : MOST_MS), atMost("ratio", MOST_TIMES)],
                },
                ROUNDS[length],
              ),
            ),
          );
          const [, record] = records;
          return { ...(record ? sizeOf(record) : { cases, posts: 0 }), figures };
        } finally {
          for (const record of records) record.close();
        }
      }),
    ),
};

function sizeOf(record: Writer) {
  const { cases, posts } = stats(record);
  return { cases, posts };
}

function newestIn({ sqlite }: Writer): number {
  return sqlite.prepare<[], number>("SELECT max(opened_at) FROM grievance").pluck().get() ?? Date.now();
}

let serial = 0;

function takeIn(record: Writer): void {
  const now = newestIn(record);
  record.transaction(() => {
    for (let index = 0; index < TAKEN_IN_BETWEEN; index++) {
      serial += 1;
      openExampleCase(
        record,
        examplePost(`bench-${serial}`, { createdAt: now - serial, text: `वार्ड ${serial} में पानी नहीं` }),
        exampleProposal(),
      );
    }
  });
}
