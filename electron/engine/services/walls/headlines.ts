import type { WallNow } from "#contract/wall.ts";
import type { Headlines } from "#contract/wallHeadlines.ts";
import { pick } from "../../core/pick.ts";
import { owedIn, pressHeadline, rankHeadline, todayHeadline } from "#domain/wall/headline.ts";

/** What each scene says first, of the same answer as its panels. */
export function headlinesOf({
  figures,
  heat,
  ofOnePerson,
  overdue,
  ranking,
}: Pick<WallNow, "figures" | "heat" | "ofOnePerson" | "overdue" | "ranking">): Headlines {
  const [worst, next] = overdue?.offices ?? [];
  return {
    now: todayHeadline(heat, ofOnePerson, { opened: figures.openedToday, usual: figures.openedUsual }),
    heat: pressHeadline(heat, figures.pendingMarking),
    overdue: overdue && {
      office:
        worst === undefined
          ? null
          : {
              ...pick(worst, "label", "department", "district", "overdue"),
              isOneOfSeveral: next?.overdue === worst.overdue,
            },
      reports: figures.reportsOverdue,
      toMark: figures.markingsOverdue,
    },
    ranking:
      ranking &&
      rankHeadline(
        ranking.districts.map(({ district, ...placed }) => ({ name: district, ...placed })),
        owedIn(heat),
      ),
  };
}
