import { columnsOf, headsToTrain, LANGUAGE_HEADS, SENSE_HEADS } from "./heads.ts";
import type { Costs } from "./heads.ts";
import type { TableData } from "#domain/understanding/model/table.ts";
import type { Example } from "./examples.ts";
import { quantised } from "./quantise.ts";
import { rowsOf, samplesOf } from "./samples.ts";
import { trainTable } from "./trainTable.ts";
import type { TrainingOptions } from "./trainTable.ts";

/** How the tables are trained. */
export interface Recipe {
  readonly fewest: number;
  readonly mostRows: number;
  readonly mostLanguageRows: number;
  readonly costs: Costs;
  readonly sense: TrainingOptions;
  readonly language: TrainingOptions;
}

export interface Tables {
  readonly sense: TableData;
  readonly language: TableData;
}

/** Trains both tables on the same posts. */
export function trainTables(examples: readonly Example[], recipe: Recipe): Tables {
  const table = (blocks: readonly Example["sense"][], heads: typeof SENSE_HEADS, options: TrainingOptions, most: number) => {
    const rows = rowsOf(blocks, recipe.fewest);
    const columns = columnsOf(heads);
    const trained = trainTable(samplesOf(blocks, rows), rows.hashes.length, columns, headsToTrain(heads, examples, recipe.costs), options);
    return quantised(rows, trained, most);
  };
  return {
    sense: table(
      examples.map(({ sense }) => sense),
      SENSE_HEADS,
      recipe.sense,
      recipe.mostRows,
    ),
    language: table(
      examples.map(({ language }) => language),
      LANGUAGE_HEADS,
      recipe.language,
      recipe.mostLanguageRows,
    ),
  };
}
