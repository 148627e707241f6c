import SqliteDatabase from "better-sqlite3";
import type { Database } from "better-sqlite3";
import type { Writer } from "#db/connection.ts";

/** A statement that wrote, with its values. */
interface Write {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** The ways in which a statement is run. */
const HOW = ["run", "get", "all"] as const;

const listening = new Map<Database, Write[]>();

let isListening = false;

/** From now on every statement of every record tells what it writes with. Once, before any record is opened. */
export function listenToWrites(): void {
  const { prototype } = SqliteDatabase as unknown as { prototype: Database };
  const prepare: Database["prepare"] = Reflect.get(prototype, "prepare");
  if (isListening) return;
  isListening = true;
  function listenedTo(this: Database, sql: string) {
    const statement = prepare.call(this, sql);
    if (statement.readonly || /^(?:BEGIN|COMMIT|ROLLBACK)/u.test(sql)) return statement;
    const telling = Object.fromEntries(
      HOW.map((how) => {
        const real = statement[how] as (...values: unknown[]) => unknown;
        const told = (...values: unknown[]) => {
          listening.get(this)?.push({ sql, values });
          return real.apply(statement, values);
        };
        return [how, told];
      }),
    );
    return Object.assign(statement, telling);
  }
  prototype.prepare = listenedTo as typeof prepare;
}

/** What `work` wrote. */
export function writesOf({ sqlite }: Writer, work: () => void): readonly Write[] {
  const writes: Write[] = [];
  listening.set(sqlite, writes);
  try {
    work();
    return writes;
  } finally {
    listening.delete(sqlite);
  }
}

/** Writes the same into a record that was the same, in one transaction. */
export function writingAgain(writer: Writer): (writes: readonly Write[]) => void {
  const prepared = new Map<string, ReturnType<Database["prepare"]>>();
  const statementOf = (sql: string) => {
    const known = prepared.get(sql);
    if (known) return known;
    const statement = writer.sqlite.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
  return (writes) =>
    writer.transaction(() => {
      for (const { sql, values } of writes) {
        const statement = statementOf(sql);
        if (statement.reader) statement.all(...values);
        else statement.run(...values);
      }
    });
}
