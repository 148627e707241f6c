import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { version } from "recheck/package.json";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { filesBelow } from "../layers/filesBelow.ts";
import { cacheFolder } from "../script.mjs";
import { ACCEPTED, NO_STRINGS } from "./accepted.ts";
import type { Accepted } from "./accepted.ts";
import { exercises, MAKERS } from "./exercises.ts";
import { hasFewWays } from "./fewWays.ts";
import { judge, judgeAll, LIMITS } from "./judge.ts";
import { watchPatterns } from "./madeAtRunTime.ts";
import { scan } from "./scan.ts";
import { verdictsAgain, verdictsIn } from "./verdicts.ts";
import type { WrittenPattern } from "./scan.ts";

const ROOT = resolve(import.meta.dirname, "..", "..");
const TOOL = `recheck ${version} ${JSON.stringify(LIMITS)}`;
/** Of this clone and others beside it. */
const KEPT = join(cacheFolder, "patterns.json");
/** For a machine that has judged none yet. */
const SHIPPED = join(import.meta.dirname, "judged.json");
/** The long form believes neither, and says where these differ: they are to take the place of what ships. */
const JUDGED_AGAIN = join(ROOT, "out", "judged.json");
const IS_LONG = process.env["ISMGT_LONG"] === "1";
const verdicts = () => (IS_LONG ? verdictsAgain(JUDGED_AGAIN, TOOL) : verdictsIn(KEPT, SHIPPED, TOOL));
const FOLDERS = ["domain", "db", "hub", "electron", "renderer", "e2e/fakes"];

describe("the patterns of the product", () => {
  const texts = new Map(productFiles().map((file) => [file, readFileSync(join(ROOT, file), "utf8")]));
  const listsOfPhrases = () => [...texts].filter(([, text]) => /\banyOf\b.*phrases\.ts"/u.test(text)).map(([file]) => file);
  const scans = [...texts].map(([file, text]) => scan(file, text));
  let made: readonly WrittenPattern[];

  beforeAll(async () => {
    const ofModules = scans.flatMap((one) => one.made).filter(({ isWithinFunction }) => !isWithinFunction);
    const modules = new Set([...ofModules.map(({ file }) => file), ...MAKERS, ...listsOfPhrases()]);
    made = await patternsMade(async () => exercises([...modules].map((file) => join(ROOT, file))));
  });

  test("are all seen: each that is made at run time is made here too, and none is hidden", () => {
    const places = new Set(made.map(({ file, line }) => `${file}:${line}`));
    const sites = scans.flatMap((one) => one.made).filter((place) => !isAccepted(place));
    expect(sites.filter(({ file, line }) => !places.has(`${file}:${line}`))).toEqual([]);
    expect(
      scans.flatMap((one) => one.hidden).filter(({ file, what }) => !NO_STRINGS.some((each) => each.file === file && each.what === what)),
    ).toEqual([]);
    const makers = new Set(sites.filter(({ isWithinFunction }) => isWithinFunction).map(({ file }) => file));
    expect([...makers].toSorted()).toEqual(MAKERS);
    expect(listsOfPhrases()).not.toEqual([]);
  });

  test("work in a time that grows with the text and no faster", async () => {
    const all = [...scans.flatMap(({ written }) => written), ...made].filter((pattern) => !isAccepted(pattern));
    const judged = await judgeAll(all, availableParallelism(), verdicts());
    const slow = judged.flatMap(({ pattern, verdict }) =>
      verdict.isLinear ? [] : `${pattern.file}:${pattern.line} /${pattern.source}/${pattern.flags} ${verdict.why}`,
    );
    expect(slow).toEqual([]);
    if (IS_LONG) expect(readFileSync(JUDGED_AGAIN, "utf8"), `${JUDGED_AGAIN} is to be shipped`).toBe(readFileSync(SHIPPED, "utf8"));
  }, 600_000);

  test("are judged with no more exceptions than are needed", () => {
    const all = [...scans.flatMap(({ written }) => written), ...made];
    expect(ACCEPTED.filter((each) => !all.some((pattern) => isOf(each, pattern)))).toEqual([]);
  });
});

describe("the check itself", () => {
  test.each([
    ["a literal", "export const SLOW = /^(?:a+)+$/u;"],
    ["one in a template", "export const slow = (text: string) => `${text.replaceAll(/\\s+$/gu, '')}`;"],
  ])("finds a slow pattern that is %s", async (_, text) => {
    const [pattern] = scan("planted.ts", text).written;
    expect(await judge(pattern?.source ?? "", pattern?.flags ?? "")).toMatchObject({ isLinear: false });
  });

  test("finds a slow pattern that is made at run time, and where it is made", async () => {
    const planted = "build/patterns/planted.ts";
    const { made } = scan(planted, readFileSync(join(ROOT, planted), "utf8"));
    const found = await patternsMade(async () => {
      const { slowPattern } = await import("./planted.ts");
      slowPattern("a+");
    });
    expect(found).toEqual([{ file: planted, line: made[0]?.line, source: "^(?:a+)+$", flags: "u" }]);
    expect(await judge(found[0]?.source ?? "", found[0]?.flags ?? "")).toMatchObject({ isLinear: false });
  });

  test.each(["new RegExp(words)", "RegExp(words)"])("sees %s", (text) => {
    expect(scan("planted.ts", `const made = ${text};`).made).toEqual([{ file: "planted.ts", line: 1, isWithinFunction: false }]);
  });

  test.each([
    "const Other = RegExp;",
    "new globalThis.RegExp(words);",
    "text.match('a+');",
    "text.search(`${words}`);",
    "text.match(words);",
    "const Field = () => <input pattern='a+' />;",
  ])("lets nothing become a pattern unseen: %s", (text) => {
    expect(scan("planted.tsx", text).hidden).toHaveLength(1);
  });

  test.each(["a+", "a*b", "(?:a{1,3}){1,9}", "a{2,}", "a?".repeat(20), "a{0,99}".repeat(3), String.raw`[)]+`])(
    "looks closely at %s",
    (source) => {
      expect(hasFewWays(source)).toBe(false);
    },
  );

  test.each(["a|b", String.raw`\p{L}{1,3}[+*]?\+`, "(?:a|b)?c{4}", "(?<![a-z])a{1,20}"])("need not look closely at %s", (source) => {
    expect(hasFewWays(source)).toBe(true);
  });

  test("passes over what is no pattern", () => {
    const text = "if (made instanceof RegExp) text.replaceAll('a', 'b'); const one: RegExp = /a/u; text.match(one); text.split(',');";
    expect(scan("planted.ts", text)).toMatchObject({ made: [], hidden: [] });
  });
});

function isAccepted(pattern: Pick<WrittenPattern, "file"> & { readonly source?: string }): boolean {
  return ACCEPTED.some((each) => isOf(each, pattern));
}

function isOf({ file, begins }: Accepted, pattern: Pick<WrittenPattern, "file"> & { readonly source?: string }): boolean {
  return pattern.file === file && (begins === "" || (pattern.source ?? "").startsWith(begins));
}

function productFiles(): readonly string[] {
  return filesBelow(ROOT, FOLDERS).filter((file) => /\.(?:[cm]?[jt]s|tsx)$/u.test(file) && !/\.test\.tsx?$/u.test(file));
}

async function patternsMade(run: () => Promise<void>): Promise<readonly WrittenPattern[]> {
  vi.resetModules();
  const { found, stop } = watchPatterns(ROOT);
  try {
    await run();
  } finally {
    stop();
  }
  return found;
}
