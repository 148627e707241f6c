import { ORPCError } from "@orpc/client";
import { useRef, useState } from "react";
import { engineNow } from "../../client/useNow.ts";
import type { MessageId } from "../../i18n/en.ts";
import { failureOf, failureSentence } from "../failure.ts";

export type Printing =
  | { readonly is: "idle" }
  /** `sinceAt` is milliseconds UTC. */
  | { readonly is: "underway"; readonly sinceAt: number }
  | { readonly is: "printed"; readonly file: string }
  | { readonly is: "failed"; readonly why: MessageId };

/** One paper at a time. It goes on where the page that asked is left, and ends where a person gives it up. */
export function usePrinting() {
  const [printing, setPrinting] = useState<Printing>({ is: "idle" });
  const ending = useRef<AbortController | null>(null);

  const print = async (ask: (signal: AbortSignal) => Promise<{ readonly file: string }>): Promise<void> => {
    if (printing.is === "underway") return;
    const own = new AbortController();
    ending.current = own;
    setPrinting({ is: "underway", sinceAt: engineNow() });
    try {
      const { file } = await ask(own.signal);
      if (!own.signal.aborted) setPrinting({ is: "printed", file });
    } catch (error) {
      if (!own.signal.aborted) setPrinting({ is: "failed", why: failureOfPrint(error) });
    }
  };

  const giveUp = () => {
    ending.current?.abort();
    setPrinting({ is: "idle" });
  };

  return { printing, isUnderway: printing.is === "underway", print: (ask: Parameters<typeof print>[0]) => void print(ask), giveUp };
}

/** What happened and what to do. */
export function failureOfPrint(error: unknown): MessageId {
  const failure = failureOf(error);
  if (failure === "lost") return "print.engineLost";
  if (failure === "silent") return "settings.callSilent";
  if (failure === "notFound") return "print.gone";
  const isNotPrinted = error instanceof ORPCError && error.defined && error.code === "NOT_PRINTED";
  return isNotPrinted ? "print.failed" : failureSentence(failure);
}
