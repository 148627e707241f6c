import { useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useAnswer } from "../../../client/useAnswer.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { Mark } from "../../../ui/Mark.tsx";
import { useIsScoped } from "../../../ui/people/sitting.ts";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";
import { AnswerFacts } from "../../case/AnswerFacts.tsx";
import { answerDoubt } from "../../case/answerDoubt.ts";
import { useMoment } from "../../facts/moment.ts";
import { FullView, type ViewProps } from "../../fullView/FullView.tsx";
import { NotYet } from "../../fullView/NotYet.tsx";
import { viewStyles } from "../../fullView/viewStyles.ts";
import { OfficerMailGaps } from "./OfficerMailGaps.tsx";
import { OfficerMailTable } from "./OfficerMailTable.tsx";

const TABS = ["answers", "all", "withheld", "failed", "bounced", "gaps"] as const;
type TabName = (typeof TABS)[number];

/** What officers were told by e-mail, what could not be told, and their answers that nobody has taken yet. */
export function OfficerMailView({ onClose, onOpenCase }: ViewProps) {
  const { say } = useWords();
  const [tab, setTab] = useState<TabName>("answers");
  const isScoped = useIsScoped();
  // What is said of all mail is said to those who see all of it.
  const tabs = TABS.filter((each) => !isScoped || each !== "gaps");
  return (
    <FullView title={say("officerMail.title")} aside={!isScoped && <OfficerMailLine />} onClose={onClose}>
      <Tabs className={viewStyles.list} selectedKey={tab} onSelectionChange={(key) => setTab(key as TabName)}>
        <TabList className={viewStyles.tabs} aria-label={say("officerMail.title")}>
          {tabs.map((each) => (
            <Tab key={each} id={each} className={viewStyles.tab}>
              {say(`paper.officerMail.tab.${each}`)} {!isScoped && <Count of={each} />}
            </Tab>
          ))}
        </TabList>
        {tabs.map((each) => (
          <TabPanel key={each} id={each} className={viewStyles.scroll}>
            {each === "answers" ? (
              <AnswersThatWait onOpenCase={onOpenCase} />
            ) : each === "gaps" ? (
              <OfficerMailGaps />
            ) : (
              <OfficerMailTable state={each === "all" ? null : each} onOpenCase={onOpenCase} />
            )}
          </TabPanel>
        ))}
      </Tabs>
    </FullView>
  );
}

/** Reads for itself: what is in a tab is drawn again only when the tabs change. */
function Count({ of }: { readonly of: TabName }) {
  const { number } = useWords();
  const { data: status } = useAnswer((ask) => ask.officerMail.status);
  if (status === undefined) return <b>–</b>;
  const { counts, waitingAnswers, gaps, failingAddresses } = status;
  const counted: Readonly<Record<TabName, number>> = {
    answers: waitingAnswers,
    all: Object.values(counts).reduce((sum, count) => sum + count, 0),
    withheld: counts.withheld,
    failed: counts.failed,
    bounced: counts.bounced,
    gaps: gaps.length + failingAddresses.length,
  };
  return <b>{number(counted[of])}</b>;
}

/** Whether officers are told just now, and what keeps the letters back. */
function OfficerMailLine() {
  const { say } = useWords();
  const { data: status } = useAnswer((ask) => ask.officerMail.status);
  if (status === undefined) return null;
  const { state, hold, counts } = status;
  return (
    <div className={viewStyles.line}>
      <span className={hold === null ? undefined : viewStyles.late} title={hold?.detail}>
        {hold !== null && <Mark shape="failing" />}
        {hold === null ? say(`officerMail.state.${state}`) : say(`officerMail.hold.${hold.code}`)}
      </span>
      <span>{say("paper.officerMail.counts", { sent: counts.sent, waiting: counts.prepared + counts.sending })}</span>
    </div>
  );
}

/** Officers' answers that nobody has taken yet, the oldest first; each is read and taken in its case. */
function AnswersThatWait({ onOpenCase }: { readonly onOpenCase: (id: string) => void }) {
  const words = useWords();
  const { say } = words;
  const moment = useMoment();
  const { data: answers } = useAnswer((ask) => ask.officerMail.answers);
  if (answers === undefined) return <NotYet />;
  if (answers.length === 0) return <p className={viewStyles.empty}>{say("paper.officerMail.noAnswers")}</p>;
  return (
    <ul>
      {answers.map((answer) => (
        <li key={`${answer.grievanceId} ${answer.externalId}`} className={viewStyles.line}>
          <ActionButton label={answer.ticket} onPress={() => onOpenCase(answer.grievanceId)} />
          <span>{moment(answer.receivedAt)}</span>
          <AnswerFacts answer={answer} />
          <span>{answerDoubt(answer, words)}</span>
        </li>
      ))}
    </ul>
  );
}
