import { z } from "zod";
import { mayAnswerPrivately, messageWindow } from "#domain/reply/messageWindow.ts";
import type { PostOutcome } from "../../core/ports/postOutcome.ts";
import type { ReplyToPost } from "../../core/ports/replySender.ts";
import { SourceError } from "../../core/ports/source.ts";
import type { PictureToSend } from "../../core/sending/picturesToSend.ts";
import type { Query } from "./client.ts";
import type { MetaContext } from "./createContext.ts";
import { idSchema } from "./payload.ts";

type Waiting = Pick<ReplyToPost, "heardAt" | "isByPerson" | "isAboutComment">;

/** Where Meta would surely refuse it: nothing is asked of Meta then. Null where it may be tried. `now`: milliseconds UTC, by Meta's clock. */
export function tooLateFor({ heardAt, isByPerson = false, isAboutComment = false }: Waiting, now: number): PostOutcome | null {
  if (heardAt === undefined) return null;
  if (isAboutComment) return mayAnswerPrivately(heardAt, now) ? null : refused("More than seven days have passed since the comment.");
  const window = messageWindow(heardAt, now);
  if (window === "closed") return refused("More than seven days have passed since the citizen wrote.");
  if ((window === "person" || window === "person-closing") && !isByPerson)
    return refused("More than 24 hours have passed since the citizen wrote, and only a person may answer now.");
  return null;
}

function refused(detail: string): PostOutcome {
  return { kind: "refused", code: "not-allowed", detail: `${detail} It was not sent.` };
}

/** True where it goes as the answer of a person, for which the app has to be approved. */
export function isTagged({ heardAt, isByPerson = false, isAboutComment = false }: Waiting, now: number): boolean {
  if (heardAt === undefined || isAboutComment || !isByPerson) return false;
  const window = messageWindow(heardAt, now);
  return window === "person" || window === "person-closing";
}

/**
 * Writes to one person: who wrote a message, or once who wrote a comment. A picture goes before the words, as a message of its own, so that the words
 * are what is known of the reply.
 */
export async function writeMessage(
  { client, pageId }: MetaContext,
  reply: ReplyToPost,
  { asPerson, pictures }: { readonly asPerson: boolean; readonly pictures: readonly PictureToSend[] },
  signal: AbortSignal,
): Promise<unknown> {
  const { text, answersFirst, author, isAboutComment = false } = reply;
  const recipient = JSON.stringify(isAboutComment ? { comment_id: answersFirst } : { id: author.externalId });
  const way: Query = asPerson ? { messaging_type: "MESSAGE_TAG", tag: "HUMAN_AGENT" } : { messaging_type: "RESPONSE" };
  for (const { name, mediaType, content } of pictures) {
    const message = JSON.stringify({ attachment: { type: "image", payload: { is_reusable: false } } });
    const file = { field: "filedata", name, mediaType, content };
    const { attachment_id } = read(attachmentSchema, await client.upload(`${pageId}/message_attachments`, { message }, file, signal));
    const shown = JSON.stringify({ attachment: { type: "image", payload: { attachment_id } } });
    await client.post(`${pageId}/messages`, { recipient, ...way, message: shown }, signal);
  }
  return client.post(`${pageId}/messages`, { recipient, ...way, message: JSON.stringify({ text }) }, signal);
}

/** Puts a picture on the page where nobody sees it, for a comment to show. */
export async function uploadUnpublished({ client, pageId }: MetaContext, picture: PictureToSend, signal: AbortSignal): Promise<string> {
  const { name, mediaType, content } = picture;
  const file = { field: "source", name, mediaType, content };
  return read(photoSchema, await client.upload(`${pageId}/photos`, { published: false }, file, signal)).id;
}

const attachmentSchema = z.object({ attachment_id: idSchema });
const photoSchema = z.object({ id: idSchema });

function read<Schema extends z.ZodType>(schema: Schema, answer: unknown): z.infer<Schema> {
  const found = schema.safeParse(answer);
  if (found.success) return found.data;
  throw new SourceError("bad-answer", "Meta took a picture and did not say under which id.");
}
