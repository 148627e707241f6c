import { SENSITIVE_SORTS } from "../../proposal/proposal.ts";
import type { Token } from "../../text/tokenise.ts";
import { dotRows } from "../model/flatSums.ts";
import { ORDINARY } from "../model/labels.ts";
import { calibrated, sharesOf } from "../model/model.ts";
import type { PostToWeigh, Shares, UnderstandingModel } from "../model/model.ts";
import { rowSumsOf } from "../model/rowSums.ts";
import { Table } from "../model/table.ts";
import type { Block } from "../model/weighing.ts";
import { readSensitivityFile } from "./sensitivityFile.ts";
import type { NetworkData } from "./sensitivityFile.ts";
import { stemBlocks } from "./stemFeatures.ts";

/** What a post is by this model: showable, or of one of the sorts that are not. */
const SENSITIVITY_LABELS: readonly string[] = [ORDINARY, ...SENSITIVE_SORTS];
const HEAD = { name: "sensitivity", labels: SENSITIVITY_LABELS, start: 0 } as const;

/** What both say together of a post, of which the trained model says this. */
export type Together = (first: Shares, post: Pick<PostToWeigh, "sense" | "tokens">) => Shares;

/** The model, with a network beside it that learned this one decision alone. */
export function withSensitivity(model: UnderstandingModel, bytes: Uint8Array): UnderstandingModel {
  const { header, network } = readSensitivityFile(bytes);
  const together = togetherOf(network);
  return {
    ...model,
    id: `${model.id}-${header.id}`,
    thresholds: { ...model.thresholds, sensitive: header.threshold },
    opinionOf(post) {
      const opinion = model.opinionOf(post);
      return { ...opinion, sensitivity: together(opinion.sensitivity, post) };
    },
    confidence: (head, share) => (head === "sensitive" ? calibrated(header.calibration, share) : model.confidence(head, share)),
  };
}

/** `sums` works on the weights of the network. Each is wrong in a way of its own, so that the mean of the logarithms of their shares is wrong less often than either. */
export function togetherOf(network: NetworkData, sums = rowSumsOf(network.table.weights, network.table.columns)): Together {
  const table = new Table(network.table, sums);
  const weights = Float64Array.from(network.weights);
  return (first, { sense, tokens }) => {
    // Of most posts nobody could think otherwise, which saves the time of weighing them again.
    if (shareOf(first, ORDINARY) > SURELY_ORDINARY) return first;
    const own = ownShares(network, weights, table.weigh(blocksOfSensitivity(sense, tokens)).scores);
    const log = (share: number) => Math.log(Math.max(LEAST_SHARE, share));
    const scores = Float64Array.from(
      SENSITIVITY_LABELS,
      (label) => PART_OF_MODEL * log(shareOf(first, label)) + (1 - PART_OF_MODEL) * log(own.get(label) ?? 0),
    );
    return sharesOf(scores, HEAD);
  };
}

/** What the network sees of a post: what the trained model does, and stems. */
export function blocksOfSensitivity(sense: readonly Block[], tokens: readonly Token[]): readonly Block[] {
  return [...sense.map(({ features, length }) => ({ features: features.twin(), length })), ...stemBlocks(tokens)];
}

/** The share of each label: the columns that say the same are summed up. `hidden` is changed. */
function ownShares({ labels, bias }: NetworkData, weights: Float64Array, hidden: Float64Array): ReadonlyMap<string, number> {
  const width = hidden.length;
  for (let unit = 0; unit < width; unit += 1) hidden[unit] = Math.max(0, hidden[unit]!);
  const scores = new Float64Array(bias.length);
  scores.set(bias);
  dotRows(scores, 0, hidden, 0, weights, width, scores.length);
  let most = Number.NEGATIVE_INFINITY;
  for (let column = 0; column < scores.length; column += 1) most = Math.max(most, scores[column]!);
  let total = 0;
  for (let column = 0; column < scores.length; column += 1) {
    const raised = Math.exp(scores[column]! - most);
    scores[column] = raised;
    total += raised;
  }
  const shares = new Map<string, number>();
  for (let column = 0; column < labels.length; column += 1) {
    const label = labels[column]!;
    shares.set(label, (shares.get(label) ?? 0) + scores[column]! / total);
  }
  return shares;
}

/** How much the trained model counts beside the network. */
const PART_OF_MODEL = 0.3;
const SURELY_ORDINARY = 0.999;
const LEAST_SHARE = 1e-6;

function shareOf(shares: Shares, label: string): number {
  return shares.find((each) => each.label === label)?.share ?? 0;
}
