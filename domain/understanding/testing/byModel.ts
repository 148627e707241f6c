import { readFileSync } from "node:fs";
import type { Proposal } from "../../proposal/proposal.ts";
import { createModel } from "../model/model.ts";
import { createUnderstanding } from "../understand.ts";

/** The trained model, without the networks that learned only what no wall may show. */
export const model = createModel(readFileSync(new URL("../model/weights.bin", import.meta.url)));

const { understand } = createUnderstanding({ model });

/** What rules and model propose for a text alone: without an imported directory, without registered handles and with nothing learned. */
export function proposalOf(text: string): Proposal {
  return understand({ text, placeName: null, authorLocation: null });
}
