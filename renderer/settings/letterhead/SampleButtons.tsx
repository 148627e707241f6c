import { ORPCError } from "@orpc/client";
import { useMutation } from "@tanstack/react-query";
import type { Letterhead } from "#domain/letter/letterhead.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { type Outcome, outcomeOfError } from "../parts/Outcome.tsx";
import { LANGUAGES } from "./letterheadForm.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";

interface SampleButtonsProps {
  readonly letterhead: Letterhead;
  readonly isDisabled: boolean;
  readonly onDone: (outcome: Outcome | null) => void;
}

/** A letter as it will lie on the table, as a file: also of a letterhead that is not saved yet. */
export function SampleButtons({ letterhead, isDisabled, onDone }: SampleButtonsProps) {
  const { say } = useWords();
  const { queries } = useEngine();
  const print = useMutation(
    queries.letters.printSample.mutationOptions({
      onMutate: () => onDone(null),
      onSuccess: ({ file }) => onDone({ good: true, message: "letters.printed", values: { file } }),
      onError: (error) => onDone(outcomeOfPrint(error)),
    }),
  );
  return LANGUAGES.map((locale) => (
    <ActionButton
      label={say(`letterhead.sample.${locale}`)}
      key={locale}

      isDisabled={isDisabled}
      isPending={print.isPending && print.variables.locale === locale}
      onPress={() => !print.isPending && print.mutate({ letterhead, locale })}
    />
  ));
}

function outcomeOfPrint(error: unknown): Outcome {
  if (error instanceof ORPCError && error.code === "NOT_PRINTED") return { good: false, message: "letters.notPrinted" };
  return outcomeOfError(error);
}
