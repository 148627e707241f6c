import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { ReplySettings } from "#domain/reply/replySettings.ts";
import { TEMPLATE_PURPOSES } from "#domain/reply/templates.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { FormCheck, FormField } from "../../ui/forms/FormFields.tsx";
import { useSchemaForm, WHOLE } from "../../ui/forms/useSchemaForm.ts";
import { type Outcome, outcomeOfError } from "../parts/Outcome.tsx";
import { SettingsForm } from "../parts/SettingsForm.tsx";
import { MOST, NUMBER_FIELDS, replyFormOf, replyFormSchema, type ReplyForm } from "./replyForm.ts";
import styles from "./replies.module.css";
import { TemplateEditor } from "./TemplateEditor.tsx";

/** When replies go out by themselves, how many, and in which words. What a person typed stays until it is saved, whatever the engine does. */
export function ReplyRules({ stored }: { readonly stored: ReplySettings }) {
  const { say, usDollars } = useWords();
  const { queries, queryClient } = useEngine();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const form = useSchemaForm(replyFormSchema, replyFormOf(stored));
  const put = useMutation(
    queries.outbox.settings.put.mutationOptions({
      onSuccess: (kept) => {
        queryClient.setQueryData(queries.outbox.settings.get.queryKey(), kept);
        form.reset(replyFormOf(kept), WHOLE);
        setOutcome({ good: true, message: "replies.saved" });
      },
      onError: (error) => setOutcome(outcomeOfError(error)),
    }),
  );
  return (
    <SettingsForm
      form={form}
      className={styles.part}
      isPending={put.isPending}
      outcome={outcome}
      onOutcome={setOutcome}
      hasFaults="replies.hasFaults"
      onSave={(read) => put.mutate({ ...stored, ...read })}
    >
      <h3>{say("replies.rules")}</h3>
      <FormCheck<ReplyForm> name="acknowledges" label={say("replies.acknowledges")} />
      <div className={styles.fields}>
        {NUMBER_FIELDS.map((name) => (
          <FormField<ReplyForm>
            key={name}
            name={name}
            label={say(`replies.${name}`)}
            faultValues={{ most: MOST[name] }}
            inputMode="numeric"
            short
          />
        ))}
        <FormField<ReplyForm>
          name="budget"
          label={say("settings.budget")}
          help={say("replies.budgetHelp", { price: usDollars(stored.priceUsd), withAddress: usDollars(stored.priceWithAddressUsd) })}
          inputMode="decimal"
          short
        />
      </div>
      <h3>{say("replies.words")}</h3>
      <p className={styles.note}>{say("replies.wordsHelp", { ticket: "{ticket}", office: "{office}", due: "{due}" })}</p>
      {TEMPLATE_PURPOSES.map((purpose) => (
        <TemplateEditor key={purpose} purpose={purpose} />
      ))}
    </SettingsForm>
  );
}
