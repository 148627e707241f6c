import type { MailServer } from "./mail/mailServer.ts";
import { NO_READS } from "../../core/ports/source.ts";
import type { Source } from "../../core/ports/source.ts";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { firstPosition, readCursor, writeCursor } from "./cursor.ts";
import type { Position } from "./cursor.ts";
import { portionsFrom } from "./fetchLetters.ts";
import type { AgeLimit } from "./fetchLetters.ts";
import { followInbox } from "./followInbox.ts";
import { KnownLetters } from "./knownLetters.ts";
import { USUAL_PATIENCE } from "./limits.ts";
import type { Patience } from "./limits.ts";
import { nextUidOf, openFolder } from "./mailbox.ts";
import type { OpenFolder } from "./mailbox.ts";
import { pagesOf } from "./pagesOf.ts";
import type { LetterContext } from "./postOfLetter.ts";
import { readAgain } from "./readAgain.ts";

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
    priceUsd: NO_READS,

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
          for await (const { page, upToUid, isWhole } of pagesOf(portion, uidValidity, inbox, signal)) {
            const drained = portion.isLast && isWhole;
            const isOver = limit === null || drained || upToUid >= limit.upToUid;
            const lastUid = drained ? Math.max(upToUid, limit?.upToUid ?? 0) : upToUid;
            const place = { uidValidity, lastUid, sinceAt: from.sinceAt, firstUpTo: isOver ? null : limit.upToUid };
            yield { ...page, cursor: writeCursor({ ...place, known: inbox.known.known }), drained };
          }
        }
      } finally {
        await open.close();
      }
    },

    follow: (signal) => followInbox(inbox, signal),
    readAgain: (what, signal) => readAgain(what, inbox, signal),
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
