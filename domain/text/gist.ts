import type { MaskedText } from "./mask.ts";
import { trimOf } from "./trimLetters.ts";

/**
 * What is wrong, in one line: the first clause of a masked text that holds words which spoke for the department or the urgency, else the first that
 * is no greeting. Clauses that follow come along while the line is short. Never more than stands in the text, and never a part of a word.
 */
export function gistOf(text: MaskedText, evidence: readonly string[]): MaskedText {
  const clauses = clausesOf(text);
  const saying = clauses.filter((clause) => !isGreeting(clause));
  const chosen = saying.find((clause) => evidence.some((words) => words !== "" && clause.includes(words))) ?? saying[0];
  if (chosen === undefined) return trimOf(text.replace(SPACES, " "), EDGE) as MaskedText;
  let gist = withoutCourtesy(chosen);
  for (const next of saying.slice(saying.indexOf(chosen) + 1)) {
    if (gist.length >= SHORT || gist.length + next.length > LONG) break;
    gist = `${gist}${/[\p{L}\p{M}\p{N}]$/u.test(gist) ? "," : ""} ${next}`;
  }
  return gist as MaskedText;
}

/** A line that is shorter has room for the next clause as well, up to this. */
const SHORT = 28;
const LONG = 90;

/** More of a text is not looked at: what is wrong is said before. */
const LOOKED_AT = 2_000;

const SPACES = /\s+/gu;
const EDGE = /[\s,;:.!?…—–\-|।॥•*#"'“”‘’]/u;
/** Handles, links and tags, which say where a text was sent. */
const ADDRESSED = /(?<![\p{L}\p{N}])(?:@\w{1,40}|https?:\/\/\S{1,300}|#[\p{L}\p{M}\p{N}_]{1,80})/gu;
/** A full stop ends a clause where a space follows it and no abbreviation or number stands before it. */
const ENDS =
  /(?<=[\p{L}\p{M}])(?<!(?<![\p{L}\p{M}])(?:no|rs|dr|mr|mrs|smt|sh|st|sr|sec|govt|dist|distt|vpo|teh|opp|nr|ph|mob|डॉ|नं|रु|\p{L}))\.(?=\s|$)|[!?।॥;\n]|\.{2,}|…|(?<=[\p{L}\p{M}])[,:](?=\s)|\s[—–-]{1,2}\s/iu;

/** "Nangal Pathani, Rewari are without water": the comma between two names ends no clause. */
const WITHIN_PLACE = /(?<=\b[A-Z][a-z]{1,30}), (?=[A-Z][a-z])/gu;
const JOINED = "\uE000";

function clausesOf(text: string): readonly string[] {
  return text
    .slice(0, LOOKED_AT)
    .replace(ADDRESSED, " ")
    .replace(WITHIN_PLACE, JOINED)
    .split(ENDS)
    .map((clause) => trimOf(clause.replaceAll(JOINED, ", ").replace(SPACES, " "), EDGE))
    .filter((clause) => /[\p{L}\p{N}]/u.test(clause));
}

/** Words of courtesy, in the languages in which citizens write; a clause of nothing else says nothing. */
const COURTESY = new Set(
  (
    "sir madam ma'am mam ji jee sirji respected dear hon'ble honble honourable honorable hello hi hey namaste namaskar namaskaar pranam ram jai hind good morning evening afternoon " +
    "please pls plz kindly kripya kirpya kripaya kripa request requesting requested humble humbly with due respect thanks thank you regards cm cmo mukhyamantri mukhymantri chief minister saab sahab saheb sahib shri shriman mahoday mahodya " +
    "most respectfully respectfully folded hands hath haath jod jodkar ke kar subject sub complaint regarding update attention attn urgent urgently look into this matter the to of i we is a my dhyan dein de den do dijiye dijie karke karein haryana government govt sarkar team help " +
    "सर सरजी मैडम जी श्री श्रीमान श्रीमती माननीय महोदय महोदया आदरणीय सम्माननीय मान्यवर नमस्ते नमस्कार प्रणाम राम सीता जय हिंद हिन्द भारत कृपया कृपा निवेदन है कि आपसे विनम्र सविनय प्रार्थना अनुरोध धन्यवाद मुख्यमंत्री मंत्री साहब साहेब सीएम हरियाणा सरकार ध्यान दें दे दीजिए दो करें करके देवें इस पर तुरंत जल्दी को का के से मेरी मेरा हमारी हाथ जोड़कर जोड़ कर विषय शिकायत बात सुनो सुनिए सुन लो " +
    "ਸਰ ਜੀ ਸਤ ਸ੍ਰੀ ਅਕਾਲ ਸ਼੍ਰੀ ਮਾਨ ਮਾਣਯੋਗ ਸਤਿਕਾਰਯੋਗ ਕਿਰਪਾ ਕਰਕੇ ਬੇਨਤੀ ਹੈ ਧੰਨਵਾਦ ਮੁੱਖ ਮੰਤਰੀ ਸਾਹਿਬ ਹੱਥ ਜੋੜ ਕੇ ਧਿਆਨ ਦਿਓ ਹਰਿਆਣਾ ਸਰਕਾਰ"
  ).split(" "),
);

/** Courtesy that may begin a clause about what is wrong, and says nothing there either. */
const OPENINGS = new Set(
  (
    "sir madam ma'am mam ji jee sirji respected dear hon'ble honble hello hi hey namaste namaskar please pls plz kindly kripya kirpya kripaya saab sahab " +
    "सर सरजी मैडम जी श्रीमान माननीय महोदय महोदया आदरणीय नमस्ते नमस्कार प्रणाम कृपया साहब ਸਰ ਜੀ ਸਤਿਕਾਰਯੋਗ ਕਿਰਪਾ"
  ).split(" "),
);

const wordOf = (word: string) => trimOf(word.toLocaleLowerCase("en").replaceAll("’", "'"), EDGE);

function isGreeting(clause: string): boolean {
  return clause.split(" ").every((word) => COURTESY.has(wordOf(word)) || wordOf(word) === "");
}

function withoutCourtesy(clause: string): string {
  const words = clause.split(" ");
  const first = words.findIndex((word) => !OPENINGS.has(wordOf(word)));
  return first <= 0 ? clause : words.slice(first).join(" ");
}
