import { startOfIndianDay } from "#domain/clock/indianDay.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { useCasesBehindEach } from "../../mirror/useCasesBehind.ts";
import { PanelMessage } from "../../parts/PanelMessage.tsx";
import { PanelWaiting } from "../../parts/PanelWaiting.tsx";
import { RowList } from "../../parts/RowList.tsx";
import { caseOfTicket } from "../../parts/filters.ts";
import { useIsYounger } from "../../parts/known.ts";
import type { PanelProps } from "../../parts/panelProps.ts";
import { placePictures } from "./placePictures.ts";
import { pictured, SolvedPictures, solvedWhat } from "./SolvedPictures.tsx";
import styles from "./SolvedPictures.module.css";

/** What citizens had asked for and got last: what and where, who did it, how long it took, and when; and of one of them pictures before and after. */
export function SolvedCasesPanel({ now: { solved, readAt }, width, height }: PanelProps) {
  const words = useWords();
  const { say, locale, age, ago, departmentBrief, district } = words;
  const behind = useCasesBehindEach();
  const isYounger = useIsYounger(solved?.thankedFrom ?? 0);
  if (solved === null) return <PanelWaiting />;
  const cases = quickFirst(solved.cases, startOfIndianDay(readAt));
  if (cases.length === 0) return <PanelMessage text={say(isYounger ? "solved.noneYet" : "solved.none")} none />;
  const withPictures = pictured(cases);
  const place = withPictures && placePictures(withPictures.before === null || withPictures.after === null ? 1 : 2, { width, height });
  const list = (
    <RowList
      rows={cases.map((each) => ({
        key: each.ticket,
        lead: null,
        title: say("solved.what", { what: solvedWhat(each, words) }),
        facts: [
          each.office?.[locale] ?? `${departmentBrief(each.department)}, ${district(each.district)}`,
          say("solved.took", { age: age(each.disposedAt - each.openedAt) }),
          ago(Math.max(0, readAt - each.disposedAt)),
        ].join(" · "),
        behind: behind(caseOfTicket(each.ticket)),
      }))}
      leadWidth={0}
      more={() => null}
      width={width - (place === null ? 0 : place.width + GAP)}
      height={height}
    />
  );
  if (withPictures === null || place === null) return list;
  return (
    <div className={styles.beside} style={{ gridTemplateColumns: `${place.width}rem minmax(0, 1fr)` }}>
      <SolvedPictures solved={withPictures} row={place.row} />
      {list}
    </div>
  );
}

/** What was solved today first, then the rest; of each what took least. */
export function quickFirst<Case extends { readonly openedAt: number; readonly disposedAt: number }>(
  cases: readonly Case[],
  todayAt: number,
): readonly Case[] {
  return cases.toSorted(
    (one, other) =>
      Number(other.disposedAt >= todayAt) - Number(one.disposedAt >= todayAt) ||
      one.disposedAt - one.openedAt - (other.disposedAt - other.openedAt),
  );
}

/** Between pictures and list, in `rem`. */
const GAP = 1.6;
