import { expect, test } from "vitest";
import { buildGazetteer } from "../../geography/gazetteer.ts";
import { tokenise } from "../../text/tokenise.ts";
import { placeFinder } from "../understand.ts";
import { locate } from "./location.ts";

const finder = placeFinder(buildGazetteer());
const read = (text: string) => locate(tokenise(text), finder, "text");

test.each([
  "Delhi me meri dukaan ke aage MCD ne gaddha khoda hai. Main Rohtak me rehta hun. Delhi sarkar sunti nahi",
  "I drive an auto at Ambala Cantt. Zirakpur floods every year and the Punjab government does nothing",
  "दिल्ली म्ह मेरा भाई रहै सै, टंकी सूकी। दिल्ली सरकार के करै सै? बरौली म्ह तो नळ आवै सै",
  "मेरा भाई अलवर में रहता है, नल सूखा है। राजस्थान के मंत्री के पास जाओ, नूंह में तो आराम है",
])("a post about another state has no district, whatever it says of where its writer sits: %s", (text) => {
  expect(read(text).location.district).toBeNull();
});

test.each([
  ["Bihar se hu, Rohtak me kaam karta hu, mera ration card nahi bana", "Rohtak"],
  ["Punjab sarkar muft bus deti hai, Sirsa me bhi chalao", "Sirsa"],
  ["Panipat wale @PunjabGovt ko haraya, Punjab ke pehalwan dekhte rahe", "Panipat"],
])("one that only names another state has one: %s", (text, district) => {
  expect(read(text).location.district).toBe(district);
});

test.each(["दो बच्चे नहर में डूबे", "बड़ी परेशानी है", "चेन छीन ली", "gaon ki dharamshala tooti hai"])(
  "a word that sounds like a place elsewhere is none: %s",
  (text) => {
    expect(read(text).outsideOnly).toBe(false);
  },
);

test("a text about nothing but places elsewhere is known as such", () => {
  expect(read("Dubai me meri company paisa nahi deti").outsideOnly).toBe(true);
});
