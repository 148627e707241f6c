import { createHash } from "node:crypto";
import type { PostKey } from "#domain/grievance/events.ts";
import type { Channel } from "#domain/post/channel.ts";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import type { Writer } from "#db/connection.ts";
import { recordReadingProblem } from "#db/sources/readingProblems.ts";
import { introduceSource, recordAnswer, recordFault, sourceState, spendOfMonth } from "#db/sources/sourceState.ts";
import { recordGaps } from "#db/sources/sourceGaps.ts";
import type { NotRead } from "#db/sources/readingProblems.ts";
import { newestPostAt } from "../ports/source.ts";
import type { Source, SourceGaps } from "../ports/source.ts";
import type { Recorded, Recorder, Spending } from "../sync/recorder.ts";
import { takeBack } from "./takeBack.ts";
import { ingestPosts } from "./ingestPosts.ts";
import type { IntakeRules } from "./ingestPosts.ts";

/** An answer without posts need not be written down more often than a screen shows it. */
const ANSWER_RESOLUTION_MS = 1_000;

/** Keeps what sources bring in the record: the posts of a page, their cases, the cursor and the spending in one transaction. */
export function createRecorder(
  writer: Writer,
  rules: IntakeRules,
  onDidRecord: (what: "posts" | "source") => void,
  /** Files that nobody needs any more, since the posts they came with were taken back. */
  onDidBlank: (files: readonly string[]) => void = () => undefined,
  /** Takes what a source could not read to the log of the program, once. */
  log: (line: string) => void = () => undefined,
): Recorder {
  function recordPage(key: string, page: PageToRecord, spending: Spending): Recorded {
    const {
      ingested: recorded,
      taken,
      news,
    } = writer.transaction(() => {
      const ingested = ingestPosts(writer, page.posts, rules);
      recordAnswer(writer, {
        key,
        ...(page.cursor === undefined ? {} : { cursor: page.cursor }),
        at: spending.at,
        lastPostAt: newestPostAt(page.posts),
        spend: { ...page.reads, usd: spending.usd },
      });
      const told = page.gaps ? recordGaps(writer, key, page.gaps, spending.at) : [];
      const problems = recordProblems(key, page, spending.at);
      return { ingested, taken: takeBack(writer, page.deleted ?? [], spending.at), news: [...problems, ...told] };
    });
    for (const detail of news) log(`${key}: ${detail}`);
    if (taken.files.length > 0) onDidBlank(taken.files);
    onDidRecord(recorded.new + recorded.updated + taken.posts > 0 ? "posts" : "source");
    return recorded;
  }

  /** What of it was not known before, one line each. */
  function recordProblems(key: string, { problems = [], notRead = [] }: PageToRecord, at: number): readonly string[] {
    if (problems.length + notRead.length === 0) return [];
    const source = sourceState(writer, key);
    if (source === null) return [];
    return [...problems.map((detail) => toldProblem(detail)), ...notRead]
      .filter((told) => recordReadingProblem(writer, key, source.channel, told, at))
      .map(({ detail }) => detail);
  }

  return {
    cursorOf: (key) => sourceState(writer, key)?.cursor ?? null,
    record: recordPage,
    recordPushed: recordPage,
    noteAnswer(key, at) {
      const known = sourceState(writer, key);
      if (known?.fault === null && known.lastAnswerAt !== null && Math.abs(at - known.lastAnswerAt) < ANSWER_RESOLUTION_MS) return;
      recordAnswer(writer, { key, at, lastPostAt: null, spend: { posts: 0, users: 0, usd: 0 } });
      onDidRecord("source");
    },
    noteFault(key, { fault, detail, at, retryAt }) {
      recordFault(writer, key, { code: fault, detail, retryAt }, at);
      onDidRecord("source");
    },
    spentUsd: (key, month) => spendOfMonth(writer, key, Date.parse(`${month}-01T00:00:00Z`)).usd,
  };
}

/** Has to be done once before anything of the source is recorded. */
export function introduceSources(writer: Writer, sources: readonly Source[]): void {
  for (const { key, channel, label } of sources) introduceSource(writer, { key, channel: channel satisfies Channel, label });
}

interface PageToRecord {
  readonly posts: readonly IncomingPost[];
  readonly cursor?: string;
  readonly deleted?: readonly PostKey[];
  readonly problems?: readonly string[];
  readonly notRead?: readonly NotRead[];
  readonly gaps?: SourceGaps;
  readonly reads: { readonly posts: number; readonly users: number };
}

/** What a platform says in its own words is named by them. */
function toldProblem(detail: string): NotRead {
  const name = `told:${createHash("sha256").update(detail).digest("hex").slice(0, 32)}`;
  return { name, reason: "told", detail: detail.slice(0, 1_000), title: null, place: null, raw: null, rawBytes: 0 };
}
