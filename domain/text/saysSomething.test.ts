import { expect, test } from "vitest";
import { saysSomething } from "./saysSomething.ts";

test("words that can be read aloud are more than names, links, tags and signs", () => {
  for (const text of ["पानी नहीं आ रहा", "No water in ward 12 @cmohry", "bijli band h", "ਪਾਣੀ ਨਹੀਂ ਆ ਰਿਹਾ"])
    expect([text, saysSomething(text)]).toEqual([text, true]);
  for (const text of [
    "",
    "  ",
    "@cmohry @mlkhattar",
    "@cmohry https://t.co/abcdefghij",
    "#CMWindow #जनसंवाद",
    "••••• ••••",
    "🙏🙏🙏",
    "??",
    "Sir",
  ])
    expect([text, saysSomething(text)]).toEqual([text, false]);
});
