import { useWatch } from "react-hook-form";
import { REPLY_LANGUAGES } from "#domain/grievance/choices.ts";
import type { ReplyLanguage } from "#domain/grievance/reply.ts";
import { exampleOf, textToRegister } from "#domain/reply/registeredText.ts";
import { smsPartsOf } from "#domain/reply/smsParts.ts";
import type { ToldPurpose } from "#domain/reply/told.ts";
import { useWords } from "../../i18n/useWords.ts";
import { FormField, FormLongField } from "../../ui/forms/FormFields.tsx";
import styles from "./told.module.css";
import type { ToldForm } from "./toldForm.ts";

/** The words of one SMS in both languages, each with its id, how it is registered, and as how many parts it is charged. */
export function RegisteredTextEditor({ purpose }: { readonly purpose: ToldPurpose }) {
  const { say } = useWords();
  return (
    <fieldset className={styles.text}>
      <legend>{say(`told.${purpose}`)}</legend>
      <div className={styles.languages}>
        {REPLY_LANGUAGES.map((language) => (
          <OfLanguage key={language} purpose={purpose} language={language} />
        ))}
      </div>
    </fieldset>
  );
}

function OfLanguage({ purpose, language }: { readonly purpose: ToldPurpose; readonly language: ReplyLanguage }) {
  const { say } = useWords();
  const words = useWatch<ToldForm, `texts.${ToldPurpose}.${ReplyLanguage}.text`>({ name: `texts.${purpose}.${language}.text` });
  const { units, parts, isUnicode } = smsPartsOf(exampleOf(words));
  return (
    <div className={styles.language}>
      <div lang={language}>
        <FormLongField<ToldForm> name={`texts.${purpose}.${language}.text`} label={say(`replies.in.${language}`)} rows={4} />
      </div>
      <p className={styles.parts}>{say("told.parts", { n: units, parts, unicode: isUnicode ? "yes" : "no" })}</p>
      <p className={styles.register}>{say("told.register", { text: textToRegister(words) })}</p>
      <FormField<ToldForm> name={`texts.${purpose}.${language}.templateId`} label={say("told.templateId")} inputMode="numeric" />
    </div>
  );
}
