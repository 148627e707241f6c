import type { ReactNode } from "react";
import { useWords } from "../../../i18n/useWords.ts";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";
import { BesideWindow } from "../../../ui/controls/BesideWindow.tsx";
import { DialogWindow } from "../../../ui/controls/DialogWindow.tsx";
import { LeaveButton } from "../../../ui/controls/LeaveButton.tsx";
import { Mark } from "../../../ui/Mark.tsx";
import { Keycap } from "../../keys/Keycap.tsx";
import styles from "./CommandForm.module.css";
import { onSubmitKey } from "./onSubmitKey.ts";
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
  /** Beside the case, which stays in sight. */
  readonly beside?: boolean;
  /** What it does cannot be called off once it is begun: until it is done, nothing that would look like that is to be had. */
  readonly lasts?: boolean;
  /** What the decision rests on; it stands beside the fields, and the decision's keys work there too. */
  readonly evidence?: ReactNode;
  readonly children: ReactNode;
}

/** A dialog of fields. Ctrl+Enter does it from any of them, and from a button, which would keep the key to itself. Escape leaves. */
export function CommandForm({
  title,
  command,
  submit,
  onSubmit,
  canSubmit = true,
  extra,
  wide = false,
  beside = false,
  lasts = false,
  evidence,
  children,
}: CommandFormProps) {
  const { say } = useWords();
  const { close, fault, isRunning } = command;
  const go = () => {
    if (canSubmit && !isRunning) onSubmit();
  };
  const isHeld = lasts && isRunning;
  const leave = isHeld ? stay : close;
  return (
    <FormWindow title={title} onClose={leave} wide={wide} beside={beside || evidence !== undefined} holdsCase={evidence !== undefined}>
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className={evidence === undefined ? undefined : styles.judged} onKeyDownCapture={onSubmitKey(go)}>
        {evidence}
        <SubmitForm onSubmit={go}>
          {children}
          <Fault>{fault}</Fault>
          <div className={styles.actions}>
            <LeaveButton label={say("word.cancel")} after={<Keycap stroke="Escape" />} isDisabled={isHeld} onPress={leave} />
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
    </FormWindow>
  );
}

const stay = () => {};

interface FormWindowProps extends Pick<CommandFormProps, "title" | "children"> {
  readonly onClose: () => void;
  readonly wide: boolean;
  readonly beside: boolean;
  readonly holdsCase: boolean;
}

function FormWindow({ title, onClose, wide, beside, holdsCase, children }: FormWindowProps) {
  return beside ? (
    <BesideWindow title={title} onClose={onClose} wide={holdsCase}>
      {children}
    </BesideWindow>
  ) : (
    <DialogWindow title={title} isOpen onClose={onClose} wide={wide}>
      {children}
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
