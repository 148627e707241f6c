import { HOUR_MS } from "#domain/clock/indianDay.ts";
import type { Reader } from "#db/connection.ts";
import { mailsTried } from "#db/officerMail/waiting.ts";
import type { Clock } from "../../core/time/clock.ts";

/** How many mails were tried in the last hour, also where somebody has set the clock back meanwhile. */
export interface MailsOfHour {
  count(): number;
  note(messageId: string): void;
}

export function mailsOfHour(record: Reader, clock: Pick<Clock, "now" | "elapsed">): MailsOfHour {
  const tried = new Map<string, { readonly at: number; readonly elapsed: number }>();
  const isOver = ({ at, elapsed }: { readonly at: number; readonly elapsed: number }) =>
    Math.max(clock.now() - at, clock.elapsed() - elapsed) >= HOUR_MS;
  return {
    count() {
      for (const [messageId, time] of tried) if (isOver(time)) tried.delete(messageId);
      // The record alone knows of those before this start.
      return Math.max(tried.size, mailsTried(record, clock.now() - HOUR_MS, clock.now()));
    },
    note(messageId) {
      tried.set(messageId, { at: clock.now(), elapsed: clock.elapsed() });
    },
  };
}
