import { useMutation } from "@tanstack/react-query";
import type { ReplySettings } from "#domain/reply/replySettings.ts";
import { TELLING_WAYS, TOLD_PURPOSES, type ToldPurpose } from "#domain/reply/told.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { FormField, FormSelect } from "../../ui/forms/FormFields.tsx";
import { Loading, Section } from "../parts/Section.tsx";
import { SettingsForm, useSettings } from "../parts/SettingsForm.tsx";
import { RegisteredTextEditor } from "./RegisteredTextEditor.tsx";
import styles from "./told.module.css";
import { MOST_DAYS, MOST_PER_HOUR, type ToldForm, toldFormOf, toldFormSchema, withTold } from "./toldForm.ts";

/** What citizens are told by SMS or e-mail who came by telephone, letter, visit or a portal. */
export function ToldSection() {
  const { say } = useWords();
  const { data: settings } = useAnswer((ask) => ask.outbox.settings.get);
  return (
    <Section title={say("told.title")} detail={say("told.detail")}>
      {settings === undefined ? <Loading /> : <ToldRules stored={settings} />}
    </Section>
  );
}

function ToldRules({ stored }: { readonly stored: ReplySettings }) {
  const { say } = useWords();
  const { queries } = useEngine();
  const settings = useSettings("told", toldFormSchema, toldFormOf(stored));
  const put = useMutation(queries.outbox.settings.put.mutationOptions(settings.saving(queries.outbox.settings.get.queryKey(), toldFormOf)));
  const ways = TELLING_WAYS.map((value) => ({ value, label: say(`told.way.${value}`) }));
  return (
    <SettingsForm
      settings={settings}
      className={styles.part}
      isPending={put.isPending}
      onSave={(read) => put.mutate(withTold(stored, read))}
    >
      <h3>{say("told.what")}</h3>
      <div className={styles.fields}>
        {TOLD_PURPOSES.map((purpose) => (
          <FormSelect<ToldForm, `ways.${ToldPurpose}`>
            key={purpose}
            name={`ways.${purpose}`}
            label={say(`told.${purpose}`)}
            choices={ways}
          />
        ))}
        <FormField<ToldForm> name="askAfter" label={say("told.askAfter")} faultValues={{ most: MOST_DAYS }} inputMode="numeric" short />
        <FormField<ToldForm> name="perHour" label={say("told.perHour")} faultValues={{ most: MOST_PER_HOUR }} inputMode="numeric" short />
      </div>
      <p className={styles.note}>{say("told.whatHelp")}</p>
      <FormSelect<ToldForm, "asked"> name="asked" label={say("told.asked")} choices={ways} />
      <p className={styles.note}>{say("told.askedHelp")}</p>
      <h3>{say("told.texts")}</h3>
      <p className={styles.note}>{say("told.textsHelp", { ticket: "{ticket}", number: "{number}" })}</p>
      <p className={styles.note}>{say("told.mailHelp")}</p>
      {TOLD_PURPOSES.map((purpose) => (
        <RegisteredTextEditor key={purpose} purpose={purpose} />
      ))}
    </SettingsForm>
  );
}
