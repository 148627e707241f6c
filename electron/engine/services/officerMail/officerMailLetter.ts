import { composeDigest } from "#domain/officerMail/composeDigest.ts";
import { composeOfficerMail } from "#domain/officerMail/composeOfficerMail.ts";
import type { OfficerMailFacts } from "#domain/officerMail/facts.ts";
import { digestIdOf, messageIdOf, threadIdOf } from "#domain/officerMail/officerMailId.ts";
import type { OfficerMailSettings } from "#domain/officerMail/officerMailSettings.ts";
import type { Reader } from "#db/connection.ts";
import { officerMailsOfCase } from "#db/officerMail/officerMail.ts";
import type { OfficerMailRow } from "#db/officerMail/officerMail.ts";
import { letterProofOf } from "../../core/mail/letterProof.ts";
import type { OutgoingMail } from "../../core/ports/mailTransport.ts";
import { replyAddressOf } from "../../core/mail/replyAddress.ts";
import { officerFactsOf } from "./answeredMail.ts";

export interface OfficerMailToSend {
  readonly row: OfficerMailRow;
  readonly facts: OfficerMailFacts;
}

export interface MailRules {
  readonly settings: OfficerMailSettings;
  /** The mailbox that we write from. */
  readonly mailbox: string;
  readonly replyKey: string;
  /** The nodal officer's address, where a copy goes there. */
  readonly copyTo: string | null;
  readonly attachments: OutgoingMail["attachments"];
}

/** So many earlier letters of a case are named: more would make the header too long for some servers. */
const MOST_REFERENCES = 8;

/** One mail, or several to one address, as one letter by e-mail. `all` is not empty, and `address` is the officer's. */
export function officerMailLetter(reader: Reader, all: readonly OfficerMailToSend[], address: string, rules: MailRules): OutgoingMail {
  const { settings, mailbox, replyKey, copyTo, attachments } = rules;
  const [first] = all;
  if (first === undefined) throw new Error("A mail needs a mail");
  const isOne = all.length === 1;
  const composed = isOne
    ? composeOfficerMail(first.facts, settings.language)
    : composeDigest(
        all.map(({ facts }) => facts),
        settings.language,
      );
  const to = [...new Set([address, ...(copyTo === null ? [] : [copyTo])])];
  const isTest = settings.testAddress !== null;
  const earlier = isOne ? earlierIds(reader, first.row) : [];
  const messageId = first.row.messageId ?? messageIdOf(isOne ? first.row.id : digestIdOf(all.map(({ row }) => row.id)), mailbox);
  return {
    messageId,
    deliveryProof: letterProofOf({ kind: "delivery", messageId }, replyKey),
    to: settings.testAddress === null ? to : [settings.testAddress],
    subject: isTest ? `[TEST → ${to.join(", ")}] ${composed.subject}` : composed.subject,
    text: composed.text,
    // A ticket of many is none.
    replyTo: isOne ? answerAddressOf(first, mailbox, replyKey) : null,
    inReplyTo: isOne ? (earlier.at(-1) ?? null) : null,
    references: isOne ? [threadIdOf(first.row.grievanceId, mailbox), ...earlier] : [],
    isAutomatic: true,
    attachments,
  };
}

/** For the one officer whom it is written to, and for this mail. */
function answerAddressOf({ row, facts }: OfficerMailToSend, mailbox: string, replyKey: string): string | null {
  return row.officerId === null ? null : replyAddressOf(mailbox, officerFactsOf(row, facts.ticket, row.officerId), replyKey);
}

/** What the same office was written in the same case before, oldest first. */
function earlierIds(reader: Reader, { id, grievanceId, office, preparedAt }: OfficerMailRow): readonly string[] {
  const ids = officerMailsOfCase(reader, grievanceId)
    .filter((each) => each.id !== id && each.office === office && each.sentAt !== null && each.preparedAt <= preparedAt)
    .flatMap(({ messageId }) => messageId ?? []);
  return [...new Set(ids)].slice(-MOST_REFERENCES);
}
