import { ORPCError } from "@orpc/client";
import { type HubFaultTold, HUB_REFUSALS } from "#contract/hub.ts";
import type { Locale } from "#contract/locale.ts";
import { secretVariableOf } from "#contract/secretVariables.ts";
import { ALONE_REASONS, type AloneReason } from "#contract/standing.ts";
import { ALONE_SENTENCES } from "#contract/standingSentences.ts";
import { type Outcome, outcomeOfError } from "../parts/Outcome.tsx";

export const PASSWORD_VARIABLE = secretVariableOf("hub", "password");

/** Why the hub did not do what was asked. */
export function outcomeOfHub(locale: Locale) {
  return (error: unknown): Outcome => {
    const fault = error instanceof ORPCError && error.defined && error.code === "NOT_DONE" ? faultIn(error.data) : null;
    return fault === null ? outcomeOfError(error) : outcomeOfFault(fault, locale);
  };
}

export function outcomeOfFault(fault: HubFaultTold, locale: Locale): Outcome {
  if (fault === "unreachable") return { good: false, message: "hub.fault.unreachable" };
  if (isAlone(fault)) return { good: false, message: "hub.fault.says", values: { sentence: ALONE_SENTENCES[fault][locale] } };
  if (fault === "name") return { good: false, message: "hub.wrong.name" };
  return { good: false, message: `hub.fault.${fault}`, values: { variable: PASSWORD_VARIABLE } };
}

function isAlone(fault: HubFaultTold): fault is AloneReason {
  return ALONE_REASONS.some((each) => each === fault);
}

function faultIn(data: unknown): HubFaultTold | null {
  const { fault } = (data ?? {}) as { readonly fault?: unknown };
  return [...ALONE_REASONS, ...HUB_REFUSALS].find((each) => each === fault) ?? null;
}
