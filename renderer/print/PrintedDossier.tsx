import { shortNumberOf } from "#domain/grievance/shortNumber.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { ReactNode } from "react";
import { IntlProvider } from "react-intl";
import type { DossierCase } from "#contract/dossier.ts";
import type { PrintedDossier as DossierOnPaper } from "#contract/prints.ts";
import type { Locale } from "#contract/settings.ts";
import { dateOnPaper } from "#domain/letter/days.ts";
import { FORMAT_LOCALES, MESSAGES, TIME_ZONE } from "../i18n/messages.ts";
import { useWords } from "../i18n/useWords.ts";
import { DONE, OPEN, RECEIVED } from "#domain/review/told.ts";
import { stopOfKey } from "#domain/review/stop.ts";
import { FigureRow, nothingOf, Since } from "../ui/dossier/FigureRow.tsx";
import { LateLines } from "../ui/dossier/LateLines.tsx";
import { placeLines, sortLines } from "../ui/dossier/OpenCasesTable.tsx";
import { nobodyOwes, nothingToRead } from "../ui/dossier/nobodyOwes.ts";
import { OwingTable } from "../ui/dossier/OwingTable.tsx";
import { OwingRest } from "../ui/dossier/OwingRest.tsx";
import { PromiseList } from "../ui/dossier/PromiseList.tsx";
import { useReadAloud } from "../ui/dossier/useReadAloud.ts";
import { StopRanking } from "../ui/dossier/StopRanking.tsx";
import { LetterHead } from "../ui/paper/LetterHead.tsx";
import { RunningHead } from "./RunningHead.tsx";
import styles from "./PrintedDossier.module.css";

/** What the cell has in hand for a review, on sheets of A4, stop after stop, in the parts that the speaker's window shows. */
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
  const { period, figures, ranking, offices, owing, promises, cases, incidents } = stop.dossier;
  const isDistrict = stopOfKey(stop.key)?.of === "district";
  const nothing = [RECEIVED, DONE, OPEN].flatMap((shown) => nothingOf(figures, shown) ?? []);
  // A heading for each thing that there is not would fill a sheet.
  if (nothing.length === 3 && promises.length === 0) {
    return (
      <section className={styles.stop}>
        <RunningHead head={stop.name[locale]}>
          <p>
            <Since period={period} />: {nothing.map((said) => say(said)).join(" ")}
          </p>
        </RunningHead>
      </section>
    );
  }
  return (
    <section className={styles.stop}>
      <RunningHead head={stop.name[locale]}>
        <section className={styles.opening}>
          <p>
            <Since period={period} />
          </p>
          <FigureRow figures={figures} shown={RECEIVED} />
          <FigureRow figures={figures} shown={DONE} />
        </section>
        <Part title={say("review.part.pending")}>
          <FigureRow figures={figures} shown={OPEN} />
        </Part>
        {ranking !== null && (
          <Part title={say(isDistrict ? "review.part.ranking.districts" : "review.part.ranking.departments")}>
            <StopRanking ranking={ranking} of={isDistrict ? "district" : "department"} isExplained />
          </Part>
        )}
        <Part title={say("review.part.offices")}>
          {offices.length === 0 ? <p>{nobodyOwes(stop.dossier, words, "paper")}</p> : <OwingTable offices={offices} now={readAt} />}
          <OwingRest dossier={stop.dossier} shown={offices.length} />
        </Part>
        <Part title={say("review.promises")}>
          {promises.length === 0 ? <p>{say("review.part.before.none")}</p> : <PromiseList promises={promises} />}
        </Part>
        <Part title={say("review.part.cases")}>
          {cases.length === 0 && <p>{nothingToRead(stop.dossier, words)}</p>}
          <Cases cases={cases.map((told) => ({ told, note: "" }))} />
        </Part>
        {incidents.length > 0 && (
          <Part title={say("review.part.incidents")}>
            <Cases cases={incidents.map((told) => ({ told, note: say("review.citizens", { n: told.citizens, cases: told.cases }) }))} />
          </Part>
        )}
        {owing.overdue > 0 && (
          <>
            <Part title={say("review.part.sorts")}>
              <LateLines
                heading={say("review.open.sort")}
                lines={sortLines(stop.dossier, words)}
                dossier={stop.dossier}
                unknown="review.screen.noSort"
              />
            </Part>
            <Part title={say(isDistrict ? "review.part.places" : "review.part.districts")}>
              <LateLines
                heading={say(isDistrict ? "review.open.place" : "word.district")}
                lines={placeLines(stop.dossier, words)}
                dossier={stop.dossier}
                unknown="review.screen.noPlace"
              />
            </Part>
          </>
        )}
      </RunningHead>
    </section>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
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
