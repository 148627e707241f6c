import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button, Form } from "react-aria-components";
import { NOTICE_KINDS } from "#domain/officerMail/officerMail.ts";
import type { OfficerMailSettings } from "#domain/officerMail/officerMailSettings.ts";
import { useConnectionState, useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { Check } from "../../ui/controls/Check.tsx";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { Field } from "../../ui/controls/Field.tsx";
import { type Outcome, OutcomeLine, outcomeOfError } from "../parts/Outcome.tsx";
import { SelectField } from "../../ui/controls/SelectField.tsx";
import { officerMailFormOf, officerMailSettingsOf } from "./officerMailForm.ts";
import type { OfficerMailField, OfficerMailForm } from "./officerMailForm.ts";
import styles from "./officerMail.module.css";
import { LANGUAGE_CHOICES } from "#domain/text/languageChoices.ts";

interface OfficerMailRulesProps {
  readonly stored: OfficerMailSettings;
  readonly isSender: boolean;
  /** The mail server whose checks of senders are believed. */
  readonly trustedServer: string | null;
}

/** What a person typed stays until it is saved, whatever the engine does. */
export function OfficerMailRules({ stored, isSender, trustedServer }: OfficerMailRulesProps) {
  const { say } = useWords();
  const { queries } = useEngine();
  const queryClient = useQueryClient();
  const [typed, setTyped] = useState<OfficerMailForm | null>(null);
  const [takesOver, setTakesOver] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const form = typed ?? officerMailFormOf(stored);
  const read = officerMailSettingsOf(form, stored);
  const fault = "fault" in read ? read.fault : null;
  const put = useMutation(
    queries.officerMail.settings.put.mutationOptions({
      onSuccess: (kept) => {
        queryClient.setQueryData(queries.officerMail.settings.get.queryKey(), kept);
        setTyped(null);
        setTakesOver(false);
        setOutcome({ good: true, message: "officerMail.saved" });
      },
      onError: (error) => setOutcome(outcomeOfError(error)),
    }),
  );
  const change = (part: Partial<OfficerMailForm>) => {
    setTyped({ ...form, ...part });
    setOutcome(null);
  };
  const save = () => {
    if ("fault" in read) setOutcome({ good: false, message: "officerMail.hasFaults" });
    else if (!put.isPending) put.mutate({ settings: read, takesOver });
  };
  const field = (name: OfficerMailField) => ({
    name,
    label: say(`officerMail.${name}`),
    fault: fault === name ? say(`officerMail.fault.${name}`) : null,
    value: form[name],
    onChange: (value: string) => change({ [name]: value }),
  });
  return (
    <Form
      className={`${controlStyles.form} ${styles.part}`}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Standing />
      <Check label={say("officerMail.isOn")} isSelected={form.isOn} onChange={(isOn) => change({ isOn })} />
      {!isSender && <Check label={say("officerMail.takesOver")} isSelected={takesOver} onChange={setTakesOver} />}
      <fieldset className={styles.kinds}>
        <legend>{say("officerMail.kinds")}</legend>
        {NOTICE_KINDS.map((kind) => (
          <Check
            key={kind}
            label={say(`officerMail.kind.${kind}`)}
            isSelected={form.kinds.includes(kind)}
            onChange={(isWanted) =>
              change({ kinds: NOTICE_KINDS.filter((each) => (each === kind ? isWanted : form.kinds.includes(each))) })
            }
          />
        ))}
      </fieldset>
      <SelectField
        label={say("officerMail.language")}
        value={form.language}
        choices={LANGUAGE_CHOICES.map((value) => ({ value, label: say(`officerMail.language.${value}`) }))}
        onChange={(language) => change({ language })}
      />
      <Check
        label={say("officerMail.showsPersonalData")}
        isSelected={form.showsPersonalData}
        onChange={(showsPersonalData) => change({ showsPersonalData })}
      />
      <Check label={say("officerMail.copiesNodal")} isSelected={form.copiesNodal} onChange={(copiesNodal) => change({ copiesNodal })} />
      <div className={styles.fields}>
        <Field {...field("quietFrom")} help={say("officerMail.quietHelp")} short />
        <Field {...field("quietUntil")} short />
        <Field {...field("digest")} help={say("officerMail.digestHelp")} inputMode="numeric" short />
        <Field {...field("perHour")} inputMode="numeric" short />
        <Field {...field("wait")} help={say("officerMail.waitHelp")} inputMode="numeric" short />
        <Field {...field("actFor")} help={say("officerMail.actForHelp")} inputMode="numeric" short />
      </div>
      <p className={styles.note}>
        {say("officerMail.proof")}{" "}
        {trustedServer === null ? say("officerMail.noTrustedServer") : say("officerMail.trustedServer", { server: trustedServer })}
      </p>
      <Field {...field("testAddress")} help={say("officerMail.testHelp")} />
      <div className={styles.actions}>
        <Button type="submit" className={controlStyles.button} data-main isPending={put.isPending}>
          {say("settings.save")}
        </Button>
        <Button className={controlStyles.button} isDisabled={typed === null} onPress={() => setTyped(null)}>
          {say("limits.discard")}
        </Button>
      </div>
      <OutcomeLine outcome={outcome} />
    </Form>
  );
}

function Standing() {
  const { say } = useWords();
  const { queries } = useEngine();
  const enabled = useConnectionState().status === "connected";
  const { data: status } = useQuery(queries.officerMail.status.queryOptions({ enabled }));
  if (status === undefined) return null;
  return (
    <p className={styles.note}>
      {status.hold === null ? say(`officerMail.state.${status.state}`) : say(`officerMail.hold.${status.hold.code}`)}
    </p>
  );
}
