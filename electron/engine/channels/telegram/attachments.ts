import type { PostMedia } from "#domain/post/incomingPost.ts";
import { LARGEST_FILE_BYTES } from "#domain/file/largestFile.ts";
import type { FileStore } from "../../core/ports/fileStore.ts";
import { cleanText } from "../../core/http/exchange.ts";
import { SourceError } from "../../core/ports/source.ts";
import type { BotApi } from "./botApi.ts";
import type { TelegramFile, TelegramMessage } from "./payload.ts";
import { isRefusal } from "../common/isRefusal.ts";

/** A file of a message that is to be kept with the post: the address of Telegram's files holds the token and must not be recorded. */
export interface Attachment {
  readonly kind: PostMedia["kind"];
  /** What it is, where that cannot be seen; shown as it is, so in both languages. */
  readonly description: string | null;
  /** Null where nothing of it is kept: films and voices are not, only their thumbnails. */
  readonly file: TelegramFile | null;
  readonly name: string;
}

export function attachmentsOf({ photo, document, video, video_note, animation, voice, audio }: TelegramMessage): readonly Attachment[] {
  const found: Attachment[] = [];
  const picture = largestOf(photo ?? []);
  if (picture) found.push({ kind: "photo", description: null, file: picture, name: "photo.jpg" });
  // An animation comes as a document as well, so that older programs show something.
  if (animation) found.push({ kind: "animation", description: null, file: animation.thumbnail ?? null, name: "still.jpg" });
  else if (document) {
    const name = cleanText(document.file_name ?? "file").slice(0, 200);
    found.push({ kind: "document", description: name, file: document, name });
  }
  const film = video ?? video_note;
  if (film) found.push({ kind: "video", description: lasting("वीडियो · video", film), file: film.thumbnail ?? null, name: "still.jpg" });
  const sound = voice ?? audio;
  if (sound) found.push({ kind: "document", description: lasting("ध्वनि संदेश · voice message", sound), file: null, name: "" });
  return found;
}

/** Each size is the same picture. */
function largestOf(sizes: readonly TelegramFile[]): TelegramFile | undefined {
  const area = ({ width = 0, height = 0 }: TelegramFile) => width * height;
  return sizes.toSorted((first, second) => area(second) - area(first))[0];
}

function lasting(what: string, { duration }: TelegramFile): string {
  return duration === undefined ? what : `${what} (${Math.floor(duration / 60)}:${String(Math.floor(duration % 60)).padStart(2, "0")})`;
}

export interface KeptAttachments {
  readonly media: readonly PostMedia[];
  /** What could not be kept, one line each. */
  readonly problems: readonly string[];
}

/**
 * Fetches the files and keeps them. Throws {@link SourceError} for what passes, unless `givesUp`: then, and for what
 * does not pass, the post does without.
 */
export async function keepAttachments(
  attachments: readonly Attachment[],
  {
    api,
    files,
    givesUp,
    signal,
  }: { readonly api: BotApi; readonly files: FileStore; readonly givesUp: boolean; readonly signal: AbortSignal },
): Promise<KeptAttachments> {
  const [media, problems]: [PostMedia[], string[]] = [[], []];
  for (const { kind, description, file, name } of attachments) {
    const kept = file === null ? null : await keep(file, name);
    if (typeof kept === "string") problems.push(kept);
    media.push({
      kind,
      url: null,
      previewUrl: null,
      description,
      widthPx: file?.width ?? null,
      heightPx: file?.height ?? null,
      ...(kept !== null && typeof kept !== "string" && { file: kept }),
    });
  }
  return { media, problems };

  async function keep({ file_id, file_size = 0 }: TelegramFile, name: string): Promise<NonNullable<PostMedia["file"]> | string> {
    if (file_size > LARGEST_FILE_BYTES) return `A file of a message was left out: it has ${file_size} bytes.`;
    try {
      const kept = await files.keep(await api.download(file_id, LARGEST_FILE_BYTES, signal));
      return kept.ok ? { ...kept.file, name } : `A file of a message was left out: ${kept.refusal}.`;
    } catch (error) {
      if (!(error instanceof SourceError) || !(givesUp || isRefusal(error))) throw error;
      return `A file of a message was left out: ${error.message}`;
    }
  }
}
