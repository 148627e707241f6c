import { readFileSync, readdirSync } from "node:fs";
import { join, sep } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
/** What citizens, officers and tables of others write and how it is read, made-up posts, and tests of that. */
const READ_OF_OTHERS = [
  /\.test\.tsx?$|\/testing\//u,
  /^domain\/(?:understanding|geography|imports|text|portal|invitation)\//u,
  /^domain\/(?:desk\/typed|officerMail\/(?:answer|readAnswer|ownWords|wordsOfCases)|grievance\/reasons|personal\/|reply\/askedNumber)/u,
  /^electron\/rehearsal\/|^electron\/engine\/services\/(?:(?:generate|rehearsal|places|imports|actionReports)\/|registry\/cells)/u,
  /^renderer\/(?:i18n\/en\/|settings\/timeLimits\/holidayList)/u,
];

const [, section = ""] = readFileSync(join(ROOT, "docs/glossary.md"), "utf8").split("## Hindi register");
const [table = ""] = section.split("\n## ");
/** A row of the table in the glossary: forms that are not written, and what is. */
const register = [...table.matchAll(/^\|\s*([^|]+?)\s*\|\s*([^|]+?)\s*\|$/gmu)]
  .map(([, not = "", write = ""]) => ({ not: not.split(", "), write }))
  .filter(({ not }) => /[\u0900-\u097f]/u.test(not.join("")));
const retired = register.flatMap(({ not }) =>
  not.map((form) => ({ form, pattern: new RegExp(`(?<![\\u0900-\\u097f])${form}(?![\\u0900-\\u0963])`, "u") })),
);

const texts = ["renderer", "electron", "domain", "db", "hub", "docs/guide/hi"].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .map((file) => join(folder, file).replaceAll(sep, "/"))
    .filter((file) => /\.(?:json|tsx?)$|^docs\//u.test(file) && !READ_OF_OTHERS.some((others) => others.test(file)))
    .map((file) => ({ file, text: readFileSync(join(ROOT, file), "utf8").normalize("NFC") }))
    .filter(({ text }) => /[\u0900-\u097f]/u.test(text)),
);

/** The one word of the kind that is right: the name of a ministry's department. */
const RIGHT = /उपभोक्ता मामले/gu;

function refusedIn(text: string): readonly string[] {
  const read = text.normalize("NFC").replaceAll(RIGHT, "");
  return [
    ...retired.filter(({ pattern }) => pattern.test(read)).map(({ form }) => form),
    // An ordinal is a word: no 3रा, {n}रा, #ठा. (“1.4ला” is short for lakh.)
    ...(/[\d}#](?:रा|ठा)(?![\u0900-\u0963])/u.test(read) ? ["3रा"] : []),
  ];
}

/** A word without what people write in two ways: the dot of borrowed letters, and whether a vowel is nasal by moon or by dot. */
function plain(word: string): string {
  return word
    .normalize("NFD")
    .replaceAll(/(?<=[^डढ])\u093c/gu, "")
    .replaceAll("ँ", "ं");
}

test("the glossary decides the register, and the program's Hindi is read", () => {
  expect(retired.map(({ form }) => form)).toEqual(expect.arrayContaining(["जिला", "कार्रवाई", "पर्दा", "हाथ में लें", "अलग रखी"]));
  expect(texts.filter(({ file }) => file.startsWith("renderer/i18n/hi/")).length).toBeGreaterThan(20);
  for (const file of [
    "domain/letter/hindi.ts",
    "electron/engine/app/cli/cli.ts",
    "domain/reporting/words.ts",
    "renderer/print/minutes/minutesForm.ts",
  ])
    expect(texts.map((each) => each.file)).toContain(file);
});

test("no retired form of Hindi is written", () => {
  const found = texts.flatMap(({ file, text }) =>
    text.split("\n").flatMap((line, at) => refusedIn(line).map((form) => `${file}:${at + 1}: ${form}`)),
  );
  expect(found).toEqual([]);
});

test("a retired form is found wherever it stands as a word, and not within another", () => {
  expect(refusedIn('"x": "जिला करनाल, {n}रा स्थान"')).toEqual(["जिला", "3रा"]);
  expect(refusedIn("संजिला, ज़िला, उपभोक्ता मामले, दूसरा, तीसरा")).toEqual([]);
});

test("each word of Hindi is spelled in one way", () => {
  const spelled = new Map<string, Map<string, string>>();
  for (const { file, text } of texts)
    for (const word of text.match(/[\u0900-\u0963\u0971-\u097f\u200c\u200d]+/gu) ?? []) {
      const forms = spelled.get(plain(word)) ?? new Map<string, string>();
      if (!forms.has(word)) forms.set(word, file);
      spelled.set(plain(word), forms);
    }
  expect(spelled.size).toBeGreaterThan(1_000);
  const doubled = [...spelled.values()]
    .filter((forms) => forms.size > 1)
    .map((forms) => [...forms].map(([word, file]) => `${word} (${file})`));
  expect(doubled).toEqual([]);
});
