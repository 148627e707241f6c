import { ORPCError } from "@orpc/client";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { PlaceNameLine } from "#contract/places.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useAskAgain } from "../../client/useAnswer.ts";
import { type Outcome, outcomeOfError } from "../parts/Outcome.tsx";

export interface Naming {
  readonly outcome: Outcome | null;
  /** Takes the last correction back; null where there is none. */
  readonly undo: (() => void) | null;
  readonly isPending: boolean;
  /** `hindi` null: what the directory says. */
  readonly name: (line: PlaceNameLine, hindi: string | null) => void;
}

/** Corrects a name, and takes the last correction back. */
export function useNaming(): Naming {
  const { queries } = useEngine();
  const askAgain = useAskAgain((ask) => ask.places);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [last, setLast] = useState<{ readonly name: string; readonly before: PlaceNameLine } | null>(null);
  const { mutate, isPending } = useMutation(
    queries.places.nameInHindi.mutationOptions({
      onSuccess: () => askAgain(),
      onError: (error) =>
        setOutcome(
          error instanceof ORPCError && error.defined && error.code === "NOT_FOUND"
            ? { good: false, message: "placeNames.notFound" }
            : outcomeOfError(error),
        ),
    }),
  );
  return {
    outcome,
    isPending,
    name: (line, hindi) =>
      mutate(
        { name: line.name, district: line.district, hindi },
        {
          onSuccess: (named) => {
            setLast({ name: line.name, before: line });
            setOutcome({ good: true, message: "placeNames.named", values: { hindi: named.hindi } });
          },
        },
      ),
    undo:
      last === null
        ? null
        : () =>
            mutate(
              { name: last.name, district: last.before.district, hindi: last.before.isCorrected ? last.before.hindi : null },
              {
                onSuccess: (named) => {
                  setLast(null);
                  setOutcome({ good: true, message: "placeNames.undone", values: { hindi: named.hindi } });
                },
              },
            ),
  };
}
