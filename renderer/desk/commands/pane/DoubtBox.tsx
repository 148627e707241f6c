import type { CaseHistory } from "#contract/grievances.ts";
import type { MessageId } from "../../../i18n/en.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { useMay } from "../../../ui/people/sitting.ts";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";
import { Mark } from "../../../ui/Mark.tsx";
import { doubtWords } from "../../facts/doubtWords.ts";
import { Keycap } from "../../keys/Keycap.tsx";
import { type CaseCommand, marksWhenChecked } from "../possible/possible.ts";
import styles from "./DoubtBox.module.css";

interface DoubtBoxProps {
  readonly history: CaseHistory;
  readonly possible: ReadonlySet<CaseCommand>;
  readonly run: (command: CaseCommand) => void;
}

/** What a person is to say before the proposal is accepted: whether it is an emergency, and what else is doubtful. */
export function DoubtBox({ history: { grievance }, possible, run }: DoubtBoxProps) {
  const words = useWords();
  const { say } = words;
  const may = useMay();
  const { maybeEmergency, kind } = grievance;
  const doubts = grievance.doubts.filter((doubt) => doubt !== "sensitive");
  const isDoubtfulNone = kind === "other" && doubts.includes("kind");
  const marks = marksWhenChecked({ grievance }, may);
  const right: MessageId = isDoubtfulNone ? "desk.doubt.isNone" : marks ? "desk.doubt.rightMark" : "desk.command.checked";
  const act = (command: CaseCommand, label: string) => (
    <ActionButton label={label} after={<Keycap of={command} />} isDisabled={!possible.has(command)} onPress={() => run(command)} />
  );
  return (
    <>
      {maybeEmergency && (
        <section className={styles.box} data-doubt="emergency" aria-label={say("desk.doubt.emergency")}>
          <p className={styles.title}>
            <Mark shape="doubt" /> {say("desk.doubt.emergency")}
          </p>
          <p>{say("desk.doubt.emergencyDetail")}</p>
          <div className={styles.acts}>
            {act("isEmergency", say("desk.command.isEmergency"))}
            {act("noEmergency", say("desk.command.noEmergency"))}
          </div>
        </section>
      )}
      {grievance.doubts.includes("sensitive") && (
        <section className={styles.box} data-doubt="sensitive" aria-label={say("desk.doubt.sensitive")}>
          <p className={styles.title}>
            <Mark shape="doubt" /> {say("desk.doubt.sensitive")}
          </p>
          <p>{say("desk.doubt.sensitiveDetail")}</p>
          <div className={styles.acts}>{act("sensitive", say("desk.command.sensitive"))}</div>
        </section>
      )}
      {doubts.length > 0 && (
        <section className={styles.box} data-doubt="proposal" aria-label={say("desk.doubt.check")}>
          <p className={styles.title}>
            <Mark shape="doubt" /> {say("desk.doubt.checkWhat", { what: doubtWords(doubts, words) })}
          </p>
          <p>{say(isDoubtfulNone ? "desk.doubt.maybeComplaint" : "desk.doubt.checkDetail")}</p>
          {possible.has("checked") && <div className={styles.acts}>{act("checked", say(right))}</div>}
        </section>
      )}
    </>
  );
}
