import { useMutation } from "@tanstack/react-query";
import type { Holding } from "#contract/registry.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { useSchemaForm } from "../../ui/forms/useSchemaForm.ts";
import type { Outcome } from "../parts/Outcome.tsx";
import { FormFrame } from "./FormFrame.tsx";
import { officerFormOf, officerSchema } from "./officerForm.ts";
import { OfficerFields } from "./OfficerFields.tsx";
import { saved, useSaving } from "./useSaving.ts";

interface EditOfficerProps {
  readonly officer: Holding["officer"];
  readonly onCancel: () => void;
  readonly onDone: (outcome: Outcome) => void;
}

/** Puts right what is known of a person; who holds what stays. */
export function EditOfficer({ officer, onCancel, onDone }: EditOfficerProps) {
  const { say } = useWords();
  const { queries } = useEngine();
  const saving = useSaving(onDone);
  const form = useSchemaForm(officerSchema, officerFormOf(officer));
  const put = useMutation(queries.registry.putOfficer.mutationOptions(saving.options(saved)));
  return (
    <FormFrame
      form={form}
      title={officer.name}
      submit={say("registry.save")}
      isPending={put.isPending}
      saving={saving}
      onSubmit={(read) => put.mutate({ id: officer.id, ...read })}
      onCancel={onCancel}
    >
      <OfficerFields />
    </FormFrame>
  );
}
