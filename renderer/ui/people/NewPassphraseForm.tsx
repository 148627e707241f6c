import { type ReactNode, useState } from "react";
import type { MessageId } from "../../i18n/en.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../controls/ActionButton.tsx";
import { FocusedForm } from "../controls/FocusedForm.tsx";
import { NewPassphraseFields } from "./NewPassphraseFields.tsx";
import { complaintOfNew, NO_PASSPHRASE } from "./passphraseFault.ts";

interface NewPassphraseFormProps {
  /** Whose it will be: it may not be like the name. */
  readonly name: string;
  /** The field above that is still empty. */
  readonly missing?: string | null;
  /** What is asked above the passphrase; `isSent` once somebody tried to send it. */
  readonly fields?: (isSent: boolean) => ReactNode;
  /** What became of the last try. */
  readonly complaint?: ReactNode;
  readonly isPending: boolean;
  /** The next try is not heard yet. */
  readonly isDisabled?: boolean;
  readonly submit: MessageId;
  readonly cancel: MessageId;
  readonly actionsClass: string | undefined;
  readonly onTry?: () => void;
  readonly onSend: (passphrase: string) => void;
  readonly onCancel: () => void;
}

/** Chooses a passphrase. Faults are shown once it was tried, and the focus goes to the first. */
export function NewPassphraseForm(props: NewPassphraseFormProps) {
  const { name, missing = null, fields, complaint, isPending, isDisabled = false, submit, cancel, actionsClass } = props;
  const { say } = useWords();
  const [chosen, setChosen] = useState(NO_PASSPHRASE);
  const [isSent, setIsSent] = useState(false);
  const weak = complaintOfNew(chosen, name);
  return (
    <FocusedForm
      wrong={missing ?? weak?.field ?? null}
      onTry={() => {
        setIsSent(true);
        props.onTry?.();
      }}
      onSend={() => !isPending && !isDisabled && props.onSend(chosen.passphrase)}
    >
      {fields?.(isSent)}
      <NewPassphraseFields value={chosen} complaint={isSent ? weak : null} onChange={setChosen} />
      {complaint}
      <div className={actionsClass}>
        <ActionButton
          label={say(isPending ? "passphrase.keeping" : submit)}
          type="submit"
          data-main
          data-pending={isPending || undefined}
          isDisabled={isDisabled}
        />
        {/* What is under way is not taken back by it. */}
        <ActionButton label={say(cancel)} isDisabled={isPending} onPress={props.onCancel} />
      </div>
    </FocusedForm>
  );
}
