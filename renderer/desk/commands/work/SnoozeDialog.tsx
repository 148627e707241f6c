import { useState } from "react";
import { startOfIndianDay } from "#domain/clock/indianDay.ts";
import { isSnoozeTime, LONGEST_WORK_LINE, MORNING_MS, SNOOZE_PRESETS, type SnoozePreset, snoozeUntil } from "#domain/work/snooze.ts";
import { useEngine } from "../../../client/EngineProvider.tsx";
import { useNow } from "../../../client/useNow.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { DayField } from "../../../ui/controls/DayField.tsx";
import { useCommandRunner } from "../../commandRunner/useCommandRunner.tsx";
import { CommandForm, Hint } from "../forms/CommandForm.tsx";
import { ReasonField } from "../forms/ReasonField.tsx";
import { Segments } from "../forms/Segments.tsx";
import { useDialogCommand } from "../forms/useDialogCommand.ts";
import type { WorkDialogProps } from "./WorkPart.tsx";

type When = SnoozePreset | "day";

/** Puts a case off: out of one's own lists until a morning, or until something happens to it. */
export function SnoozeDialog({ id, work, onClose }: WorkDialogProps) {
  const { say, date } = useWords();
  const { client } = useEngine();
  const { didOwn } = useCommandRunner();
  const command = useDialogCommand(onClose);
  const now = useNow(60_000);
  const [when, setWhen] = useState<When>("tomorrow");
  const [day, setDay] = useState<number | null>(null);
  const [reason, setReason] = useState(work.snooze?.reason ?? "");
  const untilAt = when === "day" ? day && startOfIndianDay(day) + MORNING_MS : snoozeUntil(when, now);
  const snooze = () =>
    void command.attempt(async () => {
      if (untilAt === null) return;
      const before = work.snooze;
      await client.work.snooze({ id, untilAt, reason: reason.trim() });
      onClose();
      const undo = () =>
        before !== null && before.woken === null
          ? client.work.snooze({ id, untilAt: before.untilAt, reason: before.reason })
          : client.work.endSnooze({ id });
      didOwn({ did: "desk.work.snoozed", id, leaves: true, undo });
    });
  return (
    <CommandForm
      title={say("desk.work.snooze.title")}
      command={command}
      submit={say("desk.work.snooze.set")}
      onSubmit={snooze}
      canSubmit={untilAt !== null && isSnoozeTime(untilAt, now)}
    >
      <Segments<When>
        label={say("desk.work.snooze.until")}
        value={when}
        onChange={setWhen}
        autoFocus
        options={[...SNOOZE_PRESETS, "day" as const].map((value) => ({ value, label: say(`desk.work.snooze.${value}`) }))}
      />
      {when === "day" && <DayField label={say("desk.work.snooze.dayField")} at={day} onChange={setDay} />}
      {untilAt !== null && <Hint>{say("desk.work.snooze.comesBack", { date: date(untilAt) })}</Hint>}
      <ReasonField
        of="snooze"
        line="snooze-reason"
        label={say("desk.work.snooze.reason")}
        value={reason}
        onChange={(text) => setReason(text.slice(0, LONGEST_WORK_LINE))}
      />
      <Hint>{say("desk.work.snooze.clock")}</Hint>
    </CommandForm>
  );
}
