import { FieldError, Label, TextArea, TextField } from "react-aria-components";
import { Mark } from "../Mark.tsx";
import { controlStyles } from "./controlStyles.ts";

interface LongFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong with it, or null. */
  readonly fault: string | null;
  readonly rows?: number;
  readonly autoFocus?: boolean;
}

/** Several lines to type in. */
export function LongField({ label, value, onChange, fault, rows = 4, autoFocus = false }: LongFieldProps) {
  return (
    <TextField
      className={controlStyles.field}
      value={value}
      onChange={onChange}
      isInvalid={fault !== null}
      validationBehavior="aria"
      autoFocus={autoFocus}
    >
      <Label className={controlStyles.label}>{label}</Label>
      <TextArea className={controlStyles.input} rows={rows} spellCheck="false" dir="auto" />
      <FieldError className={controlStyles.fault}>
        <Mark shape="failing" />
        {fault}
      </FieldError>
    </TextField>
  );
}
