import { ACTIVITY_DAYS, ACTIVITY_MS, accountActivity } from "#domain/activity/accountActivity.ts";
import type { Channel } from "#domain/post/channel.ts";
import { weeklyTrend } from "#domain/activity/weeklyTrend.ts";
import { isInForce } from "#domain/registry/office.ts";
import { labelOf } from "#domain/registry/officeLabel.ts";
import type { Registry } from "#domain/registry/registry.ts";
import type { OfficialAccount } from "#contract/activity.ts";
import { postsOfAccount, unansweredMentions, watchedAccounts } from "#db/activity/accounts.ts";
import type { Reader } from "#db/connection.ts";
import { ACCOUNT_CHANNELS, officialAccountOf } from "./accountChannels.ts";
import type { AccountChannel } from "./accountChannels.ts";

/**
 * What the official accounts did in the last thirty days: of every office that has one, and the gaps of those that ought to, on the platforms where one
 * ought to be. By department; within it those without an account first, then the quietest.
 */
export function activityTable(
  record: Reader,
  registry: Registry,
  now: number,
  expectedOn: readonly AccountChannel[] = ["x"],
): readonly OfficialAccount[] {
  return record.snapshot(() => {
    const known = new Map(
      ACCOUNT_CHANNELS.flatMap((channel) => watchedAccounts(record, channel)).map((account) => [
        keyOf(account.channel, account.handle),
        account,
      ]),
    );
    const fromAt = now - ACTIVITY_MS;
    const accounts = registry.offices
      .filter((office) => isInForce(office, now))
      .flatMap((office) => ACCOUNT_CHANNELS.map((channel) => ({ office, channel })))
      .flatMap(({ office, channel }): OfficialAccount[] => {
        const officer = registry.holderAt(office.id, now)?.officer ?? null;
        const named = officer && officialAccountOf(officer, channel);
        const handle = named?.toLowerCase() ?? null;
        if (handle === null && !(office.nodal && expectedOn.includes(channel))) return [];
        const account = handle === null ? undefined : known.get(keyOf(channel, handle));
        const posts = handle === null ? [] : postsOfAccount(record, channel, handle, fromAt);
        const did = accountActivity(posts, { days: ACTIVITY_DAYS, now });
        return [
          {
            office: office.id,
            label: labelOf(office),
            department: office.department,
            district: office.district,
            nodal: office.nodal,
            officer: officer?.name ?? null,
            channel,
            handle: named,
            state: handle === null ? "no-account" : (account?.state ?? "not-asked"),
            askedAt: account?.askedAt ?? null,
            unanswered: account?.unanswered ?? (handle === null ? 0 : unansweredMentions(record, channel, handle, fromAt)),
            isAtLeast: (account?.mentionsCutAt ?? 0) >= fromAt,
            isFromPlatform: account?.unanswered != null,
            ...did,
            byDay: [...did.byDay],
            byWeek: [...weeklyTrend(posts, now)],
          },
        ];
      });
    return accounts.toSorted(
      (one, other) =>
        compare(one.department, other.department) ||
        isMissing(other) - isMissing(one) ||
        one.posts - other.posts ||
        compare(one.office, other.office) ||
        compare(other.channel, one.channel),
    );
  });
}

function keyOf(channel: Channel, handle: string): string {
  return `${channel} ${handle}`;
}

function isMissing({ state }: OfficialAccount): number {
  return state === "active" || state === "not-asked" ? 0 : 1;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
