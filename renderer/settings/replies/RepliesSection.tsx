import { useMutation } from "@tanstack/react-query";
import { X_PRICES } from "#domain/post/xPrices.ts";
import { PLACEHOLDERS } from "#domain/reply/placeholders.ts";
import type { ReplySettings } from "#domain/reply/replySettings.ts";
import { TEMPLATE_PURPOSES } from "#domain/reply/templates.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { FormCheck, FormField } from "../../ui/forms/FormFields.tsx";
import { useMay } from "../../ui/people/sitting.ts";
import { Loading, Section } from "../parts/Section.tsx";
import { SettingsForm, useSettings } from "../parts/SettingsForm.tsx";
import { ReplyAccount } from "./ReplyAccount.tsx";
import { TemplateEditor } from "./TemplateEditor.tsx";
import styles from "./replies.module.css";
import { MOST, NUMBER_FIELDS, PRICE_FIELDS, replyFormOf, replyFormSchema, type ReplyForm } from "./replyForm.ts";

/** What citizens are answered: in whose name, when, and in which words. */
export function RepliesSection() {
  const { say } = useWords();
  const may = useMay();
  const { data: settings } = useAnswer((ask) => ask.outbox.settings.get);
  const { data: account } = useAnswer((ask) => ask.outbox.account.get, { enabled: may("sources") });
  const isLoading = settings === undefined || (may("sources") && account === undefined);
  return (
    <Section title={say("replies.title")} detail={say("replies.detail")}>
      {isLoading && <Loading />}
      {account !== undefined && <ReplyAccount account={account} />}
      {settings !== undefined && may("settings") && <ReplyRules stored={settings} />}
    </Section>
  );
}

function ReplyRules({ stored }: { readonly stored: ReplySettings }) {
  const { say, date } = useWords();
  const { queries } = useEngine();
  const settings = useSettings("replies", replyFormSchema, replyFormOf(stored));
  const put = useMutation(
    queries.outbox.settings.put.mutationOptions(settings.saving(queries.outbox.settings.get.queryKey(), replyFormOf)),
  );
  return (
    <SettingsForm
      settings={settings}
      className={styles.part}
      isPending={put.isPending}
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
        <FormField<ReplyForm> name="budget" label={say("settings.budget")} help={say("replies.budgetHelp")} inputMode="decimal" short />
        {PRICE_FIELDS.map((name) => (
          <FormField<ReplyForm> key={name} name={name} label={say(`replies.${name}`)} inputMode="decimal" short />
        ))}
      </div>
      <p className={styles.note}>{say("replies.pricesHelp", { on: date(Date.parse(X_PRICES.asOf)) })}</p>
      <h3>{say("replies.words")}</h3>
      <p className={styles.note}>{say("replies.wordsHelp", Object.fromEntries(PLACEHOLDERS.map((name) => [name, `{${name}}`])))}</p>
      {TEMPLATE_PURPOSES.map((purpose) => (
        <TemplateEditor key={purpose} purpose={purpose} />
      ))}
    </SettingsForm>
  );
}
