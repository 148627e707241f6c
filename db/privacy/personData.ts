import type { GrievanceId, OfficeId } from "#domain/ids.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import { lettersOfSeveral } from "#domain/grievance/lettersOfSeveral.ts";
import type { OfficerMailState } from "#domain/officerMail/officerMail.ts";
import type { Channel } from "#domain/post/channel.ts";
import type { PostMedia } from "#domain/post/incomingPost.ts";
import { askRow, askRows, askValues } from "../ask.ts";
import type { Reader } from "../connection.ts";
import { readEvents } from "../events/read.ts";
import { readGrievance } from "../projections/grievanceRow.ts";
import type { Account } from "./findPerson.ts";

/** What a citizen wrote. Instants are milliseconds UTC. */
export interface HeldPost {
  readonly channel: Channel;
  readonly externalId: string;
  readonly createdAt: number;
  readonly receivedAt: number;
  readonly handle: string | null;
  readonly name: string | null;
  readonly location: string | null;
  readonly placeName: string | null;
  /** Null of what they only passed on: those words are another person's. */
  readonly text: string | null;
  readonly isPrivate: boolean;
  readonly media: readonly PostMedia[];
  readonly deletedAt: number | null;
}

export interface HeldMail {
  readonly kind: string;
  readonly office: OfficeId;
  readonly state: OfficerMailState;
  readonly preparedAt: number;
  readonly sentAt: number | null;
  readonly subject: string | null;
}

export interface HeldEvent {
  readonly at: number;
  readonly type: string;
  readonly payload: object;
}

export interface HeldCase {
  readonly id: GrievanceId;
  readonly grievance: Grievance;
  /** Another citizen wrote in it as well: then only what was written to this one is told. */
  readonly isShared: boolean;
  readonly events: readonly HeldEvent[];
  readonly mails: readonly HeldMail[];
}

export interface HeldInvitation {
  readonly campaign: string;
  readonly channel: Channel;
  readonly preparedAt: number | null;
}

/** All that is held of the accounts of one person. */
export interface PersonData {
  readonly posts: readonly HeldPost[];
  readonly cases: readonly HeldCase[];
  readonly invitations: readonly HeldInvitation[];
  readonly optOuts: readonly { readonly channel: Channel; readonly at: number }[];
}

export function personData(reader: Reader, accounts: readonly Account[]): PersonData {
  return reader.snapshot(() => ({
    posts: accounts.flatMap((account) => postsOfAccount(reader, account)),
    cases: casesOfAccounts(reader, accounts).flatMap((id) => heldCase(reader, id, accounts) ?? []),
    invitations: accounts.flatMap(({ channel, authorId }) => invitationsOf(reader, channel, authorId)),
    optOuts: accounts.flatMap(({ channel, authorId }) => optOut(reader, channel, authorId) ?? []),
  }));
}

export function postsOfAccount(reader: Reader, { channel, authorId }: Account): readonly HeldPost[] {
  return posts(reader, channel, authorId).map(({ media, isRepost, isPrivate, text, ...post }) => ({
    ...post,
    text: isRepost === 1 ? null : text,
    isPrivate: isPrivate === 1,
    media: media === null || isRepost === 1 ? [] : (JSON.parse(media) as readonly PostMedia[]),
  }));
}

/** The cases in which they wrote themselves, oldest first. */
export function casesOfAccounts(reader: Reader, accounts: readonly Account[]): readonly GrievanceId[] {
  return [...new Set(accounts.flatMap(({ channel, authorId }) => casesOf(reader, channel, authorId)))].toSorted();
}

/** Whether another citizen wrote in it as well. */
export function isSharedCase(reader: Reader, id: GrievanceId, accounts: readonly Account[]): boolean {
  const own = new Set(accounts.map(({ channel, authorId }) => `${channel}\n${authorId}`));
  return authorsIn(reader, id).some(({ channel, authorId }) => !own.has(`${channel}\n${authorId}`));
}

function heldCase(reader: Reader, id: GrievanceId, accounts: readonly Account[]): HeldCase | null {
  const grievance = readGrievance(reader, id);
  if (grievance === null) return null;
  const isShared = isSharedCase(reader, id, accounts);
  return {
    id,
    grievance,
    isShared,
    events: isShared ? [] : eventsOf(reader, id),
    mails: isShared ? [] : mailsOf(reader, id),
  };
}

/** What was written to an office about several cases, and what it answered, is also about other citizens: that it was is told, and no word of it. */
function eventsOf(reader: Reader, id: GrievanceId): readonly HeldEvent[] {
  const events = readEvents(reader, id);
  const ofSeveral = lettersOfSeveral(events);
  return events.flatMap(({ at, event }) => {
    if (event === null) return [];
    const { type, payload } = event;
    if ((type !== "letter-issued" && type !== "letter-answered") || !ofSeveral.has(payload.letterId)) return [{ at, type, payload }];
    return [{ at, type, payload: Object.fromEntries(Object.entries(payload).filter(([name]) => !WORDS_OF_LETTERS.has(name))) }];
  });
}

const WORDS_OF_LETTERS: ReadonlySet<string> = new Set(["subject", "body", "words", "leads"]);

type Row = Omit<HeldPost, "media" | "text" | "isPrivate"> & {
  readonly media: string | null;
  readonly text: string;
  readonly isRepost: 0 | 1;
  readonly isPrivate: 0 | 1;
};

const posts = askRows<[Channel, string], Row>(`
  SELECT channel, external_id AS externalId, created_at AS createdAt, received_at AS receivedAt, author_handle AS handle, author_name AS name,
    author_location AS location, place_name AS placeName, text, reposts IS NOT NULL AS isRepost, is_private AS isPrivate, media,
    deleted_at AS deletedAt
  FROM post WHERE channel = ? AND author_external_id = ? AND role = 'citizen' ORDER BY id`);

const casesOf = askValues<[Channel, string], GrievanceId>(`
  SELECT DISTINCT c.grievance_id FROM post p JOIN case_post c ON c.channel = p.channel AND c.external_id = p.external_id
  WHERE p.channel = ? AND p.author_external_id = ? AND p.role = 'citizen' AND p.reposts IS NULL`);

const authorsIn = askRows<[GrievanceId], Account>(`
  SELECT DISTINCT p.channel, p.author_external_id AS authorId FROM case_post c JOIN post p ON p.channel = c.channel AND p.external_id = c.external_id
  WHERE c.grievance_id = ? AND p.role = 'citizen' AND p.reposts IS NULL AND p.deleted_at IS NULL`);

const mailsOf = askRows<[GrievanceId], HeldMail>(`
  SELECT kind, office, state, prepared_at AS preparedAt, sent_at AS sentAt, subject FROM officer_mail WHERE grievance_id = ? ORDER BY prepared_at, id`);

const invitationsOf = askRows<[Channel, string], HeldInvitation>(`
  SELECT k.name AS campaign, i.channel, i.prepared_at AS preparedAt FROM invitation i JOIN invitation_campaign k ON k.id = i.campaign_id
  WHERE i.channel = ? AND i.author_id = ? ORDER BY i.prepared_at`);

const optOut = askRow<[Channel, string], { readonly channel: Channel; readonly at: number }>(
  "SELECT channel, at FROM invitation_opt_out WHERE channel = ? AND author_id = ?",
);
