import { z } from "zod";
import type { RecordedEvent } from "#domain/grievance/fold.ts";
import { messageIdOf } from "#domain/officerMail/officerMailId.ts";
import type { SlaPolicy } from "#domain/clock/sla.ts";
import { restoredFrom } from "#db/backup/restored.ts";
import type { Reader, Writer } from "#db/connection.ts";
import { changeOfficerMail, mailsHeldByRestore } from "#db/officerMail/officerMail.ts";
import { readSetting, writeSetting } from "#db/settings.ts";
import { ENGINE } from "../../core/commands/act.ts";
import type { MailTransport } from "../../core/ports/mailTransport.ts";
import { recordLetterSent } from "./sendOfficerMail.ts";

const GONE_ON = "officerMail.goneOnAt";

/** Whether the record was restored, and the lost one was the sender: nothing is sent until a person says that it goes on. */
export function waitsAfterRestore(reader: Reader, senderSeat: string | null): boolean {
  const restored = restoredFrom(reader);
  return restored !== null && senderSeat === restored.former;
}

export function noteGoneOn(writer: Writer, now: number): void {
  writeSetting(writer, GONE_ON, now, now);
}

/**
 * Whether the lost record may have told of an event: of all that happened before the restore, and of what the clock has caught up with since, until the mails
 * went on.
 */
export function mayHaveBeenTold(reader: Reader): (recorded: Pick<RecordedEvent, "at" | "actor">) => boolean {
  const restored = restoredFrom(reader);
  if (restored === null) return () => false;
  const goneOnAt = z.int().safeParse(readSetting(reader, GONE_ON)).data ?? Number.POSITIVE_INFINITY;
  return ({ at, actor }) => at < restored.at || (actor === ENGINE && at < goneOnAt);
}

/** So many letters are looked for in one visit. */
const LOOKED_FOR_AT_ONCE = 200;

/**
 * Looks for mails that a restore holds back among the copies of what was sent: those that are there were sent. `looked` are those that were not found before.
 * How many were found. Throws {@link SourceError}.
 */
export async function lookUpHeld(
  record: Writer,
  { address, find }: Pick<MailTransport, "address" | "find">,
  looked: Set<string>,
  { policy, signal, now }: { readonly policy: SlaPolicy; readonly signal: AbortSignal; readonly now: number },
): Promise<number> {
  const held = mailsHeldByRestore(record)
    .filter(({ id }) => !looked.has(id))
    .slice(0, LOOKED_FOR_AT_ONCE);
  if (find === undefined || held.length === 0) return 0;
  const idOf = ({ id, messageId }: (typeof held)[number]) => messageId ?? messageIdOf(id, address);
  const found = await find(held.map(idOf), signal);
  for (const { id } of held) looked.add(id);
  record.transaction(() => {
    for (const row of held) {
      const sentAt = found.get(idOf(row));
      if (sentAt === undefined) continue;
      changeOfficerMail(record, { ...row, state: "sent", reason: null, sentAt, messageId: idOf(row), error: null });
      if (row.kind === "letter") recordLetterSent(record, row, now, policy);
    }
  });
  return found.size;
}
