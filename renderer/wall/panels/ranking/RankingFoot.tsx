import { FEWEST_RANKED } from "#domain/performance/ranking.ts";
import { WEIGHTS, WEIGHTS_WITH_ACTIVITY } from "#domain/performance/score.ts";
import type { Words } from "../../../i18n/useWords.ts";
import { Mark } from "../../../ui/Mark.tsx";
import type { FootSentence } from "./footLines.ts";
import styles from "./ranking.module.css";

interface FootOf {
  /** In the order of the columns, in which the weights are told. */
  readonly parts: readonly (keyof typeof WEIGHTS_WITH_ACTIVITY)[];
  /** Whether anybody was ranked a week ago. */
  readonly hasHistory: boolean;
  readonly hasCell: boolean;
  /** Whether some may be missing, since they have too few cases. */
  readonly lacksSmall: boolean;
  /** Whether a line has nothing in the column of the accounts: another part of it then weighs more. */
  readonly lacksAccounts: boolean;
}

/** What makes the figures of a ranking true; how they come about is said on the page of the method. */
export function footSentences(
  { parts, hasHistory, hasCell, lacksSmall, lacksAccounts }: FootOf,
  { say, number }: Words,
): readonly FootSentence[] {
  const of = parts.includes("activity") ? WEIGHTS_WITH_ACTIVITY : WEIGHTS;
  const sentences: FootSentence[] = [
    { of: "score", text: say("ranking.explanation", { weights: parts.map((part) => number(of[part])).join("+") }) },
    { of: "moved", text: say(hasHistory ? "ranking.explanationMoved" : "compared.tooShort") },
  ];
  if (hasCell) sentences.push({ of: "cell", text: say("ranking.cellExplained") });
  // Both would take a line more from the table; the page of the method tells who is not ranked as well.
  if (lacksSmall && !lacksAccounts) sentences.push({ of: "few", text: say("ranking.fewExplained", { n: FEWEST_RANKED }) });
  if (lacksAccounts) sentences.push({ of: "accounts", text: say("ranking.activitySome", { weight: WEIGHTS.responsiveness }) });
  return sentences;
}

export function RankingFoot({ lines, hasHistory }: Pick<FootOf, "hasHistory"> & { readonly lines: readonly (readonly FootSentence[])[] }) {
  return (
    <div className={styles.foot}>
      {lines.map((line) => (
        <p key={line[0]?.of}>
          {line.map(({ of, text }) => (
            <span key={of}>
              {of === "moved" && hasHistory && (
                <>
                  <Mark shape="rising" />
                  <Mark shape="falling" />
                </>
              )}
              {text}
            </span>
          ))}
        </p>
      ))}
    </div>
  );
}
