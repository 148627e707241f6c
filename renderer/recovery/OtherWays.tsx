import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useEngine } from "../client/EngineProvider.tsx";
import { useWords } from "../i18n/useWords.ts";
import { ActionButton } from "../ui/controls/ActionButton.tsx";
import { DialogActions, DialogWindow } from "../ui/controls/DialogWindow.tsx";
import { GuideButton } from "../ui/guide/GuideButton.tsx";
import styles from "./RecoveryPage.module.css";

/** “When the disk has failed”, which a test holds. */
const GUIDE_OF_RECOVERY = { page: "backup", section: 4 } as const;
/** “When a new version does not do”, which a test holds. */
const GUIDE_OF_VERSIONS = { page: "backup", section: 5 } as const;

/** What else can be done than to restore. Each ends this window where it works. */
export function OtherWays({ isDamaged }: { readonly isDamaged: boolean }) {
  const { say } = useWords();
  const { queries } = useEngine();
  const [asks, setAsks] = useState(false);
  const tryAgain = useMutation(queries.recovery.tryAgain.mutationOptions());
  const showFile = useMutation(queries.recovery.showFile.mutationOptions());
  const startEmpty = useMutation(queries.recovery.startEmpty.mutationOptions({ onSettled: () => setAsks(false) }));
  const hasFailed = tryAgain.isError || showFile.isError || startEmpty.isError;
  return (
    <section aria-labelledby="others">
      <h2 id="others">{say("recovery.others")}</h2>
      <ul className={styles.ways}>
        <li>
          <ActionButton label={say("recovery.tryAgain")} isPending={tryAgain.isPending} onPress={() => tryAgain.mutate(undefined)} />
          {isDamaged && <span>{say("recovery.tryAgain.help")}</span>}
        </li>
        <li>
          <ActionButton label={say("recovery.showFile")} onPress={() => showFile.mutate(undefined)} />
          {isDamaged && <span>{say("recovery.showFile.help")}</span>}
        </li>
        <li>
          <GuideButton place={isDamaged ? GUIDE_OF_RECOVERY : GUIDE_OF_VERSIONS} />
          {isDamaged && <span>{say("recovery.guide.help")}</span>}
        </li>
        {isDamaged && (
          <li>
            <ActionButton label={say("recovery.empty")} onPress={() => setAsks(true)} />
          </li>
        )}
      </ul>
      {hasFailed && (
        <p className={styles.fault} role="alert">
          {say("recovery.failed")}
        </p>
      )}
      <DialogWindow title={say("recovery.empty.title")} isOpen={asks} onClose={() => setAsks(false)}>
        <p>{say("recovery.empty.detail")}</p>
        <DialogActions>
          <ActionButton label={say("recovery.empty.cancel")} autoFocus onPress={() => setAsks(false)} />
          <ActionButton
            label={say("recovery.empty.confirm")}
            data-main
            isPending={startEmpty.isPending}
            onPress={() => startEmpty.mutate(undefined)}
          />
        </DialogActions>
      </DialogWindow>
    </section>
  );
}
