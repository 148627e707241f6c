import type { DeskCommand } from "#contract/desk.ts";
import type { CaseHistory } from "#contract/grievances.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { citizenText } from "../../../ui/words/citizenText.ts";
import { placeInCase } from "../../../ui/words/placeInCase.ts";
import { useCommandRunner } from "../../commandRunner/useCommandRunner.tsx";
import { BulkDialog, type Frozen } from "../bulk/BulkDialog.tsx";
import { Hint } from "../forms/CommandForm.tsx";
import type { CaseCommand } from "../possible/possible.ts";
import type { CommandScope } from "../possible/scope.ts";
import { labelOf } from "./NextCommand.tsx";

/** A key that goes to several cases of the incident: those that the pane counted when it was pressed. */
export interface Wide {
  readonly command: CaseCommand;
  readonly act: DeskCommand;
  readonly scope: CommandScope;
}

let presses = 0;

/** What a press reaches, as the engine is asked to weigh it; null where it is one case. */
export function frozenOf({ target, cases }: CommandScope): Frozen | null {
  if (target.kind !== "seen") return null;
  presses += 1;
  return { press: `incident ${presses}`, count: cases, rows: target.rows, asOf: Promise.resolve(target.asOf) };
}

interface WideQuestionProps {
  readonly history: CaseHistory;
  readonly wide: Wide & { readonly frozen: Frozen };
  readonly onClose: () => void;
}

/** Asked before one key goes to several cases: how many they are, and of what. */
export function WideQuestion({ history, wide: { command, act, scope, frozen }, onClose }: WideQuestionProps) {
  const { say, department, district, locale } = useWords();
  const { run } = useCommandRunner();
  const { grievance } = history;
  const where = [district(grievance.district), citizenText(placeInCase(history, locale, grievance.place) ?? "")];
  return (
    <BulkDialog
      frozen={frozen}
      act={act}
      weighs={act}
      title="desk.act.scope.question"
      what={say(labelOf(command, history))}
      yes="desk.act.scope.yes"
      onAct={(asked, { able, asOf }) => {
        onClose();
        const { target } = scope;
        if (target.kind === "seen") void run({ ...target, rows: able, asOf }, asked);
      }}
      onClose={onClose}
    >
      <Hint>
        {say("desk.act.scope.of", { what: [department(grievance.department), ...where].filter((part) => part !== "").join(" · ") })}
      </Hint>
      {act.do === "accept" && <Hint>{say("desk.bulk.acceptDetail")}</Hint>}
      {scope.cases < scope.of && <Hint>{say("desk.act.scope.rest")}</Hint>}
    </BulkDialog>
  );
}
