import { capsOf } from "./strokes.ts";
import { commandOf, type CommandId } from "#contract/commandList.ts";
import styles from "./Keycap.module.css";

/** The key of a command, drawn as it is printed; nothing for a screen reader, which is told by `aria-keyshortcuts` or the sheet. */
export function Keycap({ of, stroke }: { readonly of?: CommandId; readonly stroke?: string }) {
  const shown = stroke ?? (of === undefined ? undefined : commandOf(of).strokes[0]);
  if (shown === undefined) return null;
  return (
    <span className={styles.stroke} aria-hidden="true">
      {capsOf(shown).map((cap) => (
        <kbd key={cap} className={styles.cap}>
          {cap}
        </kbd>
      ))}
    </span>
  );
}
