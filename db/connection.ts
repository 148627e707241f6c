import type { Database } from "better-sqlite3";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import type { RecordError } from "./faults.ts";

declare const writes: unique symbol;

/** A key on its way to another record, with the events that need it. */
export interface CarriedKey {
  /** Begins with the mark of its subject. */
  readonly ref: Uint8Array;
  /** Milliseconds UTC. */
  readonly madeAt: number;
  readonly secret: Uint8Array;
}

/** That something was erased: by its subject, never by its words. */
export interface Erasure {
  /** Rises by one from erasure to erasure. */
  readonly number: number;
  readonly subject: string;
  /** Milliseconds UTC. */
  readonly at: number;
  readonly why: string;
}

/** The keys of what is personal in events; see `keys/`. */
export interface KeyReader {
  /** Of the file of keys; null where there is none. */
  readonly id: string | null;
  /** Null where the key is gone, or never came here. */
  secretOf(ref: Uint8Array): Uint8Array | null;
  carried(ref: Uint8Array): CarriedKey | null;
  /** After the one of that number, in their order; all, or the first few. */
  erasures(after: number, limit?: number): readonly Erasure[];
  /** 0 where nothing was erased. */
  lastErasure(): number;
}

/** What is made and destroyed counts at once, and is on the disk after `flush`. */
export interface KeyWriter extends KeyReader {
  /** The key of a subject; makes one where there is none. */
  keyFor(subject: string, madeAt: number): { readonly ref: Buffer; readonly secret: Buffer };
  /** Takes in keys of another record: none that is here or was destroyed here, and none of a subject that was erased since it was made. */
  take(keys: readonly CarriedKey[]): void;
  /** Destroys all keys of a subject and remembers that it was erased. */
  destroy(subject: string, at: number, why: string): void;
  isErased(subject: string): boolean;
  /** Whether a key of the subject is here. */
  isLive(subject: string): boolean;
  /** When the newest key of the subject was made, milliseconds UTC; null where none is here. */
  newestAt(subject: string): number | null;
  flush(): void;
  /** Forgets what is not on the disk. */
  forget(): void;
  /** Empties the log, which may still hold a key that was destroyed. False while a reader is in the way. */
  checkpoint(): boolean;
}

/** A connection that reads. What needs a {@link Writer} does not take it. */
export interface Reader {
  readonly file: string;
  readonly sqlite: Database;
  readonly drizzle: BetterSQLite3Database;
  readonly keys: KeyReader;
  /** Everything read inside sees one state of the record, whatever is written meanwhile. Not to be nested. */
  snapshot<Result>(work: () => Result): Result;
  close(): void;
}

/** The one connection that writes. It can stand wherever a reader is wanted. */
export interface Writer extends Reader {
  readonly [writes]: true;
  readonly keys: KeyWriter;
  /**
   * Does the work in one immediate transaction and rolls all of it back if it throws. Work inside work joins
   * the outer transaction; when it throws, the whole is lost even if the outer catches it. Synchronous: a
   * promise must not be returned. Throws {@link RecordError} where the disk or the file is at fault.
   */
  transaction<Result>(work: () => Result): Result;
  /** Runs before the transaction that is under way commits, once for each `key`. */
  beforeCommit(key: object, work: () => void): void;
  /** Runs when a transaction is rolled back: anyone who remembers what was written has to forget it. */
  onRollback(forget: () => void): void;
  /** Hears of every transaction that the disk or another program kept from being written. */
  onFault(hear: (error: RecordError) => void): void;
  /**
   * Looks at how full tables are where that has changed much, so that SQLite knows the shortest way to an answer, then moves the log into the
   * file and empties it; for idle moments. False while a reader is still in the way.
   */
  checkpoint(): boolean;
}

/** Statements that are prepared once for each connection, at first use. */
export function perConnection<Statements>(prepare: (reader: Reader) => Statements): (reader: Reader) => Statements {
  return remembered(prepare);
}

/** As {@link perConnection}, for what only a writer needs or remembers. */
export function perWriter<Statements>(prepare: (writer: Writer) => Statements): (writer: Writer) => Statements {
  return remembered(prepare);
}

function remembered<Connection extends Reader, Statements>(prepare: (connection: Connection) => Statements) {
  const prepared = new WeakMap<Connection, Statements>();
  return (connection: Connection): Statements => {
    const known = prepared.get(connection);
    if (known !== undefined) return known;
    const made = prepare(connection);
    prepared.set(connection, made);
    return made;
  };
}
