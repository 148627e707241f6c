import { SENSITIVE_SORTS } from "../../proposal/proposal.ts";
import type { Token } from "../../text/tokenise.ts";
import { FeatureList, Group } from "../model/featureList.ts";
import { ORDINARY } from "../model/labels.ts";
import { calibrated, sharesOf } from "../model/model.ts";
import type { PostToWeigh, Shares, UnderstandingModel } from "../model/model.ts";
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

/** Each is wrong in a way of its own, so that the mean of the logarithms of their shares is wrong less often than either. */
export function togetherOf(network: NetworkData): Together {
  const table = new Table(network.table);
  return (first, { sense, tokens }) => {
    // Of most posts nobody could think otherwise, which saves the time of weighing them again.
    if (shareOf(first, ORDINARY) > SURELY_ORDINARY) return first;
    const own = ownShares(network, table.weigh(blocksOfSensitivity(sense, tokens)).scores);
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
  return [...sense.map((block) => unshared(block)), ...stemBlocks(tokens)];
}

/** The share of each label: the columns that say the same are summed up. */
function ownShares({ labels, weights, bias }: NetworkData, hidden: Float64Array): ReadonlyMap<string, number> {
  const scores = Float64Array.from(bias);
  for (let column = 0; column < scores.length; column += 1)
    for (let unit = 0; unit < hidden.length; unit += 1)
      scores[column]! += Math.max(0, hidden[unit]!) * weights[column * hidden.length + unit]!;
  const most = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - most));
  const total = raised.reduce((sum, each) => sum + each, 0);
  const shares = new Map<string, number>();
  for (const [column, label] of labels.entries()) shares.set(label, (shares.get(label) ?? 0) + raised[column]! / total);
  return shares;
}

/** How much the trained model counts beside the network. */
const PART_OF_MODEL = 0.3;
const SURELY_ORDINARY = 0.999;
const LEAST_SHARE = 1e-6;

function shareOf(shares: Shares, label: string): number {
  return shares.find((each) => each.label === label)?.share ?? 0;
}

/** A group remembers what one table made of it: with groups of its own this one takes none of that away, and finds again what it added up. */
function unshared({ features, length }: Block): Block {
  const list = Object.assign(new FeatureList(), features, { groups: features.groups.map((group) => ownGroup(group)) });
  return { features: list, length };
}

const ownGroups = new WeakMap<Group, Group>();

function ownGroup(group: Group): Group {
  let own = ownGroups.get(group);
  if (own === undefined) {
    own = new Group(group.hashes);
    ownGroups.set(group, own);
  }
  return own;
}
