import type { MissingDetail } from "#domain/proposal/proposal.ts";
import { useWords } from "../../../i18n/useWords.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { useKeptWords } from "../../work/useKeptWords.ts";
import { CommandForm } from "../forms/CommandForm.tsx";
import { DraftNote } from "../forms/DraftNote.tsx";
import { detailsToAsk } from "./detailsToAsk.ts";
import type { CommandDialogProps } from "./dialogs.tsx";
import { PhoneToDial } from "./PhoneToDial.tsx";
import { ScopeNote } from "../forms/ScopeNote.tsx";
import { ReasonField } from "../forms/ReasonField.tsx";
import { useDialogCommand } from "../forms/useDialogCommand.ts";
import { OtherChannelHint, useTelling } from "./useTelling.tsx";

/** So many letters stand in two lines of a small display, where each line that is not needed takes one from the reply. */
const TWO_LINES = 90;

/** Asks the citizen, `n`: what the cell needs, and the reply that says so. The clock stops. */
export function NeedsInfoDialog({ history, scope, onClose }: CommandDialogProps) {
  const { say, district: nameOf } = useWords();
  const command = useDialogCommand(onClose);
  const kept = useKeptWords("needs-info", history.case.id as GrievanceId, { question: questionFor() });
  const { question } = kept.words;
  const { tells, approved, isReady, send, fields } = useTelling({ history, scope, command, purpose: "needs-info" });

  const ask = async () => {
    // The reply first: once the details are asked for, the next case is on screen.
    if (!(await send())) return;
    await command.act(scope.target, { type: "ask-details", question: question.trim() }).then(kept.sent);
  };
  return (
    <CommandForm
      title={say("desk.command.needsInfo")}
      command={command}
      submit={say(!tells ? "desk.act.needsInfo.ask" : approved ? "desk.act.needsInfo.askAndSend" : "desk.act.needsInfo.askAndSave")}
      onSubmit={() => void ask()}
      canSubmit={question.trim() !== "" && isReady}
      beside
    >
      <ScopeNote scope={scope} />
      <ReasonField
        of="ask-details"
        label={say("desk.act.needsInfo.question")}
        value={question}
        onChange={(words) => kept.write({ question: words })}
        rows={question.length > TWO_LINES ? 3 : 2}
        autoFocus
      />
      <DraftNote kept={kept} isRunning={command.isRunning} onDiscard={onClose} />
      {!scope.isWide && <PhoneToDial history={history} command={command} />}
      {fields("desk.act.needsInfo.tell", false, <OtherChannelHint />)}
    </CommandForm>
  );

  function questionFor(): string {
    const { district, place } = history.grievance;
    const asked = (detail: MissingDetail) =>
      detail === "place" && district !== null
        ? say("desk.act.needsInfo.missing.placeIn", { district: nameOf(district) })
        : say(`desk.act.needsInfo.missing.${detail}`);
    return detailsToAsk(history.proposal, place).map(asked).join(" ");
  }
}
