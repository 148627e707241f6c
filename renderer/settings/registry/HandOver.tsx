import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Holding } from "#contract/registry.ts";
import { dayFrom, dayText } from "#domain/registry/day.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { Field } from "../../ui/controls/Field.tsx";
import { engineNow } from "../../client/useNow.ts";
import type { Outcome } from "../parts/Outcome.tsx";
import { FormFrame } from "./FormFrame.tsx";
import { checkOfficer, NO_OFFICER } from "./officerForm.ts";
import type { FormFaults, OfficerForm } from "./officerForm.ts";
import { OfficerFields } from "./OfficerFields.tsx";
import { outcomeOfRegistryError } from "./registryOutcome.ts";
import { writtenDay } from "./termForm.ts";

interface HandOverProps {
  readonly officeId: string;
  /** Who is there now; null where the office is vacant. */
  readonly present: Holding | null;
  readonly onCancel: () => void;
  readonly onDone: (outcome: Outcome) => void;
}

/** A new holder from a day on; the former one's time ends the day before. */
export function HandOver({ officeId, present, onCancel, onDone }: HandOverProps) {
  const { say } = useWords();
  const { queries } = useEngine();
  const queryClient = useQueryClient();
  const [form, setForm] = useState<OfficerForm & { readonly from: string }>(() => ({
    ...NO_OFFICER,
    from: writtenDay(dayText(engineNow())),
  }));
  const [faults, setFaults] = useState<FormFaults<typeof form>>({});
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const handOver = useMutation(
    queries.registry.handOver.mutationOptions({
      onSuccess: async ({ holding, openCases }) => {
        await queryClient.invalidateQueries({ queryKey: queries.registry.key() });
        const from = writtenDay(dayText(holding.fromAt));
        onDone({ good: true, message: "registry.handedOver", values: { name: holding.officer.name, from, n: openCases } });
      },
      onError: (error) => setOutcome(outcomeOfRegistryError(error)),
    }),
  );
  const change = (part: Partial<typeof form>) => {
    setForm({ ...form, ...part });
    setFaults({});
    setOutcome(null);
  };
  const send = () => {
    const officer = checkOfficer(form);
    const fromAt = dayFrom(form.from);
    setFaults({ ...(officer.ok ? {} : officer.faults), ...(fromAt === null ? { from: "registry.invalid.day" as const } : {}) });
    if (officer.ok && fromAt !== null) handOver.mutate({ officeId: officeId, fromAt, officer: officer.value });
  };
  return (
    <FormFrame
      title={say("registry.handOverTitle")}
      {...(present === null ? {} : { help: say("registry.handOverHelp", { name: present.officer.name }) })}
      submit={say("registry.handOverNow")}
      isPending={handOver.isPending}
      outcome={outcome}
      wrong={Object.keys(faults)[0] ?? null}
      onSubmit={send}
      onCancel={onCancel}
    >
      <OfficerFields form={form} faults={faults} onChange={change} />
      <Field
        name="from"
        label={say("registry.from")}
        help={say("registry.dayHelp")}
        fault={faults.from === undefined ? null : say(faults.from)}
        value={form.from}
        onChange={(from) => change({ from })}
        short
      />
    </FormFrame>
  );
}
