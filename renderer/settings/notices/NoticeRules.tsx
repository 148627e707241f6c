import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button, Form } from "react-aria-components";
import { NOTICE_KINDS } from "#domain/notice/notice.ts";
import type { NoticeSettings } from "#domain/notice/noticeSettings.ts";
import { useConnectionState, useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { Check } from "../../ui/controls/Check.tsx";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { Field } from "../../ui/controls/Field.tsx";
import { type Outcome, OutcomeLine, outcomeOfError } from "../parts/Outcome.tsx";
import { SelectField } from "../../ui/controls/SelectField.tsx";
import { noticeFormOf, noticeSettingsOf } from "./noticeForm.ts";
import type { NoticeField, NoticeForm } from "./noticeForm.ts";
import styles from "./notices.module.css";

/** As the domain has them, whose schemas a page does not load. */
const LANGUAGES = ["both", "hi", "en"] as const;

interface NoticeRulesProps {
  readonly stored: NoticeSettings;
  readonly isSender: boolean;
  /** The mail server whose checks of senders are believed. */
  readonly trustedServer: string | null;
}

/** What a person typed stays until it is saved, whatever the engine does. */
export function NoticeRules({ stored, isSender, trustedServer }: NoticeRulesProps) {
  const { say } = useWords();
  const { queries } = useEngine();
  const queryClient = useQueryClient();
  const [typed, setTyped] = useState<NoticeForm | null>(null);
  const [takesOver, setTakesOver] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const form = typed ?? noticeFormOf(stored);
  const read = noticeSettingsOf(form, stored);
  const fault = "fault" in read ? read.fault : null;
  const put = useMutation(
    queries.notices.settings.put.mutationOptions({
      onSuccess: (kept) => {
        queryClient.setQueryData(queries.notices.settings.get.queryKey(), kept);
        setTyped(null);
        setTakesOver(false);
        setOutcome({ good: true, message: "notices.saved" });
      },
      onError: (error) => setOutcome(outcomeOfError(error)),
    }),
  );
  const change = (part: Partial<NoticeForm>) => {
    setTyped({ ...form, ...part });
    setOutcome(null);
  };
  const save = () => {
    if ("fault" in read) setOutcome({ good: false, message: "notices.hasFaults" });
    else if (!put.isPending) put.mutate({ settings: read, takesOver });
  };
  const field = (name: NoticeField) => ({
    name,
    label: say(`notices.${name}`),
    fault: fault === name ? say(`notices.fault.${name}`) : null,
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
      <Check label={say("notices.isOn")} isSelected={form.isOn} onChange={(isOn) => change({ isOn })} />
      {!isSender && <Check label={say("notices.takesOver")} isSelected={takesOver} onChange={setTakesOver} />}
      <fieldset className={styles.kinds}>
        <legend>{say("notices.kinds")}</legend>
        {NOTICE_KINDS.map((kind) => (
          <Check
            key={kind}
            label={say(`notices.kind.${kind}`)}
            isSelected={form.kinds.includes(kind)}
            onChange={(isWanted) =>
              change({ kinds: NOTICE_KINDS.filter((each) => (each === kind ? isWanted : form.kinds.includes(each))) })
            }
          />
        ))}
      </fieldset>
      <SelectField
        label={say("notices.language")}
        value={form.language}
        choices={LANGUAGES.map((value) => ({ value, label: say(`notices.language.${value}`) }))}
        onChange={(language) => change({ language })}
      />
      <Check
        label={say("notices.showsPersonalData")}
        isSelected={form.showsPersonalData}
        onChange={(showsPersonalData) => change({ showsPersonalData })}
      />
      <Check label={say("notices.copiesNodal")} isSelected={form.copiesNodal} onChange={(copiesNodal) => change({ copiesNodal })} />
      <div className={styles.fields}>
        <Field {...field("quietFrom")} help={say("notices.quietHelp")} short />
        <Field {...field("quietUntil")} short />
        <Field {...field("digest")} help={say("notices.digestHelp")} inputMode="numeric" short />
        <Field {...field("perHour")} inputMode="numeric" short />
        <Field {...field("wait")} help={say("notices.waitHelp")} inputMode="numeric" short />
        <Field {...field("actFor")} help={say("notices.actForHelp")} inputMode="numeric" short />
      </div>
      <p className={styles.note}>
        {say("notices.proof")}{" "}
        {trustedServer === null ? say("notices.noTrustedServer") : say("notices.trustedServer", { server: trustedServer })}
      </p>
      <Field {...field("testAddress")} help={say("notices.testHelp")} />
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
  const { data: status } = useQuery(queries.notices.status.queryOptions({ enabled }));
  if (status === undefined) return null;
  return (
    <p className={styles.note}>{status.hold === null ? say(`notices.state.${status.state}`) : say(`notices.hold.${status.hold.code}`)}</p>
  );
}
