import { Checkbox } from "react-aria-components";
import { useChosen } from "../unsaved/UnsavedScope.tsx";
import { controlStyles } from "./controlStyles.ts";

interface CheckProps {
  readonly label: string;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  /** As of a field. */
  readonly isWork?: boolean | undefined;
}

export function Check({ label, isSelected, onChange, isWork }: CheckProps) {
  const onChosen = useChosen(String(isSelected), isWork);
  return (
    <Checkbox
      className={controlStyles.check}
      isSelected={isSelected}
      onChange={(chosen) => {
        onChosen(String(chosen));
        onChange(chosen);
      }}
    >
      <i className={controlStyles.box} />
      {label}
    </Checkbox>
  );
}
