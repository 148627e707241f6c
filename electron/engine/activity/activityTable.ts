import { ACTIVITY_DAYS, ACTIVITY_MS, accountActivity } from "#domain/activity/accountActivity.ts";
import type { Channel } from "#domain/post/channel.ts";
import { isInForce } from "#domain/registry/office.ts";
import { labelOf } from "#domain/registry/officeLabel.ts";
import type { Registry } from "#domain/registry/registry.ts";
import type { OfficialAccount } from "#contract/activity.ts";
import { postsOfAccount, unansweredMentions, watchedAccounts } from "#db/activity/accounts.ts";
import type { Reader } from "#db/connection.ts";

const CHANNEL: Channel = "x";

/**
 * What the official accounts did in the last thirty days: of every office that has one, and the gaps of those that ought to. By department;
 * within it those without an account first, then the quietest.
 */
export function activityTable(record: Reader, registry: Registry, now: number): readonly OfficialAccount[] {
  return record.snapshot(() => {
    const known = new Map(watchedAccounts(record, CHANNEL).map((account) => [account.handle, account]));
    const fromAt = now - ACTIVITY_MS;
    const accounts = registry.offices
      .filter((office) => isInForce(office, now))
      .flatMap((office): OfficialAccount[] => {
        const officer = registry.holderAt(office.id, now)?.officer ?? null;
        const handle = officer?.xHandle?.toLowerCase() ?? null;
        if (handle === null && !office.nodal) return [];
        const account = handle === null ? undefined : known.get(handle);
        const did = accountActivity(handle === null ? [] : postsOfAccount(record, CHANNEL, handle, fromAt), { days: ACTIVITY_DAYS, now });
        return [
          {
            office: office.id,
            label: labelOf(office),
            department: office.department,
            district: office.district,
            nodal: office.nodal,
            officer: officer?.name ?? null,
            channel: CHANNEL,
            handle: officer?.xHandle ?? null,
            state: handle === null ? "no-account" : (account?.state ?? "not-asked"),
            askedAt: account?.askedAt ?? null,
            unanswered: handle === null ? 0 : unansweredMentions(record, CHANNEL, handle, fromAt),
            ...did,
            byDay: [...did.byDay],
          },
        ];
      });
    return accounts.toSorted(
      (one, other) =>
        compare(one.department, other.department) ||
        isMissing(other) - isMissing(one) ||
        one.posts - other.posts ||
        compare(one.office, other.office),
    );
  });
}

function isMissing({ state }: OfficialAccount): number {
  return state === "active" || state === "not-asked" ? 0 : 1;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
