import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { Button, Form } from "react-aria-components";
import type { ReplySettings } from "#domain/reply/replySettings.ts";
import { TEMPLATE_PURPOSES } from "#domain/reply/templates.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { Check } from "../../ui/controls/Check.tsx";
import { Field } from "../../ui/controls/Field.tsx";
import { type Outcome, OutcomeLine, outcomeOfError } from "../parts/Outcome.tsx";
import { faultsOf, MOST, NUMBER_FIELDS, replyFormOf, settingsOf } from "./replyForm.ts";
import type { NumberField, ReplyForm } from "./replyForm.ts";
import styles from "./replies.module.css";
import { TemplateEditor } from "./TemplateEditor.tsx";

/** When replies go out by themselves, how many, and in which words. What a person typed stays until it is saved, whatever the engine does. */
export function ReplyRules({ stored }: { readonly stored: ReplySettings }) {
  const { say, usDollars } = useWords();
  const { queries } = useEngine();
  const queryClient = useQueryClient();
  const [typed, setTyped] = useState<ReplyForm | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const form = useMemo(() => typed ?? replyFormOf(stored), [typed, stored]);
  const faults = useMemo(() => faultsOf(form), [form]);
  const put = useMutation(
    queries.outbox.settings.put.mutationOptions({
      onSuccess: (kept) => {
        queryClient.setQueryData(queries.outbox.settings.get.queryKey(), kept);
        setTyped(null);
        setOutcome({ good: true, message: "replies.saved" });
      },
      onError: (error) => setOutcome(outcomeOfError(error)),
    }),
  );
  const change = (part: Partial<ReplyForm>) => {
    setTyped({ ...form, ...part });
    setOutcome(null);
  };
  const save = () => {
    const settings = settingsOf(form, stored);
    if (settings === null) setOutcome({ good: false, message: "replies.hasFaults" });
    else if (!put.isPending) put.mutate(settings);
  };
  const numberField = (name: NumberField) => ({
    name,
    label: say(`replies.${name}`),
    fault: faults.fields.has(name) ? say("replies.numberFault", { most: MOST[name] }) : null,
    value: form[name],
    onChange: (value: string) => change({ [name]: value }),
  });
  return (
    <Form
      className={`${controlStyles.form} ${styles.part}`}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h3>{say("replies.rules")}</h3>
      <Check label={say("replies.acknowledges")} isSelected={form.acknowledges} onChange={(acknowledges) => change({ acknowledges })} />
      <div className={styles.fields}>
        {NUMBER_FIELDS.map((name) => (
          <Field key={name} {...numberField(name)} inputMode="numeric" short />
        ))}
        <Field
          name="budget"
          label={say("settings.budget")}
          help={say("replies.budgetHelp", { price: usDollars(stored.priceUsd), withAddress: usDollars(stored.priceWithAddressUsd) })}
          fault={faults.fields.has("budget") ? say("invalid.budget") : null}
          value={form.budget}
          onChange={(budget) => change({ budget })}
          inputMode="decimal"
          short
        />
      </div>
      <h3>{say("replies.words")}</h3>
      <p className={styles.note}>{say("replies.wordsHelp", { ticket: "{ticket}", office: "{office}", due: "{due}" })}</p>
      {TEMPLATE_PURPOSES.map((purpose) => (
        <TemplateEditor
          key={purpose}
          purpose={purpose}
          texts={form.templates[purpose]}
          faults={faults.templates}
          onChange={(texts) => change({ templates: { ...form.templates, [purpose]: texts } })}
        />
      ))}
      <div className={styles.actions}>
        <Button type="submit" className={controlStyles.button} data-main isPending={put.isPending}>
          {say("settings.save")}
        </Button>
        <Button className={controlStyles.button} isDisabled={typed === null} onPress={() => setTyped(null)}>
          {say("limits.discard")}
        </Button>
      </div>
      <OutcomeLine outcome={outcome} />
    </Form>
  );
}
