import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { Button, Form } from "react-aria-components";
import type { Letterhead } from "#domain/letter/letterhead.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { Field } from "../../ui/controls/Field.tsx";
import { type Outcome, OutcomeLine, outcomeOfError } from "../parts/Outcome.tsx";
import { HeadPreview } from "./HeadPreview.tsx";
import { LANGUAGES, letterheadFaults, letterheadFormOf, letterheadOf, LINES } from "./letterheadForm.ts";
import type { LetterheadFaults, LetterheadForm } from "./letterheadForm.ts";
import styles from "./letterhead.module.css";
import { SampleButtons } from "./SampleButtons.tsx";

/** The fields and the paper beside each other. What a person typed stays until it is saved or discarded, whatever the engine does. */
export function LetterheadEditor({ stored }: { readonly stored: Letterhead }) {
  const { say } = useWords();
  const { queries } = useEngine();
  const queryClient = useQueryClient();
  const [typed, setTyped] = useState<LetterheadForm | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const form = useMemo(() => typed ?? letterheadFormOf(stored), [typed, stored]);
  const letterhead = useMemo(() => letterheadOf(form), [form]);
  const faults = useMemo(() => letterheadFaults(form), [form]);
  const isWrong = Object.keys(faults).length > 0;
  const put = useMutation(
    queries.letters.letterhead.put.mutationOptions({
      onSuccess: (kept) => {
        queryClient.setQueryData(queries.letters.letterhead.get.queryKey(), kept);
        setTyped(null);
        setOutcome({ good: true, message: "letterhead.saved" });
      },
      onError: (error) => setOutcome(outcomeOfError(error)),
    }),
  );
  const save = () => {
    if (isWrong) setOutcome({ good: false, message: "letterhead.hasFaults" });
    else if (!put.isPending) put.mutate(letterhead);
  };
  return (
    <Form
      className={controlStyles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <LetterheadFields
        form={form}
        faults={faults}
        onChange={(changed) => {
          setTyped(changed);
          setOutcome(null);
        }}
      />
      <HeadPreview letterhead={letterhead} />
      <div className={styles.actions}>
        <Button type="submit" className={controlStyles.button} data-main isPending={put.isPending}>
          {say("letterhead.save")}
        </Button>
        <Button className={controlStyles.button} isDisabled={typed === null} onPress={() => setTyped(null)}>
          {say("letterhead.discard")}
        </Button>
        <SampleButtons letterhead={letterhead} isDisabled={isWrong} onDone={setOutcome} />
      </div>
      <OutcomeLine outcome={outcome} />
    </Form>
  );
}

interface LetterheadFieldsProps {
  readonly form: LetterheadForm;
  readonly faults: LetterheadFaults;
  readonly onChange: (form: LetterheadForm) => void;
}

function LetterheadFields({ form, faults, onChange }: LetterheadFieldsProps) {
  const { say } = useWords();
  const { lines, contact, numberPrefix } = form;
  return (
    <>
      {LINES.map((line) => (
        <div key={line} className={styles.pair}>
          {LANGUAGES.map((locale) => (
            <Field
              key={locale}
              name={`${line}.${locale}`}
              label={say("letterhead.lineIn", { line: say(`letterhead.line.${line}`), language: say(`replies.in.${locale}`) })}
              fault={sentence(faults[`${line}.${locale}`], say)}
              value={lines[line][locale]}
              onChange={(value) => onChange({ ...form, lines: { ...lines, [line]: { ...lines[line], [locale]: value } } })}
            />
          ))}
        </div>
      ))}
      <div className={styles.pair}>
        <Field
          name="contact"
          label={say("letterhead.contact")}
          help={say("letterhead.contactHelp")}
          fault={sentence(faults.contact, say)}
          value={contact}
          onChange={(value) => onChange({ ...form, contact: value })}
        />
        <Field
          name="numberPrefix"
          label={say("letterhead.prefix")}
          help={say("letterhead.prefixHelp")}
          fault={sentence(faults.numberPrefix, say)}
          value={numberPrefix}
          onChange={(value) => onChange({ ...form, numberPrefix: value })}
        />
      </div>
    </>
  );
}

function sentence(fault: LetterheadFaults[keyof LetterheadFaults], say: ReturnType<typeof useWords>["say"]): string | null {
  return fault === undefined ? null : say(fault);
}
