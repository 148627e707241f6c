import type { GrievanceId } from "#domain/ids.ts";
import { manifestOf } from "#domain/post/channel.ts";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import { askedNumberIn } from "#domain/reply/askedNumber.ts";
import type { AskedNumber } from "#domain/reply/askedNumber.ts";
import { readPartOf } from "#domain/text/readPart.ts";
import { solvedAnswerOf } from "#domain/understanding/notSolved.ts";
import type { Reader } from "#db/connection.ts";
import { mailAddressOf } from "#db/outbox/contactOf.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { writesInCase } from "#db/queries/casesOfAuthor.ts";
import { casesOfPost } from "#db/queries/threads.ts";
import { caseOfTicket, casesOfShortNumber } from "#db/search/caseOfTicket.ts";

/** Somebody wrote the number of a complaint, and little else. */
export interface StatusAsked {
  /** The case that the post is in: the one that it names where it is its citizen's own, else whichever it belongs to. */
  readonly id: GrievanceId;
  readonly post: Pick<IncomingPost, "channel" | "externalId" | "author" | "createdAt" | "isPrivate">;
  /** Whether it is the citizen of the case that they name; nobody else may hear that there is one. */
  readonly isTheirs: boolean;
}

/** The case that a post names by its number, where its author is on that case already; null for everybody else. */
export function caseNamedByItsCitizen(reader: Reader, post: IncomingPost): GrievanceId | null {
  const asked = numberAskedBy(post);
  if (asked === null) return null;
  const named = casesOf(reader, asked).filter((id) => isOn(reader, id, post));
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** What a new post asks, once it is in a case. An answer whether something is solved is no question. */
export function statusAskedBy(reader: Reader, post: IncomingPost): readonly StatusAsked[] {
  const asked = numberAskedBy(post);
  if (asked === null || solvedAnswerOf(post.text) !== "unclear") return [];
  const within = casesOfPost(reader, post.channel, post.externalId);
  const own = casesOf(reader, asked).find((id) => within.includes(id) && isOn(reader, id, post));
  if (own !== undefined) return [{ id: own, post, isTheirs: true }];
  const [id] = within;
  return id === undefined || !asked.isMeant ? [] : [{ id, post, isTheirs: false }];
}

function numberAskedBy({ channel, role, reposts, quotes, text }: IncomingPost): AskedNumber | null {
  const mayAsk = role === "citizen" && reposts === null && quotes === null && manifestOf(channel).reply !== null;
  return mayAsk ? askedNumberIn(readPartOf(text)) : null;
}

function casesOf(reader: Reader, { number }: AskedNumber): readonly GrievanceId[] {
  if ("short" in number) return casesOfShortNumber(reader, number.short).map(({ id }) => id);
  const id = caseOfTicket(reader, number.ticket);
  return id === null ? [] : [id];
}

/** By the same account on the same channel, or by the address that was given with a complaint that came another way. */
function isOn(reader: Reader, id: GrievanceId, { channel, author }: IncomingPost): boolean {
  if (author.externalId === "") return false;
  if (writesInCase(reader, id, channel, author.externalId)) return true;
  const first = channel === "email" ? readGrievance(reader, id)?.firstPost : undefined;
  return first !== undefined && mailAddressOf(reader, first) === author.externalId;
}
