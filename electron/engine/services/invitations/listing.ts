import type { GrievanceId } from "#domain/ids.ts";
import type { Audience, InvitingChannel } from "#domain/invitation/campaign.ts";
import { mentionsOnX } from "#domain/invitation/mentionsUs.ts";
import { judge, whoIsInvited } from "#domain/invitation/whoIsInvited.ts";
import type { Candidate, InvitationList, LeftOut, PostToInviteBy } from "#domain/invitation/whoIsInvited.ts";
import { replyLanguageOf } from "#domain/reply/citizenLanguage.ts";
import { languageOf } from "#domain/text/language.ts";
import { tokenise } from "#domain/text/tokenise.ts";
import type { Reader } from "#db/connection.ts";
import { audiencePost, audiencePosts, lastKindOf } from "#db/invitations/audience.ts";
import type { AudiencePost } from "#db/invitations/audience.ts";
import { lastInvitedAt } from "#db/invitations/listed.ts";
import type { ListedInvitation } from "#db/invitations/listed.ts";
import { hasOptedOut } from "#db/invitations/optOuts.ts";

export interface ListingOptions {
  /** The id of our account at X; null where none is set up, and then nobody there can be invited. */
  readonly ourUserId: string | null;
  /** Milliseconds UTC. */
  readonly now: number;
}

/** Whom a campaign would invite now, and how many it leaves out and why. Nothing is recorded. */
export function listOf(record: Reader, audience: Audience, options: ListingOptions): InvitationList {
  const posts = new Map<string, AudiencePost[]>();
  for (const post of audiencePosts(record, audience, options.now)) {
    const those = posts.get(post.authorId);
    if (those === undefined) posts.set(post.authorId, [post]);
    else those.push(post);
  }
  const candidates = [...posts].map(([authorId, written]) => candidateOf(record, audience.channel, authorId, written, options));
  return whoIsInvited(candidates, audience.most, options.now);
}

/** Whether somebody on a list may be invited at this moment; why not, where they may not. */
export function mayBeInvited(
  record: Reader,
  { channel, authorId, postExternalId, grievanceId }: ListedInvitation,
  options: ListingOptions,
): LeftOut | null {
  const post = audiencePost(record, channel, postExternalId, grievanceId);
  // One that is no longer of this author is no post of theirs.
  const posts = post === null || post.authorId !== authorId ? [] : [post];
  const judged = judge(candidateOf(record, channel, authorId, posts, options), options.now);
  return typeof judged === "string" ? judged : null;
}

function candidateOf(
  record: Reader,
  channel: InvitingChannel,
  authorId: string,
  written: readonly AudiencePost[],
  { ourUserId }: ListingOptions,
): Candidate {
  return {
    authorId: isNobodys(authorId) ? "" : authorId,
    posts: written.map((post) => postOf(post, channel, ourUserId)),
    hasOptedOut: hasOptedOut(record, channel, authorId),
    lastInvitedAt: lastInvitedAt(record, channel, authorId),
    wroteOtherLast: lastKindOf(record, channel, authorId) === "other",
  };
}

/** Whose author Facebook withholds cannot be told from others, nor be kept out. */
function isNobodys(authorId: string): boolean {
  return authorId.startsWith("anonymous:");
}

function postOf(post: AudiencePost, channel: InvitingChannel, ourUserId: string | null): PostToInviteBy {
  const { externalId, isPrivate, isTakenBack } = post;
  const grievanceId: GrievanceId = post.grievanceId;
  return {
    externalId,
    grievanceId,
    isOutOfReach: isPrivate || isTakenBack,
    // Read when they are asked for: most people are told by their newest post.
    get language() {
      return replyLanguageOf(languageOf(tokenise(post.text)));
    },
    get mentionsUs() {
      return mentionsUs(post, channel, ourUserId);
    },
  };
}

/** Whatever is on our page, or names it, was written to us; at X the payload has to say so. */
function mentionsUs(post: AudiencePost, channel: InvitingChannel, ourUserId: string | null): boolean {
  if (channel === "facebook") return true;
  return ourUserId !== null && mentionsOnX(post.payload() ?? "", ourUserId);
}
