import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { useWords } from "../../i18n/useWords.ts";
import styles from "./dossier.module.css";

interface AskedNumberProps {
  readonly value: number;
  /** What the number is of, for anyone who does not see what is beside it. */
  readonly name: string;
  /** Lists the cases behind it. Without it, as on paper and before the officers, it is a number and no more. */
  readonly onAsk?: (() => void) | undefined;
  readonly children?: ReactNode;
}

/** A number that can be asked for its cases, where there are any. */
export function AskedNumber({ value, name, onAsk, children }: AskedNumberProps) {
  const { say, number } = useWords();
  const said = children ?? number(value);
  if (onAsk === undefined || value === 0) return <>{said}</>;
  return (
    <Button className={styles.asked ?? ""} onPress={onAsk} aria-label={say("review.ask", { name, n: value })}>
      {said}
    </Button>
  );
}
