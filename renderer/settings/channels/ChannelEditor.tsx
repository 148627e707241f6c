import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button, Form } from "react-aria-components";
import type { ChannelField, ChannelSetUp, Words } from "#contract/channels.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { Mark } from "../../ui/Mark.tsx";
import { useIsManaged } from "../managed/isManaged.ts";
import { SourceState } from "./SourceState.tsx";
import { ChannelActions } from "./ChannelActions.tsx";
import { SignInPart } from "./SignInPart.tsx";
import { changed, checkDraft, isFolded, isShown, type ChannelDraft } from "./channelDraft.ts";
import { ChannelFieldInput } from "./ChannelFieldInput.tsx";
import { type ChannelOutcome, fieldFaultOf, outcomeOfError, outcomeOfSaving, outcomeOfTest } from "./channelOutcome.ts";
import styles from "./Channels.module.css";

interface ChannelEditorProps {
  readonly setUp: ChannelSetUp;
  /** What was typed stays until it is saved, whatever the engine does, and also when the channel was left. */
  readonly draft: ChannelDraft;
  readonly onDraft: (draft: ChannelDraft | null) => void;
  readonly onClose: () => void;
}

/** What a channel is set up with, how its sources are, and what can be done with it. */
export function ChannelEditor({ setUp, draft, onDraft, onClose }: ChannelEditorProps) {
  const { say, locale } = useWords();
  const { queries } = useEngine();
  const queryClient = useQueryClient();
  const [faults, setFaults] = useState<Readonly<Record<string, Words>>>({});
  const [outcome, setOutcome] = useState<ChannelOutcome | null>(null);
  const [isRareOpen, setRareOpen] = useState(false);
  const page = useRef<HTMLFormElement>(null);
  const isManaged = useIsManaged();
  const { form } = setUp;
  const shown = form.fields.filter((field) => isShown(field, draft));
  const often = shown.filter((field) => !isFolded(field, setUp));
  const rare = shown.filter((field) => isFolded(field, setUp));

  /** What is folded and at fault opens, and stays open: it may not fold under the hand that mends it. */
  const refuse = (found: Readonly<Record<string, Words>>) => {
    setFaults(found);
    if (rare.some(({ name }) => found[name] !== undefined)) setRareOpen(true);
  };

  const onError = (error: unknown, given: { readonly secrets?: Readonly<Record<string, string>> | undefined }) => {
    const fault = fieldFaultOf(error);
    if (fault) refuse(fault);
    else setOutcome(outcomeOfError(error, form, Object.keys(given.secrets ?? {})));
  };
  const put = useMutation(
    queries.channels.put.mutationOptions({
      onSuccess: async (saved) => {
        await queryClient.invalidateQueries({ queryKey: queries.channels.key() });
        onDraft(null);
        setOutcome(outcomeOfSaving(saved));
      },
      onError,
    }),
  );
  const test = useMutation(
    queries.channels.test.mutationOptions({
      onSuccess: (answer, { secrets = {} }) =>
        setOutcome(outcomeOfTest(form, answer, { isNew: setUp.values === null, unkept: setUp.keepsSecrets ? [] : Object.keys(secrets) })),
      onError,
    }),
  );

  const change = (name: string, value: string | boolean) => {
    onDraft(changed(form, draft, name, value));
    setFaults({});
    setOutcome(null);
  };
  const send = (how: typeof put.mutate | typeof test.mutate) => {
    if (put.isPending || test.isPending) return;
    setOutcome(null);
    const checked = checkDraft(setUp, draft);
    refuse(checked.ok ? {} : checked.faults);
    if (checked.ok) how({ kind: form.kind, ...checked.given });
  };

  /** What a person comes for where it is over, below a long form. */
  const opensAtSignIn = useRef(setUp.signIn?.signedIn?.ended != null);
  // Anyone who opened it by keyboard goes on in its first field, and after a fault in the field at fault.
  useEffect(() => {
    const faulty = form.fields.find(({ name }) => faults[name] !== undefined);
    if (!faulty && opensAtSignIn.current) {
      opensAtSignIn.current = false;
      document.querySelector<HTMLElement>("[data-sign-in] button")?.focus();
      return;
    }
    const field = faulty ? `[data-field="${faulty.name}"]` : "[data-field]";
    if (faulty || !page.current?.contains(document.activeElement))
      page.current?.querySelector<HTMLElement>(`${field} :is(input, button)`)?.focus();
  }, [faults, form, page]);
  const leaving = {
    onKeyDown(event: KeyboardEvent) {
      if (event.key === "Escape" && !event.defaultPrevented) onClose();
    },
  };
  const input = (field: ChannelField) => (
    <div key={field.name} data-field={field.name}>
      <ChannelFieldInput
        setUp={setUp}
        field={field}
        value={draft[field.name] ?? ""}
        fault={faults[field.name]?.[locale] ?? null}
        onChange={(value) => change(field.name, value)}
      />
    </div>
  );
  return (
    <fieldset className={styles.editor} aria-label={form.name[locale]} {...leaving}>
      <p className={styles.about}>{form.about[locale]}</p>
      <SourceState kind={form.kind} />
      <Form
        ref={page}
        className={controlStyles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isManaged) send(put.mutate);
        }}
      >
        {often.map(input)}
        {rare.length > 0 && (
          <details className={styles.rare} open={isRareOpen} onToggle={({ currentTarget }) => setRareOpen(currentTarget.open)}>
            <summary>{say("channels.rare", { n: rare.length })}</summary>
            {rare.map(input)}
          </details>
        )}
        <div className={styles.actions}>
          <Button className={controlStyles.button} type="submit" data-main isDisabled={isManaged} isPending={put.isPending}>
            {say(put.isPending ? "channels.saving" : "word.save")}
          </Button>
          <Button className={controlStyles.button} isPending={test.isPending} onPress={() => send(test.mutate)}>
            {say(test.isPending ? "channels.testing" : "channels.test")}
          </Button>
          {setUp.values !== null && !isManaged && (
            <ChannelActions
              setUp={setUp}
              onDone={(result, isGone) => {
                setOutcome(result);
                if (isGone) onDraft(null);
              }}
            />
          )}
          <Button className={`${controlStyles.button} ${styles.last ?? ""}`} onPress={onClose}>
            {say("word.close")}
          </Button>
        </div>
      </Form>
      <ChannelOutcomeLine outcome={outcome} />
      {setUp.signIn !== null && <SignInPart setUp={setUp} state={setUp.signIn} />}
    </fieldset>
  );
}

/** The result of a call in one sentence, which screen readers announce. */
function ChannelOutcomeLine({ outcome }: { readonly outcome: ChannelOutcome | null }) {
  const words = useWords();
  return (
    <output className={styles.outcome} data-good={outcome?.good} data-channel-outcome>
      {outcome && (
        <>
          <Mark shape={outcome.good ? "live" : "failing"} />
          <span>
            {outcome.sentence(words)}
            {outcome.detail !== null && <small lang="en">{words.say(outcome.detail.of, { detail: outcome.detail.said })}</small>}
          </span>
        </>
      )}
    </output>
  );
}
