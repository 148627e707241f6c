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
import { PrintingLine } from "../../ui/printing/PrintingLine.tsx";
import { usePrinting } from "../../ui/printing/usePrinting.ts";
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
      actions={<SampleButtons letterhead={read.data ?? stored} isDisabled={!read.success} />}
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
}

/** A letter as it will lie on the table, as a file: also of a letterhead that is not saved yet. */
function SampleButtons({ letterhead, isDisabled }: SampleButtonsProps) {
  const { say } = useWords();
  const { client } = useEngine();
  const { printing, isUnderway, print, giveUp } = usePrinting();
  return (
    <>
      {LANGUAGES.map((locale) => (
        <ActionButton
          label={say(`letterhead.sample.${locale}`)}
          key={locale}
          isDisabled={isDisabled}
          isPending={isUnderway}
          onPress={() => print((signal) => client.letters.printSample({ letterhead, locale }, { signal }))}
        />
      ))}
      <PrintingLine printing={printing} onGiveUp={giveUp} />
    </>
  );
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
