import { SENSITIVE_SORTS } from "../../proposal/proposal.ts";
import type { Token } from "../../text/tokenise.ts";
import type { Group } from "../model/featureList.ts";
import { dotRows } from "../model/flatSums.ts";
import { ORDINARY } from "../model/labels.ts";
import { calibrated, logit, sortedShares } from "../model/model.ts";
import type { PostToWeigh, Shares, UnderstandingModel } from "../model/model.ts";
import { rowSumsOf } from "../model/rowSums.ts";
import { Sequence } from "../model/sequence.ts";
import type { SequenceWord } from "../model/sequence.ts";
import { Table } from "../model/table.ts";
import type { Block } from "../model/weighing.ts";
import { readSensitivityFile } from "./sensitivityFile.ts";
import type { NetworkData } from "./sensitivityFile.ts";
import { stemBlocks } from "./stemFeatures.ts";

/** What all say together of a post, of which the trained model says this. */
export type Together = (first: Shares, post: Pick<PostToWeigh, "sense" | "tokens" | "sequence">) => Shares;

/** The model, with networks beside it that learned this one decision alone. */
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

/** How much each counts, together 1: by the writers of whom nothing is learned. */
const PARTS = { model: 0.1, features: 0.75, order: 0.15 } as const;

/**
 * `table` and `sequence` work on the weights of the network. Each is wrong in a way of its own, so that the mean of the logits of their shares is wrong less
 * often than any.
 */
export function togetherOf(
  network: NetworkData,
  table = new Table(network.table, rowSumsOf(network.table.weights, network.table.columns)),
  sequence = new Sequence(network.sequence),
): Together {
  const weights = Float64Array.from(network.weights);
  return (first, post) => {
    // Of many posts nobody could think otherwise, which saves the time of weighing them again.
    const ordinaryAtFirst = shareOf(first, ORDINARY);
    if (ordinaryAtFirst > SURELY_ORDINARY) return first;
    const hidden = table.weigh(blocksOfSensitivity(post.sense, post.tokens)).scores;
    const features = sharesByLabel(columnScores(network, weights, hidden), network.labels);
    const isDecided = PARTS.model * logit(ordinaryAtFirst) + PARTS.features * logit(features.get(ORDINARY) ?? 0) > DECIDED;
    const order = isDecided ? features : sharesByLabel(sequence.scores(wordsOfSensitivity(post.sequence)), network.labels);
    const mean = (of: (share: number) => number, label: string) =>
      PARTS.model * of(shareOf(first, label)) + PARTS.features * of(features.get(label) ?? 0) + PARTS.order * of(order.get(label) ?? 0);
    const ordinary = 1 / (1 + Math.exp(-mean(logit, ORDINARY)));
    const raised = SENSITIVE_SORTS.map((label) => Math.exp(mean(boundedLog, label)));
    const total = raised.reduce((sum, each) => sum + each, 0);
    return sortedShares([
      { label: ORDINARY, share: ordinary },
      ...SENSITIVE_SORTS.map((label, at) => ({ label, share: ((1 - ordinary) * raised[at]!) / total })),
    ]);
  };
}

/** What the network sees of a post: what the trained model does, and stems. */
export function blocksOfSensitivity(sense: readonly Block[], tokens: readonly Token[]): readonly Block[] {
  return [...sense.map(({ features, length }) => ({ features: features.twin(), length })), ...stemBlocks(tokens)];
}

/** The words, whose groups another sequence remembers. */
function wordsOfSensitivity(sequence: readonly SequenceWord[]): readonly SequenceWord[] {
  const twins = (groups: readonly Group[]) => groups.map(({ twin }) => twin);
  return sequence.map(({ form, before, said }) => ({ form: form.twin, before: twins(before), said: twins(said) }));
}

/** What the hidden layer says of each column. `hidden` is changed. */
function columnScores({ bias }: NetworkData, weights: Float64Array, hidden: Float64Array): Float64Array {
  const width = hidden.length;
  for (let unit = 0; unit < width; unit += 1) hidden[unit] = Math.max(0, hidden[unit]!);
  const scores = new Float64Array(bias.length);
  scores.set(bias);
  dotRows(scores, 0, hidden, 0, weights, width, scores.length);
  return scores;
}

/** The share of each label: the columns that say the same are summed up. */
function sharesByLabel(scores: Float64Array, labels: readonly string[]): ReadonlyMap<string, number> {
  const most = scores.reduce((greatest, score) => Math.max(greatest, score), Number.NEGATIVE_INFINITY);
  const raised = scores.map((score) => Math.exp(score - most));
  const total = raised.reduce((sum, each) => sum + each, 0);
  const shares = new Map<string, number>();
  for (const [column, label] of labels.entries()) shares.set(label, (shares.get(label) ?? 0) + raised[column]! / total);
  return shares;
}

/** Of 979 sensitive posts of unseen writers none lies above 0.995, of 6,439 near the border, which the networks learned, six. */
const SURELY_ORDINARY = 0.998;
/** Of 16,000 posts near the border the order of the words changed the answer for none that lies above 0.75. */
const DECIDED = 1;
const LEAST_SHARE = 1e-6;

function boundedLog(share: number): number {
  return Math.log(Math.max(LEAST_SHARE, share));
}

function shareOf(shares: Shares, label: string): number {
  return shares.find((each) => each.label === label)?.share ?? 0;
}
