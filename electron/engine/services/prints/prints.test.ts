import { describe, expect, test } from "vitest";
import { DEFAULT_LETTERHEAD } from "#domain/letter/letterhead.ts";
import type { OfficeId } from "#domain/ids.ts";
import type { Print } from "#contract/prints.ts";
import { createPrints } from "./prints.ts";
import type { PrintOrder } from "../../core/ports/host.ts";

const words = { en: "Reminder", hi: "स्मरण पत्र" };
const letter: Extract<Print, { kind: "letter" }> = {
  kind: "letter",
  locale: "hi",
  letter: {
    letter: {
      letterId: "l1",
      kind: "reminder",
      number: "1",
      to: "PHED/department" as OfficeId,
      officer: null,
      subject: words,
      body: words,
      answerBy: null,
    },
    toLabel: words,
    copyTo: [],
    issuedAt: 0,
    letterhead: DEFAULT_LETTERHEAD,
  },
};

describe("what is to be printed", () => {
  test("is given to the page that has its token, once, and to no other", async () => {
    const orders: PrintOrder[] = [];
    let finish: (file: string | null) => void = () => undefined;
    const prints = createPrints((order) => {
      orders.push(order);
      return new Promise((resolve) => {
        finish = resolve;
      });
    });
    const printed = prints.print(letter, "CMO-1");
    const [{ token, name } = { token: "", name: "" }] = orders;
    expect(name).toBe("CMO-1");
    expect(prints.take("guessed")).toBeNull();
    expect(prints.take(token)).toEqual({ print: letter, isRehearsal: false });
    expect(prints.take(token)).toBeNull();
    finish("/documents/CMO-1.pdf");
    expect(await printed).toBe("/documents/CMO-1.pdf");
  });

  test("holds no mark that turns a line about or that nobody sees", async () => {
    const subject = { en: "\u202eRemi\u200bnder\u2066", hi: "स्मरण\u200f पत्र" };
    const { letter: printed, ...rest } = letter.letter;
    let shown: Print | null = null;
    const prints = createPrints(async ({ token }) => {
      shown = prints.take(token)?.print ?? null;
      return "/nowhere.pdf";
    });
    await prints.print({ ...letter, letter: { ...rest, letter: { ...printed, subject } } }, "1");
    expect(shown).toEqual({ ...letter, letter: { ...rest, letter: { ...printed, subject: words } } });
  });

  test("of a rehearsal says so in its name, and to the page that shows it", async () => {
    const orders: (PrintOrder & { readonly isRehearsal: boolean | undefined })[] = [];
    const prints = createPrints(
      async (order) => {
        orders.push({ ...order, isRehearsal: prints.take(order.token)?.isRehearsal });
        return "/nowhere.pdf";
      },
      { isRehearsal: true },
    );
    await prints.print(letter, "CMO-1");
    await prints.print({ ...letter, locale: "en" }, "CMO-1");
    expect(orders.map(({ name, isRehearsal }) => [name, isRehearsal])).toEqual([
      ["पूर्वाभ्यास CMO-1", true],
      ["REHEARSAL CMO-1", true],
    ]);
  });

  test("is forgotten where a person gives it up, before it begins and while it is drawn", async () => {
    const tokens: string[] = [];
    const prints = createPrints(({ token }, signal) => {
      tokens.push(token);
      return new Promise((_, reject) => {
        signal?.addEventListener("abort", () => reject(signal.reason as Error));
      });
    });
    const givingUp = new AbortController();
    const printed = prints.print(letter, "CMO-1", givingUp.signal);
    givingUp.abort(new Error("given up"));
    await expect(printed).rejects.toThrow("given up");
    expect(tokens.map((token) => prints.take(token))).toEqual([null]);
    await expect(prints.print(letter, "CMO-1", givingUp.signal)).rejects.toThrow("given up");
    expect(tokens).toHaveLength(1);
  });

  test("is forgotten where printing failed", async () => {
    let token = "";
    const prints = createPrints(async (order) => {
      token = order.token;
      return null;
    });
    expect(await prints.print(letter, "CMO-1")).toBeNull();
    expect(prints.take(token)).toBeNull();
  });
});
