import type { Statement } from "better-sqlite3";
import type { Reader } from "../connection.ts";
import { openReader } from "../opening/open.ts";

const ASKING: ReadonlySet<string | symbol> = new Set(["get", "all", "iterate"]);

/** How SQLite finds what `work` asks of the record in the file, one line for each table and question, such as `SEARCH p USING INDEX post_author (channel=?)`. */
export function plansOf(file: string, work: (reader: Reader) => unknown): readonly string[] {
  const reader = openReader(file);
  try {
    const { sqlite } = reader;
    const asked = new Set<string>();
    const prepare = sqlite.prepare.bind(sqlite);
    sqlite.prepare = ((sql: string) => watched(prepare(sql), asked)) as typeof sqlite.prepare;
    work(reader);
    return [...asked].flatMap((sql) =>
      prepare<[], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${sql.replaceAll(/\?|@\w+/gu, "1")}`)
        .all()
        .map(({ detail }) => detail),
    );
  } finally {
    reader.close();
  }
}

/** The statement, whose words are put into `asked` where it is asked. */
function watched(statement: Statement, asked: Set<string>): Statement {
  return new Proxy(statement, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== "function") return member;
      return (...parameters: readonly unknown[]) => {
        if (ASKING.has(name)) asked.add(target.source);
        const answer: unknown = Reflect.apply(member, target, parameters);
        return answer === target ? watched(target, asked) : answer;
      };
    },
  });
}
