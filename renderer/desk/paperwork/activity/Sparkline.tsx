import { useWords } from "../../../i18n/useWords.ts";

const BAR = 4;
const HEIGHT = 24;
const DAY_MS = 24 * 3_600_000;

/** Posts of each day as bars; a day without any has a dot, so that silence is seen. */
export function Sparkline({ byDay, now }: { readonly byDay: readonly number[]; readonly now: number }) {
  const { say, date } = useWords();
  const most = Math.max(1, ...byDay);
  const firstDayAt = now - (byDay.length - 1) * DAY_MS;
  return (
    <svg
      width={byDay.length * BAR}
      height={HEIGHT}
      viewBox={`0 0 ${byDay.length * BAR} ${HEIGHT}`}
      role="img"
      aria-label={say("paper.activity.trend", { from: date(firstDayAt), most })}
    >
      {byDay.map((posts, day) => {
        const at = firstDayAt + day * DAY_MS;
        const height = posts === 0 ? 1 : Math.max(3, (posts / most) * HEIGHT);
        return (
          <rect
            key={at}
            x={day * BAR}
            y={HEIGHT - height}
            width={BAR - 1}
            height={height}
            fill={posts === 0 ? "var(--late)" : "var(--ink-2)"}
          />
        );
      })}
    </svg>
  );
}
