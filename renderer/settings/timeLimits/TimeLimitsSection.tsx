import { useMutation } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { Form } from "react-aria-components";
import type { PolicyInForce } from "#contract/policy.ts";
import { LIMIT_NAMES } from "#domain/clock/limit.ts";
import { workingDayMs } from "#domain/clock/workingTime.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { AskFirst } from "../parts/AreYouSure.tsx";
import { type Outcome, OutcomeLine, reported } from "../parts/Outcome.tsx";
import { Loading, Section } from "../parts/Section.tsx";
import { CalendarFields } from "./CalendarFields.tsx";
import { DuePreview } from "./DuePreview.tsx";
import { LimitFields } from "./LimitFields.tsx";
import { OtherLimits, PauseFields } from "./OtherLimits.tsx";
import { RuleEditor, type Categories } from "./RuleEditor.tsx";
import { policyFormOf, readPolicyForm, withRule, type PolicyFaults, type PolicyForm, type ReadPolicy } from "./policyForm.ts";
import styles from "./timeLimits.module.css";
import { useWork, WithoutScope } from "../../ui/unsaved/UnsavedScope.tsx";

/** Within what time an office answers, and what follows when it does not. */
export function TimeLimitsSection() {
  const { say } = useWords();
  const { data: stored } = useAnswer((ask) => ask.policy.get);
  const { data: categories } = useAnswer((ask) => ask.policy.categories);
  return (
    <Section title={say("limits.title")} detail={say("limits.detail")}>
      {stored === undefined || categories === undefined ? <Loading /> : <PolicyEditor stored={stored} categories={categories} />}
    </Section>
  );
}

function PolicyEditor({ stored, categories }: { readonly stored: PolicyInForce; readonly categories: Categories }) {
  const { say } = useWords();
  const [typed, setTyped] = useState<PolicyForm | null>(null);
  const [shownFaults, setShownFaults] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  useWork(typed !== null);
  const form = useMemo(() => typed ?? policyFormOf(stored.policy, say), [typed, stored, say]);
  const read = useMemo(() => readPolicyForm(form, stored.policy), [form, stored]);
  const { put, reset } = usePolicyChanges((done) => {
    setOutcome(done);
    if (done.good) setTyped(null);
  });

  const change = (changed: PolicyForm) => {
    setTyped(changed);
    setOutcome(null);
  };
  const save = () => {
    setShownFaults(!read.ok);
    if (read.ok) put.mutate(read.policy);
    else setOutcome({ good: false, message: "limits.hasFaults" });
  };
  const faults: PolicyFaults = read.ok || !shownFaults ? NO_FAULTS : read.faults;
  return (
    <Form
      className={controlStyles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!put.isPending) save();
      }}
    >
      <p className={styles.note}>{say(stored.isDefault ? "limits.default" : "limits.changed")}</p>
      <HowToWrite read={read} />
      <WithoutScope>
        <PolicyFields form={form} faults={faults} categories={categories} onChange={change} />
      </WithoutScope>
      <DuePreview read={read} />
      <div className={styles.actions}>
        <ActionButton label={say("limits.save")} type="submit" data-main isPending={put.isPending} />
        <ActionButton label={say("limits.discard")} isDisabled={typed === null} onPress={() => setTyped(null)} />
        {!stored.isDefault && (
          <AskFirst
            label={say("limits.reset")}
            question={say("limits.resetSure")}
            yes={say("limits.resetYes")}
            no={say("limits.resetNo")}
            isPending={reset.isPending}
            onYes={() => reset.mutate(undefined)}
          />
        )}
      </div>
      <OutcomeLine outcome={outcome} />
    </Form>
  );
}

const NO_FAULTS: PolicyFaults = new Map();

function usePolicyChanges(onDone: (outcome: Outcome) => void) {
  const { queries, queryClient } = useEngine();
  const keep = (stored: PolicyInForce) => queryClient.setQueryData(queries.policy.get.queryKey(), stored);
  return {
    put: useMutation(queries.policy.put.mutationOptions(reported(onDone, "limits.saved", keep))),
    reset: useMutation(queries.policy.reset.mutationOptions(reported(onDone, "limits.resetDone", keep))),
  };
}

interface PolicyFieldsProps {
  readonly form: PolicyForm;
  readonly faults: PolicyFaults;
  readonly categories: Categories;
  readonly onChange: (form: PolicyForm) => void;
}

function PolicyFields({ form, faults, categories, onChange }: PolicyFieldsProps) {
  const { say } = useWords();
  return (
    <>
      {LIMIT_NAMES.map((name) => (
        <fieldset key={name} className={styles.limit}>
          <legend>{say(`limits.${name}`)}</legend>
          <LimitFields
            name={name}
            limit={form.limits[name]}
            faults={faults}
            onChange={(limit) => onChange({ ...form, limits: { ...form.limits, [name]: limit } })}
          />
        </fieldset>
      ))}
      <div className={styles.group}>
        <h3>{say("limits.rules")}</h3>
        <p className={styles.note}>{say(form.rules.length === 0 ? "limits.noRules" : "limits.rulesHelp")}</p>
        {form.rules.map((rule, index) => (
          <RuleEditor
            key={rule.key}
            number={index + 1}
            rule={rule}
            categories={categories}
            faults={faults}
            onChange={(changed) => onChange({ ...form, rules: form.rules.with(index, changed) })}
            onRemove={() => onChange({ ...form, rules: form.rules.toSpliced(index, 1) })}
          />
        ))}
        <ActionButton alone label={say("limits.addRule")} onPress={() => onChange(withRule(form))} />
      </div>
      <CalendarFields form={form} faults={faults} onChange={onChange} />
      <PauseFields form={form} faults={faults} onChange={onChange} />
      <OtherLimits form={form} faults={faults} onChange={onChange} />
    </>
  );
}

function HowToWrite({ read }: { readonly read: ReadPolicy }) {
  const { say, age } = useWords();
  const calendar = read.ok ? read.policy.calendar : null;
  const text = calendar?.kind === "working-hours" ? say("limits.howWorking", { day: age(workingDayMs(calendar)) }) : say("limits.how");
  return <p className={styles.note}>{text}</p>;
}
