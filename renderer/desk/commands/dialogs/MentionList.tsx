import { type ReactNode, useState } from "react";
import type { Role } from "#domain/people/roles.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { matching } from "../forms/choices.ts";
import styles from "./MentionList.module.css";

interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

interface MentionListProps {
  /** What stands after the @ at which the person types; null while they type none. */
  readonly typed: string | null;
  readonly colleagues: readonly Colleague[];
  readonly onPick: (colleague: Colleague) => void;
  /** Escape: the @ is just a sign. */
  readonly onLeave: () => void;
  /** The field. It keeps the focus: arrows, Enter and Tab are for the list while it is open. */
  readonly children: ReactNode;
}

const SHOWN = 6;

/** The colleagues whose names begin as typed, under the field in which they are to be named. */
export function MentionList({ typed, colleagues, onPick, onLeave, children }: MentionListProps) {
  const { say } = useWords();
  const [at, setAt] = useState(0);
  const choices = colleagues.map(({ id, name, role }) => ({ id, label: name, detail: say(`role.${role}`) }));
  const found = typed === null ? [] : matching(choices, typed).slice(0, SHOWN);
  const current = Math.min(at, found.length - 1);
  const pick = (id: string | undefined) => {
    const colleague = colleagues.find((each) => each.id === id);
    setAt(0);
    if (colleague !== undefined) onPick(colleague);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (found.length === 0 || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === "ArrowDown") setAt((current + 1) % found.length);
    else if (event.key === "ArrowUp") setAt((current + found.length - 1) % found.length);
    else if (event.key === "Enter" || event.key === "Tab") pick(found[current]?.id);
    else if (event.key === "Escape") onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys of the field inside, on their way to it
    <div className={styles.place} onKeyDownCapture={onKeyDown}>
      {children}
      {found.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select would take the focus from the field
        <div className={styles.list} role="listbox" aria-label={say("desk.work.mention.list")}>
          {found.map(({ id, label, detail }, index) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field has the keys
            <div
              key={id}
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option outside of a select
              role="option"
              tabIndex={-1}
              aria-selected={index === current}
              className={styles.one}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(id)}
            >
              {label} <small>{detail}</small>
            </div>
          ))}
        </div>
      )}
      <output className="unseen">{found[current] === undefined ? "" : `${found[current].label}, ${found[current].detail}`}</output>
    </div>
  );
}
