import { useMutation } from "@tanstack/react-query";
import { z } from "zod";
import type { FloodSettings } from "#domain/desk/floods.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { FormField } from "../../ui/forms/FormFields.tsx";
import { typed, typedOrEmpty, wholeNumber } from "../../ui/forms/typed.ts";
import { Loading, Section } from "../parts/Section.tsx";
import { SettingsForm, useSettings } from "../parts/SettingsForm.tsx";

/** What marks a case as perhaps one of a flood: a new account, and many cases of one person. */
export function FloodsSection() {
  const { say } = useWords();
  const { data } = useAnswer((ask) => ask.floods.get);
  return (
    <Section title={say("floods.title")} detail={say("floods.detail")}>
      {data === undefined ? <Loading /> : <FloodRules stored={data} />}
    </Section>
  );
}

const formSchema = z.object({
  newAccountDays: typed(wholeNumber(1, 365), "floods.fault.newAccountDays"),
  /** Empty for no limit. */
  monthlyLimit: typedOrEmpty(wholeNumber(1, 1_000), "floods.fault.monthlyLimit"),
});
type FloodForm = z.input<typeof formSchema>;

function formOf({ newAccountDays, monthlyLimit }: FloodSettings): FloodForm {
  return { newAccountDays: String(newAccountDays), monthlyLimit: String(monthlyLimit ?? "") };
}

function FloodRules({ stored }: { readonly stored: FloodSettings }) {
  const { say } = useWords();
  const { queries } = useEngine();
  const settings = useSettings("floods", formSchema, formOf(stored));
  const put = useMutation(queries.floods.put.mutationOptions(settings.saving(queries.floods.get.queryKey(), formOf)));
  return (
    <SettingsForm settings={settings} isPending={put.isPending} onSave={(read) => put.mutate(read)}>
      <FormField<FloodForm>
        name="newAccountDays"
        label={say("floods.newAccountDays")}
        help={say("floods.newAccountDaysHelp")}
        inputMode="numeric"
        short
      />
      <FormField<FloodForm>
        name="monthlyLimit"
        label={say("floods.monthlyLimit")}
        help={say("floods.monthlyLimitHelp")}
        inputMode="numeric"
        short
      />
    </SettingsForm>
  );
}
