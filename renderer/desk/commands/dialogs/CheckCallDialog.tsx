import type { CheckResult } from "#domain/grievance/checkCall.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { CommandForm, Caution, Hint } from "../forms/CommandForm.tsx";
import type { CommandDialogProps } from "./dialogs.tsx";
import { PhoneToDial } from "./PhoneToDial.tsx";
import { Segments } from "../forms/Segments.tsx";
import { useDialogCommand } from "../forms/useDialogCommand.ts";
import { CHECK_RESULTS } from "#domain/grievance/choices.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { useKeptWords } from "../../work/useKeptWords.ts";
import { DraftNote } from "../forms/DraftNote.tsx";
import { ReasonField } from "../forms/ReasonField.tsx";

/** What the citizen said when the cell called, `c`. */
export function CheckCallDialog({ history, scope, onClose }: CommandDialogProps) {
  const { say } = useWords();
  const command = useDialogCommand(onClose);
  const kept = useKeptWords("check-call", history.case.id as GrievanceId, { result: "", words: "" });
  const { words } = kept.words;
  const result: CheckResult | null = CHECK_RESULTS.find((each) => each === kept.words.result) ?? null;
  const record = () =>
    result !== null &&
    void command.act(scope.own, { type: "record-check-call", result, words: words.trim() === "" ? null : words.trim() }).then(kept.sent);
  return (
    <CommandForm
      title={say("desk.command.checkCall")}
      command={command}
      submit={say("desk.act.check.set")}
      onSubmit={record}
      canSubmit={result !== null}
      beside
    >
      <Hint>{say("desk.act.check.detail")}</Hint>
      <PhoneToDial history={history} command={command} />
      <Segments
        label={say("desk.act.check.result")}
        value={result}
        onChange={(chosen) => kept.write({ result: chosen })}
        autoFocus
        options={CHECK_RESULTS.map((value) => ({ value, label: say(`desk.case.checked.${value}`) }))}
      />
      {result === "not-solved" && <Caution>{say("desk.act.check.reopens")}</Caution>}
      <ReasonField
        of="check-call"
        label={say("desk.act.check.words")}
        value={words}
        onChange={(said) => kept.write({ words: said })}
        rows={3}
      />
      <DraftNote kept={kept} isRunning={command.isRunning} onDiscard={onClose} />
    </CommandForm>
  );
}
