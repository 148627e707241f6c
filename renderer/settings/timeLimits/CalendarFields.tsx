import { Radio, RadioGroup } from "react-aria-components";
import type { MessageId } from "../../i18n/en.ts";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { Field } from "../../ui/controls/Field.tsx";
import { HolidayFields } from "./HolidayFields.tsx";
import { sayFault } from "./LimitFields.tsx";
import type { PolicyFaults, PolicyForm } from "./policyForm.ts";
import styles from "./timeLimits.module.css";

interface CalendarFieldsProps {
  readonly form: PolicyForm;
  readonly faults: PolicyFaults;
  readonly onChange: (form: PolicyForm) => void;
}

const CHOICES = ["running", "working"] as const;

/** What counts as time: all hours, or those of the office without its holidays. */
export function CalendarFields({ form, faults, onChange }: CalendarFieldsProps) {
  const { say } = useWords();
  return (
    <div className={styles.group}>
      <h3>{say("limits.calendar")}</h3>
      <RadioGroup
        aria-label={say("limits.calendar")}
        className={controlStyles.choices}
        orientation="horizontal"
        value={form.hasHours ? "working" : "running"}
        onChange={(chosen) => onChange({ ...form, hasHours: chosen === "working" })}
      >
        {CHOICES.map((choice) => (
          <Radio key={choice} value={choice} className={controlStyles.choice}>
            <i className={controlStyles.radio} />
            {say(`limits.${choice}`)}
          </Radio>
        ))}
      </RadioGroup>
      {form.hasHours && (
        <>
          <p className={styles.note}>{say("limits.hoursHelp")}</p>
          <div className={styles.days}>
            {form.hours.map((text, day) => (
              <Field
                key={DAYS[day]}
                name={`hours.${day}`}
                label={say(DAYS[day] ?? "limits.day.0")}
                fault={sayFault(say, faults.get(`hours.${day}`))}
                value={text}
                onChange={(value) => onChange({ ...form, hours: form.hours.with(day, value) })}
              />
            ))}
          </div>
          <HolidayFields holidays={form.holidays} onChange={(holidays) => onChange({ ...form, holidays })} />
        </>
      )}
    </div>
  );
}

const DAYS = [
  "limits.day.0",
  "limits.day.1",
  "limits.day.2",
  "limits.day.3",
  "limits.day.4",
  "limits.day.5",
  "limits.day.6",
] as const satisfies readonly MessageId[];
