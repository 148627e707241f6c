import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Holding } from "#contract/registry.ts";
import { dayText, endOfDayFrom } from "#domain/registry/day.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { Field } from "../../ui/controls/Field.tsx";
import { engineNow } from "../../client/useNow.ts";
import type { Outcome } from "../parts/Outcome.tsx";
import { FormFrame } from "./FormFrame.tsx";
import { outcomeOfRegistryError } from "./registryOutcome.ts";
import { writtenDay } from "./termForm.ts";

interface EndPostingProps {
  readonly holding: Holding;
  readonly onCancel: () => void;
  readonly onDone: (outcome: Outcome) => void;
}

/** The holder has left before anybody came. */
export function EndPosting({ holding, onCancel, onDone }: EndPostingProps) {
  const { say } = useWords();
  const { queries } = useEngine();
  const queryClient = useQueryClient();
  const [until, setUntil] = useState(() => writtenDay(dayText(engineNow())));
  const [isWrong, setIsWrong] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const end = useMutation(
    queries.registry.endPosting.mutationOptions({
      onSuccess: async ({ openCases }) => {
        await queryClient.invalidateQueries({ queryKey: queries.registry.key() });
        onDone({ good: true, message: "registry.ended", values: { n: openCases } });
      },
      onError: (error) => setOutcome(outcomeOfRegistryError(error)),
    }),
  );
  const send = () => {
    const untilAt = endOfDayFrom(until);
    setIsWrong(untilAt === null);
    if (untilAt !== null) end.mutate({ id: holding.postingId, untilAt });
  };
  return (
    <FormFrame
      title={say("registry.endTitle")}
      submit={say("registry.endNow")}
      isPending={end.isPending}
      outcome={outcome}
      wrong={isWrong ? "until" : null}
      onSubmit={send}
      onCancel={onCancel}
    >
      <Field
        name="until"
        label={say("registry.until")}
        help={say("registry.dayHelp")}
        fault={isWrong ? say("registry.invalid.day") : null}
        value={until}
        onChange={(value) => {
          setUntil(value);
          setIsWrong(false);
          setOutcome(null);
        }}
        short
      />
    </FormFrame>
  );
}
