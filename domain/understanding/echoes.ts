import { NO_USES } from "./echoTables.ts";
import type { EchoTables } from "./echoTables.ts";
import type { WordedDepartment } from "./lexicon/departmentWords.ts";
import { NO_STEP } from "./matching/steps.ts";
import type { Token } from "../text/tokenise.ts";

/** The weight of single words for a department, and the words. */
export interface Echo {
  readonly weight: number;
  readonly tokens: readonly Token[];
}

/**
 * A word that hardly any department but one uses in its lists speaks a little for that department, also where no whole
 * pattern matches: "shutter" alone is no theft, but the best guess where nothing else matches. Several echoes weigh as
 * much as one match of weight 2.
 */
export class Echoes {
  readonly #tables: EchoTables;

  constructor(tables: EchoTables) {
    this.#tables = tables;
  }

  /** `keySteps` are the steps of the tokens' keys, as the matcher finds them. */
  in(tokens: readonly Token[], keySteps: readonly number[]): ReadonlyMap<WordedDepartment, Echo> {
    const heard = new Map<WordedDepartment, { weight: number; tokens: Token[] }>();
    const steps = new Set<number>();
    for (const [at, token] of tokens.entries()) {
      const step = keySteps[at] ?? NO_STEP;
      const uses = this.#tables.uses[this.#tables.byStep[step] ?? NO_USES] ?? [];
      if (uses.length === 0 || token.sigil === "@" || steps.has(step)) continue;
      steps.add(step);
      for (const { department, weight } of uses) {
        const echo = heard.get(department) ?? { weight: 0, tokens: [] };
        heard.set(department, echo);
        echo.tokens.push(token);
        echo.weight += weight * FADING ** (echo.tokens.length - 1);
      }
    }
    return heard;
  }
}

/** The factor for each further word. */
const FADING = 0.75;
