import { DAY_MS } from "#domain/clock/indianDay.ts";
import { nullIfRefused } from "./fetchLetters.ts";
import { searchUids } from "./mailbox.ts";
import type { OpenFolder } from "./mailbox.ts";

/**
 * What time it is at the mail server, milliseconds UTC: by the age that it tells of one of its letters (WITHIN, RFC 5032); else by this machine's
 * clock, unless that is seen to be behind.
 */
export async function serverNow(open: OpenFolder, ourNow: number): Promise<number> {
  const last = (await lastArrivals(open)).toSorted((one, other) => one.at - other.at);
  // A letter that was moved here may bear any date, also one to come: the one in the middle is asked for.
  const middle = last[Math.floor((last.length - 1) / 2)];
  const isTold = middle !== undefined && open.client.capabilities.has("WITHIN");
  return (isTold ? await nowByAgeOf(middle, open, ourNow) : null) ?? nowByLast(last, ourNow);
}

/** What a search asks for so that it finds letters since an instant of the server: with WITHIN the library asks by their age, of this machine's clock. */
export function askedSince(open: OpenFolder, sinceAt: number, theirNow: number): Date {
  return new Date(open.client.capabilities.has("WITHIN") ? Date.now() - (theirNow - sinceAt) : sinceAt);
}

const LETTERS_LOOKED_AT = 50;
/** So many dates that lie ahead are nothing to go by. */
const MOST_STRAYS = 2;
/** Clocks that differ by no more are taken for right. */
const AS_GOOD_MS = 3_600_000;
const EXACT_MS = 10 * 60_000;
const OLDEST_MS = 50 * 366 * DAY_MS;

interface Arrival {
  readonly uid: number;
  readonly at: number;
}

/** A clock that is behind has most letters ahead of it. One that is ahead looks like a right one beside a quiet mailbox, and is taken for it. */
function nowByLast(last: readonly Arrival[], ourNow: number): number {
  const ahead = last.filter(({ at }) => at > ourNow);
  if (ahead.length * 2 <= last.length) return ourNow;
  return (ahead.at(-1 - MOST_STRAYS) ?? ahead[0])?.at ?? ourNow;
}

/** Of the letters with the highest numbers; those that the server refuses to speak of are left out. */
async function lastArrivals(open: OpenFolder): Promise<readonly Arrival[]> {
  const { exists } = open.folder;
  if (exists === 0) return [];
  const first = Math.max(1, exists - LETTERS_LOOKED_AT + 1);
  const together = await arrivalsOf(open, `${first}:*`);
  if (together !== null) return together;
  const each: Arrival[] = [];
  for (let place = first; place <= exists; place += 1) each.push(...((await arrivalsOf(open, `${place}`)) ?? []));
  return each;
}

/** Null where the server refuses them. */
async function arrivalsOf(open: OpenFolder, places: string): Promise<readonly Arrival[] | null> {
  const told = await nullIfRefused(open.ask((client) => client.fetchAll(places, { uid: true, internalDate: true })));
  if (told === null) return null;
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
