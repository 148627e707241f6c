import { useState } from "react";
import { Form } from "react-aria-components";
import { useWords } from "../../i18n/useWords.ts";
import { copyWords } from "../../ui/copyWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { DialogActions, DialogWindow } from "../../ui/controls/DialogWindow.tsx";
import { Field } from "../../ui/controls/Field.tsx";
import styles from "./backups.module.css";
import { LeaveButton } from "../../ui/controls/LeaveButton.tsx";

/** So much of the key is typed again to prove that it was kept. */
const PROOF = 8;
const GROUP = 4;

interface KeyMakerProps {
  readonly made: { readonly identity: string; readonly recipient: string };
  readonly onKept: (recipient: string) => void;
  readonly onClose: () => void;
}

/** Shows a new key this once. It is taken only when the person proves that it is kept: backups that nobody can open are none. */
export function KeyMaker({ made, onKept, onClose }: KeyMakerProps) {
  const { say } = useWords();
  const [proof, setProof] = useState("");
  const isProven = proof.replaceAll(/[\s-]/gu, "").toUpperCase() === made.identity.slice(-PROOF);
  return (
    <DialogWindow title={say("backups.key.title")} isOpen onClose={onClose}>
      <p>{say("backups.key.detail")}</p>
      <p className={styles.identity} translate="no">
        {grouped(made.identity)}
      </p>
      <div>
        <ActionButton label={say("backups.key.copy")} onPress={() => copyWords(made.identity)} />
      </div>
      <Form
        className={controlStyles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (isProven) onKept(made.recipient);
        }}
      >
        <Field name="proof" label={say("backups.key.proof", { n: PROOF })} fault={null} value={proof} onChange={setProof} short autoFocus />
        <DialogActions>
          <LeaveButton label={say("backups.key.cancel")} onPress={onClose} />
          <ActionButton label={say("backups.key.kept")} type="submit" data-main isDisabled={!isProven} />
        </DialogActions>
      </Form>
    </DialogWindow>
  );
}

const HEAD = "AGE-SECRET-KEY-1".length;

/** In groups after its head, as it is easily written down and read aloud; counted from its end, so that what is typed again are whole ones. */
function grouped(identity: string): string {
  const rest = identity.slice(HEAD);
  const first = rest.length % GROUP;
  const starts = Array.from({ length: Math.floor(rest.length / GROUP) }, (_, index) => first + index * GROUP);
  return [identity.slice(0, HEAD) + rest.slice(0, first), ...starts.map((start) => rest.slice(start, start + GROUP))].join(" ");
}
