import { DAY_MS } from "../clock/indianDay.ts";
import type { ReplyLanguage } from "../grievance/reply.ts";
import type { GrievanceId } from "../ids.ts";
import { LONGEST_AUTHOR_ID } from "./campaign.ts";

/** Nobody is invited twice within this time, counted over all campaigns. */
export const INVITED_AGAIN_MS = 90 * DAY_MS;

/** Why a citizen is not invited, in the order of the checks. */
export const LEFT_OUT = [
  /** They asked for no more invitations, or a person entered that for them. */
  "opted-out",
  /** No post of theirs can be answered in public: deleted, private, or by an unknown author. */
  "no-post",
  /** None of their posts mentions us, so the platform does not let us answer. */
  "never-mentioned",
  "invited-lately",
  /** Their last post is of the kind `other`, such as an insult or an advertisement. */
  "other",
  /** More than the campaign invites. */
  "beyond-most",
  /** Their invitation was withdrawn before it was sent, when the campaign was paused. */
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
  /** Private or deleted. */
  readonly isOutOfReach: boolean;
}

/** A citizen who wrote about the department within the period. */
export interface Candidate {
  readonly authorId: string;
  /** Newest first. */
  readonly posts: readonly PostToInviteBy[];
  readonly hasOptedOut: boolean;
  /** Milliseconds UTC, over all campaigns; null for never. */
  readonly lastInvitedAt: number | null;
  /** Whether their last post, about any department, is of the kind `other`. */
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

/** Whom a campaign invites, each once and in the order of the candidates, and how many are left out for which reason. */
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

/** The post that the invitation answers, the newest that the platform lets us answer; or why there is none. Called again before each sending. */
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
