import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { type FieldValues, FormProvider } from "react-hook-form";
import type { z } from "zod";
import { useEngine } from "../../client/EngineProvider.tsx";
import type { MessageId } from "../../i18n/en.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { useSchemaForm } from "../../ui/forms/useSchemaForm.ts";
import { type Outcome, OutcomeLine } from "../parts/Outcome.tsx";
import type { Opened } from "../parts/useOpened.ts";
import styles from "./registry.module.css";
import { outcomeOfRegistryError } from "./registryOutcome.ts";
import { LeaveButton } from "../../ui/controls/LeaveButton.tsx";
import { useUnsavedScope } from "../../ui/unsaved/UnsavedScope.tsx";

interface RegisterFormProps<Typed extends FieldValues, Read, Answer> extends Opened {
  readonly schema: z.ZodType<Read, Typed>;
  readonly first: Typed;
  readonly title: string;
  readonly help?: string | null;
  readonly submit?: MessageId;
  readonly send: (read: Read) => Promise<Answer>;
  /** What is said once the engine has taken it. */
  readonly done?: (answer: Answer) => Outcome;
  readonly children: ReactNode;
}

/** A form of the register that opened in the page: its first field has the focus, and Escape closes it. */
export function RegisterForm<Typed extends FieldValues, Read, Answer>(props: RegisterFormProps<Typed, Read, Answer>) {
  const { schema, first, title, help = null, submit = "word.save", send, done = saved, onClose, onDone, children } = props;
  const { say } = useWords();
  const { queries, queryClient } = useEngine();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const form = useSchemaForm(schema, first);
  const { leave, within } = useUnsavedScope();
  const page = useRef<HTMLFormElement>(null);
  const sending = useMutation({
    mutationFn: send,
    onSuccess: async (answer) => {
      await queryClient.invalidateQueries({ queryKey: queries.registry.key() });
      onDone(done(answer));
    },
    onError: (error) => setOutcome(outcomeOfRegistryError(error)),
  });
  useEffect(() => page.current?.querySelector<HTMLElement>("input, select")?.focus(), []);
  useEffect(() => {
    const opened = page.current;
    const onKeyDown = ({ key }: KeyboardEvent) => key === "Escape" && leave(onClose);
    opened?.addEventListener("keydown", onKeyDown);
    return () => opened?.removeEventListener("keydown", onKeyDown);
  }, [leave, onClose]);
  const onSubmit = form.handleSubmit((read) => !sending.isPending && sending.mutate(read));
  return within(
    <FormProvider {...form}>
      <form
        ref={page}
        className={controlStyles.form}
        aria-label={title}
        onSubmit={(event) => void onSubmit(event)}
        onChange={() => setOutcome(null)}
      >
        <h4>{title}</h4>
        {help !== null && <p className={styles.quiet}>{help}</p>}
        {children}
        <div className={styles.actions}>
          <ActionButton label={say(submit)} type="submit" data-main isPending={sending.isPending} />
          <LeaveButton label={say("word.cancel")} onPress={onClose} />
        </div>
        <OutcomeLine outcome={outcome} />
      </form>
    </FormProvider>,
  );
}

const saved = (): Outcome => ({ good: true, message: "registry.saved" });
