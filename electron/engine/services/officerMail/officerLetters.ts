import type { Writer } from "#db/connection.ts";
import { putFailingAddress } from "#db/officerMail/addresses.ts";
import { changeOfficerMail, officerMailsOfMessage } from "#db/officerMail/officerMail.ts";
import type { SlaPolicy } from "#domain/clock/sla.ts";
import type { Registry } from "#domain/registry/registry.ts";
import type { Bounce } from "../../channels/email/mail/bounce.ts";
import { bounceIn } from "../../channels/email/rawLetter.ts";
import { isDelivered } from "../../core/mail/letterProof.ts";
import type { OfficerLetters } from "../../core/ports/officerLetters.ts";
import { casesNamedBy, hearAnswer } from "./hearAnswer.ts";

export interface OfficerLettersOptions {
  readonly registry: () => Registry;
  readonly policy: () => SlaPolicy;
  /** Proves the addresses and letters that we gave out; left out where nothing that came by e-mail acts by itself. */
  readonly replyKey?: () => string;
  /** For so many days after a mail went out does its answer act by itself. */
  readonly answersActForDays: () => number;
  /** Milliseconds UTC. */
  readonly now: () => number;
}

export function createOfficerLetters(options: OfficerLettersOptions): OfficerLetters {
  const { registry, policy, replyKey = null, answersActForDays, now } = options;
  return {
    casesNamedBy: (reader, post) => (post.caseReference === null ? null : casesNamedBy(reader, post, registry(), replyKey)),
    takeAnswer: (writer, id, post, which) =>
      hearAnswer(writer, id, post, which, {
        registry: registry(),
        policy: policy(),
        replyKey,
        actsForDays: answersActForDays(),
        now: now(),
      }),
    noteBounce(writer, { role, raw }) {
      // What machines write is no citizen's and no office's.
      const bounce = role === "ours" ? bounceIn(raw) : null;
      if (bounce) hearBounce(writer, bounce, replyKey, now());
    },
  };
}

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
