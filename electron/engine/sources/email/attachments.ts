import type { PostMedia } from "#domain/post/incomingPost.ts";
import type { FileRefusal, FileStore } from "../../files/fileStore.ts";
import type { LetterAttachment } from "../../mail/letter.ts";
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
  readonly refusal: FileRefusal | "too-many" | null;
}

/** Keeps the pictures and papers of a letter. Rejects where the disk is at fault. */
export async function keepAttachments(attachments: readonly LetterAttachment[], files: Pick<FileStore, "keep">): Promise<KeptAttachments> {
  const media: PostMedia[] = [];
  const listed: ListedAttachment[] = [];
  let bytes = 0;
  for (const { name, type, content, isInline } of attachments) {
    const described = { name: name === "" ? "without a name" : name, type, bytes: content.length, isInline };
    if (media.length >= MOST_ATTACHMENTS || bytes + content.length > MOST_ATTACHED_BYTES) {
      listed.push({ ...described, hash: null, refusal: "too-many" });
      continue;
    }
    const kept = await files.keep(content);
    if (!kept.ok) {
      listed.push({ ...described, hash: null, refusal: kept.refusal });
      continue;
    }
    bytes += content.length;
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
  const refused = listed.filter(({ refusal, type }) => refusal !== null && !PARTS_OF_REPORTS.test(type));
  const lines = refused.slice(0, MOST_NAMED).map(({ name, refusal }) => `[attachment not kept: ${name}, ${WHY[refusal ?? "empty"]}]`);
  return refused.length > MOST_NAMED ? [...lines, `[${refused.length - MOST_NAMED} more attachments not kept]`] : lines;
}

/** What mail servers add to what they report. */
const PARTS_OF_REPORTS = /^message\/|^text\/rfc822-headers/u;

const WHY: Readonly<Record<FileRefusal | "too-many", string>> = {
  empty: "it is empty",
  "too-large": "it is too large",
  "unknown-type": "files of its kind are not taken",
  "too-many": "the letter holds too much",
};
