import { useEffect, useRef, useState } from "react";
import { Button, Form } from "react-aria-components";
import type { PersonAnswer } from "#contract/people.ts";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { NewPassphraseFields } from "../../ui/people/NewPassphraseFields.tsx";
import { complaintOfNew, NO_PASSPHRASE } from "../../ui/people/passphraseFault.ts";
import styles from "./PeopleSection.module.css";

interface ResetPassphraseProps {
  readonly person: PersonAnswer;
  readonly isPending: boolean;
  readonly onReset: (passphrase: string) => void;
  readonly onClose: () => void;
}

/** For somebody who has forgotten theirs. */
export function ResetPassphrase({ person, isPending, onReset, onClose }: ResetPassphraseProps) {
  const { say } = useWords();
  const [chosen, setChosen] = useState(NO_PASSPHRASE);
  const [isSent, setIsSent] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const weak = complaintOfNew(chosen, person.name);
  return (
    <div className={styles.editor}>
      <Form
        ref={form}
        className={controlStyles.form}
        onSubmit={(event) => {
          event.preventDefault();
          setIsSent(true);
          if (weak !== null) return form.current?.querySelector<HTMLInputElement>(`[name="${weak.field}"]`)?.focus();
          onReset(chosen.passphrase);
        }}
      >
        <NewPassphraseFields value={chosen} complaint={isSent ? weak : null} onChange={setChosen} />
        <div className={styles.actions}>
          <Button type="submit" className={controlStyles.button} data-main data-pending={isPending || undefined}>
            {say("people.resetNow")}
          </Button>
          <Button className={controlStyles.button} onPress={onClose}>
            {say("people.cancel")}
          </Button>
        </div>
      </Form>
    </div>
  );
}
