import { assertNever } from "#domain/assertNever.ts";
import type { ChannelField, ChannelSetUp, Words as Named } from "#contract/channels.ts";
import { secretVariableOf } from "#contract/secretVariables.ts";
import { type Words, useWords } from "../../i18n/useWords.ts";
import { Check } from "../../ui/controls/Check.tsx";
import { ChooseOne } from "../../ui/controls/Choose.tsx";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { Field } from "../../ui/controls/Field.tsx";
import styles from "./Channels.module.css";

interface ChannelFieldInputProps {
  readonly setUp: ChannelSetUp;
  readonly field: ChannelField;
  readonly value: string | boolean;
  /** What is wrong with it, or null. */
  readonly fault: string | null;
  readonly onChange: (value: string | boolean) => void;
}

/** One field of a channel, by the type that the channel declares. */
export function ChannelFieldInput({ setUp, field, value, fault, onChange }: ChannelFieldInputProps) {
  const words = useWords();
  const { locale } = words;
  const label = field.label[locale];
  const help = field.help?.[locale];
  const line = { name: field.name, label, fault, value: String(value), onChange, ...(help !== undefined && { help }) };
  switch (field.type) {
    case "text":
      return <Field {...line} />;
    case "web-address":
      return <Field {...line} type="url" inputMode="url" />;
    case "number":
      return <Field {...line} inputMode={field.isWhole ? "numeric" : "decimal"} short />;
    case "secret":
      return <Field {...line} type="password" autoComplete="new-password" help={secretHelp(setUp, field, words)} />;
    case "yes-no":
      return (
        <div className={controlStyles.field}>
          <Check label={label} isSelected={value === true} onChange={onChange} />
          {help !== undefined && <p className={controlStyles.help}>{help}</p>}
        </div>
      );
    case "choice":
      return (
        <div className={controlStyles.field}>
          <ChooseOne
            label={label}
            options={field.options.map((option) => ({ value: option.value, label: option.label[locale] }))}
            value={String(value)}
            onChange={onChange}
            fault={fault}
          />
          {help !== undefined && <p className={controlStyles.help}>{help}</p>}
          <Note words={field.options.find((option) => option.value === value)?.note} />
        </div>
      );
    default:
      return assertNever(field);
  }
}

/** What has to be done before, where the one who is chosen is somebody else's server. */
function Note({ words }: { readonly words: Named | undefined }) {
  const { locale } = useWords();
  return words === undefined ? null : (
    <p className={styles.note} data-choice-note>
      {words[locale]}
    </p>
  );
}

/** Where a secret comes from, and where it stays. */
function secretHelp({ form, hasSecret, keepsSecrets }: ChannelSetUp, field: ChannelField, { say, locale }: Words): string {
  const variable = secretVariableOf(form.kind, field.name);
  if (hasSecret[field.name] === true) return keepsSecrets ? say("channels.secretStored") : say("channels.secretGiven", { variable });
  const kept = keepsSecrets ? say("channels.secretKept") : say("channels.secretByVariable", { variable });
  return field.help === null ? kept : `${field.help[locale]} ${kept}`;
}
