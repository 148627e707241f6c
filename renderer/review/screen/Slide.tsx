import { assertNever } from "#domain/assertNever.ts";
import type { Presented } from "#contract/presenting.ts";
import { useWords } from "../../i18n/useWords.ts";
import { FigureRow } from "../parts/FigureRow.tsx";
import { OwingTable } from "../parts/OwingTable.tsx";
import { PromiseList } from "../parts/PromiseList.tsx";
import { AttendanceSlide } from "./AttendanceSlide.tsx";
import { CaseSlide } from "./CaseSlide.tsx";
import styles from "./screen.module.css";

/** A screen has room for so many of a kind. */
const OFFICES = 6;
const PROMISES = 4;

export function Slide({ presented }: { readonly presented: Presented }) {
  const { say } = useWords();
  const { slide, dossier, promised } = presented;
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
          <FigureRow figures={dossier.figures} />
        </>
      );
    case "offices":
      return dossier === null ? null : (
        <>
          <h1>{say("review.part.offices")}</h1>
          {dossier.offices.length === 0 ? (
            <p className={styles.waiting}>{say("review.screen.nobodyOwes")}</p>
          ) : (
            <OwingTable offices={dossier.offices.slice(0, OFFICES)} now={dossier.readAt} />
          )}
        </>
      );
    case "pending":
    case "quality":
    case "ranking":
    case "sorts":
    case "places":
    case "troubles":
      return null;
    case "promises": {
      const told = [...promised.toReversed(), ...(dossier?.promises ?? []).filter(({ id }) => !promised.some((each) => each.id === id))];
      return (
        <>
          <h1>{say("review.promises")}</h1>
          {told.length === 0 ? (
            <p className={styles.waiting}>{say("review.part.before.none")}</p>
          ) : (
            <PromiseList promises={told.slice(0, PROMISES)} />
          )}
        </>
      );
    }
    case "case":
      return presented.case === null ? null : <CaseSlide told={presented.case} />;
    default:
      return assertNever(slide);
  }
}
