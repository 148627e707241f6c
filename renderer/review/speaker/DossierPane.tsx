import { type ReactNode, useState } from "react";
import type { Queue } from "#contract/desk.ts";
import type { Dossier, DossierCase } from "#contract/dossier.ts";
import type { CaseFilter } from "#domain/desk/filter.ts";
import { OPEN_STATES } from "#domain/grievance/state.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { casesOf } from "#domain/reporting/casesOf.ts";
import { filterOfStop, type Stop, stopOfKey } from "#domain/review/stop.ts";
import { DONE, OPEN, RECEIVED, type Told } from "#domain/review/told.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { AskedNumber } from "../../ui/dossier/AskedNumber.tsx";
import { FigureRow, Since } from "../../ui/dossier/FigureRow.tsx";
import { LateLines } from "../../ui/dossier/LateLines.tsx";
import { type OpenCasesColumn, type PlaceLine, placeLines, type SortLine, sortLines } from "../../ui/dossier/OpenCasesTable.tsx";
import { nobodyOwes, nothingToRead } from "../../ui/dossier/nobodyOwes.ts";
import { type Owing, OwingTable } from "../../ui/dossier/OwingTable.tsx";
import { OwingRest } from "../../ui/dossier/OwingRest.tsx";
import { StopRanking } from "../../ui/dossier/StopRanking.tsx";
import { stopName } from "../../ui/dossier/stopName.ts";
import { CaseItem } from "./CaseItem.tsx";
import { type Asked, CasesBehind } from "./CasesBehind.tsx";
import { NotYet, Part } from "./Part.tsx";
import { PromisesInHand } from "./PromiseTools.tsx";
import styles from "./speaker.module.css";
import type { ScreenLead } from "./useScreen.ts";

interface DossierPaneProps {
  readonly reviewId: string;
  readonly stop: string;
  readonly screen: ScreenLead;
}

/** What the cell has in hand at one stop; each part can be put before the officers, each number asked for its cases. */
export function DossierPane({ reviewId, stop, screen }: DossierPaneProps) {
  const words = useWords();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { data: dossier, error } = useAnswer((ask) => ask.review.dossier, { input: { stop }, enabled: stop !== "" });
  if (dossier === undefined) return <NotYet error={error} />;
  const place = stopOfKey(stop);
  if (place === null) return null;
  if (asked !== null) return <CasesBehind asked={asked} screen={screen} onBack={() => setAsked(null)} />;
  const ask = ({ name, queue }: Asked) => setAsked({ name: `${stopName(stop, words)} · ${name}`, queue });
  return <Parts reviewId={reviewId} stop={place} dossier={dossier} screen={screen} onAsk={ask} />;
}

interface PartsProps extends Omit<DossierPaneProps, "stop"> {
  readonly stop: Stop;
  readonly dossier: Dossier;
  readonly onAsk: (asked: Asked) => void;
}

function Parts({ reviewId, stop, dossier, screen, onAsk }: PartsProps) {
  const words = useWords();
  const { say } = words;
  const { figures, offices, cases, incidents, ranking } = dossier;
  const askFigure = (count: Told) => onAsk({ name: say(`review.figure.${count}`), queue: behindFigure(stop, dossier, count) });
  const placesTitle = say(stop.of === "district" ? "review.part.places" : "review.part.districts");
  // What is promised in this review stands where it is written down.
  const promises = dossier.promises.filter((promise) => promise.reviewId !== reviewId);
  return (
    <>
      <Part title={say("review.part.figures")} note={<Since period={dossier.period} />} onShow={() => screen.show("figures")}>
        <FigureRow figures={figures} shown={RECEIVED} onAsk={askFigure} />
      </Part>
      <Part title={say("review.part.pending")} onShow={() => screen.show("pending")}>
        <FigureRow figures={figures} shown={OPEN} onAsk={askFigure} />
      </Part>
      <Part title={say("review.part.quality")} note={<Since period={dossier.period} />} onShow={() => screen.show("quality")}>
        <FigureRow figures={figures} shown={DONE} onAsk={askFigure} />
      </Part>
      <Part title={say(`review.part.ranking.${stop.of}s`)} onShow={() => screen.show("ranking")}>
        {ranking === null ? (
          <p className={styles.quiet}>{say("review.part.ranking.none")}</p>
        ) : (
          <StopRanking ranking={ranking} of={stop.of} />
        )}
      </Part>
      <Part title={say("review.part.offices")} onShow={() => screen.show("offices")}>
        {offices.length === 0 ? (
          <p className={styles.quiet}>{nobodyOwes(dossier, words, "speaker")}</p>
        ) : (
          <OwingTable
            offices={offices}
            now={dossier.readAt}
            onAsk={(owing) => onAsk({ name: `${owing.label[words.locale]}, ${say("review.owing.late")}`, queue: behindOwing(stop, owing) })}
          />
        )}
        <OwingRest
          dossier={dossier}
          shown={offices.length}
          onAskUnmarked={() => onAsk({ name: say("desk.view.late-to-mark"), queue: behindUnmarked(stop) })}
        />
      </Part>
      <Part title={say("review.part.before")} onShow={() => screen.show("promises")}>
        {promises.length === 0 ? <p className={styles.quiet}>{say("review.part.before.none")}</p> : <PromisesInHand promises={promises} />}
      </Part>
      <Part title={say("review.part.cases")}>
        {cases.length === 0 && <p className={styles.quiet}>{nothingToRead(dossier, words)}</p>}
        <ol className={styles.cases}>
          {cases.map((each) => (
            <CaseToRead key={each.grievanceId} told={each} screen={screen} />
          ))}
        </ol>
      </Part>
      {dossier.owing.overdue > 0 && (
        <>
          <Part title={say("review.part.sorts")} onShow={() => screen.show("sorts")}>
            <LateLines
              heading={say("review.open.sort")}
              lines={sortLines(dossier, words)}
              dossier={dossier}
              unknown="review.screen.noSort"
              onAsk={(line, column) =>
                onAsk({ name: `${line.name}, ${say(`review.open.${column}`)}`, queue: behindSort(stop, line, column) })
              }
            />
          </Part>
          <Part title={placesTitle} onShow={() => screen.show("places")}>
            <LateLines
              heading={say(stop.of === "district" ? "review.open.place" : "word.district")}
              lines={placeLines(dossier, words)}
              dossier={dossier}
              unknown="review.screen.noPlace"
              onAsk={(line, column) =>
                onAsk({ name: `${line.name}, ${say(`review.open.${column}`)}`, queue: behindPlace(stop, line, column) })
              }
            />
          </Part>
        </>
      )}
      {incidents.length > 0 && (
        <Part title={say("review.part.incidents")} onShow={() => screen.show("incidents")}>
          <ol className={styles.cases}>
            {incidents.map((each) => (
              <CaseToRead
                key={each.grievanceId}
                told={each}
                screen={screen}
                note={
                  <AskedNumber
                    value={each.cases}
                    name={each.ticket}
                    onAsk={() =>
                      onAsk({ name: `${say("review.part.incidents")}, ${each.ticket}`, queue: behindIncident(each.grievanceId) })
                    }
                  >
                    {say("review.citizens", { n: each.citizens, cases: each.cases })}
                  </AskedNumber>
                }
              />
            ))}
          </ol>
        </Part>
      )}
    </>
  );
}

function CaseToRead({ told, screen, note }: { readonly told: DossierCase; readonly screen: ScreenLead; readonly note?: ReactNode }) {
  const { say, date, departmentBrief, place } = useWords();
  const { grievanceId, ticket, department, openedAt, urgency } = told;
  return (
    <CaseItem id={grievanceId} told={told} screen={screen} note={note}>
      <span>{say(`urgency.${urgency}`)}</span>
      <span>{departmentBrief(department)}</span>
      {told.place !== null && <span>{place(told)}</span>}
      <span>{ticket}</span>
      <span>{date(openedAt)}</span>
    </CaseItem>
  );
}

/* The cases behind each number of a dossier: a queue that holds exactly as many as the number says. */

function behindFigure(stop: Stop, { period }: Pick<Dossier, "period">, count: Told): Queue {
  return { filter: casesOf(count, period, filterOfStop(stop)), order: "oldest" };
}

function behindOwing(stop: Stop, { office }: Owing): Queue {
  return { filter: { ...filterOfStop(stop), offices: [office], overdue: true }, order: "due" };
}

/** Late and marked to nobody. */
function behindUnmarked(stop: Stop): Queue {
  return { filter: { ...filterOfStop(stop), offices: [null], overdue: true }, order: "due" };
}

function behindSort(stop: Stop, { department, category }: SortLine, column: OpenCasesColumn): Queue {
  return { filter: { ...openIn(stop, column), departments: [department], categories: [category] }, order: "due" };
}

function behindPlace(stop: Stop, { district, place }: PlaceLine, column: OpenCasesColumn): Queue {
  return { filter: { ...openIn(stop, column), districts: [district], ...(place === null ? {} : { places: [place] }) }, order: "due" };
}

function behindIncident(id: string): Queue {
  return { filter: { sameIncidentAs: id as GrievanceId, states: [...OPEN_STATES] }, order: "oldest" };
}

function openIn(stop: Stop, column: OpenCasesColumn): CaseFilter {
  return {
    ...filterOfStop(stop),
    states: [...OPEN_STATES],
    ...(column === "overdue" && { overdue: true, asked: true }),
    ...(column === "incidents" && { incidents: true }),
  };
}
