import { useWords } from "../../../i18n/useWords.ts";
import { comparedWith, type Comparison } from "../../parts/Compared.tsx";
import { askedCases, overdueMarkings, overdueReports, type Scope } from "../../parts/filters.ts";
import { HeroFigures } from "../../parts/HeroFigures.tsx";
import { PanelWaiting } from "../../parts/PanelWaiting.tsx";
import type { PanelProps } from "../../parts/panelProps.ts";

/** How the stop stands: what its offices owe, what the cell owes there, and its rank. */
export function ReviewFiguresPanel({ now: { review }, width, height }: PanelProps) {
  const { say } = useWords();
  if (review === null) return <PanelWaiting />;
  const { district, department, asked, reportsOverdue, askedTooLate, markingsOverdue, ranking } = review;
  const scope: Scope = district === null ? { departments: [department] } : { districts: [district] };
  const moved = (rank: number, was: number | null): Comparison =>
    was === null
      ? { text: say("compared.tooShort"), is: null }
      : { text: say("reviewScene.rankWas", { n: was }), is: comparedWith(rank, was, "fewer") };
  // Small ones are not ranked, and neither is what lies outside the State: a place says among how many it is, and none is not left out.
  const rank =
    ranking === null
      ? { value: null, label: say("ranking.rank"), against: { text: say("reviewScene.notRanked"), is: null } }
      : { value: ranking.rank, label: say("reviewScene.rank", { n: ranking.among }), against: moved(ranking.rank, ranking.rankWas) };
  return (
    <HeroFigures
      label={say("panel.review-figures")}
      width={width}
      height={height}
      figures={[
        {
          name: "review:reportsOverdue",
          value: reportsOverdue,
          label: say("figures.reportsOverdue"),
          against: {
            text: say(askedTooLate === 0 ? "reviewScene.ofAsked" : "reviewScene.ofAskedCell", { n: asked, cell: askedTooLate }),
            is: null,
          },
          isLate: reportsOverdue > 0,
          queue: overdueReports(scope),
        },
        { name: "review:asked", value: asked, label: say("reviewScene.asked"), against: null, queue: askedCases(scope) },
        {
          name: "review:markingsOverdue",
          value: markingsOverdue,
          label: say("figures.markingsOverdue"),
          against: null,
          queue: overdueMarkings(scope),
        },
        { name: "review:rank", queue: null, ...rank },
      ]}
    />
  );
}
