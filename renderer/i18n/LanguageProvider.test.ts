import { MutationObserver, QueryClient, QueryObserver } from "@tanstack/react-query";
import { expect, test } from "vitest";
import type { Settings } from "#contract/settings.ts";
import { dropOldWish, localeAtOnce, shownLocale } from "./LanguageProvider.tsx";

const SETTINGS: Settings = { locale: "hi", learning: true, notLearnedFrom: [], lockAfterMinutes: 10 };
const KEY = ["settings"];

/** A page that shows the settings, and an engine that answers when the test says so. */
function page() {
  const client = new QueryClient({
    defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, networkMode: "always", retry: false } },
  });
  client.setQueryData(KEY, SETTINGS);
  const answers: ((settings: Settings) => void)[] = [];
  const read = new QueryObserver<Settings>(client, { queryKey: KEY, queryFn: () => new Promise((resolve) => answers.push(resolve)) });
  // As a page does with each answer.
  read.subscribe(({ data }) => dropOldWish(client, data?.locale));
  const puts: { readonly take: (settings: Settings) => void; readonly refuse: (why: Error) => void }[] = [];
  const put = new MutationObserver<Settings, Error, Partial<Settings>>(client, {
    mutationFn: () => new Promise((take, refuse) => puts.push({ take, refuse })),
    ...localeAtOnce(client, KEY),
  });
  const wish = (locale: Settings["locale"]) => put.mutate({ locale }).catch(() => undefined);
  const rest = () => new Promise((resolve) => setTimeout(resolve));
  return {
    client,
    answers,
    puts,
    wish,
    rest,
    shown: () => shownLocale(client.getQueryData<Settings>(KEY)?.locale, client.getQueryData(["wanted language"]) ?? null),
  };
}

test("a language is shown as soon as it is wanted, and an older answer does not take it back", async () => {
  const { client, answers, puts, wish, rest, shown } = page();
  void client.invalidateQueries({ queryKey: KEY });
  await rest();
  const done = wish("en");
  await rest();
  expect(shown()).toBe("en");
  answers[0]?.(SETTINGS);
  await rest();
  expect(shown()).toBe("en");
  puts[0]?.take({ ...SETTINGS, locale: "en" });
  await done;
  expect(shown()).toBe("en");
});

test("a language that the engine cannot keep is spoken by this window until the settings say another", async () => {
  const { client, answers, puts, wish, rest, shown } = page();
  const done = wish("en");
  await rest();
  puts[0]?.refuse(new Error("the disk is full"));
  await rest();
  answers.at(-1)?.(SETTINGS);
  await done;
  expect(client.getQueryData<Settings>(KEY)?.locale).toBe("hi");
  expect(shown()).toBe("en");
  const back = wish("hi");
  await rest();
  expect(shown()).toBe("hi");
  puts[1]?.take(SETTINGS);
  await back;
  client.setQueryData(KEY, { ...SETTINGS, locale: "en" });
  expect(shown()).toBe("en");
});

test("what the engine refused is not wanted again when the settings have said another language in between and come back", async () => {
  const { client, answers, puts, wish, rest, shown } = page();
  const done = wish("en");
  await rest();
  puts[0]?.refuse(new Error("the disk is full"));
  await rest();
  // Until it is read again what the settings say, they are what they were.
  expect(client.getQueryData<Settings>(KEY)?.locale).toBe("hi");
  answers.at(-1)?.(SETTINGS);
  await done;
  expect(shown()).toBe("en");
  for (const locale of ["en", "hi"] as const) {
    client.setQueryData(KEY, { ...SETTINGS, locale });
    await rest();
    expect(shown()).toBe(locale);
  }
});

test("a window that has not heard from the engine yet speaks what is wanted there", async () => {
  expect(shownLocale(undefined, { locale: "en", insteadOf: undefined, isAsked: false })).toBe("en");
  expect(shownLocale("hi", { locale: "en", insteadOf: undefined, isAsked: false })).toBe("hi");
  expect(shownLocale(undefined, null)).toBeUndefined();
});
