import type { OwingOffice } from "#contract/wallScenes.ts";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import { useNow } from "../../../client/useNow.ts";
import { useWords, type Words } from "../../../i18n/useWords.ts";
import { Mark } from "../../../ui/Mark.tsx";
import { Figure } from "../../parts/Figure.tsx";
import { PanelMessage } from "../../parts/PanelMessage.tsx";
import { overdueCasesOfOffice, redFlaggedCasesOfOffice } from "../../parts/filters.ts";
import type { PanelProps } from "../../parts/panelProps.ts";
import styles from "./offices.module.css";
import { NobodyOwes, ToMark } from "./ToMark.tsx";
import { titleAlone } from "./titleAlone.ts";

const ROW_REM = 3.4;
/** Of a digit of the counts. */
const DIGIT_REM = 0.9;
const MORE_REM = 1.6;
/** So wide a list leaves room for a second beside it. */
const LIST_REM = 46;

/** Which offices owe reports, how old the oldest is, and when it goes up to whom. */
export function OwingOfficesPanel({ now, width, height }: PanelProps) {
  const words = useWords();
  const { say } = words;
  const at = useNow(30_000);
  if (now.overdue === null) return <PanelMessage text={say("panel.waiting")} />;
  const { offices, officeCount, toMark } = now.overdue;
  if (offices.length === 0) return <NobodyOwes toMark={toMark} />;
  const columns = Math.max(1, Math.floor(width / LIST_REM));
  const rows = Math.max(1, Math.floor((height - MORE_REM) / ROW_REM));
  const shown = offices.slice(0, columns * rows);
  const longest = Math.max(2, ...shown.map(({ overdue }) => words.shortNumber(overdue).length)) * DIGIT_REM;
  return (
    <div className={styles.panel}>
      <ol
        className={styles.offices}
        style={{
          "--column-width": 0.4 + longest,
          gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
          gridTemplateRows: `repeat(${rows}, minmax(0, 1fr))`,
        }}
      >
        {shown.map((office) => (
          <OfficeLine key={office.office} office={office} at={at} words={words} />
        ))}
      </ol>
      <p className={styles.more}>
        {officeCount > shown.length && <span>{say("owing.more", { n: officeCount - shown.length })}</span>}
        <ToMark toMark={toMark} />
      </p>
    </div>
  );
}

function OfficeLine({ office, at, words }: { readonly office: OwingOffice; readonly at: number; readonly words: Words }) {
  const { say, locale, number, shortNumber, age, department, departmentBrief } = words;
  const { overdue, redFlags, nextEscalation } = office;
  const name = office.label[locale];
  const brief = office.department === null ? name : name.replace(department(office.department), departmentBrief(office.department));
  return (
    <li data-office={office.office}>
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
      <NameAndPlace text={brief} />
      {redFlags > 0 && (
        <span className={styles.flags}>
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
        <span className={styles.oldest}>{say("owing.oldest", { age: age(at - office.oldestDueAt) })}</span>
        <span className={styles.level}>
          <span>{office.level?.[locale]}</span>
          <span />
        </span>
        <span className={styles.next}>
          {nextEscalation !== null && <Mark shape="rising" />}
          {nextEscalation === null
            ? say("owing.top")
            : `${countdown(nextEscalation.at - at, words)} → ${titleAlone(nextEscalation.to[locale], name, departmentBrief("CMO"))}`}
        </span>
      </span>
    </li>
  );
}

/** The place is at the end of an office's name and is kept where the name is too long. */
function NameAndPlace({ text }: { readonly text: string }) {
  const comma = text.lastIndexOf(", ");
  return (
    <b className={styles.name}>
      <span>{comma === -1 ? text : text.slice(0, comma)}</span>
      {comma !== -1 && <span>{text.slice(comma)}</span>}
    </b>
  );
}

function countdown(leftMs: number, { say }: Words): string {
  const { unit, ...left } = countdownOf(leftMs);
  return say(`countdown.${unit}`, left);
}

const MINUTE_MS = 60_000;

/** What is left of a time, in the two units that say it best, as `age` says what has passed. */
type Countdown =
  | { readonly unit: "over" }
  | { readonly unit: "minutes"; readonly m: number }
  | { readonly unit: "hours"; readonly h: number; readonly m: number }
  | { readonly unit: "days"; readonly d: number; readonly h: number };

/** Rounded up to minutes, so that it is over when it says so and not a minute before. */
export function countdownOf(leftMs: number): Countdown {
  if (!(leftMs > 0)) return { unit: "over" };
  const minutes = Math.ceil(leftMs / MINUTE_MS);
  if (minutes < 60) return { unit: "minutes", m: minutes };
  if (minutes * MINUTE_MS < 2 * DAY_MS) return { unit: "hours", h: Math.floor(minutes / 60), m: minutes % 60 };
  return { unit: "days", d: Math.floor((minutes * MINUTE_MS) / DAY_MS), h: Math.floor(((minutes * MINUTE_MS) % DAY_MS) / HOUR_MS) };
}
