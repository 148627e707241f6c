import type { MailServer } from "./mail/mailServer.ts";
import { NO_READS } from "../../core/ports/source.ts";
import type { Page, Source } from "../../core/ports/source.ts";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { FIRST_POSITION, readCursor, writeCursor } from "./cursor.ts";
import type { Position } from "./cursor.ts";
import { portionsFrom } from "./fetchLetters.ts";
import type { AgeLimit } from "./fetchLetters.ts";
import { followInbox } from "./followInbox.ts";
import { KnownLetters } from "./knownLetters.ts";
import { FIRST_VISIT_DAYS, USUAL_PATIENCE } from "./limits.ts";
import type { Patience } from "./limits.ts";
import { nextUidOf, openFolder, SessionOver } from "./mailbox.ts";
import type { OpenFolder } from "./mailbox.ts";
import { pagesOf } from "./pagesOf.ts";
import type { LetterContext } from "./postOfLetter.ts";
import { readAgain } from "./readAgain.ts";
import { askedSince, serverNow } from "./serverNow.ts";

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
      let at = cursor;
      for (let isFresh = true; ;) {
        try {
          for await (const page of visit(at, signal)) {
            yield page;
            at = page.cursor;
            isFresh = true;
          }
          return;
        } catch (error) {
          // Once for each page that came between: a server that ends every connection at once is told as it is.
          if (!(error instanceof SessionOver) || !isFresh) throw error;
          isFresh = false;
        }
      }
    },

    follow: (signal) => followInbox(inbox, signal),
    readAgain: (what, signal) => readAgain(what, inbox, signal),
  };

  /** From a cursor on, over one connection. */
  async function* visit(cursor: string | null, signal: AbortSignal): AsyncGenerator<Page> {
    const from = cursor === null ? FIRST_POSITION : readCursor(cursor);
    inbox.known.learn(from.known);
    const open = await openFolder({ server: inbox.server, path: inbox.folder, patience: inbox.patience, signal });
    try {
      const uidValidity = String(open.folder.uidValidity);
      const isKnown = from.uidValidity === uidValidity;
      const firstUid = isKnown ? from.lastUid + 1 : 1;
      const isFirst = cursor === null;
      const doesAgeCount = isFirst ? inbox.firstVisitDays !== null : from.sinceAt !== null && (!isKnown || from.firstUpTo !== null);
      const ourNow = inbox.context.now();
      const theirNow = doesAgeCount ? await serverNow(open, ourNow) : ourNow;
      const sinceAt = sinceOf(inbox, { isFirst, isKnown, from, theirNow });
      const { firstVisitDays } = isFirst ? inbox : from;
      const limit = await limitOf(open, { ...from, sinceAt }, isKnown, theirNow);
      for await (const portion of portionsFrom(open, firstUid, limit)) {
        for await (const { page, upToUid, isWhole } of pagesOf(portion, uidValidity, inbox, signal)) {
          const drained = portion.isLast && isWhole;
          const isOver = limit === null || drained || upToUid >= limit.upToUid;
          const lastUid = drained ? Math.max(upToUid, limit?.upToUid ?? 0) : upToUid;
          const place = { uidValidity, lastUid, sinceAt, firstVisitDays, firstUpTo: isOver ? null : limit.upToUid };
          yield { ...page, cursor: writeCursor({ ...place, known: inbox.known.known }), drained };
        }
      }
    } finally {
      await open.close();
    }
  }
}

interface Visit {
  readonly isFirst: boolean;
  /** Whether the server still numbers its letters as it did when the cursor was written. */
  readonly isKnown: boolean;
  readonly from: Position;
  readonly theirNow: number;
}

/** From when on letters are taken, by the server's clock. */
function sinceOf({ firstVisitDays }: Inbox, { isFirst, isKnown, from, theirNow }: Visit): number | null {
  if (isFirst) return firstVisitDays === null ? null : theirNow - firstVisitDays * DAY_MS;
  const { sinceAt } = from;
  if (sinceAt === null || isKnown) return sinceAt;
  // One that was found by a clock that was ahead would leave out what came since, where the server numbers its letters again.
  const days = from.firstVisitDays ?? (sinceAt > theirNow ? (firstVisitDays ?? FIRST_VISIT_DAYS) : 0);
  return Math.min(sinceAt, theirNow - days * DAY_MS);
}

/** Which letters are too old: those that were there when the mailbox, or its numbers, were first seen. */
async function limitOf(open: OpenFolder, { sinceAt, firstUpTo }: Position, isKnown: boolean, theirNow: number): Promise<AgeLimit | null> {
  if (sinceAt === null || (isKnown && firstUpTo === null)) return null;
  const upToUid = isKnown && firstUpTo !== null ? firstUpTo : (await nextUidOf(open)) - 1;
  // The server knows days alone, and those of its own clock: it is asked for one more, and the letters themselves say the rest.
  return { sinceAt, upToUid, asked: askedSince(open, sinceAt - DAY_MS, theirNow) };
}
