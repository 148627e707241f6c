import { useState } from "react";
import type { ChannelCost, PeriodReport, ReportChoice, ReportLine } from "#contract/reporting.ts";
import type { CaseFilter } from "#domain/desk/filter.ts";
import { dateOnPaper } from "#domain/letter/days.ts";
import { casesOf, filterOfGroup, type GroupKey } from "#domain/reporting/casesOf.ts";
import { isCompared } from "#domain/reporting/comparison.ts";
import type { Count } from "#domain/reporting/figures.ts";
import { useAnswer } from "../../../client/useAnswer.ts";
import { useNow } from "../../../client/useNow.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { Mark } from "../../../ui/Mark.tsx";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";
import { useMay } from "../../../ui/people/sitting.ts";
import { FigureTable } from "../../../ui/reporting/FigureTable.tsx";
import { StandingChart } from "../../../ui/reporting/StandingChart.tsx";
import { type Part, PART_WORDS, PARTS } from "../../../ui/reporting/figureParts.ts";
import reportingStyles from "../../../ui/reporting/reporting.module.css";
import { runSentence } from "../../../ui/reporting/runSentence.ts";
import { failureSentence } from "../../../ui/failure.ts";
import { Segments } from "../../commands/forms/Segments.tsx";
import { FullView, type ViewProps } from "../../fullView/FullView.tsx";
import { viewStyles } from "../../fullView/viewStyles.ts";
import { chosenByReport } from "../../queue/queueOfChoice.ts";
import { useQueue } from "../../queue/useQueue.tsx";
import { ChooseReport } from "./ChooseReport.tsx";
import { ExportTools } from "./ExportTools.tsx";
import styles from "./figures.module.css";
import { FIRST_WISH, choiceOf } from "./reportWish.ts";
import { useReport } from "./useReport.ts";

const CHART_WIDTH = 980;
const HOUR_MS = 3_600_000;

/** Figures of a period beside the one before; each number opens the cases that it stands for. */
export function FiguresView({ onClose }: ViewProps) {
  const { say, locale } = useWords();
  const may = useMay();
  const [wish, setWish] = useState(FIRST_WISH);
  const [part, setPart] = useState<Part>("receipts");
  const choice = choiceOf(wish, useNow(HOUR_MS));
  const { making, stop, again } = useReport(choice);
  return (
    <FullView title={say("figures.title")} aside={making.is === "made" && <Compared report={making.report} />} onClose={onClose}>
      <div className={viewStyles.list}>
        <div>
          <ChooseReport wish={wish} onChange={setWish} isUsable={choice !== null} />
          <div className={styles.bar}>
            <Segments<Part>
              label={say("figures.part")}
              value={part}
              onChange={setPart}
              options={PARTS.map((value) => ({ value, label: PART_WORDS[value][locale] }))}
            />
            {may("export") && <ExportTools choice={choice} />}
          </div>
          <UnsentReport />
        </div>
        <div className={viewStyles.scroll}>
          {choice !== null && making.is === "underway" && (
            <output className={viewStyles.empty}>
              {say("figures.underway", { percent: Math.round(making.share * 100) })}{" "}
              <ActionButton label={say("word.stop")} onPress={stop} />
            </output>
          )}
          {making.is === "stopped" && <Again said={say("figures.stopped")} onAgain={again} />}
          {making.is === "failed" && <Again said={say(failureSentence(making.why))} onAgain={again} />}
          {making.is === "made" && <Made report={making.report} part={part} onClose={onClose} />}
        </div>
      </div>
    </FullView>
  );
}

function Made({ report, part, onClose }: { readonly report: PeriodReport; readonly part: Part; readonly onClose: () => void }) {
  const { say, locale } = useWords();
  const { choose } = useQueue();
  if (report.lines.length === 0) return <p className={viewStyles.empty}>{say("figures.none")}</p>;
  const open = (filter: CaseFilter) => {
    choose(chosenByReport({ filter, order: "oldest" }));
    onClose();
  };
  const ask = (count: Count, line: ReportLine | null, isBefore: boolean) => open(filterBehind(report, count, line, isBefore));
  return (
    <div className={styles.report}>
      {part === "receipts" && <StandingChart report={report} locale={locale} width={CHART_WIDTH} />}
      <FigureTable report={report} part={part} locale={locale} onAsk={ask} />
      <Costs report={report} onAsk={open} />
    </div>
  );
}

function Costs({ report, onAsk }: { readonly report: PeriodReport; readonly onAsk: (filter: CaseFilter) => void }) {
  const { choice, from, asOf, costs, invitations } = report;
  const { say, channel, usDollars } = useWords();
  if (costs.length === 0 && invitations.invited === 0) return null;
  return (
    <ul className={styles.costs}>
      {costs.map((cost) => (
        <li key={cost.channel}>
          {say("figures.cost", {
            channel: channel(cost.channel),
            usd: usDollars(cost.usd),
            posts: cost.posts,
            each: cost.receipts === 0 ? "–" : usDollars(cost.usd / cost.receipts),
            months: cost.months.join(", "),
          })}{" "}
          <CasesAsked count={cost.receipts} onAsk={() => onAsk(casesBehind(cost))} />
        </li>
      ))}
      {invitations.invited > 0 && (
        <li>
          {say("figures.invitations", { ...invitations })}{" "}
          <CasesAsked count={invitations.cases} onAsk={() => onAsk({ ...choice.filter, invited: { from, before: asOf + 1 } })} />
        </li>
      )}
    </ul>
  );
}

function CasesAsked({ count, onAsk }: { readonly count: number; readonly onAsk: () => void }) {
  const { say } = useWords();
  if (count === 0) return null;
  return (
    <button type="button" className={reportingStyles.ask} onClick={onAsk}>
      {say("figures.cases", { n: count })}
    </button>
  );
}

function casesBehind({ channel, openedFrom, openedBefore }: ChannelCost): CaseFilter {
  return { channels: [channel], openedFrom, openedBefore };
}

function Compared({ report }: { readonly report: PeriodReport }) {
  const { say } = useWords();
  const { from, asOf, beforeFrom, beforeAsOf } = report;
  const days = { from: dateOnPaper(from), until: dateOnPaper(asOf) };
  return say(isCompared(report) ? "figures.compared" : "figures.notCompared", {
    ...days,
    beforeFrom: dateOnPaper(beforeFrom),
    beforeUntil: dateOnPaper(beforeAsOf),
  });
}

function Again({ said, onAgain }: { readonly said: string; readonly onAgain: () => void }) {
  const { say } = useWords();
  return (
    <p className={viewStyles.empty}>
      {said} <ActionButton label={say("figures.again")} onPress={onAgain} autoFocus />
    </p>
  );
}

function filterBehind(report: PeriodReport, count: Count, line: ReportLine | null, isBefore: boolean) {
  const time = isBefore ? { from: report.beforeFrom, asOf: report.beforeAsOf } : { from: report.from, asOf: report.asOf };
  const { filter, by }: ReportChoice = report.choice;
  return casesOf(count, time, line === null ? filter : filterOfGroup(filter, by, line.key as GroupKey, time.asOf));
}

/** A report that was to go out by itself and did not: anyone who looks at reports hears of it, and what to do. */
function UnsentReport() {
  const words = useWords();
  const { data: runs } = useAnswer((ask) => ask.scheduledReports.runs);
  const unsent = runs?.find(({ state, fault }) => state === "waiting" && fault !== null);
  if (unsent === undefined) return null;
  return (
    <output className={styles.unsent}>
      <Mark shape="failing" />
      <span>
        {words.say("schedule.unsent")} {runSentence(unsent, words)}
      </span>
    </output>
  );
}
