import { addPosts } from "#db/bulk/addPosts.ts";
import { fillRecord } from "#db/bulk/fillRecord.ts";
import type { Fullness } from "#db/bulk/fillRecord.ts";
import type { Reader, Writer } from "#db/connection.ts";
import { perConnection } from "#db/connection.ts";
import { followRules } from "#db/projections/followRules.ts";
import { stats } from "#db/queries/stats.ts";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { Mark } from "#domain/grievance/office.ts";
import type { OfficeId } from "#domain/ids.ts";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import { standardRegistry } from "#domain/registry/registry.ts";
import { createUnderstanding } from "#domain/understanding/understand.ts";
import { tick } from "../../core/clock/clock.ts";
import { superiorsFor } from "../../core/clock/superiors.ts";
import type { Generated } from "./newRecord.ts";
import { newRecord } from "./newRecord.ts";
import { seededRandom } from "./random.ts";
import { xPost } from "./xPost.ts";
import { tellYear } from "./year.ts";

export interface GenerateOptions {
  readonly file: string;
  readonly cases: number;
  /** In all, where they are to be more than the complaints' own: others pass these on, and belong to no case. */
  readonly posts?: number;
  readonly seed: number;
  /** The end of the year that is told, milliseconds UTC. */
  readonly until: number;
  readonly fullness: Fullness;
  /** How far it has come, for a person. */
  readonly onProgress: (line: string) => void;
}

/** Makes a record of so many cases, as a year of them. */
export function generateRecord(options: GenerateOptions): Generated {
  return newRecord(options, (writer) => {
    // While there is no row: all of them are made by the rules of this program.
    followRules(writer, options.until);
    fillWith(writer, options);
    if (options.posts !== undefined) addOthers(writer, { ...options, posts: options.posts });
    keepTime(writer, options);
  });
}

function fillWith(writer: Writer, { cases, seed, until, fullness, onProgress }: GenerateOptions): void {
  const { understand } = createUnderstanding();
  const startedAt = performance.now();
  const steps = fillRecord(writer, fullness, ({ addPost, addEvents, addCase }) =>
    tellYear(
      {
        cases,
        seed,
        until,
        withPayloads: fullness === "whole",
        policy: DEFAULT_SLA_POLICY,
        understand,
        superiorsOf: rememberedSuperiors(),
      },
      { onPost: addPost, onEvents: addEvents, onSettled: addCase },
    ),
  );
  for (const step of steps) {
    const seconds = (performance.now() - startedAt) / 1_000;
    if (typeof step === "number") onProgress(`${step} of ${cases} cases, ${Math.round(step / seconds)} a second`);
    else onProgress(`index ${step.index}`);
  }
}

/** As many posts more as are missing from so many in all. */
function addOthers(writer: Writer, { posts, cases, seed, onProgress }: GenerateOptions & { readonly posts: number }): void {
  const count = posts - stats(writer).posts;
  const startedAt = performance.now();
  for (const step of addPosts(writer, (addPost) => passingOn(writer, { count, citizens: cases, seed }, addPost))) {
    const seconds = (performance.now() - startedAt) / 1_000;
    if (typeof step === "number") onProgress(`${step} of ${count} posts that pass complaints on, ${Math.round(step / seconds)} a second`);
    else onProgress(`index ${step.index}`);
  }
}

/** The registry without people changes with the land only, and that seldom. */
function rememberedSuperiors(): (mark: Mark | null, now: number) => readonly OfficeId[] {
  const known = new Map<string, readonly OfficeId[]>();
  return (mark, now) => {
    const key = `${mark?.department} ${mark?.district} ${mark?.office} ${Math.floor(now / DAY_MS)}`;
    const before = known.get(key);
    if (before) return before;
    const superiors = superiorsFor(mark, standardRegistry(), now);
    known.set(key, superiors);
    return superiors;
  };
}

/** The engine's own clock at the end of the year: flags what is late, draws the check calls and knows when to look at each case next. */
function keepTime(writer: Writer, { until, onProgress }: GenerateOptions): void {
  onProgress("the clock");
  const superiorsOf = rememberedSuperiors();
  const clock = {
    record: writer,
    policy: () => DEFAULT_SLA_POLICY,
    superiorsOf: (mark: Mark | null) => superiorsOf(mark, until),
    now: () => until,
    onDidChange: () => undefined,
  };
  while (tick(clock).hasMore);
}

const PAGE = 2_000;
const APART_MS = 10;

interface Complaint {
  readonly id: number;
  readonly externalId: string;
  readonly conversationId: string;
  readonly authorExternalId: string;
  readonly handle: string;
  readonly text: string;
  readonly languageHint: "hi" | "en" | "pa";
  readonly createdAt: number;
}

/** Tells of people who pass complaints on: `count` posts, as many of each complaint, right after it. Yields how many there are by then. */
function* passingOn(
  record: Reader,
  { count, citizens, seed }: { readonly count: number; readonly citizens: number; readonly seed: number },
  onPost: (post: IncomingPost) => void,
): Generator<number> {
  const random = seededRandom(seed);
  const complaints = record.sqlite.prepare<[], number>("SELECT count(*) FROM post").pluck().get() ?? 0;
  let told = 0;
  let number = complaints;
  for (const [index, complaint] of inOrder(record)) {
    const until = Math.floor(((index + 1) * count) / complaints);
    for (let after = 1; told < until; after += 1, told += 1) {
      number += 1;
      const { handle, text, languageHint, createdAt, externalId, conversationId, authorExternalId } = complaint;
      const writing = {
        number,
        text: `RT @${handle}: ${text}`,
        writtenIn: languageHint,
        citizen: random.between(1, citizens),
        at: createdAt + after * APART_MS,
        thread: null,
      };
      onPost({ ...xPost(writing, random, false), media: [], reposts: { externalId, conversationId, authorExternalId, text } });
      yield told + 1;
    }
  }
}

function* inOrder(record: Reader): Generator<readonly [index: number, Complaint]> {
  const { page } = statements(record);
  let index = 0;
  for (let after = 0, goOn = true; goOn;) {
    const complaints = page.all(after);
    goOn = complaints.length === PAGE;
    for (const complaint of complaints) {
      after = complaint.id;
      yield [index, complaint];
      index += 1;
    }
  }
}

const statements = perConnection(({ sqlite }) => ({
  page: sqlite.prepare<[number], Complaint>(
    `SELECT id, external_id AS externalId, conversation_id AS conversationId, author_external_id AS authorExternalId, author_handle AS handle,
       text, language_hint AS languageHint, created_at AS createdAt
     FROM post WHERE id > ? AND reposts IS NULL ORDER BY id LIMIT ${PAGE}`,
  ),
}));
