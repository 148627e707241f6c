import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { maskPersonalData } from "./mask.ts";
import { findPersonalData } from "./personalData.ts";
import { satisfiesVerhoeff } from "./verhoeff.ts";

const found = (text: string) => findPersonalData(text).map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);

describe("findPersonalData", () => {
  test.each([
    "9876543210",
    "98765 43210",
    "98765-43210",
    "987 654 3210",
    "98 76 54 32 10",
    "9 8 7 6 5 4 3 2 1 0",
    "+91 98765 43210",
    "+91-9876543210",
    "+919876543210",
    "(+91) 98765 43210",
    "919876543210",
    "098765 43210",
    "0091 9876543210",
    "९८७६५ ४३२१०",
    "९८७६५४३२१०",
    "੯੮੭੬੫੪੩੨੧੦",
    "９８７６５４３２１０",
    "9876.543.210",
    "98765\u200b43210",
    "98765\u00a043210",
    "98765–43210",
    "98O7654321",
    "0124-2345678",
    "01262 234567",
  ])("finds the phone number %s in a sentence", (number) => expect(found(`मेरा नंबर ${number} है, call me`)).toEqual([`phone ${number}`]));

  test("finds each of several numbers written together", () => {
    expect(found("9876543210/9812345678, 99911 22333")).toEqual(["phone 9876543210", "phone 9812345678", "phone 99911 22333"]);
  });

  test.each([
    "1912 par koi nahi uthata",
    "112 ya 108",
    "Rs 5,00,000 in 2024-25",
    "shikayat no 10712223",
    "24/11/2026 10:30",
    "NH 152D km 12.5",
    "पिन 134109",
  ])("finds nothing in %j", (text) => expect(found(text)).toEqual([]));

  test("finds a mobile number beside other digits, with an invisible sign between them", () => {
    for (const text of ["9812345670\u200c24:61", "24\u200b9812345670", "+91-98123-45670\u200c9812345670"])
      expect([text, maskPersonalData(text).match(/\d{10}/u)]).toEqual([text, null]);
    expect(findPersonalData("98123\u200b45670").map(({ type }) => type)).toEqual(["phone"]);
  });

  test("finds a mobile number after two zeros, with or without the code of the country", () => {
    for (const text of ["00919812345670", "009812345670", "09812345670"])
      expect([text, findPersonalData(text).map(({ type }) => type)]).toEqual([text, ["phone"]]);
  });

  test("finds each of several numbers with invisible signs between them", () => {
    for (const between of ["\u200b", "\u034f", "\u2060\u200d", "\ufeff"])
      for (const count of [2, 3, 40]) {
        const text = Array.from({ length: count }, () => "9812345670").join(between);
        expect([between, count, findPersonalData(text).map(({ type }) => type)]).toEqual([
          between,
          count,
          Array.from({ length: count }, () => "phone"),
        ]);
      }
  });

  test("tells an Aadhaar number by its check digit", () => {
    expect(found("aadhaar 2341 2341 2346")).toEqual(["aadhaar 2341 2341 2346"]);
    expect(found("order 234123412347 aaya")).toEqual([]);
  });

  test.each([
    ["PAN ABCPE1234F", "pan ABCPE1234F"],
    ["gaadi HR 26 AB 1234 ne", "vehicle HR 26 AB 1234"],
    ["hr26ab1234", "vehicle hr26ab1234"],
    ["एचआर 26 एबी 1234", "vehicle एचआर 26 एबी 1234"],
    ["a/c no 123456789012", "account 123456789012"],
    ["खाता संख्या 32145678901", "account 32145678901"],
    ["consumer no. 7412589630", "consumer 7412589630"],
    ["K No 1234567890", "consumer 1234567890"],
    ["likho ram.singh@gmail.com par", "email ram.singh@gmail.com"],
    ["ram at gmail dot com", "email ram at gmail dot com"],
    ["pay ram@ybl", "account ram@ybl"],
    ["family id 5ABC1234 me", "family-id 5ABC1234"],
    ["PPP 12345678", "family-id 12345678"],
  ])("in %j finds %j", (text, expected) => expect(found(text)).toEqual([expected]));

  test.each([
    "nine eight one two zero three four five six seven",
    "Nine Eight One Two, Zero Three Four, Five Six Seven",
    "nine-eight-one-two-zero-three-four-five-six-seven",
    "ninety eight twelve zero three forty five sixty seven",
    "98 double one two zero three four five six",
    "ninety double eight one two three four five six seven",
    "98120 three four five six seven",
    "नौ आठ एक दो शून्य तीन चार पांच छह सात",
    "अट्ठानवे बारह शून्य तीन पैंतालीस सड़सठ",
    "nau aath ek do zero teen char paanch chhe saat",
    "ਨੌਂ ਅੱਠ ਇੱਕ ਦੋ ਜ਼ੀਰੋ ਤਿੰਨ ਚਾਰ ਪੰਜ ਛੇ ਸੱਤ",
    "nau atth ik do zero tin char panj chhe satt",
    "98 120-34 5.67",
    "98120, 34567",
    "9812, 034567",
    "981 20 345 67",
    "98120 / 34567",
  ])("finds the phone number that is written as %j", (number) => {
    expect(found(`mera number hai ${number} par baat karo`)).toEqual([`phone ${number}`]);
  });

  test.each([
    ["SBI 30212345678", "account 30212345678"],
    ["SBI me 30212345678 pe paisa nahi aaya", "account 30212345678"],
    ["PNB branch ka 1234567890123456", "account 1234567890123456"],
    ["HDFC Bank: 50100 2345 6789", "account 50100 2345 6789"],
    ["एसबीआई में 30212345678", "account 30212345678"],
    ["ਪੀਐਨਬੀ ਬੈਂਕ 302123456780", "account 302123456780"],
    ["sarva haryana gramin bank 82120012345", "account 82120012345"],
    ["ghar no 12, gali 3", "house 12"],
    ["घर नंबर 127/4", "house 127/4"],
    ["ਮਕਾਨ ਨੰਬਰ 45", "house 45"],
    ["house 45, Sector 3", "house 45"],
    ["मकान 452 गली 7", "house 452"],
    ["मकान 76007", "house 76007"],
    ["makan 76007", "house 76007"],
    ["house 76007", "house 76007"],
    ["ਮਕਾਨ 76007", "house 76007"],
    ["मकान ७६००७ में पानी नहीं आता", "house ७६००७"],
    ["8 दिन से पानी नहीं। मकान 3999, पुराना बाजार", "house 3999"],
    ["मकान 212 का लेंटर 6:40 पर बैठ गया", "house 212"],
    ["in house 212 are fighting since an hour", "house 212"],
    ["I live at House 91, Gandhi Nagar", "house 91"],
    ["makan 45 ke samne nali tooti", "house 45"],
    ["ਮਕਾਨ 14 ਦਾ ਟੱਬਰ", "house 14"],
    ["मकान 41", "house 41"],
    ["house B-45 near the temple", "house B-45"],
    ["मकान 5/12 में करंट", "house 5/12"],
    ["makan 5, gali 3", "house 5"],
    ["सरकारी क्वार्टर 118 की छत", "house 118"],
    ["ghar 452 me chori", "house 452"],
    ["म०न० 45 वार्ड 3", "house 45"],
    ["मकान सं. 452", "house 452"],
    ["House 452 Dayal Singh Colony", "house 452"],
    ["house 452, Dindayal nagar", "house 452"],
    ["makan 452 Minar road", "house 452"],
    ["kothi 118 Metro station ke paas", "house 118"],
    ["house 212 Permanand colony", "house 212"],
    ["flat 302 Officers Colony", "house 302"],
    ["मकान 452 दिनेश नगर", "house 452"],
    ["मकान 452 घरौंडा", "house 452"],
  ])("in %j finds %j as well", (text, expected) => expect(found(text)).toEqual([expected]));

  test.each([
    "Rs 98,12,034 ka bill",
    "98,120,345 rupees",
    "SBI ne 50000 ka loan diya",
    "PNB me 125000 rupaye",
    "24.11.2026 ko 10.30 baje",
    "ticket 261124-K4F7QX",
    "bus route 12, 34, 56, 78 aur 90",
    "route 981, 203, 456, 789",
    "ward 1, 2, 3, 4, 5, 6, 7, 8, 9, 10",
    "ward ek do teen char paanch chhe saat aath nau das",
    "वार्ड एक, दो, तीन, चार, पांच, छह, सात, आठ, नौ, दस",
    "do din se teen gali me char ghar bina pani",
    "one two three four, ready to go",
    "10 20 30 do teen char gaon",
    "makan 2 gali me gir gaye",
    "ghar 3 din se andhere me",
    "house tax 5000",
    "मकान 2 साल से",
    "मकान 90 गज का है",
    "मकान 600 गज दिखा रहा है",
    "मकान 150 महीनों से",
    "ਮਕਾਨ 120 ਮਹੀਨਿਆਂ ਤੋਂ",
    "makan 500 rupaye kiraya",
    "makan 200 meter door hai",
    "मकान 150 लोगों का",
    "makan 120 gir gaye",
    "makan 50 se zyada gire",
    "मकान 2023 में मिला",
    "makaan 2024 me pass hua",
    "ਮਕਾਨ 2022 ਦਾ ਬਣਿਆ",
    "house 15 mins back",
    "house 9,400 is in dispute",
    "मकान 50000 की किस्त",
    "makan 20 August ko gira",
    "ghar 9 baje pahunche",
    "ghar 140 ho gaye",
    "ghar 1947 me chhoda",
    "घर 4 आदमी पिस्तौल लेके",
    "sector 45, ward 12",
    "1912 aur 112 aur 108",
  ])("hides nothing of %j", (text) => expect(found(text)).toEqual([]));

  test("reads number words in time that grows with the text alone", () => {
    const cpuOf = (text: string) => {
      const begun = process.cpuUsage();
      findPersonalData(text);
      return process.cpuUsage(begun).user;
    };
    const words = "nine eight double one sbi 30212 345, makan 45 ";
    cpuOf(words.repeat(50));
    expect(cpuOf(words.repeat(400))).toBeLessThan(30 * cpuOf(words.repeat(50)) + 20_000);
  });

  test("leaves handles and links alone", () => expect(found("@cmohry @DC_Gurugram https://t.co/98AbCdEf12")).toEqual([]));

  test("gives ordered spans inside the text that split no grapheme", () => {
    const unit = fc.oneof(
      fc.constantFrom(..."0123456789".split("")),
      fc.constantFrom(..."+- ()./@९०ab\u0301\u20e3\u200d\ufe0f".split(""), "👩‍🌾", "क्षि", "\r\n", "\u0600", "🇮🇳"),
      fc.string({ unit: "grapheme", maxLength: 1 }),
    );
    const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        const boundaries = new Set([...segmenter.segment(text)].map(({ index }) => index).concat(text.length));
        let last = 0;
        for (const { start, end } of findPersonalData(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(boundaries.has(start)).toBe(true);
          expect(boundaries.has(end)).toBe(true);
          last = end;
        }
      }),
      { numRuns: 1_500 },
    );
  });
});

describe("a text of nothing but numbers and signs that join themselves to them", () => {
  const LETTERS = 24_000;

  /** The letters that the segmenter is given: it copies all of them with each cluster that it names. */
  function copiedFor(text: string): number {
    const spy = vi.spyOn(Intl.Segmenter.prototype, "segment");
    try {
      findPersonalData(text);
      return spy.mock.calls.reduce((sum, [part]) => sum + part.length, 0);
    } finally {
      spy.mockRestore();
    }
  }

  test.each(["०१२३\u061c", "١٢٣\n", "९८१२३४५६७०\u0301", "9812345670\u200d", "1234\u0600", "१२३४\ufe0f\u20e3", "१O\u200b", "श्री क\u0301 "])(
    "%j is looked at in pieces that together are no longer than it",
    (piece) => expect(copiedFor(piece.repeat(LETTERS / piece.length))).toBeLessThan(LETTERS * 2),
  );

  test("a name that is as long as the text is not looked at as a whole", () =>
    expect(copiedFor(`Name: ${"क्ष".repeat(LETTERS / 3)}१`)).toBeLessThan(1_000));
});

describe("maskPersonalData", () => {
  test("leaves enough to recognise and too little to call", () => {
    expect(maskPersonalData("call +91 98765 43241")).toBe("call 98••••••41");
    expect(maskPersonalData("ram@gmail.com, HR26AB1234")).toBe("r•••@gmail.com, ••••••34");
  });

  test("changes nothing more the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789 +-/a@.b".split("")), maxLength: 50 }), (text) => {
        const once = maskPersonalData(text);
        expect(maskPersonalData(once)).toBe(once);
      }),
      { numRuns: 1_000 },
    );
  });

  test("hides every ten-digit mobile number whatever stands around it", () => {
    const around = fc.string({ unit: fc.constantFrom(..."abc ,.-#फोन".split("")), maxLength: 10 });
    const mobile = fc.tuple(fc.constantFrom("6", "7", "8", "9"), fc.stringMatching(/^[0-9]{9}$/u)).map((parts) => parts.join(""));
    fc.assert(
      fc.property(around, mobile, around, (before, number, after) => !maskPersonalData(`${before} ${number} ${after}`).includes(number)),
    );
  });
});

test("Verhoeff's check notices every single wrong digit and every exchange of neighbours", () => {
  const good = "234123412346";
  expect(satisfiesVerhoeff(good)).toBe(true);
  for (let at = 0; at < good.length; at += 1) {
    const wrong = good.slice(0, at) + ((Number(good[at]) + 1) % 10) + good.slice(at + 1);
    expect(satisfiesVerhoeff(wrong)).toBe(false);
    const swapped = good.slice(0, at) + (good[at + 1] ?? "") + (good[at] ?? "") + good.slice(at + 2);
    if (good[at] !== good[at + 1] && at + 1 < good.length) expect(satisfiesVerhoeff(swapped)).toBe(false);
  }
});
