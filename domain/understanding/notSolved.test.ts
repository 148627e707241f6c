import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_TEMPLATES } from "../reply/templates.ts";
import { solvedAnswerOf } from "./notSolved.ts";

const NOT_SOLVED = [
  // Hindi
  "हल नहीं हुई",
  "नहीं",
  "जी नहीं",
  "समस्या हल नहीं हुई है जी",
  "अभी तक कोई समाधान नहीं हुआ",
  "पानी अभी भी नहीं आ रहा, आप कहते हो हल हो गई",
  "कोई कार्रवाई नहीं हुई, झूठी रिपोर्ट लगा दी गई है",
  "हालत जस की तस है",
  "समस्या वैसी की वैसी बनी हुई है",
  "हल हो गई थी पर फिर से बंद हो गई",
  "कुछ नहीं हुआ। धन्यवाद।",
  "कब तक ठीक होगा?",
  "अभी तक क्यों नहीं हुआ?",
  "आधा काम करके छोड़ दिया",
  "कोई मौके पर नहीं आया",
  "स्ट्रीट लाइट बंद पड़ी है",
  "ठीक करवाइए, नहीं तो धरना देंगे। कुछ ठीक नहीं किया",
  "बिना समाधान के शिकायत बंद कर दी",
  "@cmohry @dc_karnal हल नहीं हुई",
  "रिपोर्ट गलत है, सड़क नहीं बनी",
  "गंदा पानी आ रहा है अब भी",
  // Hinglish
  "hal nahi hui",
  "Not hua sir, abhi bhi same problem hai",
  "sir abhi tak pani nahi aaya",
  "nahi hua solve",
  "kuch bhi nahi kiya kisi ne",
  "Jhoothi report laga di, koi nahi aaya",
  "solve ho gaya likh diya lekin light nahi aayi",
  "light abhi bhi kharab hai",
  "thik nhi hua h",
  "please dobara check karo",
  "kab solve hoga ye",
  "koi sunwai nahi",
  "nahi ji",
  "theek karwa do please",
  // English
  "not solved",
  "Not solved.",
  "No",
  "Not yet",
  "It is not resolved yet",
  "Isn't fixed",
  "Still no water in our street",
  "still the same",
  "The problem is still there",
  "nothing has been done",
  "Nobody came to the site",
  "Wrong report. Nobody visited.",
  "Fake disposal, the drain is overflowing",
  "unresolved",
  "Thank you but the issue is not resolved",
  "You say it is solved but no water has come",
  "When will it be solved?",
  "It was fixed yesterday but the light is off and broken again",
  "Only half of the road is repaired",
  "closed without resolving",
  "please reopen",
  "no action taken so far",
  "hasn't been repaired",
  "कोई शिकायत नहीं सुनी",
  "अब कोई समस्या हल नहीं हुई",
  "aap log kuch nahi karte",
  "not at all satisfied",
  "संतुष्ट नहीं हूं",
  "your complaint is resolved - this msg came but no work done",
  "Never fixed",
  // Haryanvi
  "हल कोन्या होई",
  "पाणी इब बी कोनी आया",
  "कुछ ना होया जी, न्यूए झूठ बोल रे सैं",
  "theek koni hoya bhai",
  "इब तक कोए कोनी आया",
  // Punjabi
  "ਹੱਲ ਨਹੀਂ ਹੋਇਆ",
  "ਅਜੇ ਤੱਕ ਪਾਣੀ ਨਹੀਂ ਆਇਆ",
  "masla hal nahi hoya ji",
  "ਕੋਈ ਕਾਰਵਾਈ ਨਹੀਂ ਹੋਈ",
];

const SOLVED = [
  "हल हो गई",
  "हल हो गई, धन्यवाद",
  "जी समस्या हल हो गई है",
  "समाधान हो गया है, आपका बहुत-बहुत आभार",
  "ठीक हो गया",
  "अब कोई समस्या नहीं है",
  "पहले हल नहीं हुई थी, अब हो गई",
  "पानी आ गया है जी",
  "सड़क बन गई",
  "काम हो गया",
  "लाइट ठीक कर दी गई है",
  "hal ho gayi",
  "Haan ji ho gaya",
  "problem solve ho gayi thanks",
  "ab koi dikkat nahi hai",
  "pani aa raha hai ab, dhanyavaad",
  "kaam hogya ji",
  "theek kar diya",
  "solved",
  "Solved. Thank you!",
  "Yes, it is solved",
  "It has been fixed now",
  "issue resolved, thanks",
  "It was not solved earlier but now it is solved",
  "Water supply restored",
  "no problem now",
  "no issue",
  "We have no complaint anymore",
  "संतुष्ट हूं",
  "काम होग्या सै",
  "ठीक होग्या भाई, राम राम",
  "ਹੱਲ ਹੋ ਗਿਆ ਜੀ",
  "ਠੀਕ ਹੋ ਗਿਆ, ਧੰਨਵਾਦ",
];

const UNCLEAR = [
  "",
  "👍",
  "🙏🙏",
  "धन्यवाद",
  "Thank you sir",
  "ok",
  "जी",
  "@cmohry",
  "हल हुई या नहीं पता नहीं",
  "solved or not, I don't know",
  "कौन सी शिकायत?",
  "क्या हल हो गई?",
  "आपने लिखा है कि हल हो गई",
  "You say it is solved",
  "उम्मीद है हल हो जाएगी",
  "I hope it will be solved soon",
  "मेरा नंबर 9812345678 है",
  "DM कर दिया है",
  "एक और शिकायत है, पटवारी पैसे मांगता है",
  "10 दिन हो गए",
  "कल हल हो जाएगी बोले",
  "What about the second street?",
  "done",
];

describe("a citizen's answer to the question whether it is solved", () => {
  test.each(NOT_SOLVED)("%s: not solved", (text) => expect(solvedAnswerOf(text)).toBe("not-solved"));
  test.each(SOLVED)("%s: solved", (text) => expect(solvedAnswerOf(text)).toBe("solved"));
  test.each(UNCLEAR)("%j: unclear", (text) => expect(solvedAnswerOf(text)).toBe("unclear"));

  test("is found among handles, signs and spaces, and in capitals", () => {
    const around = fc.constantFrom("", " ", "🙏 ", "@cmohry @dc_karnal ", "\n", " !!");
    fc.assert(
      fc.property(fc.constantFrom(...NOT_SOLVED), around, around, (text, before, after) => {
        expect(solvedAnswerOf(`${before}${text.toUpperCase()}${after}`)).toBe("not-solved");
      }),
    );
  });

  test("is what we ask for: both answers that our own question names are understood", () => {
    const named = [DEFAULT_TEMPLATES.disposed.hi, DEFAULT_TEMPLATES.disposed.en].map((text) =>
      Array.from(text.matchAll(/“([^”]+)”/gu), ([, answer = ""]) => answer),
    );
    expect(named.map((answers) => answers.map(solvedAnswerOf))).toEqual([
      ["solved", "not-solved"],
      ["solved", "not-solved"],
    ]);
  });

  test("is given for any text at all, and at once", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 2_000 }), (text) =>
        ["solved", "not-solved", "unclear"].includes(solvedAnswerOf(text)),
      ),
    );
    expect(solvedAnswerOf("हल नहीं हुई ".repeat(2_000))).toBe("not-solved");
  });
});
