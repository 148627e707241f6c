import { perConnection } from "./connection.ts";
import type { Reader, Writer } from "./connection.ts";

/*
 * One question to the record: its SQL, prepared for each connection when it is first asked. What is asked for takes the places of the question
 * marks in their order, or is named in one object. Statements that work together stand in a `perConnection` of their own.
 */

type Change<Asked extends unknown[], Answer> = (writer: Writer, ...asked: Asked) => Answer;
type Question<Asked extends unknown[], Answer> = (reader: Reader, ...asked: Asked) => Answer;

export function askRows<Asked extends unknown[], Row>(sql: string): Question<Asked, readonly Row[]> {
  const statement = perConnection(({ sqlite }) => sqlite.prepare<Asked, Row>(sql));
  return (reader, ...asked) => statement(reader).all(...asked);
}

/** Null where there is no row. */
export function askRow<Asked extends unknown[], Row>(sql: string): Question<Asked, Row | null> {
  const statement = perConnection(({ sqlite }) => sqlite.prepare<Asked, Row>(sql));
  return (reader, ...asked) => statement(reader).get(...asked) ?? null;
}

/** The first column of each row. */
export function askValues<Asked extends unknown[], Value>(sql: string): Question<Asked, readonly Value[]> {
  const statement = perConnection(({ sqlite }) => sqlite.prepare<Asked, Value>(sql).pluck());
  return (reader, ...asked) => statement(reader).all(...asked);
}

/** The first column of the first row; null where there is no row. */
export function askValue<Asked extends unknown[], Value>(sql: string): Question<Asked, Value | null> {
  const statement = perConnection(({ sqlite }) => sqlite.prepare<Asked, Value | null>(sql).pluck());
  return (reader, ...asked) => statement(reader).get(...asked) ?? null;
}

/** The same of a number; 0 where there is none. */
export function askNumber<Asked extends unknown[]>(sql: string): Question<Asked, number> {
  const ask = askValue<Asked, number>(sql);
  return (reader, ...asked) => ask(reader, ...asked) ?? 0;
}

/** Whether there is a row. */
export function askWhether<Asked extends unknown[]>(sql: string): Question<Asked, boolean> {
  const statement = perConnection(({ sqlite }) => sqlite.prepare<Asked>(sql));
  return (reader, ...asked) => statement(reader).get(...asked) !== undefined;
}

/** How many rows were changed. Joins the caller's transaction. */
export function changeRows<Asked extends unknown[]>(sql: string): Change<Asked, number> {
  const statement = perConnection(({ sqlite }) => sqlite.prepare<Asked>(sql));
  return (writer, ...asked) => statement(writer).run(...asked).changes;
}

/** Whether any row was changed. */
export function changeAny<Asked extends unknown[]>(sql: string): Change<Asked, boolean> {
  const change = changeRows<Asked>(sql);
  return (writer, ...asked) => change(writer, ...asked) > 0;
}
