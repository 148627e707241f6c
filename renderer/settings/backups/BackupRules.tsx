import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ORPCError } from "@orpc/client";
import { useState } from "react";
import { Button } from "react-aria-components";
import type { BackupState } from "#contract/backups.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { FormField } from "../../ui/forms/FormFields.tsx";
import { useSchemaForm, WHOLE } from "../../ui/forms/useSchemaForm.ts";
import { type Outcome, outcomeOfError } from "../parts/Outcome.tsx";
import { SettingsForm } from "../parts/SettingsForm.tsx";
import { backupFormOf, backupFormSchema } from "./backupForm.ts";
import type { BackupForm } from "./backupForm.ts";
import { KeyMaker } from "./KeyMaker.tsx";
import styles from "./backups.module.css";

/** Where backups go, how often, and for which key. */
export function BackupRules({ state }: { readonly state: BackupState }) {
  const { say } = useWords();
  const { queries } = useEngine();
  const queryClient = useQueryClient();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const form = useSchemaForm(backupFormSchema, backupFormOf(state.policy));
  const put = useMutation(
    queries.backups.put.mutationOptions({
      onSuccess: (kept) => {
        queryClient.setQueryData(queries.backups.get.queryKey(), kept);
        form.reset(backupFormOf(kept.policy), WHOLE);
        setOutcome({ good: true, message: "schedule.saved" });
      },
      onError: (error) =>
        setOutcome(
          error instanceof ORPCError && error.defined && error.code === "NO_FOLDER"
            ? { good: false, message: "schedule.folderGone" }
            : outcomeOfError(error),
        ),
    }),
  );
  const makeNow = useMutation(
    queries.backups.makeNow.mutationOptions({
      onSuccess: () => setOutcome({ good: true, message: "backups.begun" }),
      onError: (error) => setOutcome(outcomeOfError(error)),
    }),
  );
  const makeKey = useMutation(
    queries.backups.makeKey.mutationOptions({ gcTime: 0, onError: (error) => setOutcome(outcomeOfError(error)) }),
  );
  const { folder, recipient } = state.policy;
  return (
    <>
      <SettingsForm
        form={form}
        className={styles.part}
        isPending={put.isPending}
        outcome={outcome}
        onOutcome={setOutcome}
        hasFaults="schedule.hasFaults"
        onSave={(read) => put.mutate(read)}
        actions={
          <Button
            className={controlStyles.button}
            isDisabled={form.formState.isDirty || folder === null || recipient === null || state.underway !== null}
            isPending={makeNow.isPending}
            onPress={() => makeNow.mutate(undefined)}
          >
            {say("backups.makeNow")}
          </Button>
        }
      >
        <FormField<BackupForm> name="folder" label={say("backups.folder")} help={say("backups.help.folder")} />
        <div className={styles.key}>
          <FormField<BackupForm> name="recipient" label={say("backups.recipient")} help={say("backups.help.recipient")} />
          <Button className={controlStyles.button} isPending={makeKey.isPending} onPress={() => makeKey.mutate(undefined)}>
            {say("backups.key.make")}
          </Button>
        </div>
        <div className={styles.fields}>
          <FormField<BackupForm> name="changesEveryHours" label={say("backups.changesEvery")} inputMode="numeric" short />
          <FormField<BackupForm> name="wholeEveryDays" label={say("backups.wholeEvery")} inputMode="numeric" short />
          <FormField<BackupForm> name="mostGb" label={say("backups.mostGb")} inputMode="numeric" short />
          <FormField<BackupForm> name="drillEveryDays" label={say("backups.drillEvery")} inputMode="numeric" short />
        </div>
      </SettingsForm>
      {makeKey.data !== undefined && (
        <KeyMaker
          made={makeKey.data}
          onClose={makeKey.reset}
          onKept={(kept) => {
            form.setValue("recipient", kept, { shouldDirty: true, shouldValidate: true });
            makeKey.reset();
          }}
        />
      )}
    </>
  );
}
