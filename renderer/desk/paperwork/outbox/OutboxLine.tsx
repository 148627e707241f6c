import type { OutboxStatus } from "#contract/outbox.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { viewStyles } from "../../fullView/viewStyles.ts";

/** How many replies went out and how dear they were, on all channels together. */
export function OutboxLine({ status }: { readonly status: OutboxStatus }) {
  const { say, usDollars } = useWords();
  const { triedToday, mostPerDay, spentUsd, budgetUsd } = status;
  const spent = usDollars(spentUsd);
  return (
    <div className={viewStyles.line}>
      <span>{say("paper.outbox.today", { n: triedToday, most: mostPerDay })}</span>
      <span>
        {budgetUsd === null ? say("paper.outbox.spent", { spent }) : say("paper.outbox.spentOf", { spent, budget: usDollars(budgetUsd) })}
      </span>
    </div>
  );
}
