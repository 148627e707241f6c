import { REPLY_LANGUAGES } from "../grievance/choices.ts";
import type { ReplyLanguage, ReplyPurpose } from "../grievance/reply.ts";
import type { State } from "../grievance/state.ts";
import type { SaidOfCase } from "./saidOfCase.ts";
import { STATUS_WORDS } from "./statusWords.ts";

/** Something that the words of a reply say and that does not hold any more. `now`: what holds instead, null where there is none. */
export type UntrueWord =
  | { readonly part: "office" | "due"; readonly named: string; readonly now: string | null }
  | { readonly part: "state"; readonly now: State };

/** What a reply says that was so at one of the moments before and is not so now: an office, a day, how the case stands. */
export function untrueWords(
  { text, purpose, language }: { readonly text: string; readonly purpose: ReplyPurpose; readonly language: ReplyLanguage },
  before: readonly SaidOfCase[],
  now: SaidOfCase,
): readonly UntrueWord[] {
  const found: UntrueWord[] = [];
  const office = longestNamed(text, (said, of) => said.offices[of]);
  if (office !== null) found.push({ part: "office", named: office, now: now.offices[language][0] ?? null });
  const due = longestNamed(text, (said, of) => (said.due === null ? [] : [said.due[of]]), true);
  if (due !== null) found.push({ part: "due", named: due, now: now.due?.[language] ?? null });
  if (before.some(({ state }) => state !== now.state && tellsOtherwise(text, purpose, state, now.state)))
    found.push({ part: "state", now: now.state });
  return found;

  function longestNamed(words: string, namesOf: (said: SaidOfCase, of: ReplyLanguage) => readonly string[], isDay = false): string | null {
    const names = REPLY_LANGUAGES.flatMap((of) => {
      const present = namesOf(now, of);
      const past = new Set(before.flatMap((said) => namesOf(said, of)));
      return [...past].filter((name) => !present.includes(name)).map((name) => ({ name, present, dated: now.dated[of] }));
    }).toSorted((one, other) => other.name.length - one.name.length);
    const named = names.find(({ name, present, dated }) => {
      // A name within one that holds is a part of that, and the day of the complaint may be that of the report.
      const rest = present.filter((each) => each.includes(name)).reduce((left, each) => left.replaceAll(each, " "), words);
      return says(isDay && dated === name ? rest.replace(name, " ") : rest, name);
    });
    return named?.name ?? null;
  }
}

/** Whether a text tells of one state what is not so in another. */
function tellsOtherwise(text: string, purpose: ReplyPurpose, before: State, now: State): boolean {
  if (purpose === "disposed" || purpose === "satisfaction") return now !== "disposed" && now !== "atr-sent";
  return purpose === "status" && REPLY_LANGUAGES.some((language) => isStatusOf(text, before, language));
}

/** Whether it is the answer on a state, of which the day may be left out. */
function isStatusOf(text: string, state: State, language: ReplyLanguage): boolean {
  const [sentence = ""] = STATUS_WORDS[state][language].split("[");
  return sentence.split("{ticket} ({number})").every((part) => text.includes(part));
}

/** Whether a text has a name as words of their own: “8 November” is not in “28 November”. */
function says(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!OF_A_WORD.test(text.charAt(at - 1)) && !OF_A_WORD.test(text.charAt(at + name.length))) return true;
  }
  return false;
}

const OF_A_WORD = /[\p{L}\p{M}\p{N}]/u;
