import { useLayoutEffect, useRef, useState } from "react";
import type { PlaceNameLine } from "#contract/places.ts";
import { isHindiName, normaliseHindi } from "#domain/geography/placeNaming.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { Field } from "../../ui/controls/Field.tsx";
import { Mark } from "../../ui/Mark.tsx";
import styles from "./placeNames.module.css";
import type { Naming } from "./useNaming.ts";
import { LeaveButton } from "../../ui/controls/LeaveButton.tsx";
import { useUnsavedScope } from "../../ui/unsaved/UnsavedScope.tsx";

/** A place by both names. Its Hindi name is typed where it stands: Enter keeps it, Escape leaves it as it was. */
export function NameRow({ line, naming }: { readonly line: PlaceNameLine; readonly naming: Naming }) {
  const { say, district } = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const [wasOpen, setWasOpen] = useState(false);
  const row = useRef<HTMLTableRowElement>(null);
  // A guess that was corrected leaves the list of guesses: the hand goes on with the next.
  useLayoutEffect(() => {
    const own = row.current;
    return () => {
      if (own?.contains(document.activeElement) !== true) return;
      const beside = own.nextElementSibling ?? own.previousElementSibling;
      beside?.querySelector("button")?.focus();
    };
  }, []);
  const type = (next: string | null) => {
    setTyped(next);
    setWasOpen(true);
  };
  return (
    <tr ref={row}>
      <th scope="row" lang="en">
        {line.name}
      </th>
      <td>{line.district === null ? say("placeNames.manyDistricts") : district(line.district)}</td>
      <td>
        {typed === null ? (
          <span className={styles.name}>
            <span lang="hi">{line.hindi}</span>
            <ActionButton
              label={say("placeNames.correct")}
              aria-label={say("placeNames.correctOne", { hindi: line.hindi })}
              autoFocus={wasOpen}
              onPress={() => type(line.hindi)}
            />
          </span>
        ) : (
          <Editor line={line} typed={typed} naming={naming} onType={type} />
        )}
      </td>
      <td>
        <State line={line} />
      </td>
    </tr>
  );
}

interface EditorProps {
  readonly line: PlaceNameLine;
  readonly typed: string;
  readonly naming: Naming;
  /** Null: nothing is typed any more. */
  readonly onType: (typed: string | null) => void;
}

function Editor({ line, typed, naming, onType }: EditorProps) {
  const { say } = useWords();
  const { leave, within } = useUnsavedScope();
  const hindi = normaliseHindi(typed);
  const isWrong = !isHindiName(hindi);
  const keep = () => {
    if (isWrong) return;
    naming.name(line, hindi);
    onType(null);
  };
  return within(
    <form
      className={styles.editor}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <Field
        name="hindi"
        label={say("placeNames.hindiOf", { hindi: line.hindi })}
        value={typed}
        onChange={onType}
        fault={isWrong ? say("placeNames.notHindi") : null}
        onKeyDown={(event) => {
          if (event.key === "Escape") leave(() => onType(null));
        }}
        autoFocus
      />
      <ActionButton
        label={say(line.isGuess && hindi === line.hindi ? "placeNames.confirm" : "placeNames.keep")}
        data-main
        type="submit"
        isDisabled={isWrong}
        isPending={naming.isPending}
      />
      <LeaveButton label={say("placeNames.leave")} onPress={() => onType(null)} />
      {line.isCorrected && (
        <ActionButton
          label={say("placeNames.toDirectory", { hindi: line.ofDirectory })}
          onPress={() => {
            naming.name(line, null);
            onType(null);
          }}
        />
      )}
    </form>,
  );
}

function State({ line }: { readonly line: PlaceNameLine }) {
  const { say } = useWords();
  if (line.isCorrected) {
    return (
      <span className={styles.state}>
        <Mark shape="done" /> {say("placeNames.state.corrected")}
      </span>
    );
  }
  return line.isGuess ? (
    <span className={styles.state} data-guess>
      <Mark shape="waiting" /> {say("placeNames.state.guess")}
    </span>
  ) : (
    <span className={styles.state}>{say("placeNames.state.known")}</span>
  );
}
