import { useState } from "react";
import { DAY_MS, startOfIndianDay } from "#domain/clock/indianDay.ts";
import { LONGEST_WORK_LINE } from "#domain/work/snooze.ts";
import { useEngine } from "../../../client/EngineProvider.tsx";
import { useNow } from "../../../client/useNow.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";
import { DayField } from "../../../ui/controls/DayField.tsx";
import { useCommandRunner } from "../../commandRunner/useCommandRunner.tsx";
import { CommandForm, Hint } from "../forms/CommandForm.tsx";
import { ReasonField } from "../forms/ReasonField.tsx";
import { useDialogCommand } from "../forms/useDialogCommand.ts";
import type { WorkDialogProps } from "./WorkPart.tsx";

/** Puts the case on one's follow-up list, with a day and a line; or takes it off. */
export function FollowUpDialog({ id, work, onClose }: WorkDialogProps) {
  const { say } = useWords();
  const { client } = useEngine();
  const { didOwn } = useCommandRunner();
  const command = useDialogCommand(onClose);
  const now = useNow(60_000);
  const before = work.followUp;
  const ofCase = { id };
  const [dueAt, setDueAt] = useState<number | null>(() => before?.dueAt ?? startOfIndianDay(now) + DAY_MS);
  const [line, setLine] = useState(before?.line ?? "");
  const again = () => (before === null ? client.work.endFollowUp(ofCase) : client.work.followUp({ ...ofCase, ...before }));
  const put = () =>
    void command.attempt(async () => {
      if (dueAt === null) return;
      await client.work.followUp({ ...ofCase, dueAt, line: line.trim() });
      onClose();
      didOwn({ did: "desk.work.followed", id, leaves: false, undo: again });
    });
  const remove = () =>
    void command.attempt(async () => {
      await client.work.endFollowUp(ofCase);
      onClose();
      didOwn({ did: "desk.work.unfollowed", id, leaves: false, undo: again });
    });
  return (
    <CommandForm
      title={say("desk.work.followUp.title")}
      command={command}
      submit={say("desk.work.followUp.set")}
      onSubmit={put}
      canSubmit={dueAt !== null}
      extra={before !== null && <ActionButton label={say("desk.work.followUp.remove")} onPress={remove} />}
    >
      <ReasonField
        of="follow-up"
        line="follow-up"
        label={say("desk.work.followUp.line")}
        value={line}
        onChange={(text) => setLine(text.slice(0, LONGEST_WORK_LINE))}
        autoFocus
      />
      <DayField label={say("desk.work.followUp.day")} at={dueAt} onChange={setDueAt} />
      <Hint>{say("desk.work.followUp.hint")}</Hint>
    </CommandForm>
  );
}
