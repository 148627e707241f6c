import { z } from "zod";
import { NO_READS } from "../../core/ports/source.ts";
import type { PushedPage, ToReadAgain } from "../../core/ports/source.ts";
import { fetchOneLetter } from "./fetchLetters.ts";
import type { FetchedLetter } from "./fetchLetters.ts";
import type { Inbox } from "./inboxSource.ts";
import { withFolder } from "./mailbox.ts";
import { readFetched } from "./pagesOf.ts";

const placeSchema = z.object({ uidValidity: z.string(), uid: z.number().int().positive() });

/**
 * A letter once more, because a person asks for it: out of what was kept of it where that is all of it, else out of the mailbox. Its
 * attachments are kept whatever its sender sent that day. Null where neither has it any more.
 */
export async function readAgain(
  { name, place, raw, rawBytes, count, firstAt }: ToReadAgain,
  inbox: Inbox,
  signal: AbortSignal,
): Promise<PushedPage | null> {
  const { uidValidity, uid } = placeSchema.parse(JSON.parse(place ?? "{}"));
  const isWhole = raw !== null && raw.length > 0 && raw.length === rawBytes;
  const fetched = isWhole
    ? { uid, arrivedAt: firstAt, raw: Buffer.from(raw), isCut: false }
    : await fromMailbox(uidValidity, uid, inbox, signal);
  if (fetched === null) return null;
  const asked = { ...inbox, context: { ...inbox.context, room: inbox.context.room?.asked } };
  const { post, notRead } = await readFetched(fetched, uidValidity, asked, { again: count, signal });
  return {
    posts: post === null ? [] : [post],
    problems: [],
    notRead: notRead.map((each) => ({ ...each, name })),
    reads: NO_READS,
  };
}

function fromMailbox(
  uidValidity: string,
  uid: number,
  { server, folder, patience }: Inbox,
  signal: AbortSignal,
): Promise<FetchedLetter | null> {
  return withFolder({ server, path: folder, patience, signal }, async (open) =>
    // A server that counts its letters from the beginning again has given the number to another one.
    String(open.folder.uidValidity) === uidValidity ? fetchOneLetter(open, uid) : null,
  );
}
