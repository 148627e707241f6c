import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import styles from "./MoveButtons.module.css";

interface MoveButtonsProps<Item> {
  readonly items: readonly Item[];
  readonly index: number;
  /** What is moved, as a screen reader hears it. */
  readonly what: string;
  readonly onChange: (items: Item[]) => void;
}

/** Moves one of a list up or down, or removes it. */
export function MoveButtons<Item>({ items, index, what, onChange }: MoveButtonsProps<Item>) {
  const { say } = useWords();
  const others = items.toSpliced(index, 1);
  const moved = items.slice(index, index + 1);
  return (
    <div className={styles.move}>
      {MOVES.map(({ name, sign, by }) => (
        <ActionButton
          key={name}
          label={sign}
          aria-label={say(`word.${name}`, { what })}
          isDisabled={by !== 0 && items[index + by] === undefined}
          onPress={() => onChange(by === 0 ? others : others.toSpliced(index + by, 0, ...moved))}
        />
      ))}
    </div>
  );
}

const MOVES = [
  { name: "moveUp", sign: "↑", by: -1 },
  { name: "moveDown", sign: "↓", by: 1 },
  { name: "removeLine", sign: "×", by: 0 },
] as const;
