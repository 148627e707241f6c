import { authorOfNumber } from "#domain/post/typedIn.ts";
import { caseNumberFrom } from "#domain/portal/caseNumber.ts";
import { CHANNELS, PORTALS } from "#domain/post/channel.ts";
import type { Channel } from "#domain/post/channel.ts";
import { normaliseText } from "#domain/text/normalise.ts";
import { askRow, askRows } from "../ask.ts";
import type { Reader } from "../connection.ts";
import { searchPosts } from "../search/searchPosts.ts";

/** One account of a citizen on a channel. */
export interface Account {
  readonly channel: Channel;
  readonly authorId: string;
}

export interface FoundAccount extends Account {
  /** As they last called themselves there. */
  readonly handle: string | null;
  readonly name: string | null;
  readonly posts: number;
  readonly lastAt: number;
  /** `own`: the account itself was asked for; `within`: what was asked for stands in one of its posts. */
  readonly why: "own" | "within";
}

/** More posts than one look is for: a search by one word of a common name says so. */
const POSTS_LOOKED_AT = 300;
const MOST_ACCOUNTS = 50;

export interface FoundAccounts {
  readonly accounts: readonly FoundAccount[];
  /** There may be more: a name that is less common finds them. */
  readonly isCut: boolean;
}

/** The accounts that fit a handle, a ticket, a name, a telephone number, an e-mail address or a number of a portal, over all channels. */
export function findPerson(reader: Reader, typed: string): FoundAccounts {
  const found = new Map<string, Account & Pick<FoundAccount, "why">>();
  const keep = (account: Account, why: FoundAccount["why"]) => {
    const key = keyOf(account);
    if (account.authorId !== "" && (why === "own" || !found.has(key))) found.set(key, { ...account, why });
  };
  for (const authorId of idsLike(typed)) for (const channel of CHANNELS) keep({ channel, authorId }, "own");
  const number = caseNumberFrom(typed);
  if (number !== null) for (const account of authorsOfNumber(reader, number)) keep(account, "own");
  const posts = searchPosts(reader, { text: typed, limit: POSTS_LOOKED_AT, searcher: { findsHidden: true } }).posts;
  for (const { channel, externalId } of posts) {
    const account = citizenOf(reader, channel, externalId);
    if (account !== null) keep(account, "within");
  }
  const accounts = [...found.values()].flatMap(({ why, ...account }) => {
    const told = aboutAccount(reader, account.channel, account.authorId);
    if (told === null) return [];
    const isCalledSo = [told.handle, told.name].some((called) => called !== null && sameName(called, typed));
    return [{ ...account, ...told, why: isCalledSo ? ("own" as const) : why }];
  });
  const ordered = accounts.toSorted(
    (one, other) => Number(one.why === "within") - Number(other.why === "within") || other.lastAt - one.lastAt,
  );
  return { accounts: ordered.slice(0, MOST_ACCOUNTS), isCut: accounts.length > MOST_ACCOUNTS || posts.length === POSTS_LOOKED_AT };
}

/** By the letters alone, as a search has them. */
function sameName(called: string, typed: string): boolean {
  return normaliseText(called.replace(/^@/u, "")) === normaliseText(typed.trim().replace(/^@/u, ""));
}

export function keyOf({ channel, authorId }: Account): string {
  return `${channel}\n${authorId}`;
}

/** How channels may name the account of what was typed. */
function idsLike(typed: string): readonly string[] {
  const plain = typed.trim();
  const phone = authorOfNumber(plain);
  return [...new Set([plain, plain.toLowerCase(), plain.replace(/^@/u, ""), ...(phone === null ? [] : [phone])])].filter((id) => id !== "");
}

const citizenOf = askRow<[Channel, string], Account>(
  "SELECT channel, author_external_id AS authorId FROM post WHERE channel = ? AND external_id = ? AND role = 'citizen'",
);

const authorsOfNumber = askRows<[string], Account>(`
  SELECT channel, author_external_id AS authorId FROM post
  WHERE channel IN (${PORTALS.map((portal) => `'${portal}'`).join(", ")}) AND external_id = ? AND role = 'citizen'`);

const aboutAccount = askRow<[Channel, string], Pick<FoundAccount, "handle" | "name" | "posts" | "lastAt">>(`
  SELECT p.author_handle AS handle, p.author_name AS name, own.posts, p.created_at AS lastAt
  FROM (SELECT max(id) AS newest, count(*) AS posts FROM post WHERE channel = ? AND author_external_id = ? AND role = 'citizen') own
  JOIN post p ON p.id = own.newest`);
