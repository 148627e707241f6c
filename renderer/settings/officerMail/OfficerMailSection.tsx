import { useMutation } from "@tanstack/react-query";
import { type ComponentProps, useState } from "react";
import { useController } from "react-hook-form";
import { NOTICE_KINDS } from "#domain/officerMail/officerMail.ts";
import type { OfficerMailSettings } from "#domain/officerMail/officerMailSettings.ts";
import { LANGUAGE_CHOICES } from "#domain/text/languageChoices.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Check } from "../../ui/controls/Check.tsx";
import { FormCheck, FormField, FormSelect } from "../../ui/forms/FormFields.tsx";
import { Loading, Section } from "../parts/Section.tsx";
import { SettingsForm, useSettings } from "../parts/SettingsForm.tsx";
import styles from "./officerMail.module.css";
import { officerMailFormOf, officerMailFormSchema, type OfficerMailForm } from "./officerMailForm.ts";

/** What officers are told by e-mail. */
export function OfficerMailSection() {
  const { say } = useWords();
  const { data } = useAnswer((ask) => ask.officerMail.settings.get);
  return (
    <Section title={say("officerMail.title")} detail={say("officerMail.detail")}>
      {data === undefined ? (
        <Loading />
      ) : (
        <OfficerMailRules stored={data.settings} isSender={data.isSender} trustedServer={data.trustedServer} />
      )}
    </Section>
  );
}

interface OfficerMailRulesProps {
  readonly stored: OfficerMailSettings;
  readonly isSender: boolean;
  /** The mail server whose checks of senders are believed. */
  readonly trustedServer: string | null;
}

function OfficerMailRules({ stored, isSender, trustedServer }: OfficerMailRulesProps) {
  const { say } = useWords();
  const { queries } = useEngine();
  const [takesOver, setTakesOver] = useState(false);
  const settings = useSettings("officerMail", officerMailFormSchema, officerMailFormOf(stored));
  const put = useMutation(
    queries.officerMail.settings.put.mutationOptions(
      settings.saving(queries.officerMail.settings.get.queryKey(), (kept) => officerMailFormOf(kept.settings)),
    ),
  );
  return (
    <SettingsForm
      settings={settings}
      className={styles.part}
      isPending={put.isPending}
      onSave={(read) => put.mutate({ settings: { ...stored, ...read }, takesOver }, { onSuccess: () => setTakesOver(false) })}
    >
      <Standing />
      <FormCheck<OfficerMailForm> name="isOn" label={say("officerMail.isOn")} />
      {!isSender && <Check label={say("officerMail.takesOver")} isSelected={takesOver} onChange={setTakesOver} />}
      <Kinds />
      <FormSelect<OfficerMailForm, "language">
        name="language"
        label={say("word.language")}
        choices={LANGUAGE_CHOICES.map((value) => ({ value, label: say(`officerMail.language.${value}`) }))}
      />
      <FormCheck<OfficerMailForm> name="showsPersonalData" label={say("officerMail.showsPersonalData")} />
      <FormCheck<OfficerMailForm> name="copiesNodal" label={say("officerMail.copiesNodal")} />
      <div className={styles.fields}>
        <Line name="quietFrom" help={say("officerMail.quietHelp")} short />
        <Line name="quietUntil" short />
        <Line name="digest" help={say("officerMail.digestHelp")} inputMode="numeric" short />
        <Line name="perHour" inputMode="numeric" short />
        <Line name="wait" help={say("officerMail.waitHelp")} inputMode="numeric" short />
        <Line name="actFor" help={say("officerMail.actForHelp")} inputMode="numeric" short />
      </div>
      <p className={styles.note}>
        {say("officerMail.proof")}{" "}
        {trustedServer === null ? say("officerMail.noTrustedServer") : say("officerMail.trustedServer", { server: trustedServer })}
      </p>
      <Line name="testAddress" help={say("officerMail.testHelp")} />
    </SettingsForm>
  );
}

type LineName = "quietFrom" | "quietUntil" | "digest" | "perHour" | "wait" | "actFor" | "testAddress";

function Line({ name, ...props }: Omit<ComponentProps<typeof FormField<OfficerMailForm>>, "name" | "label"> & { readonly name: LineName }) {
  const { say } = useWords();
  return <FormField<OfficerMailForm> {...props} name={name} label={say(`officerMail.${name}`)} />;
}

function Kinds() {
  const { say } = useWords();
  const { field } = useController<OfficerMailForm, "kinds">({ name: "kinds" });
  return (
    <fieldset className={styles.kinds}>
      <legend>{say("officerMail.kinds")}</legend>
      {NOTICE_KINDS.map((kind) => (
        <Check
          key={kind}
          label={say(`officerMail.kind.${kind}`)}
          isSelected={field.value.includes(kind)}
          onChange={(isWanted) => field.onChange(NOTICE_KINDS.filter((each) => (each === kind ? isWanted : field.value.includes(each))))}
        />
      ))}
    </fieldset>
  );
}

function Standing() {
  const { say } = useWords();
  const { data: status } = useAnswer((ask) => ask.officerMail.status);
  if (status === undefined) return null;
  return (
    <p className={styles.note}>
      {status.hold === null ? say(`officerMail.state.${status.state}`) : say(`officerMail.hold.${status.hold.code}`)}
    </p>
  );
}
