import { hash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import SqliteDatabase from "better-sqlite3";
import type { Database } from "better-sqlite3";
import type { CarriedKey, Erasure, KeyReader, KeyWriter } from "../connection.ts";
import { makePrivate } from "../privateFile.ts";
import { REF_BYTES } from "./boxes.ts";
import type { Key } from "./boxes.ts";
import { ErasedMarks } from "./erasedMarks.ts";
import { randomBytesOf, SECRET_BYTES } from "./sealedBytes.ts";

/** Where the keys of a record lie. */
export function keyFileOf(record: string): string {
  return `${record}.keys`;
}

const APPLICATION_ID = 0x49_53_4d_4b;
const BUSY_TIMEOUT_MS = 5_000;

/*
 * A row's number rises, so that a page of rows is never split, which would leave copies of keys behind; and a key that is destroyed is overwritten in its
 * place by zeros of its length. The index finds a key by its ref, whose first bytes are the mark of its subject.
 */
const SCHEMA = `
  CREATE TABLE key (number INTEGER PRIMARY KEY, ref BLOB NOT NULL, made_at INTEGER NOT NULL, secret BLOB NOT NULL) STRICT;
  CREATE UNIQUE INDEX key_ref ON key (ref);
  CREATE TABLE erasure (number INTEGER PRIMARY KEY, subject TEXT NOT NULL, mark BLOB NOT NULL, at INTEGER NOT NULL, why TEXT NOT NULL) STRICT;
  CREATE INDEX erasure_mark ON erasure (mark);
  CREATE TABLE identity (id TEXT NOT NULL) STRICT;`;

const MARK_BYTES = 12;
const GONE = Buffer.alloc(SECRET_BYTES);
/** No limit, in the words of SQLite. */
const ALL = -1;
/** Keys that were used last; ingest uses each once. */
const MOST_REMEMBERED = 2_000;

/** The keys beside a record that is read; none where the file is not there. */
export function readKeys(record: string): KeyReader & { close(): void } {
  const file = keyFileOf(record);
  if (!existsSync(file))
    return { id: null, secretOf: () => null, carried: () => null, erasures: () => [], lastErasure: () => 0, close: () => undefined };
  const sqlite = new SqliteDatabase(file, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
  try {
    return { ...reading(sqlite), close: () => sqlite.close() };
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

/** The keys beside a record that is written; makes the file where it is not there. For anyone who holds the writer's lock. */
export function openKeys(record: string): KeyWriter & { close(): void } {
  const file = keyFileOf(record);
  const isNew = !existsSync(file);
  makePrivate(file);
  const sqlite = new SqliteDatabase(file, { timeout: BUSY_TIMEOUT_MS });
  try {
    sqlite.pragma("page_size = 4096");
    sqlite.pragma("secure_delete = ON");
    if (isNew || isEmpty(sqlite)) make(sqlite);
    // Once the file says so, others that read it need no rights to change it.
    sqlite.pragma("journal_mode = WAL");
    sqlite.pragma("synchronous = FULL");
    sqlite.pragma("temp_store = MEMORY");
    return { ...writing(sqlite), close: () => sqlite.close() };
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

/** The whole file of keys as bytes, its log with it, and its id; null where a record has none. */
export function exportKeys(record: string): { readonly id: string; readonly bytes: Buffer } | null {
  if (!existsSync(keyFileOf(record))) return null;
  const sqlite = new SqliteDatabase(keyFileOf(record), { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
  try {
    const { id } = reading(sqlite);
    return id === null ? null : { id, bytes: sqlite.serialize() };
  } finally {
    sqlite.close();
  }
}

/** Whether the file of keys beside a record is whole and the one with this id; of any where it is left out. */
export function isSoundKeyFile(record: string, id?: string): boolean {
  if (!existsSync(keyFileOf(record))) return false;
  let sqlite: Database | undefined;
  try {
    sqlite = new SqliteDatabase(keyFileOf(record), { fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
    const sound =
      sqlite.pragma("quick_check(1)", { simple: true }) === "ok" && sqlite.pragma("application_id", { simple: true }) === APPLICATION_ID;
    return sound && (id === undefined || reading(sqlite).id === id);
  } catch {
    return false;
  } finally {
    sqlite?.close();
  }
}

/**
 * Makes a file of keys that came with a copy of another record this record's own: it gets an id of its own, and what is in the file of keys `own` comes in. Of what was erased
 * there and here it knows. Answers with the id.
 */
export function joinKeyFiles(file: string, own: string): string {
  const id = randomUUID();
  const sqlite = new SqliteDatabase(file, { fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
  try {
    sqlite.pragma("secure_delete = ON");
    sqlite.prepare("ATTACH ? AS own").run(own);
    sqlite
      .transaction(() => {
        sqlite.prepare("UPDATE identity SET id = ?").run(id);
        sqlite
          .prepare(
            "INSERT INTO main.key (ref, made_at, secret) SELECT ref, made_at, secret FROM own.key WHERE secret <> ? ON CONFLICT DO NOTHING",
          )
          .run(GONE);
        sqlite
          .prepare(
            `INSERT INTO main.erasure (subject, mark, at, why) SELECT subject, mark, at, why FROM own.erasure o
             WHERE NOT EXISTS (SELECT 1 FROM main.erasure e WHERE e.mark = o.mark AND e.at >= o.at) ORDER BY number`,
          )
          .run();
      })
      .immediate();
    return id;
  } finally {
    sqlite.close();
  }
}

function isEmpty(sqlite: Database): boolean {
  return sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'identity'").get() === undefined;
}

function make(sqlite: Database): void {
  sqlite
    .transaction(() => {
      sqlite.pragma(`application_id = ${APPLICATION_ID}`);
      sqlite.exec(SCHEMA);
      sqlite.prepare("INSERT INTO identity (id) VALUES (?)").run(randomUUID());
    })
    .immediate();
}

function reading(sqlite: Database): KeyReader {
  const secret = sqlite.prepare<[Uint8Array], Buffer>("SELECT secret FROM key WHERE ref = ?").pluck();
  const carried = sqlite.prepare<[Uint8Array], CarriedKey>("SELECT ref, made_at AS madeAt, secret FROM key WHERE ref = ?");
  const after = sqlite.prepare<[number, number], Erasure>(
    "SELECT number, subject, at, why FROM erasure WHERE number > ? ORDER BY number LIMIT ?",
  );
  const last = sqlite.prepare<[], number>("SELECT coalesce(max(number), 0) FROM erasure").pluck();
  return {
    id: sqlite.prepare<[], string>("SELECT id FROM identity").pluck().get() ?? null,
    secretOf: (ref) => known(secret.get(ref)),
    carried(ref) {
      const key = carried.get(ref);
      return key === undefined || GONE.equals(key.secret) ? null : key;
    },
    erasures: (number, limit = ALL) => after.all(number, limit),
    lastErasure: () => last.get() ?? 0,
  };
}

function known(secret: Buffer | undefined): Buffer | null {
  return secret === undefined || GONE.equals(secret) ? null : secret;
}

interface NewKey extends Key {
  readonly madeAt: number;
}

function writing(sqlite: Database): KeyWriter {
  const reader = reading(sqlite);
  const insert = sqlite.prepare("INSERT INTO key (ref, made_at, secret) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
  const newest = sqlite.prepare<[Buffer, Buffer, Buffer], NewKey>(
    "SELECT ref, made_at AS madeAt, secret FROM key WHERE ref >= ? AND ref < ? AND secret <> ? ORDER BY made_at DESC LIMIT 1",
  );
  const destroy = sqlite.prepare("UPDATE key SET secret = ? WHERE ref >= ? AND ref < ? AND secret <> ?");
  const remember = sqlite.prepare("INSERT INTO erasure (number, subject, mark, at, why) VALUES (@number, @subject, @mark, @at, @why)");
  const lastOf = sqlite.prepare<[Buffer], number | null>("SELECT max(at) FROM erasure WHERE mark = ?").pluck();
  const marks = sqlite.prepare<[], Buffer>("SELECT mark FROM erasure").pluck();
  /** Of what is on the disk. Nobody else writes there, see `openKeys`. */
  const erased = new ErasedMarks(() => marks.iterate());

  /** By subject. */
  const remembered = new Map<string, Key>();
  /** Not on the disk yet, by the ref in hexadecimal digits. */
  const made = new Map<string, NewKey>();
  const destroyed = new Map<string, Erasure & { readonly mark: Buffer }>();
  let mustCheckpoint = false;

  /** Takes a mark, or a ref, which begins with it. */
  function destroyedOf(ref: Uint8Array): Erasure | undefined {
    return destroyed.size === 0 ? undefined : destroyed.get(hex(ref.subarray(0, MARK_BYTES)));
  }

  function isDestroyed(ref: Uint8Array): boolean {
    return destroyedOf(ref) !== undefined;
  }

  function erasedAt(mark: Buffer): number | null {
    return erased.mayHold(mark) ? (lastOf.get(mark) ?? null) : null;
  }

  function add(mark: Buffer, madeAt: number): Key {
    // A key that is made after an erasure must not seem to be of the time before it.
    const after = destroyedOf(mark)?.at ?? erasedAt(mark);
    const key = {
      ref: Buffer.concat([mark, randomBytesOf(REF_BYTES - MARK_BYTES)]),
      secret: randomBytesOf(SECRET_BYTES),
      madeAt: after === null ? madeAt : Math.max(madeAt, after + 1),
    };
    made.set(hex(key.ref), key);
    return key;
  }

  function newestAt(mark: Buffer): number | null {
    const times = [...made].flatMap(([ref, { madeAt }]) => (ref.startsWith(hex(mark)) ? [madeAt] : []));
    const onDisk = foundOf(mark);
    if (onDisk !== null) times.push(onDisk.madeAt);
    return times.length === 0 ? null : Math.max(...times);
  }

  function foundOf(mark: Buffer): NewKey | null {
    if (isDestroyed(mark)) return null;
    return newest.get(mark, beyond(mark), GONE) ?? null;
  }

  return {
    ...reader,
    secretOf: (ref) => made.get(hex(ref))?.secret ?? (isDestroyed(ref) ? null : reader.secretOf(ref)),
    carried: (ref) => made.get(hex(ref)) ?? (isDestroyed(ref) ? null : reader.carried(ref)),
    keyFor(subject, madeAt) {
      const last = remembered.get(subject);
      if (last !== undefined) return last;
      const mark = markOf(subject);
      const key = foundOf(mark) ?? add(mark, madeAt);
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      remembered.set(subject, key);
      return key;
    },
    take(keys) {
      for (const { ref, madeAt, secret } of keys) {
        if (ref.length !== REF_BYTES || secret.length !== SECRET_BYTES || made.has(hex(ref))) continue;
        const mark = Buffer.from(ref.subarray(0, MARK_BYTES));
        const last = erasedAt(mark);
        if (isDestroyed(ref) || (last !== null && madeAt <= last) || reader.secretOf(ref) !== null) continue;
        made.set(hex(ref), { ref: Buffer.from(ref), madeAt, secret: Buffer.from(secret) });
      }
    },
    destroy(subject, at, why) {
      const mark = markOf(subject);
      remembered.delete(subject);
      for (const key of made.keys()) if (key.startsWith(hex(mark))) made.delete(key);
      const number = reader.lastErasure() + destroyed.size + 1;
      if (!destroyed.has(hex(mark))) destroyed.set(hex(mark), { number, subject, mark, at, why });
    },
    lastErasure: () => reader.lastErasure() + destroyed.size,
    isLive: (subject) => newestAt(markOf(subject)) !== null,
    newestAt: (subject) => newestAt(markOf(subject)),
    isErased(subject) {
      const mark = markOf(subject);
      return isDestroyed(mark) || erasedAt(mark) !== null;
    },
    flush() {
      if (made.size === 0 && destroyed.size === 0) return;
      sqlite
        .transaction(() => {
          for (const { mark, ...erasure } of destroyed.values()) {
            destroy.run(GONE, mark, beyond(mark), GONE);
            remember.run({ ...erasure, mark });
            erased.note(mark);
          }
          // After it: a key of the subject that was made since is for what came since.
          for (const { ref, madeAt, secret } of made.values()) insert.run(ref, madeAt, secret);
        })
        .immediate();
      mustCheckpoint ||= destroyed.size > 0;
      made.clear();
      destroyed.clear();
    },
    forget() {
      remembered.clear();
      made.clear();
      destroyed.clear();
    },
    checkpoint() {
      // Not only for order: the log holds the pages as they were before a key in them was overwritten.
      const [result] = sqlite.pragma("wal_checkpoint(TRUNCATE)") as readonly { readonly busy: number }[];
      if (result?.busy === 0) mustCheckpoint = false;
      return !mustCheckpoint;
    },
  };
}

/** What the refs of all keys of a subject begin with. */
export function markOf(subject: string): Buffer {
  return hash("sha256", subject, "buffer").subarray(0, MARK_BYTES);
}

/** After every ref that begins with a mark. */
function beyond(mark: Buffer): Buffer {
  return Buffer.concat([mark, Buffer.alloc(REF_BYTES - MARK_BYTES + 1, 0xff)]);
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("hex");
}
