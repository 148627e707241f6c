import { type ReactNode, useState } from "react";
import type { TransferMaking } from "#contract/transfer.ts";
import { faultOfPassphrase, strengthOfPassphrase } from "#domain/people/passphrase.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { DialogActions } from "../../ui/controls/DialogWindow.tsx";
import { NewPassphraseFields } from "../../ui/people/NewPassphraseFields.tsx";
import { complaintOfNew, NO_PASSPHRASE } from "../../ui/people/passphraseFault.ts";
import { MakingLine } from "./MakingLine.tsx";
import { useMaking } from "./useMaking.ts";
import styles from "./transfer.module.css";
import { SubmitForm } from "../../ui/controls/SubmitForm.tsx";
import { LeaveButton } from "../../ui/controls/LeaveButton.tsx";

interface SealedFormProps {
  readonly make: (passphrase: string, signal: AbortSignal) => Promise<AsyncIterable<TransferMaking>>;
  readonly onClose: () => void;
  /** Above the passphrase. */
  readonly children: ReactNode;
}

/** Makes a file that a passphrase seals: typed twice, with how long it would stand. Nobody can open the file without it. */
export function SealedForm({ make, onClose, children }: SealedFormProps) {
  const { say } = useWords();
  const [typed, setTyped] = useState(NO_PASSPHRASE);
  const [isTried, setTried] = useState(false);
  const { making, start, giveUp, isUnderway } = useMaking();
  const { passphrase } = typed;
  const complaint = complaintOfNew(typed, "");
  const strength = faultOfPassphrase(passphrase, "") === null ? strengthOfPassphrase(passphrase) : null;
  return (
    <SubmitForm
      onSubmit={() => {
        setTried(true);
        if (complaint === null && !isUnderway) void start((signal) => make(passphrase, signal));
      }}
    >
      {children}
      <NewPassphraseFields value={typed} complaint={isTried ? complaint : null} onChange={setTyped} />
      <p className={styles.strength} data-strength={strength ?? undefined} aria-live="polite">
        {strength === null ? say("transfer.passphrase.hint") : say(`transfer.passphrase.${strength}`)}
      </p>
      <MakingLine making={making} onGiveUp={giveUp} />
      <DialogActions>
        <LeaveButton label={say(making.is === "written" ? "word.close" : "word.cancel")} onPress={onClose} />
        <ActionButton label={say("transfer.make")} type="submit" data-main isPending={isUnderway} />
      </DialogActions>
    </SubmitForm>
  );
}
