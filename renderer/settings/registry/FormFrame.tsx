import { type ReactNode, useEffect, useRef } from "react";
import { Button, Form } from "react-aria-components";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { type Outcome, OutcomeLine } from "../parts/Outcome.tsx";
import { registryStyles } from "./registryStyles.ts";

interface FormFrameProps {
  readonly title: string;
  readonly help?: string;
  readonly submit: string;
  readonly isPending: boolean;
  readonly outcome: Outcome | null;
  /** The first field that is wrong, to go to; null where all are right. */
  readonly wrong: string | null;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A form that opened in the page: anyone who works by keyboard is in its first field, and gets out with Escape. */
export function FormFrame({ title, help, submit, isPending, outcome, wrong, onSubmit, onCancel, children }: FormFrameProps) {
  const { say } = useWords();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("input, select")?.focus(), []);
  useEffect(() => {
    const opened = form.current;
    const onKeyDown = ({ key }: KeyboardEvent) => key === "Escape" && onCancel();
    opened?.addEventListener("keydown", onKeyDown);
    return () => opened?.removeEventListener("keydown", onKeyDown);
  }, [onCancel]);
  useEffect(() => {
    if (wrong !== null) form.current?.querySelector<HTMLInputElement>(`[name="${wrong}"]`)?.focus();
  }, [wrong]);
  return (
    <Form
      ref={form}
      className={controlStyles.form}
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) onSubmit();
      }}
    >
      <h4>{title}</h4>
      {help !== undefined && <p className={registryStyles.quiet}>{help}</p>}
      {children}
      <div className={registryStyles.actions}>
        <Button type="submit" className={controlStyles.button} data-main isPending={isPending}>
          {submit}
        </Button>
        <Button className={controlStyles.button} onPress={onCancel}>
          {say("registry.cancel")}
        </Button>
      </div>
      <OutcomeLine outcome={outcome} />
    </Form>
  );
}
