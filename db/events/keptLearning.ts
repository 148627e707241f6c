import { createHash } from "node:crypto";
import { perConnection } from "../connection.ts";
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
  const row = statements(reader).read.get();
  return row !== undefined && row.sha256 === sha256Of(row.content) ? row : null;
}

export function keepLearning(writer: Writer, { format, position, content }: KeptLearning): void {
  writer.transaction(() => {
    const { clear, insert } = statements(writer);
    clear.run();
    insert.run({ id: 1, format, position, content, sha256: sha256Of(content) });
  });
}

function sha256Of(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

const statements = perConnection(({ sqlite }) => ({
  read: sqlite.prepare<[], KeptLearning & { readonly sha256: string }>(`SELECT ${selectionOf(fieldsOf(learned, ["id"]))} FROM learned`),
  clear: sqlite.prepare("DELETE FROM learned"),
  insert: sqlite.prepare(insertionOf(learned, fieldsOf(learned))),
}));
