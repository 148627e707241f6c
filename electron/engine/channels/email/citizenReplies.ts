import { createHash } from "node:crypto";
import type { ReplyToPost, ReplySender } from "../../core/ports/replySender.ts";
import { faultOfProblem, readError } from "./mail/mailProblem.ts";
import type { MailServer } from "./mail/mailServer.ts";
import type { MailTransport } from "../../core/ports/mailTransport.ts";
import { letterProofOf } from "../../core/mail/letterProof.ts";
import { letterReading } from "./mail/letterReading.ts";
import { replyAddressOf } from "../../core/mail/replyAddress.ts";
import { verifySmtp } from "./mail/smtpTransport.ts";
import { SourceError } from "../../core/ports/source.ts";
import { isMadeUp } from "./knownLetters.ts";
import type { Patience } from "./limits.ts";
import { searchUids, withFolder } from "./mailbox.ts";
import { subjectOf } from "./postOfLetter.ts";

export interface CitizenRepliesOptions {
  readonly transport: MailTransport;
  readonly imap: MailServer;
  readonly smtp: MailServer;
  /** Where the letters lie that are answered. */
  readonly folder: string;
  /** Where copies of what was sent lie; null where it is not known. */
  readonly sentFolder: string | null;
  /** Makes the address for the citizen's answer; null where there is none yet. */
  readonly replyKey: string | null;
  readonly patience: Patience;
}

/** Answers citizens in the thread of their letter. */
export function createCitizenReplies(options: CitizenRepliesOptions): ReplySender {
  const { transport, imap, smtp, sentFolder, patience } = options;
  return {
    channel: "email",
    key: `email:replies:${transport.address}`,
    identity: `email ${transport.identity}`,
    pricePerReadUsd: 0,

    async account() {
      try {
        await verifySmtp(smtp);
      } catch (error) {
        if (error instanceof SourceError) throw error;
        const { problem, detail } = readError(error);
        throw new SourceError(faultOfProblem(problem), `${smtp.host}: ${detail}`, { cause: error });
      }
      return { handle: transport.address, isOurs: true };
    },

    objectionTo: (text) => (text.length > MOST_CHARACTERS ? ["too-long", `A letter holds ${MOST_CHARACTERS} characters at most.`] : null),
    priceOf: () => 0,

    async post(reply, signal) {
      const to = reply.author.externalId;
      if (!to.includes("@") || to.includes(":"))
        return { kind: "refused", code: "not-allowed", detail: "The letter came from no address that can be answered." };
      const answered = await answeredLetter(reply, options, signal);
      const { ticket } = reply;
      const replyTo =
        ticket !== undefined && options.replyKey !== null
          ? replyAddressOf(transport.address, { kind: "citizen", ticket, address: to }, options.replyKey)
          : null;
      const messageId = messageIdOf(reply, transport.address);
      return transport.send(
        {
          messageId,
          ...(options.replyKey !== null && { deliveryProof: letterProofOf({ kind: "delivery", messageId }, options.replyKey) }),
          to: [to],
          subject: withTicket(answered.subject, ticket),
          text: reply.text,
          replyTo,
          inReplyTo: answered.messageId,
          references: answered.references,
          attachments: [],
        },
        signal,
      );
    },

    /** A second attempt bears the same Message-ID, so that it is known for the first where the first came through; the folder of copies may tell it before. */
    async find(reply, { signal }) {
      if (sentFolder === null) return { externalId: null, isBlind: true, reads: 0 };
      const messageId = messageIdOf(reply, transport.address);
      const found = await withFolder({ server: imap, path: sentFolder, patience, signal }, (open) =>
        searchUids(open, { header: { "message-id": messageId } }, "the letter among the copies"),
      );
      return { externalId: found.length > 0 ? messageId : null, reads: 0 };
    },
  };
}

const MOST_CHARACTERS = 25_000;

/** The same for every attempt of a reply. Replies to a whole incident share their own id: only with its case it is one. */
export function messageIdOf({ grievanceId, replyId }: Pick<ReplyToPost, "grievanceId" | "replyId">, address: string): string {
  const name = createHash("sha256").update(`reply:${grievanceId}:${replyId}`).digest("hex").slice(0, 32);
  return `<reply.${name}@${address.slice(address.lastIndexOf("@") + 1)}>`;
}

interface Answered {
  readonly messageId: string | null;
  readonly references: readonly string[];
  readonly subject: string;
}

const MOST_REFERENCES = 20;

/** Subject and thread of the letter that is answered: mail programs put an answer beside it by these. Its post has the thread alone. */
async function answeredLetter(
  reply: ReplyToPost,
  { imap, folder, patience }: CitizenRepliesOptions,
  signal: AbortSignal,
): Promise<Answered> {
  const messageId = reply.isTold === true || isMadeUp(reply.answersFirst) ? null : reply.answersFirst;
  const thread = reply.conversationId !== null && !isMadeUp(reply.conversationId) ? [reply.conversationId] : [];
  const known = { messageId, references: referencesTo(thread, messageId), subject: "" };
  if (messageId === null) return known;
  try {
    return await withFolder({ server: imap, path: folder, patience, signal }, async (open) => {
      const uid = (await searchUids(open, { header: { "message-id": messageId } }, "the letter that is answered")).at(-1);
      const fetched = uid !== undefined && (await open.ask((client) => client.fetchOne(String(uid), { headers: true }, { uid: true })));
      if (fetched === false || fetched.headers === undefined) return known;
      const read = await letterReading.read(fetched.headers, false, signal);
      if (!read.ok) return known;
      const { references, subject } = read.facts.letter;
      return { messageId, references: referencesTo(references.length > 0 ? references : thread, messageId), subject };
    });
  } catch {
    // The letter can be answered without; what is wrong with the mailbox is told where it is read.
    return known;
  }
}

/** The first letter of a thread and its last ones. */
function referencesTo(thread: readonly string[], messageId: string | null): readonly string[] {
  const all = [...new Set([...thread, ...(messageId === null ? [] : [messageId])])];
  return all.length <= MOST_REFERENCES ? all : [...all.slice(0, 1), ...all.slice(1 - MOST_REFERENCES)];
}

function withTicket(subject: string, ticket: string | undefined): string {
  const own = subjectOf({ subject });
  const base = own === "" ? "आपकी शिकायत / Your complaint" : `Re: ${own}`;
  return ticket === undefined || own.includes(ticket) ? base : `${base} [${ticket}]`;
}
