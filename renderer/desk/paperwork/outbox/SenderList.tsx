import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { SenderState } from "#contract/outbox.ts";
import type { Channel } from "#domain/post/channel.ts";
import { useEngine } from "../../../client/EngineProvider.tsx";
import { senderSentence } from "../../../i18n/senderSentence.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { Mark } from "../../../ui/Mark.tsx";
import { useMay } from "../../../ui/people/sitting.ts";
import styles from "./SenderList.module.css";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";

/** Every channel that is written on: whether replies go out there just now, what keeps them back, and what to do about it. */
export function SenderList({ senders }: { readonly senders: readonly SenderState[] }) {
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
  const queryClient = useQueryClient();
  const may = useMay();
  const resume = useMutation(
    queries.outbox.resume.mutationOptions({ onSettled: () => queryClient.invalidateQueries({ queryKey: queries.outbox.key() }) }),
  );
  if (!may("approve-reply")) return null;
  return <ActionButton label={say("paper.outbox.resume")} isPending={resume.isPending} onPress={() => resume.mutate({ channel })} />;
}
