import { composeSealMail } from "#domain/seal/sealMail.ts";
import type { Seal } from "#domain/seal/seal.ts";
import { fingerprintOf } from "#db/seals/signing.ts";
import type { MailTransport } from "../../core/ports/mailTransport.ts";

/** Sends one seal. Null where the mailbox took it, or may have; else why it did not. A seal that is sent twice harms nobody. */
export async function mailSeal(seal: Seal, to: string, mailbox: MailTransport, signal: AbortSignal): Promise<string | null> {
  const outcome = await mailbox.send(
    {
      // The same for every attempt.
      messageId: `<seal-${seal.seat}-${seal.seatSeq}@${mailbox.address.split("@").at(-1) ?? "localhost"}>`,
      to: [to],
      ...composeSealMail(seal, fingerprintOf(seal.publicKey)),
      replyTo: null,
      inReplyTo: null,
      references: [],
      isAutomatic: true,
      attachments: [],
    },
    signal,
  );
  return outcome.kind === "sent" || outcome.kind === "unclear" ? null : outcome.detail;
}
