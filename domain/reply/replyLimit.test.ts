import fc from "fast-check";
import { Buffer } from "node:buffer";
import { describe, expect, test } from "vitest";
import { CHANNELS } from "../post/channel.ts";
import { renderReply } from "./renderReply.ts";
import { canBeWrittenOn, fitsChannel, replyLimitOf } from "./replyLimit.ts";
import { ASKING, DISPOSED_OTHERWISE, DEFAULT_TEMPLATES, TEMPLATE_PURPOSES } from "./templates.ts";

describe("the length of a reply", () => {
  test.each([
    ["x", false, 280],
    ["x", true, 10_000],
    ["facebook", false, 8_000],
    ["facebook", true, 2_000],
    ["instagram", false, 2_200],
    ["instagram", true, 1_000],
    ["telegram", false, 4_096],
    ["telegram", true, 4_096],
    ["youtube", false, 10_000],
    ["email", true, 25_000],
  ] as const)("on %s, private %s, is at most %i", (channel, isPrivate, most) => {
    expect(replyLimitOf(channel, isPrivate).most).toBe(most);
    expect([fitsChannel("a".repeat(most), channel, isPrivate), fitsChannel("a".repeat(most + 1), channel, isPrivate)]).toEqual([
      true,
      false,
    ]);
  });

  test("in a message of Instagram is counted in the bytes that are sent", () => {
    expect([fitsChannel("ह".repeat(333), "instagram", true), fitsChannel("ह".repeat(334), "instagram", true)]).toEqual([true, false]);
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        (text) => replyLimitOf("instagram", true).lengthOf(text) === Buffer.byteLength(text, "utf8"),
      ),
    );
  });

  test("lets the program's own words through everywhere", () => {
    const facts = { ticket: "261124-K4F7QX", number: "123-456-789", offices: [], due: "30 सितंबर 2026", dated: "30 सितंबर 2026" };
    for (const language of ["hi", "en"] as const) {
      const otherwise = Object.values(DISPOSED_OTHERWISE).map((text) => text[language]);
      const templates = [
        ...[ASKING.inPublic, ASKING.inPrivate].flatMap((each) => Object.values(each).map((text) => text[language])),
        ...otherwise,
        ...TEMPLATE_PURPOSES.map((purpose) => DEFAULT_TEMPLATES[purpose][language]),
      ];
      for (const template of templates)
        for (const channel of CHANNELS)
          for (const isPrivate of [true, false]) {
            const { text } = renderReply(template, facts, language);
            expect({ text, channel, fits: fitsChannel(text, channel, isPrivate) }).toEqual({ text, channel, fits: true });
          }
    }
  });
});

test("nothing is written on what is imported or typed in", () => {
  expect(CHANNELS.filter((channel) => !canBeWrittenOn(channel))).toEqual([
    "cm-window",
    "har-samay",
    "jan-samvad",
    "samadhan-shivir",
    "desk",
  ]);
});
