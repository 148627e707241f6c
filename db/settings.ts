import { perConnection } from "./connection.ts";
import type { Reader, Writer } from "./connection.ts";

/** What was stored under a key, as parsed JSON; undefined if nothing was. The caller knows its shape and checks it. */
export function readSetting(reader: Reader, key: string): unknown {
  const json = statements(reader).read.get(key);
  return json === undefined ? undefined : JSON.parse(json);
}

/** Stores a value that JSON can hold. `now` is milliseconds UTC. */
export function writeSetting(writer: Writer, key: string, value: unknown, now: number): void {
  const json = JSON.stringify(value);
  if (json === undefined) throw new TypeError(`The value of ${key} is nothing that JSON can hold`);
  writer.transaction(() => statements(writer).write.run(key, json, now));
}

export function removeSetting(writer: Writer, key: string): boolean {
  return writer.transaction(() => statements(writer).remove.run(key).changes > 0);
}

const statements = perConnection(({ sqlite }) => ({
  read: sqlite.prepare<[string], string>("SELECT value FROM setting WHERE key = ?").pluck(),
  write: sqlite.prepare(
    `INSERT INTO setting (key, value, changed_at) VALUES (?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value, changed_at = excluded.changed_at WHERE value <> excluded.value`,
  ),
  remove: sqlite.prepare("DELETE FROM setting WHERE key = ?"),
}));
