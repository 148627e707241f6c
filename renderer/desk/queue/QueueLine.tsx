import { memo, useMemo } from "react";
import type { QueueRow, WhyFound } from "#contract/desk.ts";
import { HOUR_MS } from "#domain/clock/indianDay.ts";
import type { CaseFilter } from "#domain/desk/filter.ts";
import { useWords, type Words } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import { useNow } from "../../client/useNow.ts";
import type { CaseMarks } from "../work/useWorkMarks.ts";
import type { LineFact, ListLook } from "#domain/work/look.ts";
import { OPEN_STATES } from "#domain/grievance/state.ts";
import { WIDE_FROM } from "#domain/post/reach.ts";
import { doubtWords } from "../facts/doubtWords.ts";
import { floodWords } from "../facts/floodWords.ts";
import { citizenText, citizenWords } from "../../ui/words/citizenText.ts";
import { WhyFoundLine } from "./WhyFoundLine.tsx";
import styles from "./QueueLine.module.css";
import { useMyId } from "./useQueue.tsx";

interface QueueLineProps {
  readonly id: string;
  readonly index: number;
  readonly total: number;
  /** From the top of the frame. */
  readonly topPx: number;
  /** Undefined while it is not known yet. */
  readonly row: QueueRow | undefined;
  readonly isGone: boolean;
  /** The list does not hold it any more. */
  readonly isLeft: boolean;
  readonly isCurrent: boolean;
  readonly isPicked: boolean;
  /** What the list asks for: what all lines have in common is not said on each. */
  readonly filter: CaseFilter;
  /** Whether words were searched for, which say on each line why they find it. */
  readonly isSearch: boolean;
  readonly reasons: WhyFound["reasons"] | undefined;
  /** What the person keeps of it for themselves; the same object until that changes. */
  readonly marks: CaseMarks;
  /** How the person wants lines; the same object until that changes. */
  readonly look: ListLook;
  readonly onPress: (index: number, event: React.MouseEvent) => void;
}

/** One case in a list. */
export const QueueLine = memo(function QueueLine(props: QueueLineProps) {
  const { id, index, total, topPx, row, isGone, isLeft, isCurrent, isPicked, filter, isSearch, reasons, marks, look, onPress } = props;
  const { say } = useWords();
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- its keys are the desk's commands, for the whole window
    <div
      id={id}
      className={styles.line}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option cannot hold what a line shows
      role="option"
      tabIndex={-1}
      aria-selected={isCurrent || isPicked}
      aria-posinset={index + 1}
      aria-setsize={total}
      aria-busy={row === undefined && !isGone}
      data-density={look.density}
      data-search={isSearch || undefined}
      data-current={isCurrent || undefined}
      data-picked={isPicked || undefined}
      data-urgency={row?.urgency}
      data-left={isLeft || undefined}
      data-ticket={row?.ticket}
      style={{ transform: `translateY(${topPx}px)` }}
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onClick={(event) => onPress(index, event)}
    >
      {/* For the mouse alone: the keys of the list pick as well, and the line says by itself whether it is picked. */}
      <span className={styles.pick} data-box="" aria-hidden="true" title={say("desk.list.pick")} />
      {row ? (
        <Known row={row} filter={filter} isSearch={isSearch} reasons={reasons} isLeft={isLeft} marks={marks} look={look} />
      ) : isGone ? (
        <p className={styles.note}>{say("desk.row.gone")}</p>
      ) : (
        <NotYet />
      )}
    </div>
  );
});

/** Drawn again only when the case changes: while the list scrolls, lines are only moved. */
const Known = memo(function Known({ row, filter, isSearch, reasons, isLeft, marks, look }: KnownProps) {
  const shows = (fact: LineFact) => !look.without.includes(fact);
  const words = useWords();
  const now = useNow(10_000);
  const me = useMyId();
  const { say, departmentHeading, district, age } = words;
  const sensitiveAs = (sort: NonNullable<QueueRow["sensitive"]>) => `${say("sensitive.case")}: ${say(`sensitive.sort.${sort}`)}`;
  const place = words.place(row);
  const said = useMemo(() => citizenWords(row.text), [row.text]);
  return (
    <>
      <p className={styles.text} dir="auto">
        {said === "" ? (
          <span className={styles.quiet}>{row.sensitive === null ? say("desk.row.noText") : sensitiveAs(row.sensitive)}</span>
        ) : (
          said
        )}
      </p>
      {isSearch && <WhyFoundLine row={row} reasons={reasons} />}
      <div className={styles.facts}>
        <div className={styles.told}>
          <Own marks={marks} now={now} words={words} />
          {row.maybeEmergency && (
            <span className={styles.maybe}>
              <Mark shape="doubt" />
              {say("desk.doubt.emergency")}
            </span>
          )}
          {row.urgency !== "routine" && (
            <span className={styles.urgency}>
              <Mark shape={row.urgency} />
              {say(`urgency.${row.urgency}`)}
            </span>
          )}
          <Doubtful row={row} words={words} />
          <Late row={row} now={now} words={words} />
          {isLeft && <span className={styles.state}>{say("desk.row.left")}</span>}
          {(isLeft || (shows("state") && filter.states?.length !== 1)) && (
            <span className={styles.state}>{say(`desk.state.${row.state}`)}</span>
          )}
          {shows("department") && <b className={styles.department}>{departmentHeading(row.department)}</b>}
          {shows("district") && <span>{district(row.district)}</span>}
          {shows("marks") && <Marks row={row} filter={filter} me={me} words={words} />}
          {shows("due") && row.dueAt !== null && !isLate(row, now) && <span>{say("desk.row.due", { age: age(row.dueAt - now) })}</span>}
          {shows("place") && place !== null && <span className={styles.place}>{citizenText(place)}</span>}
        </div>
        {shows("age") && (
          // A screen reader says the whole line again with each change: heard once it counts hours.
          <time dateTime={new Date(row.openedAt).toISOString()} aria-hidden={now - row.openedAt < HOUR_MS || undefined}>
            {age(now - row.openedAt)}
          </time>
        )}
      </div>
    </>
  );
});

interface KnownProps extends Pick<QueueLineProps, "filter" | "isSearch" | "reasons" | "isLeft" | "marks" | "look"> {
  readonly row: QueueRow;
}

/** What the person keeps of it: that it is back, is to be followed up, or is half-written. */
function Own({ marks, now, words }: { readonly marks: CaseMarks; readonly now: number; readonly words: Words }) {
  const { say, date } = words;
  const { isDraft, asleepUntil, wokenBy, followUp } = marks;
  return (
    <>
      {wokenBy !== null && (
        <span className={styles.own}>
          <Mark shape="many" />
          {say("desk.work.row.back")}
        </span>
      )}
      {asleepUntil !== null && <span className={styles.own}>{say("desk.work.row.until", { date: date(asleepUntil) })}</span>}
      {followUp !== null && (
        <span className={styles.own}>
          {say(followUp.dueAt <= now ? "desk.work.row.followUpDue" : "desk.work.row.followUp", { date: date(followUp.dueAt) })}
        </span>
      )}
      {isDraft && <span className={styles.own}>{say("desk.work.row.draft")}</span>}
    </>
  );
}

interface FactProps {
  readonly row: QueueRow;
  readonly words: Words;
}

function isLate({ overdue, dueAt }: QueueRow, now: number): boolean {
  return overdue || (dueAt !== null && dueAt <= now);
}

/** What a person is to look at before the proposal is accepted. */
function Doubtful({ row: { doubts, maybeEmergency }, words }: FactProps) {
  if (maybeEmergency || doubts.length === 0) return null;
  const { say } = words;
  return (
    <span className={styles.doubt}>
      <Mark shape="doubt" />
      <span>{say("desk.doubt.checkWhat", { what: doubtWords(doubts, words) })}</span>
    </span>
  );
}

function Late({ row, now, words: { say, age } }: FactProps & { readonly now: number }) {
  if (row.dueAt === null || !isLate(row, now)) return null;
  return (
    <span className={styles.late}>
      <Mark shape="late" />
      {say("desk.row.late", { age: age(now - row.dueAt) })}
    </span>
  );
}

function Marks({ row, filter, me, words: { say, number } }: FactProps & { readonly filter: CaseFilter; readonly me: string }) {
  return (
    <>
      {row.speaker === "representative" && filter.speakers === undefined && <span>{say("desk.row.representative")}</span>}
      <Statutory row={row} />
      {row.signs !== undefined && <Signs signs={row.signs} isFolded={filter.folded === true} />}
      {row.escalations > 0 && <span>{say("desk.row.escalated")}</span>}
      {row.reopenedCount > 0 && filter.reopened !== true && <span>{say("desk.row.reopened")}</span>}
      {row.disputed && filter.disputed !== true && <span>{say("desk.row.disputed")}</span>}
      {row.redFlagged && <span>{say("desk.row.redFlag")}</span>}
      {row.assignee === me && filter.assignee !== me && <span>{say("desk.row.mine")}</span>}
      {row.incidentCases > 1 && (
        <span className={styles.many}>
          <Mark shape="many" />
          {say("desk.row.together", { n: row.incidentCases })}
        </span>
      )}
      {row.mediaCount > 0 && (
        <span className={styles.many}>
          <Mark shape="picture" />
          <span aria-hidden="true">{number(row.mediaCount)}</span>
          <span className="unseen">{say("card.media", { n: row.mediaCount })}</span>
        </span>
      )}
    </>
  );
}

/** Until when the law gives the service: said while the case is open, by word where it has passed. */
function Statutory({ row: { statutoryDueAt = null, state } }: { readonly row: QueueRow }) {
  const { say, dayOfMonth } = useWords();
  const now = useNow(60_000);
  if (statutoryDueAt === null || !OPEN.has(state)) return null;
  return <span>{say(statutoryDueAt < now ? "desk.row.statutoryPast" : "desk.row.statutory", { date: dayOfMonth(statutoryDueAt) })}</span>;
}

const OPEN: ReadonlySet<string> = new Set(OPEN_STATES);

/** What the case shows of a flood, and how far its words have gone. */
function Signs({ signs, isFolded }: { readonly signs: NonNullable<QueueRow["signs"]>; readonly isFolded: boolean }) {
  const { say } = useWords();
  return (
    <>
      {isFolded && signs.folded > 0 && (
        <span className={styles.many}>
          <Mark shape="many" />
          {say("desk.signs.folded", { n: signs.folded })}
        </span>
      )}
      {signs.width >= WIDE_FROM && <span>{say("desk.signs.wide", { n: signs.width })}</span>}
      {floodWords(signs, say).map((each) => (
        <span key={each}>{each}</span>
      ))}
    </>
  );
}

/** Where a line will stand in a moment. */
function NotYet() {
  const { say } = useWords();
  return (
    <span className={styles.notYet}>
      <span className="unseen">{say("desk.list.loading")}</span>
      <i />
      <i />
      <i />
    </span>
  );
}
