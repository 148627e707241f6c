import { Button, Dialog, Modal, ModalOverlay } from "react-aria-components";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import styles from "./Enlarged.module.css";

interface EnlargedProps {
  readonly pictures: readonly { readonly file: string; readonly description: string }[];
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
              {pictures.length > 1 && (
                <Button className={controlStyles.button} onPress={() => step(1)}>
                  {say("desk.case.pictureNext")}
                </Button>
              )}
              {onSave !== null && picture !== undefined && (
                <Button className={controlStyles.button} onPress={() => onSave(picture.file)}>
                  {say("desk.case.save")}
                </Button>
              )}
              <Button className={controlStyles.button} autoFocus onPress={() => onIndex(null)}>
                {say("desk.act.close")}
              </Button>
            </p>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
