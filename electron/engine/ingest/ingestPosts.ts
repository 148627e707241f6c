import { assertNever } from "#domain/assertNever.ts";
import type { SlaPolicy } from "#domain/clock/sla.ts";
import { caseLinkOf, conversationOf, grievanceIdOf } from "#domain/grievance/caseKey.ts";
import type { CaseLink, LinkedPost } from "#domain/grievance/caseKey.ts";
import type { EventOf, GrievanceEvent } from "#domain/grievance/events.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import { joiningOf, openingOf } from "#domain/grievance/intake.ts";
import type { JoiningPost } from "#domain/grievance/intake.ts";
import { revisionOf } from "#domain/grievance/revision.ts";
import type { CaseKey, GrievanceId } from "#domain/ids.ts";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import type { PostToUnderstand, Proposal } from "#domain/understanding/proposal.ts";
import type { Writer } from "#db/connection.ts";
import { appendEvents } from "#db/events/append.ts";
import { recordPost } from "#db/posts/recordPost.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { citizenPostsOf } from "#db/queries/citizenPosts.ts";
import { casesOfPost, casesOfThread, isOfficialAuthor, officialPostsOfThread } from "#db/queries/threads.ts";
import { followUp } from "./followUps.ts";
import type { FollowUpRules } from "./followUps.ts";

/** What the posts are judged by. */
export interface IntakeRules extends FollowUpRules {
  readonly understand: (post: PostToUnderstand) => Proposal;
  readonly policy: () => SlaPolicy;
  /** Milliseconds UTC. */
  now(): number;
  /** What is written to a citizen whose case has just been opened, where the policy has it so. */
  readonly acknowledge?: (grievance: Grievance) => EventOf<"reply-prepared"> | null;
}

export interface Ingested {
  readonly new: number;
  readonly updated: number;
  readonly cases: number;
}

/** A citizen who writes on and on says what the case is about in the beginning. */
const POSTS_UNDERSTOOD = 20;

/** Acts of the program itself, as against those of a person. */
const ENGINE = "engine";

/**
 * Records posts, and opens or joins their cases. In one transaction: after a crash every post is there with
 * its case, or neither is. The order within `posts` does not matter to the outcome.
 */
export function ingestPosts(writer: Writer, posts: readonly IncomingPost[], rules: IntakeRules): Ingested {
  return writer.transaction(() => {
    const counts = { new: 0, updated: 0, cases: 0 };
    const heard = new Set<GrievanceId>();
    const opened = new Set<GrievanceId>();
    for (const post of posts) {
      const { outcome } = recordPost(writer, post, rules.now());
      if (outcome === "known") continue;
      counts[outcome] += 1;
      const opens = outcome === "new" && placeInCases(writer, post, rules);
      if (opens) counts.cases += 1;
      if (outcome === "updated") reviseCases(writer, post, rules);
      for (const id of casesHeardIn(writer, post)) (opens ? opened : heard).add(id);
    }
    // Only when all are there: what a citizen says last counts, whichever post came first.
    for (const id of heard) if (followUp(writer, id, rules)) revise(writer, id, rules);
    for (const id of opened) acknowledge(writer, id, rules);
    return counts;
  });
}

/** The cases in which a citizen's own words were heard. */
function casesHeardIn(writer: Writer, { channel, externalId, role, reposts }: IncomingPost): readonly GrievanceId[] {
  return role === "citizen" && reposts === null ? casesOfPost(writer, channel, externalId) : [];
}

function acknowledge(writer: Writer, id: GrievanceId, rules: IntakeRules): void {
  const grievance = rules.acknowledge && readGrievance(writer, id);
  const event = grievance && rules.acknowledge?.(grievance);
  if (event) append(writer, id, [event], rules);
}

/** True when the post opened a case. */
function placeInCases(writer: Writer, post: IncomingPost, rules: IntakeRules): boolean {
  const link = linkOf(writer, post);
  switch (link.kind) {
    case "own":
      return openOrJoin(writer, post, link.caseKey, rules);
    case "answer":
      join(writer, grievanceIdOf(link.caseKey), joiningPostOf(post), rules);
      return false;
    case "thread":
      for (const id of casesOfThread(writer, link.conversationKey)) join(writer, id, joiningPostOf(post), rules);
      return false;
    default:
      return assertNever(link);
  }
}

function openOrJoin(writer: Writer, post: IncomingPost, caseKey: CaseKey, rules: IntakeRules): boolean {
  const id = grievanceIdOf(caseKey);
  if (readGrievance(writer, id) === null) {
    append(writer, id, [openingOf(post, caseKey, understandingOf(post, rules), rules.policy())], rules);
    joinWaitingAnswers(writer, post, caseKey, rules);
    return true;
  }
  join(writer, id, joiningPostOf(post), rules);
  if (post.reposts === null) revise(writer, id, rules);
  return false;
}

/** Pages may come newest first: our answer was read before the post that it answers. */
function joinWaitingAnswers(writer: Writer, post: IncomingPost, caseKey: CaseKey, rules: IntakeRules): void {
  const conversationId = conversationOf(post);
  const id = grievanceIdOf(caseKey);
  for (const official of officialPostsOfThread(writer, post.channel, conversationId)) {
    const { authorExternalId } = official;
    const link = linkOf(writer, {
      ...official,
      conversationId,
      inReplyToId: null,
      reposts: null,
      author: { externalId: authorExternalId },
    });
    if (link.kind === "thread" || link.caseKey === caseKey) join(writer, id, official, rules);
  }
}

function join(writer: Writer, id: GrievanceId, post: JoiningPost, rules: IntakeRules): void {
  const grievance = readGrievance(writer, id);
  if (grievance) append(writer, id, [joiningOf(post, grievance, rules.policy())], rules);
}

function reviseCases(writer: Writer, post: IncomingPost, rules: IntakeRules): void {
  if (post.role !== "citizen" || post.reposts !== null) return;
  for (const id of casesOfPost(writer, post.channel, post.externalId)) revise(writer, id, rules);
}

/** Judges the case anew by all that its citizen wrote, as long as no person has. */
function revise(writer: Writer, id: GrievanceId, rules: IntakeRules): void {
  const grievance = readGrievance(writer, id);
  if (grievance === null) return;
  const proposals = citizenPostsOf(writer, id, POSTS_UNDERSTOOD).map((post) => rules.understand(post));
  const revision = revisionOf(grievance, proposals, rules.policy());
  if (revision) append(writer, id, [revision], rules);
}

function append(writer: Writer, grievanceId: GrievanceId, events: readonly GrievanceEvent[], rules: IntakeRules): void {
  appendEvents(writer, { grievanceId, events, actor: ENGINE, now: rules.now() });
}

function linkOf(writer: Writer, post: LinkedPost): CaseLink {
  return caseLinkOf(post, (authorExternalId) => isOfficialAuthor(writer, post.channel, authorExternalId));
}

function joiningPostOf({ channel, externalId, role, createdAt, reposts }: IncomingPost): JoiningPost {
  return { channel, externalId, role, createdAt, isRepost: reposts !== null };
}

/** A repost is understood by the words that it passes on: who passes them on, and from where, says nothing of them. */
function understandingOf({ text, reposts, placeName, author }: IncomingPost, rules: IntakeRules): Proposal {
  if (reposts !== null) return rules.understand({ text: reposts.text ?? text, placeName: null, authorLocation: null });
  return rules.understand({ text, placeName, authorLocation: author.location, authorHandle: author.handle });
}
