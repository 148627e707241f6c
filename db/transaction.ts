import type { Database } from "better-sqlite3";
import type { Writer } from "./connection.ts";
import { RecordError, recordErrorOf } from "./faults.ts";

/** The writing half of a connection; see {@link Writer} for what it promises. */
export function transactionsOf(sqlite: Database, file: string): Pick<Writer, "transaction" | "beforeCommit" | "onRollback" | "onFault"> {
  const changes = sqlite.prepare<[], number>("SELECT total_changes()").pluck();
  const rise = sqlite.prepare("UPDATE total SET value = value + 1 WHERE name = 'revision'");
  const begin = sqlite.prepare("BEGIN IMMEDIATE");
  const commit = sqlite.prepare("COMMIT");
  const rollback = sqlite.prepare("ROLLBACK");

  const last = new Map<object, () => void>();
  const forgetting: (() => void)[] = [];
  const hearing: ((error: RecordError) => void)[] = [];
  let depth = 0;
  /** Set when work inside work failed: anyone who catches that must not keep the half that was done. */
  let doomed: { readonly reason: unknown } | null = null;

  function joined<Result>(work: () => Result): Result {
    depth++;
    try {
      return work();
    } catch (error) {
      doomed ??= { reason: error };
      throw error;
    } finally {
      depth--;
    }
  }

  function outermost<Result>(work: () => Result): Result {
    try {
      begin.run();
      const before = changes.get();
      const result = joined(work);
      if (doomed !== null) throw doomed.reason;
      if (result instanceof Promise) throw new TypeError("A transaction is synchronous: its work must not return a promise");
      for (const each of last.values()) each();
      if (changes.get() !== before) rise.run();
      commit.run();
      return result;
    } catch (error) {
      // SQLite itself has rolled back already after some faults, such as a full disk.
      if (sqlite.inTransaction) rollback.run();
      for (const forget of forgetting) forget();
      const named = recordErrorOf(error, file);
      if (named instanceof RecordError) for (const hear of hearing) hear(named);
      throw named;
    } finally {
      last.clear();
      doomed = null;
    }
  }

  return {
    transaction: (work) => (depth > 0 ? joined(work) : outermost(work)),
    beforeCommit: (key, work) => {
      if (depth === 0) throw new Error("There is no transaction under way");
      last.set(key, work);
    },
    onRollback: (forget) => {
      forgetting.push(forget);
    },
    onFault: (hear) => {
      hearing.push(hear);
    },
  };
}
