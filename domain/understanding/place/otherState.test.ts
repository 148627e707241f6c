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
  "सहारनपुर जिला अस्पताल में प्लास्टर नहीं हुआ। हम रहने वाले जगाधरी के हैं पर बात यूपी की है",
  "ਸੰਗਰੂਰ ਵਿਚ ਝੋਨੇ ਦੀ ਲਿਫਟਿੰਗ ਬੰਦ ਪਈ ਆ, ਨਰਵਾਣੇ ਵਾਲੇ ਮਾਮੇ ਤਾਂ ਵੇਚ ਵੱਟ ਕੇ ਵਿਹਲੇ ਹੋ ਗਏ",
  "Najafgarh drain stinks and MCD does nothing. We in Dwarka sector 19 pay tax to Delhi for this",
])("a post about another state has no district, whatever it says of where its writer sits: %s", (text) => {
  expect(read(text).location.district).toBeNull();
});

test.each([
  ["पंचकूला में अकेले रहने वाले बुजुर्गों के लिए डे-केयर खोलें, जैसा मोहाली में देखा। बच्चे कनाडा में हैं", "Panchkula"],
  ["Delhi me metro chalti hai, Rohtak me to bus bhi nahi", "Rohtak"],
  ["In Mohali the park is lit, Kaithal wale bhi yahi chahte hain", "Kaithal"],
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
