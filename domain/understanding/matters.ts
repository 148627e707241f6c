import type { DepartmentCode } from "../department/departments.ts";
import { tokenise } from "../text/tokenise.ts";
import type { Token } from "../text/tokenise.ts";

/**
 * A category as the rungs of a department tell it apart: with the matter where the words of the post name one that another office
 * answers for (`licence/driving`), else the category alone.
 */
export function matterOf(code: DepartmentCode, category: string | null, tokens: readonly Token[]): string | null {
  const matter = category === null ? undefined : MATTERS[`${code}/${category}`];
  if (matter === undefined) return category;
  const said = keysOf(tokens);
  return names(said, matter.words) && !names(said, matter.others) ? `${category}/${matter.name}` : category;
}

interface Matter {
  readonly name: string;
  /** Phrases, of which one is enough. */
  readonly words: readonly string[];
  /** Phrases of the rest of the category, which answers where both are named. */
  readonly others: readonly string[];
}

const phrases = (text: string): readonly string[] => text.split(",").map((phrase) => keysOf(tokenise(phrase)));

const MATTERS: Readonly<Partial<Record<string, Matter>>> = {
  "TRANSPORT/licence": {
    name: "driving",
    words: phrases(
      "licence, license, licences, licenses, लाइसेंस, लाईसेंस, लायसेंस, ਲਾਇਸੈਂਸ, laisens, lisence, licens, dl, डीएल, driving test, ड्राइविंग टेस्ट",
    ),
    others: phrases(
      "rc, आरसी, आर सी, ਆਰਸੀ, registration, रजिस्ट्रेशन, पंजीकरण, overload, overloaded, overloading, ओवरलोड, ओवरलोडिंग, permit, permits, परमिट, fitness, फिटनेस, hsrp, number plate, नंबर प्लेट, road tax, रोड टैक्स",
    ),
  },
  "LABOUR/safety": {
    name: "factory",
    words: phrases(
      "boiler, बॉयलर, power press, factory safety, safety equipment, safety gear, no safety, factory, factories, फैक्ट्री, फैक्टरी, ਫੈਕਟਰੀ",
    ),
    others: phrases(
      "child labour, child labor, children, child, minors, underage, बाल मजदूरी, बाल श्रम, bal majduri, bal mazduri, bal shram, बच्चे, बच्चों, bache, bacho, नाबालिग, ਬਾਲ ਮਜ਼ਦੂਰੀ, बंधुआ, bandhua, bonded labour",
    ),
  },
};

function names(said: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => said.includes(phrase));
}

/** The words with spaces around them, so that a phrase stands only for whole words. */
function keysOf(tokens: readonly Token[]): string {
  return ` ${tokens.map(({ key }) => key).join(" ")} `;
}
