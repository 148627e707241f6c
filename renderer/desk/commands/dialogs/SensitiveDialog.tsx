import { useState } from "react";
import { SENSITIVE_SORTS, type SensitiveSort } from "#domain/proposal/proposal.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { CommandForm } from "../forms/CommandForm.tsx";
import { Segments } from "../forms/Segments.tsx";
import { ReasonField } from "../forms/ReasonField.tsx";
import { useDialogCommand } from "../forms/useDialogCommand.ts";
import type { CommandDialogProps } from "./dialogs.tsx";

type Choice = SensitiveSort | "none";

/** Hides a case outside of the desk, or lets it be shown like others, `7`; always this case alone, and with a reason. */
export function SensitiveDialog({ history: { grievance }, scope, onClose }: CommandDialogProps) {
  const { say } = useWords();
  const command = useDialogCommand(onClose);
  const [chosen, setChosen] = useState<Choice | null>(grievance.sensitive === null ? null : "none");
  const [reason, setReason] = useState("");
  const sort = chosen === "none" ? null : chosen;
  const options = [
    ...SENSITIVE_SORTS.map((each) => ({ value: each as Choice, label: say(`sensitive.sort.${each}`) })),
    { value: "none" as const, label: say("desk.act.sensitive.none") },
  ];
  return (
    <CommandForm
      title={say("desk.act.sensitive.title")}
      command={command}
      submit={say(chosen === "none" ? "desk.act.sensitive.show" : "desk.act.sensitive.hide")}
      onSubmit={() => void command.act(scope.own, { type: "set-sensitive", sort, reason: reason.trim() })}
      canSubmit={chosen !== null && (sort !== grievance.sensitive || grievance.doubts.includes("sensitive")) && reason.trim() !== ""}
    >
      <p>{say("desk.act.sensitive.what")}</p>
      <Segments label={say("desk.act.sensitive.sort")} options={options} value={chosen} onChange={setChosen} autoFocus />
      <ReasonField
        of={chosen === "none" ? "not-sensitive" : "sensitive"}
        label={say("desk.act.reason")}
        value={reason}
        onChange={setReason}
        rows={3}
      />
    </CommandForm>
  );
}
