import type { InferContractRouterOutputs } from "@orpc/contract";
import type { Contract } from "#contract/contract.ts";
import type { RuleCondition } from "#domain/clock/policy.ts";
import { DEPARTMENT_CODES } from "#domain/department/departments.ts";
import { URGENCIES } from "#domain/proposal/proposal.ts";
import { useWords } from "../../i18n/useWords.ts";
import { SelectField } from "../../ui/controls/SelectField.tsx";
import { LimitFields, sayFault } from "./LimitFields.tsx";
import type { PolicyFaults, RuleForm } from "./policyForm.ts";
import styles from "./timeLimits.module.css";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";

export type Categories = InferContractRouterOutputs<Contract>["policy"]["categories"];

interface RuleEditorProps {
  /** As people count. */
  readonly number: number;
  readonly rule: RuleForm;
  readonly categories: Categories;
  readonly faults: PolicyFaults;
  readonly onChange: (rule: RuleForm) => void;
  readonly onRemove: () => void;
}

export function RuleEditor({ number, rule, categories, faults, onChange, onRemove }: RuleEditorProps) {
  const { say } = useWords();
  const name = `rule.${rule.key}`;
  const fault = sayFault(say, faults.get(`${name}.when`));
  return (
    <fieldset className={styles.limit}>
      <legend>{say("limits.rule", { n: number })}</legend>
      <WhenFields when={rule.when} categories={categories} onChange={(when) => onChange({ ...rule, when })} />
      {fault !== null && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
      <LimitFields name={name} limit={rule.limit} faults={faults} onChange={(limit) => onChange({ ...rule, limit })} />
      <div className={styles.below}>
        <ActionButton label={say("limits.removeRule", { n: number })} onPress={onRemove} />
      </div>
    </fieldset>
  );
}

interface WhenFieldsProps {
  readonly when: RuleCondition;
  readonly categories: Categories;
  readonly onChange: (when: RuleCondition) => void;
}

function WhenFields({ when, categories, onChange }: WhenFieldsProps) {
  const { say, locale, department } = useWords();
  const any = { value: "", label: say("limits.any") };
  const own = categories.filter((each) => each.department === when.department);
  const yesNo = [any, { value: "yes", label: say("limits.yes") }, { value: "no", label: say("limits.no") }];
  return (
    <div className={styles.when}>
      <SelectField
        label={say("word.department")}
        value={when.department ?? ""}
        choices={[any, ...DEPARTMENT_CODES.map((code) => ({ value: code, label: department(code) }))]}
        onChange={(chosen) => onChange({ ...when, department: DEPARTMENT_CODES.find((code) => code === chosen) ?? null, category: null })}
      />
      <SelectField
        label={say("limits.category")}
        value={when.category ?? ""}
        choices={[any, ...own.map(({ code, label }) => ({ value: code, label: label[locale] }))]}
        onChange={(chosen) => onChange({ ...when, category: chosen === "" ? null : chosen })}
      />
      <SelectField
        label={say("limits.urgency")}
        value={when.urgency ?? ""}
        choices={[any, ...URGENCIES.map((urgency) => ({ value: urgency, label: say(`urgency.${urgency}`) }))]}
        onChange={(chosen) => onChange({ ...when, urgency: URGENCIES.find((urgency) => urgency === chosen) ?? null })}
      />
      <SelectField
        label={say("limits.routineCase")}
        value={textOf(when.routine)}
        choices={yesNo}
        onChange={(chosen) => onChange({ ...when, routine: valueOf(chosen) })}
      />
      <SelectField
        label={say("limits.representative")}
        value={textOf(when.representative)}
        choices={yesNo}
        onChange={(chosen) => onChange({ ...when, representative: valueOf(chosen) })}
      />
    </div>
  );
}

function textOf(value: boolean | null): string {
  return value === null ? "" : value ? "yes" : "no";
}

function valueOf(text: string): boolean | null {
  return text === "" ? null : text === "yes";
}
