import { expect, test } from "vitest";
import type { Dossier } from "#contract/dossier.ts";
import { MESSAGES } from "../../i18n/messages.ts";
import { nobodyOwes, nothingToRead } from "./nobodyOwes.ts";

const words = { say: (id: string) => id };
const withOffices = (pendingAsked: number) => ({ figures: { pendingAsked } as Dossier["figures"] });

test("a stop without cases is not praised, and no paper tells anybody to say something", () => {
  for (const place of ["speaker", "screen", "paper"] as const)
    expect(nobodyOwes(withOffices(0), words, place)).toBe("review.part.offices.nothing");
  expect(nobodyOwes(withOffices(4), words, "speaker")).toBe("review.part.offices.none");
  expect(nobodyOwes(withOffices(4), words, "screen")).toBe("review.screen.nobodyOwes");
  expect(nobodyOwes(withOffices(4), words, "paper")).toBe("review.part.offices.inTime");
  expect(MESSAGES.en["review.part.offices.inTime"] + MESSAGES.hi["review.part.offices.inTime"]).not.toMatch(/say so|कहें/iu);
});

test("where nothing is open there are no words that may not be read", () => {
  const told = (open: number) => nothingToRead({ all: { open, overdue: 0, incidents: 0 } }, words);
  expect([told(0), told(3)]).toEqual(["review.part.cases.nothing", "review.part.cases.none"]);
});
