import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import type { PressEvent } from "react-aria-components";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import styles from "./form.module.css";

interface AreYouSureProps {
  readonly question: string;
  /** What else is chosen before it is done. */
  readonly children?: ReactNode;
  readonly yes: string;
  /** “Keep it” where left out. */
  readonly no?: string;
  readonly isPending: boolean;
  readonly onYes: () => void;
  readonly onNo: (event?: PressEvent) => void;
}

/** Asks once more before something that cannot be brought back. */
export function AreYouSure({ question, children, yes, no, isPending, onYes, onNo }: AreYouSureProps) {
  const { say } = useWords();
  const safe = useRef<HTMLButtonElement>(null);
  const onKeyDown = ({ key }: { readonly key: string }) => key === "Escape" && onNo();
  // Anyone who got here by keyboard goes on there, and a second Enter removes nothing.
  useEffect(() => safe.current?.focus(), []);
  return (
    <fieldset className={styles.sure}>
      <legend>{question}</legend>
      {children}
      <div className={styles.actions}>
        <ActionButton label={no ?? say("word.keepIt")} ref={safe} onPress={onNo} onKeyDown={onKeyDown} />
        <ActionButton label={yes} isPending={isPending} onPress={onYes} onKeyDown={onKeyDown} />
      </div>
    </fieldset>
  );
}

interface AskFirstProps extends Omit<AreYouSureProps, "onYes" | "onNo"> {
  readonly label: string;
  readonly alone?: boolean;
  /** `close` puts the button back in the place of the question. */
  readonly onYes: (close: () => void) => void;
}

/** A button, and in its place the question once it was pressed. */
export function AskFirst({ label, alone = false, onYes, ...question }: AskFirstProps) {
  const [isAsked, setIsAsked] = useState(false);
  const close = () => setIsAsked(false);
  if (!isAsked) return <ActionButton label={label} alone={alone} onPress={() => setIsAsked(true)} />;
  return <AreYouSure {...question} onYes={() => onYes(close)} onNo={close} />;
}
