import { startOfIndianDay } from "#domain/clock/indianDay.ts";
import type { OutboxStatus } from "#contract/outbox.ts";
import type { XSourceSettings } from "#contract/sources.ts";
import type { Writer } from "#db/connection.ts";
import { repliesAttemptedSince } from "#db/outbox/attempts.ts";
import { countRepliesIn } from "#db/outbox/replies.ts";
import { spendOfMonth } from "#db/sources/sourceState.ts";
import type { SlaPolicy } from "#domain/clock/sla.ts";
import type { ReplySettings } from "#domain/reply/replySettings.ts";
import { X_USER_TOKEN } from "../secrets.ts";
import type { Secrets } from "../secrets.ts";
import { readUserAccess } from "./account.ts";
import type { OutboxAccount } from "./account.ts";
import { spendKey } from "./limits.ts";
import { isRehearsed } from "./rehearsedRecord.ts";
import { startOutbox } from "./outbox.ts";
import type { Outbox } from "./outbox.ts";

/** Replies as windows ask for them: where the sender stands, and in whose name it writes. */
export interface RepliesOffice {
  status(): OutboxStatus;
  /** The account whose mentions are read; null where none is set up. */
  userId(): string | null;
  /** What would be sent with another token; null where there is no account or the text is no token. */
  accountWith(token: string): OutboxAccount | null;
  /** After anything of the account changed, or when a person says that it was mended. */
  restart(): void;
  stop(): Promise<void>;
}

export interface RepliesOfficeOptions {
  readonly record: Writer;
  /** A rehearsal has no sender at all. */
  readonly rehearsal: boolean;
  readonly source: () => XSourceSettings | null;
  readonly secrets: Secrets;
  readonly settings: () => ReplySettings;
  readonly policy: () => SlaPolicy;
  readonly now: () => number;
  readonly onDidChange: () => void;
}

export function createRepliesOffice(options: RepliesOfficeOptions): RepliesOffice {
  const { record, rehearsal, source, secrets, settings, policy, now, onDidChange } = options;

  function accountWith(token: string | undefined): OutboxAccount | null {
    const at = source();
    const access = token === undefined ? null : readUserAccess(token);
    if (at?.userId == null || access === null) return null;
    return { baseUrl: at.baseUrl, userId: at.userId, access, pricePerReadUsd: at.pricePerPostUsd };
  }

  const account = () => accountWith(secrets.get(X_USER_TOKEN));
  const sender: Outbox | null =
    rehearsal || isRehearsed(record) ? null : startOutbox({ record, account, settings, policy, now, onDidChange });

  return {
    status() {
      const userId = source()?.userId ?? null;
      const { mostPerDay, monthlyBudgetUsd } = settings();
      return {
        ...(sender?.status ?? { hold: null, waitsFor: null, handle: null }),
        state: sender?.status.state ?? "rehearsal",
        counts: {
          prepared: countRepliesIn(record, "prepared"),
          approved: countRepliesIn(record, "approved"),
          attempting: countRepliesIn(record, "attempting"),
          refused: countRepliesIn(record, "refused"),
        },
        triedToday: repliesAttemptedSince(record, startOfIndianDay(now())),
        mostPerDay,
        spentUsd: userId === null ? 0 : spendOfMonth(record, spendKey(userId), now()).usd,
        budgetUsd: monthlyBudgetUsd,
      };
    },
    userId: () => source()?.userId ?? null,
    accountWith,
    restart: () => sender?.restart(),
    stop: async () => sender?.stop(),
  };
}
