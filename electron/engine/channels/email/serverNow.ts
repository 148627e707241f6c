import { DAY_MS } from "#domain/clock/indianDay.ts";
import { searchUids } from "./mailbox.ts";
import type { OpenFolder } from "./mailbox.ts";

/**
 * What time it is at the mail server, milliseconds UTC, by its letters: this machine's clock may be years beside it, and what came in before
 * some day is counted by the server's. IMAP tells no time. A server that can say how old a letter is (WITHIN, RFC 5032) is asked that of one of
 * the last; of another it is known only that it is no earlier than when its last letters came. There a mailbox into which nothing has come for
 * days is taken for one beside a clock that is ahead, so that nothing is missed: what came before its last letters is read then.
 */
export async function serverNow(open: OpenFolder, ourNow: number): Promise<number> {
  const last = await lastArrivals(open);
  // A letter that was moved here may bear any date, also one to come: it is the one in the middle of several that counts.
  const lately = last.toSorted((one, other) => one.at - other.at)[Math.floor((last.length - 1) / 2)];
  if (lately === undefined) return ourNow;
  const told = open.client.capabilities.has("WITHIN") ? await nowByAgeOf(lately, open, ourNow) : null;
  return told ?? Math.min(Math.max(ourNow, lately.at), lately.at + QUIET_MS);
}

/** What a search asks for so that it finds letters since an instant of the server: with WITHIN the library asks by their age, of this machine's clock. */
export function askedSince(open: OpenFolder, sinceAt: number, theirNow: number): Date {
  return new Date(open.client.capabilities.has("WITHIN") ? Date.now() - (theirNow - sinceAt) : sinceAt);
}

/** A mailbox of a cell gets letters each day. */
const QUIET_MS = 3 * DAY_MS;
const LETTERS_LOOKED_AT = 5;
/** Clocks that differ by no more are taken for right. */
const AS_GOOD_MS = 3_600_000;
const EXACT_MS = 10 * 60_000;
const OLDEST_MS = 50 * 366 * DAY_MS;

interface Arrival {
  readonly uid: number;
  readonly at: number;
}

/** Of the letters with the highest numbers. */
async function lastArrivals(open: OpenFolder): Promise<readonly Arrival[]> {
  const { exists } = open.folder;
  if (exists === 0) return [];
  const range = `${Math.max(1, exists - LETTERS_LOOKED_AT + 1)}:*`;
  const told = await open.ask((client) => client.fetchAll(range, { uid: true, internalDate: true }));
  return told.flatMap(({ uid, internalDate }) => {
    const at = internalDate === undefined ? Number.NaN : new Date(internalDate).getTime();
    return Number.isFinite(at) ? [{ uid, at }] : [];
  });
}

/** Null where the answers do not fit together. */
async function nowByAgeOf({ uid, at }: Arrival, open: OpenFolder, ourNow: number): Promise<number | null> {
  const isYoungerThan = async (ageMs: number) => {
    const since = new Date(Date.now() - Math.max(1_000, ageMs));
    return (await searchUids(open, { uid: `${uid}`, since }, "letters by their age")).includes(uid);
  };
  const byOurs = ourNow - at;
  const isAtLeast = byOurs <= AS_GOOD_MS || !(await isYoungerThan(byOurs - AS_GOOD_MS));
  if (byOurs >= -AS_GOOD_MS && isAtLeast && (await isYoungerThan(byOurs + AS_GOOD_MS))) return ourNow;
  // Its age lies between the two.
  let [least, most] = [0, OLDEST_MS];
  if (!(await isYoungerThan(most))) return null;
  while (most - least > EXACT_MS) {
    const middle = (least + most) / 2;
    if (await isYoungerThan(middle)) most = middle;
    else least = middle;
  }
  return Math.floor(at + most);
}
