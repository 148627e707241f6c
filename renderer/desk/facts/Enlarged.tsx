import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import { useWords } from "../../i18n/useWords.ts";
import styles from "./Enlarged.module.css";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";

interface EnlargedProps {
  /** `original`: what is saved where rooms see less than there is, and so does this. */
  readonly pictures: readonly { readonly file: string; readonly original?: string; readonly description: string }[];
  /** Which of them; null for none. */
  readonly index: number | null;
  /** Null where this person may not save a copy. */
  readonly onSave: ((file: string) => void) | null;
  readonly onIndex: (index: number | null) => void;
}

/** One picture as large as the window; the arrows go to the others, Escape back. */
export function Enlarged({ pictures, index, onIndex, onSave }: EnlargedProps) {
  const { say } = useWords();
  const picture = index === null ? undefined : pictures[index];
  const step = (by: number) => onIndex(((index ?? 0) + by + pictures.length) % pictures.length);
  const onKeyDown = ({ code }: React.KeyboardEvent) => {
    if (code === "ArrowRight") step(1);
    if (code === "ArrowLeft") step(-1);
  };
  return (
    <ModalOverlay
      className={styles.overlay ?? ""}
      isOpen={picture !== undefined}
      onOpenChange={(open) => !open && onIndex(null)}
      isDismissable
    >
      <Modal className={styles.modal ?? ""}>
        <Dialog className={styles.dialog ?? ""} aria-label={picture?.description ?? say("desk.case.picture")}>
          {/* Keys bubble up from whichever button has the focus. */}
          {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
          <div className={styles.frame} onKeyDown={onKeyDown}>
            {picture !== undefined && <img src={`/files/${picture.file}`} alt={picture.description} />}
            <p className={styles.foot}>
              <span>{say("desk.case.pictureOf", { n: (index ?? 0) + 1, total: pictures.length })}</span>
              {pictures.length > 1 && <ActionButton label={say("desk.case.pictureNext")} onPress={() => step(1)} />}
              {onSave !== null && picture !== undefined && (
                <ActionButton label={say("desk.case.save")} onPress={() => onSave(picture.original ?? picture.file)} />
              )}
              <ActionButton label={say("word.close")} autoFocus onPress={() => onIndex(null)} />
            </p>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
