import { DAY_MS } from "#domain/clock/indianDay.ts";
import { parseTicket } from "#domain/grievance/ticket.ts";
import type { Address, CaseReference, IncomingPost, ReplyAddress } from "#domain/post/incomingPost.ts";
import type { FileStore } from "../../core/ports/fileStore.ts";
import { headerOf } from "./mail/letter.ts";
import type { Letter } from "./mail/letter.ts";
import type { LetterFacts } from "./mail/letterFacts.ts";
import { DELIVERY_HEADER, isDelivered } from "../../core/mail/letterProof.ts";
import type { LetterReading } from "./mail/letterReading.ts";
import { replyAddressesIn } from "../../core/mail/replyAddress.ts";
import { proveSender } from "./mail/senderProof.ts";
import type { ProvenLetter } from "./mail/senderProof.ts";
import type { ResolveTxt } from "./mail/txtRecords.ts";
import { keepAttachments, linesOfRefused } from "./attachments.ts";
import type { AttachmentRoom } from "../../core/ports/attachmentRoom.ts";
import type { KeptAttachments } from "./attachments.ts";
import { rawLetterOf } from "./rawLetter.ts";
import { roleOf, writerOf } from "./roleOf.ts";
import type { Correspondents, Role } from "./roleOf.ts";
import { PLAIN_POST } from "../common/plainPost.ts";

export interface LetterContext {
  readonly correspondents: Correspondents;
  /** Asks for the keys that letters are signed with. */
  readonly resolveTxt: ResolveTxt;
  readonly letters: LetterReading;
  /** Shows our own letters to be ours; null where there are none yet. */
  readonly replyKey: string | null;
  readonly files: Pick<FileStore, "keep">;
  /** How much may be kept of whom; without it there is no limit but that of a letter. */
  readonly room?: AttachmentRoom | undefined;
  /** Milliseconds UTC. */
  readonly now: () => number;
}

export interface Arrival {
  /** By the server's clock, milliseconds UTC; null where it did not say. */
  readonly arrivedAt: number | null;
  readonly bytes: number;
  /** As it came; null where only its beginning was taken. */
  readonly raw: Buffer | null;
  /** The natural key. */
  readonly name: string;
  /** How often it was read before: what is read again is a later version of the same post. */
  readonly again?: number;
}

export interface LetterPost {
  readonly post: IncomingPost;
  /** So many of its attachments were not kept for want of room alone. */
  readonly withoutRoom: number;
}

/** One letter as a post. Rejects where the disk cannot keep its attachments. */
export async function postOfLetter(facts: LetterFacts, arrival: Arrival, context: LetterContext): Promise<LetterPost> {
  const { letter, spam } = facts;
  const role = roleOf(letter, context.correspondents);
  const sender = { address: letter.from?.address ?? "unknown", isOffice: role.role === "office" };
  const attachments = await keepAttachments(letter.attachments, {
    files: context.files,
    room: context.room,
    sender,
    isSpam: spam !== null,
  });
  const caseReference = facts.kind.kind === "person" ? await referenceOf(letter, role, arrival.raw, context) : null;
  const writtenFrom = facts.kind.kind === "person" ? await sendersOf(letter, role, arrival.raw, context) : [];
  const found = { role, attachments, caseReference, writtenFrom, replyKey: context.replyKey, now: context.now() };
  const post = postOf(facts, arrival, found);
  return { post, withoutRoom: attachments.listed.filter(({ refusal }) => refusal === "quota" || refusal === "no-room").length };
}

/** What was found out of a letter beside its own words. */
interface FoundOut {
  readonly role: Role;
  readonly attachments: KeptAttachments;
  readonly caseReference: CaseReference | null;
  readonly writtenFrom: readonly Address[];
  readonly replyKey: string | null;
  readonly now: number;
}

function postOf(facts: LetterFacts, arrival: Arrival, found: FoundOut): IncomingPost {
  const { role, attachments, caseReference, writtenFrom, replyKey, now } = found;
  const { letter, kind, bounce } = facts;
  const writer = writerOf(letter);
  const isOfPerson = kind.kind === "person";
  const isInOurName = kind.kind === "own" || role.role === "ours";
  const isOfThread = isInOurName ? isOurs(letter, replyKey) : isOfPerson;
  const address = writer?.address ?? "unknown";
  const { name, arrivedAt, bytes, again = 0 } = arrival;
  return {
    ...PLAIN_POST,
    channel: "email",
    externalId: name,
    versionId: again === 0 ? name : `${name} ${again}`,
    versionIndex: again,
    author: {
      // What a machine writes in somebody's name is not theirs.
      externalId: isOfPerson || kind.kind === "own" ? address : `${kind.kind}:${address}`,
      handle: null,
      name: writer?.name ?? null,
      location: null,
    },
    role: isOfPerson ? role.role : "ours",
    writtenFrom,
    isPrivate: true,
    caseReference,
    text: textOf(facts, linesOfRefused(attachments.listed)),
    createdAt: createdAtOf(letter.sentAt, arrivedAt, now),
    // What no person wrote belongs to no thread, so that it joins no case; nor does what anybody wrote in our name.
    conversationId: isOfThread ? threadOf(letter, name) : name,
    inReplyToId: isOfPerson && isOfThread ? letter.inReplyTo : null,
    media: attachments.media,
    raw: rawLetterOf({ letter, kind, bounce, role, attachments: attachments.listed, arrivedAt, bytes }),
  };
}

/**
 * The address that it came from; none where a check of it failed, and never one that is only to be answered. Anybody may write a representative's into From:
 * it counts only in a letter that is proven to be theirs.
 */
async function sendersOf(letter: Letter, { doubt }: Role, raw: Buffer | null, context: LetterContext): Promise<readonly Address[]> {
  const { from, fault } = letter;
  if (doubt !== null || from === null) return [];
  const { correspondents, resolveTxt, now } = context;
  if (correspondents.representatives?.has(from.address)) {
    if (raw === null || fault !== null) return [];
    const { sender } = await proveSender(raw, letter, [], { server: correspondents.authenticationServer, resolveTxt, now: now() });
    if (!sender.isProven) return [];
  }
  return [{ way: "email", name: from.address }];
}

function isOurs(letter: Letter, replyKey: string | null): boolean {
  const { messageId } = letter;
  const proof = headerOf(letter, DELIVERY_HEADER.toLowerCase());
  return messageId !== null && replyKey !== null && isDelivered({ messageId, proof }, replyKey);
}

/** The letter that began it all. One whose own id was taken by another's begins a thread of its own. */
function threadOf({ references, inReplyTo }: Letter, name: string): string {
  return references[0] ?? inReplyTo ?? name;
}

/** The reply addresses of our own letters that it came to, or the number in its subject, with what is known of its sender. */
async function referenceOf(letter: Letter, role: Role, raw: Buffer | null, context: LetterContext): Promise<CaseReference | null> {
  const addresses = replyAddressesIn(letter.recipients);
  const ticket = addresses[0]?.ticket ?? ticketIn(letter.subject);
  return ticket === null ? null : { ticket, ...(await proven(letter, addresses, role, raw, context)) };
}

/** Only a letter that can do something by itself is worth the question to a name server: one to a reply address of ours. */
async function proven(
  letter: Letter,
  addresses: readonly ReplyAddress[],
  role: Role,
  raw: Buffer | null,
  { correspondents, resolveTxt, now }: LetterContext,
): Promise<ProvenLetter> {
  if (role.doubt !== null) return { sender: { isProven: false, doubt: "failed-check" }, addresses };
  const isOfOffice = correspondents.offices.has(letter.from?.address ?? "");
  if (raw === null || letter.fault !== null || !isOfOffice) return { sender: { isProven: false, doubt: "not-checked" }, addresses };
  return proveSender(raw, letter, addresses, { server: correspondents.authenticationServer, resolveTxt, now: now() });
}

function ticketIn(subject: string): CaseReference["ticket"] | null {
  for (const [typed] of subject.matchAll(/(?<![\p{L}\p{N}-])\d{6}-[0-9a-z]{6}(?![\p{L}\p{N}-])/giu)) {
    const ticket = parseTicket(typed);
    if (ticket !== null) return ticket;
  }
  return null;
}

const MOST_CHARACTERS = 50_000;

/** The subject says what a letter is about, as long as it is the writer's own. */
function textOf({ letter, words: all }: LetterFacts, refused: readonly string[]): string {
  const subject = subjectOf(letter);
  const words = all.slice(0, MOST_CHARACTERS);
  const isSaid = subject === "" || words.toLowerCase().startsWith(subject.toLowerCase()) || isAnswer(letter);
  const head = isSaid && words !== "" ? [] : [subject];
  const notes =
    letter.fault === null
      ? refused
      : [...refused, `[this letter could not be read whole: ${letter.fault.slice(0, 200)} It is in the mailbox.]`];
  const body = [...head, words].filter((part) => part !== "").join("\n\n");
  return [body, notes.join("\n")].filter((part) => part !== "").join("\n\n");
}

/** One of the marks of an answer; a subject is on one line, with single spaces. */
const ANSWER = /^ ?(?:re|aw|sv|fw|fwd|उत्तर|उ) ?(?:\[\d{1,4}\])? ?:/iu;

export function subjectOf({ subject }: Pick<Letter, "subject">): string {
  let rest = subject;
  for (let mark = ANSWER.exec(rest); mark !== null; mark = ANSWER.exec(rest)) rest = rest.slice(mark[0].length);
  return rest.trim();
}

function isAnswer({ subject, inReplyTo, references }: Letter): boolean {
  return /^\s*re\s*:/iu.test(subject) || inReplyTo !== null || references.length > 0;
}

/** Mail is delivered again for five days, so an older date is a wrong clock. */
const LONGEST_WAY_MS = 7 * DAY_MS;

/** When it was written, as far as its writer's clock can be believed: not after it came in, and not long before. */
function createdAtOf(sentAt: number | null, arrivedAt: number | null, now: number): number {
  const arrived = Math.min(arrivedAt ?? now, now);
  if (sentAt === null || sentAt < arrived - LONGEST_WAY_MS) return arrived;
  return Math.min(sentAt, arrived);
}
