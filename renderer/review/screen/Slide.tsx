import { assertNever } from "#domain/assertNever.ts";
import type { Presented } from "#contract/presenting.ts";
import { useWords } from "../../i18n/useWords.ts";
import { DONE, OPEN, RECEIVED } from "#domain/review/told.ts";
import { FigureRow } from "../../ui/dossier/FigureRow.tsx";
import { OpenCasesTable, placeLines, sortLines } from "../../ui/dossier/OpenCasesTable.tsx";
import { OwingTable } from "../../ui/dossier/OwingTable.tsx";
import { PromiseList } from "../../ui/dossier/PromiseList.tsx";
import { Since } from "../../ui/dossier/Since.tsx";
import { StopRanking } from "../../ui/dossier/StopRanking.tsx";
import { AttendanceSlide } from "./AttendanceSlide.tsx";
import { CaseSlide } from "./CaseSlide.tsx";
import { IncidentsSlide } from "./IncidentsSlide.tsx";
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
  switch (slide) {
    case "title":
      return <h1 className={styles.title}>{presented.review.title}</h1>;
    case "attendance":
      return (
        <>
          <h1>{say("review.attendance")}</h1>
          <AttendanceSlide offices={presented.attendance ?? []} />
        </>
      );
    case "figures":
      return dossier === null ? null : (
        <>
          <h1>{say("review.part.figures")}</h1>
          <p className={styles.since}>
            <Since period={dossier.period} />
          </p>
          <FigureRow figures={dossier.figures} shown={RECEIVED} />
        </>
      );
    case "offices":
      return dossier === null ? null : (
        <>
          <h1>{say("review.part.offices")}</h1>
          {dossier.offices.length === 0 ? (
            <p className={styles.waiting}>{say("review.screen.nobodyOwes")}</p>
          ) : (
            <div className={styles.owing}>
              <OwingTable offices={dossier.offices.slice(0, OFFICES)} now={dossier.readAt} />
            </div>
          )}
        </>
      );
    case "pending":
      return dossier === null ? null : (
        <>
          <h1>{say("review.part.pending")}</h1>
          <FigureRow figures={dossier.figures} shown={OPEN} />
        </>
      );
    case "quality":
      return dossier === null ? null : (
        <>
          <h1>{say("review.part.quality")}</h1>
          <p className={styles.since}>
            <Since period={dossier.period} />
          </p>
          <FigureRow figures={dossier.figures} shown={DONE} />
        </>
      );
    case "ranking":
      return dossier === null ? null : (
        <>
          <h1>{say(isDistrict ? "review.part.ranking.districts" : "review.part.ranking.departments")}</h1>
          {dossier.ranking === null ? (
            <p className={styles.waiting}>{say("review.part.ranking.none")}</p>
          ) : (
            <div className={styles.ranking}>
              <StopRanking ranking={dossier.ranking} />
            </div>
          )}
        </>
      );
    case "sorts":
      return dossier === null ? null : (
        <>
          <h1>{say("review.part.sorts")}</h1>
          <OpenCasesTable heading={say("review.open.sort")} lines={sortLines(dossier, words)} />
        </>
      );
    case "places":
      return dossier === null ? null : (
        <>
          <h1>{say(isDistrict ? "review.part.places" : "review.part.districts")}</h1>
          <OpenCasesTable heading={say(isDistrict ? "review.open.place" : "review.open.district")} lines={placeLines(dossier, words)} />
        </>
      );
    case "incidents":
      return dossier === null ? null : (
        <>
          <h1>{say("review.part.incidents")}</h1>
          <IncidentsSlide incidents={dossier.incidents.slice(0, INCIDENTS)} />
        </>
      );
    case "promises": {
      const told = [...promised.toReversed(), ...(dossier?.promises ?? []).filter(({ id }) => !promised.some((each) => each.id === id))];
      return (
        <>
          <h1>{say("review.promises")}</h1>
          {told.length === 0 ? (
            <p className={styles.waiting}>{say("review.part.before.none")}</p>
          ) : (
            <div className={styles.promises}>
              <PromiseList promises={told.slice(0, PROMISES)} />
            </div>
          )}
        </>
      );
    }
    case "case":
      // One that was set aside is shown to nobody.
      return presented.case === null ? (
        <p className={styles.waiting}>{say("review.screen.waiting")}</p>
      ) : (
        <CaseSlide told={presented.case} />
      );
    default:
      return assertNever(slide);
  }
}
