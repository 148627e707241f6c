import { type ReactNode, useId } from "react";
import { Heading } from "react-aria-components";
import styles from "./DialogWindow.module.css";
import { GuardedModal } from "./GuardedModal.tsx";

interface DialogWindowProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
  /** What it holds, in one sentence, of one that is too long to be heard whole when it opens: a screen reader says this instead. */
  readonly about?: string;
}

/** A question or a sheet over the page: it takes the keys, and ends with Escape. */
export function DialogWindow({ title, isOpen, onClose, children, wide = false, about }: DialogWindowProps) {
  const id = useId();
  const dialog = about === undefined ? {} : { "aria-describedby": id };
  return (
    <GuardedModal isOpen={isOpen} onClose={onClose} classes={[styles.overlay, styles.modal, styles.dialog]} wide={wide} dialog={dialog}>
      <Heading slot="title" level={2} className={styles.title ?? ""}>
        {title}
      </Heading>
      {about !== undefined && (
        <p id={id} className="unseen">
          {about}
        </p>
      )}
      {children}
    </GuardedModal>
  );
}

/** The buttons at the end of a dialog, the one that does it last. */
export function DialogActions({ children }: { readonly children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}
