import type { DepartmentActivityLine, OfficialAccount } from "#contract/activity.ts";
import { useNow } from "../../../client/useNow.ts";
import { departmentShortName } from "../../../i18n/names.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { viewStyles } from "../../fullView/viewStyles.ts";
import { Headings } from "../../fullView/Headings.tsx";
import styles from "./activity.module.css";

interface ActivityTableProps {
  readonly accounts: readonly OfficialAccount[];
  readonly departments: readonly DepartmentActivityLine[];
}

/**
 * A group for each department, headed by what its accounts come to: the least active first, and after them those of which nothing is known.
 * Within it one line an account, the gaps first, then the quietest.
 */
export function ActivityTable({ accounts, departments }: ActivityTableProps) {
  const { say } = useWords();
  const now = useNow(60_000);
  return (
    <table className={`${viewStyles.table} ${styles.table}`}>
      <Headings of={COLUMNS.map((column) => say(`paper.activity.column.${column}`))} />
      {departments.toSorted(leastActiveFirst).map((line) => {
        const own = accounts.filter(({ department }) => department === line.department);
        return own.length === 0 ? null : (
          <tbody key={line.department} data-department={line.department}>
            <DepartmentHeading line={line} isNamed={own.some(({ handle }) => handle !== null)} />
            {own.map((account) => (
              <AccountLine key={`${account.office} ${account.channel}`} account={account} now={now} />
            ))}
          </tbody>
        );
      })}
    </table>
  );
}

function leastActiveFirst(one: DepartmentActivityLine, other: DepartmentActivityLine): number {
  return (one.score ?? Infinity) === (other.score ?? Infinity) ? 0 : (one.score ?? Infinity) - (other.score ?? Infinity);
}

interface DepartmentHeadingProps {
  readonly line: DepartmentActivityLine;
  /** Whether the registry names any account of it. */
  readonly isNamed: boolean;
}

function DepartmentHeading({ line: { department, score, active, gaps }, isNamed }: DepartmentHeadingProps) {
  const { say, locale } = useWords();
  const counts =
    score !== null
      ? say("paper.activity.score", { score, active, gaps })
      : say(isNamed ? "paper.activity.notAsked" : "paper.activity.notNamed");
  return (
    <tr>
      <th scope="rowgroup" colSpan={COLUMNS.length} className={viewStyles.group}>
        {departmentShortName(department, locale)} <small>{counts}</small>
      </th>
    </tr>
  );
}

/** Less than that is no age that people speak of. */
const MINUTE_MS = 60_000;

const COLUMNS = ["office", "account", "posts", "replies", "median", "unanswered", "silent", "trend"] as const;

function AccountLine({ account, now }: { readonly account: OfficialAccount; readonly now: number }) {
  const { say, locale, number, age, channel } = useWords();
  const {
    channel: of,
    byWeek,
    label,
    officer,
    handle,
    state,
    posts,
    replies,
    medianAnswerMs,
    unanswered,
    isAtLeast,
    isFromPlatform,
    silentDays,
    byDay,
    askedAt,
  } = account;
  const isKnown = state === "active" && askedAt !== null;
  const told = (count: number) => (isKnown ? number(count) : "–");
  return (
    <tr>
      <th scope="row" className={viewStyles.cell}>
        {label[locale]}
        {officer !== null && <small className={viewStyles.quiet}> {officer}</small>}
      </th>
      <td className={viewStyles.cell}>
        {channel(of)}
        {handle !== null && ` ${of === "x" ? "@" : ""}${handle}`}{" "}
        {state !== "active" && <span className={`${viewStyles.late} ${styles.state ?? ""}`}>{say(`paper.activity.state.${state}`)}</span>}
      </td>
      <td className={viewStyles.number}>{told(posts)}</td>
      <td className={viewStyles.number}>{told(replies)}</td>
      <td className={viewStyles.number}>{medianAnswerMs === null ? "–" : age(Math.max(MINUTE_MS, medianAnswerMs))}</td>
      <td className={viewStyles.number}>
        {handle === null ? "–" : isAtLeast ? say("paper.activity.atLeast", { n: unanswered }) : number(unanswered)}
        {handle !== null && isKnown && !isFromPlatform && <small className={viewStyles.quiet}> {say("paper.activity.ofRecord")}</small>}
      </td>
      <td className={viewStyles.number}>{told(silentDays)}</td>
      <td className={viewStyles.cell}>{isKnown && <Trend byDay={byDay} byWeek={byWeek} now={now} />}</td>
    </tr>
  );
}

type TrendProps = Pick<OfficialAccount, "byDay" | "byWeek"> & { readonly now: number };

/** Day by day as bars, and week by week as numbers: posts, and after the stroke the answers among them. */
function Trend({ byDay, byWeek, now }: TrendProps) {
  const { say, number } = useWords();
  const weeks = byWeek.map(({ posts, replies }) => `${number(posts)}/${number(replies)}`).join(" · ");
  return (
    <>
      <Sparkline byDay={byDay} now={now} />
      <br />
      <small className={viewStyles.quiet} title={say("paper.activity.weeks")}>
        {weeks}
      </small>
    </>
  );
}

const BAR = 4;
const HEIGHT = 24;
const DAY_MS = 24 * 3_600_000;

/** Posts of each day as bars; a day without any has a dot, so that silence is seen. */
function Sparkline({ byDay, now }: { readonly byDay: readonly number[]; readonly now: number }) {
  const { say, date } = useWords();
  const most = Math.max(1, ...byDay);
  const firstDayAt = now - (byDay.length - 1) * DAY_MS;
  return (
    <svg
      width={byDay.length * BAR}
      height={HEIGHT}
      viewBox={`0 0 ${byDay.length * BAR} ${HEIGHT}`}
      role="img"
      aria-label={say("paper.activity.trend", { from: date(firstDayAt), most })}
    >
      {byDay.map((posts, day) => {
        const at = firstDayAt + day * DAY_MS;
        const height = posts === 0 ? 1 : Math.max(3, (posts / most) * HEIGHT);
        return (
          <rect
            key={at}
            x={day * BAR}
            y={HEIGHT - height}
            width={BAR - 1}
            height={height}
            fill={posts === 0 ? "var(--late)" : "var(--ink-2)"}
          />
        );
      })}
    </svg>
  );
}
