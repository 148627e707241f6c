import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { SNIPPET_AUDIENCES, type SnippetAudience, type SnippetSettings } from "#domain/readyWords/snippets.ts";
import { PLACEHOLDERS } from "#domain/reply/placeholders.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { SelectField } from "../../ui/controls/SelectField.tsx";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { Loading, Section } from "../parts/Section.tsx";
import { SettingsForm, useSettings } from "../parts/SettingsForm.tsx";
import { SnippetList } from "./SnippetList.tsx";
import { snippetsFormOf, snippetsFormSchema } from "./snippetsForm.ts";

/** Pieces of text for replies and letters, which all desks share. */
export function SnippetsSection() {
  const { say } = useWords();
  const { data: stored } = useAnswer((ask) => ask.readyWords.snippets.get);
  return (
    <Section title={say("snippets.title")} detail={say("snippets.detail")}>
      {stored === undefined ? <Loading /> : <Snippets stored={stored} />}
    </Section>
  );
}

function Snippets({ stored }: { readonly stored: SnippetSettings }) {
  const { say } = useWords();
  const { queries } = useEngine();
  const settings = useSettings("snippets", snippetsFormSchema, snippetsFormOf(stored));
  const put = useMutation(
    queries.readyWords.snippets.put.mutationOptions(settings.saving(queries.readyWords.snippets.get.queryKey(), snippetsFormOf)),
  );
  const [audience, setAudience] = useState<SnippetAudience>("citizen");
  const { errors, submitCount } = settings.form.formState;
  const faulty = SNIPPET_AUDIENCES.find((each) => errors[each] !== undefined);
  // What cannot be saved is shown, whichever list was in sight.
  const [shownOf, setShownOf] = useState(submitCount);
  if (submitCount !== shownOf) {
    setShownOf(submitCount);
    if (faulty !== undefined && errors[audience] === undefined) setAudience(faulty);
  }
  return (
    <SettingsForm settings={settings} isPending={put.isPending} onSave={(read) => put.mutate(read)}>
      <SelectField
        label={say("snippets.for")}
        value={audience}
        choices={SNIPPET_AUDIENCES.map((value) => ({ value, label: say(`snippets.for.${value}`) }))}
        onChange={setAudience}
      />
      <p className={controlStyles.help}>
        {say("snippets.placeholders", Object.fromEntries(PLACEHOLDERS.map((name) => [name, `{${name}}`])))}
      </p>
      <SnippetList key={audience} audience={audience} />
    </SettingsForm>
  );
}
