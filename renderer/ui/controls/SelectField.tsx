import { useId } from "react";
import { useWords } from "../../i18n/useWords.ts";
import { useChosen } from "../unsaved/UnsavedScope.tsx";
import { controlStyles } from "./controlStyles.ts";

interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  /** As of a field. */
  readonly isWork?: boolean | undefined;
}

/** One of several: the system's own list, which every keyboard and reader knows. */
export function SelectField<Value extends string>({ label, value, choices, onChange, isWork }: SelectFieldProps<Value>) {
  const id = useId();
  const { locale } = useWords();
  const onChosen = useChosen(value, isWork);
  return (
    <div className={controlStyles.field}>
      <label className={controlStyles.label} htmlFor={id}>
        {label}
      </label>
      <select
        // Screen readers keep the words of the chosen line that they heard first: in another language it is another list.
        key={locale}
        id={id}
        className={controlStyles.select}
        value={value}
        onChange={(event) => {
          onChosen(event.target.value);
          onChange(event.target.value as Value);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}
