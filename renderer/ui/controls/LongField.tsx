import type { Ref } from "react";
import { FieldError, Label, Text, TextArea, TextField } from "react-aria-components";
import { Mark } from "../Mark.tsx";
import { controlStyles } from "./controlStyles.ts";

interface LongFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong with it, or null. */
  readonly fault?: string | null;
  readonly help?: string;
  readonly rows?: number;
  readonly autoFocus?: boolean;
  readonly inputRef?: Ref<HTMLTextAreaElement>;
}

/** Several lines to type in. */
export function LongField({ label, value, onChange, fault = null, help, rows = 4, autoFocus = false, inputRef }: LongFieldProps) {
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
      <TextArea ref={inputRef} className={controlStyles.input} rows={rows} spellCheck="false" dir="auto" />
      {help !== undefined && fault === null && (
        <Text slot="description" className={controlStyles.help}>
          {help}
        </Text>
      )}
      <FieldError className={controlStyles.fault}>
        <Mark shape="failing" />
        {fault}
      </FieldError>
    </TextField>
  );
}
