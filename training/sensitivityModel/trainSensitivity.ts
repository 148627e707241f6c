import { SENSITIVITY_LABELS } from "#domain/understanding/sensitivityModel/sensitivityModel.ts";
import type { TableData } from "#domain/understanding/model/table.ts";
import { examplesOf } from "../train/examples.ts";
import type { WrittenPost } from "../train/posts.ts";
import { quantised } from "../train/quantise.ts";
import { rowsOf, samplesOf } from "../train/samples.ts";
import { trainTable } from "../train/trainTable.ts";
import type { HeadToTrain } from "../train/trainTable.ts";

/** Chosen by the writers of `unlearned`, never by the test posts. */
const RECIPE = {
  fewest: 3,
  mostRows: 60_000,
  training: { seed: 5, epochs: 14, rate: 0.15, dropout: 0.4, decay: 1e-5, shared: 0 },
} as const;

/** The same features as the table of sense, and all of its strength for one decision. */
export function trainSensitivity(posts: readonly WrittenPost[]): TableData {
  const blocks = examplesOf(posts).map(({ sense }) => sense);
  const rows = rowsOf(blocks, RECIPE.fewest);
  const columns = SENSITIVITY_LABELS.length;
  const head: HeadToTrain = { start: 0, size: columns, targets: posts.map((post) => targetOf(post)) };
  const trained = trainTable(samplesOf(blocks, rows), rows.hashes.length, columns, [head], RECIPE.training);
  return quantised(rows, trained, RECIPE.mostRows);
}

function targetOf({ sensitivity }: WrittenPost): HeadToTrain["targets"][number] {
  const column = SENSITIVITY_LABELS.indexOf(sensitivity ?? "");
  return { first: column, right: [column], weight: 1 };
}
