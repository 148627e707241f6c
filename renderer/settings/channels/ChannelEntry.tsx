import { useRef, useState } from "react";
import { Button } from "react-aria-components";
import type { ChannelSetUp } from "#contract/channels.ts";
import type { SourceStatus } from "#contract/sources.ts";
import { shownState, sourceSentence, stateSentence } from "../../i18n/sourceSentence.ts";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { Mark } from "../../ui/Mark.tsx";
import { useNow } from "../../client/useNow.ts";
import { type ChannelDraft, draftOf } from "./channelDraft.ts";
import { ChannelEditor } from "./ChannelEditor.tsx";
import styles from "./Channels.module.css";
import { SOURCE_STATES } from "#contract/limits.ts";
import { useWork, WithoutScope } from "../../ui/unsaved/UnsavedScope.tsx";
import { useIsManaged } from "../managed/isManaged.ts";

interface ChannelEntryProps {
  readonly setUp: ChannelSetUp;
  /** Its sources, as they are now. */
  readonly sources: readonly SourceStatus[];
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** One channel of the list: how it is, and opened its form. */
export function ChannelEntry({ setUp, sources, isOpen, onOpen, onClose }: ChannelEntryProps) {
  const { say, locale } = useWords();
  const [draft, setDraft] = useState<ChannelDraft | null>(null);
  // What is typed stays when the form is closed, but not when the window is.
  useWork(draft !== null);
  const opener = useRef<HTMLButtonElement>(null);
  const name = setUp.form.name[locale];
  const isSetUp = setUp.values !== null;
  // Where the administrator of the machine has set the channels, there is nothing to open of one that is none.
  const canOpen = !useIsManaged() || isSetUp;
  const close = () => {
    onClose();
    opener.current?.focus();
  };
  return (
    <li className={styles.entry} data-channel={setUp.form.kind}>
      <p className={styles.line}>
        <b>{name}</b>
        <ChannelSummary setUp={setUp} sources={sources} isOpen={isOpen} />
        {canOpen && (
          <Button
            ref={opener}
            className={controlStyles.text}
            aria-expanded={isOpen}
            aria-label={say(isSetUp ? "channels.openOf" : "channels.setUpOf", { name })}
            onPress={isOpen ? close : onOpen}
          >
            {say(isOpen ? "word.close" : isSetUp ? "word.open" : "channels.setUp")}
          </Button>
        )}
      </p>
      {isOpen && canOpen && (
        <WithoutScope>
          <ChannelEditor setUp={setUp} draft={draft ?? draftOf(setUp)} onDraft={setDraft} onClose={close} />
        </WithoutScope>
      )}
    </li>
  );
}

/** How it is in one sentence: that of its worst source. Opened, its gaps are listed below. */
function ChannelSummary({ setUp, sources, isOpen }: Pick<ChannelEntryProps, "setUp" | "sources" | "isOpen">) {
  const words = useWords();
  const now = useNow(1_000);
  if (setUp.values === null)
    return (
      <span>
        {words.say("channels.notSetUp")} · {setUp.form.needs[words.locale]}
      </span>
    );
  if (setUp.isPaused) {
    return (
      <span>
        <Mark shape="stopped" /> {words.say("channels.paused")}
      </span>
    );
  }
  const [worst] = sources.toSorted(
    (one, other) => SOURCE_STATES.indexOf(shownState(one, now)) - SOURCE_STATES.indexOf(shownState(other, now)),
  );
  if (worst === undefined) return <span>{words.say("channels.beginning")}</span>;
  const state = shownState(worst, now);
  return (
    <span data-state={state} data-problem={state === "failing" || state === "waiting"}>
      <Mark shape={state} /> {(isOpen ? stateSentence : sourceSentence)(worst, now, words)}
    </span>
  );
}
