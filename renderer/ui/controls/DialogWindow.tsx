import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import styles from "./DialogWindow.module.css";

interface DialogWindowProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
}

/** A question or a sheet over the page: it takes the keys, ends with Escape, and gives the focus back to where it was. */
export function DialogWindow({ title, isOpen, onClose, children, wide = false }: DialogWindowProps) {
  return (
    <ModalOverlay className={named("overlay")} isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className={named("modal")} data-wide={wide || undefined}>
        <Dialog className={named("dialog")}>
          <Heading slot="title" level={2} className={named("title")}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The buttons at the end of a dialog, the one that does it last. */
export function DialogActions({ children }: { readonly children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}

/** React Aria wants a class name, not perhaps one. */
function named(name: string): string {
  return styles[name] ?? "";
}
