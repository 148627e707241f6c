import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useRef, useState } from "react";
import { Button, Form } from "react-aria-components";
import type { XSourceSettings } from "#contract/xSource.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { Check } from "../../ui/controls/Check.tsx";
import { Field } from "../../ui/controls/Field.tsx";
import { type Outcome, OutcomeLine, outcomeOfError, outcomeOfTest } from "../parts/Outcome.tsx";
import { RemoveSource } from "./RemoveSource.tsx";
import { checkForm, type Faults, formOf, X_SOURCE_DEFAULTS, type XSourceForm } from "./xSourceForm.ts";
import styles from "../parts/form.module.css";

interface Stored {
  /** Null while no source is set up. */
  readonly stored: XSourceSettings | null;
  readonly hasBearer: boolean;
}

interface XSourceEditorProps extends Stored {
  readonly isPaused: boolean;
  /** What was typed stays until it is saved, whatever the engine does, and also when the form was left. */
  readonly draft: XSourceForm | null;
  readonly onDraft: (draft: XSourceForm | null) => void;
  /** What else can be done with X, beside saving and testing. */
  readonly children: ReactNode;
}

/** The fields, and what can be done with them. */
export function XSourceEditor({ stored, hasBearer, isPaused, draft, onDraft: setDraft, children }: XSourceEditorProps) {
  const { say, usDollars } = useWords();
  const { queries } = useEngine();
  const queryClient = useQueryClient();
  const kept = stored ?? X_SOURCE_DEFAULTS;
  const [faults, setFaults] = useState<Faults>({});
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const page = useRef<HTMLFormElement>(null);
  const form = draft ?? formOf(kept);

  const onError = (error: unknown) => setOutcome(outcomeOfError(error));
  const put = useMutation(
    queries.sources.x.put.mutationOptions({
      onSuccess: async () => {
        await Promise.all([queries.sources.key(), queries.channels.key()].map((queryKey) => queryClient.invalidateQueries({ queryKey })));
        setDraft(null);
        setOutcome(
          isPaused ? { good: true, message: "channels.savedPaused", values: { name: "X" } } : { good: true, message: "settings.saved" },
        );
      },
      onError,
    }),
  );
  const test = useMutation(queries.sources.x.test.mutationOptions({ onSuccess: (answer) => setOutcome(outcomeOfTest(answer)), onError }));
  const busy = put.isPending || test.isPending;

  const change = (part: Partial<XSourceForm>) => {
    setDraft({ ...form, ...part });
    setFaults({});
    setOutcome(null);
  };
  const send = (how: typeof put.mutate | typeof test.mutate) => {
    if (busy) return;
    setOutcome(null);
    const checked = checkForm(form, kept, hasBearer);
    setFaults(checked.ok ? {} : checked.faults);
    if (checked.ok) how(checked.source);
    else page.current?.querySelector<HTMLInputElement>(`[name="${Object.keys(checked.faults)[0]}"]`)?.focus();
  };

  const field = (name: Exclude<keyof XSourceForm, "stream" | "ownPosts" | "activity" | "messages" | "quotes">) => ({
    name,
    value: form[name],
    fault: faults[name] === undefined ? null : say(faults[name]),
    onChange: (value: string) => change({ [name]: value }),
  });
  return (
    <Form
      ref={page}
      className={controlStyles.form}
      onSubmit={(event) => {
        event.preventDefault();
        send(put.mutate);
      }}
    >
      <Field {...field("userId")} label={say("settings.userId")} help={say("settings.userIdHelp")} inputMode="numeric" />
      <Field {...field("query")} label={say("settings.query")} help={say("settings.queryHelp")} />
      <Field
        {...field("bearer")}
        label={say("settings.bearer")}
        help={say(hasBearer ? "settings.bearerStored" : "settings.bearerMissing")}
        type="password"
      />
      <Check label={say("settings.ownPosts")} isSelected={form.ownPosts} onChange={(ownPosts) => change({ ownPosts })} />
      <Check label={say("settings.quotes")} isSelected={form.quotes} onChange={(quotes) => change({ quotes })} />
      <div>
        <Check label={say("settings.messages")} isSelected={form.messages} onChange={(messages) => change({ messages })} />
        <p className={controlStyles.help}>{say("settings.messagesHelp")}</p>
      </div>
      <Check label={say("settings.stream")} isSelected={form.stream} onChange={(stream) => change({ stream })} />
      <div>
        <Check label={say("settings.activity")} isSelected={form.activity} onChange={(activity) => change({ activity })} />
        <p className={controlStyles.help}>{say("settings.activityHelp")}</p>
      </div>
      <div className={styles.pair}>
        <Field {...field("pollSeconds")} label={say("settings.pollSeconds")} inputMode="numeric" short />
        <Field
          {...field("budget")}
          label={say("settings.budget")}
          help={say("settings.budgetHelp", { post: usDollars(kept.pricePerPostUsd), user: usDollars(kept.pricePerUserUsd) })}
          inputMode="decimal"
          short
        />
      </div>
      <Field {...field("baseUrl")} label={say("settings.baseUrl")} help={say("settings.baseUrlHelp")} type="url" inputMode="url" />
      <div className={styles.actions}>
        <Button className={controlStyles.button} type="submit" data-main isPending={put.isPending}>
          {say(put.isPending ? "settings.saving" : "settings.save")}
        </Button>
        <Button className={controlStyles.button} isPending={test.isPending} onPress={() => send(test.mutate)}>
          {say(test.isPending ? "settings.testing" : "settings.test")}
        </Button>
        {children}
        {stored !== null && (
          <RemoveSource
            onDone={(result) => {
              setDraft(null);
              setOutcome(result);
            }}
          />
        )}
      </div>
      <OutcomeLine outcome={outcome} />
    </Form>
  );
}
