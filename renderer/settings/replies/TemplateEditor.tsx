import { useController } from "react-hook-form";
import { REPLY_LANGUAGES as LANGUAGES } from "#domain/grievance/choices.ts";
import { officeLabels } from "#domain/reply/officeLabels.ts";
import { renderReply } from "#domain/reply/renderReply.ts";
import { replyDate } from "#domain/reply/replyDate.ts";
import { DEFAULT_TEMPLATES, type TemplatePurpose } from "#domain/reply/templates.ts";
import { LONGEST_REPLY, weightedLength } from "#domain/reply/weightedLength.ts";
import { useWords } from "../../i18n/useWords.ts";
import { FormLongField } from "../../ui/forms/FormFields.tsx";
import type { ReplyForm } from "./replyForm.ts";
import styles from "./replies.module.css";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";

/** The words for one purpose in both languages, each with its length as X will count it, which takes the least of all channels. */
export function TemplateEditor({ purpose }: { readonly purpose: TemplatePurpose }) {
  const { say } = useWords();
  const { field } = useController<ReplyForm, `templates.${TemplatePurpose}`>({ name: `templates.${purpose}` });
  const texts = field.value;
  const isOwn = LANGUAGES.some((language) => texts[language].trim() !== DEFAULT_TEMPLATES[purpose][language]);
  return (
    <fieldset className={styles.template}>
      <legend>{say(`desk.case.purpose.${purpose}`)}</legend>
      <div className={styles.languages}>
        {LANGUAGES.map((language) => {
          const length = lengthOf(texts[language], language);
          return (
            <div key={language} lang={language}>
              <FormLongField<ReplyForm> name={`templates.${purpose}.${language}`} label={say(`replies.in.${language}`)} rows={5} />
              <p className={styles.length} data-over={length > LONGEST_REPLY || undefined}>
                {say("replies.length", { n: length, most: LONGEST_REPLY })}
              </p>
            </div>
          );
        })}
      </div>
      {isOwn && (
        <div className={styles.below}>
          <ActionButton label={say("replies.programsWords")} onPress={() => field.onChange(DEFAULT_TEMPLATES[purpose])} />
        </div>
      )}
    </fieldset>
  );
}

const EXAMPLE = { department: "PHED", district: "Karnal", office: null } as const;
const DAY = Date.UTC(2026, 8, 30);

/** With a usual office filled in. */
function lengthOf(template: string, language: (typeof LANGUAGES)[number]): number {
  const facts = {
    ticket: "261124-K4F7QX",
    number: "123-456-789",
    offices: officeLabels(EXAMPLE, language),
    due: replyDate(DAY, language),
    dated: replyDate(DAY, language),
  };
  return weightedLength(renderReply(template, facts, language).text);
}
