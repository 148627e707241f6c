import { Button } from "react-aria-components";
import type { CaseHistory } from "#contract/grievances.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Keycap } from "../commands/Keycap.tsx";
import styles from "./ActList.module.css";
import { labelOf } from "./NextAct.tsx";
import { ACT_COMMANDS, type ActCommand } from "./possible.ts";

interface ActListProps {
  readonly history: CaseHistory;
  readonly possible: ReadonlySet<ActCommand>;
  readonly next: ActCommand | null;
  readonly run: (command: ActCommand) => void;
}

/** Shown with the fields of the proposal. */
const IN_THE_FIELDS: ReadonlySet<ActCommand> = new Set<ActCommand>([
  "accept",
  "acceptTrouble",
  "department",
  "secondDepartment",
  "thirdDepartment",
  "office",
  "place",
  "urgency",
]);

/** What a new case is sorted with: it comes first as long as it is new. */
const SORTS: ReadonlySet<ActCommand> = new Set<ActCommand>(["needsInfo", "merge", "notAGrievance", "aside", "reply"]);

/** Everything else that can be done now, with its key. */
export function ActList({ history, possible, next, run }: ActListProps) {
  const { say } = useWords();
  const ordered =
    history.case.state === "new"
      ? [...ACT_COMMANDS.filter((command) => SORTS.has(command)), ...ACT_COMMANDS.filter((command) => !SORTS.has(command))]
      : ACT_COMMANDS;
  const shown = ordered.filter(
    (command) => possible.has(command) && command !== next && !IN_THE_FIELDS.has(command) && !isNext(command, history),
  );
  if (shown.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={say("desk.act.others")}>
      {shown.map((command) => (
        <li key={command}>
          <Button className={styles.act ?? ""} data-command={command} onPress={() => run(command)}>
            <Keycap of={command} />
            {say(labelOf(command, history))}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** The report that has come is checked by the next act already. */
function isNext(command: ActCommand, { case: { state } }: CaseHistory): boolean {
  return command === "atr" && state === "atr-sent";
}
