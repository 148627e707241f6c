import type { Findings } from "./findings.ts";
import type { Reading } from "./reading.ts";
import { settingOf } from "./setting.ts";
import { keySet } from "../text/keySet.ts";
import { remembered } from "../remembered.ts";
import { FeatureList, hashOf, hashOfPair } from "./model/featureList.ts";

/** The findings of the rules, as further features beside the words. */
export function findingFeatures(findings: Findings): FeatureList {
  const { reading, location, located, scored, voices, kind, urgent, language, sensitive } = findings;
  const list = new FeatureList();
  const put = (name: string, value = 1) => list.add(hashOf(`r ${name}`), value);
  put(`kind ${kind}`);
  put(`urgency ${urgent.urgency}`);
  put(`language ${language}`);
  for (const [at, { code, weight, echo = 0 }] of scored.slice(0, 8).entries()) {
    const of = departmentHashes(code);
    if (at === 0) list.add(of.first, Math.min(1, weight / 5));
    if (at === 1 && !isPower(code)) list.add(of.second, Math.min(1, weight / 5));
    list.add(of.any, Math.min(1.5, weight / 6));
    if (weight - echo > 4) list.add(of.surely, 1);
  }
  const [first, second] = scored;
  put(`lead ${Math.min(6, Math.floor((first?.weight ?? 0) - (second?.weight ?? 0)))}`);
  put(`weight ${Math.min(10, Math.floor(first?.weight ?? 0))}`);
  const meanings = new Map<string, number>();
  for (const { meaning, weight } of reading.matches) meanings.set(meaning, Math.max(meanings.get(meaning) ?? 0, Math.abs(weight)));
  for (const [meaning, weight] of meanings) list.add(meaningHash(meaning), Math.min(1.2, weight / 5));
  for (const [voice, value] of Object.entries(voices)) {
    if (typeof value === "boolean") {
      if (value) put(`voice ${voice}`);
    } else if (value > 0) {
      put(`voice ${voice}`, Math.min(1.5, value / 8));
      put(`voice ${voice} ${Math.min(4, Math.floor(value / 2.5))}`, 0.5);
    }
  }
  const setting = settingOf(reading, location);
  for (const sign of ["rural", "urban", "lane", "sector", "namesBureau"] as const) if (setting[sign]) put(`setting ${sign}`, 0.7);
  put(location.district === null ? "no district" : "district", 0.3);
  if (location.district === "Gurugram" || location.district === "Faridabad") put("large corporation", 0.7);
  if (located.outsideOnly) put("outside only");
  const rule = sensitive.found?.rule;
  if (rule !== undefined) {
    put(`sensitive ${rule.sort}`);
    put(rule.isPlain ? "sensitive plainly" : "sensitive perhaps");
  }
  for (const name of sensitive.hits.keys()) put(`told ${name}`, 0.5);
  addConcepts(list, reading);
  addMarks(list, reading);
  return list;
}

const departmentHashes = remembered(200, (code: string) => {
  const hash = (place: string) => hashOf(`r ${place} ${isPower(code) ? "POWER" : code}`);
  return { first: hash("first"), second: hash("second"), any: hash("department"), surely: hash("surely") };
});
const meaningHash = remembered(2_000, (meaning: string) => hashOf(`r meaning ${meaning}`));
const conceptHash = remembered(2_000, (name: string) => hashOf(`c ${name}`));

function isPower(code: string): boolean {
  return code === "UHBVN" || code === "DHBVN";
}

const MOST_CONCEPTS = 24;

/** Words of one sense in all languages, and which of them are near each other. */
function addConcepts(list: FeatureList, { conceptHits }: Reading): void {
  const hits = conceptHits.slice(0, MOST_CONCEPTS).map(({ name, start }) => ({ hash: conceptHash(name), start }));
  for (const [at, { hash, start }] of hits.entries()) {
    list.add(hash, 0.5, start);
    for (let next = at + 1; next < Math.min(hits.length, at + 4); next += 1) {
      const other = hits[next]!;
      if (other.start - start > 6 || other.hash === hash) continue;
      list.add(hashOfPair(Math.min(hash, other.hash), Math.max(hash, other.hash)), 0.5, other.start);
    }
  }
}

const EMOJI = /\p{Extended_Pictographic}/gu;

/** What stands between the words: questions, exclamations, emoji, links, amounts, the length. */
function addMarks(list: FeatureList, { text, tokens, personalData }: Reading): void {
  const put = (name: string, value = 0.6) => list.add(hashOf(`m ${name}`), value);
  const emoji = new Set((text.slice(0, 3_000).match(EMOJI) ?? []).slice(0, 20));
  for (const each of emoji) put(`emoji ${each}`);
  if (emoji.size > 0) put("emoji");
  const end = text.trimEnd().slice(-3);
  if (end.includes("?")) put("ends asking");
  const questions = text.split("?").length - 1;
  if (questions > 0) put(`questions ${Math.min(3, questions)}`);
  const shouts = text.split("!").length - 1;
  if (shouts > 0) put(`shouts ${Math.min(3, shouts)}`);
  if (text.includes("http") || text.includes("www.") || text.includes("bit.ly")) put("link");
  if (text.includes("₹") || text.includes("%")) put("amount");
  if (text.includes("|")) put("bars");
  if (text.includes('"') || text.includes("'") || text.includes("“")) put("quotes", 0.3);
  const count = (test: (token: (typeof tokens)[number]) => boolean) => tokens.filter((token) => test(token)).length;
  put(
    `hashtags ${Math.min(
      3,
      count(({ sigil }) => sigil === "#"),
    )}`,
    0.4,
  );
  put(
    `numbers ${Math.min(
      4,
      count(({ script }) => script === "digit"),
    )}`,
    0.4,
  );
  put(`length ${Math.min(7, Math.floor(Math.sqrt(tokens.length)))}`, 0.6);
  put(`sentences ${Math.min(5, 1 + count(({ gap }) => gap === "sentence"))}`, 0.4);
  if (count(({ shouted }) => shouted) > 2) put("capitals", 0.4);
  if (personalData.length > 0) put("personal data", 0.4);
  const thanks = tokens.findIndex(({ key }) => THANKS.has(key));
  // A letter that closes with "Thank you." need not be one of thanks.
  if (thanks >= 0) put(thanks >= Math.max(tokens.length - CLOSING, CLOSING) ? "thanks at the end alone" : "thanks before the end", 0.8);
}

const THANKS = keySet(
  "thank thanks thankyou thanking thx dhanyavad dhanyvad dhanyawad dhanywad dhanyabad shukriya shukria धन्यवाद सधन्यवाद शुक्रिया ਧੰਨਵਾਦ ਧੰਨਵਾਦੀ ਸ਼ੁਕਰੀਆ",
);
/** Words of a closing. */
const CLOSING = 5;

/** How much of a post is in which script, and how often that changes. */
export function scriptFeatures({ reading, language }: Pick<Findings, "reading" | "language">): FeatureList {
  const list = new FeatureList();
  const put = (name: string, value = 1) => list.add(hashOf(`s ${name}`), value);
  put(`language ${language}`);
  const words = reading.tokens.filter(({ sigil, script }) => sigil === "" && script !== "digit" && script !== "other");
  const scripts = ["latin", "devanagari", "gurmukhi"] as const;
  const shares = scripts.map((script) => words.filter((word) => word.script === script).length / Math.max(1, words.length));
  put(`scripts ${shares.map((share) => (share === 0 ? 0 : share === 1 ? 6 : 1 + Math.floor(share * 5))).join(" ")}`);
  for (const [at, share] of shares.entries()) put(`script ${at} ${share === 0 ? 0 : 1 + Math.floor(share * 10)}`);
  let changes = 0;
  for (const [at, word] of words.entries()) if (at > 0 && word.script !== words[at - 1]?.script) changes += 1;
  put(`changes ${Math.min(6, changes)}`);
  put(`changes ${Math.min(6, changes)} ${language}`);
  put(`length ${Math.min(8, Math.floor(Math.sqrt(words.length)))} ${language}`, 0.5);
  return list;
}
