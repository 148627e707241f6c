import type { WordedDepartment } from "./lexicon/departmentWords.ts";
import { EVERYDAY_WORDS } from "./lexicon/everydayWords.ts";
import { REGIONAL_VOCABULARY } from "./lexicon/regionalVocabulary.ts";
import { VOCABULARY } from "./lexicon/vocabulary.ts";
import { NO_STEP, sortOf, stepOf, valueOf } from "./matching/steps.ts";
import type { Pattern, WeightedPattern } from "./matching/wordList.ts";
import { DISTRICTS } from "../geography/districts.ts";
import { keySet } from "../text/keySet.ts";

/** What `Echoes` goes by, as data alone. */
export interface EchoTables {
  /** Most words are of one department, so the uses of few words differ. */
  readonly uses: readonly (readonly Use[])[];
  /** By the step, the number of its uses. */
  readonly byStep: readonly number[];
}

/** The number of the uses of a word that has no echo. */
export const NO_USES = 0;

/** By how much a department uses a word. */
interface Use {
  readonly department: WordedDepartment;
  readonly weight: number;
}

/** Finds which departments use which words in their lists. */
export class EchoCompiler {
  readonly #uses: Uses = [];
  readonly #conceptUses: Uses = [];
  readonly #conceptWords = new Map<number, readonly number[]>();

  /** The patterns of one of the department's lists. */
  add(department: WordedDepartment, patterns: readonly WeightedPattern[]): void {
    for (const { weight, steps } of patterns) {
      if (weight <= 0) continue;
      for (const step of steps) {
        const sort = sortOf(step);
        if (sort === "key" && (this.#uses[step] !== undefined || isTelling(valueOf(step)))) raise(this.#uses, step, department, weight);
        if (sort === "concept") raise(this.#conceptUses, step, department, weight / 2);
      }
    }
  }

  /** The phrases of a concept, of which only single words have echoes. */
  addConcept(name: string, phrases: readonly Pattern[]): void {
    const words = phrases.flatMap(({ steps }) => {
      const [step = NO_STEP] = steps;
      return steps.length === 1 && sortOf(step) === "key" && isTelling(valueOf(step)) ? [step] : [];
    });
    this.#conceptWords.set(stepOf("concept", name), words);
  }

  /** To be called after all patterns are added: adds the words of concepts and of the vocabulary, and computes the weights. */
  tables(): EchoTables {
    for (const [concept, words] of this.#conceptWords) {
      const departments = this.#conceptUses[concept] ?? [];
      if (departments.length > MOST_DEPARTMENTS) continue;
      for (const step of words) for (const { department, weight } of departments) raise(this.#uses, step, department, weight);
    }
    for (const [department, words] of [VOCABULARY, REGIONAL_VOCABULARY].flatMap(
      (each) => Object.entries(each) as [WordedDepartment, string][],
    ))
      for (const key of keySet(words))
        if (key.length >= SHORTEST && !COMMON.has(key)) raise(this.#uses, stepOf("key", key), department, COMES_UP);
    const numbers = new Map<string, number>([["[]", NO_USES]]);
    const byStep = Array.from(this.#uses, (uses) => {
      const written = JSON.stringify(uses ? echoesOf(uses) : []);
      const number = numbers.get(written) ?? numbers.size;
      numbers.set(written, number);
      return number;
    });
    return { uses: [...numbers.keys()].map((written) => JSON.parse(written) as readonly Use[]), byStep };
  }
}

/** The weight of a word that only one department uses. */
const ECHO = 1.1;
/** Words of more departments have no echo. */
const MOST_DEPARTMENTS = 4;

/** The share of each department that uses a word in its echo. */
function echoesOf(uses: readonly Use[]): readonly Use[] {
  if (uses.length > MOST_DEPARTMENTS) return [];
  const total = uses.reduce((sum, { weight }) => sum + weight, 0);
  return uses.map(({ department, weight }) => ({ department, weight: (weight / total) * ECHO }));
}

/** By the id of the step: a word, or a concept. */
type Uses = ({ -readonly [Field in keyof Use]: Use[Field] }[] | undefined)[];

function raise(uses: Uses, step: number, department: WordedDepartment, weight: number): void {
  const known = uses[step];
  if (!known) {
    uses[step] = [{ department, weight }];
    return;
  }
  for (const use of known) {
    if (use.department !== department) continue;
    use.weight = Math.max(use.weight, weight);
    return;
  }
  known.push({ department, weight });
}

const SHORTEST = 3;

/** Function words, names of places and common verbs occur in all complaints. */
function isTelling(key: string): boolean {
  return key.length >= SHORTEST && !EVERYDAY_WORDS.has(key) && !COMMON.has(key);
}

const COMMON = keySet(
  `${DISTRICTS.map(({ name }) => name).join(" ")} gurgaon delhi dilli jaipur mumbai amritsar chandigarh katra haryana hr sohna sector nagar city town
  hain hai tha thi the raha rahe rahi gaya gayi gaye hua hui aana aata aati jana jata jate karna karte karwao karwa diya dete lete leta lena wala wali
  wale naya nayi purana purani upar neeche mera meri ladke ladki aadmi aurat bacha bache bachi beta beti bete bhai papa dada person child
  मैं तै सै सैं म्हारी म्हारा आळा आळे बैठ बैठ्या बोल्या कह कही रह रहवै आवै जावै होवै करवाओ दिखा दिखाया लगाया मरया मांग मांगे
  ਤੇ ਨੇ ਵਾਰ ਛੇ ਆ ਕਹਿੰਦੀ ਕਹਿੰਦੇ ਮਹੀਨੇ ਪੈਸੇ ਵਾਲਾ ਵਾਲੀ ਵਾਲੇ
  gave give given gives will would change camp walk also there their where while being other same since still last first next
  paise paisa rupay rupee rupees hazar hazaar lakh lakhs crore money pay number naam phone call calls form file line lines news list date time month months year years days
  bar baar jati jaati jate hil jabki roz jaisa jaise atak nikal nikle nikalte register aadha rukti girne khana khane bol bole kehta kehte hone laga lagi lage
  नहीं कोई सब लोग पैसे हजार लाख नाम फोन फाइल लाइन फॉर्म तारीख महीने`,
);
/** The use of a word of the vocabulary, compared to the weights of lists. */
const COMES_UP = 4;
