import { Label, Radio, RadioGroup } from "react-aria-components";
import { useChosen } from "../../../ui/unsaved/UnsavedScope.tsx";
import { Keycap } from "../../keys/Keycap.tsx";
import { lineOfKey, NUMBERED } from "./lineOfKey.ts";
import styles from "./Segments.module.css";

interface SegmentsProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly autoFocus?: boolean;
  /** As of a field. */
  readonly isWork?: boolean | undefined;
}

/** One of a few, all in sight; the arrow keys go from one to the next, and a number takes its own. */
export function Segments<Value extends string>({ label, options, value, onChange, autoFocus = false, isWork }: SegmentsProps<Value>) {
  const onChosen = useChosen(value ?? "", isWork);
  const choose = (chosen: Value) => {
    onChosen(chosen);
    onChange(chosen);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const option = event.altKey || event.shiftKey ? undefined : options[lineOfKey(event) ?? -1];
    if (option === undefined) return;
    event.preventDefault();
    choose(option.value);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the radios within have the focus
    <div onKeyDownCapture={onKeyDown}>
      <RadioGroup className={styles.group ?? ""} value={value} onChange={(chosen) => choose(chosen as Value)} orientation="horizontal">
        <Label className={styles.label ?? ""}>{label}</Label>
        <div className={styles.row}>
          {options.map((option, index) => (
            <Radio
              key={option.value}
              value={option.value}
              className={styles.segment ?? ""}
              autoFocus={autoFocus && (value === null ? index === 0 : value === option.value)}
            >
              <i className={styles.dot} aria-hidden="true" />
              <span className={styles.said}>{option.label}</span>
              {index < NUMBERED && <Keycap stroke={`Digit${index + 1}`} />}
            </Radio>
          ))}
        </div>
      </RadioGroup>
    </div>
  );
}
