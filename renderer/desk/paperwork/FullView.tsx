import type { ReactNode } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import type { LeftAlone } from "#contract/desk.ts";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { Toast } from "../acting/Toast.tsx";
import { useCommandRunner } from "../acting/useCommandRunner.tsx";
import { Keycap } from "../commands/Keycap.tsx";
import { strokeOf } from "../commands/strokes.ts";
import { chosenByLeft } from "../queue/queueOfChoice.ts";
import { useQueue } from "../queue/useQueue.tsx";
import { paperworkStyles } from "./paperworkStyles.ts";

/** What every view over the whole window is given. */
export interface ViewProps {
  readonly onClose: () => void;
  /** Ends the view and shows a case. */
  readonly onOpenCase: (id: string) => void;
}

interface FullViewProps {
  readonly title: string;
  /** In the line of the title: how much there is, or how it stands. */
  readonly aside?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A view over the whole window. It takes the keys, ends with Escape, and leaves the desk behind it as it was. */
export function FullView({ title, aside, onClose, children }: FullViewProps) {
  const { say } = useWords();
  const { undo } = useCommandRunner();
  const { choose } = useQueue();
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (strokeOf(event) === "KeyZ" && !isTypedInto(event.target)) void undo();
  };
  const show = (left: readonly LeftAlone[]) => {
    choose(chosenByLeft(left));
    onClose();
  };
  return (
    <ModalOverlay className={paperworkStyles.overlay} isOpen onOpenChange={(open) => !open && onClose()}>
      <Modal className={paperworkStyles.modal}>
        <Dialog className={paperworkStyles.dialog} data-full-view>
          <header className={paperworkStyles.head}>
            <Heading slot="title" level={2} className={paperworkStyles.title}>
              {title}
            </Heading>
            <div className={paperworkStyles.aside}>{aside}</div>
            <Button className={controlStyles.button} onPress={onClose}>
              {say("paper.close")} <Keycap stroke="Escape" />
            </Button>
          </header>
          {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the desk's own key, which does not reach into a dialog */}
          <div className={paperworkStyles.content} onKeyDown={onKeyDown}>
            {children}
          </div>
          <Toast onUndo={() => void undo()} onShow={show} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function isTypedInto(target: EventTarget): boolean {
  return target instanceof Element && target.closest("input:not([type=checkbox]), textarea, select") !== null;
}
