import { assertNever } from "#domain/assertNever.ts";
import type { SlaPolicy } from "#domain/clock/sla.ts";
import { caseKeyFor, caseLinkOf, conversationOf, grievanceIdOf } from "#domain/grievance/caseKey.ts";
import type { CaseLink, LinkedPost } from "#domain/grievance/caseKey.ts";
import { decide } from "#domain/grievance/decide.ts";
import type { EventOf, GrievanceEvent } from "#domain/grievance/events.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import { joiningOf, openingOf } from "#domain/grievance/intake.ts";
import type { JoiningPost } from "#domain/grievance/intake.ts";
import { revisionOf } from "#domain/grievance/revision.ts";
import { scanTextsOf } from "#domain/grievance/scanReadings.ts";
import type { CaseKey, GrievanceId } from "#domain/ids.ts";
import { postSubject } from "#domain/personal/subject.ts";
import { addressesOf } from "#domain/post/addresses.ts";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import { DEFAULT_REPLY_SETTINGS } from "#domain/reply/replySettings.ts";
import type { PostToUnderstand, Proposal, SensitiveSort } from "#domain/proposal/proposal.ts";
import type { Writer } from "#db/connection.ts";
import { appendEvents } from "#db/append/append.ts";
import { isRecorded, recordPost } from "#db/posts/recordPost.ts";
import { readEvents, readHistory } from "#db/events/read.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { writtenIn } from "#db/queries/casesOfAuthor.ts";
import { citizenPostsOf, hasTakenBack } from "#db/queries/citizenPosts.ts";
import { caseOfThreadsBeginning, casesOfPost, casesOfThread, isOfficialAuthor, officialPostsOfThread } from "#db/queries/threads.ts";
import { caseOfMessage, casesOpenedTooEarly, isChatMessage } from "./privateMessages.ts";
import type { NamedCase, OfficerLetters } from "../ports/officerLetters.ts";
import type { Registry } from "#domain/registry/registry.ts";
import { caseNamedByItsCitizen, statusAskedBy } from "./statusAsked.ts";
import type { StatusAsked } from "./statusAsked.ts";
import { followUp } from "./followUps.ts";
import type { FollowUpRules } from "./followUps.ts";
import { ENGINE } from "../commands/act.ts";

/** What the posts are judged by. */
export interface IntakeRules extends FollowUpRules {
  readonly understand: (post: PostToUnderstand) => Proposal;
  readonly policy: () => SlaPolicy;
  /** Milliseconds UTC. */
  now(): number;
  /** Offices and who holds them; the standard ones where left out. */
  readonly registry?: () => Registry;
  /** Without it no letter of an officer is read. */
  readonly officerLetters?: OfficerLetters;
  /** Proves the addresses that we gave to citizens; without it no letter of theirs acts by itself. */
  readonly replyKey?: () => string;
  /** To whom a letter came, read from the raw of a post. */
  readonly recipientsIn?: (raw: string) => readonly string[];
  /** What is written to somebody who asked by its number how a complaint stands. */
  readonly answerStatus?: (writer: Writer, asked: StatusAsked) => EventOf<"reply-prepared"> | null;
  /**
   * When something that a post says of a case happened to it, milliseconds UTC, by when it was written: for a rehearsal, whose days before its start are made up.
   * Left out, it happens now.
   */
  readonly happenedAt?: (writer: Writer, id: GrievanceId, writtenAt: number) => number;
  /** What is written to a citizen whose case has just been opened, where the policy has it so. */
  readonly acknowledge?: (grievance: Grievance) => EventOf<"reply-prepared"> | null;
}

export interface Ingested {
  readonly new: number;
  readonly updated: number;
  readonly cases: number;
}

/** The rules, and what they say of posts that were read together, before any of them was written. */
interface RulesOfPage extends IntakeRules {
  readonly ahead: ReadonlyMap<IncomingPost, Proposal>;
}

/** A citizen who writes on and on says what the case is about in the beginning. */
const POSTS_UNDERSTOOD = 20;

/** Of a case that was opened too early: it is hours old at most. */
const POSTS_TAKEN_OVER = 100;

/**
 * Records posts, and opens or joins their cases. In one transaction: after a crash every post is there with
 * its case, or neither is. The order within `posts` does not matter to the outcome.
 */
export function ingestPosts(writer: Writer, posts: readonly IncomingPost[], intakeRules: IntakeRules): Ingested {
  return writer.transaction(() => {
    const rules = { ...intakeRules, ahead: understoodAhead(writer, posts, intakeRules) };
    const counts = { new: 0, updated: 0, cases: 0 };
    /** By when the last post in which it was heard was written. */
    const heard = new Map<GrievanceId, number>();
    const opened = new Set<GrievanceId>();
    const asked: StatusAsked[] = [];
    for (const incoming of inChatOrder(rules.happenedAt === undefined ? posts : oldestFirst(posts))) {
      // It may come again from the platform after its erasure, into a record that was restored from before it.
      if (writer.keys.isErased(postSubject(incoming))) continue;
      const named = rules.officerLetters?.casesNamedBy(writer, incoming) ?? null;
      // An officer's junior is in no registry; who answers at the office's own address speaks for it.
      const post: IncomingPost = named?.by === "office" ? { ...incoming, role: "office" } : incoming;
      const recorded = recordPost(writer, post, rules.now());
      const { outcome } = recorded;
      if (outcome === "known") continue;
      counts[outcome] += 1;
      if (outcome === "new") rules.officerLetters?.noteBounce(writer, post);
      const opens =
        outcome === "new" && (named === null ? placeInCases(writer, post, rules) : placeByName(writer, post, incoming, named, rules));
      if (opens) counts.cases += 1;
      if (outcome === "new") asked.push(...statusAskedBy(writer, post));
      if (outcome === "updated") reviseCases(writer, post, rules);
      for (const id of casesHeardIn(writer, post)) {
        if (opens) opened.add(id);
        else heard.set(id, Math.max(heard.get(id) ?? 0, post.createdAt));
        // What opens a case is told in its proposal.
        const before = recorded.outcome === "updated" ? { ...post, text: recorded.previous.text } : null;
        if (!opens)
          proposeSensitive(writer, id, { sortOf: () => sensitiveSortOf(post, rules), isOld: () => toldBefore(post, before, rules) }, rules);
      }
    }
    // Only when all are there: what a citizen says last counts, whichever post came first.
    for (const [id, writtenAt] of heard) {
      const then = timed(writer, id, rules, writtenAt);
      if (followUp(writer, id, then)) revise(writer, id, then);
    }
    for (const each of asked) {
      const event = rules.answerStatus?.(writer, each);
      if (event) append(writer, each.id, [event], rules);
    }
    for (const id of opened) acknowledge(writer, id, rules);
    // What was done to it since, before anybody sees it.
    for (const id of [...opened, ...heard.keys()]) rules.happenedAt?.(writer, id, rules.now());
    return counts;
  });
}

/**
 * What the posts say that may open cases, one after the other: understanding and writing in turn would each find the processor's caches full of the other's,
 * and take half as long again.
 */
function understoodAhead(writer: Writer, posts: readonly IncomingPost[], rules: IntakeRules): ReadonlyMap<IncomingPost, Proposal> {
  const mayOpen = posts.filter((post) => post.role === "citizen" && post.reposts === null && post.inReplyToId === null);
  if (mayOpen.length < 2) return NOTHING_AHEAD;
  return new Map(mayOpen.filter((post) => !isRecorded(writer, post)).map((post) => [post, understood(post, rules)]));
}

const NOTHING_AHEAD: ReadonlyMap<IncomingPost, Proposal> = new Map();

/** Messages of a chat after all else and in the order of their writing: where one belongs rests on what is there already. */
function inChatOrder(posts: readonly IncomingPost[]): readonly IncomingPost[] {
  if (!posts.some((post) => isChatMessage(post))) return posts;
  const messages = posts.filter((post) => isChatMessage(post));
  return [...posts.filter((post) => !isChatMessage(post)), ...oldestFirst(messages)];
}

function oldestFirst(posts: readonly IncomingPost[]): readonly IncomingPost[] {
  return posts.toSorted((one, other) => one.createdAt - other.createdAt);
}

/** The cases in which a citizen's own words were heard. */
function casesHeardIn(writer: Writer, { channel, externalId, role, reposts }: IncomingPost): readonly GrievanceId[] {
  return role === "citizen" && reposts === null ? casesOfPost(writer, channel, externalId) : [];
}

function sensitiveSortOf(post: IncomingPost, rules: RulesOfPage): SensitiveSort | null {
  return understandingOf(post, rules).sensitive?.sort ?? null;
}

/** Whether a post told the same that no wall may show before it was changed. */
function toldBefore(post: IncomingPost, before: IncomingPost | null, rules: RulesOfPage): boolean {
  const { sensitive } = understandingOf(post, rules);
  const known = before === null ? null : understood(before, rules).sensitive;
  return sensitive !== null && known?.sort === sensitive.sort && sensitive.evidence.every((words) => known.evidence.includes(words));
}

interface Telling {
  readonly sortOf: () => SensitiveSort | null;
  /** Whether it was told already when a person said that it may be shown. */
  readonly isOld?: () => boolean;
}

/**
 * What no wall may show hides the case at once. Where a person said that it may be shown, that word stays while nothing else is told, and else is asked for
 * again.
 */
function proposeSensitive(writer: Writer, id: GrievanceId, { sortOf, isOld = () => false }: Telling, rules: IntakeRules): void {
  if (readGrievance(writer, id)?.sensitive !== null) return;
  const sort = sortOf();
  if (sort === null) return;
  const contradicts = isSaidToBeShown(writer, id);
  if (contradicts && isOld()) return;
  const payload = contradicts ? ({ sort, contradicts } as const) : { sort };
  append(writer, id, [{ type: "sensitivity-proposed", version: 1, payload }], rules);
}

/** Whether a person's word that the case may be shown stands: what was undone counts for nothing. */
function isSaidToBeShown(writer: Writer, id: GrievanceId): boolean {
  const standing = readHistory(writer, id).timeline.flatMap(({ applied, recorded: { event } }) =>
    applied && event !== null ? [event] : [],
  );
  const last = standing.findLast(({ type }) => type === "sensitivity-set");
  return last?.type === "sensitivity-set" && last.payload.sort === null;
}

function acknowledge(writer: Writer, id: GrievanceId, rules: IntakeRules): void {
  const grievance = rules.acknowledge && readGrievance(writer, id);
  const event = grievance && rules.acknowledge?.(grievance);
  if (event) append(writer, id, [event], rules);
}

/** A letter that names its case opens none. */
function placeByName(writer: Writer, post: IncomingPost, incoming: IncomingPost, named: NamedCase, rules: IntakeRules): false {
  for (const id of named.cases) join(writer, id, joiningPostOf(post), rules);
  if (named.by === "citizen") return false;
  const which = { isOneOfSeveral: named.cases.length > 1 };
  for (const id of named.cases) rules.officerLetters?.takeAnswer(writer, id, incoming, which);
  return false;
}

/** True when the post opened a case. */
function placeInCases(writer: Writer, post: IncomingPost, rules: RulesOfPage): boolean {
  const named = caseNamedByItsCitizen(writer, post);
  if (named !== null) {
    join(writer, named, joiningPostOf(post), rules);
    return false;
  }
  if (isChatMessage(post)) return placeMessage(writer, post, rules);
  const link = linkOf(writer, post);
  switch (link.kind) {
    case "own":
      return openOrJoin(writer, post, link.caseKey, rules);
    case "answer":
      join(writer, goingOnWith(writer, post, link.caseKey, post.inReplyToAuthorId), joiningPostOf(post), rules);
      return false;
    case "thread":
      for (const id of casesOfThread(writer, link.conversationKey)) join(writer, id, joiningPostOf(post), rules);
      return false;
    default:
      return assertNever(link);
  }
}

/** A message in a chat names no case: which one it belongs to rests on what its citizen has there. */
function placeMessage(writer: Writer, post: IncomingPost, rules: RulesOfPage): boolean {
  const answersWithinDays = rules.reopenWithinDays?.() ?? DEFAULT_REPLY_SETTINGS.reopenWithinDays;
  const about = () => {
    const { departments, district } = understandingOf(post, rules);
    return { department: departments[0]?.code ?? null, district };
  };
  const id = caseOfMessage(writer, post, { answersWithinDays, about });
  if (id !== null) {
    join(writer, id, joiningPostOf(post), rules);
    if (post.role === "citizen") revise(writer, id, rules);
    return false;
  }
  if (post.role !== "citizen") return false;
  const caseKey = caseKeyFor(post.channel, post.externalId, post.author.externalId);
  append(writer, grievanceIdOf(caseKey), [openingOf(post, caseKey, understandingOf(post, rules), rules.policy())], rules, post.createdAt);
  return true;
}

/** The case of a key or, where there is none and the thread began with a quote, the one that the citizen's quote went on with. */
function goingOnWith(writer: Writer, post: IncomingPost, caseKey: CaseKey, authorExternalId: string | null): GrievanceId {
  const id = grievanceIdOf(caseKey);
  if (authorExternalId === null || readGrievance(writer, id) !== null) return id;
  return caseOfThreadsBeginning(writer, post.channel, conversationOf(post), authorExternalId) ?? id;
}

function openOrJoin(writer: Writer, post: IncomingPost, caseKey: CaseKey, rules: RulesOfPage): boolean {
  const id = post.reposts === null ? goingOnWith(writer, post, caseKey, post.author.externalId) : grievanceIdOf(caseKey);
  const opens = readGrievance(writer, id) === null;
  if (opens) {
    append(writer, id, [openingOf(post, caseKey, understandingOf(post, rules), rules.policy())], rules, post.createdAt);
    joinWaitingAnswers(writer, post, post.quotes?.conversationId ?? conversationOf(post), id, rules);
    for (const early of casesOpenedTooEarly(writer, post)) takeOver(writer, early, id, rules);
  } else {
    join(writer, id, joiningPostOf(post), rules);
    if (post.reposts === null) revise(writer, id, rules);
  }
  if (post.quotes !== null) joinWaitingAnswers(writer, post, conversationOf(post), id, rules);
  return opens;
}

/** What was written in a case that should not have been opened joins the right one, and the other is set aside as the same. */
function takeOver(writer: Writer, from: GrievanceId, to: GrievanceId, rules: IntakeRules): void {
  const grievance = readGrievance(writer, from);
  const target = readGrievance(writer, to);
  const isUntouched = grievance !== null && grievance.assignee === null && grievance.correctedAt === null;
  if (!isUntouched || target === null || from === to) return;
  const aside = { as: "duplicate", reason: `Written after, and read before, the post of ${target.ticket}`, duplicateOf: to } as const;
  const decision = decide(grievance, { type: "set-aside", aside }, { now: rules.now(), policy: rules.policy() });
  if (!decision.ok) return;
  for (const post of writtenIn(writer, from, POSTS_TAKEN_OVER)) join(writer, to, post, rules);
  append(writer, from, decision.events, rules);
  proposeSensitive(writer, to, { sortOf: () => grievance.sensitive }, rules);
  revise(writer, to, rules);
}

/** Pages may come newest first: our answer was read before the post that it answers. */
function joinWaitingAnswers(writer: Writer, post: IncomingPost, conversationId: string, id: GrievanceId, rules: IntakeRules): void {
  const caseKey = caseKeyFor(post.channel, conversationId, post.reposts === null ? post.author.externalId : post.reposts.authorExternalId);
  for (const official of officialPostsOfThread(writer, post.channel, conversationId)) {
    const { authorExternalId } = official;
    const link = linkOf(writer, {
      ...official,
      conversationId,
      inReplyToId: null,
      reposts: null,
      quotes: null,
      author: { externalId: authorExternalId },
    });
    if (link.kind === "thread" || link.caseKey === caseKey) join(writer, id, official, rules);
  }
}

function join(writer: Writer, id: GrievanceId, post: JoiningPost, rules: IntakeRules): void {
  const then = timed(writer, id, rules, post.createdAt);
  const grievance = readGrievance(writer, id);
  if (grievance) append(writer, id, [joiningOf(post, grievance, rules.policy())], then, post.createdAt);
}

function reviseCases(writer: Writer, post: IncomingPost, rules: IntakeRules): void {
  if (post.role !== "citizen" || post.reposts !== null) return;
  for (const id of casesOfPost(writer, post.channel, post.externalId)) revise(writer, id, rules);
}

/** What a machine read on a scan of a case counts as what its citizen wrote, and is told to have counted. */
export function heedScan(writer: Writer, id: GrievanceId, text: string, rules: IntakeRules): void {
  const sortOf = () => rules.understand({ text, placeName: null, authorLocation: null }).sensitive?.sort ?? null;
  proposeSensitive(writer, id, { sortOf }, rules);
  revise(writer, id, rules);
}

/** Judges the case again by all that its citizen wrote, as long as no person has and all of it is still there. */
function revise(writer: Writer, id: GrievanceId, rules: IntakeRules): void {
  const grievance = readGrievance(writer, id);
  if (grievance === null || hasTakenBack(writer, id)) return;
  const scans = scanTextsOf(readEvents(writer, id)).map((text) => ({ text, placeName: null, authorLocation: null }));
  const proposals = [...citizenPostsOf(writer, id, POSTS_UNDERSTOOD), ...scans].map((post) => rules.understand(post));
  const revision = revisionOf(grievance, proposals, rules.policy(), { withScans: scans.length > 0 });
  if (revision) append(writer, id, [revision], rules);
}

/** `writtenAt`: of the post that says it, milliseconds UTC; left out for what follows on what was said before. */
function append(writer: Writer, grievanceId: GrievanceId, events: readonly GrievanceEvent[], rules: IntakeRules, writtenAt = 0): void {
  appendEvents(writer, { grievanceId, events, actor: ENGINE, now: timed(writer, grievanceId, rules, writtenAt).now() });
}

/** The rules as of the moment at which something that was written then happens to a case. */
function timed(writer: Writer, id: GrievanceId, rules: IntakeRules, writtenAt: number): IntakeRules {
  if (rules.happenedAt === undefined) return rules;
  const at = rules.happenedAt(writer, id, writtenAt);
  return { ...rules, now: () => at };
}

function linkOf(writer: Writer, post: LinkedPost): CaseLink {
  return caseLinkOf(post, (authorExternalId) => isOfficialAuthor(writer, post.channel, authorExternalId));
}

function joiningPostOf({ channel, externalId, role, createdAt, reposts }: IncomingPost): JoiningPost {
  return { channel, externalId, role, createdAt, isRepost: reposts !== null };
}

function understandingOf(post: IncomingPost, rules: RulesOfPage): Proposal {
  return rules.ahead.get(post) ?? understood(post, rules);
}

/** A repost is understood by the words that it passes on: who passes them on, and from where, says nothing of them. */
function understood(post: IncomingPost, rules: IntakeRules): Proposal {
  const { text, reposts, placeName, author } = post;
  if (reposts !== null) return rules.understand({ text: reposts.text ?? text, placeName: null, authorLocation: null });
  return rules.understand({ text, placeName, authorLocation: author.location, writtenFrom: addressesOf(post) });
}
