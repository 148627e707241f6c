import type { ReactNode } from "react";
import type { Dossier } from "#contract/dossier.ts";
import type { Presented } from "#contract/presenting.ts";
import type { AttendanceLine, PromiseLine } from "#contract/review.ts";
import { assertNever } from "#domain/assertNever.ts";
import { DONE, OPEN, RECEIVED, type Told } from "#domain/review/told.ts";
import type { MessageId } from "../../i18n/en.ts";
import { useWords } from "../../i18n/useWords.ts";
import { AgainstTarget } from "../../ui/AgainstTarget.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { FigureRow, Since } from "../../ui/dossier/FigureRow.tsx";
import { LateLines } from "../../ui/dossier/LateLines.tsx";
import { placeLines, sortLines } from "../../ui/dossier/OpenCasesTable.tsx";
import { nobodyOwes } from "../../ui/dossier/nobodyOwes.ts";
import { OwingTable } from "../../ui/dossier/OwingTable.tsx";
import { OwingRest } from "../../ui/dossier/OwingRest.tsx";
import { PromiseList } from "../../ui/dossier/PromiseList.tsx";
import { StopRanking } from "../../ui/dossier/StopRanking.tsx";
import { useReadAloud } from "../../ui/dossier/useReadAloud.ts";
import { CaseSlide } from "./CaseSlide.tsx";
import styles from "./screen.module.css";

/** A screen has room for so many of a kind. */
const OFFICES = 4;
const PROMISES = 4;
const INCIDENTS = 3;

export function Slide({ presented }: { readonly presented: Presented }) {
  const words = useWords();
  const { say } = words;
  const { slide, dossier, promised, review } = presented;
  const isDistrict = review.scope.of === "districts";
  const titled = (title: MessageId, content: ReactNode) => (
    <>
      <h1>{say(title)}</h1>
      {content}
    </>
  );
  const waiting = (message: MessageId) => <p className={styles.waiting}>{say(message)}</p>;
  if (slide === "title") return <h1 className={styles.title}>{review.title}</h1>;
  if (slide === "attendance") return titled("review.attendance", <AttendanceSlide offices={presented.attendance ?? []} />);
  // One that was set aside is shown to nobody.
  if (slide === "case") return presented.case === null ? waiting("review.screen.waiting") : <CaseSlide told={presented.case} />;
  if (slide === "promises") {
    const isHere = ({ id, reviewId }: PromiseLine) => promised.some((each) => each.id === id && each.reviewId === reviewId);
    const told = [...promised.toReversed(), ...(dossier?.promises ?? []).filter((each) => !isHere(each))];
    if (told.length === 0) return titled("review.promises", waiting("review.part.before.none"));
    const list = (
      <div className={styles.promises} data-count={Math.min(told.length, PROMISES)}>
        <PromiseList promises={told.slice(0, PROMISES)} />
      </div>
    );
    return titled("review.promises", list);
  }
  if (dossier === null) return null;
  const { offices, owing, ranking } = dossier;
  // In place of a table of what is late: that, and what the cell has still to mark.
  const note = (said: string) => (
    <div className={styles.owing}>
      <p className={styles.waiting}>{said}</p>
      <OwingRest dossier={{ offices: [], owing: { ...owing, offices: 0 } }} shown={0} />
    </div>
  );
  switch (slide) {
    case "figures":
      return titled("review.part.figures", <FiguresSince dossier={dossier} shown={RECEIVED} />);
    case "pending":
      return titled(
        "review.part.pending",
        <>
          <FigureRow figures={dossier.figures} shown={OPEN} />
          <TargetLines lines={dossier.targets.filter(({ name }) => name === "overduePercent")} />
        </>,
      );
    case "quality":
      return titled(
        "review.part.quality",
        <>
          <FiguresSince dossier={dossier} shown={DONE} />
          <TargetLines lines={dossier.targets.filter(({ name }) => name !== "overduePercent")} />
        </>,
      );
    case "offices": {
      const shown = <OwingTable offices={offices.slice(0, OFFICES)} now={dossier.readAt} />;
      return titled(
        "review.part.offices",
        <div className={styles.owing}>
          {offices.length === 0 ? <p className={styles.waiting}>{nobodyOwes(dossier, words, "screen")}</p> : shown}
          <OwingRest dossier={dossier} shown={OFFICES} />
        </div>,
      );
    }
    case "ranking": {
      const parts = ranking === null ? null : <StopRanking ranking={ranking} of={isDistrict ? "district" : "department"} />;
      const shown = parts === null ? waiting("review.part.ranking.none") : <div className={styles.ranking}>{parts}</div>;
      return titled(isDistrict ? "review.part.ranking.districts" : "review.part.ranking.departments", shown);
    }
    case "sorts":
      return titled(
        "review.part.sorts",
        <LateLines
          heading={say("review.open.sort")}
          lines={sortLines(dossier, words)}
          dossier={dossier}
          unknown="review.screen.noSort"
          note={note}
        />,
      );
    case "places": {
      const heading = say(isDistrict ? "review.open.place" : "word.district");
      const lines = placeLines(dossier, words);
      const table = <LateLines heading={heading} lines={lines} dossier={dossier} unknown="review.screen.noPlace" note={note} />;
      return titled(isDistrict ? "review.part.places" : "review.part.districts", table);
    }
    case "incidents":
      return titled("review.part.incidents", <IncidentsSlide incidents={dossier.incidents.slice(0, INCIDENTS)} />);
    default:
      return assertNever(slide);
  }
}

/** How the stop stands to the targets that are set; nothing where none is, or where nothing can be held against it. */
function TargetLines({ lines }: { readonly lines: Dossier["targets"] }) {
  const known = lines.filter(({ value }) => value !== null);
  if (known.length === 0) return null;
  return (
    <p className={styles.targets}>
      {known.map((line) => (
        <AgainstTarget key={line.name} line={line} />
      ))}
    </p>
  );
}

interface FiguresSinceProps {
  readonly dossier: Pick<Dossier, "period" | "figures">;
  readonly shown: readonly Told[];
}

function FiguresSince({ dossier: { period, figures }, shown }: FiguresSinceProps) {
  return (
    <>
      <p className={styles.since}>
        <Since period={period} />
      </p>
      <FigureRow figures={figures} shown={shown} />
    </>
  );
}

/** What many complain of, in the words of the last who did. */
function IncidentsSlide({ incidents }: Pick<Dossier, "incidents">) {
  const { say, departmentBrief, place } = useWords();
  const readAloud = useReadAloud();
  return (
    <ol className={styles.incidents}>
      {incidents.map((incident) => (
        <li key={incident.grievanceId}>
          <p dir="auto">{readAloud(incident)}</p>
          <footer>
            <b>{say("review.citizens", { n: incident.citizens, cases: incident.cases })}</b>
            <span>{[departmentBrief(incident.department), place(incident)].filter(Boolean).join(" · ")}</span>
          </footer>
        </li>
      ))}
    </ol>
  );
}

/** Who was called to this stop, and who came. */
function AttendanceSlide({ offices }: { readonly offices: readonly AttendanceLine[] }) {
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
