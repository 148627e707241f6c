import { useState } from "react";
import { Button, Radio, RadioGroup } from "react-aria-components";
import type { Holiday } from "#domain/clock/policy.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { Field } from "../../ui/controls/Field.tsx";
import { LongField } from "../../ui/controls/LongField.tsx";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { sayFault } from "./LimitFields.tsx";
import { readHolidays, withHolidays, type ReadHolidays } from "./holidayList.ts";
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
            {DAYS.map((day) => (
              <Field
                key={day}
                name={`hours.${day}`}
                label={say(`limits.day.${day}`)}
                fault={sayFault(say, faults.get(`hours.${day}`))}
                value={form.hours[day] ?? ""}
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

/** Monday first. */
const DAYS = [0, 1, 2, 3, 4, 5, 6] as const;

interface HolidayFieldsProps {
  readonly holidays: readonly Holiday[];
  readonly onChange: (holidays: readonly Holiday[]) => void;
}

/** The holidays that are known, and a list to paste more from. */
function HolidayFields({ holidays, onChange }: HolidayFieldsProps) {
  const { say, date } = useWords();
  const [pasted, setPasted] = useState("");
  const [read, setRead] = useState<ReadHolidays | null>(null);
  const dayOf = (holiday: Holiday) => `${date(Date.parse(`${holiday.date}T12:00:00+05:30`))} ${holiday.date.slice(0, 4)}`;
  const add = () => {
    const found = readHolidays(pasted);
    onChange(withHolidays(holidays, found.holidays));
    setRead(found);
    setPasted("");
  };
  return (
    <div className={styles.group}>
      <h3>{say("limits.holidays")}</h3>
      <p>{say("limits.holidayCount", { n: holidays.length })}</p>
      {holidays.length > 0 && (
        <ul className={styles.holidays} aria-label={say("limits.holidays")}>
          {holidays.map((holiday) => (
            <li key={holiday.date}>
              <time dateTime={holiday.date}>{dayOf(holiday)}</time>
              <span>{holiday.name}</span>
              <Button
                className={controlStyles.button}
                aria-label={say("limits.holidayRemove", { date: dayOf(holiday) })}
                onPress={() => onChange(holidays.filter((each) => each !== holiday))}
              >
                <span aria-hidden="true">×</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <LongField
        name="holidays"
        label={say("limits.holidayPaste")}
        help={say("limits.holidayPasteHelp")}
        value={pasted}
        onChange={setPasted}
      />
      <div className={styles.actions}>
        <ActionButton label={say("limits.holidayAdd")} isDisabled={pasted.trim() === ""} onPress={add} />
        <output>{read !== null && say("limits.holidayAdded", { n: read.holidays.length })}</output>
      </div>
      {read !== null && read.rejected.length > 0 && (
        <div className={styles.fault}>
          <p>{say("limits.holidayRejected")}</p>
          <ul>
            {read.rejected.map(({ line, text, fault }) => (
              <li key={line}>
                {say("limits.holidayLine", { line, text })} ({say(`limits.line.${fault}`)})
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
