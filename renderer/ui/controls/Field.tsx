import type { Ref } from "react";
import { FieldError, Input, Label, Text, TextField } from "react-aria-components";
import { Mark } from "../Mark.tsx";
import { controlStyles } from "./controlStyles.ts";

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  /** What is wrong with it, or null. */
  readonly fault?: string | null;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: "text" | "url" | "password";
  readonly inputMode?: "numeric" | "decimal" | "url";
  readonly autoComplete?: "off" | "username" | "current-password" | "new-password";
  readonly short?: boolean;
  /** Where a dialog opens with it. */
  readonly autoFocus?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** One line to type in, with what it is for and what is wrong with it. */
export function Field({
  name,
  label,
  help,
  fault = null,
  value,
  onChange,
  type = "text",
  inputMode,
  autoComplete = "off",
  short = false,
  autoFocus = false,
  inputRef,
}: FieldProps) {
  return (
    <TextField
      className={controlStyles.field}
      name={name}
      type={type}
      value={value}
      onChange={onChange}
      isInvalid={fault !== null}
      validationBehavior="aria"
      autoComplete={autoComplete}
      autoFocus={autoFocus}
      {...(inputMode === undefined ? {} : { inputMode })}
    >
      <Label className={controlStyles.label}>{label}</Label>
      <Input ref={inputRef} className={controlStyles.input} data-short={short || undefined} spellCheck="false" />
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
