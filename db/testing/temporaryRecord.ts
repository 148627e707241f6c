import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keyFileOf } from "../keys/keyFile.ts";
import { openWriter } from "../opening/open.ts";
import { ownSeat } from "../seat.ts";
import type { Writer } from "../connection.ts";

/** A folder that is removed, with all in it, by `remove`. */
export function temporaryFolder(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "ismgt-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface TemporaryRecord {
  readonly file: string;
  readonly writer: Writer;
  remove(): void;
}

export function temporaryRecord(): TemporaryRecord {
  const temporary = temporaryFolder();
  const file = join(temporary.folder, "record.db");
  const { record, keys } = withOwnIds((empty ??= emptyRecord()));
  writeFileSync(file, record);
  writeFileSync(keyFileOf(file), keys);
  const writer = openWriter(file);
  // Nobody wants these records back after a power cut, and waiting for the disk is most of the time of a test.
  writer.sqlite.pragma("synchronous = OFF");
  return {
    file,
    writer,
    remove() {
      writer.close();
      temporary.remove();
    },
  };
}

interface EmptyRecord {
  readonly record: Buffer;
  readonly keys: Buffer;
  readonly seat: string;
  readonly keysId: string;
}

let empty: EmptyRecord | undefined;

/** All steps of the schema, a seat and keys take longer than most tests: they are made once, and every record begins as a copy. */
function emptyRecord(): EmptyRecord {
  const temporary = temporaryFolder();
  const file = join(temporary.folder, "empty.db");
  const writer = openWriter(file);
  const [seat, keysId] = [ownSeat(writer), writer.keys.id];
  writer.close();
  if (keysId === null) throw new Error("A new record has keys");
  const made = { record: readFileSync(file), keys: readFileSync(keyFileOf(file)), seat, keysId };
  temporary.remove();
  return made;
}

/** A copy that is of another seat, with other keys: SQLite keeps no sums of its pages, so that an id gives way to one of its length. */
function withOwnIds({ record, keys, seat, keysId }: EmptyRecord): Pick<EmptyRecord, "record" | "keys"> {
  const ids = { [seat]: randomBytes(8).toString("hex"), [keysId]: randomUUID() };
  const copied = (bytes: Buffer) => {
    const copy = Buffer.from(bytes);
    for (const [id, own] of Object.entries(ids)) for (let at = copy.indexOf(id); at >= 0; at = copy.indexOf(id, at)) copy.write(own, at);
    return copy;
  };
  return { record: copied(record), keys: copied(keys) };
}
