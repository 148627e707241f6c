import { type ReactNode, useEffect, useRef } from "react";
import { type FieldValues, FormProvider, type UseFormReturn } from "react-hook-form";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { OutcomeLine } from "../parts/Outcome.tsx";
import { registryStyles } from "./registryStyles.ts";
import type { Saving } from "./useSaving.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";

interface FormFrameProps<Typed extends FieldValues, Read> {
  readonly form: UseFormReturn<Typed, unknown, Read>;
  readonly title: string;
  readonly help?: string;
  readonly submit: string;
  readonly isPending: boolean;
  readonly saving: Saving;
  readonly onSubmit: (read: Read) => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A form that opened in the page: its first field has the focus, and Escape closes it. */
export function FormFrame<Typed extends FieldValues, Read>(props: FormFrameProps<Typed, Read>) {
  const { form, title, help, submit, isPending, saving, onSubmit, onCancel, children } = props;
  const { say } = useWords();
  const page = useRef<HTMLFormElement>(null);
  useEffect(() => page.current?.querySelector<HTMLElement>("input, select")?.focus(), []);
  useEffect(() => {
    const opened = page.current;
    const onKeyDown = ({ key }: KeyboardEvent) => key === "Escape" && onCancel();
    opened?.addEventListener("keydown", onKeyDown);
    return () => opened?.removeEventListener("keydown", onKeyDown);
  }, [onCancel]);
  const send = form.handleSubmit((read) => !isPending && onSubmit(read));
  return (
    <FormProvider {...form}>
      <form ref={page} className={controlStyles.form} aria-label={title} onSubmit={(event) => void send(event)} onChange={saving.forget}>
        <h4>{title}</h4>
        {help !== undefined && <p className={registryStyles.quiet}>{help}</p>}
        {children}
        <div className={registryStyles.actions}>
          <ActionButton label={submit} type="submit" data-main isPending={isPending} />
          <ActionButton label={say("registry.cancel")} onPress={onCancel} />
        </div>
        <OutcomeLine outcome={saving.outcome} />
      </form>
    </FormProvider>
  );
}
