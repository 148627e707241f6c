import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWriter } from "../opening/open.ts";
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
  writeFileSync(file, (empty ??= emptyRecord()));
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

let empty: Buffer | undefined;

/** All steps of the schema take longer than most tests: they are made once, and every record begins as a copy, without a seat as yet. */
function emptyRecord(): Buffer {
  const temporary = temporaryFolder();
  const file = join(temporary.folder, "empty.db");
  const writer = openWriter(file);
  writer.sqlite.exec("DELETE FROM seat; DELETE FROM setting WHERE key = 'keys.id'");
  writer.close();
  const bytes = readFileSync(file);
  temporary.remove();
  return bytes;
}
