import type { ComponentProps } from "react";
import { type FieldPathByValue, type FieldPathValue, type FieldValues, useController } from "react-hook-form";
import type { MessageId } from "../../i18n/en.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Check } from "../controls/Check.tsx";
import { Field } from "../controls/Field.tsx";
import { LongField } from "../controls/LongField.tsx";
import { SelectField } from "../controls/SelectField.tsx";

/*
 * The controls of a form that is above them (`FormProvider`). Name the form's type, `<FormField<OfficerForm> name="phone" … />`, and the
 * compiler knows its fields.
 */

type Named<Typed extends FieldValues, Value, Props> = Omit<Props, "name" | "value" | "onChange" | "fault" | "isSelected" | "inputRef"> & {
  readonly name: FieldPathByValue<Typed, Value>;
};

/** What is filled into the sentences of its faults. */
type FaultValues = Readonly<Record<string, string | number>>;

function useLine<Typed extends FieldValues>(name: FieldPathByValue<Typed, string>, faultValues?: FaultValues) {
  const { say } = useWords();
  const { field, fieldState } = useController<Typed>({ name });
  const fault = fieldState.error?.message;
  return {
    value: field.value,
    onChange: field.onChange,
    inputRef: field.ref,
    fault: fault === undefined ? null : say(fault as MessageId, faultValues),
    isWork: fieldState.isDirty,
  };
}

type LineProps<Typed extends FieldValues> = Named<Typed, string, ComponentProps<typeof Field>> & { readonly faultValues?: FaultValues };

/** One line to type in, and the sentence of its fault. */
export function FormField<Typed extends FieldValues>({ name, faultValues, ...props }: LineProps<Typed>) {
  return <Field {...props} {...useLine<Typed>(name, faultValues)} name={name} />;
}

/** Several lines to type in, and the sentence of their fault. */
export function FormLongField<Typed extends FieldValues>({
  name,
  faultValues,
  ...props
}: Named<Typed, string, ComponentProps<typeof LongField>> & { readonly faultValues?: FaultValues }) {
  return <LongField {...props} {...useLine<Typed>(name, faultValues)} />;
}

export function FormCheck<Typed extends FieldValues>({ name, label }: Named<Typed, boolean, ComponentProps<typeof Check>>) {
  const { field, fieldState } = useController<Typed>({ name });
  return <Check label={label} isSelected={field.value} onChange={field.onChange} isWork={fieldState.isDirty} />;
}

export function FormSelect<Typed extends FieldValues, Name extends FieldPathByValue<Typed, string>>({
  name,
  ...props
}: {
  readonly name: Name;
  readonly label: string;
  readonly choices: readonly { readonly value: FieldPathValue<Typed, Name> & string; readonly label: string }[];
}) {
  const { field, fieldState } = useController<Typed>({ name });
  return <SelectField {...props} value={field.value} onChange={field.onChange} isWork={fieldState.isDirty} />;
}
