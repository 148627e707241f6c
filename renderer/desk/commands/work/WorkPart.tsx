import { useState } from "react";
import type { WorkOfCase } from "#contract/work.ts";
import { useAnswer } from "../../../client/useAnswer.ts";
import { useEngine } from "../../../client/EngineProvider.tsx";
import { useNow } from "../../../client/useNow.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { Mark } from "../../../ui/Mark.tsx";
import { ActionButton, TextButton } from "../../../ui/controls/ActionButton.tsx";
import { DialogWindow } from "../../../ui/controls/DialogWindow.tsx";
import { failureOf } from "../../../ui/failure.ts";
import { useCommandRunner } from "../../commandRunner/useCommandRunner.tsx";
import { Keycap } from "../../keys/Keycap.tsx";
import { useCommand } from "../../keys/useCommand.tsx";
import { Hint } from "../forms/CommandForm.tsx";
import { FollowUpDialog } from "./FollowUpDialog.tsx";
import { SnoozeDialog } from "./SnoozeDialog.tsx";
import styles from "./WorkPart.module.css";

export interface WorkDialogProps {
  readonly id: string;
  readonly work: WorkOfCase;
  readonly onClose: () => void;
}

const DIALOGS = { snooze: SnoozeDialog, followUp: FollowUpDialog } as const;

/** The ways to put a case off or to come back to it, for oneself alone. */
export function WorkPart({ id }: { readonly id: string }) {
  const { say } = useWords();
  const { data: work } = useAnswer((ask) => ask.work.ofCase, { input: { id } });
  const [opened, setOpened] = useState<keyof typeof DIALOGS | null>(null);
  const close = () => setOpened(null);
  useCommand("snooze", () => setOpened("snooze"));
  useCommand("followUp", () => setOpened("followUp"));
  const Dialog = opened === null ? null : DIALOGS[opened];
  return (
    <section className={styles.part} data-under-question="" aria-label={say("desk.work.title")}>
      <div className={styles.ways}>
        <ActionButton label={say("desk.command.snooze")} after={<Keycap of="snooze" />} onPress={() => setOpened("snooze")} />
        <ActionButton label={say("desk.command.followUp")} after={<Keycap of="followUp" />} onPress={() => setOpened("followUp")} />
      </div>
      {opened !== null && work === undefined && (
        <DialogWindow title={say(`desk.work.${opened}.title`)} isOpen onClose={close}>
          <Hint>{`${say("state.loading")}…`}</Hint>
        </DialogWindow>
      )}
      {Dialog !== null && work !== undefined && <Dialog id={id} work={work} onClose={close} />}
    </section>
  );
}

/** Above the acts: what the person wanted to know of this case when they come back to it. Nothing where they kept nothing. */
export function WorkLines({ id }: { readonly id: string }) {
  const { data: work } = useAnswer((ask) => ask.work.ofCase, { input: { id } });
  if (work === undefined || (work.snooze === null && work.followUp === null)) return null;
  return (
    <div className={styles.lines} data-under-question="">
      <OfSnooze id={id} work={work} />
      <OfFollowUp work={work} />
    </div>
  );
}

function OfSnooze({ id, work: { snooze } }: Omit<WorkDialogProps, "onClose">) {
  const { say, date } = useWords();
  const { client } = useEngine();
  const { didOwn, tellFailure } = useCommandRunner();
  if (snooze === null) return null;
  const { untilAt, reason, woken } = snooze;
  const ofCase = { id };
  const undo = () => client.work.snooze({ ...ofCase, untilAt, reason });
  // A time that is past cannot be set again: there is nothing to take back but a mark.
  const tell = () => woken === null && didOwn({ did: "desk.work.awake", id, leaves: false, undo });
  const end = () => void client.work.endSnooze(ofCase).then(tell, (error: unknown) => tellFailure(failureOf(error)));
  return (
    <p className={styles.line} data-woken={woken !== null || undefined}>
      <Mark shape={woken === null ? "waiting" : "many"} />
      <span>
        {woken === null
          ? say("desk.work.snooze.until.case", { date: date(untilAt) })
          : say("desk.work.back", { why: say(`desk.work.woken.${woken.by}`) })}
        {reason !== "" && ` · ${reason}`}
      </span>
      <TextButton label={say(woken === null ? "desk.work.snooze.end" : "desk.work.snooze.seen")} onPress={end} />
    </p>
  );
}

function OfFollowUp({ work: { followUp } }: { readonly work: WorkOfCase }) {
  const { say, date } = useWords();
  const now = useNow(60_000);
  if (followUp === null) return null;
  const { dueAt, line } = followUp;
  return (
    <p className={styles.line} data-woken={dueAt <= now || undefined}>
      <Mark shape="waiting" />
      <span>
        {say(dueAt <= now ? "desk.work.followUp.due" : "desk.work.followUp.on", { date: date(dueAt) })}
        {line !== "" && ` · ${line}`}
      </span>
    </p>
  );
}
