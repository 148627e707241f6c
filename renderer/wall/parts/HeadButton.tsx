import { isMirror } from "../mirror/isMirror.ts";
import styles from "./HeadButton.module.css";

interface HeadButtonProps {
  readonly isPressed: boolean;
  readonly onPress: () => void;
  readonly children: string;
}

/** In the head of a panel: shows what is there in another way, and back. A wall, at which nobody presses anything, has none. */
export function HeadButton({ isPressed, onPress, children }: HeadButtonProps) {
  if (!isMirror()) return null;
  return (
    <button type="button" className={styles.button} aria-pressed={isPressed} onClick={onPress}>
      {children}
    </button>
  );
}
