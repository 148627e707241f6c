import { createHash } from "node:crypto";
import { askRow, changeRows } from "../ask.ts";
import type { Reader, Writer } from "../connection.ts";
import { fieldsOf, insertionOf, selectionOf } from "../schema/columns.ts";
import { learned } from "../schema/learned.ts";

/** What was learned from all events up to a position. Derived: without it the same is learned again from the events. */
export interface KeptLearning {
  /** Another than the program's own is not to be read. */
  readonly format: string;
  readonly position: number;
  readonly content: Uint8Array;
}

/** Null where nothing is kept, or not as it was written. */
export function readKeptLearning(reader: Reader): KeptLearning | null {
  const row = read(reader);
  return row !== null && row.sha256 === sha256Of(row.content) ? row : null;
}

export function keepLearning(writer: Writer, { format, position, content }: KeptLearning): void {
  writer.transaction(() => {
    clear(writer);
    insert(writer, { id: 1, format, position, content, sha256: sha256Of(content) });
  });
}

function sha256Of(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

const read = askRow<[], KeptLearning & { readonly sha256: string }>(`SELECT ${selectionOf(fieldsOf(learned, ["id"]))} FROM learned`);
const clear = changeRows("DELETE FROM learned");
const insert = changeRows(insertionOf(learned, fieldsOf(learned)));
