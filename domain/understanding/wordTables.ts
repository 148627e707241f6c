import { EchoCompiler } from "./echoTables.ts";
import type { EchoTables } from "./echoTables.ts";
import { CALM } from "./lexicon/calm.ts";
import { CONCEPTS, IDIOMS } from "./lexicon/concepts.ts";
import { DEPARTMENT_WORDS, MEANINGS } from "./lexicon/complaintWords.ts";
import { meaningOf } from "./lexicon/departmentWords.ts";
import { DANGERS } from "./lexicon/dangers.ts";
import { EVERYDAY_WORDS } from "./lexicon/everydayWords.ts";
import { FIGURATIVE } from "./lexicon/figurative.ts";
import { HAPPENINGS } from "./lexicon/happenings/all.ts";
import { MANNERS } from "./lexicon/manners.ts";
import { PERILS } from "./lexicon/perils.ts";
import { SCENES } from "./lexicon/scenes.ts";
import { SIGNALS } from "./lexicon/signals.ts";
import { TURNS } from "./lexicon/turns.ts";
import { URGENCY_WORDS } from "./lexicon/urgencyWords.ts";
import { ListCompiler } from "./matching/listCompiler.ts";
import type { MatcherTables } from "./matching/listCompiler.ts";
import { readWords } from "./matching/patternWords.ts";
import { stepTables } from "./matching/steps.ts";
import type { StepTables } from "./matching/steps.ts";
import { readList, readPhrases } from "./matching/wordList.ts";
import { FIGURES_OF_SPEECH } from "./sensitive/lexicon/ordinary.ts";
import { sensitiveConcepts } from "./sensitive/lists.ts";

export interface WordTables {
  readonly steps: StepTables;
  readonly matcher: MatcherTables;
  readonly echoes: EchoTables;
  /** The words of what no wall may show. */
  readonly sensitive: MatcherTables;
  /** Scenes of danger, which the model has not learned with. */
  readonly scenes: MatcherTables;
}

/** All word lists of complaints, compiled to data: a third of a second of work, which a bundle holds done (`build/precomputed.mjs`). */
export function wordTables(): WordTables {
  const lists = [
    ...DEPARTMENT_WORDS.flatMap(({ department, categories }) =>
      categories.map((category) => ({ meaning: meaningOf(department, category), words: category.words })),
    ),
    ...HAPPENINGS,
    ...SIGNALS,
    ...MANNERS,
    ...URGENCY_WORDS,
    ...DANGERS,
    ...PERILS,
    ...FIGURATIVE,
    ...TURNS,
  ];
  readWords([...lists.map(({ words }) => words), ...Object.values(CONCEPTS)].join("\n"));
  const matcher = new ListCompiler(IDIOMS, EVERYDAY_WORDS);
  const echoes = new EchoCompiler();
  for (const [name, words] of Object.entries(CONCEPTS)) {
    const phrases = readPhrases(words);
    matcher.addConcept(name, phrases);
    echoes.addConcept(name, phrases);
  }
  for (const { meaning, words } of lists) {
    const patterns = readList(words);
    const department = MEANINGS.get(meaning)?.department;
    matcher.add(meaning, patterns);
    if (department !== undefined) echoes.add(department, patterns);
  }
  const [forMatcher, forEchoes] = [matcher.tables(), echoes.tables()];
  // A word of a complaint is not taken for a misspelt one of these.
  const sensitive = new ListCompiler(FIGURES_OF_SPEECH, forMatcher.vocabulary);
  for (const [name, words] of Object.entries(sensitiveConcepts())) sensitive.addConcept(name, readPhrases(words));
  const scenes = new ListCompiler(IDIOMS, forMatcher.vocabulary);
  for (const { meaning, words } of [...SCENES, ...CALM]) scenes.add(meaning, readList(words));
  // Last, since the echoes have further words.
  return { matcher: forMatcher, echoes: forEchoes, sensitive: sensitive.tables(), scenes: scenes.tables(), steps: stepTables() };
}
