import { useMutation } from "@tanstack/react-query";
import { ORPCError } from "@orpc/client";
import type { Schedule } from "#contract/scheduledReports.ts";
import { GROUPINGS } from "#domain/reporting/figures.ts";
import { LANGUAGE_CHOICES } from "#domain/text/languageChoices.ts";
import { SCHEDULED_DAYS } from "#domain/reporting/schedule.ts";
import { GROUPING_WORDS } from "#domain/reporting/words.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { FormCheck, FormField, FormSelect } from "../../ui/forms/FormFields.tsx";
import { type Outcome, outcomeOfError, reported } from "../parts/Outcome.tsx";
import { SettingsForm, useSettings } from "../parts/SettingsForm.tsx";
import { scheduleFormOf, scheduleFormSchema, type ScheduleForm } from "./scheduleForm.ts";
import styles from "./scheduledReports.module.css";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";

export function ScheduleRules({ schedule }: { readonly schedule: Schedule }) {
  const { say, locale, date, clock } = useWords();
  const { queries } = useEngine();
  const settings = useSettings("schedule", scheduleFormSchema, scheduleFormOf(schedule.settings));
  const put = useMutation(
    queries.scheduledReports.put.mutationOptions(
      settings.saving(queries.scheduledReports.get.queryKey(), ({ settings: kept }) => scheduleFormOf(kept), outcomeOfSchedule),
    ),
  );
  const runNow = useMutation(
    queries.scheduledReports.runNow.mutationOptions(reported(settings.setOutcome, "schedule.begun", undefined, outcomeOfSchedule)),
  );
  const next = schedule.nextAt === null ? null : `${date(schedule.nextAt)}, ${clock(schedule.nextAt)}`;
  return (
    <SettingsForm
      settings={settings}
      className={styles.part}
      isPending={put.isPending}
      onSave={(read) => put.mutate(read)}
      actions={
        <ActionButton
          label={say("schedule.runNow")}
          isDisabled={settings.form.formState.isDirty}
          isPending={runNow.isPending}
          onPress={() => runNow.mutate(undefined)}
        />
      }
    >
      <p className={styles.note}>{next === null ? say(`schedule.state.${schedule.state}`) : say("schedule.next", { at: next })}</p>
      <FormCheck<ScheduleForm> name="isOn" label={say("schedule.isOn")} />
      <div className={styles.fields}>
        <FormSelect<ScheduleForm, "on">
          name="on"
          label={say("schedule.on")}
          choices={SCHEDULED_DAYS.map((value) => ({ value, label: say(`schedule.on.${value}`) }))}
        />
        <FormField<ScheduleForm> name="time" label={say("schedule.time")} help={say("schedule.help.time")} short />
        <FormSelect<ScheduleForm, "by">
          name="by"
          label={say("figures.by")}
          choices={GROUPINGS.map((value) => ({ value, label: GROUPING_WORDS[value][locale] }))}
        />
        <FormSelect<ScheduleForm, "language">
          name="language"
          label={say("word.language")}
          choices={LANGUAGE_CHOICES.map((value) => ({ value, label: say(`officerMail.language.${value}`) }))}
        />
      </div>
      <FormField<ScheduleForm> name="folder" label={say("schedule.folder")} help={say("schedule.help.folder")} />
      <FormField<ScheduleForm> name="addresses" label={say("schedule.addresses")} help={say("schedule.help.addresses")} />
      {settings.form.watch("addresses").trim() !== "" && !schedule.hasMailbox && (
        <p className={styles.note}>{say("schedule.fault.no-mailbox")}</p>
      )}
    </SettingsForm>
  );
}

function outcomeOfSchedule(error: unknown): Outcome {
  if (error instanceof ORPCError && error.defined) {
    if (error.code === "NOWHERE") return { good: false, message: "schedule.nowhere" };
    if (error.code === "FOLDER_GONE") return { good: false, message: "schedule.folderGone" };
    if (error.code === "REHEARSAL") return { good: false, message: "schedule.state.rehearsal" };
  }
  return outcomeOfError(error);
}
