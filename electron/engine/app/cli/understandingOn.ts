import type { Writer } from "#db/connection.ts";
import { createEngineSettings } from "../../core/settings/engineSettings.ts";
import { ownModel } from "../../core/understanding/ownModel.ts";
import { createUnderstandingStep } from "../../core/understanding/understandingStep.ts";
import type { UnderstandingStep } from "../../core/understanding/understandingStep.ts";
import { knownAddresses } from "../../services/registry/createOffices.ts";

/** The understanding of an engine on this record. */
export function understandingOn(record: Writer): UnderstandingStep {
  return createUnderstandingStep({
    record,
    settings: record,
    addresses: () => knownAddresses(record, Date.now()),
    model: ownModel,
    usesLearned: () => createEngineSettings(record, Date.now).read().learning,
  });
}
