import type { EarlierReport } from "#contract/grievances.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { useAnswer } from "../../../client/useAnswer.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { Mark } from "../../../ui/Mark.tsx";
import { useMoment } from "../../facts/moment.ts";
import { Section } from "../../facts/Section.tsx";
import styles from "./EarlierReports.module.css";

/** What the office reported before in like cases, and whether that held. */
export function EarlierReports({ id }: { readonly id: GrievanceId }) {
  const { say } = useWords();
  const { data: reports } = useAnswer((ask) => ask.grievances.earlierReports, { input: { id } });
  if (reports === undefined) return null;
  const reopened = reports.filter(({ result }) => result === "reopened").length;
  const title = say("desk.case.earlierReports", { n: reports.length, reopened });
  return (
    <Section title={title}>
      {reports.length === 0 ? (
        <p className={styles.none}>{say("desk.case.earlierReports.none")}</p>
      ) : (
        <ul className={styles.reports}>
          {reports.map((report) => (
            <OneReport key={report.id} report={report} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function OneReport({ report: { ticket, openedAt, outcome, text, result } }: { readonly report: EarlierReport }) {
  const { say } = useWords();
  const moment = useMoment();
  return (
    <li>
      <p className={styles.head}>
        <b>{ticket}</b>
        <span>{moment(openedAt)}</span>
        <span>{say(`desk.case.outcome.${outcome}`)}</span>
        <span data-result={result}>
          {(result === "reopened" || result === "returned") && <Mark shape="urgent" />} {say(`desk.case.earlierReports.${result}`)}
        </span>
      </p>
      <p className={styles.text} dir="auto">
        {text ?? say("desk.case.earlierReports.hidden")}
      </p>
    </li>
  );
}
