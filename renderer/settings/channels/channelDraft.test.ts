import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkChannelValues } from "#contract/checkChannelValues.ts";
import type { ChannelForm, ChannelSetUp } from "#contract/channels.ts";
import { changed, checkDraft, draftOf, isFolded, isShown } from "./channelDraft.ts";
import type { ChannelDraft } from "./channelDraft.ts";

const words = (en: string) => ({ en, hi: en });
const common = (name: string) => ({ name, label: words(name), help: null });
const form: ChannelForm = {
  kind: "example",
  name: words("Example"),
  about: words("For tests"),
  needs: words("Nothing"),
  fields: [
    { ...common("page"), type: "text", isRequired: true, pattern: "\\d+", fault: words("Digits only."), default: "" },
    { ...common("url"), type: "web-address", default: "https://example.test" },
    { ...common("seconds"), type: "number", min: 5, max: 3_600, isWhole: true, default: 15, mayBeEmpty: false },
    { ...common("budget"), type: "number", min: 0, max: 10_000, isWhole: false, default: null, mayBeEmpty: true },
    { ...common("messages"), type: "yes-no", default: true },
    {
      ...common("reads"),
      type: "choice",
      options: [
        { value: "all", label: words("All") },
        { value: "own", label: words("Own") },
      ],
      default: "all",
    },
    { ...common("token"), type: "secret", isRequired: true },
  ],
  oneOf: { fields: ["page"], fault: words("One of them.") },
};
const fresh: ChannelSetUp = { form, values: null, hasSecret: {}, keepsSecrets: true, isPaused: false, signIn: null };
const filled: ChannelDraft = { ...draftOf(fresh), page: "12", token: "secret" };
const check = (change: ChannelDraft, setUp: ChannelSetUp = fresh) => checkDraft(setUp, { ...filled, ...change });
const faultsOf = (change: ChannelDraft) => {
  const checked = check(change);
  return checked.ok ? [] : Object.keys(checked.faults);
};

describe("the form of a channel", () => {
  test("begins with what the channel assumes, and with what is stored where it is set up, but never with a secret", () => {
    expect(draftOf(fresh)).toEqual({
      page: "",
      url: "https://example.test",
      seconds: "15",
      budget: "",
      messages: true,
      reads: "all",
      token: "",
    });
    const stored = { page: "7", url: "https://own.test", seconds: 30, budget: 2.5, messages: false, reads: "own" };
    const draft = draftOf({ form, values: stored });
    expect(draft).toMatchObject({ page: "7", seconds: "30", budget: "2.5", messages: false, token: "" });
    expect(checkDraft({ form, hasSecret: { token: true } }, draft)).toEqual({ ok: true, given: { values: stored, secrets: {} } });
  });

  test("takes digits of a Hindi or Punjabi keyboard and Indian grouping in numbers", () => {
    expect(check({ seconds: "६०", budget: "१,०००.५" })).toMatchObject({ ok: true, given: { values: { seconds: 60, budget: 1_000.5 } } });
    expect(check({ seconds: "੩੦" })).toMatchObject({ ok: true, given: { values: { seconds: 30 } } });
    expect(check({ page: "४४१९" })).toMatchObject({ ok: true, given: { values: { page: "4419" } } });
  });

  test("says what is wrong with every field at once", () => {
    expect(faultsOf({ page: "", url: "nowhere", seconds: "soon", budget: "-1", token: "" })).toEqual([
      "page",
      "url",
      "seconds",
      "budget",
      "token",
    ]);
    expect(check({ page: "twelve" })).toEqual({ ok: false, faults: { page: words("Digits only.") } });
    expect(faultsOf({ seconds: "" })).toEqual(["seconds"]);
    expect(faultsOf({ seconds: "5.5" })).toEqual(["seconds"]);
    expect(faultsOf({ budget: "" })).toEqual([]);
    expect(check({ token: "x".repeat(16_385) })).toMatchObject({ faults: { token: { en: expect.stringMatching(/too long/u) } } });
  });

  test("says beside a missing secret that one of several fields is needed", () => {
    const fields = form.fields.map((field) => (field.type === "text" ? { ...field, isRequired: false } : field));
    const either = { form: { ...form, fields }, hasSecret: {} };
    expect(checkDraft(either, { ...filled, page: "", token: "" })).toMatchObject({ faults: { page: words("One of them."), token: {} } });
  });

  test("asks for no secret where one is known, and sends one only where one was typed", () => {
    expect(check({ token: " " }, { ...fresh, hasSecret: { token: true } })).toMatchObject({ ok: true, given: { secrets: {} } });
    expect(check({ token: " new " })).toMatchObject({ ok: true, given: { secrets: { token: "new" } } });
  });

  test("lets nothing through that the engine refuses", () => {
    const text = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom("", "15", "१२", "1e3", "https://x.test", "own", "Infinity"));
    fc.assert(
      fc.property(fc.record({ page: text, url: text, seconds: text, budget: text, reads: text }), (typed) => {
        const checked = check(typed);
        expect(!checked.ok || checkChannelValues(form, checked.given.values).ok).toBe(true);
      }),
    );
  });
});

describe("a choice that stands for other fields", () => {
  const tenant = { ...common("tenant"), type: "text", isRequired: false, pattern: "[a-z]+", fault: null, default: "" } as const;
  const chosen: ChannelForm = {
    ...form,
    fields: [
      {
        ...common("runs"),
        type: "choice",
        options: [
          { value: "ours", label: words("Ours") },
          { value: "theirs", label: words("Theirs"), sets: { url: "https://theirs.test", seconds: 60 }, note: words("Ask them first.") },
        ],
        default: "ours",
      },
      ...form.fields,
      { ...tenant, onlyFor: { field: "runs", values: ["theirs"] } },
    ],
  };
  const draft = { ...filled, runs: "ours", tenant: "" };
  const last = chosen.fields.at(-1);
  if (last === undefined) throw new Error("no field");

  test("fills them in when it is made, and a person may change them", () => {
    const theirs = changed(chosen, draft, "runs", "theirs");
    expect(theirs).toMatchObject({ runs: "theirs", url: "https://theirs.test", seconds: "60", page: "12" });
    expect(changed(chosen, theirs, "url", "https://other.test")).toMatchObject({ runs: "theirs", url: "https://other.test" });
  });

  test("shows what it needs alone, and what is not shown keeps nobody from saving", () => {
    expect([isShown(last, draft), isShown(last, { ...draft, runs: "theirs" })]).toEqual([false, true]);
    const odd = { ...draft, tenant: "12" };
    expect(checkDraft({ form: chosen, hasSecret: {} }, odd)).toMatchObject({ ok: true, given: { values: { tenant: "" } } });
    expect(checkDraft({ form: chosen, hasSecret: {} }, { ...odd, runs: "theirs" })).toMatchObject({ ok: false, faults: { tenant: {} } });
  });
});

test("what is rarely needed stands folded until it was given, whatever is typed meanwhile", () => {
  const rare = {
    ...common("folder"),
    isRare: true as const,
    type: "text" as const,
    isRequired: false,
    pattern: null,
    fault: null,
    default: "INBOX",
  };
  const token = { ...common("oauth"), isRare: true as const, type: "secret" as const, isRequired: false };
  expect(isFolded(rare, fresh)).toBe(true);
  expect(isFolded(rare, { ...fresh, values: { folder: "INBOX" } })).toBe(true);
  expect(isFolded(rare, { ...fresh, values: { folder: "Complaints" } })).toBe(false);
  expect([isFolded(token, fresh), isFolded(token, { ...fresh, hasSecret: { oauth: true } })]).toEqual([true, false]);
  expect(isFolded({ ...common("page"), type: "yes-no", default: true }, fresh)).toBe(false);
});
