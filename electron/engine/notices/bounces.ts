import type { Writer } from "#db/connection.ts";
import { putFailingAddress } from "#db/notices/addresses.ts";
import { changeNotice, noticesOfMessage } from "#db/notices/notices.ts";

/** A letter of ours that came back, as a mail server tells. */
export interface Bounce {
  /** `<…@…>` of the letter. */
  readonly messageId: string;
  /** The address that failed. */
  readonly address: string;
  /** Whether it failed for good: a delay is no bounce. */
  readonly isPermanent: boolean;
  /** In the server's words. */
  readonly diagnosis: string;
}

/**
 * Marks the notices that came back, and the address as one that does not work. Only what we wrote, and only to whom we wrote it: anybody can
 * send us a delivery report. Reading it twice changes nothing more.
 */
export function hearBounce(writer: Writer, { messageId, address, isPermanent, diagnosis }: Bounce, now: number): void {
  if (!isPermanent) return;
  const failed = address.trim().toLowerCase();
  writer.transaction(() => {
    for (const notice of noticesOfMessage(writer, messageId)) {
      if (notice.toAddress !== failed || (notice.state !== "sent" && notice.state !== "sending")) continue;
      changeNotice(writer, { ...notice, state: "bounced", bouncedAt: now, error: diagnosis });
      putFailingAddress(writer, { address: failed, detail: diagnosis, since: now });
    }
  });
}
