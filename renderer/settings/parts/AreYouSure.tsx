import { useEffect, useRef } from "react";
import { Button, type PressEvent } from "react-aria-components";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import styles from "./form.module.css";

interface AreYouSureProps {
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly isPending: boolean;
  readonly onYes: () => void;
  readonly onNo: (event?: PressEvent) => void;
}

/** Asks once more before something that cannot be brought back. */
export function AreYouSure({ question, yes, no, isPending, onYes, onNo }: AreYouSureProps) {
  const safe = useRef<HTMLButtonElement>(null);
  const onKeyDown = ({ key }: { readonly key: string }) => key === "Escape" && onNo();
  // Anyone who got here by keyboard goes on there, and a second Enter removes nothing.
  useEffect(() => safe.current?.focus(), []);
  return (
    <fieldset className={styles.sure}>
      <legend>{question}</legend>
      <div className={styles.actions}>
        <Button ref={safe} className={controlStyles.button} onPress={onNo} onKeyDown={onKeyDown}>
          {no}
        </Button>
        <Button className={controlStyles.button} isPending={isPending} onPress={onYes} onKeyDown={onKeyDown}>
          {yes}
        </Button>
      </div>
    </fieldset>
  );
}
