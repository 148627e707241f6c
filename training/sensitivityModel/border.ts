import { ORDINARY } from "#domain/understanding/model/labels.ts";
import { calibrated, createModel } from "#domain/understanding/model/model.ts";
import { weighedPost } from "#domain/understanding/modelBlocks.ts";
import { togetherOf } from "#domain/understanding/sensitivityModel/sensitivityModel.ts";
import type { NetworkData, SensitivityHeader } from "#domain/understanding/sensitivityModel/sensitivityFile.ts";
import { calibrationOf } from "../train/calibrate.ts";
import { examplesOf } from "../train/examples.ts";
import { plainSequence, plainTable } from "../train/plain.ts";
import type { WrittenPost } from "../train/posts.ts";
import { mostHidden } from "../train/thresholds.ts";

/** The share of ordinary posts near the border that may be hidden: to show too much cannot be mended, and the aim is 0.02 of all. */
const ORDINARY_HIDDEN = 0.0125;

/** How sure both are together, and from where on they hide, by posts of writers from whom nothing is learned. */
export function borderBy(
  posts: readonly WrittenPost[],
  weights: Uint8Array,
  network: NetworkData,
): Pick<SensitivityHeader, "calibration" | "threshold"> & { readonly hidden: string } {
  const model = createModel(weights);
  const together = togetherOf(network, plainTable(network.table), plainSequence(network.sequence));
  const judged = examplesOf(posts).map(({ findings, post }) => {
    const weighed = weighedPost(findings);
    const shares = together(model.opinionOf(weighed).sensitivity, weighed);
    const ordinary = shares.find(({ label }) => label === ORDINARY)?.share ?? 0;
    return { share: 1 - ordinary, right: post.sensitivity !== ORDINARY };
  });
  const calibration = calibrationOf(judged);
  const sure = judged.map(({ share, right }) => ({ share: calibrated(calibration, share), right }));
  const threshold = mostHidden(sure, ORDINARY_HIDDEN);
  const part = (isSensitive: boolean) => {
    const half = sure.filter(({ right }) => right === isSensitive);
    return `${half.filter(({ share }) => share >= threshold).length} of ${half.length}`;
  };
  return { calibration, threshold, hidden: `hidden: ${part(true)} sensitive, ${part(false)} ordinary` };
}
