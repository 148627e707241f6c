import type { OwingOffice } from "#contract/wallScenes.ts";
import { useNow } from "../../../client/useNow.ts";
import { useWords, type Words } from "../../../i18n/useWords.ts";
import { Mark } from "../../../ui/Mark.tsx";
import { Figure } from "../../parts/Figure.tsx";
import { PanelWaiting } from "../../parts/PanelWaiting.tsx";
import { OneLine } from "../../parts/OneLine.tsx";
import { WholeWords } from "../../parts/WholeWords.tsx";
import { overdueCasesOfOffice, redFlaggedCasesOfOffice } from "../../parts/filters.ts";
import { isClockInDoubt, useKnown } from "../../parts/known.ts";
import type { PanelProps } from "../../parts/panelProps.ts";
import { countdown } from "./countdown.ts";
import styles from "./offices.module.css";
import sums from "./sums.module.css";
import { NobodyOwes, owedOutside, ToMark } from "./ToMark.tsx";
import { placeFirst, titleAlone } from "../../parts/titleAlone.ts";
import { widthOf } from "../../parts/widthOf.ts";

/** So many a room takes in, and each of them large. */
const MOST = 5;
/** All in `rem`: a row of a size of 1, with one line of facts and with two. */
const ROW_REM = 3.85;
const TALL_ROW_REM = 5.15;
const DIGIT_REM = 0.62;
const MORE_REM = 1.6;
const OUTSIDE_REM = 1.5;
/** A flag stands behind the name from here on; from the other on there is room for larger letters. */
const WIDE_REM = 56;
const NARROW_REM = 38;
/** Of the name of an office and of its count, beside a line of one `rem`; and of the facts. */
const LARGEST = 1.45;
const COUNT = 2.2;
const LARGEST_FACTS = 1.25;
/** Between the count and the words. */
const GAP_REM = 1.3;
/** Facts that would have to be drawn narrower than so have a second line. */
const NARROW_FACTS = 0.9;

/** The five offices of the State that owe most, how old the oldest report is, and when it goes up to whom. */
export function OwingOfficesPanel({ now, width, height }: PanelProps) {
  const words = useWords();
  const { say } = words;
  const at = useNow(30_000);
  const known = useKnown();
  if (now.overdue === null) return <PanelWaiting />;
  const { offices, officeCount, toMark } = now.overdue;
  if (offices.length === 0) return <NobodyOwes board={now.overdue} />;
  const outside = owedOutside(now.overdue, width, words);
  const below = MORE_REM + (outside === null ? 0 : OUTSIDE_REM);
  const rows = Math.max(1, Math.min(MOST, Math.floor((height - below) / ROW_REM)));
  const shown = offices.slice(0, rows);
  const facts = shown.map((office) => factsOf(office, { at, goesUp: !isClockInDoubt(known) }, words));
  const digits = Math.max(2, ...shown.map(({ overdue }) => words.shortNumber(overdue).length));
  const { lines, size, countWidth, factsSize } = owingRoom({ facts, digits }, width, (height - below) / rows);
  const line = (width - countWidth - GAP_REM) / factsSize;
  return (
    <div className={styles.panel}>
      <ol
        className={styles.offices}
        data-wide={width >= WIDE_REM || undefined}
        style={{
          "--column-width": countWidth,
          "--size": size,
          "--facts-size": factsSize,
          gridTemplateRows: `repeat(${rows}, minmax(0, 1fr))`,
        }}
      >
        {shown.map((office, index) => (
          <OfficeLine key={office.office} office={office} facts={brokenBetween(facts[index] ?? "", line)} words={words} lines={lines} />
        ))}
      </ol>
      <p className={styles.more}>
        {officeCount > shown.length && <span>{say("owing.more", { n: officeCount - shown.length })}</span>}
        <ToMark toMark={toMark} />
        {outside !== null && <span className={styles.outside}>{outside}</span>}
      </p>
    </div>
  );
}

interface OwingRoom {
  /** Of the facts. */
  readonly lines: 1 | 2;
  readonly size: number;
  /** All `rem`. */
  readonly countWidth: number;
  readonly factsSize: number;
}

/** How large the rows are drawn, each `row` high. Facts stand in one line, and no larger than has room there; only what is far too long for it has two. */
export function owingRoom(
  { facts, digits }: { readonly facts: readonly string[]; readonly digits: number },
  width: number,
  row: number,
): OwingRoom {
  const roomWith = (lines: 1 | 2): OwingRoom => {
    const size = Math.min(LARGEST, row / (lines === 2 ? TALL_ROW_REM : ROW_REM), width / NARROW_REM);
    const countWidth = 0.4 + digits * DIGIT_REM * COUNT * size;
    const fitting = (width - countWidth - GAP_REM) / Math.max(...facts.map((each) => widthOf(each)));
    const factsSize = Math.max(1, Math.min(size, LARGEST_FACTS, lines === 1 ? fitting : Infinity));
    return lines === 1 && fitting < NARROW_FACTS && row >= TALL_ROW_REM && width < WIDE_REM
      ? roomWith(2)
      : { lines, size, countWidth, factsSize };
  };
  return roomWith(1);
}

/** While the clock is in doubt nothing goes up. An office with cases of several districts owes more than any map or matrix shows in one. */
function factsOf(office: OwingOffice, { at, goesUp }: { readonly at: number; readonly goesUp: boolean }, words: Words): string {
  const { say, locale, age, departmentBrief } = words;
  const { label, department, ofSeveralDistricts, oldestDueAt, nextEscalation } = office;
  const next =
    nextEscalation === null
      ? say("owing.top")
      : say("owing.next", {
          left: countdown(nextEscalation.at - at, words),
          to: titleAlone(nextEscalation.to[locale], label[locale], departmentBrief("CMO")),
        });
  return [
    ofSeveralDistricts ? `${departmentBrief(department)}, ${say("owing.severalDistricts")}` : departmentBrief(department),
    say("owing.oldest", { age: age(at - oldestDueAt) }),
    ...(goesUp ? [next] : []),
  ].join(BETWEEN);
}

const BETWEEN = " · ";

/** Facts that have two lines are broken between two of them, and within one only where that is longer than a `line`: a number stays with what it counts. */
export function brokenBetween(facts: string, line: number): string {
  return facts
    .split(BETWEEN)
    .map((fact) => (widthOf(fact) > line * NARROW_FACTS ? fact : fact.replaceAll(" ", "\u00a0")))
    .join("\u00a0· ");
}

interface OfficeLineProps {
  readonly office: OwingOffice;
  readonly facts: string;
  readonly words: Words;
  readonly lines: OwingRoom["lines"];
}

function OfficeLine({ office, facts, words: { say, locale, number, shortNumber, district }, lines }: OfficeLineProps) {
  const { overdue, redFlags } = office;
  return (
    <li data-office={office.office} data-flagged={redFlags > 0 || undefined}>
      <b className={styles.count}>
        <Figure
          name={`owing:overdue:${office.office}`}
          value={overdue}
          queue={overdueCasesOfOffice(office)}
          said={say("owe.count", { n: overdue })}
          matters
        >
          {shortNumber(overdue)}
        </Figure>
      </b>
      <b className={styles.name} data-matters>
        <OneLine text={placeFirst(office.label[locale], office.district === null ? null : district(office.district))} />
      </b>
      {redFlags > 0 && (
        <span className={`${sums.flagged} ${styles.flags}`}>
          <Mark shape="flag" />
          <Figure
            name={`owing:flags:${office.office}`}
            value={redFlags}
            queue={redFlaggedCasesOfOffice(office)}
            said={say("owing.flags", { n: redFlags })}
          >
            {number(redFlags)}
          </Figure>
        </span>
      )}
      <span className={styles.facts}>
        {lines === 1 ? <OneLine text={facts} /> : <WholeWords parts={[{ at: 0, text: facts }]} lines={lines} />}
      </span>
    </li>
  );
}
