import type { IncomingPost } from "#domain/post/incomingPost.ts";
import type { MailServer } from "../../mail/mailServer.ts";
import { readLetter } from "../../mail/readLetter.ts";
import type { PushedPage, Source } from "../source.ts";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { firstPosition, readCursor, writeCursor } from "./cursor.ts";
import type { Position } from "./cursor.ts";
import { portionsFrom } from "./fetchLetters.ts";
import type { AgeLimit, FetchedLetter, Portion } from "./fetchLetters.ts";
import { followInbox } from "./followInbox.ts";
import { KnownLetters } from "./knownLetters.ts";
import { USUAL_PATIENCE } from "./limits.ts";
import type { Patience } from "./limits.ts";
import { nextUidOf, openFolder } from "./mailbox.ts";
import type { OpenFolder } from "./mailbox.ts";
import { postOfLetter } from "./postOfLetter.ts";
import type { LetterContext } from "./postOfLetter.ts";

export interface InboxOptions {
  readonly server: MailServer;
  readonly address: string;
  readonly folder: string;
  readonly context: LetterContext;
  readonly patience?: Patience;
  /** How far back the first visit goes; null for every letter there is. */
  readonly firstVisitDays?: number | null;
}

/** What pulls and pushes of one inbox share. */
export interface Inbox extends Required<InboxOptions> {
  readonly known: KnownLetters;
}

/** The letters of one folder, oldest first, and what comes in while it is listened to. */
export function createInboxSource(options: InboxOptions): Source {
  const inbox: Inbox = { patience: USUAL_PATIENCE, firstVisitDays: null, ...options, known: new KnownLetters() };
  return {
    key: `email:inbox:${inbox.address}`,
    channel: "email",
    label: inbox.address,
    priceUsd: { posts: 0, users: 0 },

    async *pull(cursor, signal) {
      const from = cursor === null ? firstPosition(sinceOf(inbox)) : readCursor(cursor);
      inbox.known.learn(from.known);
      const open = await openFolder({ server: inbox.server, path: inbox.folder, patience: inbox.patience, signal });
      try {
        const uidValidity = String(open.folder.uidValidity);
        const isKnown = from.uidValidity === uidValidity;
        const firstUid = isKnown ? from.lastUid + 1 : 1;
        const limit = await limitOf(open, from, isKnown);
        for await (const portion of portionsFrom(open, firstUid, limit)) {
          const page = await pageOf(portion, inbox);
          const isOver = limit === null || portion.isLast || portion.lastUid >= limit.upToUid;
          const lastUid = portion.isLast ? Math.max(portion.lastUid, limit?.upToUid ?? 0) : portion.lastUid;
          const place = { uidValidity, lastUid, sinceAt: from.sinceAt, firstUpTo: isOver ? null : limit.upToUid };
          yield { ...page, cursor: writeCursor({ ...place, known: inbox.known.known }), drained: portion.isLast };
        }
      } finally {
        await open.close();
      }
    },

    follow: (signal) => followInbox(inbox, signal),
  };
}

function sinceOf({ firstVisitDays, context }: Inbox): number | null {
  return firstVisitDays === null ? null : context.now() - firstVisitDays * DAY_MS;
}

/** Which letters are too old: those that were there when the mailbox, or its numbers, were first seen. */
async function limitOf(open: OpenFolder, { sinceAt, firstUpTo }: Position, isKnown: boolean): Promise<AgeLimit | null> {
  if (sinceAt === null || (isKnown && firstUpTo === null)) return null;
  return { sinceAt, upToUid: isKnown && firstUpTo !== null ? firstUpTo : (await nextUidOf(open)) - 1 };
}

/** A letter that cannot be read is told of, and the rest of the mailbox goes on. */
export async function pageOf({ letters, problems }: Pick<Portion, "letters" | "problems">, inbox: Inbox): Promise<PushedPage> {
  const posts: IncomingPost[] = [];
  const told = [...problems];
  for (const fetched of letters) {
    const read = await readFetched(fetched, inbox);
    if (read.post) posts.push(read.post);
    if (read.problem !== null) told.push(read.problem);
  }
  return { posts, problems: told, reads: { posts: 0, users: 0 } };
}

interface Read {
  readonly post: IncomingPost | null;
  readonly problem: string | null;
}

async function readFetched({ uid, arrivedAt, raw, isCut }: FetchedLetter, { context, known }: Inbox): Promise<Read> {
  let letter;
  try {
    letter = await readLetter(raw, isCut);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { post: null, problem: `The letter ${uid} of the mailbox could not be read and was passed over: ${why.slice(0, 200)}` };
  }
  const post = await postOfLetter(letter, { arrivedAt, bytes: raw.length, raw: isCut ? null : raw, name: known.nameOf(letter) }, context);
  const problem = letter.fault === null ? null : `The letter ${uid} of the mailbox could not be read whole: ${letter.fault.slice(0, 200)}`;
  return { post, problem };
}
