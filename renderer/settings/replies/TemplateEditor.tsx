import { Button } from "react-aria-components";
import { officeLabels } from "#domain/reply/officeLabels.ts";
import { renderReply } from "#domain/reply/renderReply.ts";
import { replyDate } from "#domain/reply/replyDate.ts";
import { DEFAULT_TEMPLATES } from "#domain/reply/templates.ts";
import type { TemplatePurpose } from "#domain/reply/templates.ts";
import { LONGEST_REPLY, weightedLength } from "#domain/reply/weightedLength.ts";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { LongField } from "../../ui/controls/LongField.tsx";
import { LANGUAGES } from "./replyForm.ts";
import type { ReplyFaults } from "./replyForm.ts";
import styles from "./replies.module.css";

type Texts = Readonly<Record<(typeof LANGUAGES)[number], string>>;

interface TemplateEditorProps {
  readonly purpose: TemplatePurpose;
  readonly texts: Texts;
  readonly faults: ReplyFaults["templates"];
  readonly onChange: (texts: Texts) => void;
}

/** The words for one purpose in both languages, each with its length as X will count it, which takes the least of all channels. */
export function TemplateEditor({ purpose, texts, faults, onChange }: TemplateEditorProps) {
  const { say } = useWords();
  const isOwn = LANGUAGES.some((language) => texts[language].trim() !== DEFAULT_TEMPLATES[purpose][language]);
  return (
    <fieldset className={styles.template}>
      <legend>{say(`desk.case.purpose.${purpose}`)}</legend>
      <div className={styles.languages}>
        {LANGUAGES.map((language) => {
          const fault = faults.get(`${purpose}.${language}`);
          const length = lengthOf(texts[language], language);
          return (
            <div key={language} lang={language}>
              <LongField
                label={say(`replies.in.${language}`)}
                value={texts[language]}
                onChange={(text) => onChange({ ...texts, [language]: text })}
                fault={fault === undefined ? null : say(`replies.fault.${fault}`)}
                rows={5}
              />
              <p className={styles.length} data-over={length > LONGEST_REPLY || undefined}>
                {say("replies.length", { n: length, most: LONGEST_REPLY })}
              </p>
            </div>
          );
        })}
      </div>
      {isOwn && (
        <div className={styles.below}>
          <Button className={controlStyles.button} onPress={() => onChange(DEFAULT_TEMPLATES[purpose])}>
            {say("replies.programsWords")}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

const EXAMPLE = { department: "PHED", district: "Karnal", office: null } as const;
const DAY = Date.UTC(2026, 8, 30);

/** With a usual office filled in. */
function lengthOf(template: string, language: (typeof LANGUAGES)[number]): number {
  const facts = { ticket: "261124-K4F7QX", offices: officeLabels(EXAMPLE, language), due: replyDate(DAY, language) };
  return weightedLength(renderReply(template, facts, language).text);
}
