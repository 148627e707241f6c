import { DAY_MS } from "../clock/indianDay.ts";
import type { ReplyLanguage } from "../grievance/reply.ts";
import type { GrievanceId } from "../ids.ts";
import { LONGEST_AUTHOR_ID } from "./campaign.ts";

/** Nobody is invited twice within this time, over all campaigns. */
export const INVITED_AGAIN_MS = 90 * DAY_MS;

/** Why somebody who wrote is not invited, in the order in which it is looked for. */
export const LEFT_OUT = [
  /** They said that they want no more invitations, or somebody noted it for them. */
  "opted-out",
  /** Nothing of theirs is left to answer in public: taken back, written in private, or nobody knows who wrote it. */
  "no-post",
  /** None of their posts mentioned us, so that the platform does not let us answer them. */
  "never-mentioned",
  "invited-lately",
  /** What they wrote last is an insult, an advertisement or the like. */
  "other",
  /** Beyond the most that the campaign invites. */
  "beyond-most",
  /** Their invitation was taken back before it went out, as the campaign paused. */
  "taken-back",
] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** A post by which somebody can be answered. */
export interface PostToInviteBy {
  readonly externalId: string;
  readonly grievanceId: GrievanceId;
  readonly language: ReplyLanguage;
  /** Whether the platform lets us answer it. */
  readonly mentionsUs: boolean;
  /** Written to us alone, or taken back. */
  readonly isOutOfReach: boolean;
}

/** Somebody who wrote of the department in the time that is asked for. */
export interface Candidate {
  readonly authorId: string;
  /** Newest first. */
  readonly posts: readonly PostToInviteBy[];
  readonly hasOptedOut: boolean;
  /** Milliseconds UTC, over all campaigns; null for never. */
  readonly lastInvitedAt: number | null;
  /** Whether what they wrote last of anything is neither a complaint nor a suggestion nor praise. */
  readonly wroteOtherLast: boolean;
}

interface Invited {
  readonly authorId: string;
  readonly post: PostToInviteBy;
}

export interface InvitationList {
  readonly invited: readonly Invited[];
  readonly leftOut: Readonly<Record<LeftOut, number>>;
}

/** Whom a campaign invites, in the order of the candidates, each once, and how many are left out and why. */
export function whoIsInvited(candidates: Iterable<Candidate>, most: number, now: number): InvitationList {
  const invited: Invited[] = [];
  const leftOut = Object.fromEntries(LEFT_OUT.map((why) => [why, 0])) as Record<LeftOut, number>;
  const seen = new Set<string>();
  for (const candidate of candidates) {
    if (seen.has(candidate.authorId)) continue;
    seen.add(candidate.authorId);
    const judged = judge(candidate, now);
    if (typeof judged === "string") leftOut[judged] += 1;
    else if (invited.length >= most) leftOut["beyond-most"] += 1;
    else invited.push({ authorId: candidate.authorId, post: judged });
  }
  return { invited, leftOut };
}

/** The post by which somebody is invited, the newest that the platform lets us answer; or why they are not. Asked again before each sending. */
export function judge(candidate: Candidate, now: number): PostToInviteBy | LeftOut {
  const { authorId, posts, hasOptedOut, lastInvitedAt, wroteOtherLast } = candidate;
  if (hasOptedOut) return "opted-out";
  const reached = authorId === "" || authorId.length > LONGEST_AUTHOR_ID ? [] : posts.filter((post) => !post.isOutOfReach);
  if (reached.length === 0) return "no-post";
  const post = reached.find(({ mentionsUs }) => mentionsUs);
  if (post === undefined) return "never-mentioned";
  if (lastInvitedAt !== null && lastInvitedAt > now - INVITED_AGAIN_MS) return "invited-lately";
  return wroteOtherLast ? "other" : post;
}
