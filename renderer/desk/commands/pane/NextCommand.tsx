import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import type { CaseHistory } from "#contract/grievances.ts";
import { isToCheck } from "#domain/grievance/isToCheck.ts";
import type { MessageId } from "../../../i18n/en.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { useMay } from "../../../ui/people/sitting.ts";
import { commandOf } from "#contract/commandList.ts";
import { useCommandRunner } from "../../commandRunner/useCommandRunner.tsx";
import { Keycap } from "../../keys/Keycap.tsx";
import { createHeldPress } from "./heldPress.ts";
import styles from "./NextCommand.module.css";
import type { CaseCommand } from "../possible/possible.ts";
import type { Scope } from "../possible/scope.ts";

interface NextCommandProps {
  readonly history: CaseHistory;
  readonly next: CaseCommand | null;
  readonly scope: Scope;
  readonly run: (command: CaseCommand) => void;
}

/** The one act that is next, on one key; or what is being waited for. */
export function NextCommand({ history, next, scope, run }: NextCommandProps) {
  const { say } = useWords();
  const may = useMay();
  const { tellDead } = useCommandRunner();
  const press = useHeldPress(next === null ? "" : `${next} ${labelOf(next, history)}`);
  if (next === null) return <p className={styles.waits}>{say(waitsFor(history, may("triage")))}</p>;
  const name = labelOf(next, history);
  const label = say(name);
  const reached = scope.of(next);
  return (
    <div className={styles.stays}>
      <Button
        className={styles.next ?? ""}
        data-command={next}
        aria-keyshortcuts={commandOf(next).strokes[0]?.replace("Key", "") ?? ""}
        onPressStart={press.begins}
        onPress={() => (press.ends() ? run(next) : tellDead(name, "desk.dead.justChanged"))}
      >
        <span>
          {reached.isWide && next === "accept" && history.case.state === "new"
            ? say("desk.act.next.all", { what: label, n: reached.cases })
            : label}
        </span>
        <Keycap of={next} />
      </Button>
    </div>
  );
}

/** The presses of a button that turns into another one with the case, also by the act of another. */
function useHeldPress(words: string) {
  const acts = useCommandRunner();
  const [press] = useState(() => createHeldPress(() => performance.now()));
  const ownAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(
    () =>
      acts.subscribe(() => {
        const { running, toast } = acts.state();
        if (running !== null || toast !== null) ownAt.current = performance.now();
      }),
    [acts],
  );
  useLayoutEffect(() => {
    press.says(words, acts.state().running !== null || performance.now() - ownAt.current < FOLLOWS_OWN_ACT_MS);
  }, [acts, press, words]);
  return press;
}

/** So long after an act of this window what changes is its doing. */
const FOLLOWS_OWN_ACT_MS = 1_500;

/** What the next act is called where the state of the case makes more of it than its command's name. */
export function labelOf(
  command: CaseCommand,
  { case: { state, kind }, grievance: { interimReply, dispute, assignee, long } }: CaseHistory,
): MessageId {
  if (command === "accept" && state === "atr-sent") return "desk.act.next.checkAtr";
  if (command === "accept" && kind === "other") return "desk.act.next.acceptNone";
  if (command === "department" && state === "new") return "desk.act.next.chooseDepartment";
  if (command === "atr")
    return state === "atr-sent" ? "desk.act.next.checkAtr" : state === "new" ? "desk.act.atr.exceptionTitle" : "desk.act.next.enterAtr";
  if (command === "extension") return interimReply === null ? "desk.act.next.interim" : "desk.act.extension.grantTitle";
  if (command === "dispute") return dispute === null ? "desk.command.dispute" : "desk.act.next.settle";
  if (command === "needsInfo" && state === "needs-info") return "desk.act.next.received";
  if (command === "reopen" && state !== "disposed") return "desk.act.restore.title";
  if (command === "longCase" && long) return "desk.act.next.notLong";
  if (command === "assignToMe" && assignee !== null) return "desk.act.next.assignToggle";
  return `desk.command.${command}`;
}

function waitsFor({ case: { state }, grievance }: CaseHistory, mayAct: boolean): MessageId {
  if (!mayAct) return "desk.act.next.onlyReads";
  if (state === "new" && isToCheck(grievance)) return "desk.act.next.checkFirst";
  return state === "disposed" ? "desk.act.next.done" : "desk.act.next.waits";
}
