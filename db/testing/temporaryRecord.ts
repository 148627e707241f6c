import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWriter } from "../open.ts";
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
  const writer = openWriter(file);
  return {
    file,
    writer,
    remove() {
      writer.close();
      temporary.remove();
    },
  };
}
