import { SENSITIVE_SORTS } from "#domain/proposal/proposal.ts";
import { ORDINARY } from "#domain/understanding/model/labels.ts";
import type { NetworkData } from "#domain/understanding/sensitivityModel/sensitivityFile.ts";
import { blocksOfSensitivity } from "#domain/understanding/sensitivityModel/sensitivityModel.ts";
import { examplesOf } from "../train/examples.ts";
import type { WrittenPost } from "../train/posts.ts";
import { quantised } from "../train/quantise.ts";
import { rowsOf, samplesOf } from "../train/samples.ts";
import { meanOf } from "./meanOf.ts";
import { trainNetwork } from "./trainNetwork.ts";

/** Chosen by writers that were left out in turn and by those of `unlearned`, never by the test posts. */
const RECIPE = {
  fewest: 3,
  mostRows: 66_000,
  seeds: [5, 6],
  training: { width: 64, epochs: 14, rate: 0.05, dropout: 0.4, hiddenDropout: 0.3, decay: 1e-5, evenly: 0.05 },
} as const;

/** What the ordinary posts are that were written near the border: each sort is learned by itself, which leaves the sensitive ones less to be like. */
const ORDINARY_SORTS: readonly string[] = ["ordinary-health", "ordinary-women", "ordinary-police", "ordinary-children", "ordinary-other"];
const COLUMNS: readonly string[] = [ORDINARY, ...SENSITIVE_SORTS, ...ORDINARY_SORTS];

/** The mean of some networks of these posts, each of which begins elsewhere; `sorts` has what those near the border are about. */
export function trainSensitivity(posts: readonly WrittenPost[], sorts: ReadonlyMap<string, string>): NetworkData {
  const blocks = examplesOf(posts).map(({ sense, findings }) => blocksOfSensitivity(sense, findings.reading.tokens));
  const rows = rowsOf(blocks, RECIPE.fewest);
  const targets = posts.map(({ text, sensitivity }) =>
    COLUMNS.indexOf((sensitivity === ORDINARY ? sorts.get(text) : sensitivity) ?? ORDINARY),
  );
  const samples = samplesOf(blocks, rows);
  const networks = RECIPE.seeds.map((seed) =>
    trainNetwork(samples, rows.hashes.length, COLUMNS.length, targets, { ...RECIPE.training, seed }),
  );
  const { hidden, weights, bias } = meanOf(networks);
  const labels = COLUMNS.map((column) => (ORDINARY_SORTS.includes(column) ? ORDINARY : column));
  return { table: quantised(rows, hidden, RECIPE.mostRows), labels, weights, bias };
}
