import { ORPCError } from "@orpc/client";
import { useMutation } from "@tanstack/react-query";
import { useId } from "react";
import type { SeatId } from "#domain/ids.ts";
import type { Letterhead } from "#domain/letter/letterhead.ts";
import { letterNumber, numberSeries } from "#domain/letter/number.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useAnswer } from "../../client/useAnswer.ts";
import { engineNow } from "../../client/useNow.ts";
import type { MessageId } from "../../i18n/en.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { FormField } from "../../ui/forms/FormFields.tsx";
import { LetterHead, LetterSignature } from "../../ui/paper/LetterHead.tsx";
import { type Outcome, outcomeOfError } from "../parts/Outcome.tsx";
import { Loading, Section } from "../parts/Section.tsx";
import { SettingsForm, useSettings } from "../parts/SettingsForm.tsx";
import styles from "./letterhead.module.css";
import { LANGUAGES, LINES, letterheadForm } from "./letterheadForm.ts";

/** What is above and below every letter to an officer. */
export function LetterheadSection() {
  const { say } = useWords();
  const { data: stored } = useAnswer((ask) => ask.letters.letterhead.get);
  return (
    <Section title={say("letterhead.title")} detail={say("letterhead.detail")}>
      {stored === undefined ? <Loading /> : <LetterheadEditor stored={stored} />}
    </Section>
  );
}

function LetterheadEditor({ stored }: { readonly stored: Letterhead }) {
  const { say } = useWords();
  const { queries } = useEngine();
  const settings = useSettings("letterhead", letterheadForm, stored);
  const put = useMutation(
    queries.letters.letterhead.put.mutationOptions(settings.saving(queries.letters.letterhead.get.queryKey(), (kept) => kept)),
  );
  const typed = settings.form.watch();
  const read = letterheadForm.safeParse(typed);
  return (
    <SettingsForm
      settings={settings}
      isPending={put.isPending}
      save="letterhead.save"
      onSave={(letterhead) => put.mutate(letterhead)}
      actions={<SampleButtons letterhead={read.data ?? stored} isDisabled={!read.success} onDone={settings.setOutcome} />}
    >
      {LINES.map((line) => (
        <div key={line} className={styles.pair}>
          {LANGUAGES.map((locale) => (
            <FormField<Letterhead>
              key={locale}
              name={`${line}.${locale}`}
              label={say("letterhead.lineIn", { line: say(LINE_WORDS[line]), language: say(`replies.in.${locale}`) })}
            />
          ))}
        </div>
      ))}
      <div className={styles.pair}>
        <FormField<Letterhead> name="contact" label={say("letterhead.contact")} help={say("letterhead.contactHelp")} />
        <FormField<Letterhead> name="numberPrefix" label={say("letterhead.prefix")} help={say("letterhead.prefixHelp")} />
      </div>
      <HeadPreview letterhead={typed} />
    </SettingsForm>
  );
}

const LINE_WORDS = {
  government: "letterhead.line.government",
  office: "word.office",
  address: "letterhead.line.address",
  "signatory.name": "letterhead.line.name",
  "signatory.designation": "letterhead.line.designation",
} as const satisfies Record<(typeof LINES)[number], MessageId>;

interface SampleButtonsProps {
  readonly letterhead: Letterhead;
  readonly isDisabled: boolean;
  readonly onDone: (outcome: Outcome | null) => void;
}

/** A letter as it will lie on the table, as a file: also of a letterhead that is not saved yet. */
function SampleButtons({ letterhead, isDisabled, onDone }: SampleButtonsProps) {
  const { say } = useWords();
  const { queries } = useEngine();
  const print = useMutation(
    queries.letters.printSample.mutationOptions({
      onMutate: () => onDone(null),
      onSuccess: ({ file }) => onDone({ good: true, message: "letters.printed", values: { file } }),
      onError: (error) => onDone(outcomeOfPrint(error)),
    }),
  );
  return LANGUAGES.map((locale) => (
    <ActionButton
      label={say(`letterhead.sample.${locale}`)}
      key={locale}

      isDisabled={isDisabled}
      isPending={print.isPending && print.variables.locale === locale}
      onPress={() => !print.isPending && print.mutate({ letterhead, locale })}
    />
  ));
}

function outcomeOfPrint(error: unknown): Outcome {
  if (error instanceof ORPCError && error.code === "NOT_PRINTED") return { good: false, message: "letters.notPrinted" };
  return outcomeOfError(error);
}

const NUMBER = { hi: "क्रमांक", en: "No." } as const;

/** Head and foot as they stand on paper, in both languages. */
function HeadPreview({ letterhead }: { readonly letterhead: Letterhead }) {
  const { say } = useWords();
  const id = useId();
  const number = useNextNumber(letterhead.numberPrefix);
  return (
    <section className={styles.preview} aria-labelledby={id}>
      <h3 id={id}>{say("letterhead.preview")}</h3>
      {LANGUAGES.map((locale) => (
        <div key={locale} className={styles.paper} lang={locale}>
          <LetterHead letterhead={letterhead} locale={locale} />
          <p className={styles.number}>
            {NUMBER[locale]} {number}
          </p>
          <LetterSignature letterhead={letterhead} locale={locale} />
        </div>
      ))}
    </section>
  );
}

/** As the first letter of the year would be numbered at this seat. */
function useNextNumber(prefix: string): string {
  const { data: about } = useAnswer((ask) => ask.about.get);
  return letterNumber(numberSeries(prefix, (about?.seat ?? "00") as SeatId, engineNow()), 1);
}
