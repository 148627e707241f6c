import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Holding } from "#contract/registry.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import type { Outcome } from "../parts/Outcome.tsx";
import { FormFrame } from "./FormFrame.tsx";
import { checkOfficer, officerFormOf } from "./officerForm.ts";
import type { FormFaults, OfficerForm } from "./officerForm.ts";
import { OfficerFields } from "./OfficerFields.tsx";
import { outcomeOfRegistryError } from "./registryOutcome.ts";

interface EditOfficerProps {
  readonly officer: Holding["officer"];
  readonly onCancel: () => void;
  readonly onDone: (outcome: Outcome) => void;
}

/** Puts right what is known of a person; who holds what stays. */
export function EditOfficer({ officer, onCancel, onDone }: EditOfficerProps) {
  const { say } = useWords();
  const { queries } = useEngine();
  const queryClient = useQueryClient();
  const [form, setForm] = useState<OfficerForm>(() => officerFormOf(officer));
  const [faults, setFaults] = useState<FormFaults<OfficerForm>>({});
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const put = useMutation(
    queries.registry.putOfficer.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: queries.registry.key() });
        onDone({ good: true, message: "registry.saved" });
      },
      onError: (error) => setOutcome(outcomeOfRegistryError(error)),
    }),
  );
  const send = () => {
    const checked = checkOfficer(form);
    setFaults(checked.ok ? {} : checked.faults);
    if (checked.ok) put.mutate({ id: officer.id, ...checked.value });
  };
  return (
    <FormFrame
      title={officer.name}
      submit={say("registry.save")}
      isPending={put.isPending}
      outcome={outcome}
      wrong={Object.keys(faults)[0] ?? null}
      onSubmit={send}
      onCancel={onCancel}
    >
      <OfficerFields
        form={form}
        faults={faults}
        onChange={(part) => {
          setForm({ ...form, ...part });
          setFaults({});
          setOutcome(null);
        }}
      />
    </FormFrame>
  );
}
