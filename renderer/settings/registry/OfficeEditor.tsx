import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { Check } from "../../ui/controls/Check.tsx";
import { Field } from "../../ui/controls/Field.tsx";
import type { Outcome } from "../parts/Outcome.tsx";
import { FormFrame } from "./FormFrame.tsx";
import { checkOffice } from "./officeForm.ts";
import type { OfficeForm } from "./officeForm.ts";
import type { FormFaults } from "./officerForm.ts";
import { outcomeOfRegistryError } from "./registryOutcome.ts";
import { registryStyles } from "./registryStyles.ts";

interface OfficeEditorProps {
  readonly title: string;
  readonly first: OfficeForm;
  readonly onCancel: () => void;
  readonly onDone: (outcome: Outcome) => void;
  /** What tells the office from others, where that can be chosen. */
  readonly children?: (form: OfficeForm, faults: FormFaults<OfficeForm>, onChange: (part: Partial<OfficeForm>) => void) => ReactNode;
}

/** What is said of an office: its title, whether it is nodal, since and until when it exists. */
export function OfficeEditor({ title, first, onCancel, onDone, children }: OfficeEditorProps) {
  const { say } = useWords();
  const { queries } = useEngine();
  const queryClient = useQueryClient();
  const [form, setForm] = useState(first);
  const [faults, setFaults] = useState<FormFaults<OfficeForm>>({});
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const put = useMutation(
    queries.registry.putOffice.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: queries.registry.key() });
        onDone({ good: true, message: "registry.saved" });
      },
      onError: (error) => setOutcome(outcomeOfRegistryError(error)),
    }),
  );
  const change = (part: Partial<OfficeForm>) => {
    setForm({ ...form, ...part });
    setFaults({});
    setOutcome(null);
  };
  const send = () => {
    const checked = checkOffice(form);
    setFaults(checked.ok ? {} : checked.faults);
    if (checked.ok) put.mutate(checked.value);
  };
  const field = (name: "titleEn" | "titleHi" | "from" | "until") => ({
    name,
    value: form[name],
    fault: faults[name] === undefined ? null : say(faults[name]),
    onChange: (value: string) => change({ [name]: value }),
  });
  return (
    <FormFrame
      title={title}
      submit={say("registry.save")}
      isPending={put.isPending}
      outcome={outcome}
      wrong={Object.keys(faults)[0] ?? null}
      onSubmit={send}
      onCancel={onCancel}
    >
      {children?.(form, faults, change)}
      <div className={registryStyles.pair}>
        <Field {...field("titleEn")} label={say("registry.officeTitleEn")} />
        <Field {...field("titleHi")} label={say("registry.officeTitleHi")} />
      </div>
      <Check label={say("registry.isNodal")} isSelected={form.nodal} onChange={(nodal) => change({ nodal })} />
      <div className={registryStyles.pair}>
        <Field {...field("from")} label={say("registry.officeFrom")} help={say("registry.dayHelp")} short />
        <Field {...field("until")} label={say("registry.officeUntil")} help={say("registry.dayHelp")} short />
      </div>
    </FormFrame>
  );
}
