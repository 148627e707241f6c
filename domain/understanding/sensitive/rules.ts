import type { SensitiveSort } from "../../proposal/proposal.ts";
import { PAIRS } from "./lexicon/pairs.ts";

/** What has to be named together, each part by one of its concepts, that a matter is of a sort. */
export interface SensitiveRule {
  readonly sort: SensitiveSort;
  readonly needs: readonly (readonly string[])[];
  /** How many words the parts are apart from the first at most. */
  readonly within: number;
  readonly inOrder: boolean;
  /** One of these has to be named in the neighbourhood as well. */
  readonly person: readonly string[] | null;
  /** The matter is called by its name. */
  readonly isPlain: boolean;
}

/** How far from the words of a matter its person may stand. */
export const NEARBY = 24;

function rule(sort: SensitiveSort, within: number, ...needs: readonly (readonly string[])[]): SensitiveRule {
  return { sort, needs, within, inOrder: false, person: null, isPlain: false };
}

/** A rule of words that name a matter by themselves, where they are told of somebody. */
function told(sort: SensitiveSort, ...names: readonly string[]): SensitiveRule {
  return { sort, needs: [names], within: 1, inOrder: false, person: ANYBODY, isPlain: true };
}

/** The names of the concepts of a pair. */
export function pairConcepts(at: number): readonly [first: string, second: string] {
  return [`pair ${at} first`, `pair ${at} second`];
}

const CHILD = ["child", "age"];
/** One person, of whom something is told: what is said of all, or of the law, harms nobody. */
const PERSON = ["kin", "self", "someone"];
const ANYBODY = [...PERSON, "age", "one", "speaker", "pest"];
const OF_PAIRS: readonly SensitiveRule[] = PAIRS.map(({ sort, within, eitherWay }, at) => {
  const [first, second] = pairConcepts(at);
  return { sort, needs: [[first], [second]], within, inOrder: eitherWay !== true, person: ANYBODY, isPlain: false };
});

/** In the order in which they are asked: what weighs most is said of a post that is several things. */
export const RULES: readonly SensitiveRule[] = [
  told("sexual-offence", "sexual"),
  ...OF_PAIRS.filter(({ sort }) => sort === "sexual-offence"),
  rule("sexual-offence", 12, ["woman", "kin"], ["pest"], ["pestering"]),
  told("suicide", "suicid"),
  ...OF_PAIRS.filter(({ sort }) => sort === "suicide"),
  told("child-victim", "childwrong"),
  rule("child-victim", 16, CHILD, ["overchild"], ["hurt"]),
  rule("child-victim", 7, CHILD, ["struck"]),
  rule("child-victim", 12, ["age", "kin"], ["gone"]),
  rule("child-victim", 8, CHILD, ["gone"]),
  rule("child-victim", 12, CHILD, ["childwork"]),
  rule("child-victim", 8, CHILD, ["left"]),
  rule("child-victim", 14, ["age", "minor"], ["married"]),
  told("domestic-violence", "homewrong"),
  rule("domestic-violence", 12, ["spouse"], ["homeact"]),
  rule("domestic-violence", 14, ["couple"], ["couplefear"]),
  rule("domestic-violence", 12, ["parent"], ["grownchild"], ["homehurt"]),
  told("illness", "illnesssure"),
  ...OF_PAIRS.filter(({ sort }) => sort === "illness"),
  rule("illness", 14, PERSON, ["illness"]),
];
