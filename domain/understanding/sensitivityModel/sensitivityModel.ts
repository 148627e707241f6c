import { SENSITIVE_SORTS } from "../../proposal/proposal.ts";
import { FeatureList, Group } from "../model/featureList.ts";
import { ORDINARY } from "../model/labels.ts";
import { calibrated, sharesOf } from "../model/model.ts";
import type { Shares, UnderstandingModel } from "../model/model.ts";
import { Table } from "../model/table.ts";
import type { TableData } from "../model/table.ts";
import type { Block } from "../model/weighing.ts";
import { readSensitivityFile } from "./sensitivityFile.ts";

/** What a post is by this model: showable, or of one of the sorts that are not. */
export const SENSITIVITY_LABELS: readonly string[] = [ORDINARY, ...SENSITIVE_SORTS];
const HEAD = { name: "sensitivity", labels: SENSITIVITY_LABELS, start: 0 } as const;

/** What both say together of a post, of which the trained model says this. */
export type Together = (first: Shares, sense: readonly Block[]) => Shares;

/** The model, with a table beside it that learned this one decision alone. */
export function withSensitivity(model: UnderstandingModel, bytes: Uint8Array): UnderstandingModel {
  const { header, table } = readSensitivityFile(bytes);
  const together = togetherOf(table);
  return {
    ...model,
    id: `${model.id}-${header.id}`,
    thresholds: { ...model.thresholds, sensitive: header.threshold },
    opinionOf(post) {
      const opinion = model.opinionOf(post);
      return { ...opinion, sensitivity: together(opinion.sensitivity, post.sense) };
    },
    confidence: (head, share) => (head === "sensitive" ? calibrated(header.calibration, share) : model.confidence(head, share)),
  };
}

/** Each is wrong in a way of its own, so that the mean of the logarithms of their shares is wrong less often than either. */
export function togetherOf(data: TableData): Together {
  const table = new Table(data);
  return (first, sense) => {
    // Of most posts nobody could think otherwise, which saves the time of weighing them again.
    if (shareOf(first, ORDINARY) > SURELY_ORDINARY) return first;
    const own = sharesOf(table.weigh(sense.map((block) => unshared(block))).scores, HEAD);
    const log = (shares: Shares, label: string) => Math.log(Math.max(LEAST_SHARE, shareOf(shares, label)));
    const scores = Float64Array.from(
      SENSITIVITY_LABELS,
      (label) => PART_OF_MODEL * log(first, label) + (1 - PART_OF_MODEL) * log(own, label),
    );
    return sharesOf(scores, HEAD);
  };
}

/** How much the trained model counts beside the table. */
const PART_OF_MODEL = 0.4;
const SURELY_ORDINARY = 0.9995;
const LEAST_SHARE = 1e-6;

function shareOf(shares: Shares, label: string): number {
  return shares.find((each) => each.label === label)?.share ?? 0;
}

/** A group remembers what one table made of it: with groups of its own this one takes none of that away. */
function unshared({ features, length }: Block): Block {
  const list = Object.assign(new FeatureList(), features, { groups: features.groups.map(({ hashes }) => new Group(hashes)) });
  return { features: list, length };
}
