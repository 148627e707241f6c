import { createHash } from "node:crypto";
import type { Reader } from "#db/connection.ts";
import { grievanceOfStream } from "#db/events/stream.ts";
import { sealBox } from "#db/keys/boxes.ts";
import { openBytes, sealBytes } from "#db/keys/sealedBytes.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { FILE_LIVES_MS, MOST_BYTES_OF_FILE, MOST_LETTERS_ASKED, sharedFileSchema } from "#domain/hub/sharedFile.ts";
import type { SharedFile } from "#domain/hub/sharedFile.ts";
import type { StoredEvent, StoredFileQuestion } from "#hub/store.ts";
import type { FileStore } from "../../core/ports/fileStore.ts";
import { openInRoom } from "./roomKey.ts";
import type { RoomKey } from "./roomKey.ts";
import type { SeatAtHub } from "./seatAtHub.ts";

/*
 * Pictures and papers lie beside each record and do not travel with it. One that a seat needs and has not is asked for, and a seat that has it brings it into the hub, sealed; those of
 * a reply go there before the reply is told, so that the seat that sends finds them. What came is believed by its hash alone.
 */

type At = Pick<SeatAtHub<Reader>, "hub" | "roomKey">;

const ANSWERED_AT_ONCE = 5;

/** Brings what others ask for, as far as it is here; how many it brought. */
export async function answerFiles({ hub, roomKey }: At, files: Pick<FileStore, "read">): Promise<number> {
  let brought = 0;
  for (const question of await hub.filesAsked(ANSWERED_AT_ONCE)) {
    const wanted = fileAsked(question, roomKey);
    const content = wanted && (await files.read(wanted));
    if (content === null) continue;
    await hub.putFile(question, sealFile(content, question.id, roomKey));
    brought += 1;
  }
  return brought;
}

/** Brings the pictures of replies among these events, which are about to be told. */
export async function bringPictures(
  { record, hub, roomKey }: At & { readonly record: Reader },
  events: readonly StoredEvent[],
  files: Pick<FileStore, "read">,
): Promise<void> {
  for (const { hash, mediaType } of picturesOf(record, events)) {
    const content = await files.read({ hash, mediaType });
    const question = questionOf({ hash, mediaType }, roomKey);
    if (content !== null) await hub.putFile(question, sealFile(content, question.id, roomKey));
  }
}

interface Looked {
  /** It was asked for a moment ago. */
  readonly isAsked?: boolean;
  /** For so long that each key of the room has come here by now. */
  readonly isLooked?: boolean;
}

/** The content of a file that another seat has brought; asks for it where none has. Null for now. */
export async function fetchFile(
  { hub, roomKey }: At,
  wanted: SharedFile,
  { isAsked = false, isLooked = false }: Looked = {},
): Promise<Uint8Array | null> {
  const question = questionOf(wanted, roomKey);
  const sealed = await hub.file(question.id);
  const content = sealed && openFile(sealed, question.id, roomKey);
  if (content !== null && sha256Of(content) === wanted.hash) return content;
  // What somebody put in its place would else lie there for a week. What does not open may be sealed with a key of the room that is on its way here: who brought it may be gone by now.
  const isWrong = sealed !== null && (content !== null || isLooked);
  if (isWrong) await hub.dropFile(question.id, sealed);
  if (isWrong || !isAsked) await hub.askFile(question, FILE_LIVES_MS);
  return null;
}

const OF_REPLIES: ReadonlySet<string> = new Set(["reply-prepared", "reply-approved"]);

function picturesOf(record: Reader, events: readonly StoredEvent[]): readonly SharedFile[] {
  const cases = events.flatMap(({ stream, type }) => (OF_REPLIES.has(type) ? (grievanceOfStream(stream) ?? []) : []));
  return [...new Set(cases)].flatMap((id) =>
    (readGrievance(record, id)?.replies ?? []).flatMap(({ state, pictures = [] }) => (WAITING.has(state) ? pictures : [])),
  );
}

const WAITING: ReadonlySet<string> = new Set(["prepared", "approved", "attempting", "refused"]);

function questionOf(file: SharedFile, roomKey: RoomKey): StoredFileQuestion {
  const { hash, mediaType } = file;
  return { id: sha256Of(`ismgt-file-1 ${hash}`), asked: sealBox([roomKey], { hash, mediaType }) };
}

function fileAsked({ id, asked }: StoredFileQuestion, roomKey: RoomKey): SharedFile | null {
  const file = asked.length > MOST_LETTERS_ASKED ? undefined : sharedFileSchema.safeParse(openInRoom(roomKey, asked)).data;
  return file !== undefined && sha256Of(`ismgt-file-1 ${file.hash}`) === id ? file : null;
}

function sealFile(content: Uint8Array, id: string, { secret }: RoomKey): Buffer {
  return sealBytes(secret, content, Buffer.from(id));
}

function openFile(sealed: Uint8Array, id: string, roomKey: RoomKey): Buffer | null {
  if (sealed.length > MOST_BYTES_OF_FILE) return null;
  for (const { secret } of [roomKey, ...(roomKey.before ?? [])]) {
    const content = openBytes(secret, sealed, Buffer.from(id));
    if (content !== null) return content;
  }
  return null;
}

function sha256Of(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}
