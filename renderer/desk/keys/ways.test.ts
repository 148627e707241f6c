import { beforeEach, describe, expect, test } from "vitest";
import { type Command, COMMANDS, type CommandId } from "#contract/commandList.ts";
import { nameWordsOf } from "#domain/text/nameScore.ts";
import { en } from "../../i18n/en.ts";
import { hi } from "../../i18n/hi.ts";
import { SETTINGS_PAGES } from "../../ui/settingsPlaces/settingsPages.ts";
import { noteUsed, recentlyUsed } from "./recentlyUsed.ts";
import { SPOKEN_NAMES } from "./spokenNames.ts";
import { foundWays, listedWays, type Way, wordsOfMessages } from "./ways.ts";

/** By any id, since commands come before their words. */
const TABLES: Readonly<Record<"en" | "hi", Readonly<Record<string, string>>>> = { en, hi };
const wordsOf = (label: string, spoken = "") => ({
  names: [...nameWordsOf(TABLES.en[label] ?? ""), ...nameWordsOf(TABLES.hi[label] ?? "")],
  spoken: nameWordsOf(spoken),
});

const way = (id: string, heading: string, words: Way["words"], why: string | null = null): Way => ({
  id,
  label: id,
  heading,
  words,
  why,
  run: () => undefined,
});
const COMMAND_WAYS = COMMANDS.map((each: Command) => way(each.id, each.group, wordsOf(each.label, SPOKEN_NAMES[each.id])));
const WAYS: readonly Way[] = [
  ...COMMAND_WAYS,
  ...SETTINGS_PAGES.map((page) => way(`setting:${page.id}`, "settings", wordsOfMessages([page.title], page.spoken))),
];
const first = (typed: string) => foundWays(typed, WAYS)[0]?.id;
const ids = (typed: string) => foundWays(typed, WAYS).map(({ id }) => id);

describe("the palette", () => {
  const WORDS: readonly (readonly [string, CommandId])[] = [
    ["settings", "openSettings"],
    ["सेटिंग", "openSettings"],
    ["setting", "openSettings"],
    ["setings", "openSettings"],
    ["reply", "reply"],
    ["उत्तर दें", "reply"],
    ["uttar de", "reply"],
    ["javab", "reply"],
    ["jawab", "reply"],
    ["जवाब", "reply"],
    ["letter", "letters"],
    ["patra", "letters"],
    ["पत्र", "letters"],
    ["undo", "undo"],
    ["wapas", "undo"],
    ["madad", "help"],
    ["escalate", "escalate"],
    ["uchch star", "escalate"],
    ["figures", "openFigures"],
    ["aankde", "openFigures"],
    ["samiksha", "openReviews"],
    ["nayi shikayat", "typeIn"],
    ["lock", "lock"],
    ["लॉक", "lock"],
    ["tala", "lock"],
    ["sign out", "signOut"],
    ["साइन आउट", "signOut"],
    ["साइन-आउट", "signOut"],
    ["log out", "signOut"],
    ["logout", "signOut"],
  ];
  test("finds first what is called just as it was typed: the list New, not a command that only begins with it", () => {
    const named = (id: string, label: string) => ({ ...way(id, "any", { names: nameWordsOf(label), spoken: [] }), label });
    for (const [list, command] of [
      ["New", "New complaint"],
      ["नई", "नई डेस्क विंडो"],
    ] as const)
      expect(foundWays(list, [named("command", command), named("list", list)]).map(({ id }) => id)).toEqual(["list", "command"]);
  });

  test.each(WORDS)("finds by %s what it means", (typed, id) => {
    expect(ids(typed).slice(0, 3)).toContain(id);
  });

  test("finds pages of the settings by what they are called", () => {
    expect(ids("samanya")).toEqual(expect.arrayContaining(["openSettings", "setting:language"]));
    expect(first("backup")).toBe("setting:backups");
    expect(first("बैकअप")).toBe("setting:backups");
    expect(ids("chhutti")).toContain("setting:time-limits");
  });

  test.each(["en", "hi"] as const)("finds every command by its name in %s, whatever the language of the window", (locale) => {
    for (const { id, label } of COMMANDS)
      expect([id, foundWays(TABLES[locale][label] ?? "", COMMAND_WAYS).some((each) => each.id === id)]).toEqual([id, true]);
  });

  test("tells of what cannot be done now after what can, and why", () => {
    const words = wordsOfMessages(["desk.command.reply"]);
    const dead = way("dead", "case", words, "No case is open.");
    expect(foundWays("reply", [dead, way("live", "case", words)]).map(({ id }) => id)).toEqual(["live", "dead"]);
    const listed = listedWays([dead, way("live", "case", words)], [], { recent: "recent", dead: "not now" });
    expect(listed.map(({ heading }) => heading)).toEqual(["case", "not now"]);
  });
});

describe("what was used last", () => {
  let kept = new Map<string, string>();
  const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
  beforeEach(() => {
    kept = new Map();
  });

  test("stands first, the newest first and each once", () => {
    for (const id of ["reply", "undo", "reply"]) noteUsed(id, storage);
    expect(recentlyUsed(storage)).toEqual(["reply", "undo"]);
    const [recent] = listedWays(WAYS, recentlyUsed(storage), { recent: "recent", dead: "not now" });
    expect(recent?.ways.map(({ id }) => id)).toEqual(["reply", "undo"]);
  });

  test("is forgotten where it cannot be read, and never grows", () => {
    kept.set("ismgt.recentlyUsed", "{");
    expect(recentlyUsed(storage)).toEqual([]);
    for (let count = 0; count < 20; count += 1) noteUsed(`id ${count}`, storage);
    expect(recentlyUsed(storage)).toHaveLength(6);
  });
});
