import { Button } from "react-aria-components";
import { useAnswer } from "../client/useAnswer.ts";
import { useWords } from "../i18n/useWords.ts";
import { Mark } from "../ui/Mark.tsx";
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
  if (lines === undefined || lines.length === 0) return null;
  const cases = lines.reduce((sum, { count }) => sum + count, 0);
  return (
    <output className={styles.line} data-notice="letters">
      <Mark shape="late" />
      <p>{say("desk.lettersDue", { offices: lines.length, cases })}</p>
      <Button className={styles.confirm ?? ""} onPress={() => void commands.run("openLetterRegister")}>
        {say("desk.lettersDue.open")}
      </Button>
    </output>
  );
}
