import { shortNumberOf } from "#domain/grievance/shortNumber.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { IntlProvider } from "react-intl";
import type { DossierCase } from "#contract/dossier.ts";
import type { PrintedDossier as DossierOnPaper } from "#contract/prints.ts";
import type { Locale } from "#contract/settings.ts";
import { dateOnPaper } from "#domain/letter/days.ts";
import { FORMAT_LOCALES, MESSAGES, TIME_ZONE } from "../i18n/messages.ts";
import { useWords } from "../i18n/useWords.ts";
import { DONE, OPEN, RECEIVED } from "#domain/review/told.ts";
import { stopOfKey } from "#domain/review/stop.ts";
import { FigureRow, Since } from "../ui/dossier/FigureRow.tsx";
import { OpenCasesTable, placeLines, sortLines } from "../ui/dossier/OpenCasesTable.tsx";
import { nobodyOwes, nothingToRead } from "../ui/dossier/nobodyOwes.ts";
import { OwingTable } from "../ui/dossier/OwingTable.tsx";
import { OwingRest } from "../ui/dossier/OwingRest.tsx";
import { PromiseList } from "../ui/dossier/PromiseList.tsx";
import { useReadAloud } from "../ui/dossier/useReadAloud.ts";
import { StopRanking } from "../ui/dossier/StopRanking.tsx";
import { LetterHead } from "../ui/paper/LetterHead.tsx";
import styles from "./PrintedDossier.module.css";

/** What the cell has in hand for a review, on sheets of A4: each stop begins one of its own, in the parts that the speaker's window shows. */
export function PrintedDossier({ dossier, locale }: { readonly dossier: DossierOnPaper; readonly locale: Locale }) {
  return (
    <IntlProvider locale={FORMAT_LOCALES[locale]} messages={MESSAGES[locale]} timeZone={TIME_ZONE}>
      <Sheets dossier={dossier} />
    </IntlProvider>
  );
}

function Sheets({ dossier }: { readonly dossier: DossierOnPaper }) {
  const { say, locale, clock } = useWords();
  const { letterhead, title, plannedAt, madeAt, stops } = dossier;
  return (
    <article className={styles.dossier} lang={locale}>
      <LetterHead letterhead={letterhead} locale={locale} />
      <h1>{say("transfer.paper.heading")}</h1>
      <p className={styles.title}>
        {title} · {dateOnPaper(plannedAt)}
      </p>
      <p className={styles.made}>{say("transfer.paper.madeAt", { date: dateOnPaper(madeAt), clock: clock(madeAt) })}</p>
      {stops.map((stop) => (
        <Stop key={stop.key} stop={stop} readAt={madeAt} />
      ))}
    </article>
  );
}

function Stop({ stop, readAt }: { readonly stop: DossierOnPaper["stops"][number]; readonly readAt: number }) {
  const words = useWords();
  const { say, locale } = words;
  const { period, figures, ranking, offices, promises, cases, incidents } = stop.dossier;
  const [sorts, places] = [sortLines(stop.dossier, words), placeLines(stop.dossier, words)];
  const isDistrict = stopOfKey(stop.key)?.of === "district";
  return (
    <section className={styles.stop}>
      <h2>{stop.name[locale]}</h2>
      <p>
        <Since period={period} />
      </p>
      <FigureRow figures={figures} shown={RECEIVED} />
      <FigureRow figures={figures} shown={DONE} />
      <h3>{say("review.part.pending")}</h3>
      <FigureRow figures={figures} shown={OPEN} />
      {ranking !== null && (
        <>
          <h3>{say(isDistrict ? "review.part.ranking.districts" : "review.part.ranking.departments")}</h3>
          <StopRanking ranking={ranking} />
        </>
      )}
      <h3>{say("review.part.offices")}</h3>
      {offices.length === 0 ? <p>{nobodyOwes(stop.dossier, words, "paper")}</p> : <OwingTable offices={offices} now={readAt} />}
      <OwingRest dossier={stop.dossier} shown={offices.length} />
      <h3>{say("review.part.before")}</h3>
      {promises.length === 0 ? <p>{say("review.part.before.none")}</p> : <PromiseList promises={promises} />}
      <h3>{say("review.part.cases")}</h3>
      {cases.length === 0 && <p>{nothingToRead(stop.dossier, words)}</p>}
      <Cases cases={cases.map((told) => ({ told, note: "" }))} />
      {incidents.length > 0 && (
        <>
          <h3>{say("review.part.incidents")}</h3>
          <Cases cases={incidents.map((told) => ({ told, note: say("review.citizens", { n: told.citizens, cases: told.cases }) }))} />
        </>
      )}
      {sorts.length > 0 && (
        <>
          <h3>{say("review.part.sorts")}</h3>
          <OpenCasesTable heading={say("review.open.sort")} lines={sorts} />
        </>
      )}
      {places.length > 0 && (
        <>
          <h3>{say(isDistrict ? "review.part.places" : "review.part.districts")}</h3>
          <OpenCasesTable heading={say(isDistrict ? "review.open.place" : "word.district")} lines={places} />
        </>
      )}
    </section>
  );
}

function Cases({ cases }: { readonly cases: readonly { readonly told: DossierCase; readonly note: string }[] }) {
  const { say, departmentBrief, place } = useWords();
  const readAloud = useReadAloud();
  return (
    <ol className={styles.cases}>
      {cases.map(({ told, note }) => (
        <li key={told.grievanceId}>
          <p dir="auto">{readAloud(told)}</p>
          <footer>
            {[
              `${told.ticket} (${shortNumberOf(told.grievanceId as GrievanceId)})`,
              say(`urgency.${told.urgency}`),
              departmentBrief(told.department),
              place(told),
              dateOnPaper(told.openedAt),
              told.overdue ? say("review.late") : null,
              note,
            ]
              .filter(Boolean)
              .join(" · ")}
          </footer>
        </li>
      ))}
    </ol>
  );
}
