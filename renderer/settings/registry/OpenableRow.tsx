import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import styles from "./registry.module.css";

interface OpenableRowProps {
  readonly name: string;
  readonly columns: number;
  readonly isOpen: boolean;
  /** Null where the person may not open it. */
  readonly onToggle: (() => void) | null;
  /** All cells but the last. */
  readonly cells: ReactNode;
  readonly children: ReactNode;
}

/** One line of a table, and below it what it stands for while it is open. */
export function OpenableRow({ name, columns, isOpen, onToggle, cells, children }: OpenableRowProps) {
  const { say } = useWords();
  return (
    <>
      <tr className={isOpen ? styles.open : undefined}>
        {cells}
        <td className={styles.act}>
          {onToggle && (
            <Button className={controlStyles.text} aria-expanded={isOpen} aria-label={say("registry.openOf", { name })} onPress={onToggle}>
              {say(isOpen ? "word.close" : "word.open")}
            </Button>
          )}
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={columns} className={styles.entry}>
            {children}
          </td>
        </tr>
      )}
    </>
  );
}
