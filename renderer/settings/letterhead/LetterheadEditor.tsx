import { useMutation } from "@tanstack/react-query";
import type { Letterhead } from "#domain/letter/letterhead.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import type { MessageId } from "../../i18n/en.ts";
import { useWords } from "../../i18n/useWords.ts";
import { FormField } from "../../ui/forms/FormFields.tsx";
import { SettingsForm, useSettings } from "../parts/SettingsForm.tsx";
import { HeadPreview } from "./HeadPreview.tsx";
import { LANGUAGES, letterheadForm, LINES } from "./letterheadForm.ts";
import styles from "./letterhead.module.css";
import { SampleButtons } from "./SampleButtons.tsx";

/** The fields and the paper beside each other. What a person typed stays until it is saved or discarded, whatever the engine does. */
export function LetterheadEditor({ stored }: { readonly stored: Letterhead }) {
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
  office: "letterhead.line.office",
  address: "letterhead.line.address",
  "signatory.name": "letterhead.line.name",
  "signatory.designation": "letterhead.line.designation",
} as const satisfies Record<(typeof LINES)[number], MessageId>;
