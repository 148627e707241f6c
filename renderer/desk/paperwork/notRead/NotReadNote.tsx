import { Button } from "react-aria-components";
import { useAnswer } from "../../../client/useAnswer.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { useTold } from "../../../ui/announce/useTold.ts";
import { Mark } from "../../../ui/Mark.tsx";
import { useCommands } from "../../keys/useCommand.tsx";
import styles from "./notRead.module.css";

/** In the status line: how much of what came could not be read, and the way to it. */
export function NotReadNote() {
  const { say } = useWords();
  const commands = useCommands();
  const { data: sources } = useAnswer((ask) => ask.sources.list);
  const total = (sources ?? []).reduce((sum, { notRead = 0 }) => sum + notRead, 0);
  const sentence = total > 0 ? say("notRead.note", { n: total }) : null;
  useTold(sentence);
  return (
    <div>
      {sentence !== null && (
        <Button className={styles.note ?? ""} onPress={() => commands.run("openNotRead")}>
          <Mark shape="waiting" />
          {sentence}
        </Button>
      )}
    </div>
  );
}
