import type { implement } from "@orpc/server";
import type { Contract } from "#contract/contract.ts";
import type { ReplySettings } from "#domain/reply/replySettings.ts";

type Os = ReturnType<typeof implement<Contract>>;

const FIRST: ReplySettings = {
  templates: {},
  acknowledges: false,
  acknowledgementsPerHour: 60,
  reopenWithinDays: 30,
  mostPerDay: 1_000,
  monthlyBudgetUsd: null,
  priceUsd: 0.015,
  priceWithAddressUsd: 0.2,
  allowsWebAddresses: false,
};

/** Settings of replies that are kept as long as the page, and an account whose token X does not let post. */
export function previewReplies(os: Os, change: () => void) {
  let settings = FIRST;
  let hasToken = false;
  return {
    status: os.outbox.status.handler(() => ({
      state: hasToken ? ("held" as const) : ("off" as const),
      senders: [
        {
          channel: "x" as const,
          state: hasToken ? ("held" as const) : ("off" as const),
          hold: hasToken ? { code: "no-permission" as const, detail: "Forbidden" } : null,
          waitsFor: null,
          handle: null,
          approved: 1,
          triedToday: 18,
          spentUsd: 0.27,
        },
      ],
      counts: { prepared: 3, approved: 1, attempting: 0, refused: 2 },
      triedToday: 18,
      mostPerDay: settings.mostPerDay,
      spentUsd: 0.27,
      budgetUsd: settings.monthlyBudgetUsd,
    })),
    list: os.outbox.list.handler(() => ({ replies: [], after: null })),
    ofCase: os.outbox.ofCase.handler(() => []),
    settings: {
      get: os.outbox.settings.get.handler(() => settings),
      put: os.outbox.settings.put.handler(({ input }) => {
        settings = input;
        change();
        return settings;
      }),
    },
    account: {
      get: os.outbox.account.get.handler(() => ({ userId: "44196397", hasToken })),
      put: os.outbox.account.put.handler(() => {
        hasToken = true;
        change();
        return { stored: true as const };
      }),
      test: os.outbox.account.test.handler(() => ({ ok: true as const, handle: "cmohry" })),
      remove: os.outbox.account.remove.handler(() => {
        hasToken = false;
        change();
        return { removed: true as const };
      }),
    },
  };
}
