import { ORPCError } from "@orpc/client";
import type { ImportField } from "#domain/imports/fields.ts";
import type { Words } from "../../../i18n/useWords.ts";
import { failureOf, failureSentence } from "../../commandRunner/failure.ts";

/** Why the engine does not do something with an export, as a sentence. */
export function faultSentence(error: unknown, say: Words["say"]): string {
  if (!(error instanceof ORPCError) || !error.defined) return say(failureSentence(failureOf(error)));
  switch (error.code) {
    case "BUSY":
      return say("imports.busy");
    case "TOO_LARGE":
      return say("imports.file.too-large");
    case "NOT_FOUND":
    case "WRONG_STAGE":
      return say("imports.wrongStage");
    case "BAD_MAPPING": {
      const { missing } = error.data as { readonly missing: readonly ImportField[] };
      return missing.length === 0
        ? say("imports.mapping.twice")
        : say("imports.mapping.missing", { fields: missing.map((field) => say(`imports.field.${field}`)).join(", ") });
    }
    default:
      return say(failureSentence(failureOf(error)));
  }
}
