import { useState } from "react";
import { Button } from "react-aria-components";
import { useAnswer } from "../client/useAnswer.ts";
import { useWords } from "../i18n/useWords.ts";
import { useTold } from "../ui/announce/useTold.ts";
import { Contradictions } from "../ui/contradictions/Contradictions.tsx";
import { DialogWindow } from "../ui/controls/DialogWindow.tsx";
import { Mark } from "../ui/Mark.tsx";
import { useIsScoped, useMay } from "../ui/people/sitting.ts";
import styles from "./StandingBar.module.css";

/** Two people who did not see each other decided differently: said until somebody settles it. No height while there is nothing. */
export function ContradictionsNotice() {
  const { say } = useWords();
  const may = useMay();
  const { data: found } = useAnswer((ask) => ask.transfer.contradictions, { enabled: !useIsScoped() });
  const [isOpen, setIsOpen] = useState(false);
  const n = found?.length ?? 0;
  const sentence = n > 0 ? say("desk.contradictions", { n }) : null;
  useTold(sentence);
  return (
    <>
      {sentence !== null && (
        <div className={styles.line} data-notice="contradictions">
          <Mark shape="doubt" />
          <p>{sentence}</p>
          <Button className={styles.confirm ?? ""} onPress={() => setIsOpen(true)}>
            {say(may("review") ? "desk.contradictions.settle" : "desk.contradictions.see")}
          </Button>
        </div>
      )}
      <DialogWindow title={say("transfer.contradictions")} isOpen={isOpen} onClose={() => setIsOpen(false)} wide>
        <Contradictions saysNone isTitled={false} />
      </DialogWindow>
    </>
  );
}
