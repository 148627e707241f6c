import { and, eq, sql } from "drizzle-orm";
import type { Channel } from "#domain/post/channel.ts";
import { perConnection } from "../connection.ts";
import type { Reader, Writer } from "../connection.ts";
import { sourceSpend, sourceState as sourceStateTable } from "../schema/sourceState.ts";

/** What is known of a source besides its configuration. */
export interface SourceState {
  readonly key: string;
  readonly channel: Channel;
  readonly label: string;
  readonly cursor: string | null;
  /** When it last answered, with or without new posts. */
  readonly lastAnswerAt: number | null;
  /** When the newest of its posts was written. */
  readonly lastPostAt: number | null;
  readonly fault: StoredFault | null;
}

export interface StoredFault {
  readonly code: string;
  readonly detail: string;
  /** Since when it fails, milliseconds UTC. */
  readonly sinceAt: number;
  readonly retryAt: number | null;
}

/** What reading cost. */
export interface Spend {
  readonly posts: number;
  readonly users: number;
  readonly usd: number;
}

/** Makes a source known to the record, or gives it another label. Its cursor and history stay. */
export function introduceSource(writer: Writer, source: Pick<SourceState, "key" | "channel" | "label">): void {
  const known = sourceState(writer, source.key);
  if (known?.channel === source.channel && known.label === source.label) return;
  writer.transaction(() => statements(writer).introduce.run(source));
}

export function sourceState(reader: Reader, key: string): SourceState | null {
  const row = statements(reader).find.get({ key });
  return row === undefined ? null : stateOf(row);
}

/** A source answered: moves its cursor, ends its fault and books the reads. In the transaction that records the posts it brought. */
export interface Answer {
  readonly key: string;
  /** Left as it is when absent: what a stream pushes does not say how far has been read. */
  readonly cursor?: string;
  /** Milliseconds UTC. */
  readonly at: number;
  /** The time of the newest post of the answer; null if it brought none. */
  readonly lastPostAt: number | null;
  readonly spend: Spend;
}

/** Throws if the source was not introduced. */
export function recordAnswer(writer: Writer, { key, cursor, at, lastPostAt, spend }: Answer): void {
  writer.transaction(() => {
    const { answer } = statements(writer);
    if (answer.run({ key, cursor: cursor ?? null, at, lastPostAt }).changes === 0) throw new Error(`There is no source ${key}`);
    recordSpend(writer, key, at, spend);
  });
}

/** Books reads that brought no answer worth recording, such as a failed one that was charged all the same. */
export function recordSpend(writer: Writer, key: string, at: number, { posts, users, usd }: Spend): void {
  if (posts === 0 && users === 0 && usd === 0) return;
  writer.transaction(() => statements(writer).spend.run({ key, month: monthOf(at), posts, users, microUsd: Math.round(usd * 1e6) }));
}

/** A source failed; the time since when is kept while it goes on failing in the same way. */
export function recordFault(writer: Writer, key: string, fault: Omit<StoredFault, "sinceAt">, at: number): void {
  writer.transaction(() => {
    const { code, detail, retryAt } = fault;
    if (statements(writer).fault.run({ key, code, detail, retryAt, at }).changes === 0) throw new Error(`There is no source ${key}`);
  });
}

/** Reads and dollars of the calendar month (UTC) that `at` lies in. */
export function spendOfMonth(reader: Reader, key: string, at: number): Spend {
  const row = statements(reader).spent.get({ key, month: monthOf(at) });
  return row === undefined ? { posts: 0, users: 0, usd: 0 } : { posts: row.posts, users: row.users, usd: row.microUsd / 1e6 };
}

function monthOf(at: number): string {
  return new Date(at).toISOString().slice(0, 7);
}

function stateOf({ faultCode, faultDetail, faultSinceAt, faultRetryAt, ...state }: typeof sourceStateTable.$inferSelect): SourceState {
  const fault =
    faultCode === null || faultSinceAt === null
      ? null
      : { code: faultCode, detail: faultDetail ?? "", sinceAt: faultSinceAt, retryAt: faultRetryAt };
  return { ...state, fault };
}

const statements = perConnection(({ sqlite, drizzle }) => ({
  find: drizzle
    .select()
    .from(sourceStateTable)
    .where(eq(sourceStateTable.key, sql.placeholder("key")))
    .prepare(),
  spent: drizzle
    .select({ posts: sourceSpend.posts, users: sourceSpend.users, microUsd: sourceSpend.microUsd })
    .from(sourceSpend)
    .where(and(eq(sourceSpend.sourceKey, sql.placeholder("key")), eq(sourceSpend.month, sql.placeholder("month"))))
    .prepare(),
  introduce: sqlite.prepare(
    `INSERT INTO source_state (key, channel, label) VALUES (@key, @channel, @label)
     ON CONFLICT (key) DO UPDATE SET channel = excluded.channel, label = excluded.label`,
  ),
  answer: sqlite.prepare(
    `UPDATE source_state SET cursor = coalesce(@cursor, cursor), last_answer_at = @at,
       last_post_at = nullif(max(coalesce(last_post_at, -1), coalesce(@lastPostAt, -1)), -1),
       fault_code = NULL, fault_detail = NULL, fault_since_at = NULL, fault_retry_at = NULL
     WHERE key = @key`,
  ),
  fault: sqlite.prepare(
    `UPDATE source_state SET fault_since_at = iif(fault_code IS @code, fault_since_at, @at), fault_code = @code,
       fault_detail = @detail, fault_retry_at = @retryAt
     WHERE key = @key`,
  ),
  spend: sqlite.prepare(
    `INSERT INTO source_spend (source_key, month, posts, users, micro_usd) VALUES (@key, @month, @posts, @users, @microUsd)
     ON CONFLICT (source_key, month) DO UPDATE SET
       posts = posts + excluded.posts, users = users + excluded.users, micro_usd = micro_usd + excluded.micro_usd`,
  ),
}));
