import { Checkbox } from "react-aria-components";
import { controlStyles } from "./controlStyles.ts";

interface CheckProps {
  readonly label: string;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
}

export function Check({ label, isSelected, onChange }: CheckProps) {
  return (
    <Checkbox className={controlStyles.check} isSelected={isSelected} onChange={onChange}>
      <i className={controlStyles.box} />
      {label}
    </Checkbox>
  );
}
