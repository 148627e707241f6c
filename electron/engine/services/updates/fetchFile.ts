import { createHash } from "node:crypto";
import { createReadStream, existsSync, statSync } from "node:fs";
import type { UpdateFile } from "#domain/updates/manifest.ts";
import { writePieces } from "../../core/files/wholeFile.ts";
import { ask } from "../../core/http/ask.ts";
import { UpdateError } from "./updateError.ts";

export interface Fetching {
  readonly address: string;
  readonly file: UpdateFile;
  /** Where it is kept. It is there as it was signed or not at all. */
  readonly path: string;
  readonly signal: AbortSignal;
  readonly onProgress: (bytes: number) => void;
}

/** Fetches a file of a release, unless it is there already. Rejects with {@link UpdateError} or what the connection or the disk says. */
export async function fetchFile({ address, file, path, signal, onProgress }: Fetching): Promise<void> {
  if (await isThere(path, file)) return;
  const answer = await ask(address, { signal });
  if (!answer.isOk) {
    await answer.drop();
    throw new UpdateError("unreachable");
  }
  await writePieces(path, checked(answer.pieces({ mostBytes: file.bytes }), file, onProgress), 0o700);
}

/** Throws after the last piece where it was another file, so that this one never gets its name. */
async function* checked(
  pieces: AsyncIterable<Uint8Array>,
  file: UpdateFile,
  onProgress: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha512");
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += piece.length;
    hash.update(piece);
    onProgress(bytes);
    yield piece;
  }
  if (bytes !== file.bytes || hash.digest("hex") !== file.sha512) throw new UpdateError("wrong-file");
}

/** Whether the file is there as it was signed. It is read as a whole: what lies in a folder for days may have been changed. */
export async function isThere(path: string, file: UpdateFile): Promise<boolean> {
  if (!existsSync(path) || statSync(path).size !== file.bytes) return false;
  const hash = createHash("sha512");
  for await (const piece of createReadStream(path)) hash.update(piece as Uint8Array);
  return hash.digest("hex") === file.sha512;
}
