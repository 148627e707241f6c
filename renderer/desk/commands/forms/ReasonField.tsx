import { type ComponentProps, type Ref, useRef, useState } from "react";
import { ToggleButton } from "react-aria-components";
import type { ReasonKind } from "#domain/readyWords/reasonKinds.ts";
import { holdsReason, toggleReason } from "#domain/readyWords/reasonSettings.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { Field } from "../../../ui/controls/Field.tsx";
import { LongField } from "../../../ui/controls/LongField.tsx";
import { Keycap } from "../../keys/Keycap.tsx";
import { lineOfKey } from "./lineOfKey.ts";
import { useReadyReasons } from "./useReadyReasons.ts";
import styles from "./ReasonField.module.css";

type ReasonFieldProps = Omit<ComponentProps<typeof LongField>, "inputRef" | "isWork" | "name"> & {
  /** What the reason is given for. */
  readonly of: ReasonKind;
  /** For a field of one line: its name. */
  readonly line?: string;
  readonly inputRef?: Ref<HTMLTextAreaElement>;
};

/**
 * A field for a reason, with the short ones that stand ready below it: a number takes its own as long as nothing is typed, Alt and the number at any time, and once more takes it
 * away again. What is chosen may be written on.
 */
export function ReasonField({ of: kind, line, inputRef, ...field }: ReasonFieldProps) {
  const { value, onChange } = field;
  const { say, locale } = useWords();
  const reasons = useReadyReasons(kind).map((reason) => reason[locale]);
  const [first] = useState(value);
  const whole = useRef<HTMLDivElement>(null);
  const choose = (reason: string) => onChange(toggleReason(value, reason));
  const onKeyDown = (event: React.KeyboardEvent) => {
    const isInField = (event.target as Element).matches("textarea, input");
    const reason = isInField && !event.shiftKey && (event.altKey || value === "") ? reasons[lineOfKey(event) ?? -1] : undefined;
    if (reason === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    choose(reason);
  };
  const press = (reason: string) => {
    choose(reason);
    // It is written on there.
    whole.current?.querySelector<HTMLElement>("textarea, input")?.focus();
  };
  // A reason that one key brings back is nobody's work.
  const isWritten = value.trim() !== "" && value !== first && !reasons.includes(value.trim());
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the field within has the focus
    <div ref={whole} className={styles.reason} onKeyDownCapture={onKeyDown}>
      {line === undefined ? (
        <LongField {...field} isWork={isWritten} {...(inputRef && { inputRef })} />
      ) : (
        <Field {...field} name={line} isWork={isWritten} />
      )}
      {reasons.length > 0 && (
        <fieldset className={styles.list} aria-label={say("desk.act.readyReasons")}>
          {reasons.map((reason, index) => (
            <ToggleButton
              key={reason}
              className={styles.ready ?? ""}
              isSelected={holdsReason(value, reason)}
              onChange={() => press(reason)}
              aria-keyshortcuts={`Alt+${index + 1}`}
            >
              <span className={styles.number}>
                <Keycap stroke={value === "" ? `Digit${index + 1}` : `Alt+Digit${index + 1}`} />
              </span>
              <span dir="auto">{reason}</span>
            </ToggleButton>
          ))}
        </fieldset>
      )}
    </div>
  );
}
