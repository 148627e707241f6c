import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "react-aria-components";
import type { OutboxStatus } from "#contract/outbox.ts";
import { useEngine } from "../../../client/EngineProvider.tsx";
import { useWords, type Words } from "../../../i18n/useWords.ts";
import { controlStyles } from "../../../ui/controls/controlStyles.ts";
import { Mark } from "../../../ui/Mark.tsx";
import { useMay } from "../../../ui/people/sitting.ts";
import { paperworkStyles } from "../paperworkStyles.ts";

/** Whether replies go out just now, what keeps them back, and how many and how dear they were. */
export function OutboxLine({ status }: { readonly status: OutboxStatus }) {
  const words = useWords();
  const { say, usDollars } = words;
  const { hold, triedToday, mostPerDay, spentUsd, budgetUsd } = status;
  const spent = usDollars(spentUsd);
  return (
    <div className={paperworkStyles.line}>
      <span className={hold === null ? undefined : paperworkStyles.late}>
        {hold !== null && <Mark shape="failing" />}
        {stateSentence(status, words)}
      </span>
      {hold !== null && <Resume />}
      <span>{say("paper.outbox.today", { n: triedToday, most: mostPerDay })}</span>
      <span>
        {budgetUsd === null ? say("paper.outbox.spent", { spent }) : say("paper.outbox.spentOf", { spent, budget: usDollars(budgetUsd) })}
      </span>
    </div>
  );
}

function Resume() {
  const { say } = useWords();
  const { queries } = useEngine();
  const queryClient = useQueryClient();
  const may = useMay();
  const resume = useMutation(
    queries.outbox.resume.mutationOptions({ onSettled: () => queryClient.invalidateQueries({ queryKey: queries.outbox.key() }) }),
  );
  if (!may("approve-reply")) return null;
  return (
    <Button className={controlStyles.button} isPending={resume.isPending} onPress={() => resume.mutate(undefined)}>
      {say("paper.outbox.resume")}
    </Button>
  );
}

function stateSentence({ state, hold, waitsFor, handle }: OutboxStatus, { say }: Pick<Words, "say">): string {
  if (hold !== null) return say(`replies.hold.${hold.code}`);
  if (waitsFor !== null) return say(`replies.waits.${waitsFor}`);
  return handle !== null && state === "ready" ? say("replies.readyAs", { handle }) : say(`replies.state.${state}`);
}
