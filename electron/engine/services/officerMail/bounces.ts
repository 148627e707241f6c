import type { Writer } from "#db/connection.ts";
import { putFailingAddress } from "#db/officerMail/addresses.ts";
import { changeOfficerMail, officerMailsOfMessage } from "#db/officerMail/officerMail.ts";
import type { Bounce } from "../../channels/email/mail/bounce.ts";
import { isDelivered } from "../../core/mail/letterProof.ts";

/**
 * Marks the mails that came back, and the address as one that does not work. Only what we wrote, and only to whom we wrote it: anybody can
 * send us a delivery report, and who was answered by an officer knows the Message-ID of our letter. A report that has nothing of the
 * letter's own header is kept beside the mail in the server's words and does nothing. Reading it twice changes nothing more.
 */
export function hearBounce(writer: Writer, bounce: Bounce, replyKey: (() => string) | null, now: number): void {
  const { messageId, address, isPermanent, diagnosis } = bounce;
  if (!isPermanent) return;
  const failed = address.trim().toLowerCase();
  writer.transaction(() => {
    for (const mail of officerMailsOfMessage(writer, messageId)) {
      if (mail.toAddress !== failed || (mail.state !== "sent" && mail.state !== "sending")) continue;
      if (replyKey === null || !isDelivered(bounce, replyKey())) {
        changeOfficerMail(writer, { ...mail, error: diagnosis });
        continue;
      }
      changeOfficerMail(writer, { ...mail, state: "bounced", bouncedAt: now, error: diagnosis });
      putFailingAddress(writer, { address: failed, detail: diagnosis, since: now });
    }
  });
}
