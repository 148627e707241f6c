import { join } from "node:path";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { createUnderstanding } from "#domain/understanding/understand.ts";
import type { Writer } from "#db/connection.ts";
import { openWriter } from "#db/opening/open.ts";
import { stats } from "#db/queries/stats.ts";
import { introduceSource } from "#db/sources/sourceState.ts";
import { createRecorder } from "#engine/core/ingest/recorder.ts";
import { readAnswer } from "#engine/channels/x/readAnswer.ts";
import type { Bench, Length } from "../harness/bench.ts";
import { atLeast, atMost, figureOf } from "../harness/figures.ts";
import { heapMb } from "../harness/heap.ts";
import { msOf } from "../harness/inTurn.ts";
import { copyRecord, recordOf, withCopyOf, withFolder, YEAR_ENDS_AT } from "../harness/records.ts";
import { answers, POSTS_A_PAGE } from "./answers.ts";
import { listenToWrites, writesOf, writingAgain } from "./writes.ts";

const SOURCE = "bench";
const ACCOUNTS = { ourUserId: "1153284901", officeHandles: new Set<string>() };
/** Of each length, and how many of them only warm the program up. */
const PAGES: Readonly<Record<Length, number>> = { tiny: 3, short: 60, long: 300 };
const WARM_UP: Readonly<Record<Length, number>> = { tiny: 1, short: 15, long: 30 };
/** After so many pages all that remembers words and incidents is as full as it gets; in a short run nothing is. */
const FULL_AFTER: Readonly<Record<Length, number>> = { tiny: 1, short: 30, long: 120 };
const LEAST_OF_BARE = 0.6;
const LEAST_OF_EMPTY = 0.75;
const MOST_GROWTH = 1.1;

export const bench: Bench = {
  what: "X's answers of 100 posts, parsed, understood and recorded, beside writing the same rows bare; and beside a record of many cases",
  sizes: { tiny: 100, short: 100_000, long: 1_000_000 },
  run: async ({ cases, file, length, say }) => {
    listenToWrites();
    say("telling the posts that are to come");
    const bodies = answers(PAGES[length]);
    return withFolder((folder) =>
      withCopyOf(file ?? recordOf(cases, say), (full) => {
        const writers = openBeside(folder, full);
        try {
          return measure(bodies, length, writers);
        } finally {
          for (const writer of Object.values(writers)) writer.close();
        }
      }),
    );
  },
};

interface Writers {
  readonly empty: Writer;
  /** As the empty one, of one seat with it. */
  readonly bare: Writer;
  readonly full: Writer;
}

function openBeside(folder: string, full: string): Writers {
  const [empty, bare] = [join(folder, "empty.db"), join(folder, "bare.db")];
  const made = openWriter(empty);
  introduceSource(made, { key: SOURCE, channel: "x", label: SOURCE });
  made.checkpoint();
  made.close();
  copyRecord(empty, bare);
  const writers = { empty: openWriter(empty), bare: openWriter(bare), full: openWriter(full) };
  introduceSource(writers.full, { key: SOURCE, channel: "x", label: SOURCE });
  return writers;
}

function measure(bodies: readonly string[], length: Length, { empty, bare, full }: Writers) {
  const warmUp = WARM_UP[length];
  const takeIn = { empty: intakeOf(empty), full: intakeOf(full) };
  const readOthers = readingOthers(length);
  const again = writingAgain(bare);
  const rates = { empty: [] as number[], bare: [] as number[], full: [] as number[] };
  let heapAtFirst = 0;
  for (const [page, body] of bodies.entries()) {
    readOthers();
    let emptyMs = 0;
    const writes = writesOf(empty, () => {
      emptyMs = msOf(() => takeIn.empty(body));
    });
    const bareMs = msOf(() => again(writes));
    readOthers();
    const fullMs = msOf(() => takeIn.full(body));
    if (page === FULL_AFTER[length]) heapAtFirst = heapMb();
    if (page < warmUp) continue;
    rates.empty.push((POSTS_A_PAGE * 1_000) / emptyMs);
    rates.bare.push((POSTS_A_PAGE * 1_000) / bareMs);
    rates.full.push((POSTS_A_PAGE * 1_000) / fullMs);
  }
  const { cases, posts } = stats(full);
  if (stats(empty).events !== stats(bare).events) throw new Error("What was written bare is not what was written");
  return {
    cases,
    posts,
    figures: [
      figureOf({
        name: "an empty record, beside bare rows",
        unit: "a second",
        asked: rates.empty,
        limit: rates.bare,
        goals: [atLeast("ratio", LEAST_OF_BARE)],
      }),
      figureOf({
        name: "a full record, beside an empty one",
        unit: "a second",
        asked: rates.full,
        limit: rates.empty,
        goals: [atLeast("ratio", LEAST_OF_EMPTY)],
      }),
      figureOf({
        name: "heap at the end, beside the time when all memories were full",
        unit: "MB",
        asked: [heapMb()],
        limit: [heapAtFirst],
        goals: length === "long" ? [atMost("ratio", MOST_GROWTH)] : [],
      }),
    ],
  };
}

/** So many that no post is known any more from the last time it was read; at the smallest nothing is measured. */
const OTHERS: Readonly<Record<Length, number>> = { tiny: 20, short: 600, long: 600 };

/** Reads posts that are never recorded: the second record takes in the same page as the first, and must not find it read. */
function readingOthers(length: Length): () => void {
  const { understand } = createUnderstanding();
  let read = 0;
  return () => {
    const end = read + OTHERS[length];
    for (; read < end; read += 1) understand({ text: `post ${read}`, placeName: null, authorLocation: null });
  };
}

/** As a pull of the engine: an answer's body to its rows, with the cursor. */
function intakeOf(writer: Writer): (body: string) => void {
  const { understand } = createUnderstanding();
  const now = () => YEAR_ENDS_AT;
  const recorder = createRecorder(writer, { understand, policy: () => DEFAULT_SLA_POLICY, now }, () => undefined);
  return (body) => {
    const { items, problems } = readAnswer(JSON.parse(body), ACCOUNTS, now());
    const posts = items.flatMap(({ post }) => post ?? []);
    const reads = { posts: posts.length, users: posts.length };
    recorder.record(SOURCE, { posts, reads, problems, cursor: "{}", drained: false }, { usd: 0, at: now() });
  };
}
