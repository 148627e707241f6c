import type { KeptFile } from "./fileStore.ts";
import type { PostOutcome } from "./postOutcome.ts";

/** A letter by e-mail. Its id is made by the caller before it is sent, so that a second attempt is known for the first. */
export interface OutgoingMail {
  /** `<…@…>`. */
  readonly messageId: string;
  readonly to: readonly string[];
  readonly subject: string;
  /** Plain text. */
  readonly text: string;
  /** Where the answer goes, instead of the mailbox itself. */
  readonly replyTo: string | null;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  /** Shows a letter that comes back to be ours (`../mail/letterProof.ts`); left out where nothing rests on it. */
  readonly deliveryProof?: string;
  /** True for what no person wrote, as a notice: machines that answer by themselves leave it alone (RFC 3834). */
  readonly isAutomatic?: boolean;
  readonly attachments: readonly MailAttachment[];
}

/** A file that is kept, or one that was made for this letter alone. */
type MailAttachment = { readonly name: string } & (
  | Pick<KeptFile, "hash" | "mediaType">
  | { readonly mediaType: string; readonly content: Uint8Array }
);

/** The mailbox that we write from. */
export interface MailTransport {
  /** `cell@example.gov.in`. */
  readonly address: string;
  /** Another one whenever the server or the mailbox changes. */
  readonly identity: string;
  /** Never rejects: what went wrong is an outcome, whose id is that of the message. */
  send(mail: OutgoingMail, signal: AbortSignal): Promise<PostOutcome>;
  /**
   * Which of these letters lie among the copies of what was sent, with the time of each, milliseconds UTC. What is not there may be out all the same. Left out
   * where no copies are kept. Throws {@link SourceError}.
   */
  find?(messageIds: readonly string[], signal: AbortSignal): Promise<ReadonlyMap<string, number>>;
}
