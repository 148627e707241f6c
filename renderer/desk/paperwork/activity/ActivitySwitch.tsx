import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useEngine } from "../../../client/EngineProvider.tsx";
import { useWords } from "../../../i18n/useWords.ts";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";
import { Check } from "../../../ui/controls/Check.tsx";
import { Field } from "../../../ui/controls/Field.tsx";
import { viewStyles } from "../../fullView/viewStyles.ts";
import { SubmitForm } from "../../../ui/controls/SubmitForm.tsx";

/** Whether accounts are asked after at all, and what that may cost in a month. */
export function ActivitySwitch() {
  const { say } = useWords();
  const { queries } = useEngine();
  const queryClient = useQueryClient();
  const { data: kept } = useQuery(queries.activity.settings.get.queryOptions({ input: undefined }));
  const [draft, setDraft] = useState<{ readonly isOn: boolean; readonly budget: string } | null>(null);
  const put = useMutation(
    queries.activity.settings.put.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: queries.activity.key() });
        setDraft(null);
      },
    }),
  );
  if (kept === undefined) return null;
  const form = draft ?? { isOn: kept.isOn, budget: kept.monthlyBudgetUsd === null ? "" : String(kept.monthlyBudgetUsd) };
  const budget = form.budget.trim() === "" ? null : Number(form.budget);
  const isUsable = budget === null || (Number.isFinite(budget) && budget >= 0 && budget <= 1_000_000);
  return (
    <SubmitForm
      className={viewStyles.actions}
      onSubmit={() => {
        if (isUsable) put.mutate({ isOn: form.isOn, monthlyBudgetUsd: budget });
      }}
    >
      <Check label={say("paper.activity.isOn")} isSelected={form.isOn} onChange={(isOn) => setDraft({ ...form, isOn })} />
      <Field
        name="budget"
        label={say("paper.activity.budget")}
        fault={isUsable ? null : say("invalid.budget")}
        value={form.budget}
        onChange={(typed) => setDraft({ ...form, budget: typed })}
        inputMode="decimal"
        short
      />
      {/* It stays when there is nothing to save: the hand that pressed it would be left without a place. */}
      <ActionButton label={say("word.save")} type="submit" data-main={draft !== null || undefined} isPending={put.isPending} />
    </SubmitForm>
  );
}
