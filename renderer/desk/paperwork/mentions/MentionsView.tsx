import { useRef } from "react";
import { Button } from "react-aria-components";
import type { MentionAnswer } from "#contract/work.ts";
import { useAnswer } from "../../../client/useAnswer.ts";
import { useEngine } from "../../../client/EngineProvider.tsx";
import { useNow } from "../../../client/useNow.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { ActionButton, TextButton } from "../../../ui/controls/ActionButton.tsx";
import { failureOf } from "../../../ui/failure.ts";
import { useCommandRunner } from "../../commandRunner/useCommandRunner.tsx";
import { FullView, type ViewProps } from "../../fullView/FullView.tsx";
import { NotYet } from "../../fullView/NotYet.tsx";
import { useFirstFocus } from "../../fullView/useFirstFocus.ts";
import styles from "./MentionsView.module.css";

/** The notes that name the person who sits here, `@`: opening one counts as reading it. */
export function MentionsView({ onClose, onOpenCase }: ViewProps) {
  const { say } = useWords();
  const { client } = useEngine();
  const { tellFailure } = useCommandRunner();
  const { data: mentions } = useAnswer((ask) => ask.work.mentions);
  // Also of notes that are older than those told here.
  const { data: marks } = useAnswer((ask) => ask.work.marks);
  const list = useRef<HTMLUListElement>(null);
  useFirstFocus(list, mentions !== undefined);
  const unread = marks?.unreadMentions ?? 0;
  const read = (id: string | null) => void client.work.readMentions({ id }).catch((error: unknown) => tellFailure(failureOf(error)));
  return (
    <FullView title={say("desk.command.openMentions")} aside={marks && say("desk.work.unread", { n: unread })} onClose={onClose}>
      {mentions === undefined ? (
        <NotYet />
      ) : mentions.length === 0 ? (
        <p className={styles.none}>{say("desk.work.mentions.none")}</p>
      ) : (
        <>
          <div className={styles.all}>
            <ActionButton label={say("desk.work.mentions.readAll")} isDisabled={unread === 0} onPress={() => read(null)} />
          </div>
          <ul ref={list} className={styles.list}>
            {mentions.map((mention) => (
              <One
                key={mention.eventId}
                mention={mention}
                onOpen={() => {
                  read(mention.id);
                  onOpenCase(mention.id);
                }}
                onKeepUnread={() =>
                  void client.work.keepUnread({ eventId: mention.eventId }).catch((error: unknown) => tellFailure(failureOf(error)))
                }
              />
            ))}
          </ul>
        </>
      )}
    </FullView>
  );
}

interface OneProps {
  readonly mention: MentionAnswer;
  readonly onOpen: () => void;
  readonly onKeepUnread: () => void;
}

function One({ mention: { ticket, by, at, isRead }, onOpen, onKeepUnread }: OneProps) {
  const { say, ago } = useWords();
  const now = useNow(30_000);
  const who = by === "" ? say("desk.case.actor.desk") : by;
  return (
    <li className={styles.one} data-unread={!isRead || undefined}>
      <Button className={styles.open ?? ""} onPress={onOpen}>
        <b>{ticket}</b>
        <span>{say("desk.work.mentions.by", { who })}</span>
        <time dateTime={new Date(at).toISOString()}>{ago(now - at)}</time>
        {!isRead && <span className={styles.new}>{say("desk.work.mentions.new")}</span>}
      </Button>
      {isRead && <TextButton label={say("desk.work.mentions.keep")} onPress={onKeepUnread} />}
    </li>
  );
}
