import { KINDS } from "#domain/proposal/proposal.ts";
import { macroF1 } from "#domain/understanding/evaluate.ts";
import { sharedLabel } from "#domain/understanding/model/labels.ts";
import type { LeftOut } from "./trainModel.ts";

/** How the model alone does on writers that it did not see, for choosing its recipe; `npm run eval` measures whole proposals. */
export function figuresOf(leftOut: readonly LeftOut[]): string {
  const share = (right: number, of: number) => `${((100 * right) / Math.max(1, of)).toFixed(1)} %`;
  const labelled = leftOut.flatMap(({ example: { labels }, shares }) => (labels === null ? [] : [{ labels, shares }]));
  const addressed = labelled.filter(({ labels }) => labels.department !== null);
  const among = (most: number) =>
    addressed.filter(({ labels, shares }) => {
      const right = new Set([labels.department ?? "", ...labels.alt_departments].map((code) => sharedLabel(code)));
      return shares.department.slice(0, most).some(({ label }) => right.has(label));
    }).length;
  const f1 = macroF1(
    labelled.map(({ labels }) => labels.kind),
    labelled.map(({ shares }) => KINDS.find((kind) => kind === shares.kind[0]?.label) ?? "other"),
    KINDS,
  );
  const language = labelled.filter(({ labels, shares }) => shares.language[0]?.label === labels.lang).length;
  return [
    `${labelled.length} posts of writers that were left out in turn`,
    `department ${share(among(1), addressed.length)}, in three ${share(among(3), addressed.length)}`,
    `kind, macro-F1 ${f1.toFixed(3)}`,
    `language ${share(language, labelled.length)}`,
    "",
  ].join("\n");
}
