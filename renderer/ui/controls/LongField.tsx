import type { ComponentProps, Ref } from "react";
import { TextArea } from "react-aria-components";
import { controlStyles } from "./controlStyles.ts";
import { FramedField } from "./Field.tsx";

interface LongFieldProps extends Omit<ComponentProps<typeof FramedField>, "children"> {
  readonly rows?: number;
  readonly inputRef?: Ref<HTMLTextAreaElement>;
}

export function LongField({ rows = 4, inputRef, ...props }: LongFieldProps) {
  return (
    <FramedField {...props}>
      <TextArea ref={inputRef} className={controlStyles.input} rows={rows} spellCheck="false" dir="auto" />
    </FramedField>
  );
}
