import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";
import type { RepresentativeAnswer } from "#contract/registry.ts";
import { DISTRICTS } from "#domain/geography/districts.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import { REPRESENTATIVE_ROLES } from "#domain/registry/representative.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { Field } from "../../ui/controls/Field.tsx";
import { AreYouSure } from "../parts/AreYouSure.tsx";
import type { Outcome } from "../parts/Outcome.tsx";
import { FormFrame } from "./FormFrame.tsx";
import { ContactFields } from "./OfficerFields.tsx";
import type { FormFaults } from "./officerForm.ts";
import { outcomeOfRegistryError } from "./registryOutcome.ts";
import { registryStyles } from "./registryStyles.ts";
import { checkRepresentative, NO_REPRESENTATIVE, representativeFormOf } from "./representativeForm.ts";
import type { RepresentativeForm } from "./representativeForm.ts";
import { SelectField } from "../../ui/controls/SelectField.tsx";

interface RepresentativeEditorProps {
  /** Null for a new one. */
  readonly representative: RepresentativeAnswer | null;
  readonly onCancel: () => void;
  readonly onDone: (outcome: Outcome) => void;
}

export function RepresentativeEditor({ representative, onCancel, onDone }: RepresentativeEditorProps) {
  const { say, district } = useWords();
  const { queries } = useEngine();
  const queryClient = useQueryClient();
  const [form, setForm] = useState<RepresentativeForm>(() =>
    representative === null ? NO_REPRESENTATIVE : representativeFormOf(representative),
  );
  const [faults, setFaults] = useState<FormFaults<RepresentativeForm>>({});
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const put = useMutation(
    queries.registry.putRepresentative.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: queries.registry.key() });
        onDone({ good: true, message: "registry.saved" });
      },
      onError: (error) => setOutcome(outcomeOfRegistryError(error)),
    }),
  );
  const change = (part: Partial<RepresentativeForm>) => {
    setForm({ ...form, ...part });
    setFaults({});
    setOutcome(null);
  };
  const send = () => {
    const checked = checkRepresentative(form);
    setFaults(checked.ok ? {} : checked.faults);
    if (checked.ok) put.mutate({ id: representative?.id ?? null, ...checked.value });
  };
  const field = (name: "name" | "constituency" | "portfolio" | "from" | "until") => ({
    name,
    value: form[name],
    fault: faults[name] === undefined ? null : say(faults[name]),
    onChange: (value: string) => change({ [name]: value }),
  });
  return (
    <>
      <FormFrame
        title={representative?.name ?? say("representatives.add")}
        submit={say("registry.save")}
        isPending={put.isPending}
        outcome={outcome}
        wrong={Object.keys(faults)[0] ?? null}
        onSubmit={send}
        onCancel={onCancel}
      >
        <div className={registryStyles.pair}>
          <Field {...field("name")} label={say("registry.name")} />
          <SelectField
            label={say("representatives.role")}
            value={form.role}
            choices={REPRESENTATIVE_ROLES.map((value) => ({ value, label: say(`representatives.role.${value}`) }))}
            onChange={(role) => change({ role })}
          />
        </div>
        <div className={registryStyles.pair}>
          <Field {...field("constituency")} label={say("representatives.constituency")} />
          <SelectField<DistrictName | "">
            label={say("registry.district")}
            value={form.district ?? ""}
            choices={[
              { value: "", label: say("registry.noDistrict") },
              ...DISTRICTS.map(({ name }) => ({ value: name, label: district(name) })),
            ]}
            onChange={(value) => change({ district: value === "" ? null : value })}
          />
        </div>
        {form.role === "minister" && <Field {...field("portfolio")} label={say("representatives.portfolio")} />}
        <ContactFields form={form} faults={faults} onChange={change} />
        <div className={registryStyles.pair}>
          <Field {...field("from")} label={say("registry.from")} help={say("registry.dayHelp")} short />
          <Field {...field("until")} label={say("registry.until")} help={say("registry.dayHelp")} short />
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
  const { queries } = useEngine();
  const queryClient = useQueryClient();
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
    return (
      <div>
        <Button className={controlStyles.button} onPress={() => setIsAsked(true)}>
          {say("representatives.remove")}
        </Button>
      </div>
    );
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
