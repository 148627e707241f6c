import { useController } from "react-hook-form";
import { REPLY_LANGUAGES as LANGUAGES } from "#domain/grievance/choices.ts";
import { PROGRAM_REASONS } from "#domain/readyWords/programReasons.ts";
import type { ReasonKind } from "#domain/readyWords/reasonKinds.ts";
import { LONGEST_REASON, MOST_REASONS, ownReasons } from "#domain/readyWords/reasonSettings.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { FormLongField } from "../../ui/forms/FormFields.tsx";
import { MoveButtons } from "../parts/MoveButtons.tsx";
import type { ReasonsForm } from "./reasonsForm.ts";
import styles from "./readyReasons.module.css";

/** The reasons for one question, in the order of their number keys. */
export function ReasonList({ kind }: { readonly kind: ReasonKind }) {
  const { say } = useWords();
  const { field } = useController<ReasonsForm, `reasons.${ReasonKind}`>({ name: `reasons.${kind}` });
  const { value: reasons, onChange } = field;
  return (
    <>
      {reasons.length === 0 && <p className={controlStyles.help}>{say("readyReasons.none")}</p>}
      <ol className={styles.list}>
        {reasons.map((_, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a reason is known by its place, and all that is shown comes from the form
          <li key={index} className={styles.line}>
            <span className={styles.number} aria-hidden="true">
              {index + 1}
            </span>
            {LANGUAGES.map((language) => (
              <div key={language} lang={language}>
                <FormLongField<ReasonsForm>
                  name={`reasons.${kind}.${index}.${language}`}
                  label={say(`readyReasons.line.${language}`, { n: index + 1 })}
                  faultValues={{ most: LONGEST_REASON }}
                  rows={2}
                />
              </div>
            ))}
            <MoveButtons items={reasons} index={index} what={say("readyReasons.reason", { n: index + 1 })} onChange={onChange} />
          </li>
        ))}
      </ol>
      <div className={styles.below}>
        <ActionButton
          label={say("readyReasons.add")}
          isDisabled={reasons.length >= MOST_REASONS}
          onPress={() => onChange([...reasons, { hi: "", en: "" }])}
        />
        {ownReasons(kind, reasons) !== undefined && (
          <ActionButton
            label={say("readyReasons.restore")}
            onPress={() => onChange(PROGRAM_REASONS[kind].map((reason) => ({ ...reason })))}
          />
        )}
        {reasons.length >= MOST_REASONS && <span className={controlStyles.help}>{say("readyReasons.most", { most: MOST_REASONS })}</span>}
      </div>
    </>
  );
}
