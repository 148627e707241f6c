import { Command } from "cmdk";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button, ToggleButton } from "react-aria-components";
import { useWords } from "../../../i18n/useWords.ts";
import { useOnePointedAt } from "../../../ui/controls/useOnePointedAt.ts";
import { Keycap } from "../../keys/Keycap.tsx";
import type { Choice } from "./choices.ts";
import { lineOfKey, NUMBERED } from "./lineOfKey.ts";
import styles from "./PickList.module.css";

interface PickListProps {
  /** Of the field: its list has a name of its own, or the question would be heard twice. */
  readonly label: string;
  readonly placeholder: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly choices: readonly Choice[];
  /** `withShift`: Shift was held with Enter or the click, or the list's other act was chosen below it, which is for the mouse. */
  readonly onPick: (id: string, withShift: boolean) => void;
  /** Said where nothing matches. */
  readonly none: string;
  /** What Enter does, and Shift+Enter where there is a second act. */
  readonly does: string;
  readonly doesWithShift?: string | null;
  /** The list is searched by numbers, too: its lines are taken by Alt and a number, not by the number alone. */
  readonly isNumberTyped?: boolean;
  /** Told of the line that Enter would take. */
  readonly onPoint?: (id: string) => void;
  readonly children?: ReactNode;
}

/** A list that typing narrows: arrows move, Enter takes, and a number takes its line as long as nothing is typed. The first line is ready to be taken. */
export function PickList({
  label,
  placeholder,
  typed,
  onType,
  choices,
  onPick,
  none,
  does,
  doesWithShift = null,
  isNumberTyped = false,
  onPoint,
  children,
}: PickListProps) {
  const { say } = useWords();
  const pointed = useOnePointedAt();
  const { value: pointedAt } = pointed;
  useEffect(() => onPoint?.(pointedAt), [pointedAt, onPoint]);
  // The library tells that something was taken, not how.
  const withShift = useRef(false);
  const [isOther, setOther] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const note = ({ shiftKey }: React.KeyboardEvent | React.PointerEvent) => {
    withShift.current = shiftKey;
  };
  const hasNumbers = isNumberTyped || typed === "";
  const onKeyDown = (event: React.KeyboardEvent) => {
    note(event);
    // Below the list there may be a field of words.
    const isInList = (event.target as Element).matches("[cmdk-input]");
    const choice = isInList && hasNumbers && event.altKey === isNumberTyped ? choices[lineOfKey(event) ?? -1] : undefined;
    if (choice === undefined || choice.whyNot !== undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onPick(choice.id, event.shiftKey !== isOther);
  };
  return (
    <Command
      {...pointed}
      className={styles.pick}
      shouldFilter={false}
      vimBindings={false}
      loop
      onKeyDownCapture={onKeyDown}
      onPointerDownCapture={note}
    >
      <Command.Input
        ref={input}
        className={styles.input}
        // Not by the library's own unseen words: with the dialog's title they would be read twice.
        aria-label={label}
        value={typed}
        onValueChange={onType}
        placeholder={placeholder}
        autoFocus
        dir="auto"
      />
      <Command.List className={styles.list} label={say("desk.act.choices")}>
        {choices.length === 0 && (
          // A list has to have an entry, also for anyone who hears it.
          <Command.Item className={styles.none} value="" disabled>
            {none}
          </Command.Item>
        )}
        {choices.map(({ id, label: text, detail, whyNot }, index) => (
          <Command.Item
            key={id}
            className={styles.item}
            value={id}
            disabled={whyNot !== undefined}
            onSelect={() => onPick(id, withShift.current !== isOther)}
          >
            <span className={styles.text} dir="auto">
              {text}
            </span>
            {hasNumbers && index < NUMBERED && whyNot === undefined && (
              <span className={styles.number}>
                <Keycap stroke={`${isNumberTyped ? "Alt+" : ""}Digit${index + 1}`} />
              </span>
            )}
            {(whyNot ?? detail ?? "") !== "" && <small className={styles.detail}>{whyNot ?? detail}</small>}
          </Command.Item>
        ))}
      </Command.List>
      {children}
      <p className={styles.keys}>
        <span>
          <Keycap stroke={isOther ? "Shift+Enter" : "Enter"} /> {does}
        </span>
        {doesWithShift !== null && (
          <ToggleButton
            className={styles.way ?? ""}
            isSelected={isOther}
            onChange={(isChosen) => {
              setOther(isChosen);
              input.current?.focus();
            }}
          >
            <Keycap stroke={isOther ? "Enter" : "Shift+Enter"} /> {doesWithShift}
          </ToggleButton>
        )}
        <Button slot="close" className={styles.way ?? ""}>
          <Keycap stroke="Escape" /> {say("desk.act.cancel")}
        </Button>
      </p>
    </Command>
  );
}
