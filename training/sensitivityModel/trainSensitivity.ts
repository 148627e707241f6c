import { SENSITIVE_SORTS } from "#domain/proposal/proposal.ts";
import { ORDINARY } from "#domain/understanding/model/labels.ts";
import type { NetworkData } from "#domain/understanding/sensitivityModel/sensitivityFile.ts";
import { blocksOfSensitivity } from "#domain/understanding/sensitivityModel/sensitivityModel.ts";
import { examplesOf } from "../train/examples.ts";
import type { WrittenPost } from "../train/posts.ts";
import { joined, quantised } from "../train/quantise.ts";
import { rowsOf, samplesOf } from "../train/samples.ts";
import { sequenceSamples } from "../train/sequenceSamples.ts";
import { meanOf } from "./meanOf.ts";
import type { Trainings } from "./networkTask.ts";

/** Chosen by writers that were left out in turn and by those of `unlearned`, never by the test posts. */
const RECIPE = {
  features: {
    fewest: 3,
    mostRows: 66_000,
    seeds: [5, 6],
    training: { width: 64, epochs: 14, rate: 0.05, dropout: 0.4, hiddenDropout: 0.3, decay: 1e-5, evenly: 0.05 },
  },
  order: {
    fewest: 3,
    seeds: [21, 22],
    shape: { width: 48, looks: 4 },
    training: { epochs: 12, rate: 4e-3, batch: 32, wordDropout: 0.15, pieceDropout: 0.3, dropout: 0.3 },
    evenly: 0.05,
  },
} as const;

/** What the ordinary posts are that were written near the border: each sort is learned by itself, which leaves the sensitive ones less to be like. */
const ORDINARY_SORTS: readonly string[] = ["ordinary-health", "ordinary-women", "ordinary-police", "ordinary-children", "ordinary-other"];
const COLUMNS: readonly string[] = [ORDINARY, ...SENSITIVE_SORTS, ...ORDINARY_SORTS];

/** The means of some networks of these posts, each of which begins elsewhere; `sorts` has what those near the border are about. */
export async function trainSensitivity(
  posts: readonly WrittenPost[],
  sorts: ReadonlyMap<string, string>,
  trainings: Trainings,
): Promise<NetworkData> {
  const examples = examplesOf(posts);
  const targets = posts.map(({ text, sensitivity }) =>
    COLUMNS.indexOf((sensitivity === ORDINARY ? sorts.get(text) : sensitivity) ?? ORDINARY),
  );
  const { features, order } = RECIPE;

  const blocks = examples.map(({ sense, findings }) => blocksOfSensitivity(sense, findings.reading.tokens));
  const rows = rowsOf(blocks, features.fewest);
  const samples = samplesOf(blocks, rows);
  const byFeatures = features.seeds.map((seed) =>
    trainings.features({
      samples,
      rowCount: rows.hashes.length,
      columns: COLUMNS.length,
      targets,
      network: { ...features.training, seed },
    }),
  );

  const words = sequenceSamples(
    examples.map(({ sequence }) => sequence),
    order.fewest,
  );
  const shape = { ...order.shape, labels: [COLUMNS.length] };
  const shares = targets.map((target) => ({ weights: [1], shares: sharesOf(target, order.evenly) }));
  const byOrder = order.seeds.map((seed) => trainings.order({ words, shape, targets: shares, sequence: { ...order.training, seed } }));

  const { hidden, weights, bias } = meanOf(await Promise.all(byFeatures));
  return {
    table: quantised(rows, hidden, features.mostRows),
    labels: COLUMNS.map((column) => (ORDINARY_SORTS.includes(column) ? ORDINARY : column)),
    weights,
    bias,
    sequence: joined(shape, words.hashes, await Promise.all(byOrder)),
  };
}

/** Nearly all for the one column, and `evenly` for all alike. */
function sharesOf(target: number, evenly: number): Float32Array {
  const shares = new Float32Array(COLUMNS.length).fill(evenly / COLUMNS.length);
  shares[target]! += 1 - evenly;
  return shares;
}
