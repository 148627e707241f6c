import { describe, expect, test } from "vitest";
import { DAY_MS } from "../clock/indianDay.ts";
import type { Mark } from "../grievance/office.ts";
import type { State } from "../grievance/state.ts";
import { saidOfCase } from "./saidOfCase.ts";
import { untrueWords } from "./untrueWords.ts";

const OPENED = Date.UTC(2026, 10, 20, 6);
const NOW = Date.UTC(2026, 10, 24, 6);
const DUE = NOW + 4 * DAY_MS;

interface Differences {
  readonly state?: State;
  readonly markedTo?: Mark | null;
  readonly dueAt?: number | null;
  readonly sensitive?: "suicide" | null;
}

const said = (differences: Differences = {}, at = NOW, isPrivate = false) =>
  saidOfCase(
    { state: "marked", markedTo: mark("PHED", "Karnal"), dueAt: DUE, openedAt: OPENED, sensitive: null, ...differences },
    at,
    isPrivate,
  );
const mark = (department: Mark["department"], district: Mark["district"]): Mark => ({ department, district, office: null });
const reply = (text: string, purpose: "marked" | "disposed" | "status" | "free" = "marked") => ({ text, purpose, language: "en" as const });

describe("the words of a reply", () => {
  test("are true as long as what they name holds", () => {
    const text = "Sent to Public Health Engineering Department, Karnal. Their report is due by 28 November 2026.";
    expect(untrueWords(reply(text), [said()], said())).toEqual([]);
  });

  test("name an office that has the case no more, in whichever language", () => {
    const now = said({ markedTo: mark("PHED", "Panipat") });
    const [hindi] = said().offices.hi;
    const [english] = said().offices.en;
    for (const name of [hindi ?? "", english ?? ""])
      expect(untrueWords(reply(`Sent to: ${name}.`), [said()], now)).toEqual([{ part: "office", named: name, now: now.offices.en[0] }]);
  });

  test("are told the office that has the case now as the case itself names it", () => {
    const now = said({ markedTo: mark("PHED", "Panipat") });
    const text = reply("Sent to Public Health Engineering Department, Karnal.");
    expect(untrueWords(text, [said()], now)).toEqual([
      { part: "office", named: "Public Health Engineering Department, Karnal", now: "Executive Engineer, Public Health (PHED), Panipat" },
    ]);
    expect(untrueWords(reply("Sent to Executive Engineer, Public Health (PHED), Panipat."), [said()], now)).toEqual([]);
  });

  test("name an office of a case that is marked to nobody any more", () => {
    const [name = ""] = said().offices.en;
    const now = said({ markedTo: null });
    expect(untrueWords(reply(`Sent to ${name}.`), [said()], now)).toEqual([{ part: "office", named: name, now: null }]);
  });

  test("do not name an office within the name of the one that holds", () => {
    const now = said({ markedTo: { ...mark("PHED", "Karnal"), office: "PHED/sub-division/Gharaunda" } });
    const [name = ""] = now.offices.en;
    expect(untrueWords(reply(`Sent to ${name}.`), [said()], now)).toEqual([]);
  });

  test("name a day that was put off, or that has passed", () => {
    const text = "Their report is due by 28 November 2026.";
    const later = said({ dueAt: DUE + 2 * DAY_MS });
    expect(untrueWords(reply(text), [said()], later)).toEqual([{ part: "due", named: "28 November 2026", now: "30 November 2026" }]);
    expect(untrueWords(reply(text), [said()], said({}, DUE + 1))).toEqual([{ part: "due", named: "28 November 2026", now: null }]);
  });

  test("do not name the 8th where they name the 28th, nor the day of the report where they name that of the complaint", () => {
    const eighth = said({ dueAt: Date.UTC(2026, 10, 8, 6) }, Date.UTC(2026, 10, 5));
    expect(untrueWords(reply("It is due by 28 November 2026."), [eighth], said({ dueAt: null }))).toEqual([]);
    const sameDay = said({ dueAt: OPENED + 1 }, OPENED);
    expect(untrueWords(reply("Your complaint of 20 November 2026."), [sameDay], said({ dueAt: null }))).toEqual([]);
  });

  test("name the office of a case that has become sensitive, where others read them", () => {
    const [name = ""] = said().offices.en;
    const text = reply(`Sent to ${name}.`);
    expect(untrueWords(text, [said()], said({ sensitive: "suicide" }))).toHaveLength(1);
    expect(untrueWords(text, [said({}, NOW, true)], said({ sensitive: "suicide" }, NOW, true))).toEqual([]);
  });

  test("say that it is done, and it was opened again", () => {
    const before = [said({ state: "disposed" })];
    expect(untrueWords(reply("The work is done.", "disposed"), before, said({ state: "in-action" }))).toEqual([
      { part: "state", now: "in-action" },
    ]);
    expect(untrueWords(reply("The work is done.", "disposed"), [said({ state: "atr-sent" })], said({ state: "disposed" }))).toEqual([]);
  });

  test("say how it stood when its citizen asked", () => {
    const now = said({ state: "disposed" });
    for (const text of [
      "The department is acting on your complaint no. 261120-AAAAAA (123 456 789).",
      "आपकी शिकायत संख्या 261120-AAAAAA (123 456 789) पर विभाग कार्यवाही कर रहा है।",
    ]) {
      expect(untrueWords(reply(text, "status"), [said({ state: "in-action" })], now)).toEqual([{ part: "state", now: "disposed" }]);
      expect(untrueWords(reply(text, "status"), [said({ state: "new" })], now)).toEqual([]);
      expect(untrueWords(reply(text, "status"), [said({ state: "in-action" })], said({ state: "in-action" }))).toEqual([]);
    }
  });
});
