import { Button } from "react-aria-components";
import type { CaseHistory } from "#contract/grievances.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { Keycap } from "../../keys/Keycap.tsx";
import styles from "./CommandButtons.module.css";
import { labelOf } from "./NextCommand.tsx";
import { CASE_COMMANDS, type CaseCommand } from "../possible/possible.ts";

interface CommandButtonsProps {
  readonly history: CaseHistory;
  readonly possible: ReadonlySet<CaseCommand>;
  readonly next: CaseCommand | null;
  readonly run: (command: CaseCommand) => void;
}

/** Shown with the fields of the proposal. */
const IN_THE_FIELDS: ReadonlySet<CaseCommand> = new Set<CaseCommand>([
  "accept",
  "acceptIncident",
  "checked",
  "isEmergency",
  "noEmergency",
  "department",
  "secondDepartment",
  "thirdDepartment",
  "office",
  "place",
  "urgency",
]);

/** Beside the doubt stands its answer; of an emergency that nobody doubted it is a command like others. */
function isInTheFields(command: CaseCommand, { grievance }: CaseHistory): boolean {
  return IN_THE_FIELDS.has(command) && (command !== "noEmergency" || grievance.maybeEmergency);
}

/** What a new case is sorted with: it comes first as long as it is new. */
const SORTS: ReadonlySet<CaseCommand> = new Set<CaseCommand>(["needsInfo", "merge", "notAGrievance", "aside", "reply"]);

/** Everything else that can be done now, with its key. */
export function CommandButtons({ history, possible, next, run }: CommandButtonsProps) {
  const { say } = useWords();
  const ordered =
    history.case.state === "new"
      ? [...CASE_COMMANDS.filter((command) => SORTS.has(command)), ...CASE_COMMANDS.filter((command) => !SORTS.has(command))]
      : CASE_COMMANDS;
  const shown = ordered.filter(
    (command) => possible.has(command) && command !== next && !isInTheFields(command, history) && !isNext(command, history),
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
function isNext(command: CaseCommand, { case: { state } }: CaseHistory): boolean {
  return command === "atr" && state === "atr-sent";
}
