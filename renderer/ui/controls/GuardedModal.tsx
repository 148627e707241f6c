import { type ComponentProps, type ReactNode, useRef } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import { useUnsavedScope } from "../unsaved/UnsavedScope.tsx";
import { useStandsOpen } from "./dialogsWithin.tsx";
import { useEscape } from "./useEscape.ts";

interface GuardedModalProps {
  readonly isOpen?: boolean;
  readonly onClose: () => void;
  /** Whether a click beside it closes it. */
  readonly isDismissable?: boolean;
  /** Names of classes, from the outside in. */
  readonly classes: readonly [overlay: string | undefined, modal: string | undefined, dialog: string | undefined];
  readonly wide?: boolean;
  readonly dialog?: Omit<ComponentProps<typeof Dialog>, "children" | "className"> & { readonly "data-full-view"?: boolean };
  readonly children: ReactNode;
}

/**
 * What every dialog and every view over a window is made of: it takes the keys, and gives the focus back to where it was. Escape and a click beside it close it
 * at once where nothing is typed in it; otherwise they ask.
 */
export function GuardedModal(props: GuardedModalProps) {
  const { isOpen = true, onClose, isDismissable = true, classes, wide = false, dialog = {}, children } = props;
  const [overlay = "", modal = "", content = ""] = classes;
  const { leave, within } = useUnsavedScope();
  const shown = useRef<HTMLElement>(null);
  useStandsOpen(isOpen);
  useEscape(shown, isOpen, () => leave(onClose));
  return (
    <ModalOverlay className={overlay} isOpen={isOpen} onOpenChange={(open) => !open && leave(onClose)} isDismissable={isDismissable}>
      <Modal className={modal} data-wide={wide || undefined}>
        <Dialog {...dialog} ref={shown} className={content}>
          {within(children)}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
