import { describe, expect, test } from "vitest";
import { DISTRICTS } from "#domain/geography/districts.ts";
import { maskPersonalData } from "#domain/text/mask.ts";
import { BYSTANDERS, MORE_DETAILS, OFFICE_ANSWERS, OUR_ANSWERS, SOLVED, STILL_WAITING } from "./corpus/conversation.ts";
import { THEMES } from "./corpus/corpus.ts";
import { FEEDER_FAILURE } from "./corpus/power.ts";
import { GARBAGE_STRIKE } from "./corpus/sewerAndGarbage.ts";
import { WATERLOGGING } from "./corpus/waterlogging.ts";
import { nodalOffice } from "./offices.ts";
import { PLACES, placesFor } from "./places.ts";
import { seededRandom } from "./random.ts";
import { rehearse } from "./rehearsalStream.ts";
import { busyness } from "./rhythm.ts";
import { Storyteller } from "./storyteller.ts";
import type { RehearsedPost } from "./storyteller.ts";

const START = Date.UTC(2026, 10, 24, 5);
const DAY_MS = 86_400_000;
const ALL_TEMPLATES = [...THEMES.flatMap(({ templates }) => templates), ...FEEDER_FAILURE, ...GARBAGE_STRIKE, ...WATERLOGGING];
const hourInIndia = (at: number) => new Date(at + 5.5 * 3_600_000).getUTCHours();
const authorOf = ({ author = "" }: RehearsedPost) => (typeof author === "string" ? author : author.username);
const options = { handle: "HaryanaCMCell", startAt: START };

describe("the authored texts", () => {
  test("are at least 320, all different, in five languages", () => {
    expect(ALL_TEMPLATES.length).toBeGreaterThanOrEqual(320);
    expect(new Set(ALL_TEMPLATES.map(({ text }) => text)).size).toBe(ALL_TEMPLATES.length);
    const share = (language: string) => ALL_TEMPLATES.filter((template) => template.language === language).length / ALL_TEMPLATES.length;
    for (const language of ["hi", "hinglish", "en"]) expect(share(language)).toBeGreaterThan(0.2);
    for (const language of ["pa", "hry"]) expect(share(language)).toBeGreaterThan(0.05);
  });

  test("are written in the script of their language", () => {
    const misfits = ALL_TEMPLATES.filter(({ language, text }) => {
      const [devanagari, gurmukhi] = [/\p{Script=Devanagari}/u.test(text), /\p{Script=Gurmukhi}/u.test(text)];
      if (language === "hi") return !devanagari || gurmukhi;
      if (language === "pa") return !gurmukhi;
      return language !== "hry" && (devanagari || gurmukhi);
    });
    expect(misfits).toEqual([]);
  });

  test("use only slots that can be filled, and can happen somewhere", () => {
    const lines = [...STILL_WAITING, ...MORE_DETAILS, ...SOLVED, ...OUR_ANSWERS, ...OFFICE_ANSWERS, ...BYSTANDERS];
    const slots = new Set([...ALL_TEMPLATES, ...lines].flatMap(({ text }) => text.match(/\{\w+\}/g) ?? []));
    const known = "{town} {village} {locality} {district} {ward} {sector} {days} {hours} {count} {rupees} {later} {phone}";
    expect(slots).toEqual(new Set(known.split(" ")));
    expect(ALL_TEMPLATES.filter((template) => placesFor(template).length === 0)).toEqual([]);
  });
});

describe("the places", () => {
  test("cover every district, and every district has an office with a handle that X would take", () => {
    expect(PLACES.map(({ district }) => district).toSorted()).toEqual(DISTRICTS.map(({ name }) => name).toSorted());
    for (const { district } of PLACES) expect(nodalOffice(district).username).toMatch(/^\w{1,15}$/);
  });
});

describe("the backlog", () => {
  const { backlog } = rehearse(options);

  test("has the wanted size and span, in the order of time", () => {
    expect(backlog).toHaveLength(600);
    expect(backlog.map(({ at }) => at)).toEqual(backlog.map(({ at }) => at).toSorted((left, right) => left - right));
    expect(backlog[0]?.at).toBeGreaterThanOrEqual(START - 9 * DAY_MS);
    expect(backlog[0]?.at).toBeLessThan(START - 8 * DAY_MS);
    expect(backlog.at(-1)?.at).toBeLessThan(START);
  });

  test("is the same for the same seed and another for another", () => {
    expect(rehearse(options).backlog).toEqual(backlog);
    expect(rehearse({ ...options, seed: 2 }).backlog.map(({ text }) => text)).not.toEqual(backlog.map(({ text }) => text));
  });

  test("answers only what was written before, and leaves no slot unfilled", () => {
    const seen = new Set<string>();
    const early = backlog.filter(({ id, inReplyTo = id, reposts = id }) => {
      seen.add(id);
      return !seen.has(inReplyTo) || !seen.has(reposts);
    });
    expect(early).toEqual([]);
    expect(backlog.filter(({ text }) => /[{}]/.test(text))).toEqual([]);
  });

  test("holds threads: answers of ours and of officers, later posts of the same citizen, reposts", () => {
    const openings = new Map(backlog.filter(({ inReplyTo }) => inReplyTo === undefined).map((post) => [post.id, authorOf(post)]));
    const replies = backlog.filter(({ inReplyTo }) => inReplyTo !== undefined);
    expect(replies.filter((post) => authorOf(post) === "HaryanaCMCell").length).toBeGreaterThan(40);
    expect(replies.filter((post) => authorOf(post).startsWith("Nodal")).length).toBeGreaterThan(40);
    expect(replies.filter((post) => [...openings.values()].includes(authorOf(post))).length).toBeGreaterThan(30);
    expect(backlog.filter(({ reposts }) => reposts !== undefined).length).toBeGreaterThan(5);
  });

  test("comes from every district, mostly by day", () => {
    const text = backlog.map((post) => post.text).join("\n");
    const silent = PLACES.filter(
      ({ name, towns, villages }) => ![name, ...towns, ...villages].some(({ en, hi }) => text.includes(en) || text.includes(hi)),
    );
    expect(silent).toEqual([]);
    const atNight = backlog.filter(({ at }) => hourInIndia(at) < 6).length;
    expect(atNight / backlog.length).toBeLessThan(0.12);
    expect(busyness(Date.UTC(2026, 10, 24, 3, 30))).toBeGreaterThan(10 * busyness(Date.UTC(2026, 10, 24, 21)));
  });

  test("shows a surge from one city within hours", () => {
    const evening = backlog.filter(({ text, at }) => /Gurugram|गुरुग्राम/.test(text) && at > START - 3 * DAY_MS && at < START - DAY_MS);
    expect(evening.length).toBeGreaterThan(30);
  });

  test("holds telephone numbers that the program masks", () => {
    const withPhone = backlog.filter(({ text }) => text.includes("98000"));
    expect(withPhone.length).toBeGreaterThan(20);
    for (const { text } of withPhone) expect(maskPersonalData(text)).not.toMatch(/98000 ?000\d\d/);
  });
});

describe("the storyteller", () => {
  test("keeps about one complaint in ten an emergency and one in four urgent", () => {
    const teller = new Storyteller({ handle: "HaryanaCMCell", random: seededRandom(7) });
    const stories = Array.from({ length: 2_000 }, (_, index) => teller.tell(START + index * 1_000, null, { pace: 1, ours: true }));
    const share = (urgency: string) => stories.filter((story) => story.urgency === urgency).length / stories.length;
    expect(share("emergency")).toBeCloseTo(0.1, 1);
    expect(Math.abs(share("urgent") - 0.25)).toBeLessThan(0.05);
  });
});

describe("the live part", () => {
  test("keeps its rate, never runs backwards, and has surges, follow-ups and edits", () => {
    const rehearsal = rehearse({ ...options, perMinute: 20 });
    const events = [];
    let at = START;
    while (at < START + 60 * 60_000) {
      const event = rehearsal.next(at);
      expect(event.at).toBeGreaterThanOrEqual(at);
      at = event.at;
      events.push(event);
    }
    expect(events.length / 60).toBeGreaterThan(15);
    expect(events.length / 60).toBeLessThan(40);
    expect(events.filter(({ kind }) => kind === "edit").length).toBeGreaterThan(3);
    const old = new Set(rehearsal.backlog.map(({ id }) => id));
    expect(events.filter((event) => event.kind === "post" && old.has(event.post.inReplyTo ?? "")).length).toBeGreaterThan(20);
    const inSurge = events.filter(
      (event) => event.kind === "post" && event.at < START + 6 * 60_000 && /Gurugram|गुरुग्राम/.test(event.post.text),
    );
    expect(inSurge.length).toBeGreaterThan(20);
  });

  test("differs enough: hardly any two complaints read the same", () => {
    const openings = rehearse(options).backlog.filter(({ reposts, inReplyTo }) => reposts === undefined && inReplyTo === undefined);
    const texts = openings.map(({ text }) => text);
    expect(new Set(texts).size / texts.length).toBeGreaterThan(0.97);
  });
});
