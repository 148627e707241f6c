import Database from "better-sqlite3";
import type { FakeX } from "#rehearsal/x/fakeX.ts";
import type { Counting } from "../part.ts";
import { openWords } from "./openWords.ts";
import { actKey, COUNTED_EVENTS, HARNESS_WORDS } from "./expected.ts";
import type { CountedEvent, Expected } from "./expected.ts";

export interface Compared {
  readonly record: string;
  readonly x: FakeX;
  readonly expected: Expected;
  /** Whether all that was published has had the time to come in, and all replies to go out. */
  readonly isSettled: boolean;
}

type Found = (is: "lost" | "doubled" | "in", what: string) => void;

/** Compares a record with what was published and acknowledged, in plain SQL beside the engine. */
export function compare(compared: Compared, figures: Counting, run: number): void {
  const sqlite = new Database(compared.record, { readonly: true });
  const found: Found = (is, what) => figures.found(is, run, what);
  try {
    sqlite.transaction(() => {
      comparePosts(sqlite, compared, found);
      compareWords(sqlite, compared, found);
      compareActs(sqlite, compared, found);
      comparePortal(sqlite, compared, found);
    })();
  } finally {
    sqlite.close();
  }
  compareReplies(compared, found);
}

/** Each published post is one row with one version, in one case that was opened once. */
function comparePosts(sqlite: Database.Database, { x, isSettled }: Compared, found: Found): void {
  const rows = sqlite
    .prepare<[], { id: string; rows: number; versions: number; cases: number }>(
      `SELECT post.external_id AS id, count(*) AS rows,
         (SELECT count(*) FROM post_payload WHERE post_id = post.id) AS versions,
         (SELECT count(*) FROM case_post WHERE case_post.channel = 'x' AND case_post.external_id = post.external_id) AS cases
       FROM post WHERE post.channel = 'x' GROUP BY post.external_id`,
    )
    .all();
  const recorded = new Map(rows.map((row) => [row.id, row]));
  const published = new Set(x.posts.map(({ id }) => id));
  for (const { id, authorId } of x.posts) {
    const row = recorded.get(id);
    if (authorId === x.account.id) continue;
    if (row === undefined) {
      if (isSettled) found("lost", `post ${id} was published and is not in the record`);
    } else if (row.rows !== 1 || row.versions !== 1) found("doubled", `post ${id} has ${row.rows} rows and ${row.versions} versions`);
    else if (row.cases !== 1) found(row.cases === 0 ? "lost" : "doubled", `post ${id} is in ${row.cases} cases`);
  }
  for (const { id } of rows) if (!published.has(id)) found("in", `post ${id} is in the record, and nobody published it`);
  const twice = sqlite
    .prepare<[], { stream: string; times: number }>(
      "SELECT stream, count(*) AS times FROM event WHERE type = 'grievance-opened' GROUP BY stream HAVING times > 1",
    )
    .all();
  for (const { stream, times } of twice) found("doubled", `${stream} was opened ${times} times`);
  const gaps = sqlite
    .prepare<[], { id: string; source: string; state: string }>(
      "SELECT id, source_key AS source, state FROM source_gap WHERE state IN ('open', 'lost')",
    )
    .all();
  if (isSettled) for (const { id, source, state } of gaps) found("lost", `the gap ${id} of ${source} is ${state}, not closed`);
}

/** The words of each command are in one event. */
function compareWords(sqlite: Database.Database, { record, expected }: Compared, found: Found): void {
  const times = new Map<string, number>();
  const words = openWords(record);
  const payloads = sqlite
    .prepare<[], string>("SELECT payload FROM event WHERE type IN ('noted', 'atr-sent', 'atr-returned', 'reply-prepared')")
    .pluck();
  for (const payload of payloads.iterate()) {
    for (const [said] of words.in(payload).matchAll(HARNESS_WORDS)) times.set(said, (times.get(said) ?? 0) + 1);
  }
  words.close();
  for (const [words, how] of expected.words) {
    const count = times.get(words) ?? 0;
    if (count > 1) found("doubled", `${words} is in ${count} events`);
    else if (count === 0 && how === "told") found("lost", `${words} was acknowledged and is in no event`);
    else if (count === 1 && how === "refused") found("in", `${words} was refused and is in an event`);
  }
  for (const words of times.keys()) if (!expected.words.has(words)) found("in", `${words} is in an event, and nobody sent it`);
}

function compareActs(sqlite: Database.Database, { expected }: Compared, found: Found): void {
  const rows = sqlite
    .prepare<[], { stream: string; type: CountedEvent; times: number }>(
      `SELECT stream, type, count(*) AS times FROM event
       WHERE seat = (SELECT seat FROM event WHERE type = 'grievance-opened' ORDER BY position LIMIT 1)
         AND actor = 'desk' AND stream LIKE 'grievance:%' AND type IN (${COUNTED_EVENTS.map((type) => `'${type}'`).join(", ")})
       GROUP BY stream, type`,
    )
    .all();
  const times = new Map(rows.map((row) => [actKey(row.stream.slice("grievance:".length), row.type), row.times]));
  for (const [key, { told, unknown }] of expected.acts) {
    const count = times.get(key) ?? 0;
    if (count < told) found("lost", `${key}: ${told} acknowledged, ${count} in the record`);
    if (count > told + unknown) found("doubled", `${key}: ${told} acknowledged and ${unknown} unanswered, ${count} in the record`);
  }
  for (const [key, count] of times) if (!expected.acts.has(key)) found("in", `${key}: ${count} in the record, none asked for`);
}

/** Each row of an export is one case. */
function comparePortal(sqlite: Database.Database, { expected }: Compared, found: Found): void {
  const rows = sqlite
    .prepare<[], { id: string; cases: number }>(
      `SELECT external_id AS id, count(DISTINCT grievance_id) AS cases FROM case_post WHERE channel = 'cm-window' GROUP BY external_id`,
    )
    .all();
  const cases = new Map(rows.map((row) => [row.id, row.cases]));
  for (const [number, how] of expected.portalNumbers) {
    const count = cases.get(number) ?? 0;
    if (count > 1) found("doubled", `number ${number} has ${count} cases`);
    if (count === 0 && how === "told") found("lost", `number ${number} was imported and has no case`);
  }
  for (const number of cases.keys()) if (!expected.portalNumbers.has(number)) found("in", `number ${number} was never imported`);
}

/** Each approved reply reached the platform once; one that the platform refused as a duplicate was sent twice. */
function compareReplies({ x, expected, isSettled }: Compared, found: Found): void {
  const sent = new Map<string, number>();
  const count = (text: string) => {
    for (const [words] of text.matchAll(HARNESS_WORDS)) sent.set(words, (sent.get(words) ?? 0) + 1);
  };
  for (const { authorId, text } of x.posts) if (authorId === x.account.id) count(text);
  for (const { method, path, status, body } of x.requests) {
    if (method === "POST" && path === "/2/tweets" && status === 403) count(body);
  }
  for (const [words, how] of expected.replies) {
    const times = sent.get(words) ?? 0;
    if (times > 1) found("doubled", `${words} was sent ${times} times`);
    else if (times === 0 && how === "told" && isSettled) found("lost", `${words} was approved and never sent`);
    else if (times > 0 && how === "refused") found("in", `${words} was refused at the desk and was sent`);
  }
  for (const words of sent.keys()) if (!expected.replies.has(words)) found("in", `${words} was sent, and nobody approved it`);
}
