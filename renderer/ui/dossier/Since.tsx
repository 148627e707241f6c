import type { Dossier } from "#contract/dossier.ts";
import { useWords } from "../../i18n/useWords.ts";

/** Of which days the figures are. */
export function Since({ period }: Pick<Dossier, "period">) {
  const { say, date } = useWords();
  return <>{say(`review.period.${period.since}`, { date: date(period.from) })}</>;
}
