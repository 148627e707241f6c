import { LOCALES } from "#contract/locale.ts";
import { clockSentence, obstacleSentence } from "#contract/standingSentences.ts";
import type { ClockStanding, EngineObstacle } from "#contract/standing.ts";

/** Lines of a log, one in each language. */
export function obstacleSentences(obstacle: EngineObstacle | null): readonly string[] {
  if (obstacle === null)
    return ["The record can be written again; everything goes on.", "अभिलेख में फिर से लिखा जा सकता है; सब कुछ आगे बढ़ रहा है।"];
  return LOCALES.map((locale) => obstacleSentence(obstacle, locale));
}

/** As {@link obstacleSentences}; a command cannot be clicked, so what to run is named. */
export function clockSentences(clock: ClockStanding): readonly string[] {
  const said = LOCALES.flatMap((locale) => clockSentence(clock, locale) ?? []);
  if (said.length === 0) return ["The clock is believed; its acts go on.", "घड़ी पर भरोसा है; उसके कार्य आगे बढ़ रहे हैं।"];
  return [...said, "To confirm: serve --clock-is-right, or clock --db FILE --confirm while nothing else runs on the record."];
}
