import { useState } from "react";
import { DEPARTMENT_CODES } from "#domain/department/departments.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Check } from "../../ui/controls/Check.tsx";
import { Field } from "../../ui/controls/Field.tsx";
import { SelectField } from "../../ui/controls/SelectField.tsx";
import { sayFault } from "./LimitFields.tsx";
import { PAUSE_NAMES, type PolicyFaults, type PolicyForm } from "./policyForm.ts";
import styles from "./timeLimits.module.css";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";

interface OtherLimitsProps {
  readonly form: PolicyForm;
  readonly faults: PolicyFaults;
  readonly onChange: (form: PolicyForm) => void;
}

/** When the clock stands still. */
export function PauseFields({ form, faults, onChange }: OtherLimitsProps) {
  const { say } = useWords();
  return (
    <div className={styles.group}>
      <h3>{say("limits.pauses")}</h3>
      {PAUSE_NAMES.map((name) => {
        const pause = form.pauses[name];
        const put = (changed: Partial<typeof pause>) => onChange({ ...form, pauses: { ...form.pauses, [name]: { ...pause, ...changed } } });
        return (
          <div key={name} className={styles.group}>
            <Check label={say(`limits.pause.${name}`)} isSelected={pause.stops} onChange={(stops) => put({ stops })} />
            {pause.stops && (
              <Field
                name={`pause.${name}`}
                label={say("limits.pauseAtMost")}
                fault={sayFault(say, faults.get(`pause.${name}`))}
                value={pause.atMost}
                onChange={(atMost) => put({ atMost })}
                short
              />
            )}
          </div>
        );
      })}
    </div>
  );
}

/** The red flag, when letters are due, and how many cases are drawn for a call to the citizen. */
export function OtherLimits({ form, faults, onChange }: OtherLimitsProps) {
  const { say, department } = useWords();
  const [isChoosing, setIsChoosing] = useState(false);
  const free = DEPARTMENT_CODES.filter((code) => form.sizes.every((size) => size.department !== code));
  return (
    <div className={styles.group}>
      <h3>{say("limits.others")}</h3>
      <Field
        name="redFlag"
        label={say("limits.redFlag")}
        fault={sayFault(say, faults.get("redFlag"))}
        value={form.redFlag}
        onChange={(redFlag) => onChange({ ...form, redFlag })}
        short
      />
      {(["explanation", "unanswered"] as const).map((name) => (
        <Field
          key={name}
          name={name}
          label={say(`limits.letters.${name}`)}
          help={say(`limits.letters.${name}Help`)}
          fault={sayFault(say, faults.get(name))}
          value={form[name]}
          onChange={(text) => onChange({ ...form, [name]: text })}
          short
        />
      ))}
      <Field
        name="perDepartment"
        label={say("limits.checkCalls")}
        help={say("limits.checkCallsHelp")}
        fault={sayFault(say, faults.get("perDepartment"))}
        value={form.perDepartment}
        onChange={(perDepartment) => onChange({ ...form, perDepartment })}
        inputMode="numeric"
        short
      />
      {form.sizes.map((each) => (
        <div key={each.department} className={styles.below}>
          <Field
            name={`size.${each.department}`}
            label={say("limits.checkCallsOf", { department: department(each.department) })}
            fault={sayFault(say, faults.get(`size.${each.department}`))}
            value={each.size}
            onChange={(size) => onChange({ ...form, sizes: form.sizes.map((known) => (known === each ? { ...each, size } : known)) })}
            inputMode="numeric"
            short
          />
          <ActionButton
            label={say("limits.checkCallsRemove", { department: department(each.department) })}
            onPress={() => onChange({ ...form, sizes: form.sizes.filter((known) => known !== each) })}
          />
        </div>
      ))}
      {isChoosing ? (
        <SelectField
          label={say("limits.checkCallsAdd")}
          value=""
          choices={[{ value: "", label: say("word.department") }, ...free.map((code) => ({ value: code, label: department(code) }))]}
          onChange={(chosen) => {
            const code = DEPARTMENT_CODES.find((known) => known === chosen);
            if (code === undefined) return;
            onChange({ ...form, sizes: [...form.sizes, { department: code, size: form.perDepartment }] });
            setIsChoosing(false);
          }}
        />
      ) : (
        <ActionButton alone label={say("limits.checkCallsAdd")} onPress={() => setIsChoosing(true)} />
      )}
    </div>
  );
}
