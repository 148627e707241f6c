import type { OwingOffice } from "#contract/wallScenes.ts";
import { useNow } from "../../../client/useNow.ts";
import { useWords, type Words } from "../../../i18n/useWords.ts";
import { Mark } from "../../../ui/Mark.tsx";
import { Figure } from "../../parts/Figure.tsx";
import { PanelMessage } from "../../parts/PanelMessage.tsx";
import { OneLine } from "../../parts/OneLine.tsx";
import { WholeWords } from "../../parts/WholeWords.tsx";
import { overdueCasesOfOffice, redFlaggedCasesOfOffice } from "../../parts/filters.ts";
import type { PanelProps } from "../../parts/panelProps.ts";
import { countdown } from "./countdown.ts";
import styles from "./offices.module.css";
import sums from "./sums.module.css";
import { NobodyOwes, ToMark } from "./ToMark.tsx";
import { placeFirst, titleAlone } from "../../parts/titleAlone.ts";

/** So many a room takes in, and each of them large. */
const MOST = 5;
/** All in `rem`: a row of a size of 1, with one line of facts and with two. */
const ROW_REM = 3.85;
const TALL_ROW_REM = 5.15;
const DIGIT_REM = 0.62;
const MORE_REM = 1.6;
/** The facts have room in one line from here on; from the other on, for larger letters. */
const WIDE_REM = 56;
const NARROW_REM = 38;
/** Of the name of an office and of its count, beside a line of one `rem`. */
const LARGEST = 1.45;
const COUNT = 2.2;

/** The five offices that owe most, how old the oldest report is, and when it goes up to whom. */
export function OwingOfficesPanel({ now, width, height }: PanelProps) {
  const words = useWords();
  const { say } = words;
  const at = useNow(30_000);
  if (now.overdue === null) return <PanelMessage text={say("panel.waiting")} />;
  const { offices, officeCount, toMark } = now.overdue;
  if (offices.length === 0) return <NobodyOwes toMark={toMark} />;
  const rows = Math.max(1, Math.min(MOST, Math.floor((height - MORE_REM) / ROW_REM)));
  const shown = offices.slice(0, rows);
  const row = (height - MORE_REM) / rows;
  const isTall = row >= TALL_ROW_REM && width < WIDE_REM;
  const size = Math.min(LARGEST, row / (isTall ? TALL_ROW_REM : ROW_REM), width / NARROW_REM);
  const longest = Math.max(2, ...shown.map(({ overdue }) => words.shortNumber(overdue).length)) * DIGIT_REM * COUNT * size;
  return (
    <div className={styles.panel}>
      <ol
        className={styles.offices}
        data-wide={width >= WIDE_REM || undefined}
        style={{ "--column-width": 0.4 + longest, "--size": size, gridTemplateRows: `repeat(${rows}, minmax(0, 1fr))` }}
      >
        {shown.map((office) => (
          <OfficeLine key={office.office} office={office} at={at} words={words} lines={isTall ? 2 : 1} />
        ))}
      </ol>
      <p className={styles.more}>
        {officeCount > shown.length && <span>{say("owing.more", { n: officeCount - shown.length })}</span>}
        <ToMark toMark={toMark} />
      </p>
    </div>
  );
}

interface OfficeLineProps {
  readonly office: OwingOffice;
  readonly at: number;
  readonly words: Words;
  /** Of the facts. */
  readonly lines: number;
}

function OfficeLine({ office, at, words, lines }: OfficeLineProps) {
  const { say, locale, number, shortNumber, age, district, departmentBrief } = words;
  const { overdue, redFlags, nextEscalation } = office;
  const name = office.label[locale];
  const next =
    nextEscalation === null
      ? say("owing.top")
      : say("owing.next", {
          left: countdown(nextEscalation.at - at, words),
          to: titleAlone(nextEscalation.to[locale], name, departmentBrief("CMO")),
        });
  const facts = [departmentBrief(office.department), say("owing.oldest", { age: age(at - office.oldestDueAt) }), next];
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
        <OneLine text={placeFirst(name, office.district === null ? null : district(office.district))} />
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
        {lines === 1 ? <OneLine text={facts.join(" · ")} /> : <WholeWords parts={[{ at: 0, text: facts.join(" · ") }]} lines={lines} />}
      </span>
    </li>
  );
}
