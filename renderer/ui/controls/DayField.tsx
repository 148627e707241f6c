import { type CalendarDate, parseDate } from "@internationalized/date";
import { DateField, DateInput, DateSegment, Label } from "react-aria-components";
import { dayOfWords } from "#domain/desk/typedDay.ts";
import { useWords } from "../../i18n/useWords.ts";
import { useChosen } from "../unsaved/UnsavedScope.tsx";
import { controlStyles } from "./controlStyles.ts";
import styles from "./DayField.module.css";

const IST_MS = 5.5 * 3_600_000;

interface DayFieldProps {
  readonly label: string;
  /** The beginning of the day in India, milliseconds UTC; null for none. */
  readonly at: number | null;
  readonly onChange: (at: number | null) => void;
}

/** A day of the calendar in India, typed as day, month, year whatever language the machine speaks. */
export function DayField({ label, at, onChange }: DayFieldProps) {
  const { say } = useWords();
  const onChosen = useChosen(String(at));
  return (
    <DateField<CalendarDate>
      className={controlStyles.field}
      value={at === null ? null : parseDate(isoDay(at))}
      onChange={(day) => {
        const chosen = day === null ? null : (dayOfWords(day.toString(), 0)?.from ?? null);
        onChosen(String(chosen));
        onChange(chosen);
      }}
    >
      <Label className={controlStyles.label}>{label}</Label>
      <DateInput className={`${controlStyles.input} ${styles.day ?? ""}`}>
        {(segment) => (
          <DateSegment className={styles.segment ?? ""} segment={segment}>
            {({ text, type, isPlaceholder }) => (isPlaceholder && isPart(type) ? say(`dayField.${type}`) : text)}
          </DateSegment>
        )}
      </DateInput>
    </DateField>
  );
}

/** The library names the empty parts in Latin letters alone. */
const isPart = (type: string): type is "day" | "month" | "year" => type === "day" || type === "month" || type === "year";

function isoDay(at: number): string {
  return new Date(at + IST_MS).toISOString().slice(0, 10);
}
