import type { ImportJob } from "#contract/imports.ts";
import type { ImportSource } from "#domain/portal/exportRow.ts";
import { base64Of } from "../../commands/forms/base64.ts";

/** Bytes of a file that go in one call; the contract takes no longer piece. */
const PIECE_BYTES = 512 * 1024;

interface Receiver {
  begin(input: { readonly source: ImportSource; readonly name: string; readonly bytes: number }): Promise<ImportJob>;
  append(input: { readonly id: string; readonly offset: number; readonly content: string }): Promise<{ readonly received: number }>;
}

/** Sends a file in pieces, one at a time, so that neither side holds all of it. Rejects where a piece is not taken, as after a cancel. */
export async function sendFile(engine: Receiver, source: ImportSource, file: File, onBegun: () => void): Promise<void> {
  const { id } = await engine.begin({ source, name: file.name, bytes: Math.max(file.size, 1) });
  onBegun();
  for (let offset = 0; offset < file.size;) {
    const piece = new Uint8Array(await file.slice(offset, offset + PIECE_BYTES).arrayBuffer());
    const { received } = await engine.append({ id, offset, content: base64Of(piece) });
    offset = received;
  }
}
