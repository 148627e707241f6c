import type { Surge } from "#contract/wallScenes.ts";
import { HOUR_MS } from "#domain/clock/indianDay.ts";
import type { Words } from "../../i18n/useWords.ts";

/** Tells surges apart. */
export function keyOfSurge({ department, category, district }: Surge): string {
  return `${department}:${category?.code ?? "unknown"}:${district ?? "unknown"}`;
}

/** `Waterlogging in Gurugram`, and `41 in 2 h, usually 3`: together one plain sentence. */
interface SurgeSentence {
  readonly what: string;
  readonly often: string;
}

const MINUTE_MS = 60_000;

export function surgeSentence(surge: Surge, { say, number, locale, departmentBrief, district }: Words): SurgeSentence {
  // Nothing is said of people where nobody counted them.
  const citizens = surge.citizens ?? surge.cases;
  const what = surge.category?.label[locale] ?? departmentBrief(surge.department);
  const span =
    surge.withinMs < HOUR_MS
      ? say("surges.minutes", { n: Math.max(1, Math.round(surge.withinMs / MINUTE_MS)) })
      : say("surges.hours", { n: Math.round(surge.withinMs / HOUR_MS) });
  return {
    what: surge.district === null ? say("surges.anywhere", { what }) : say("surges.what", { what, where: district(surge.district) }),
    // Below ten a half matters; above, nobody counts it.
    often: say(citizens < surge.cases ? "surges.oftenOf" : "surges.often", {
      n: number(surge.cases),
      citizens,
      span,
      usual: number(surge.usual < 10 ? Math.round(surge.usual * 2) / 2 : Math.round(surge.usual)),
    }),
  };
}
