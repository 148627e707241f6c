import { type ComponentProps, type Ref, useEffect, useEffectEvent, useRef, useState } from "react";
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
 * A field for a reason, with the short ones that stand ready below it: in the empty field a number takes its own, with Alt at any time and from anywhere in the dialog, and once
 * more takes it away again. What is chosen may be written on.
 */
export function ReasonField({ of: kind, line, inputRef, ...field }: ReasonFieldProps) {
  const { value, onChange } = field;
  const { say, locale } = useWords();
  const reasons = useReadyReasons(kind).map((reason) => reason[locale]);
  const [first] = useState(value);
  const whole = useRef<HTMLDivElement>(null);
  const [isTyping, setTyping] = useState(false);
  const choose = (reason: string) => onChange(toggleReason(value, reason));
  const onKeyDown = (event: React.KeyboardEvent) => {
    const isInField = (event.target as Element).matches("textarea, input");
    // Whatever else is written there by the place of a number, such as the @ of some keyboards, is typed.
    const isNumber = !event.altKey && !event.shiftKey && /^\p{Nd}$/u.test(event.key);
    const reason = isInField && isNumber && value === "" ? reasons[lineOfKey(event) ?? -1] : undefined;
    if (reason === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    choose(reason);
  };
  // A list above the field takes its own keys first.
  const onKeyInDialog = useEffectEvent((event: KeyboardEvent) => {
    const { code, ctrlKey, metaKey, altKey, shiftKey, defaultPrevented } = event;
    const isMeant = altKey && !shiftKey && !defaultPrevented;
    const reason = isMeant ? reasons[lineOfKey({ code, ctrlKey, metaKey, nativeEvent: event }) ?? -1] : undefined;
    if (reason === undefined) return;
    event.preventDefault();
    choose(reason);
  });
  useEffect(() => {
    const dialog = whole.current?.closest<HTMLElement>("[role=dialog]");
    const listen = (event: KeyboardEvent) => onKeyInDialog(event);
    dialog?.addEventListener("keydown", listen);
    return () => dialog?.removeEventListener("keydown", listen);
  }, []);
  const press = (reason: string) => {
    choose(reason);
    // It is written on there.
    whole.current?.querySelector<HTMLElement>("textarea, input")?.focus();
  };
  // A reason that one key brings back is nobody's work.
  const isWritten = value.trim() !== "" && value !== first && !reasons.includes(value.trim());
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the field within has the focus
    <div
      ref={whole}
      className={styles.reason}
      onKeyDownCapture={onKeyDown}
      onFocus={({ target }) => setTyping(target.matches("textarea, input"))}
      onBlur={() => setTyping(false)}
    >
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
                <Keycap stroke={value === "" && isTyping ? `Digit${index + 1}` : `Alt+Digit${index + 1}`} />
              </span>
              <span dir="auto">{reason}</span>
            </ToggleButton>
          ))}
        </fieldset>
      )}
    </div>
  );
}
