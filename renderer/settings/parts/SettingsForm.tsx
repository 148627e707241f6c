import type { QueryKey } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { type FieldValues, FormProvider } from "react-hook-form";
import type { z } from "zod";
import { useEngine } from "../../client/EngineProvider.tsx";
import type { MessageId } from "../../i18n/en.ts";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { useSchemaForm, WHOLE } from "../../ui/forms/useSchemaForm.ts";
import { useIsManaged } from "../managed/isManaged.ts";
import { type Outcome, outcomeOfError, OutcomeLine, reported } from "./Outcome.tsx";
import styles from "./form.module.css";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";

/** Fields of settings with what came of saving them. The messages of `area` say it. */
export function useSettings<Typed extends FieldValues, Read>(
  area:
    | "backups"
    | "floods"
    | "hub"
    | "letterhead"
    | "network"
    | "officerMail"
    | "readyReasons"
    | "replies"
    | "retention"
    | "schedule"
    | "seals"
    | "snippets"
    | "told",
  schema: z.ZodType<Read, Typed>,
  stored: Typed,
) {
  const { queryClient } = useEngine();
  const form = useSchemaForm(schema, stored);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  return {
    form,
    outcome,
    setOutcome,
    hasFaults: `${area}.hasFaults` as const,
    /** For the mutation that saves them: its answer is what the query of `key` knows from then on, and what the form shows. */
    saving: <Kept,>(key: QueryKey, formOf: (kept: Kept) => Typed, outcomeOf = outcomeOfError) =>
      reported<Kept>(
        setOutcome,
        `${area}.saved`,
        (kept) => {
          queryClient.setQueryData(key, kept);
          form.reset(formOf(kept), WHOLE);
        },
        outcomeOf,
      ),
  };
}

interface SettingsFormProps<Typed extends FieldValues, Read> {
  readonly settings: ReturnType<typeof useSettings<Typed, Read>>;
  readonly isPending: boolean;
  readonly save?: MessageId;
  readonly onSave: (read: Read) => void;
  /** Beside "save" and "discard". */
  readonly actions?: ReactNode;
  /** Something is saved here even where the administrator of the machine has set the rest. */
  readonly savesManaged?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Settings that are saved as a whole. What a person typed stays until it is saved or discarded, whatever the engine does. */
export function SettingsForm<Typed extends FieldValues, Read>(props: SettingsFormProps<Typed, Read>) {
  const { settings, isPending, save = "word.save", onSave, actions, savesManaged = false, className = "", children } = props;
  const { form, outcome, setOutcome, hasFaults } = settings;
  const { say } = useWords();
  const isManaged = useIsManaged() && !savesManaged;
  const submit = form.handleSubmit(
    (read) => !isPending && !isManaged && onSave(read),
    () => setOutcome({ good: false, message: hasFaults }),
  );
  return (
    <FormProvider {...form}>
      <form className={`${controlStyles.form} ${className}`} onSubmit={(event) => void submit(event)} onChange={() => setOutcome(null)}>
        {children}
        <div className={styles.actions}>
          <ActionButton label={say(save)} type="submit" data-main isPending={isPending} isDisabled={isManaged} />
          <ActionButton label={say("limits.discard")} isDisabled={!form.formState.isDirty} onPress={() => form.reset(undefined, WHOLE)} />
          {actions}
        </div>
        <OutcomeLine outcome={outcome} />
      </form>
    </FormProvider>
  );
}
