import { describe, expect, test } from "vitest";
import { readPost } from "./reading.ts";
import { understand } from "./testing/understand.ts";

const urgencyOf = (text: string) => understand({ text, placeName: null, authorLocation: null }).urgency;

describe("words of danger that mean none", () => {
  test.each([
    "Overload dumper raat bhar sadak tod rahe hain, koi mar jayega tab jagoge?",
    "सड़क पर इतना बड़ा गड्ढा है, किसी की जान जाएगी तब बनाओगे",
    "ਕੋਈ ਮਰ ਜਾਵੇਗਾ ਤਾਂ ਹੀ ਟੋਆ ਭਰੋਗੇ?",
    "Must somebody die before the open drain in our lane is covered?",
    "Illegal parking on both sides of the road leaves no space for an ambulance. Please tow and fine.",
    "Our sector is drowning in garbage since the strike",
    "हमारे खेत डूब रहे हैं, रजवाहे की सफाई नहीं हुई",
    "सरकारी स्कूल के कमरे की छत से प्लास्टर गिर रहा है, बच्चे बाहर बैठते हैं",
    "1912 pe phone kiya, koi nahi uthata, light nahi hai",
  ])("%s", (text) => {
    expect(urgencyOf(text)).not.toBe("emergency");
  });
});

describe("dangers told without their name", () => {
  test.each([
    "Roadways bus aadhi nahar ke pul se latki hui hai, log andar chilla rahe",
    "स्कूल वैन पटरी पर बंद हो गई, गाड़ी आने वाली है",
    "ਦੋ ਬੰਦੇ ਗਟਰ ਵਿੱਚ ਉੱਤਰੇ ਸੀ, ਕੋਈ ਆਵਾਜ਼ ਨਹੀਂ",
    "अस्पताल की लिफ्ट मैं आधे घंटे तै अटके सैं पांच जणे",
    "My father is holding his chest and sweating, left arm numb, 108 says wait",
    "bhatthe pe mazdoor parivar kamre me taale me band hai, malik roti nahi deta",
    "पाणी चढ़ता जा सै, टाबर छात पै चढ़ा राखे सैं",
    "He drank the wheat spray forty minutes ago and my brother froths at the mouth",
  ])("%s", (text) => {
    expect(urgencyOf(text)).toBe("emergency");
  });
});

test("a helpline is no year of the past", () => {
  expect(urgencyOf("1912 nahi uthata, live wire toot kar sadak par giri hai, current aa raha hai")).toBe("emergency");
});

test("a text of nothing but figures is read in linear time", () => {
  const [short, long] = [500, 5_000].map((times) => {
    const text = "koi mar jayega tab jagoge, khet doob rahe, ".repeat(times);
    const begun = performance.now();
    readPost(text.slice(0, 12_000));
    return performance.now() - begun;
  });
  expect(long ?? 0).toBeLessThan(200 + (short ?? 0) * 10);
});
