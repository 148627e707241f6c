import { useEffect, useRef, useState } from "react";
import type { PeriodReport, ReportChoice } from "#contract/reporting.ts";
import type { EngineClient } from "../../../client/engine.ts";
import { useConnectionState, useEngine } from "../../../client/EngineProvider.tsx";
import { type Failure, failureOf } from "../../../ui/failure.ts";

type Making =
  | { readonly is: "underway"; readonly share: number }
  | { readonly is: "made"; readonly report: PeriodReport }
  | { readonly is: "failed"; readonly why: Failure }
  | { readonly is: "stopped" };

export interface MadeReport {
  readonly making: Making;
  readonly stop: () => void;
  readonly again: () => void;
}

/** Has the report of a choice made; another choice gives the one before up. Null for a choice that is none yet. */
export function useReport(choice: ReportChoice | null): MadeReport {
  const { client } = useEngine();
  const connected = useConnectionState().status === "connected";
  const [turn, setTurn] = useState(0);
  const [told, setTold] = useState<{ readonly of: string; readonly making: Making }>({ of: "", making: BEGUN });
  const ending = useRef<AbortController | null>(null);
  // Anyone who counts again asks for the same under another name.
  const asked = choice === null || !connected ? null : JSON.stringify([choice, turn]);
  useEffect(() => {
    if (asked === null) return undefined;
    const own = new AbortController();
    ending.current = own;
    const tell = (making: Making) => {
      if (!own.signal.aborted) setTold({ of: asked, making });
    };
    follow(client, asked, own.signal, tell).catch((error: unknown) => tell({ is: "failed", why: failureOf(error) }));
    return () => own.abort();
  }, [client, asked]);
  return {
    making: asked !== null && told.of === asked ? told.making : BEGUN,
    stop: () => {
      ending.current?.abort();
      if (asked !== null) setTold({ of: asked, making: { is: "stopped" } });
    },
    again: () => setTurn((before) => before + 1),
  };
}

const BEGUN: Making = { is: "underway", share: 0 };

async function follow(client: EngineClient, asked: string, signal: AbortSignal, tell: (making: Making) => void): Promise<void> {
  const [wanted] = JSON.parse(asked) as [ReportChoice, number];
  for await (const step of await client.reporting.report(wanted, { signal })) {
    tell(step.is === "report" ? { is: "made", report: step.report } : step);
  }
}
