import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { RepresentativeAnswer } from "#contract/registry.ts";
import { DISTRICTS } from "#domain/geography/districts.ts";
import { REPRESENTATIVE_ROLES } from "#domain/registry/representative.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { FormField, FormSelect } from "../../ui/forms/FormFields.tsx";
import { useSchemaForm } from "../../ui/forms/useSchemaForm.ts";
import { AreYouSure } from "../parts/AreYouSure.tsx";
import type { Outcome } from "../parts/Outcome.tsx";
import { FormFrame } from "./FormFrame.tsx";
import { ContactFields } from "./OfficerFields.tsx";
import { outcomeOfRegistryError } from "./registryOutcome.ts";
import { registryStyles } from "./registryStyles.ts";
import { NO_REPRESENTATIVE, representativeFormOf, representativeSchema, type RepresentativeForm } from "./representativeForm.ts";
import { saved, useSaving } from "./useSaving.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";

interface RepresentativeEditorProps {
  /** Null for a new one. */
  readonly representative: RepresentativeAnswer | null;
  readonly onCancel: () => void;
  readonly onDone: (outcome: Outcome) => void;
}

export function RepresentativeEditor({ representative, onCancel, onDone }: RepresentativeEditorProps) {
  const { say, district } = useWords();
  const { queries } = useEngine();
  const saving = useSaving(onDone);
  const form = useSchemaForm(representativeSchema, representative === null ? NO_REPRESENTATIVE : representativeFormOf(representative));
  const put = useMutation(queries.registry.putRepresentative.mutationOptions(saving.options(saved)));
  return (
    <>
      <FormFrame
        form={form}
        title={representative?.name ?? say("representatives.add")}
        submit={say("registry.save")}
        isPending={put.isPending}
        saving={saving}
        onSubmit={(read) => put.mutate({ id: representative?.id ?? null, ...read })}
        onCancel={onCancel}
      >
        <div className={registryStyles.pair}>
          <FormField<RepresentativeForm> name="name" label={say("registry.name")} />
          <FormSelect<RepresentativeForm, "role">
            name="role"
            label={say("representatives.role")}
            choices={REPRESENTATIVE_ROLES.map((value) => ({ value, label: say(`representatives.role.${value}`) }))}
          />
        </div>
        <div className={registryStyles.pair}>
          <FormField<RepresentativeForm> name="constituency" label={say("representatives.constituency")} />
          <FormSelect<RepresentativeForm, "district">
            name="district"
            label={say("registry.district")}
            choices={[
              { value: "", label: say("registry.noDistrict") },
              ...DISTRICTS.map(({ name }) => ({ value: name, label: district(name) })),
            ]}
          />
        </div>
        {form.watch("role") === "minister" && <FormField<RepresentativeForm> name="portfolio" label={say("representatives.portfolio")} />}
        <ContactFields />
        <div className={registryStyles.pair}>
          <FormField<RepresentativeForm> name="from" label={say("registry.from")} help={say("registry.dayHelp")} short />
          <FormField<RepresentativeForm> name="until" label={say("registry.until")} help={say("registry.dayHelp")} short />
        </div>
      </FormFrame>
      {representative !== null && <RemoveRepresentative representative={representative} onDone={onDone} />}
    </>
  );
}

function RemoveRepresentative({
  representative,
  onDone,
}: Pick<RepresentativeEditorProps, "onDone"> & { readonly representative: RepresentativeAnswer }) {
  const { say } = useWords();
  const { queries, queryClient } = useEngine();
  const [isAsked, setIsAsked] = useState(false);
  const remove = useMutation(
    queries.registry.removeRepresentative.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: queries.registry.key() });
        onDone({ good: true, message: "representatives.removed" });
      },
      onError: (error) => onDone(outcomeOfRegistryError(error)),
    }),
  );
  if (!isAsked) {
    return <ActionButton alone label={say("representatives.remove")} onPress={() => setIsAsked(true)} />;
  }
  return (
    <AreYouSure
      question={say("representatives.removeSure", { name: representative.name })}
      yes={say("registry.removeYes")}
      no={say("registry.removeNo")}
      isPending={remove.isPending}
      onYes={() => remove.mutate({ id: representative.id })}
      onNo={() => setIsAsked(false)}
    />
  );
}
