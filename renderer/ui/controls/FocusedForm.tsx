import { type ReactNode, useEffect, useRef } from "react";
import { Form } from "react-aria-components";
import { SentForm } from "../unsaved/UnsavedScope.tsx";
import { controlStyles } from "./controlStyles.ts";

interface FocusedFormProps {
  /** Where the focus begins; otherwise in the first field. */
  readonly startsIn?: string;
  /** The name of the first field that is wrong. */
  readonly wrong: string | null;
  readonly onTry?: () => void;
  readonly onSend: () => void;
  readonly children: ReactNode;
}

/** A form that opens with the focus in it. It is not sent while a field is wrong: the focus goes there instead. */
export function FocusedForm({ startsIn, wrong, onTry, onSend, children }: FocusedFormProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => focusIn(form.current, startsIn), [startsIn]);
  return (
    <Form
      ref={form}
      className={controlStyles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onTry?.();
        if (wrong === null) onSend();
        else focusIn(form.current, wrong);
      }}
    >
      <SentForm>{children}</SentForm>
    </Form>
  );
}

function focusIn(form: HTMLFormElement | null, name: string | undefined): void {
  form?.querySelector<HTMLInputElement>(name === undefined ? "input" : `[name="${name}"]`)?.focus();
}
