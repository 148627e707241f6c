import type { MessageId } from "../../i18n/en.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Check } from "../../ui/controls/Check.tsx";
import { Field } from "../../ui/controls/Field.tsx";
import type { LimitForm, PolicyFaults } from "./policyForm.ts";
import styles from "./timeLimits.module.css";

interface LimitFieldsProps {
  /** As the faults name it: `emergency`, `rule.3`. */
  readonly name: string;
  readonly limit: LimitForm;
  readonly faults: PolicyFaults;
  readonly onChange: (limit: LimitForm) => void;
}

const TEXTS = ["acknowledge", "report", "reminders", "escalations"] as const;

export function LimitFields({ name, limit, faults, onChange }: LimitFieldsProps) {
  const { say } = useWords();
  return (
    <>
      <div className={styles.fields}>
        {TEXTS.map((text) => (
          <Field
            key={text}
            name={`${name}.${text}`}
            label={say(`limits.${text}`)}
            fault={sayFault(say, faults.get(`${name}.${text}`))}
            value={limit[text]}
            onChange={(value) => onChange({ ...limit, [text]: value })}
          />
        ))}
      </div>
      <div className={styles.below}>
        <Check
          label={say("limits.aroundTheClock")}
          isSelected={limit.aroundTheClock}
          onChange={(aroundTheClock) => onChange({ ...limit, aroundTheClock })}
        />
      </div>
    </>
  );
}

export function sayFault(say: (id: MessageId) => string, fault: MessageId | undefined): string | null {
  return fault === undefined ? null : say(fault);
}
