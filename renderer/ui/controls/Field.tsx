import type { ReactNode, Ref } from "react";
import { FieldError, Input, Label, Text, TextField, type TextFieldProps } from "react-aria-components";
import { Mark } from "../Mark.tsx";
import { useTyped } from "../unsaved/UnsavedScope.tsx";
import { controlStyles } from "./controlStyles.ts";

interface FramedFieldProps extends Pick<
  TextFieldProps,
  "name" | "type" | "inputMode" | "autoComplete" | "autoFocus" | "onKeyDown" | "aria-describedby"
> {
  readonly label: string;
  /** Heard after the label, where only the place of the field shows what it belongs to. */
  readonly of?: string;
  readonly help?: string;
  /** What is wrong with it. */
  readonly fault?: string | null;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Whether a person would lose what stands in it; told by itself of a field whose value is what was typed. */
  readonly isWork?: boolean;
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

export function FramedField(props: FramedFieldProps & { readonly children: ReactNode }) {
  const { label, of, help, fault = null, children, onChange, isWork, ...field } = props;
  const onTyped = useTyped(field.value, isWork ?? (field.type === "password" ? false : null));
  return (
    <TextField
      {...field}
      onChange={(value) => {
        onTyped(value);
        onChange(value);
      }}
      className={controlStyles.field}
      isInvalid={fault !== null}
      validationBehavior="aria"
    >
      <Label className={controlStyles.label}>
        {label}
        {of !== undefined && <span className="unseen">, {of}</span>}
      </Label>
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
