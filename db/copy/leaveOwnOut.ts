import SqliteDatabase from "better-sqlite3";
import { COMMON_SETTINGS, OWN_TABLES } from "./ownTables.ts";

/** Takes out of a copy of a record, which nobody has open, what is of its seat alone: neither the rows nor what they stood on stay in the file. */
export function leaveOwnOut(copy: string): void {
  const sqlite = new SqliteDatabase(copy, { fileMustExist: true });
  try {
    sqlite.pragma("foreign_keys = OFF");
    sqlite.pragma("secure_delete = ON");
    sqlite.transaction(() => {
      for (const table of OWN_TABLES) sqlite.prepare(`DELETE FROM ${table}`).run();
      sqlite.prepare("DELETE FROM setting WHERE key NOT IN (SELECT value FROM json_each(?))").run(JSON.stringify(COMMON_SETTINGS));
      // Nobody's until it has come to a seat.
      sqlite.prepare("UPDATE seat SET is_own = 0, received_hlc = NULL WHERE is_own = 1").run();
    })();
    sqlite.pragma("wal_checkpoint(TRUNCATE)");
  } finally {
    sqlite.close();
  }
}
