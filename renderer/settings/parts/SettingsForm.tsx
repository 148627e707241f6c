import type { ReactNode } from "react";
import { type FieldValues, FormProvider, type UseFormReturn } from "react-hook-form";
import type { MessageId } from "../../i18n/en.ts";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { WHOLE } from "../../ui/forms/useSchemaForm.ts";
import { type Outcome, OutcomeLine } from "./Outcome.tsx";
import styles from "./form.module.css";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";

interface SettingsFormProps<Typed extends FieldValues, Read> {
  readonly form: UseFormReturn<Typed, unknown, Read>;
  readonly isPending: boolean;
  readonly outcome: Outcome | null;
  readonly onOutcome: (outcome: Outcome | null) => void;
  /** Said where a field is wrong and the focus went there. */
  readonly hasFaults: MessageId;
  readonly save?: MessageId;
  readonly onSave: (read: Read) => void;
  /** Beside "save" and "discard". */
  readonly actions?: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Settings that are saved as a whole. What a person typed stays until it is saved or discarded, whatever the engine does. */
export function SettingsForm<Typed extends FieldValues, Read>(props: SettingsFormProps<Typed, Read>) {
  const { form, isPending, outcome, onOutcome, hasFaults, save = "settings.save", onSave, actions, className = "", children } = props;
  const { say } = useWords();
  const submit = form.handleSubmit(
    (read) => !isPending && onSave(read),
    () => onOutcome({ good: false, message: hasFaults }),
  );
  return (
    <FormProvider {...form}>
      <form className={`${controlStyles.form} ${className}`} onSubmit={(event) => void submit(event)} onChange={() => onOutcome(null)}>
        {children}
        <div className={styles.actions}>
          <ActionButton label={say(save)} type="submit" data-main isPending={isPending} />
          <ActionButton label={say("limits.discard")} isDisabled={!form.formState.isDirty} onPress={() => form.reset(undefined, WHOLE)} />
          {actions}
        </div>
        <OutcomeLine outcome={outcome} />
      </form>
    </FormProvider>
  );
}
