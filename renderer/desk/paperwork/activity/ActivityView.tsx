import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { remedyOf } from "#contract/channelSentences.ts";
import { useEngine } from "../../../client/EngineProvider.tsx";
import { useAnswer, useAskAgain } from "../../../client/useAnswer.ts";
import { channelName } from "../../../i18n/names.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";
import { Check } from "../../../ui/controls/Check.tsx";
import { Field } from "../../../ui/controls/Field.tsx";
import { SubmitForm } from "../../../ui/controls/SubmitForm.tsx";
import { useMay } from "../../../ui/people/sitting.ts";
import { keepFile } from "../../../ui/tables/keepFile.ts";
import { FullView, type ViewProps } from "../../fullView/FullView.tsx";
import { NotYet } from "../../fullView/NotYet.tsx";
import { ScrolledByKeys } from "../../fullView/ScrolledByKeys.tsx";
import { viewStyles } from "../../fullView/viewStyles.ts";
import { ActivityTable } from "./ActivityTable.tsx";

/** Is each department active? What its official accounts wrote, answered and left unanswered in thirty days. */
export function ActivityView({ onClose }: ViewProps) {
  const { say, locale, usDollars } = useWords();
  const may = useMay();
  const { client } = useEngine();
  const [gapsOnly, setGapsOnly] = useState(false);
  const { data, error } = useAnswer((ask) => ask.activity.table);
  const accounts = data?.accounts.filter(({ state }) => !gapsOnly || (state !== "active" && state !== "not-asked"));
  const keep = async (format: "csv" | "xlsx") => keepFile(await client.activity.export({ format, locale }));
  return (
    <FullView
      title={say("desk.command.openActivity")}
      aside={data && say("paper.activity.spent", { spent: usDollars(data.spentUsd) })}
      onClose={onClose}
    >
      <div className={viewStyles.list}>
        <div className={viewStyles.tools}>
          {may("sources") && <ActivitySwitch />}
          <Check label={say("paper.activity.gapsOnly")} isSelected={gapsOnly} onChange={setGapsOnly} />
          {may("export") && (
            <>
              <ActionButton label={say("paper.activity.xlsx")} onPress={() => void keep("xlsx")} />
              <ActionButton label={say("paper.activity.csv")} onPress={() => void keep("csv")} />
            </>
          )}
        </div>
        <ScrolledByKeys className={viewStyles.scroll} label={say("paper.activity.table")}>
          {data?.faults.map(({ channel, code, detail }) => (
            <output key={channel} className={viewStyles.late}>
              {remedyOf({ en: channelName(channel, "en"), hi: channelName(channel, "hi") }, code)[locale]} <small lang="en">{detail}</small>
            </output>
          ))}
          {accounts === undefined && <NotYet error={error} />}
          {accounts?.length === 0 && <p className={viewStyles.empty}>{say(gapsOnly ? "paper.activity.noGaps" : "paper.activity.none")}</p>}
          {data !== undefined && accounts !== undefined && accounts.length > 0 && (
            <ActivityTable accounts={accounts} departments={data.departments} />
          )}
        </ScrolledByKeys>
      </div>
    </FullView>
  );
}

/** Whether accounts are asked after at all, and what that may cost in a month. */
function ActivitySwitch() {
  const { say } = useWords();
  const { queries } = useEngine();
  const askAgain = useAskAgain((ask) => ask.activity);
  const { data: kept } = useQuery(queries.activity.settings.get.queryOptions({ input: undefined }));
  const [draft, setDraft] = useState<{ readonly isOn: boolean; readonly budget: string } | null>(null);
  const put = useMutation(
    queries.activity.settings.put.mutationOptions({
      onSuccess: async () => {
        await askAgain();
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
      <Check
        label={say("paper.activity.isOn")}
        isSelected={form.isOn}
        onChange={(isOn) => setDraft({ ...form, isOn })}
        isWork={draft !== null}
      />
      <Field
        name="budget"
        isWork={draft !== null}
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
