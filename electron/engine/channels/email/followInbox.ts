import { NO_READS } from "../../core/ports/source.ts";
import type { PushedPage } from "../../core/ports/source.ts";
import { portionsFrom } from "./fetchLetters.ts";
import type { Inbox } from "./inboxSource.ts";
import { nextUidOf, openFolder, SessionOver } from "./mailbox.ts";
import type { OpenFolder } from "./mailbox.ts";
import { pagesOf } from "./pagesOf.ts";

/**
 * Letters as they come, by IDLE (RFC 2177): the server says that the folder grew, and what is new is taken. Servers without it are asked
 * again and again by the same call. What came before, and what a broken connection missed, comes by the polls.
 */
export async function* followInbox(inbox: Inbox, signal: AbortSignal): AsyncGenerator<PushedPage> {
  const place: Place = { uidValidity: "", nextUid: 0 };
  for (;;) {
    try {
      yield* listenFrom(place, inbox, signal);
    } catch (error) {
      // The token of the connection is over, as it is every hour: the next one takes up where this one ended.
      if (!(error instanceof SessionOver)) throw error;
    }
  }
}

/** What was taken last. */
interface Place {
  uidValidity: string;
  nextUid: number;
}

/** One connection, until it ends. */
async function* listenFrom(place: Place, inbox: Inbox, signal: AbortSignal): AsyncGenerator<PushedPage, never> {
  const { server, folder: path, patience } = inbox;
  const open = await openFolder({ server, path, patience, signal });
  try {
    const uidValidity = String(open.folder.uidValidity);
    let isBehind = place.uidValidity === uidValidity;
    if (!isBehind) Object.assign(place, { uidValidity, nextUid: await nextUidOf(open) });
    const growth = listen(open);
    yield SIGN_OF_LIFE;
    for (;;) {
      const event = isBehind ? "grown" : await growth.next(patience.idleMs);
      isBehind = false;
      signal.throwIfAborted();
      if (event === "closed") throw open.lost();
      // Ends the IDLE, and shows whether the server is still there.
      await open.ask((client) => client.noop());
      let isEmpty = true;
      if (event === "grown") {
        for await (const portion of portionsFrom(open, place.nextUid)) {
          place.nextUid = portion.lastUid + 1;
          if (portion.letters.length + portion.notGiven.length === 0) continue;
          isEmpty = false;
          for await (const { page } of pagesOf(portion, uidValidity, inbox, signal)) yield page;
        }
      }
      if (isEmpty) yield SIGN_OF_LIFE;
    }
  } finally {
    await open.close();
  }
}

const SIGN_OF_LIFE: PushedPage = { posts: [], problems: [], reads: NO_READS };

type Growth = "grown" | "quiet" | "closed";

/** Idles until something comes, the time is over or the connection ends. What came while nobody waited is not forgotten. */
function listen({ client }: OpenFolder): { next(longestMs: number): Promise<Growth> } {
  let isGrown = false;
  let isClosed = false;
  let wake: () => void = () => undefined;
  client.on("exists", ({ count, prevCount }) => {
    if (count <= prevCount) return;
    isGrown = true;
    wake();
  });
  client.on("close", () => {
    isClosed = true;
    wake();
  });
  return {
    async next(longestMs) {
      if (!isGrown && !isClosed && client.usable) {
        void client.idle().catch(() => undefined);
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, longestMs);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        wake = () => undefined;
      }
      if (isClosed || !client.usable) return "closed";
      const event = isGrown ? "grown" : "quiet";
      isGrown = false;
      return event;
    },
  };
}
