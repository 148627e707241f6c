import { useController } from "react-hook-form";
import { REPLY_LANGUAGES as LANGUAGES } from "#domain/grievance/choices.ts";
import { PROGRAM_SNIPPETS } from "#domain/readyWords/programSnippets.ts";
import { LONGEST_SNIPPET, LONGEST_SNIPPET_NAME, MOST_SNIPPETS, ownSnippets, type SnippetAudience } from "#domain/readyWords/snippets.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { FormField, FormLongField } from "../../ui/forms/FormFields.tsx";
import { MoveButtons } from "../parts/MoveButtons.tsx";
import type { SnippetsForm } from "./snippetsForm.ts";
import styles from "./snippets.module.css";

/** The snippets for citizens, or for officers, in their order. */
export function SnippetList({ audience }: { readonly audience: SnippetAudience }) {
  const { say } = useWords();
  const { field } = useController<SnippetsForm, SnippetAudience>({ name: audience });
  const { value: snippets, onChange } = field;
  return (
    <>
      {snippets.length === 0 && <p className={controlStyles.help}>{say("snippets.none")}</p>}
      {snippets.map((_, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a snippet is known by its place, and all that is shown comes from the form
        <fieldset key={index} className={styles.snippet}>
          <legend>{say("snippets.snippet", { n: index + 1 })}</legend>
          <div className={styles.languages}>
            {LANGUAGES.map((language) => (
              <div key={language} lang={language} className={styles.texts}>
                <FormField<SnippetsForm>
                  name={`${audience}.${index}.name.${language}`}
                  label={say(`snippets.name.${language}`)}
                  faultValues={{ most: LONGEST_SNIPPET_NAME }}
                />
                <FormLongField<SnippetsForm>
                  name={`${audience}.${index}.text.${language}`}
                  label={say(`snippets.text.${language}`)}
                  faultValues={{ most: LONGEST_SNIPPET[audience] }}
                  rows={2}
                />
              </div>
            ))}
          </div>
          <MoveButtons items={snippets} index={index} what={say("snippets.snippet", { n: index + 1 })} onChange={onChange} />
        </fieldset>
      ))}
      <div className={styles.below}>
        <ActionButton
          label={say("snippets.add")}
          isDisabled={snippets.length >= MOST_SNIPPETS}
          onPress={() => onChange([...snippets, { name: { hi: "", en: "" }, text: { hi: "", en: "" } }])}
        />
        {ownSnippets(audience, snippets) !== undefined && (
          <ActionButton label={say("snippets.restore")} onPress={() => onChange(structuredClone(PROGRAM_SNIPPETS[audience]))} />
        )}
        {snippets.length >= MOST_SNIPPETS && <span className={controlStyles.help}>{say("snippets.most", { most: MOST_SNIPPETS })}</span>}
      </div>
    </>
  );
}
