import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { z } from "zod";
import type { Holding } from "#contract/registry.ts";
import { dayText, endOfDayFrom } from "#domain/registry/day.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { engineNow } from "../../client/useNow.ts";
import { useWords } from "../../i18n/useWords.ts";
import { FormField } from "../../ui/forms/FormFields.tsx";
import { typed } from "../../ui/forms/typed.ts";
import { useSchemaForm } from "../../ui/forms/useSchemaForm.ts";
import type { Outcome } from "../parts/Outcome.tsx";
import { FormFrame } from "./FormFrame.tsx";
import { writtenDay } from "./termForm.ts";
import { useSaving } from "./useSaving.ts";

interface EndPostingProps {
  readonly holding: Holding;
  readonly onCancel: () => void;
  readonly onDone: (outcome: Outcome) => void;
}

const endSchema = z.object({ until: typed(endOfDayFrom, "registry.invalid.day") });

/** The holder has left before anybody came. */
export function EndPosting({ holding, onCancel, onDone }: EndPostingProps) {
  const { say } = useWords();
  const { queries } = useEngine();
  const saving = useSaving(onDone);
  const [first] = useState(() => ({ until: writtenDay(dayText(engineNow())) }));
  const form = useSchemaForm(endSchema, first);
  const end = useMutation(
    queries.registry.endPosting.mutationOptions(
      saving.options(({ openCases }) => ({ good: true, message: "registry.ended", values: { n: openCases } })),
    ),
  );
  return (
    <FormFrame
      form={form}
      title={say("registry.endTitle")}
      submit={say("registry.endNow")}
      isPending={end.isPending}
      saving={saving}
      onSubmit={({ until }) => end.mutate({ id: holding.postingId, untilAt: until })}
      onCancel={onCancel}
    >
      <FormField<z.input<typeof endSchema>> name="until" label={say("registry.until")} help={say("registry.dayHelp")} short />
    </FormFrame>
  );
}
