import { useMutation } from "@tanstack/react-query";
import { ORPCError } from "@orpc/client";
import type { BackupState } from "#contract/backups.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { FormField } from "../../ui/forms/FormFields.tsx";
import { type Outcome, outcomeOfError, reported } from "../parts/Outcome.tsx";
import { SettingsForm, useSettings } from "../parts/SettingsForm.tsx";
import { backupFormOf, backupFormSchema, type BackupForm } from "./backupForm.ts";
import { KeyMaker } from "./KeyMaker.tsx";
import styles from "./backups.module.css";

/** Where backups go, how often, and for which key. */
export function BackupRules({ state }: { readonly state: BackupState }) {
  const { say } = useWords();
  const { queries } = useEngine();
  const settings = useSettings("backups", backupFormSchema, backupFormOf(state.policy));
  const { form, setOutcome } = settings;
  const put = useMutation(
    queries.backups.put.mutationOptions(
      settings.saving(queries.backups.get.queryKey(), ({ policy }) => backupFormOf(policy), outcomeOfPut),
    ),
  );
  const makeNow = useMutation(queries.backups.makeNow.mutationOptions(reported(setOutcome, "backups.begun")));
  const makeKey = useMutation(
    queries.backups.makeKey.mutationOptions({ gcTime: 0, onError: (error) => setOutcome(outcomeOfError(error)) }),
  );
  const chooseFolder = useMutation(
    queries.backups.chooseFolder.mutationOptions({
      onSuccess: (chosen) => chosen !== null && form.setValue("folder", chosen, { shouldDirty: true, shouldValidate: true }),
      onError: (error) => setOutcome(outcomeOfError(error)),
    }),
  );
  const { folder, recipient } = state.policy;
  const [typedFolder, typedRecipient] = form.watch(["folder", "recipient"]);
  const isToSave = (folder === null || recipient === null) && typedFolder.trim() !== "" && typedRecipient.trim() !== "";
  return (
    <>
      <SettingsForm
        settings={settings}
        className={styles.part}
        isPending={put.isPending}
        onSave={(read) => put.mutate(read)}
        actions={
          <ActionButton
            label={say("backups.makeNow")}
            isDisabled={form.formState.isDirty || folder === null || recipient === null || state.underway !== null}
            isPending={makeNow.isPending}
            onPress={() => makeNow.mutate(undefined)}
          />
        }
      >
        <div className={styles.key}>
          <FormField<BackupForm> name="folder" label={say("backups.folder")} help={say("backups.help.folder")} />
          <ActionButton
            label={say("backups.folder.choose")}
            isPending={chooseFolder.isPending}
            onPress={() => chooseFolder.mutate(undefined)}
          />
        </div>
        <div className={styles.key}>
          <FormField<BackupForm> name="recipient" label={say("backups.recipient")} help={say("backups.help.recipient")} />
          <ActionButton label={say("backups.key.make")} isPending={makeKey.isPending} onPress={() => makeKey.mutate(undefined)} />
        </div>
        <div className={styles.fields}>
          <FormField<BackupForm> name="changesEveryHours" label={say("backups.changesEvery")} inputMode="numeric" short />
          <FormField<BackupForm> name="wholeEveryDays" label={say("backups.wholeEvery")} inputMode="numeric" short />
          <FormField<BackupForm> name="mostGb" label={say("backups.mostGb")} inputMode="numeric" short />
          <FormField<BackupForm> name="drillEveryDays" label={say("backups.drillEvery")} inputMode="numeric" short />
        </div>
      </SettingsForm>
      {/* Below the buttons: above them it would move "save" from under a hand that goes there. */}
      {isToSave && <p>{say("backups.state.saveFirst")}</p>}
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

function outcomeOfPut(error: unknown): Outcome {
  const isGone = error instanceof ORPCError && error.defined && error.code === "NO_FOLDER";
  return isGone ? { good: false, message: "schedule.folderGone" } : outcomeOfError(error);
}
