import { Fragment } from "react";
import type { Minutes } from "#contract/minutes.ts";
import type { Locale } from "#contract/settings.ts";
import { dateOnPaper } from "#domain/letter/days.ts";
import { AttendanceTable } from "./AttendanceTable.tsx";
import { numberWords } from "../../ui/reporting/figureParts.ts";
import styles from "./Minutes.module.css";
import { MINUTES_FORM } from "./minutesForm.ts";
import { ByHand } from "./ByHand.tsx";
import { NamedCases, OneCase } from "./NamedCases.tsx";

interface StopMinutesProps {
  readonly stop: Minutes["stops"][number];
  readonly locale: Locale;
}

/** Of one stop: its figures, who came, what was decided and promised, and what was said besides. */
export function StopMinutes({ stop, locale }: StopMinutesProps) {
  const form = MINUTES_FORM[locale];
  const { name, figures, attendance, promises, decisions, remarks } = stop;
  return (
    <section>
      <h2>{name[locale]}</h2>
      {figures !== null && <FiguresOfStop figures={figures} locale={locale} />}
      {attendance.length > 0 && <AttendanceTable attendance={attendance} locale={locale} />}
      <Decisions name={name} decisions={decisions} isStop={figures !== null} locale={locale} />
      {promises.length === 0 ? (
        <>
          <Heading of={form.promises} name={name} locale={locale} />
          <p>{form.none}</p>
        </>
      ) : (
        <table>
          <thead>
            <tr>
              <td colSpan={3} className={styles.running}>
                <Heading of={form.promises} name={name} locale={locale} />
              </td>
            </tr>
            <tr>
              <th>{form.promiser}</th>
              <th>{form.promise}</th>
              <th className={styles.due}>{form.due}</th>
            </tr>
          </thead>
          <tbody>
            {promises.map(({ office, officer, words, cases, dueAt, standing }) => (
              <tr key={`${office.en} ${words} ${dueAt}`}>
                <td>{[officer, office[locale]].filter(Boolean).join(", ")}</td>
                <td>
                  {words}
                  {cases.length > 0 && <NamedCases cases={cases} locale={locale} />}
                </td>
                <td className={styles.due}>
                  {dateOnPaper(dueAt)}
                  {form.standing[standing] !== "" && <span className={styles.standing}>{form.standing[standing]}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {remarks.length > 0 && (
        <>
          <Heading of={form.remarks} name={name} locale={locale} />
          <ul>
            {remarks.map(({ case: named, words }) => (
              <li key={`${named?.ticket ?? ""} ${words}`}>
                {named !== null && (
                  <>
                    <OneCase named={named} locale={locale} />:{" "}
                  </>
                )}
                {words}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface HeadingProps extends Pick<StopMinutesProps["stop"], "name"> {
  readonly of: string;
  readonly locale: Locale;
}

/** Names the stop: what is below it may stand on another sheet than the heading of the stop. */
function Heading({ of, name, locale }: HeadingProps) {
  return (
    <h3>
      {of} · {name[locale]}
    </h3>
  );
}

interface DecisionsProps extends Pick<StopMinutesProps["stop"], "name" | "decisions"> {
  /** What is of no stop of the plan has no line to be filled in. */
  readonly isStop: boolean;
  readonly locale: Locale;
}

function Decisions({ name, decisions, isStop, locale }: DecisionsProps) {
  const form = MINUTES_FORM[locale];
  if (decisions.length === 0 && !isStop) return null;
  return (
    <>
      <Heading of={form.decisions} name={name} locale={locale} />
      {decisions.length === 0 && (
        <p>
          {form.noDecision} <ByHand />
        </p>
      )}
      {decisions.length > 0 && (
        <ul>
          {decisions.map(({ case: named, decision, to, words }) => (
            <li key={`${named.ticket} ${decision} ${to?.en ?? ""} ${words ?? ""}`}>
              <OneCase named={named} locale={locale} />: {form.decided[decision](to?.[locale] ?? "")}
              {words !== null && ` – ${words}`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface FiguresOfStopProps {
  readonly figures: NonNullable<Minutes["stops"][number]["figures"]>;
  readonly locale: Locale;
}

function FiguresOfStop({ figures, locale }: FiguresOfStopProps) {
  const form = MINUTES_FORM[locale];
  // That none is unsolved says nothing where no citizen was asked.
  const isAsked = figures.checked > 0 || figures.notSolved > 0;
  return (
    <>
      <p className={styles.figures}>
        {form.since(dateOnPaper(figures.from))}:{" "}
        <Figures names={isAsked ? [...SINCE, ...ANSWERS] : SINCE} figures={figures} locale={locale} />
      </p>
      <p className={styles.figures}>
        {form.standingThen}: <Figures names={STANDING} figures={figures} locale={locale} />
      </p>
    </>
  );
}

type Figure = keyof (typeof MINUTES_FORM)["en"]["figure"];

function Figures({ names, figures, locale }: FiguresOfStopProps & { readonly names: readonly Figure[] }) {
  return names.map((figure, at) => (
    <Fragment key={figure}>
      {at > 0 && " · "}
      <span>
        {MINUTES_FORM[locale].figure[figure]} <b>{numberWords(figures[figure], locale)}</b>
      </span>
    </Fragment>
  ));
}

/** What happened since the day that is named, and what lay open when it was told. */
const SINCE: readonly Figure[] = ["receipts", "disposals", "reopened"];
const ANSWERS: readonly Figure[] = ["checked", "notSolved"];
const STANDING: readonly Figure[] = ["pending", "pendingOverdue", "pendingMarkingsOverdue"];
