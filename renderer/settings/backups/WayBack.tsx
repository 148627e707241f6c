import { useState } from "react";
import type { BackupState } from "#contract/backups.ts";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { useNow } from "../../client/useNow.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { DialogWindow } from "../../ui/controls/DialogWindow.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { drillSentence } from "../../ui/restoring/drillSentence.ts";
import { RestoreSteps } from "../../ui/restoring/RestoreSteps.tsx";
import styles from "./backups.module.css";

/** Restores a backup, or tries whether it can be done: one that nobody has ever restored is a hope. */
export function WayBack({ state }: { readonly state: BackupState }) {
  const words = useWords();
  const { say } = words;
  const now = useNow(60_000);
  const [opened, setOpened] = useState<"restore" | "drill" | null>(null);
  const { drill, policy } = state;
  const isDue = drill === null || drill.fault !== null || now - drill.at > policy.drillEveryDays * DAY_MS;
  const close = () => setOpened(null);
  return (
    <>
      {(state.backups.length > 0 || drill !== null) && (
        <p className={styles.standing} data-shape={isDue ? "late" : "done"}>
          <Mark shape={isDue ? "late" : "done"} />
          <span>
            {drill === null ? say("backups.drill.never") : drillSentence(drill, words)}
            {drill !== null && drill.fault === null && isDue && ` ${say("backups.drill.due")}`}
          </span>
        </p>
      )}
      <div className={styles.drill}>
        <ActionButton label={say("restoring.drill")} onPress={() => setOpened("drill")} />
        <ActionButton label={say("restoring.open")} onPress={() => setOpened("restore")} />
      </div>
      <DialogWindow title={say("restoring.title")} isOpen={opened === "restore"} onClose={close} wide>
        <RestoreSteps purpose="restore" onClose={close} />
      </DialogWindow>
      <DialogWindow title={say("restoring.drill.title")} isOpen={opened === "drill"} onClose={close} wide>
        <p>{say("restoring.drill.detail")}</p>
        <RestoreSteps purpose="drill" onClose={close} />
      </DialogWindow>
    </>
  );
}
