import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createUnderstanding } from "../understand.ts";
import { withSensitivity } from "../sensitivityModel/sensitivityModel.ts";
import { createModel } from "./model.ts";

const bytesOf = (file: string) => readFileSync(new URL(file, import.meta.url));
const { understand } = createUnderstanding({
  model: withSensitivity(createModel(bytesOf("weights.bin")), bytesOf("../sensitivityModel/sensitivity.bin")),
});
const sensitivityOf = (text: string) => understand({ text, placeName: null, authorLocation: null }).sensitive;

/** One of each sort in each language: English, Hindi, Hinglish, Punjabi in Gurmukhi, Roman Punjabi, Haryanvi. */
const SENSITIVE: readonly (readonly [sort: string, texts: readonly string[]])[] = [
  [
    "sexual-offence",
    [
      "My manager molested my sister in the store room and the police will not write it",
      "मेरी बेटी के साथ पड़ोसी ने बलात्कार किया, थाना रिपोर्ट नहीं लिख रहा",
      "meri behan ko office me boss galat tarike se chhuta hai",
      "ਮੇਰੀ ਭੈਣ ਨਾਲ ਬੱਸ ਵਿੱਚ ਛੇੜਛਾੜ ਹੋਈ, ਪੁਲਿਸ ਨੇ ਪਰਚਾ ਨਹੀਂ ਕੀਤਾ",
      "meri kudi da do munde roz pichha karde ne, chhedchhad karde",
      "म्हारी छोरी गेल गाम के छोरे नै छेड़छाड़ करी, थाणे आळे सुणते कोनी",
    ],
  ],
  [
    "child-victim",
    [
      "The teacher beat my son of class 4 with a stick until his hand swelled",
      "स्कूल के मास्टर ने मेरे 8 साल के बेटे को डंडे से पीटा",
      "dhabe par 10 saal ka bachcha bartan manjta hai, bal majduri hai",
      "ਭੱਠੇ ਤੇ ਬੱਚਿਆਂ ਤੋਂ ਬਾਲ ਮਜ਼ਦੂਰੀ ਕਰਵਾਈ ਜਾਂਦੀ ਹੈ, ਇੱਕ ਬੱਚਾ 9 ਸਾਲ ਦਾ ਹੈ",
      "saade pind ch 15 saal di kudi da viah kar rahe ne",
      "छोरी की उमर 14 सै अर ब्याह पक्का कर दिया",
    ],
  ],
  [
    "domestic-violence",
    [
      "My husband beats me every night after drinking",
      "मेरे पति दहेज के लिए मुझे मारते हैं",
      "sasural wale dahej ke liye tang karte hai, meri behan ko ghar se nikal diya",
      "ਮੇਰਾ ਪਤੀ ਰੋਜ਼ ਮੈਨੂੰ ਕੁੱਟਦਾ ਹੈ ਤੇ ਦਾਜ ਮੰਗਦਾ ਹੈ",
      "mera gharwala daru pi ke mainu kuttda hai",
      "मेरा घरआळा दारू पी कै मन्नै मारै सै",
    ],
  ],
  [
    "suicide",
    [
      "I want to die, nobody listens to me, this is my last letter",
      "मैं जहर खा लूंगा, मेरी मौत का जिम्मेदार बैंक होगा",
      "meri behan keh rahi hai ki wo ab jeena nahi chahti",
      "ਮੇਰੇ ਭਰਾ ਨੇ ਕਰਜ਼ੇ ਕਰਕੇ ਖੁਦਕੁਸ਼ੀ ਕਰ ਲਈ",
      "mere bhra ne khudkushi kar layi, karza si",
      "मेरे भाई नै फांसी लगा ली, सूदखोर तंग करै था",
    ],
  ],
  [
    "illness",
    [
      "My father has cancer and the hospital turned him away",
      "मेरी पत्नी को टीबी है और दवाई नहीं मिल रही",
      "main HIV positive hu, art centre me sabke saamne naam pukarte hai",
      "ਮੇਰੇ ਪਿਤਾ ਜੀ ਨੂੰ ਕੈਂਸਰ ਹੈ, ਹਸਪਤਾਲ ਵਾਲੇ ਦਾਖਲ ਨਹੀਂ ਕਰਦੇ",
      "mere pita ji nu adharang ho gaya, certificate nahi ban reha",
      "मेरी मां नै शुगर सै, सरकारी हस्पताल म्ह दवाई कोनी",
    ],
  ],
];

const ORDINARY = [
  "Street lights are off from the bus stop to the college, girls walk home in fear",
  "डेंगू फैला हुआ है पूरी कॉलोनी में, फॉगिंग नहीं हुई",
  "sarkari school me do hi teacher hai, bachche khali baithe rehte hai",
  "Mahila thana ka phone koi nahi uthata, number badlo",
  "AIDS day par rally nikali, hospital me counsellor ki post khali hai",
  "bhrashtachar is nagar nigam ka cancer hai",
  "bijli ka bill dekh ke heart attack aa jaye",
  "ਸਕੂਲ ਦੀ ਛੱਤ ਚੋਂਦੀ ਹੈ, ਬੱਚੇ ਘਰੇ ਬਿਠਾਉਣੇ ਪੈਂਦੇ ਨੇ",
  "म्हारे गाम म्ह तीन दिन तै पाणी कोनी आया, लुगाई टैंकर पै लड़ रही सैं",
  "Crime against women is rising every year, open more police posts",
  "बाल विवाह रोकने की शपथ स्कूल में दिलवाई गई, अच्छी बात है",
  "India vs Pak match me bijli gul, DHBVN walo suicide karwaoge kya",
];

/** Called by its name: no weight of other words may speak against it. */
const PLAIN = [
  "My manager molested my sister in the store room of Hisar and the police will not write it",
  "Minor girl raped in Nuh, FIR not registered, mother sitting outside thana",
  "meri beti ka rape hua hai, SHO sunwai nahi kar raha",
  "बेटी के साथ छेड़छाड़ हुई पुलिस रिपोर्ट नहीं लिख रही",
  "My husband beats me daily for dowry",
  "Meri behan ke saath padosi ne balatkar kiya, ubharkhetwa ke paas pani bharne gayi thi, pilibangla. Karnal police FIR nahi likhti, 98123 45670",
  "I will consume poison if the bank does not listen",
];

describe("what is sensitive", () => {
  test.each(PLAIN)("is what is said plainly: %s", (text) => expect(sensitivityOf(text)).not.toBeNull());

  test.each(SENSITIVE)("%s is found in each language, with words that stand in the post", (sort, texts) => {
    for (const text of texts) {
      const found = sensitivityOf(text);
      expect([text, found?.sort]).toEqual([text, sort]);
      for (const words of found?.evidence ?? [""]) expect(words !== "" && text.includes(words)).toBe(true);
    }
  });

  test.each(ORDINARY)("is not: %s", (text) => {
    expect(sensitivityOf(text)).toBeNull();
  });

  test("is found in time that grows with the text alone", () => {
    const cpuOf = (text: string) => {
      const begun = process.cpuUsage();
      sensitivityOf(text);
      return process.cpuUsage(begun).user;
    };
    const words = "meri beti 13 saal ladki maar kaam gayab pati cancer teacher ";
    cpuOf(words.repeat(20));
    // Eight times the words; a square would be sixty-four times.
    expect(cpuOf(words.repeat(160))).toBeLessThan(30 * cpuOf(words.repeat(20)) + 20_000);
  });
});

describe("a long post", () => {
  test("is read to its end, however often it names what is harmless before", () => {
    const harmless = Array.from({ length: 40 }, (_, index) => `मेरे भाई की दुकान ${index} के आगे सड़क टूटी है।`).join(" ");
    expect(sensitivityOf(harmless)).toBeNull();
    expect(sensitivityOf(`${harmless} मेरी पत्नी को टीबी है और दवाई नहीं मिल रही`)?.sort).toBe("illness");
  });
});
