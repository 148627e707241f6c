import { eq, sql } from "drizzle-orm";
import { perConnection } from "./connection.ts";
import type { Reader, Writer } from "./connection.ts";
import { setting } from "./schema/setting.ts";

/** What was stored under a key, as parsed JSON; undefined if nothing was. The caller knows its shape and checks it. */
export function readSetting(reader: Reader, key: string): unknown {
  const row = statements(reader).read.get({ key });
  return row === undefined ? undefined : JSON.parse(row.value);
}

/** Whether anything is stored under a key that begins so. */
export function hasSettingUnder(reader: Reader, beginning: string): boolean {
  return statements(reader).under.get({ beginning }) !== undefined;
}

/** Stores a value that JSON can hold. `now` is milliseconds UTC. */
export function writeSetting(writer: Writer, key: string, value: unknown, now: number): void {
  const json = JSON.stringify(value);
  if (json === undefined) throw new TypeError(`The value of ${key} is nothing that JSON can hold`);
  writer.transaction(() => statements(writer).write.run({ key, value: json, changedAt: now }));
}

export function removeSetting(writer: Writer, key: string): boolean {
  return writer.transaction(() => statements(writer).remove.run({ key }).changes > 0);
}

const statements = perConnection(({ drizzle }) => {
  const key = sql.placeholder("key");
  return {
    read: drizzle.select({ value: setting.value }).from(setting).where(eq(setting.key, key)).prepare(),
    under: drizzle
      .select({ key: setting.key })
      .from(setting)
      .where(eq(sql`substr(${setting.key}, 1, length(${sql.placeholder("beginning")}))`, sql.placeholder("beginning")))
      .limit(1)
      .prepare(),
    write: drizzle
      .insert(setting)
      .values({ key, value: sql.placeholder("value"), changedAt: sql.placeholder("changedAt") })
      .onConflictDoUpdate({
        target: setting.key,
        // Of two changes the later one counts at other seats, also where this one was made by a clock that is behind.
        set: { value: sql`excluded.value`, changedAt: sql`max(excluded.changed_at, ${setting.changedAt} + 1)` },
        setWhere: sql`${setting.value} <> excluded.value`,
      })
      .prepare(),
    remove: drizzle.delete(setting).where(eq(setting.key, key)).prepare(),
  };
});
