import type { SlaPolicy } from "#domain/clock/sla.ts";
import type { GrievanceAction, Proof } from "#domain/grievance/actions.ts";
import { decide } from "#domain/grievance/decide.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import type { GrievanceId, OfficeId } from "#domain/ids.ts";
import { answerAction } from "#domain/officerMail/answerAction.ts";
import { ownWords } from "#domain/officerMail/ownWords.ts";
import { readAnswer } from "#domain/officerMail/readAnswer.ts";
import { ticketsIn } from "#domain/officerMail/wordsOfCases.ts";
import type { AnswerReading } from "#domain/officerMail/readAnswer.ts";
import type { IncomingPost, PostMedia } from "#domain/post/incomingPost.ts";
import type { Officer } from "#domain/registry/posting.ts";
import { superiorsOf } from "#domain/registry/ladder.ts";
import type { Registry } from "#domain/registry/registry.ts";
import type { Reader, Writer } from "#db/connection.ts";
import { appendEvents } from "#db/append/append.ts";
import { addAnswer } from "#db/officerMail/answers.ts";
import type { AnswerState } from "#db/officerMail/answers.ts";
import type { OfficerMailRow } from "#db/officerMail/officerMail.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { caseOfTicket } from "#db/search/caseOfTicket.ts";
import { mailAddressOf } from "#db/outbox/contactOf.ts";
import { tellOtherCases } from "../../core/commands/letterOfSeveral.ts";
import type { NamedCase } from "../../core/ports/officerLetters.ts";
import { givenAddressOf, standingOf } from "./answeredMail.ts";
import { markOfOffice, officeSpokenFor, officerOfAddress } from "./answerService.ts";
import { letterOfEvent } from "./sendOfficerMail.ts";

interface HearingRules {
  readonly registry: Registry;
  readonly policy: SlaPolicy;
  /** Proves the addresses that we gave; null where there are none. */
  readonly replyKey: (() => string) | null;
  /** For so many days after a mail went out does its answer act by itself. */
  readonly actsForDays: number;
  /** Milliseconds UTC. */
  readonly now: number;
}

/**
 * The cases that a letter answers. Who writes to the reply address of one of our letters, from whatever address, has it from the office that
 * we wrote to (a junior engineer, from their own mailbox), unless it was the citizen's, to which only the citizen writes; a number in the subject alone counts only from an
 * address of the registry.
 */
export function casesNamedBy(reader: Reader, post: IncomingPost, registry: Registry, replyKey: (() => string) | null): NamedCase | null {
  const { caseReference, channel, author, role } = post;
  if (caseReference === null || role === "ours") return null;
  const given = givenAddressOf(reader, caseReference, replyKey);
  const id = given?.id ?? caseOfTicket(reader, caseReference.ticket);
  const grievance = id && readGrievance(reader, id);
  if (!id || !grievance) return null;
  const isOfRegistry = role === "office" || officerOfAddress(registry, author.externalId) !== undefined;
  if (!isOfRegistry) {
    const isOfChannel = grievance.channel === channel || given?.givenTo === "citizen";
    const isTheirs = isOfChannel && mailAddressOf(reader, grievance.firstPost) === author.externalId;
    if (isTheirs) return { by: "citizen", cases: [id] };
    if (given === null || given.givenTo === "citizen") return null;
  }
  return { by: "office", cases: [...new Set([id, ...casesInText(reader, post.text)])] };
}

/** Other cases of which the letter speaks by their numbers. */
function casesInText(reader: Reader, text: string): readonly GrievanceId[] {
  return ticketsIn(ownWords(text)).flatMap((ticket) => caseOfTicket(reader, ticket) ?? []);
}

/**
 * Reads an office's letter in one case, to which it was joined already, and does what it says through the same decisions as a person's
 * act, where it is proven whose it is and clear what it says. Everything else waits for a person. Nothing is ever accepted here.
 */
export function hearAnswer(
  writer: Writer,
  id: GrievanceId,
  post: IncomingPost,
  { isOneOfSeveral }: { readonly isOneOfSeveral: boolean },
  rules: HearingRules,
): void {
  const grievance = readGrievance(writer, id);
  if (grievance === null) return;
  const { registry, now, replyKey, actsForDays } = rules;
  const given = post.caseReference && givenAddressOf(writer, post.caseReference, replyKey);
  const written = given?.givenTo === "officer" ? given.mail : null;
  const officer = officerOfAddress(registry, post.author.externalId, written?.officerId);
  const office = officer === undefined ? null : officeSpokenFor(registry, grievance, officer, now, written?.office);
  const reading = readAnswer({ text: post.text, fileCount: proofOf(post.media).length, sentAt: post.createdAt });
  const standing = standingOf(writer, post, { officer, given, actsForDays, now });
  const settled = (): { readonly state: AnswerState; readonly why: string | null } => {
    if (isOneOfSeveral) return { state: "waits", why: "several-cases" };
    if (!standing.acts) return { state: "waits", why: standing.why };
    if (officer === undefined || office === null) return { state: "waits", why: "not-answerable" };
    return runOn(writer, grievance, reading, { post, officer, office, letter: letterAnswered(writer, grievance, standing.mail) }, rules);
  };
  const { state, why } = settled();
  addAnswer(writer, {
    grievanceId: id,
    channel: post.channel,
    externalId: post.externalId,
    officerId: officer?.id ?? null,
    officer: officer?.name ?? post.author.name,
    office,
    isProven: standing.acts || standing.isProven,
    readAs: reading.as,
    reading: JSON.stringify(reading),
    state,
    why,
    // Recorded with the act itself: an answer that comes again finds the mail answered.
    officerMailId: standing.mail?.id ?? null,
    receivedAt: now,
  });
}

interface Answering {
  readonly post: IncomingPost;
  readonly officer: Officer;
  readonly office: OfficeId;
  /** The letter of ours that it answers. */
  readonly letter: string | null;
}

function runOn(
  writer: Writer,
  grievance: Grievance,
  reading: AnswerReading,
  { post, officer, office, letter }: Answering,
  rules: HearingRules,
): { readonly state: AnswerState; readonly why: string | null } {
  const did = (action: GrievanceAction) => doAct(writer, grievance.id, action, officer, rules);
  const words = ownWords(post.text).slice(0, MOST_LETTER_WORDS).trim();
  const answersLetter = letter !== null && words !== "" && did({ type: "record-letter-answer", letterId: letter, words }) === null;
  if (reading.as === "unclear") return answersLetter ? { state: "acted", why: null } : { state: "waits", why: "unclear" };
  const mark = markOfOffice(rules.registry, grievance, office);
  // A superior's "noted" is not the acceptance of the office below.
  if (mark === null && reading.as !== "atr") return { state: "waits", why: "not-answerable" };
  const action = answerAction(reading, {
    text: post.text,
    proof: proofOf(post.media),
    officer: officer.name,
    by: mark,
    superior: mark === null ? null : (superiorsOf(mark, rules.registry, rules.now)[0]?.id ?? null),
  });
  if (action === null) return { state: "waits", why: "no-date" };
  const refusal = did(action);
  if (refusal === null) return { state: "acted", why: null };
  // That the office is at it was known.
  if (action.type === "undertake" && grievance.state === "in-action") return { state: "put-by", why: refusal };
  return { state: "waits", why: refusal };
}

/** Null where it was done, or the code of what refused it. */
function doAct(writer: Writer, id: GrievanceId, action: GrievanceAction, officer: Officer, { policy, now }: HearingRules): string | null {
  const grievance = readGrievance(writer, id);
  if (grievance === null) return "wrong-state";
  const decision = decide(grievance, action, { now, policy });
  if (!decision.ok) return decision.refusal.code;
  const actor = actorOfOfficer(officer.id);
  appendEvents(writer, { grievanceId: id, events: decision.events, actor, now });
  if (action.type === "record-letter-answer") tellOtherCases(writer, id, action, { actor, now, policy });
  return null;
}

/** Who did what an officer's letter did. */
function actorOfOfficer(officerId: string): string {
  return `officer:${officerId}`;
}

const MOST_LETTER_WORDS = 10_000;

/** The unanswered letter that was told of in the mail. */
function letterAnswered(writer: Writer, { letters }: Grievance, { kind, grievanceId, eventId }: OfficerMailRow): string | null {
  const letterId = kind === "letter" ? letterOfEvent(writer, { grievanceId, eventId }) : null;
  return letters.some((letter) => letter.letterId === letterId && letter.answeredAt === null) ? letterId : null;
}

/** Photographs and papers that came with a letter, as the proof of a report. */
export function proofOf(media: readonly PostMedia[]): readonly Proof[] {
  return media.flatMap(({ file }) =>
    file === undefined
      ? []
      : { hash: file.hash, name: file.name.trim().slice(0, 200) || file.hash.slice(0, 8), mediaType: file.mediaType, bytes: file.bytes },
  );
}
