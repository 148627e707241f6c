import type { IncomingPost } from "#domain/post/incomingPost.ts";
import { TOO_LARGE } from "./mail/readLetter.ts";
import { titleOfRaw } from "./mail/titleOfRaw.ts";
import type { NotRead } from "#db/sources/readingProblems.ts";
import { NO_READS } from "../../core/ports/source.ts";
import type { PushedPage } from "../../core/ports/source.ts";
import type { FetchedLetter, Portion } from "./fetchLetters.ts";
import type { Inbox } from "./inboxSource.ts";
import { LONGEST_READING_MS, MOST_KEPT_RAW_BYTES } from "./limits.ts";
import { postOfLetter } from "./postOfLetter.ts";

/** A part of a portion, up to a letter. */
export interface LettersRead {
  readonly page: PushedPage;
  /** All letters up to here were read, or are told of. */
  readonly upToUid: number;
  /** True for the last part of its portion. */
  readonly isWhole: boolean;
}

/**
 * The letters of a portion as pages. What cannot be read is told of, and the rest goes on. A page ends early where a letter took long: what
 * was read is recorded then, and the letter is never met again, even where the server has not waited.
 */
export async function* pagesOf(
  { letters, notGiven, lastUid }: Pick<Portion, "letters" | "notGiven" | "lastUid">,
  uidValidity: string,
  inbox: Inbox,
  signal: AbortSignal,
): AsyncGenerator<LettersRead> {
  let posts: IncomingPost[] = [];
  let notRead: NotRead[] = notGiven.map((uid) => letterNotGiven(uid, uidValidity));
  let beganAt = performance.now();
  for (const [at, fetched] of letters.entries()) {
    const read = await readFetched(fetched, uidValidity, inbox, { again: 0, signal });
    if (read.post !== null) posts.push(read.post);
    notRead.push(...read.notRead);
    const endsHere = read.post === null || performance.now() - beganAt > LONGEST_READING_MS;
    if (!endsHere || at === letters.length - 1) continue;
    yield { page: { posts, problems: [], notRead, reads: NO_READS }, upToUid: fetched.uid, isWhole: false };
    [posts, notRead, beganAt] = [[], [], performance.now()];
  }
  yield { page: { posts, problems: [], notRead, reads: NO_READS }, upToUid: lastUid, isWhole: true };
}

export interface ReadFetched {
  /** Null where it could not be read at all. */
  readonly post: IncomingPost | null;
  readonly notRead: readonly NotRead[];
}

/** `again`: how often it was tried before. Rejects where the disk is at fault, and with the reason of an abort. */
export async function readFetched(
  { uid, arrivedAt, raw, isCut }: FetchedLetter,
  uidValidity: string,
  { context, known }: Inbox,
  { again, signal }: { readonly again: number; readonly signal: AbortSignal },
): Promise<ReadFetched> {
  const outcome = await context.letters.read(raw, isCut, signal);
  const kept = {
    ...whereItIs(uid, uidValidity),
    raw: raw.subarray(0, MOST_KEPT_RAW_BYTES),
    rawBytes: raw.length,
  };
  if (!outcome.ok) {
    const detail = `The letter ${uid} of the mailbox could not be read and was passed over: ${outcome.detail}`;
    return { post: null, notRead: [{ ...kept, reason: outcome.reason, detail, title: titleOfRaw(raw) }] };
  }
  const { letter } = outcome.facts;
  const title = [letter.from?.address ?? "", letter.subject].filter((part) => part !== "").join(" · ") || null;
  const arrival = { arrivedAt, bytes: raw.length, raw: isCut ? null : raw, name: known.nameOf(letter), again };
  const { post, withoutRoom } = await postOfLetter(outcome.facts, arrival, context);
  const notRead: NotRead[] = [];
  if (letter.fault !== null) {
    const detail = `The letter ${uid} of the mailbox could not be read whole: ${letter.fault.slice(0, 200)}`;
    notRead.push({ ...kept, reason: letter.fault === TOO_LARGE ? "too-large" : "malformed", detail, title });
  } else if (withoutRoom > 0) {
    const detail = `${withoutRoom} attachments of the letter ${uid} of the mailbox were not kept, for want of room.`;
    notRead.push({ ...kept, raw: null, reason: "attachments-not-kept", detail, title });
  }
  return { post, notRead };
}

function letterNotGiven(uid: number, uidValidity: string): NotRead {
  const detail = `The server could not give the letter ${uid} of the mailbox; it was passed over.`;
  return { ...whereItIs(uid, uidValidity), reason: "not-given", detail, title: null, raw: null, rawBytes: 0 };
}

function whereItIs(uid: number, uidValidity: string): Pick<NotRead, "name" | "place"> {
  return { name: `letter:${uidValidity}:${uid}`, place: JSON.stringify({ uidValidity, uid }) };
}
