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

test.each([
  ["Karnal", "मैं करनाल का रहने वाला हूं, पंजाब में बिजली मुफ्त है, यहां बिल बहुत आता है"],
  ["Faridabad", "Main Faridabad me rehta hun, Noida me metro hai, hamari gali me sewer ka pani"],
  ["Panipat", "मैं पानीपत में रहता हूं, यूपी में सड़क बन गई, हमारी गली टूटी है"],
  ["Sonipat", "I am from Sonipat, in Delhi I study, my bus pass is not made"],
  ["Ambala", "ਮੈਂ ਅੰਬਾਲੇ ਰਹਿੰਦਾ ਹਾਂ, ਪੰਜਾਬ ਵਿੱਚ ਬਿਜਲੀ ਮੁਫ਼ਤ ਹੈ, ਸਾਡਾ ਬਿੱਲ ਬਹੁਤ ਆਉਂਦਾ"],
  ["Hisar", "I live in Hisar, in Delhi the water is free, our bill is too high"],
  ["Hisar", "मैं हिसार से हूं, दिल्ली में पानी मुफ्त है, हमारे बिल ज्यादा हैं"],
  ["Rohtak", "Main Rohtak se hun, Delhi me mohalla clinic hai, pani nahi aata"],
  ["Sirsa", "हाम सिरसा के रहण आळे सां, पंजाब म्ह बस मुफ्त सै, म्हारी बस कोनी आंदी"],
  ["Jind", "मैं जींद म्ह रहूं सूं, दिल्ली म्ह मेट्रो सै, म्हारी गळी टूटी पड़ी सै"],
  ["Gurugram", "I stay in Gurugram, in Noida roads are wide, here every lane is broken"],
  ["Kaithal", "Main Kaithal ka rehne wala hun, Chandigarh me park saaf hain, yahan kooda pada hai"],
  ["Bhiwani", "मैं भिवानी का निवासी हूं, राजस्थान में पेंशन ज्यादा है, यहां पेंशन चार महीने से नहीं आई"],
  ["Yamunanagar", "Yamunanagar resident here, in UP sugarcane is paid, our mill has not paid"],
  ["Karnal", "In UP the road is built, I live in Karnal, our street is broken"],
])("the district of the matter stays %s where another state is compared with: %s", (district, text) => {
  expect(read(text).location.district).toBe(district);
});

test.each([
  "Delhi me meri dukaan ke aage MCD ne gaddha khoda hai. Main Rohtak me rehta hun. Delhi sarkar sunti nahi",
  "सहारनपुर जिला अस्पताल में प्लास्टर नहीं हुआ। हम रहने वाले जगाधरी के हैं पर बात यूपी की है",
  "My shop in Delhi is waterlogged, I live in Sonipat",
  "मेरठ में ट्रांसफार्मर जल गया, मैं पानीपत का रहने वाला हूं",
  "In Ludhiana the drain overflows, I am from Ambala",
  "अलवर म्ह टंकी सूकी सै, मैं नारनौल का रहण आळा सूं",
  "ਪਟਿਆਲੇ ਵਿੱਚ ਬੱਸ ਨਹੀਂ ਆਉਂਦੀ, ਮੈਂ ਕੈਥਲ ਰਹਿੰਦਾ ਹਾਂ",
])("the matter is in the other state, and the writer at home: %s", (text) => {
  expect(read(text).location.district).toBeNull();
});
