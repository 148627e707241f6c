import type { PostMedia } from "#domain/post/incomingPost.ts";
import type { FileRefusal, FileStore } from "../../core/ports/fileStore.ts";
import type { AttachmentRoom, AttachmentSender } from "../../core/ports/attachmentRoom.ts";
import type { LetterAttachment } from "./mail/letter.ts";
import { MOST_ATTACHED_BYTES, MOST_ATTACHMENTS } from "./limits.ts";

export interface KeptAttachments {
  readonly media: readonly PostMedia[];
  /** Every attachment, kept or not. */
  readonly listed: readonly ListedAttachment[];
}

/** An attachment without its bytes. */
export interface ListedAttachment {
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly isInline: boolean;
  /** Of what was kept. */
  readonly hash: string | null;
  /** Why it was not. */
  readonly refusal: AttachmentRefusal | null;
}

/** `spam` and `not-needed` are told by the letter's kind; `quota` and `no-room` pass, and the attachment is in the mailbox. */
type AttachmentRefusal = FileRefusal | "too-many" | "spam" | "not-needed" | "quota" | "no-room";

export interface KeepingAttachments {
  readonly files: Pick<FileStore, "keep">;
  readonly room: AttachmentRoom | undefined;
  readonly sender: AttachmentSender;
  readonly isSpam: boolean;
}

/** Keeps the pictures and papers of a letter. Rejects where the disk is at fault. */
export async function keepAttachments(
  attachments: readonly LetterAttachment[],
  { files, room, sender, isSpam }: KeepingAttachments,
): Promise<KeptAttachments> {
  const media: PostMedia[] = [];
  const listed: ListedAttachment[] = [];
  let bytes = 0;
  for (const { name, type, content, isInline, ...attachment } of attachments) {
    const described = { name: name === "" ? "without a name" : name, type, bytes: attachment.bytes, isInline };
    if (content === null) {
      listed.push({ ...described, hash: null, refusal: isSpam ? "spam" : "not-needed" });
      continue;
    }
    if (media.length >= MOST_ATTACHMENTS || bytes + content.length > MOST_ATTACHED_BYTES) {
      listed.push({ ...described, hash: null, refusal: "too-many" });
      continue;
    }
    const refusal = (await room?.refusalOf(sender, content.length)) ?? null;
    if (refusal !== null) {
      listed.push({ ...described, hash: null, refusal });
      continue;
    }
    const kept = await files.keep(content);
    if (!kept.ok) {
      listed.push({ ...described, hash: null, refusal: kept.refusal });
      continue;
    }
    bytes += content.length;
    room?.note(sender, content.length);
    listed.push({ ...described, hash: kept.file.hash, refusal: null });
    const file = { ...kept.file, name: described.name };
    const kind = file.mediaType === "application/pdf" ? "document" : "photo";
    media.push({ kind, url: null, previewUrl: null, description: described.name, widthPx: null, heightPx: null, file });
  }
  return { media, listed };
}

const MOST_NAMED = 20;

/** For who reads the letter: what came with it and is not here. */
export function linesOfRefused(listed: readonly ListedAttachment[]): readonly string[] {
  const refused = listed.filter(({ refusal, type }) => refusal !== null && refusal !== "not-needed" && !PARTS_OF_REPORTS.test(type));
  const lines = refused.slice(0, MOST_NAMED).map(({ name, refusal }) => `[attachment not kept: ${name}, ${WHY[refusal ?? "empty"]}]`);
  return refused.length > MOST_NAMED ? [...lines, `[${refused.length - MOST_NAMED} more attachments not kept]`] : lines;
}

/** What mail servers add to what they report. */
const PARTS_OF_REPORTS = /^message\/|^text\/rfc822-headers/u;

const WHY: Readonly<Record<AttachmentRefusal, string>> = {
  empty: "it is empty",
  "too-large": "it is too large",
  "unknown-type": "files of its kind are not taken",
  "too-many": "the letter holds too much",
  spam: "the mail server took the letter for spam; it is in the mailbox",
  "not-needed": "a machine wrote the letter",
  quota: "too much was attached that day; it is in the mailbox",
  "no-room": "the disk is nearly full; it is in the mailbox",
};
