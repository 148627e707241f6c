import { Button } from "react-aria-components";
import { useAnswer } from "../client/useAnswer.ts";
import { useWords } from "../i18n/useWords.ts";
import { Mark } from "../ui/Mark.tsx";
import { useTold } from "../ui/announce/useTold.ts";
import { useMay } from "../ui/people/sitting.ts";
import { useCommands } from "./keys/useCommand.tsx";
import styles from "./StandingBar.module.css";

/** For those who issue letters: how many are due by the steps of the policy, and the way there. */
export function LettersDueNotice() {
  const may = useMay();
  return may("issue-letter") ? <Notice /> : null;
}

function Notice() {
  const { say } = useWords();
  const commands = useCommands();
  const { data: lines } = useAnswer((ask) => ask.letters.due);
  const cases = (lines ?? []).reduce((sum, { count }) => sum + count, 0);
  const sentence = lines === undefined || lines.length === 0 ? null : say("desk.lettersDue", { offices: lines.length, cases });
  useTold(sentence);
  if (sentence === null) return null;
  return (
    <div className={styles.line} data-notice="letters">
      <Mark shape="late" />
      <p>{sentence}</p>
      <Button className={styles.confirm ?? ""} onPress={() => void commands.run("openLetterRegister")}>
        {say("desk.lettersDue.open")}
      </Button>
    </div>
  );
}
