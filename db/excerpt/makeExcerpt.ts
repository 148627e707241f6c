import { EXCERPT } from "./excerptMark.ts";
import { withoutLettersBeside } from "./lettersBeside.ts";
import type { GrievanceId, PersonId } from "#domain/ids.ts";
import type { RoomPictures } from "#domain/wall/roomPictures.ts";
import type { Statement } from "better-sqlite3";
import { askWhether } from "../ask.ts";
import { perConnection } from "../connection.ts";
import type { Reader, Writer } from "../connection.ts";
import { eventValues, INSERT_EVENT } from "../append/append.ts";
import { takeKeys } from "../append/merge.ts";
import type { EventRow } from "../events/chain.ts";
import { EVENT_SELECTION } from "../events/read.ts";
import { casesNamedBy, keysOfPayload } from "../events/sealedEvent.ts";
import { grievanceStream } from "../events/stream.ts";
import { readGrievance } from "../projections/grievanceRow.ts";
import { openWriter } from "../opening/open.ts";
import type { StoredPassphrase } from "../people/people.ts";
import { rebuild } from "../projections/rebuild.ts";
import { sensitiveBeside } from "../queries/sensitiveBeside.ts";
import { fieldsOf, insertionOf } from "../schema/columns.ts";
import { post } from "../schema/post.ts";
import { indexPost } from "../search/indexPost.ts";
import { writeSetting } from "../settings.ts";
import { sweepOverdue } from "../sweep.ts";

export interface ExcerptPlan {
  readonly grievances: readonly GrievanceId[];
  /** Settings that go with it, by their keys: time limits, the letterhead. No secret is a setting. */
  readonly settings: readonly string[];
  /** Who may sign in to it, each with what a passphrase of this excerpt is checked against: that of their own does not leave the room. */
  readonly people: readonly { readonly id: PersonId; readonly passphrase: StoredPassphrase }[];
  /** Which of the pictures that were fetched go with it, each as rooms see it; the files themselves are the caller's. */
  readonly pictures: RoomPictures;
  /** The record that holds settings, offices and people; another one than the cases' in a rehearsal. */
  readonly room: Reader;
  /** What it is, for anyone who opens it, once it holds its cases; kept under `excerpt`. */
  readonly label: (excerpt: Reader) => object;
  /** What it is told of the whole, which it could not know from its part, by the keys of its settings. */
  readonly told?: Readonly<Record<string, unknown>>;
  /** Milliseconds UTC. */
  readonly now: number;
}

export interface ExcerptStep {
  readonly done: number;
  readonly total: number;
}

/** Copied as they are: offices, who holds them, and representatives. */
const WHOLE_TABLES = ["office", "officer", "posting", "representative"] as const;
const CASES_AT_ONCE = 500;

/**
 * Makes a file of a part of the record, case by case; yields as it goes on, and anyone who stops it leaves an unfinished file behind. What is
 * written to the source meanwhile may be in it or not, each case as a whole. Throws {@link RecordError} where the file cannot be written.
 */
export function* makeExcerpt(source: Reader, file: string, plan: ExcerptPlan): Generator<ExcerptStep> {
  const target = openWriter(file);
  try {
    const total = plan.grievances.length;
    for (let done = 0; done < total; done += CASES_AT_ONCE) {
      const ids = plan.grievances.slice(done, done + CASES_AT_ONCE);
      source.snapshot(() => target.transaction(() => ids.forEach((id) => copyCase(source, target, id, plan))));
      yield { done: Math.min(done + CASES_AT_ONCE, total), total };
    }
    target.transaction(() => {
      for (const row of statements(source).reviews.all()) takeReviewEvent(source, target, row, plan.now);
      for (const table of WHOLE_TABLES) copyTable(plan.room, target, table);
      for (const person of plan.people) copyPerson(plan.room, target, person);
      for (const key of plan.settings) copySetting(plan.room, target, key, plan.now);
      for (const [key, value] of Object.entries(plan.told ?? {})) writeSetting(target, key, value, plan.now);
    });
    rebuild(target);
    // What it holds is told of cases as they are in it.
    target.transaction(() => writeSetting(target, EXCERPT, plan.label(target), plan.now));
    while (sweepOverdue(target, plan.now) > 0);
    // Two machines that open one file must not take each other for one seat: each gets its own as it opens it.
    target.transaction(() => statements(target).leaveSeat.run());
    target.checkpoint();
  } finally {
    target.close();
  }
}

/** Of a sensitive case what happened goes along, and nothing that opens what was said: no keys, no posts, no pictures. */
function copyCase(source: Reader, target: Writer, id: GrievanceId, { now, pictures }: ExcerptPlan): void {
  const known = statements(source);
  if (isSensitive(source, id)) {
    for (const row of known.ofStream.all(grievanceStream(id))) insertEvent(target, row, now);
    return;
  }
  copyPictures(source, target, id, pictures);
  const beside = sensitiveBeside(source, id);
  const events = withoutLettersBeside(source, id, known.ofStream.all(grievanceStream(id)), beside.letters);
  for (const row of events) takeEvent(source, target, row, now);
  for (const row of known.posts.all(id)) {
    // What an office wrote about a sensitive case as well stays, with its files.
    if (beside.posts.some(({ channel, externalId }) => channel === row.channel && externalId === row.externalId)) continue;
    if (statements(target).insertPost.run(row).changes === 0) continue;
    const { id: postId, text, authorHandle, authorName, deletedAt } = row;
    if (deletedAt === null) indexPost(target, { postId, isNew: true, text, handle: authorHandle, name: authorName });
  }
}

/** What was blurred or cut away of a picture does not leave the room, nor one that a person hid. */
function copyPictures(source: Reader, target: Writer, id: GrievanceId, asked: RoomPictures): void {
  if (asked === "none") return;
  const said = readGrievance(source, id)?.roomPictures ?? [];
  for (const row of statements(source).pictures.all(id)) {
    const word = said.find(({ file }) => file === row["file"]);
    if (word === undefined ? asked !== "all" : word.as === "hidden") continue;
    const copy = word?.as === "shown" ? word.copy : null;
    copyRow(target, "picture", copy === null ? row : { ...row, file: copy, still: copy });
  }
}

/** With its keys: what was erased stays erased where it goes. */
function takeEvent(source: Reader, target: Writer, row: EventRow, now: number): void {
  takeKeys(target, [{ ...row, keys: keysOfPayload(source, row.payload) }]);
  insertEvent(target, row, now);
}

function insertEvent(target: Writer, row: EventRow, now: number): void {
  const { meet, insert } = statements(target);
  meet.run(row.seat, now);
  insert.run(eventValues(row));
}

/** What a review said of a sensitive case stays sealed as well: also what it said of others together with it. */
function takeReviewEvent(source: Reader, target: Writer, row: EventRow, now: number): void {
  if (casesNamedBy(JSON.parse(row.payload) as object).some((id) => isSensitive(source, id))) insertEvent(target, row, now);
  else takeEvent(source, target, row, now);
}

const isSensitive = askWhether<[id: string]>("SELECT 1 FROM grievance WHERE id = ? AND sensitive IS NOT NULL");

function copyTable(source: Reader, target: Writer, table: (typeof WHOLE_TABLES)[number]): void {
  for (const row of source.sqlite.prepare<[], AnyRow>(`SELECT * FROM ${table}`).iterate()) copyRow(target, table, row);
}

function copyPerson(room: Reader, target: Writer, { id, passphrase }: ExcerptPlan["people"][number]): void {
  const row = statements(room).person.get(id);
  if (row === undefined) return;
  const { salt, hash, scryptCost, scryptBlockSize, scryptParallelization } = passphrase;
  const own = { scrypt_cost: scryptCost, scrypt_block_size: scryptBlockSize, scrypt_parallelization: scryptParallelization };
  copyRow(target, "person", { ...row, salt, hash, ...own, passphrase_version: 1 });
}

type AnyRow = Readonly<Record<string, unknown>>;

/** Columns by their names: two programs of one version have the same. */
function copyRow(target: Writer, table: (typeof WHOLE_TABLES)[number] | "person" | "picture", row: AnyRow | undefined): void {
  if (row === undefined) return;
  const known = statements(target).insertions;
  const columns = Object.keys(row);
  const insert =
    known.get(table) ??
    target.sqlite.prepare(
      `INSERT INTO ${table} (${columns.join(", ")}) VALUES (${columns.map((each) => `@${each}`).join(", ")}) ON CONFLICT DO NOTHING`,
    );
  known.set(table, insert);
  insert.run(row);
}

function copySetting(source: Reader, target: Writer, key: string, now: number): void {
  const value = statements(source).setting.get(key);
  if (value !== undefined) writeSetting(target, key, JSON.parse(value), now);
}

interface PostRow {
  readonly id: number;
  readonly channel: string;
  readonly externalId: string;
  readonly text: string;
  readonly authorHandle: string | null;
  readonly authorName: string | null;
  readonly deletedAt: number | null;
}

const statements = perConnection(({ sqlite }) => {
  const fields = fieldsOf(post);
  const columns = fields.map(({ field, column }) => `p.${column} AS ${field}`).join(", ");
  return {
    ofStream: sqlite.prepare<[string], EventRow>(`SELECT ${EVENT_SELECTION} FROM event WHERE stream = ? ORDER BY hlc, seat`),
    reviews: sqlite.prepare<[], EventRow>(
      `SELECT ${EVENT_SELECTION} FROM event WHERE stream >= 'review:' AND stream < 'review;' ORDER BY stream, hlc, seat`,
    ),
    posts: sqlite.prepare<[string], PostRow>(
      `SELECT ${columns} FROM case_post c JOIN post p ON p.channel = c.channel AND p.external_id = c.external_id WHERE c.grievance_id = ?`,
    ),
    person: sqlite.prepare<[string], AnyRow>("SELECT * FROM person WHERE id = ?"),
    pictures: sqlite.prepare<[string], AnyRow>(
      `SELECT k.* FROM case_post c JOIN post p ON p.channel = c.channel AND p.external_id = c.external_id
         CROSS JOIN json_each(p.media) m
         JOIN picture k ON k.url = iif(m.value ->> 'kind' = 'photo', m.value ->> 'url', m.value ->> 'previewUrl')
       WHERE c.grievance_id = ? AND p.media_count > 0 AND p.media IS NOT NULL AND k.file IS NOT NULL`,
    ),
    insertions: new Map<string, Statement<[AnyRow]>>(),
    setting: sqlite.prepare<[string], string>("SELECT value FROM setting WHERE key = ?").pluck(),
    insertPost: sqlite.prepare(`${insertionOf(post, fields)} ON CONFLICT DO NOTHING`),
    insert: sqlite.prepare(`${INSERT_EVENT} ON CONFLICT DO NOTHING`),
    meet: sqlite.prepare("INSERT INTO seat (id, is_own, joined_at) VALUES (?, 0, ?) ON CONFLICT DO NOTHING"),
    leaveSeat: sqlite.prepare("DELETE FROM seat WHERE is_own = 1"),
  };
});
