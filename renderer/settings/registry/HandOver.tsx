import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { z } from "zod";
import type { Holding } from "#contract/registry.ts";
import { dayFrom, dayText } from "#domain/registry/day.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { engineNow } from "../../client/useNow.ts";
import { useWords } from "../../i18n/useWords.ts";
import { FormField } from "../../ui/forms/FormFields.tsx";
import { typed } from "../../ui/forms/typed.ts";
import { useSchemaForm } from "../../ui/forms/useSchemaForm.ts";
import type { Outcome } from "../parts/Outcome.tsx";
import { FormFrame } from "./FormFrame.tsx";
import { NO_OFFICER, officerSchema } from "./officerForm.ts";
import { OfficerFields } from "./OfficerFields.tsx";
import { writtenDay } from "./termForm.ts";
import { useSaving } from "./useSaving.ts";

interface HandOverProps {
  readonly officeId: string;
  /** Who is there now; null where the office is vacant. */
  readonly present: Holding | null;
  readonly onCancel: () => void;
  readonly onDone: (outcome: Outcome) => void;
}

const handOverSchema = officerSchema.extend({ from: typed(dayFrom, "registry.invalid.day") });

/** A new holder from a day on; the former one's time ends the day before. */
export function HandOver({ officeId, present, onCancel, onDone }: HandOverProps) {
  const { say } = useWords();
  const { queries } = useEngine();
  const saving = useSaving(onDone);
  const [first] = useState(() => ({ ...NO_OFFICER, from: writtenDay(dayText(engineNow())) }));
  const form = useSchemaForm(handOverSchema, first);
  const handOver = useMutation(
    queries.registry.handOver.mutationOptions(
      saving.options(({ holding, openCases }) => {
        const from = writtenDay(dayText(holding.fromAt));
        return { good: true, message: "registry.handedOver", values: { name: holding.officer.name, from, n: openCases } };
      }),
    ),
  );
  return (
    <FormFrame
      form={form}
      title={say("registry.handOverTitle")}
      {...(present === null ? {} : { help: say("registry.handOverHelp", { name: present.officer.name }) })}
      submit={say("registry.handOverNow")}
      isPending={handOver.isPending}
      saving={saving}
      onSubmit={({ from, ...officer }) => handOver.mutate({ officeId, fromAt: from, officer })}
      onCancel={onCancel}
    >
      <OfficerFields />
      <FormField<z.input<typeof handOverSchema>> name="from" label={say("registry.from")} help={say("registry.dayHelp")} short />
    </FormFrame>
  );
}
