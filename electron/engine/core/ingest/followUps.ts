import { appendEvents } from "#db/append/append.ts";
import type { Reader, Writer } from "#db/connection.ts";
import { readEvents } from "#db/events/read.ts";
import { optOut } from "#db/invitations/optOuts.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { latestCitizenPostsOf } from "#db/queries/citizenPosts.ts";
import type { CitizenPost } from "#db/queries/citizenPosts.ts";
import { payloadOf } from "#db/queries/payloadOf.ts";
import { mailAddressOf } from "#db/outbox/contactOf.ts";
import { authorOfPost } from "#db/queries/threads.ts";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import type { Complaint } from "#domain/grievance/decision.ts";
import type { EventOf } from "#domain/grievance/events.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import type { Mark } from "#domain/grievance/office.ts";
import type { ReplyPurpose } from "#domain/grievance/reply.ts";
import type { GrievanceId, OfficeId } from "#domain/ids.ts";
import { asksToBeLeftAlone } from "#domain/invitation/optOut.ts";
import { standardRegistry } from "#domain/registry/registry.ts";
import { DEFAULT_REPLY_SETTINGS } from "#domain/reply/replySettings.ts";
import { isToldAnotherWay } from "#domain/reply/told.ts";
import { asksNothingElse } from "#domain/reply/askedNumber.ts";
import { readPartOf } from "#domain/text/readPart.ts";
import { tokenise } from "#domain/text/tokenise.ts";
import { solvedAnswerOf } from "#domain/understanding/notSolved.ts";
import { actByItself, ENGINE } from "../commands/act.ts";
import { superiorsFor } from "../clock/superiors.ts";
import { isAddressFor, replyAddressesIn } from "../mail/replyAddress.ts";
import type { IntakeRules } from "./ingestPosts.ts";

/** What follow-ups are judged by; what is left out is the program's own. */
export interface FollowUpRules {
  /** For so many days after the disposal does "not solved" open a case again. */
  readonly reopenWithinDays?: () => number;
  /** The offices above the one that answers, nearest first. */
  readonly superiorsOf?: (mark: Mark | null, complaint: Complaint) => readonly OfficeId[];
}

const POSTS_HEARD = 20;
const NOT_SOLVED = "Not solved, says the citizen";

/**
 * What a citizen's further posts do to a case by themselves: "not solved" opens one that was disposed of, one office higher; an
 * answer to our question lets its clock go on. True where something happened. Looks at all that the citizen has written since, by its
 * time, so that neither the order in which the posts came nor reading them twice makes a difference: once done, the case is in
 * another state.
 */
export function followUp(writer: Writer, id: GrievanceId, rules: IntakeRules): boolean {
  const grievance = readGrievance(writer, id);
  if (grievance !== null && isToldAnotherWay(grievance.firstPost.channel)) heardNoMore(writer, grievance, rules);
  if (grievance?.state === "disposed") return heardAfterDisposal(writer, grievance, rules);
  if (grievance?.state === "needs-info") return heardAfterQuestion(writer, grievance, rules);
  return false;
}

/** Who came another way, is told by e-mail and answers that they want no more, hears nothing more: by SMS neither. */
function heardNoMore(writer: Writer, grievance: Grievance, rules: IntakeRules): void {
  const { firstPost } = grievance;
  const author = authorOfPost(writer, firstPost);
  const said = latestCitizenPostsOf(writer, grievance.id, POSTS_HEARD).find(
    (post) => post.channel === "email" && asksToBeLeftAlone(post.text) && isCitizensLetter(writer, grievance, post, rules),
  );
  if (author === null || said === undefined) return;
  optOut(writer, { channel: firstPost.channel, authorId: author, at: rules.now(), by: ENGINE, postExternalId: said.externalId });
}

function heardAfterDisposal(writer: Writer, grievance: Grievance, rules: IntakeRules): boolean {
  const { id, disposedAt, markedTo, escalations } = grievance;
  if (disposedAt === null) return false;
  const untilAt = disposedAt + (rules.reopenWithinDays?.() ?? DEFAULT_REPLY_SETTINGS.reopenWithinDays) * DAY_MS;
  const posts = postsAfter(writer, grievance, "disposed", disposedAt, rules).filter(({ createdAt }) => createdAt <= untilAt);
  const said = posts
    .map(({ channel, externalId, text }) => ({ post: { channel, externalId }, result: solvedAnswerOf(text) }))
    .findLast(({ result }) => result !== "unclear");
  if (said === undefined || said.result === "unclear") return false;
  noteSatisfaction(writer, id, { ...said, result: said.result }, rules);
  if (said.result !== "not-solved") return false;
  const superiors = rules.superiorsOf?.(markedTo, grievance) ?? superiorsFor(markedTo, standardRegistry(), rules.now());
  const escalateTo = superiors.find((office) => !escalations.some(({ to }) => to === office)) ?? null;
  return actByItself(writer, id, { type: "reopen", why: NOT_SOLVED, escalateTo }, { now: rules.now(), policy: rules.policy() });
}

/** Once for each post that says it, however often it is read. */
function noteSatisfaction(writer: Writer, id: GrievanceId, said: EventOf<"satisfaction-said">["payload"], rules: IntakeRules): void {
  const isNoted = [...readEvents(writer, id)].some(
    ({ event }) =>
      event?.type === "satisfaction-said" &&
      event.payload.post.channel === said.post.channel &&
      event.payload.post.externalId === said.post.externalId,
  );
  if (isNoted) return;
  const event = { type: "satisfaction-said", version: 1, payload: said } as const;
  appendEvents(writer, { grievanceId: id, events: [event], actor: ENGINE, now: rules.now() });
}

/**
 * Any answer counts: whether it has what was asked for a person sees, and a citizen who answered must not be left waiting. Who only asks how the complaint
 * stands has not answered.
 */
function heardAfterQuestion(writer: Writer, grievance: Grievance, rules: IntakeRules): boolean {
  const askedAt = grievance.countdown.stoppedSinceAt;
  if (askedAt === null) return false;
  const says = ({ text, mediaCount }: CitizenPost) =>
    mediaCount > 0 || (tokenise(text).some(({ sigil }) => sigil !== "@") && !asksNothingElse(readPartOf(text)));
  return (
    postsAfter(writer, grievance, "needs-info", askedAt, rules).some(says) &&
    actByItself(writer, grievance.id, { type: "receive-details" }, { now: rules.now(), policy: rules.policy() })
  );
}

/** What the citizen wrote since: later by the clocks, or, since these may differ, after our own post at the same channel. */
function postsAfter(writer: Writer, grievance: Grievance, purpose: ReplyPurpose, at: number, rules: IntakeRules): readonly CitizenPost[] {
  const { id, replies } = grievance;
  const told = replies.findLast((reply) => reply.purpose === purpose && reply.sentAt !== null && reply.sentAt >= at);
  return latestCitizenPostsOf(writer, id, POSTS_HEARD)
    .filter(
      ({ channel, externalId, createdAt, inReplyToId }) =>
        createdAt > at ||
        (told?.to.channel === channel &&
          told.externalId !== null &&
          (inReplyToId === told.externalId || isLater(externalId, told.externalId))),
    )
    .filter((post) => post.channel !== "email" || isCitizensLetter(writer, grievance, post, rules));
}

/** X's ids of posts and of direct messages are numbers that rise with time; of other ids nothing is known. */
function isLater(id: string, other: string): boolean {
  const [number, than] = [id, other].map((each) => /^(?:dm:)?(\d+)$/u.exec(each)?.[1]);
  if (number === undefined || than === undefined) return false;
  return number.length === than.length ? number > than : number.length > than.length;
}

/**
 * Whether a letter in a case is its citizen's own: it bears their address and came to the reply address that our answer gave to them alone.
 * Anybody may write a From; such a letter joins the case, where a person reads it, and does nothing by itself.
 */
function isCitizensLetter(
  reader: Reader,
  { firstPost, ticket }: Pick<Grievance, "firstPost" | "ticket">,
  { channel, externalId }: Pick<CitizenPost, "channel" | "externalId">,
  { replyKey, recipientsIn }: Pick<IntakeRules, "replyKey" | "recipientsIn">,
): boolean {
  const citizen = mailAddressOf(reader, firstPost);
  if (citizen === null || authorOfPost(reader, { channel, externalId }) !== citizen) return false;
  if (replyKey === undefined || recipientsIn === undefined) return false;
  const raw = payloadOf(reader, { channel, externalId });
  const addresses = raw === null ? [] : replyAddressesIn(recipientsIn(raw));
  return addresses.some((address) => isAddressFor(address, { kind: "citizen", ticket, address: citizen }, replyKey()));
}
