import type { ImapFlow } from "imapflow";
import { SourceError } from "../../core/ports/source.ts";
import { BEGINNING_BYTES, LARGEST_LETTER_BYTES, MOST_BYTES_A_PAGE, MOST_LETTERS_A_PAGE } from "./limits.ts";
import { searchUids } from "./mailbox.ts";
import type { OpenFolder } from "./mailbox.ts";

/** A letter as the server gave it. */
export interface FetchedLetter {
  readonly uid: number;
  /** When it came in, by the server's clock, milliseconds UTC; null where it did not say. */
  readonly arrivedAt: number | null;
  readonly raw: Buffer;
  /** True where only the beginning was taken. */
  readonly isCut: boolean;
}

export interface Portion {
  readonly letters: readonly FetchedLetter[];
  /** UIDs of letters that the server has and cannot give. */
  readonly notGiven: readonly number[];
  /** Everything up to here has been taken. */
  readonly lastUid: number;
  readonly isLast: boolean;
}

/** Letters up to a number are left out where they came in before an instant (milliseconds UTC). */
export interface AgeLimit {
  readonly sinceAt: number;
  readonly upToUid: number;
  /** What the server is asked for, so that it names all of those that are not too old. */
  readonly asked: Date;
}

/** All letters from a UID on, in portions that fit a page. The last is empty where there are none. Throws as a pull does. */
export async function* portionsFrom(open: OpenFolder, firstUid: number, limit: AgeLimit | null = null): AsyncGenerator<Portion> {
  const uids = limit === null ? await uidsFrom(open, firstUid) : await uidsWithin(open, firstUid, limit);
  let lastUid = firstUid - 1;
  for (let at = 0; at < uids.length; at += SIZES_AT_ONCE) {
    const some = uids.slice(at, at + SIZES_AT_ONCE);
    const groups = groupsOf(await sizesOf(open, some));
    for (const [index, group] of groups.entries()) {
      lastUid = group.at(-1)?.uid ?? lastUid;
      const isLast = at + SIZES_AT_ONCE >= uids.length && index === groups.length - 1;
      const { letters, notGiven } = await takeGroup(open, group);
      yield { letters: letters.filter((letter) => limit === null || !isTooOld(letter, limit)), notGiven, lastUid, isLast };
    }
    // Letters that went away meanwhile leave their numbers behind.
    if (groups.length === 0) lastUid = some.at(-1) ?? lastUid;
    if (groups.length === 0 && at + SIZES_AT_ONCE >= uids.length) yield { letters: [], notGiven: [], lastUid, isLast: true };
  }
  if (uids.length === 0) yield { letters: [], notGiven: [], lastUid, isLast: true };
}

const SIZES_AT_ONCE = 500;

interface Sized {
  readonly uid: number;
  readonly bytes: number;
}

async function uidsFrom(open: OpenFolder, firstUid: number): Promise<readonly number[]> {
  const found = await searchUids(open, { uid: `${firstUid}:*` }, "new letters");
  // The star stands for the last letter, also where that is an old one.
  return found.filter((uid) => uid >= firstUid);
}

async function uidsWithin(open: OpenFolder, firstUid: number, { asked, upToUid }: AgeLimit): Promise<readonly number[]> {
  const young = await searchUids(open, { uid: `${firstUid}:*`, since: asked }, "letters by their date");
  const after = await uidsFrom(open, Math.max(firstUid, upToUid + 1));
  return [...young.filter((uid) => uid >= firstUid && uid <= upToUid), ...after].toSorted((one, other) => one - other);
}

function isTooOld({ uid, arrivedAt }: FetchedLetter, { sinceAt, upToUid }: AgeLimit): boolean {
  return uid <= upToUid && arrivedAt !== null && arrivedAt < sinceAt;
}

async function sizesOf(open: OpenFolder, uids: readonly number[]): Promise<readonly Sized[]> {
  if (uids.length === 0) return [];
  const wanted = new Set(uids);
  const answers = await nullIfRefused(open.ask((client) => client.fetchAll(rangeOf(uids), { uid: true, size: true }, { uid: true })));
  // One of them is at fault: each is taken by itself.
  if (answers === null) return uids.map((uid) => ({ uid, bytes: MOST_BYTES_A_PAGE }));
  const sizes = new Map(answers.map(({ uid, size }) => [uid, size ?? 0]));
  const unsized = uids.filter((uid) => !sizes.has(uid));
  const kept = new Set(await stillThere(open, unsized));
  return [...wanted].flatMap((uid) => {
    const bytes = sizes.get(uid) ?? (kept.has(uid) ? MOST_BYTES_A_PAGE : undefined);
    return bytes === undefined ? [] : [{ uid, bytes }];
  });
}

/** Of letters that a server said nothing of: those that went away meanwhile are gone, those that it still names are withheld. */
async function stillThere(open: OpenFolder, uids: readonly number[]): Promise<readonly number[]> {
  if (uids.length === 0) return [];
  const found = await searchUids(open, { uid: rangeOf(uids) }, "letters by their numbers");
  return uids.filter((uid) => found.includes(uid));
}

/** One that is too large stands alone. */
function groupsOf(letters: readonly Sized[]): readonly (readonly Sized[])[] {
  const groups: Sized[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const letter of letters) {
    const last = groups.at(-1);
    if (last && last.length < MOST_LETTERS_A_PAGE && bytes + letter.bytes <= MOST_BYTES_A_PAGE) {
      last.push(letter);
      bytes += letter.bytes;
    } else {
      groups.push([letter]);
      bytes = letter.bytes;
    }
  }
  return groups;
}

async function takeGroup(open: OpenFolder, group: readonly Sized[]): Promise<Pick<Portion, "letters" | "notGiven">> {
  try {
    const letters = await take(open, group);
    const given = new Set(letters.map(({ uid }) => uid));
    const missing = group.flatMap(({ uid }) => (given.has(uid) ? [] : uid));
    const notGiven = await stillThere(open, missing);
    if (letters.length === 0 && notGiven.length > 0 && !(await canGiveAnother(open, group))) {
      throw new SourceError("server-error", "The server names letters and gives none of them.");
    }
    return { letters, notGiven };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return takeOneByOne(open, group, error);
  }
}

/**
 * Some servers refuse a whole FETCH for one letter that they have and cannot read. It is passed over where others of its neighbours can be
 * taken: a server that gives nothing at all has another problem, and is asked again.
 */
async function takeOneByOne(open: OpenFolder, group: readonly Sized[], refusal: unknown): Promise<Pick<Portion, "letters" | "notGiven">> {
  const letters: FetchedLetter[] = [];
  const notGiven: number[] = [];
  for (const one of group) {
    try {
      const [letter] = await take(open, [one]);
      if (letter !== undefined) letters.push(letter);
      else notGiven.push(...(await stillThere(open, [one.uid])));
    } catch (error) {
      if (!isRefusal(error)) throw error;
      notGiven.push(one.uid);
    }
  }
  if (letters.length === 0 && !(await canGiveAnother(open, group))) throw refusal;
  return { letters, notGiven };
}

/** Asks for a word of the last letter, or of the one before it. */
async function canGiveAnother(open: OpenFolder, group: readonly Sized[]): Promise<boolean> {
  const refused = new Set(group.map(({ uid }) => uid));
  for (const sequence of ["*", String(open.folder.exists - 1)]) {
    if (sequence === "0" || sequence === "-1") continue;
    const other = await nullIfRefused(open.ask((client) => client.fetchOne(sequence, { uid: true, headers: ["message-id"] })));
    if (other && !refused.has(other.uid)) return true;
  }
  return false;
}

/** Null where the server answered and said no for good. */
export async function nullIfRefused<Answer>(asked: Promise<Answer>): Promise<Answer | null> {
  return asked.catch((error: unknown) => {
    if (isRefusal(error)) return null;
    throw error;
  });
}

/** The server answered, and said no for good. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof SourceError) || typeof error.cause !== "object" || error.cause === null) return false;
  const { responseStatus, serverResponseCode } = error.cause as { readonly responseStatus?: string; readonly serverResponseCode?: string };
  return responseStatus === "NO" && !/^(?:UNAVAILABLE|INUSE|LIMIT|THROTTLED)$/u.test(serverResponseCode ?? "");
}

/** One letter by its number, as a person asks for it; null where it is not there any more. Throws as a pull does. */
export async function fetchOneLetter(open: OpenFolder, uid: number): Promise<FetchedLetter | null> {
  const sized = await sizesOf(open, [uid]);
  return sized.length === 0 ? null : ((await take(open, sized))[0] ?? null);
}

async function take(open: OpenFolder, group: readonly Sized[]): Promise<readonly FetchedLetter[]> {
  const [first] = group;
  const isCut = group.length === 1 && first !== undefined && first.bytes > LARGEST_LETTER_BYTES;
  const maxLength = isCut ? BEGINNING_BYTES : LARGEST_LETTER_BYTES;
  const uids = group.map(({ uid }) => uid);
  const answers = await open.ask((client: ImapFlow) =>
    client.fetchAll(rangeOf(uids), { uid: true, internalDate: true, source: { start: 0, maxLength } }, { uid: true }),
  );
  return answers
    .flatMap(({ uid, internalDate, source }) => {
      if (source === undefined || !uids.includes(uid)) return [];
      const at = internalDate === undefined ? Number.NaN : new Date(internalDate).getTime();
      // A server may have understated its size.
      return [{ uid, arrivedAt: Number.isFinite(at) ? at : null, raw: source, isCut: isCut || source.length >= maxLength }];
    })
    .toSorted((one, other) => one.uid - other.uid);
}

/** Numbers in a row are written as one range. */
function rangeOf(uids: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const uid of uids) {
    const last = ranges.at(-1);
    if (last && last[1] === uid - 1) last[1] = uid;
    else ranges.push([uid, uid]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}:${to}`)).join(",");
}
