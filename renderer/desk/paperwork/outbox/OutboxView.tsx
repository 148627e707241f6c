import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import type { OutboxStatus, SenderState } from "#contract/outbox.ts";
import type { Channel } from "#domain/post/channel.ts";
import { OUTBOX_LISTS, type OutboxList } from "#domain/reply/outboxLists.ts";
import { useEngine } from "../../../client/EngineProvider.tsx";
import { useAnswer, useAskAgain } from "../../../client/useAnswer.ts";
import { senderSentence } from "../../../i18n/senderSentence.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { Mark } from "../../../ui/Mark.tsx";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";
import { useIsScoped, useMay } from "../../../ui/people/sitting.ts";
import { FullView, type ViewProps } from "../../fullView/FullView.tsx";
import { viewStyles } from "../../fullView/viewStyles.ts";
import { RepliesOfList } from "./RepliesOfList.tsx";
import styles from "./SenderList.module.css";

/** Replies to citizens that somebody has to look at, and those that are about to go out. */
export function OutboxView({ onClose, onOpenCase }: ViewProps) {
  const { say } = useWords();
  const isScoped = useIsScoped();
  const { data: status } = useAnswer((ask) => ask.outbox.status, { enabled: !isScoped });
  const [list, setList] = useState<OutboxList>("prepared");
  return (
    <FullView title={say("desk.command.openOutbox")} aside={status && <OutboxLine status={status} />} onClose={onClose}>
      <div className={styles.view}>
        {status ? <SenderList senders={status.senders} /> : <span />}
        <Tabs className={viewStyles.list} selectedKey={list} onSelectionChange={(key) => setList(key as OutboxList)}>
          <TabList className={viewStyles.tabs} aria-label={say("desk.command.openOutbox")}>
            {OUTBOX_LISTS.map((each) => (
              <Tab key={each} id={each} className={viewStyles.tab}>
                {say(`paper.outbox.list.${each}`)} {!isScoped && <Count of={each} />}
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

/** How many replies went out and how dear they were, on all channels together. */
function OutboxLine({ status }: { readonly status: OutboxStatus }) {
  const { say, usDollars } = useWords();
  const { triedToday, mostPerDay, spentUsd, budgetUsd } = status;
  const spent = usDollars(spentUsd);
  return (
    <div className={viewStyles.line}>
      <span>{say("paper.outbox.today", { n: triedToday, most: mostPerDay })}</span>
      <span>
        {budgetUsd === null ? say("paper.outbox.spent", { spent }) : say("paper.outbox.spentOf", { spent, budget: usDollars(budgetUsd) })}
      </span>
    </div>
  );
}

/** Every channel that is written on: whether replies go out there just now, what keeps them back, and what to do about it. */
function SenderList({ senders }: { readonly senders: readonly SenderState[] }) {
  const { say } = useWords();
  return (
    <ul className={styles.senders} aria-label={say("paper.outbox.channels")}>
      {senders.map((sender) => (
        <Sender key={sender.channel} sender={sender} />
      ))}
    </ul>
  );
}

const SHAPES = {
  rehearsal: "stopped",
  off: "stopped",
  paused: "stopped",
  ready: "live",
  waiting: "waiting",
  held: "failing",
} as const satisfies Readonly<Record<SenderState["state"], string>>;

function Sender({ sender }: { readonly sender: SenderState }) {
  const words = useWords();
  const { say, usDollars, channel } = words;
  const { state, hold, approved, triedToday, spentUsd } = sender;
  return (
    <li className={styles.sender} data-channel={sender.channel} data-state={state}>
      <b>{channel(sender.channel)}</b>
      <span className={styles.how} data-late={hold !== null || undefined}>
        <Mark shape={SHAPES[state]} />
        {senderSentence(sender, words)}
        {hold !== null && <Resume channel={sender.channel} />}
        {hold !== null && hold.detail !== "" && (
          <small className={styles.said}>{say("paper.outbox.said", { channel: channel(sender.channel), detail: hold.detail })}</small>
        )}
      </span>
      <span className={styles.count}>{approved > 0 && say("paper.outbox.waitHere", { n: approved })}</span>
      <span className={styles.count}>{say("paper.outbox.onChannel", { n: triedToday, spent: usDollars(spentUsd) })}</span>
    </li>
  );
}

function Resume({ channel }: { readonly channel: Channel }) {
  const { say } = useWords();
  const { queries } = useEngine();
  const askAgain = useAskAgain((ask) => ask.outbox);
  const may = useMay();
  const resume = useMutation(queries.outbox.resume.mutationOptions({ onSettled: askAgain }));
  if (!may("approve-reply")) return null;
  return <ActionButton label={say("paper.outbox.resume")} isPending={resume.isPending} onPress={() => resume.mutate({ channel })} />;
}
