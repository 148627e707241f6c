import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useEngine } from "../client/EngineProvider.tsx";
import { useWords } from "../i18n/useWords.ts";
import { ActionButton } from "../ui/controls/ActionButton.tsx";
import { DialogActions, DialogWindow } from "../ui/controls/DialogWindow.tsx";
import { sizeOf } from "../ui/words/sizeOf.ts";
import styles from "./RecoveryPage.module.css";

interface CopyBeforeProps {
  readonly copy: { readonly madeAt: number; readonly bytes: number };
}

/** The record as it was before the newer version changed it. The window ends once it is put back. */
export function CopyBefore({ copy: { madeAt, bytes } }: CopyBeforeProps) {
  const { say, date, clock } = useWords();
  const { queries } = useEngine();
  const [asks, setAsks] = useState(false);
  const put = useMutation(queries.recovery.putCopyBack.mutationOptions({ onError: () => setAsks(false) }));
  const { unit, n } = sizeOf(bytes);
  const values = { at: `${date(madeAt)}, ${clock(madeAt)}`, size: say(`pictures.${unit}`, { n }) };
  return (
    <section aria-labelledby="copy" className={styles.copy}>
      <h2 id="copy">{say("recovery.copy")}</h2>
      <p>{say("recovery.copy.detail", values)}</p>
      <ActionButton label={say("recovery.copy.put")} alone onPress={() => setAsks(true)} />
      {put.isError && (
        <p className={styles.fault} role="alert">
          {say("recovery.copy.failed")}
        </p>
      )}
      <DialogWindow title={say("recovery.copy.title")} isOpen={asks} onClose={() => setAsks(false)}>
        <p>{say("recovery.copy.sure", values)}</p>
        <DialogActions>
          <ActionButton label={say("recovery.empty.cancel")} autoFocus onPress={() => setAsks(false)} />
          <ActionButton
            label={say("recovery.copy.confirm")}
            data-main
            isPending={put.isPending || put.isSuccess}
            onPress={() => put.mutate(undefined)}
          />
        </DialogActions>
      </DialogWindow>
    </section>
  );
}
