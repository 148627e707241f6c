import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import type { ChannelOutcome } from "./channelOutcome.ts";
import styles from "./Channels.module.css";

/** How what was asked for came out: one plain sentence, read aloud when it appears. */
export function Said({ outcome }: { readonly outcome: ChannelOutcome | null }) {
  const words = useWords();
  return (
    <output className={styles.outcome} data-good={outcome?.good} data-channel-outcome>
      {outcome && (
        <>
          <Mark shape={outcome.good ? "live" : "failing"} />
          <span>
            {outcome.sentence(words)}
            {outcome.detail !== null && <small lang="en">{words.say(outcome.detail.of, { detail: outcome.detail.said })}</small>}
          </span>
        </>
      )}
    </output>
  );
}
