import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import type { Dossier, DossierCase } from "#contract/dossier.ts";
import { useConnectionState, useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { FigureRow } from "../parts/FigureRow.tsx";
import { OwingTable } from "../parts/OwingTable.tsx";
import { PromiseList } from "../parts/PromiseList.tsx";
import type { ScreenLead } from "./useScreen.ts";
import styles from "./speaker.module.css";

interface DossierPaneProps {
  readonly reviewId: string;
  readonly stop: string;
  readonly screen: ScreenLead;
}

/** What the cell has in hand at one stop; each part can be put before the officers. */
export function DossierPane({ reviewId, stop, screen }: DossierPaneProps) {
  const { say } = useWords();
  const { queries } = useEngine();
  const connected = useConnectionState().status === "connected";
  const { data: dossier, isError } = useQuery(queries.review.dossier.queryOptions({ input: { stop }, enabled: connected && stop !== "" }));
  if (dossier === undefined) return <p className={styles.quiet}>{isError ? say("settings.callFailed") : `${say("state.loading")}…`}</p>;
  return <Parts reviewId={reviewId} dossier={dossier} screen={screen} />;
}

function Parts({ reviewId, dossier, screen }: Omit<DossierPaneProps, "stop"> & { readonly dossier: Dossier }) {
  const { say, locale, number } = useWords();
  const { figures, offices, cases, troubles, sorts } = dossier;
  // What is promised in this review stands where it is written down.
  const promises = dossier.promises.filter((promise) => promise.reviewId !== reviewId);
  return (
    <>
      <Part title={say("review.part.figures")} onShow={() => screen.show("figures")}>
        <FigureRow figures={figures} />
      </Part>
      <Part title={say("review.part.offices")} onShow={() => screen.show("offices")}>
        {offices.length === 0 ? (
          <p className={styles.quiet}>{say("review.part.offices.none")}</p>
        ) : (
          <OwingTable offices={offices} now={dossier.readAt} />
        )}
      </Part>
      <Part title={say("review.part.before")} onShow={() => screen.show("promises")}>
        {promises.length === 0 ? <p className={styles.quiet}>{say("review.part.before.none")}</p> : <PromiseList promises={promises} />}
      </Part>
      <Part title={say("review.part.cases")}>
        {cases.length === 0 && <p className={styles.quiet}>{say("review.part.cases.none")}</p>}
        <ol className={styles.cases}>
          {cases.map((each) => (
            <CaseToRead key={each.grievanceId} told={each} screen={screen} />
          ))}
        </ol>
      </Part>
      {troubles.length > 0 && (
        <Part title={say("review.part.troubles")}>
          <ol className={styles.cases}>
            {troubles.map((each) => (
              <CaseToRead
                key={each.grievanceId}
                told={each}
                screen={screen}
                note={say("review.citizens", { n: each.citizens, cases: each.cases })}
              />
            ))}
          </ol>
        </Part>
      )}
      {sorts.length > 0 && (
        <Part title={say("review.part.sorts")}>
          <ul className={styles.sorts}>
            {sorts.map(({ department, category, label, open, overdue }) => (
              <li key={`${department ?? ""} ${category ?? ""}`}>
                <span>{label[locale]}</span>
                <b>{number(open)}</b>
                <em>{overdue > 0 ? say("review.ofThemLate", { n: overdue }) : ""}</em>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}

function Part({ title, onShow, children }: { readonly title: string; readonly onShow?: () => void; readonly children: ReactNode }) {
  const { say } = useWords();
  return (
    <section className={styles.part} aria-label={title}>
      <header>
        <h2>{title}</h2>
        {onShow !== undefined && (
          <Button className={controlStyles.text} onPress={onShow} aria-label={`${say("review.screen.show")}: ${title}`}>
            {say("review.screen.show")}
          </Button>
        )}
      </header>
      {children}
    </section>
  );
}

interface CaseToReadProps {
  readonly told: DossierCase;
  readonly screen: ScreenLead;
  readonly note?: string;
}

function CaseToRead({ told, screen, note }: CaseToReadProps) {
  const { say, date, departmentBrief } = useWords();
  const { grievanceId, ticket, text, silence, department, place, openedAt, urgency, overdue } = told;
  return (
    <li data-urgency={urgency} data-on={screen.on?.grievanceId === grievanceId || undefined}>
      <p dir="auto">{silence === null ? text : say(`review.silence.${silence}`)}</p>
      <footer>
        <span>{say(`urgency.${urgency}`)}</span>
        <span>{departmentBrief(department)}</span>
        {place !== null && <span>{place}</span>}
        <span>{ticket}</span>
        <span>{date(openedAt)}</span>
        {overdue && <em>{say("review.late")}</em>}
        {note !== undefined && <span>{note}</span>}
        <Button
          className={controlStyles.text}
          onPress={() => screen.show("case", grievanceId)}
          aria-label={`${say("review.screen.show")}: ${ticket}`}
        >
          {say("review.screen.show")}
        </Button>
      </footer>
    </li>
  );
}
