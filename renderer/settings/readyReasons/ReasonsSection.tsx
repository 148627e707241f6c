import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { REASON_KINDS } from "#domain/readyWords/reasonKinds.ts";
import type { ReasonKind } from "#domain/readyWords/reasonKinds.ts";
import { ownReasons, type ReasonSettings } from "#domain/readyWords/reasonSettings.ts";
import { REASON_KIND_WORDS } from "#domain/readyWords/reasonWords.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { SelectField } from "../../ui/controls/SelectField.tsx";
import { Loading, Section } from "../parts/Section.tsx";
import { SettingsForm, useSettings } from "../parts/SettingsForm.tsx";
import { ReasonList } from "./ReasonList.tsx";
import { reasonsFormOf, reasonsFormSchema } from "./reasonsForm.ts";

/** The short reasons that the dialogs of a desk offer, one list for each question. */
export function ReasonsSection() {
  const { say } = useWords();
  const { data: stored } = useAnswer((ask) => ask.readyWords.reasons.get);
  return (
    <Section title={say("readyReasons.title")} detail={say("readyReasons.detail")}>
      {stored === undefined ? <Loading /> : <Reasons stored={stored} />}
    </Section>
  );
}

function Reasons({ stored }: { readonly stored: ReasonSettings }) {
  const { say, locale } = useWords();
  const { queries } = useEngine();
  const settings = useSettings("readyReasons", reasonsFormSchema, reasonsFormOf(stored));
  const put = useMutation(
    queries.readyWords.reasons.put.mutationOptions(settings.saving(queries.readyWords.reasons.get.queryKey(), reasonsFormOf)),
  );
  const [kind, setKind] = useState<ReasonKind>(REASON_KINDS[0]);
  const { errors, submitCount } = settings.form.formState;
  const faulty = REASON_KINDS.find((each) => errors.reasons?.[each] !== undefined);
  // What cannot be saved is shown, whichever list was in sight.
  const [shownOf, setShownOf] = useState(submitCount);
  if (submitCount !== shownOf) {
    setShownOf(submitCount);
    if (faulty !== undefined && errors.reasons?.[kind] === undefined) setKind(faulty);
  }
  const typed = settings.form.watch("reasons");
  return (
    <SettingsForm settings={settings} isPending={put.isPending} onSave={(read) => put.mutate(read)}>
      <SelectField
        label={say("readyReasons.of")}
        value={kind}
        choices={REASON_KINDS.map((value) => {
          const name = REASON_KIND_WORDS[value][locale];
          return { value, label: ownReasons(value, typed[value]) === undefined ? name : say("readyReasons.own", { name }) };
        })}
        onChange={setKind}
      />
      <ReasonList key={kind} kind={kind} />
    </SettingsForm>
  );
}
