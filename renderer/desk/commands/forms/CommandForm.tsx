import type { ReactNode } from "react";
import { useWords } from "../../../i18n/useWords.ts";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";
import { DialogWindow } from "../../../ui/controls/DialogWindow.tsx";
import { Mark } from "../../../ui/Mark.tsx";
import { Keycap } from "../../keys/Keycap.tsx";
import styles from "./CommandForm.module.css";
import type { DialogCommand } from "./useDialogCommand.ts";
import { SubmitForm } from "../../../ui/controls/SubmitForm.tsx";

interface CommandFormProps {
  readonly title: string;
  readonly command: DialogCommand;
  /** What the main button says. */
  readonly submit: string;
  readonly onSubmit: () => void;
  readonly canSubmit?: boolean;
  /** Further buttons, before the main one. */
  readonly extra?: ReactNode;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A dialog of fields. Ctrl+Enter does it from any of them, and from a button, which would keep the key to itself. Escape leaves. */
export function CommandForm({ title, command, submit, onSubmit, canSubmit = true, extra, wide = false, children }: CommandFormProps) {
  const { say } = useWords();
  const { close, fault, isRunning } = command;
  const go = () => {
    if (canSubmit && !isRunning) onSubmit();
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.code !== "Enter") return;
    event.preventDefault();
    event.stopPropagation();
    go();
  };
  return (
    <DialogWindow title={title} isOpen onClose={close} wide={wide}>
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div onKeyDownCapture={onKeyDown}>
        <SubmitForm onSubmit={go}>
          {children}
          <Fault>{fault}</Fault>
          <div className={styles.actions}>
            <ActionButton label={say("word.cancel")} after={<Keycap stroke="Escape" />} onPress={close} />
            {extra}
            <ActionButton
              label={submit}
              after={<Keycap stroke="Ctrl+Enter" />}
              type="submit"
              data-main
              isDisabled={!canSubmit}
              isPending={isRunning}
            />
          </div>
        </SubmitForm>
      </div>
    </DialogWindow>
  );
}

/** Why it was not done, or nothing. */
export function Fault({ children }: { readonly children: string | null }) {
  if (children === null) return null;
  return (
    <p className={styles.fault} role="alert">
      <Mark shape="failing" />
      <span>{children}</span>
    </p>
  );
}

/** What explains a dialog or a field. */
export function Hint({ children }: { readonly children: ReactNode }) {
  return <p className={styles.hint}>{children}</p>;
}

/** Something to be careful about. */
export function Caution({ children }: { readonly children: ReactNode }) {
  return (
    <p className={styles.caution}>
      <Mark shape="urgent" />
      <span>{children}</span>
    </p>
  );
}

/** Fields beside each other, where there is room. */
export function Row({ children }: { readonly children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
