import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { FormCheck, FormField } from "../../ui/forms/FormFields.tsx";
import { useSchemaForm } from "../../ui/forms/useSchemaForm.ts";
import type { Outcome } from "../parts/Outcome.tsx";
import { FormFrame } from "./FormFrame.tsx";
import { officeSchema, type OfficeForm } from "./officeForm.ts";
import { registryStyles } from "./registryStyles.ts";
import { saved, useSaving } from "./useSaving.ts";

interface OfficeEditorProps {
  readonly title: string;
  readonly first: OfficeForm;
  readonly onCancel: () => void;
  readonly onDone: (outcome: Outcome) => void;
  /** What tells the office from others, where that can be chosen. */
  readonly children?: ReactNode;
}

/** What is said of an office: its title, whether it is nodal, since and until when it exists. */
export function OfficeEditor({ title, first, onCancel, onDone, children }: OfficeEditorProps) {
  const { say } = useWords();
  const { queries } = useEngine();
  const saving = useSaving(onDone);
  const form = useSchemaForm(officeSchema, first);
  const put = useMutation(queries.registry.putOffice.mutationOptions(saving.options(saved)));
  return (
    <FormFrame
      form={form}
      title={title}
      submit={say("registry.save")}
      isPending={put.isPending}
      saving={saving}
      onSubmit={(read) => put.mutate(read)}
      onCancel={onCancel}
    >
      {children}
      <div className={registryStyles.pair}>
        <FormField<OfficeForm> name="titleEn" label={say("registry.officeTitleEn")} />
        <FormField<OfficeForm> name="titleHi" label={say("registry.officeTitleHi")} />
      </div>
      <FormCheck<OfficeForm> name="nodal" label={say("registry.isNodal")} />
      <div className={registryStyles.pair}>
        <FormField<OfficeForm> name="from" label={say("registry.officeFrom")} help={say("registry.dayHelp")} short />
        <FormField<OfficeForm> name="until" label={say("registry.officeUntil")} help={say("registry.dayHelp")} short />
      </div>
    </FormFrame>
  );
}
