import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ORPCError } from "@orpc/client";
import { useState } from "react";
import { Button, Form } from "react-aria-components";
import type { Schedule } from "#contract/scheduledReports.ts";
import { GROUPINGS } from "#domain/reporting/figures.ts";
import { SCHEDULED_DAYS } from "#domain/reporting/schedule.ts";
import { GROUPING_WORDS } from "#domain/reporting/words.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { Check } from "../../ui/controls/Check.tsx";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { Field } from "../../ui/controls/Field.tsx";
import { type Outcome, OutcomeLine, outcomeOfError } from "../parts/Outcome.tsx";
import { SelectField } from "../../ui/controls/SelectField.tsx";
import { scheduleFormOf, scheduleSettingsOf } from "./scheduleForm.ts";
import type { ScheduleField, ScheduleForm } from "./scheduleForm.ts";
import styles from "./scheduledReports.module.css";
import { LANGUAGE_CHOICES } from "#domain/text/languageChoices.ts";

/** When, of what and where to. What a person typed stays until it is saved, whatever the engine does. */
export function ScheduleRules({ schedule }: { readonly schedule: Schedule }) {
  const { say, locale, date, clock } = useWords();
  const { queries } = useEngine();
  const queryClient = useQueryClient();
  const [typed, setTyped] = useState<ScheduleForm | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const form = typed ?? scheduleFormOf(schedule.settings);
  const read = scheduleSettingsOf(form);
  const fault = "fault" in read ? read.fault : null;
  const onError = (error: unknown) => setOutcome(outcomeOfSchedule(error));
  const put = useMutation(
    queries.scheduledReports.put.mutationOptions({
      onSuccess: (kept) => {
        queryClient.setQueryData(queries.scheduledReports.get.queryKey(), kept);
        setTyped(null);
        setOutcome({ good: true, message: "schedule.saved" });
      },
      onError,
    }),
  );
  const runNow = useMutation(
    queries.scheduledReports.runNow.mutationOptions({
      onSuccess: () => setOutcome({ good: true, message: "schedule.begun" }),
      onError,
    }),
  );
  const change = (part: Partial<ScheduleForm>) => {
    setTyped({ ...form, ...part });
    setOutcome(null);
  };
  const save = () => {
    if ("fault" in read) setOutcome({ good: false, message: "schedule.hasFaults" });
    else if (!put.isPending) put.mutate(read);
  };
  const field = (name: ScheduleField) => ({
    name: `schedule-${name}`,
    label: say(`schedule.${name}`),
    help: say(`schedule.help.${name}`),
    fault: fault === name ? say(`schedule.wrong.${name}`) : null,
    value: form[name],
    onChange: (value: string) => change({ [name]: value }),
  });
  const next = schedule.nextAt === null ? null : `${date(schedule.nextAt)}, ${clock(schedule.nextAt)}`;
  return (
    <Form
      className={`${controlStyles.form} ${styles.part}`}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <p className={styles.note}>{next === null ? say(`schedule.state.${schedule.state}`) : say("schedule.next", { at: next })}</p>
      <Check label={say("schedule.isOn")} isSelected={form.isOn} onChange={(isOn) => change({ isOn })} />
      <div className={styles.fields}>
        <SelectField
          label={say("schedule.on")}
          value={form.on}
          choices={SCHEDULED_DAYS.map((value) => ({ value, label: say(`schedule.on.${value}`) }))}
          onChange={(on) => change({ on })}
        />
        <Field {...field("time")} short />
        <SelectField
          label={say("figures.by")}
          value={form.by}
          choices={GROUPINGS.map((value) => ({ value, label: GROUPING_WORDS[value][locale] }))}
          onChange={(by) => change({ by })}
        />
        <SelectField
          label={say("officerMail.language")}
          value={form.language}
          choices={LANGUAGE_CHOICES.map((value) => ({ value, label: say(`officerMail.language.${value}`) }))}
          onChange={(language) => change({ language })}
        />
      </div>
      <Field {...field("folder")} />
      <Field {...field("addresses")} />
      {form.addresses.trim() !== "" && !schedule.hasMailbox && <p className={styles.note}>{say("schedule.fault.no-mailbox")}</p>}
      <div className={styles.actions}>
        <Button type="submit" className={controlStyles.button} data-main isPending={put.isPending}>
          {say("settings.save")}
        </Button>
        <Button className={controlStyles.button} isDisabled={typed === null} onPress={() => setTyped(null)}>
          {say("limits.discard")}
        </Button>
        <Button
          className={controlStyles.button}
          isDisabled={typed !== null}
          isPending={runNow.isPending}
          onPress={() => runNow.mutate(undefined)}
        >
          {say("schedule.runNow")}
        </Button>
      </div>
      <OutcomeLine outcome={outcome} />
    </Form>
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
