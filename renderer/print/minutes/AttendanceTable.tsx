import type { Minutes } from "#contract/minutes.ts";
import type { Locale } from "#contract/settings.ts";
import type { ATTENDANCES } from "#domain/review/review.ts";
import styles from "./Minutes.module.css";
import { MINUTES_FORM } from "./minutesForm.ts";

interface AttendanceTableProps {
  readonly attendance: Minutes["stops"][number]["attendance"];
  readonly locale: Locale;
}

/** Office by office who was there, in person or by somebody else, and how many of each: nothing where nobody took it. */
export function AttendanceTable({ attendance, locale }: AttendanceTableProps) {
  const form = MINUTES_FORM[locale];
  const came = (way: (typeof ATTENDANCES)[number]) => attendance.filter((line) => line.attendance.at(-1) === way).length;
  const notTaken = attendance.filter((line) => line.attendance.length === 0).length;
  return (
    <div className={styles.attendance}>
      <table>
        <thead>
          <tr>
            <th>{form.office}</th>
            <th className={styles.who}>{form.name}</th>
            <th>{form.attendance}</th>
          </tr>
        </thead>
        <tbody>
          {attendance.map(({ office, holder, name, attendance: taken, letter }) => (
            <tr key={office.en}>
              <td>{office[locale]}</td>
              <td>{(taken.at(-1) === "present" ? (name ?? holder) : holder) ?? "–"}</td>
              <td>
                {taken.length > 1 && form.both}
                {taken.length === 0 ? form.notTaken : taken.map((each) => form[each]).join(" / ")}
                {taken.at(-1) === "represented" && name !== null && `: ${form.by(name)}`}
                {letter !== null && (
                  <>
                    {" "}
                    ({form.letter} <span className={styles.number}>{letter}</span>)
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {notTaken < attendance.length && (
        <p className={styles.came}>
          {form.came(came("present"), came("represented"), came("absent"))}
          {notTaken > 0 && form.cameNotTaken(notTaken)}
        </p>
      )}
    </div>
  );
}
