import { keepPreviousData } from "@tanstack/react-query";
import { useDeferredValue, useMemo, useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useAnswer } from "../../../client/useAnswer.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { Check } from "../../../ui/controls/Check.tsx";
import { Field } from "../../../ui/controls/Field.tsx";
import { useNow } from "../../../client/useNow.ts";
import { FullView, type ViewProps } from "../../fullView/FullView.tsx";
import { NotYet } from "../../fullView/NotYet.tsx";
import { viewStyles } from "../../fullView/viewStyles.ts";
import { DueLetters } from "./DueLetters.tsx";
import styles from "./DueLetters.module.css";
import { LetterDetails } from "./LetterDetails.tsx";
import { inOrder, isAnswerLate, type LetterOrder } from "./letterOrder.ts";
import { LetterTable } from "./LetterTable.tsx";
import { useLettersWaiting } from "./useLettersWaiting.ts";

const TABS = ["due", "register"] as const;
type TabName = (typeof TABS)[number];

/** Letters to officers: those that wait for a person, and the register of those that were issued. */
export function LetterRegister({ onClose, onOpenCase }: ViewProps) {
  const { say, number } = useWords();
  const waiting = useLettersWaiting();
  const [tab, setTab] = useState<TabName>("due");
  return (
    <FullView title={say("desk.command.openLetterRegister")} aside={<Counts />} onClose={onClose}>
      <Tabs className={viewStyles.list} selectedKey={tab} onSelectionChange={(key) => setTab(key as TabName)}>
        <TabList className={viewStyles.tabs} aria-label={say("desk.command.openLetterRegister")}>
          <Tab id="due" className={viewStyles.tab}>
            {say("paper.letters.tab.due")} <b>{waiting === undefined ? "–" : number(waiting)}</b>
          </Tab>
          <Tab id="register" className={viewStyles.tab}>
            {say("paper.letters.tab.register")}
          </Tab>
        </TabList>
        <TabPanel id="due" className={styles.panel ?? ""}>
          <DueLetters onOpenCase={onOpenCase} />
        </TabPanel>
        <TabPanel id="register" className={styles.panel ?? ""}>
          <Register onOpenCase={onOpenCase} />
        </TabPanel>
      </Tabs>
    </FullView>
  );
}

/** Of all letters, whatever is filtered below. */
function Counts() {
  const { say } = useWords();
  const now = useNow(60_000);
  const { data: letters } = useAnswer((ask) => ask.letters.register, { input: { officer: null, unansweredOnly: false } });
  if (letters === undefined) return null;
  const unanswered = letters.filter(({ answeredAt }) => answeredAt === null).length;
  return say("paper.letters.counts", { n: letters.length, unanswered, late: letters.filter((each) => isAnswerLate(each, now)).length });
}

/** All letters to officers: who was written to, what became of it, and whose answer is overdue. */
function Register({ onOpenCase }: Pick<ViewProps, "onOpenCase">) {
  const { say, locale } = useWords();
  const now = useNow(60_000);
  const [officer, setOfficer] = useState("");
  const [unansweredOnly, setUnansweredOnly] = useState(false);
  const [unsentOnly, setUnsentOnly] = useState(false);
  const [order, setOrder] = useState<LetterOrder>({ column: "issued", direction: "descending" });
  const [chosen, setChosen] = useState<string | null>(null);
  const wanted = useDeferredValue(officer.trim());
  const { data: letters, error } = useAnswer((ask) => ask.letters.register, {
    input: { officer: wanted === "" ? null : wanted, unansweredOnly },
    placeholderData: keepPreviousData,
  });
  const asked = useMemo(() => letters?.filter(({ sentAt }) => !unsentOnly || sentAt === null), [letters, unsentOnly]);
  const shown = useMemo(() => inOrder(asked ?? [], order, locale), [asked, order, locale]);
  const letter = shown.find(({ letterId }) => letterId === chosen) ?? shown[0];
  return (
    <div className={viewStyles.split}>
      <div className={viewStyles.list}>
        <search className={viewStyles.tools}>
          <Field name="officer" isWork={false} label={say("paper.letters.officerFilter")} value={officer} onChange={setOfficer} />
          <Check label={say("paper.letters.unanswered")} isSelected={unansweredOnly} onChange={setUnansweredOnly} />
          <Check label={say("paper.letters.unsent")} isSelected={unsentOnly} onChange={setUnsentOnly} />
        </search>
        <div className={viewStyles.scroll}>
          {letters === undefined && <NotYet error={error} />}
          {asked?.length === 0 && (
            <p className={viewStyles.empty}>
              {say(wanted !== "" || unansweredOnly || unsentOnly ? "paper.letters.noneFound" : "paper.letters.none")}
            </p>
          )}
          {letter !== undefined && (
            <LetterTable
              letters={shown}
              now={now}
              order={order}
              onOrder={setOrder}
              chosen={letter.letterId}
              onChoose={setChosen}
              onOpenCase={onOpenCase}
            />
          )}
        </div>
      </div>
      <aside className={`${viewStyles.side} ${styles.side ?? ""}`} aria-label={say("paper.letters.one")}>
        {letter === undefined ? (
          <p className={viewStyles.quiet}>{say("paper.letters.choose")}</p>
        ) : (
          <LetterDetails key={letter.letterId} letter={letter} now={now} onOpenCase={onOpenCase} />
        )}
      </aside>
    </div>
  );
}
