import type { ListedOfficerMail, OfficerMailStatus, OfficeAnswer } from "#contract/officerMail.ts";
import type { LetterMail } from "#contract/letters.ts";
import type { GrievanceId, OfficeId } from "#domain/ids.ts";
import { isSenderSeat } from "#domain/officerMail/officerMailSettings.ts";
import type { OfficerMailSettings } from "#domain/officerMail/officerMailSettings.ts";
import type { OfficerMailState } from "#domain/officerMail/officerMail.ts";
import { stillStands } from "#domain/officerMail/standing.ts";
import { failingAddresses, forgetFailingAddress } from "#db/officerMail/addresses.ts";
import { answersOfCase, answersThatWait, countAnswersThatWait } from "#db/officerMail/answers.ts";
import type { OfficeAnswerRow } from "#db/officerMail/answers.ts";
import {
  changeOfficerMail,
  mailsHeldByRestore,
  countOfficerMails,
  officerMailOf,
  officerMailsIn,
  officerMailsInGaps,
  officerMailsOfCase,
} from "#db/officerMail/officerMail.ts";
import type { OfficerMailRow } from "#db/officerMail/officerMail.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import type { Reader } from "#db/connection.ts";
import { authorOfPost } from "#db/queries/threads.ts";
import { ownSeat } from "#db/seat.ts";
import { trustedServerOf } from "../../channels/email/settings.ts";
import type { EngineSettings } from "../../core/settings/engineSettings.ts";
import { pick } from "../../core/pick.ts";
import { labelIn } from "../registry/inRegistry.ts";
import { noteGoneOn, waitsAfterRestore } from "./afterRestore.ts";
import { startOfficerMailSender } from "./officerMailSender.ts";
import type { OfficerMailSenderOptions } from "./officerMailSender.ts";
import { forgetFollowed } from "./prepareOfficerMail.ts";
import { recipientOf } from "./recipient.ts";

export interface OfficerMailServiceOptions extends OfficerMailSenderOptions {
  readonly rehearsal: boolean;
  readonly settings: Pick<EngineSettings, "channel" | "letterhead" | "officerMail" | "putOfficerMail">;
}

const MOST_LISTED = 500;

/** What windows are told of mails and answers, and may do with them. */
export function createOfficerMailService(options: OfficerMailServiceOptions) {
  const { record, rehearsal, registry, settings, now, onDidChange } = options;
  // In a rehearsal nobody is written to.
  const sender = rehearsal ? null : startOfficerMailSender(options);

  const labelled = (id: OfficeId) => labelIn(registry(), id);
  const ticketOf = (id: GrievanceId) => readGrievance(record, id)?.ticket ?? "";
  const listed = (row: OfficerMailRow, ticket: string = ticketOf(row.grievanceId)): ListedOfficerMail => ({
    ...pick(row, "id", "grievanceId", "kind", "officer", "toAddress", "state", "reason"),
    ...pick(row, "preparedAt", "dueAt", "attempts", "sentAt", "bouncedAt", "subject", "error"),
    ticket,
    office: labelled(row.office),
  });
  const answered = (row: OfficeAnswerRow, ticket: string = ticketOf(row.grievanceId)): OfficeAnswer => ({
    ...pick(row, "grievanceId", "channel", "externalId", "officer", "isProven", "readAs", "state", "why", "receivedAt"),
    ticket,
    office: row.office === null ? null : labelled(row.office),
    senderDomain: authorOfPost(record, row)?.split("@")[1] ?? null,
    expectedAt: (JSON.parse(row.reading) as { readonly expectedAt?: number | null }).expectedAt ?? null,
  });

  function listsOf(seen: Reader) {
    return {
      list: (state: OfficerMailState | null) => officerMailsIn(seen, state, MOST_LISTED).map(({ ticket, ...row }) => listed(row, ticket)),
      ofCase: (id: GrievanceId) => ({
        mails: officerMailsOfCase(seen, id).map((row) => listed(row)),
        answers: answersOfCase(seen, id).map((row) => answered(row)),
      }),
      answers: () => answersThatWait(seen, MOST_LISTED).map(({ ticket, ...row }) => answered(row, ticket)),
    };
  }

  function gaps(): OfficerMailStatus["gaps"] {
    const found = new Map<string, OfficerMailStatus["gaps"][number]>();
    for (const row of officerMailsInGaps(record)) {
      const { officer, gap } = recipientOf(record, registry(), row.office, now());
      if (gap === null) continue;
      const known = found.get(row.office);
      found.set(row.office, { office: labelled(row.office), officer, reason: gap, count: (known?.count ?? 0) + 1 });
    }
    return [...found.values()].toSorted((one, other) => other.count - one.count);
  }

  function stateNow(): OfficerMailStatus["state"] {
    const chosen = settings.officerMail();
    if (rehearsal) return "rehearsal";
    if (!chosen.isOn) return "off";
    if (waitsAfterRestore(record, chosen.senderSeat)) return "restored";
    if (!isSenderSeat(chosen, ownSeat(record))) return "elsewhere";
    if (options.transport() === null) return "no-mailbox";
    return sender?.hold ? "held" : "ready";
  }

  function prepareAgain(row: OfficerMailRow): OfficerMailRow {
    const { officerId, officer, address, gap } = recipientOf(record, registry(), row.office, now());
    const again: OfficerMailRow = {
      ...row,
      officerId,
      officer,
      toAddress: address,
      state: gap === null ? "prepared" : "withheld",
      reason: gap,
      dueAt: now(),
      preparedAt: now(),
      bouncedAt: null,
      // Of a letter with several the others stay as they are.
      messageId: null,
      error: null,
    };
    changeOfficerMail(record, again);
    return again;
  }

  return {
    status: () => ({
      state: stateNow(),
      hold: sender?.hold ?? null,
      counts: countOfficerMails(record),
      gaps: gaps(),
      failingAddresses: failingAddresses(record).map((each) => ({ ...each })),
      waitingAnswers: countAnswersThatWait(record),
      heldMails: mailsHeldByRestore(record).length,
    }),
    /** Whether a mail can bring a letter to an office, and where it goes. */
    wayOfLetters(office: OfficeId): LetterMail {
      const state = stateNow();
      if (state !== "ready" && state !== "held") return { address: null, obstacle: state };
      if (!settings.officerMail().kinds.includes("letter")) return { address: null, obstacle: "not-letters" };
      const { address, gap } = recipientOf(record, registry(), office, now());
      return { address, obstacle: gap };
    },
    ...listsOf(record),
    /** The lists of somebody who sees what that reader reads. */
    within: listsOf,
    /** Null where there is no such mail. */
    sendAgain(id: string): ListedOfficerMail | null {
      const row = officerMailOf(record, id);
      if (row === null) return null;
      // One that is on its way, or out, goes out once.
      const again = row.state === "failed" || row.state === "bounced" || row.state === "withheld" ? prepareAgain(row) : row;
      sender?.wake();
      onDidChange();
      return listed(again);
    },
    release(): number {
      const released = record.transaction(() => {
        let count = 0;
        for (const row of officerMailsInGaps(record)) {
          const grievance = readGrievance(record, row.grievanceId);
          if (grievance === null || !stillStands(row.kind, row.office, grievance, registry())) {
            changeOfficerMail(record, { ...row, reason: "overtaken" });
          } else if (prepareAgain(row).state === "prepared") count += 1;
        }
        return count;
      });
      sender?.wake();
      onDidChange();
      return released;
    },
    /** After a restore, by a person: this installation sends from now on. What may be out already stays held. */
    goOn(): void {
      const chosen = settings.officerMail();
      if (!waitsAfterRestore(record, chosen.senderSeat)) return;
      record.transaction(() => {
        noteGoneOn(record, now());
        settings.putOfficerMail({ ...chosen, senderSeat: ownSeat(record) });
      });
      sender?.wake();
      onDidChange();
    },
    /** What a restore holds back goes out, where it still stands: a person has looked that it did not. How many. */
    sendHeld(): number {
      const sent = record.transaction(
        () =>
          mailsHeldByRestore(record).filter((row) => {
            const grievance = readGrievance(record, row.grievanceId);
            const stands = grievance !== null && stillStands(row.kind, row.office, grievance, registry());
            if (stands) return prepareAgain(row).state === "prepared";
            changeOfficerMail(record, { ...row, reason: "overtaken" });
            return false;
          }).length,
      );
      sender?.wake();
      onDidChange();
      return sent;
    },
    forgetAddress(address: string): boolean {
      const forgotten = record.transaction(() => forgetFailingAddress(record, address));
      onDidChange();
      return forgotten;
    },
    settings: () => ({
      settings: settings.officerMail(),
      isSender: isSenderSeat(settings.officerMail(), ownSeat(record)),
      trustedServer: trustedServerOf(settings.channel("email")?.values),
    }),
    putSettings(chosen: OfficerMailSettings, takesOver: boolean) {
      const before = settings.officerMail();
      const senderSeat = takesOver || before.senderSeat === null ? ownSeat(record) : before.senderSeat;
      record.transaction(() => {
        settings.putOfficerMail({ ...chosen, senderSeat });
        const wasSending = before.isOn && isSenderSeat(before, ownSeat(record));
        // What happened while they were off, or another installation sent them, is not told afterwards.
        if (!wasSending || !chosen.isOn) forgetFollowed(record);
      });
      sender?.wake();
      onDidChange();
    },
    /** After the settings of a channel changed. */
    wake: () => sender?.wake(),
    async stop() {
      await sender?.stop();
    },
  };
}
