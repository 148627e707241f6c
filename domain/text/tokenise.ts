import { remembered } from "../remembered.ts";
import { normaliseText } from "./normalise.ts";
import { romaniseWord } from "./romanise.ts";

/** A word, independent of its position. */
interface Spelling {
  /** As written. */
  readonly text: string;
  /** Through `normaliseText`. */
  readonly form: string;
  /** Through `romanise`: the same for all scripts. */
  readonly key: string;
  readonly script: Script;
  /** True for two or more Latin letters, all capitals. */
  readonly shouted: boolean;
  /** True for a Latin word that opens with a capital. */
  readonly capital: boolean;
}

/** One word of a post. Parts of a hashtag or handle (#StrayDogs, @MunCorpGurugram) are words with its sigil. */
export interface Token extends Spelling {
  readonly start: number;
  readonly end: number;
  readonly sigil: "" | "#" | "@";
  /** What separates it from the word before: only space, a comma or the like, or the end of a sentence. */
  readonly gap: "" | "comma" | "sentence";
}

/** How much of a post is read, in UTF-16 units; longer texts are no complaints. */
const LONGEST_READ = 12_000;

/** The words of a text in order, without links and e-mail addresses. */
export function tokenise(text: string): readonly Token[] {
  const read = text.length > LONGEST_READ ? text.slice(0, LONGEST_READ) : text;
  const tokens: Token[] = [];
  let end = 0;
  let pending: Token["gap"] = "";
  for (const match of read.matchAll(LEXEME)) {
    const lexeme = match[0];
    const gap = stronger(pending, gapOf(read.slice(end, match.index)));
    end = match.index + lexeme.length;
    if (match[LINK] !== undefined) {
      pending = stronger(gap, "comma");
      continue;
    }
    pending = "";
    if (lexeme.startsWith("#") || lexeme.startsWith("@")) addParts(tokens, lexeme, match.index, gap);
    else tokens.push(tokenOf(lexeme, match.index, "", gap));
  }
  return tokens;
}

const LEXEME = new RegExp(
  [
    String.raw`(https?:\/\/\S{1,300}|www\.\S{1,300}|[\w.+-]{1,64}@[a-zA-Z0-9-]{1,63}\.[a-zA-Z0-9.-]{2,63})`,
    String.raw`[#@][\p{L}\p{M}\p{N}_]{1,80}`,
    String.raw`[\u0900-\u0963\u0971-\u097f\u200c\u200d]{1,80}`,
    String.raw`[\u0a00-\u0a65\u0a70-\u0a7f\u200c\u200d]{1,80}`,
    String.raw`[\p{N}]+(?:[.,]\p{N}+)*[a-zA-Z]{0,12}`,
    String.raw`[\p{Script=Latin}\p{Mn}\p{N}]{1,80}(?:['’][a-zA-Z]{1,3}(?![a-zA-Z]))?`,
    String.raw`[\p{L}\p{M}]{1,80}`,
  ].join("|"),
  "gu",
);
/** The group of a link or e-mail address. */
const LINK = 1;

/** Camel case, underscores, digits and changes of script separate the words of a hashtag. */
const PART = /\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Mn}]+|\p{N}+|(?:(?!\p{Lu}|\p{Ll})[\p{L}\p{M}])+/gu;

function addParts(tokens: Token[], lexeme: string, start: number, gap: Token["gap"]): void {
  const sigil = lexeme.startsWith("#") ? "#" : "@";
  let first = true;
  for (const part of lexeme.matchAll(PART)) {
    tokens.push(tokenOf(part[0], start + part.index, sigil, first ? gap : ""));
    first = false;
  }
}

function tokenOf(written: string, start: number, sigil: Token["sigil"], gap: Token["gap"]): Token {
  // Numbers hardly repeat and would displace the words.
  const { text, form, key, script, shouted, capital } = NUMBER.test(written) ? numberOf(written) : spellingOfWord(written);
  return { text, form, key, script, start, end: start + written.length, sigil, shouted, capital, gap };
}

/** Remembered, because words repeat: this halves the time of a post. */
const spellingOfWord = remembered(20_000, (written: string): Spelling => {
  const form = normaliseText(written.replace(POSSESSIVE, ""));
  const script = scriptOf(form.charCodeAt(0));
  const isLatin = script === "latin";
  return {
    text: written,
    form,
    key: romaniseWord(form),
    script,
    shouted: isLatin && written.length > 1 && written === written.toUpperCase(),
    capital: isLatin && written[0] !== form[0],
  };
});

function numberOf(written: string): Spelling {
  return { text: written, form: written, key: written, script: "digit", shouted: false, capital: false };
}

const NUMBER = /^[0-9]+$/u;
const POSSESSIVE = /['’]s$/u;
const APOSTROPHE = /['’]/u;

function gapOf(between: string): Token["gap"] {
  if (between === " " || between === "" || APOSTROPHE.test(between)) return "";
  if (SENTENCE_END.test(between)) return "sentence";
  return COMMA.test(between) ? "comma" : "";
}

const SENTENCE_END = /[.!?।॥\n\r…]/u;
const COMMA = /[,;:()[\]{}|–—/"“”-]/u;

function stronger(a: Token["gap"], b: Token["gap"]): Token["gap"] {
  if (a === "sentence" || b === "sentence") return "sentence";
  return a === "comma" || b === "comma" ? "comma" : "";
}

/** The scripts that citizens of Haryana write in; everything else is `other`. */
type Script = "latin" | "devanagari" | "gurmukhi" | "digit" | "other";

function scriptOf(code: number): Script {
  if (code < 0x80) {
    if (code >= 0x30 && code <= 0x39) return "digit";
    return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a ? "latin" : "other";
  }
  if (code >= 0x0900 && code <= 0x097f) return code >= 0x0966 && code <= 0x096f ? "digit" : "devanagari";
  if (code >= 0x0a00 && code <= 0x0a7f) return code >= 0x0a66 && code <= 0x0a6f ? "digit" : "gurmukhi";
  if ((code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) || (code >= 0x1e00 && code <= 0x1eff)) return "latin";
  return "other";
}
