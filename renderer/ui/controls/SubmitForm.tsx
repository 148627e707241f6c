import type { ReactNode } from "react";
import { Form } from "react-aria-components";
import { SentForm } from "../unsaved/UnsavedScope.tsx";
import { controlStyles } from "./controlStyles.ts";

interface SubmitFormProps {
  readonly onSubmit: () => void;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A form that is sent to code of the page, and nowhere else. */
export function SubmitForm({ onSubmit, className = controlStyles.form, children }: SubmitFormProps) {
  return (
    <Form
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <SentForm>{children}</SentForm>
    </Form>
  );
}
