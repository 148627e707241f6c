import type { OfficialAccount } from "#contract/activity.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { viewStyles } from "../../fullView/viewStyles.ts";
import { Sparkline } from "./Sparkline.tsx";

type TrendProps = Pick<OfficialAccount, "byDay" | "byWeek"> & { readonly now: number };

/** Day by day as bars, and week by week as numbers: posts, and after the stroke the answers among them. */
export function Trend({ byDay, byWeek, now }: TrendProps) {
  const { say, number } = useWords();
  const weeks = byWeek.map(({ posts, replies }) => `${number(posts)}/${number(replies)}`).join(" · ");
  return (
    <>
      <Sparkline byDay={byDay} now={now} />
      <br />
      <small className={viewStyles.quiet} title={say("paper.activity.weeks")}>
        {weeks}
      </small>
    </>
  );
}
