import type { AttendanceLine } from "#contract/review.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import styles from "./screen.module.css";

/** Who was called to this stop, and who came. */
export function AttendanceSlide({ offices }: { readonly offices: readonly AttendanceLine[] }) {
  const { say, locale } = useWords();
  return (
    <ul className={styles.attendance}>
      {offices.map(({ office, label, answers }) => {
        const taken = answers.at(-1)?.value.attendance;
        return (
          <li key={office} data-attendance={taken}>
            <span>{label[locale]}</span>
            <b>
              {taken === "absent" && <Mark shape="late" />} {taken === undefined ? "–" : say(`review.attendance.${taken}`)}
            </b>
          </li>
        );
      })}
    </ul>
  );
}
