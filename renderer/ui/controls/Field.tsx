import type { ReactNode, Ref } from "react";
import { FieldError, Input, Label, Text, TextField, type TextFieldProps } from "react-aria-components";
import { Mark } from "../Mark.tsx";
import { controlStyles } from "./controlStyles.ts";

interface FramedFieldProps extends Pick<TextFieldProps, "name" | "type" | "inputMode" | "autoComplete" | "autoFocus" | "onKeyDown"> {
  readonly label: string;
  readonly help?: string;
  /** What is wrong with it. */
  readonly fault?: string | null;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

interface FieldProps extends FramedFieldProps {
  readonly name: string;
  readonly short?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** One line to type in, with what it is for and what is wrong with it. */
export function Field({ short = false, inputRef, ...props }: FieldProps) {
  return (
    <FramedField type="text" autoComplete="off" {...props}>
      <Input ref={inputRef} className={controlStyles.input} data-short={short || undefined} spellCheck="false" />
    </FramedField>
  );
}

export function FramedField({ label, help, fault = null, children, ...props }: FramedFieldProps & { readonly children: ReactNode }) {
  return (
    <TextField {...props} className={controlStyles.field} isInvalid={fault !== null} validationBehavior="aria">
      <Label className={controlStyles.label}>{label}</Label>
      {children}
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
