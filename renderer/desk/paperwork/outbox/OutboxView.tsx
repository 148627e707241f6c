import { useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { OUTBOX_LISTS, type OutboxList } from "#domain/reply/outboxLists.ts";
import { useAnswer } from "../../../client/useAnswer.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { FullView, type ViewProps } from "../../fullView/FullView.tsx";
import { viewStyles } from "../../fullView/viewStyles.ts";
import { OutboxLine } from "./OutboxLine.tsx";
import { RepliesOfList } from "./RepliesOfList.tsx";
import { SenderList } from "./SenderList.tsx";
import styles from "./SenderList.module.css";

/** Replies to citizens that somebody has to look at, and those that are about to go out. */
export function OutboxView({ onClose, onOpenCase }: ViewProps) {
  const { say } = useWords();
  const { data: status } = useAnswer((ask) => ask.outbox.status);
  const [list, setList] = useState<OutboxList>("prepared");
  return (
    <FullView title={say("desk.command.openOutbox")} aside={status && <OutboxLine status={status} />} onClose={onClose}>
      <div className={styles.view}>
        {status ? <SenderList senders={status.senders} /> : <span />}
        <Tabs className={viewStyles.list} selectedKey={list} onSelectionChange={(key) => setList(key as OutboxList)}>
          <TabList className={viewStyles.tabs} aria-label={say("desk.command.openOutbox")}>
            {OUTBOX_LISTS.map((each) => (
              <Tab key={each} id={each} className={viewStyles.tab}>
                {say(`paper.outbox.list.${each}`)} <Count of={each} />
              </Tab>
            ))}
          </TabList>
          {OUTBOX_LISTS.map((each) => (
            <TabPanel key={each} id={each} className={viewStyles.content}>
              <RepliesOfList list={each} onOpenCase={onOpenCase} />
            </TabPanel>
          ))}
        </Tabs>
      </div>
    </FullView>
  );
}

/** Reads for itself: what is in a tab is drawn again only when the tabs change. */
function Count({ of }: { readonly of: OutboxList }) {
  const { number } = useWords();
  const { data: status } = useAnswer((ask) => ask.outbox.status);
  return <b>{status === undefined ? "–" : number(status.counts[of])}</b>;
}
