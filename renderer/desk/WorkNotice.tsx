import { Button } from "react-aria-components";
import type { GrievanceId } from "#domain/ids.ts";
import { useAnswer } from "../client/useAnswer.ts";
import { useNow } from "../client/useNow.ts";
import { useWords } from "../i18n/useWords.ts";
import { useTold } from "../ui/announce/useTold.ts";
import { Mark } from "../ui/Mark.tsx";
import { Keycap } from "./keys/Keycap.tsx";
import { useCommands } from "./keys/useCommand.tsx";
import { chosenFollowUps } from "./queue/queueOfChoice.ts";
import { useQueue } from "./queue/useQueue.tsx";
import styles from "./WorkNotice.module.css";

/** What waits for the person who sits here: cases to follow up, cases that are back, notes that name them. No height while there is nothing. */
export function WorkNotice() {
  const { say } = useWords();
  const now = useNow(60_000);
  const commands = useCommands();
  const { choose } = useQueue();
  const { data } = useAnswer((ask) => ask.work.marks);
  const due = data?.followUps.filter(({ dueAt }) => dueAt <= now).map(({ id }) => id as GrievanceId) ?? [];
  const unread = data?.unreadMentions ?? 0;
  const waiting = due.length > 0 ? say("desk.work.due", { n: due.length }) : null;
  const mentions = unread > 0 ? say("desk.work.unread", { n: unread }) : null;
  useTold(waiting);
  useTold(mentions);
  if (waiting === null && mentions === null) return null;
  return (
    <div className={styles.line} data-notice="work">
      {waiting !== null && (
        <Button className={styles.one ?? ""} onPress={() => choose(chosenFollowUps(due))}>
          <Mark shape="waiting" /> {waiting}
        </Button>
      )}
      {mentions !== null && (
        <Button className={styles.one ?? ""} onPress={() => commands.run("openMentions")}>
          <Mark shape="many" /> {mentions} <Keycap of="openMentions" />
        </Button>
      )}
    </div>
  );
}
