import { describe, expect, test } from "vitest";
import { buildGazetteer } from "../../geography/gazetteer.ts";
import { tokenise } from "../../text/tokenise.ts";
import { placeFinder } from "../understand.ts";
import { locate } from "./location.ts";

const finder = placeFinder(buildGazetteer());
const districtOf = (text: string) => locate(tokenise(text), finder, "text").location.district;

describe("the place of the matter, and not where its writer lives", () => {
  test.each([
    ["From Gurugram, my land in Nuh has been grabbed by neighbours", "Nuh"],
    ["I stay at Rohtak for studies, at home in Narwana sewage is standing in the lane", "Jind"],
    ["Based in Gurgaon. My grandmother in Bawal is not getting her pension", "Rewari"],
    ["I am posted at Ambala Cantt in the army and my wife in Bawani Khera is being threatened by the sarpanch", "Bhiwani"],
    ["Living abroad, earlier Panipat. My mother, 82, lives alone in Gharaunda and the water line there is broken", "Karnal"],
    ["Being a resident of Panchkula, I bought a plot in Jagadhri and the registry is refused", "Yamunanagar"],
    ["Though I reside in Panchkula, the complaint is about our haveli in Ellenabad whose wall the committee broke", "Sirsa"],
  ])("in English: %s", (text, district) => {
    expect(districtOf(text)).toBe(district);
  });

  test.each([
    ["main Rohtak me rehta hu, meri maa Jind ke gaon me akeli hai, 5 din se paani nahi aaya", "Jind"],
    ["Hisar ka rehne wala hun, Tohana me mera plot hai, registry nahi ho rahi", "Fatehabad"],
    ["Rohtak niwasi hoon. Meri behen Gohana me byahi hai, uske sasural wale marte hain", "Sonipat"],
    ["Hisar me padhta hun, ghar walo ka phone aaya ki Ellenabad me light nahi hai teen din se", "Sirsa"],
    ["rehne wale hum Rewari ke hain, beti Kanina me byahi hai, dahej ke liye maar rahe hain", "Mahendragarh"],
    ["Main Rohtak me kiraye ke makan me hun. Bahadurgarh wale mere plot par kisi ne chardiwari kar li", "Jhajjar"],
    ["Sir me Hisar se hu, mere nana ji jo Bhuna me rehte hai unki budhapa pension kaat di gayi", "Fatehabad"],
  ])("in Hinglish: %s", (text, district) => {
    expect(districtOf(text)).toBe(district);
  });

  test.each([
    ["मैं गुरुग्राम से हूं, मेरी जमीन नूंह में है, उस पर कब्जा हो गया", "Nuh"],
    ["पानीपत से लिख रहा हूं, मेरे ससुराल कैथल में ट्रांसफार्मर जला पड़ा है", "Kaithal"],
    ["मैं अंबाला का निवासी हूं। मेरे दादा की असंध वाली जमीन की गिरदावरी गलत चढ़ी है", "Karnal"],
    ["मैं हिसार में नौकरी करता हूं। मेरे माता पिता रतिया में रहते हैं, उनका राशन कार्ड काट दिया", "Fatehabad"],
    ["मेरे पिता पुंडरी में अकेले रहते हैं, मैं करनाल में हूं। गली में पानी भरा है, उनका निकलना मुश्किल", "Kaithal"],
    ["दिल्ली पुलिस में हूं, परिवार भिवानी के लोहारू में रहता है। घर के आगे का नाला टूटा है", "Bhiwani"],
    ["मैं कुरुक्षेत्र में पढ़ाता हूं, हमारे गांव छछरौली की तरफ नदी का कटाव हो रहा है", "Yamunanagar"],
    ["पानीपत की फैक्टरी में मजदूर हूं, पीछे कलायत में बच्चे अकेले हैं, राशन डिपो वाला अनाज नहीं दे रहा", "Kaithal"],
  ])("in Hindi: %s", (text, district) => {
    expect(districtOf(text)).toBe(district);
  });

  test.each([
    ["मैं रोहतक रहूं सूं, मेरी मां जींद म्ह एकली सै, पांच दिन तै पाणी कोनी आया", "Jind"],
    ["मैं गुड़गामा का सूं, मेरी धरती नूंह म्ह सै, कब्जा कर लिया", "Nuh"],
    ["main hisar ka su, tohana mh mera plot se, registry koni hundi", "Fatehabad"],
    ["मैं भिवानी ब्याही सूं, मेरे बाबू नारनौंद म्ह एकला सै, उसकी पेंशन कोनी आई", "Hansi"],
    ["सोनीपत नौकरी करूं सूं, घरां महम म्ह बूढी मां सै, बत्ती चार दिन तै कोनी", "Rohtak"],
  ])("in Haryanvi: %s", (text, district) => {
    expect(districtOf(text)).toBe(district);
  });

  test.each([
    ["ਮੈਂ ਸਿਰਸਾ ਰਹਿੰਦਾ ਹਾਂ, ਮੇਰੀ ਜ਼ਮੀਨ ਫਤਿਹਾਬਾਦ ਵਿੱਚ ਹੈ, ਕਬਜ਼ਾ ਹੋ ਗਿਆ", "Fatehabad"],
    ["ਮੈਂ ਅੰਬਾਲੇ ਦਾ ਰਹਿਣ ਵਾਲਾ ਹਾਂ, ਮੇਰੀ ਮਾਂ ਗੂਹਲਾ ਵਿੱਚ ਇਕੱਲੀ ਹੈ, ਪਾਣੀ ਨਹੀਂ ਆਉਂਦਾ", "Kaithal"],
    ["ਅੰਬਾਲਾ ਤੋਂ ਹਾਂ, ਮੇਰੇ ਸਹੁਰੇ ਪਿਹੋਵਾ ਵਿੱਚ ਟਰਾਂਸਫਾਰਮਰ ਸੜ ਗਿਆ", "Kurukshetra"],
    ["ਮੈਂ ਹਿਸਾਰ ਪੜ੍ਹਦੀ ਹਾਂ, ਘਰ ਕਾਲਾਂਵਾਲੀ ਹੈ, ਉੱਥੇ ਚਾਰ ਦਿਨਾਂ ਤੋਂ ਬਿਜਲੀ ਨਹੀਂ", "Sirsa"],
    ["ਸਿਰਸਾ ਤੋਂ ਲਿਖ ਰਿਹਾ ਹਾਂ, ਮੇਰੀ ਭੈਣ ਰਤੀਆ ਵਿਆਹੀ ਹੈ, ਸਹੁਰੇ ਕੁੱਟਦੇ ਨੇ", "Fatehabad"],
    ["ਮੈਂ ਫਤਿਹਾਬਾਦ ਵਿਆਹੀ ਹਾਂ, ਮੇਰੇ ਪੇਕੇ ਕਾਲਾਂਵਾਲੀ, ਉੱਥੇ ਪਿਤਾ ਜੀ ਦੀ ਪੈਨਸ਼ਨ ਰੁਕੀ ਹੈ", "Sirsa"],
    ["ਕੈਥਲ ਵਿੱਚ ਡਿਊਟੀ ਕਰਦਾ ਹਾਂ, ਸਾਡਾ ਘਰ ਨਰਾਇਣਗੜ੍ਹ ਹੈ, ਗਲੀ ਵਿੱਚ ਗੰਦਾ ਪਾਣੀ ਖੜ੍ਹਾ", "Ambala"],
  ])("in Punjabi: %s", (text, district) => {
    expect(districtOf(text)).toBe(district);
  });

  test.each([
    ["I live in Rohtak, मेरी मां जींद के गांव में है, वहां five days से पानी नहीं", "Jind"],
    ["मैं Gurugram से हूं but my land is in Nuh, कब्जा हो गया", "Nuh"],
    ["Panipat से लिख रहा हूं, sasural Kaithal में transformer जला है", "Kaithal"],
    ["Gurgaon में रहती हूं, मेरे पापा का house Meham में है, meter खराब", "Rohtak"],
    ["I am in Gurgaon, पर मेरी मम्मी गोहाना में हैं, hospital ne bharti nahi kiya", "Sonipat"],
  ])("in two languages: %s", (text, district) => {
    expect(districtOf(text)).toBe(district);
  });

  test("is left open where its village is one of several of that name", () => {
    expect(districtOf("गांव हुमायूंपुर में मेरी जमीन पर कब्जा है, मैं गुड़गांव में हूं")).toBeNull();
  });
});

test.each([
  ["Originally from Sirsa, now living in Hisar, our street has no light", "Hisar"],
  ["mool roop se Sirsa ka hun, ab Hisar me rehta hun, yahan gali me light nahi", "Hisar"],
  ["मूल रूप से सिरसा का हूं, अब हिसार में रहता हूं, गली में लाइट नहीं", "Hisar"],
  ["गाम तो सिरसा म्ह सै, ईब हिसार म्ह रहूं सूं, अड़ै गळी म्ह लाइट कोनी", "Hisar"],
  ["ਪਿੱਛੋਂ ਸਿਰਸਾ ਦਾ ਹਾਂ, ਹੁਣ ਹਿਸਾਰ ਰਹਿੰਦਾ ਹਾਂ, ਇੱਥੇ ਗਲੀ ਵਿੱਚ ਲਾਈਟ ਨਹੀਂ", "Hisar"],
  ["From Narnaul originally but I live in Dharuhera now, and the drain in front of the flat overflows", "Rewari"],
])("where somebody lives by now counts, not where they come from: %s", (text, district) => {
  expect(districtOf(text)).toBe(district);
});

test.each([
  ["I live in Rohtak and there is no water in our lane for five days", "Rohtak"],
  ["main Hisar me rehta hun, gali me paani nahi, Sirsa me mere bhai ke yahan sab theek hai", "Hisar"],
  ["मैं जींद में रहता हूं, बिजली नहीं आती। रोहतक में मेरा भाई कहता है वहां 24 घंटे आती है", "Jind"],
  ["resident of Karnal, my street floods. I work in Panipat.", "Karnal"],
  ["भिवानी का रहने वाला हूं, पेंशन नहीं आई, चंडीगढ़ और पंचकूला तक गया", "Bhiwani"],
  ["ਮੈਂ ਸਿਰਸਾ ਦਾ ਰਹਿਣ ਵਾਲਾ ਹਾਂ, ਪੈਨਸ਼ਨ ਨਹੀਂ ਆਈ, ਹਿਸਾਰ ਦਫ਼ਤਰ ਵਾਲੇ ਨਹੀਂ ਸੁਣਦੇ", "Sirsa"],
  ["I am from Rohtak, my bus to Gurugram is always late", "Rohtak"],
  ["Gurugram me rehta hun, yahan ka sewer jam hai, mera gaon Jhajjar me sab badhiya", "Gurugram"],
  ["resident of Samalkha, Panipat. My street has no light. My brother in Karnal says theirs was mended in a day", "Panipat"],
  ["हिसार में रहता हूं, हमारी गली में सीवर का पानी है। गांव उकलाना में भी यही हाल था", "Hisar"],
  ["Rewari niwasi hun, Gurugram jane wali subah ki bus roz late", "Rewari"],
])("where the writer lives is the place of what they go on to tell of it: %s", (text, district) => {
  expect(districtOf(text)).toBe(district);
});
