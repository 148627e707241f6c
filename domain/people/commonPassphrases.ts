/** What is tried first of all, here and anywhere: `password12`, `Admin@Haryana 2026`. */
const COMMON_WORDS = `
  password passphrase passwd passcode pass secret letmein changeme default new my test guest
  administrator admin user root login signin welcome hello iloveyou
  qwertyuiop qwerty asdfghjkl asdfgh asdf zxcvbnm zxcvbn abcdefghij abcdefgh abcdef abcd abc
  haryana chandigarh india bharat office grievances grievance tracker ismgt cell cmo cm
  पासवर्ड पासफ़्रेज़ प्रशासक हरियाणा चंडीगढ़ भारत कार्यालय शिकायत नमस्ते स्वागत
`;

const ANY_COMMON_WORD = new RegExp(COMMON_WORDS.normalize("NFKC").trim().split(/\s+/u).join("|"), "gu");

/** Signs that are typed in the place of letters. */
const TYPED_FOR: Readonly<Record<string, string>> = { "@": "a", "4": "a", "3": "e", "1": "i", "0": "o", "5": "s", $: "s" };

const LETTER = /[\p{L}\p{M}]/u;

/** Whether it says nothing but common words, with whatever digits and signs between and behind them; digits alone are one as well. */
export function isCommonPassphrase(letters: readonly string[]): boolean {
  const end = letters.findLastIndex((letter) => LETTER.test(letter)) + 1;
  const disguised = letters.slice(0, end).map((letter) => TYPED_FOR[letter] ?? letter);
  return [letters, disguised].some(
    (typed) =>
      typed
        .filter((letter) => LETTER.test(letter))
        .join("")
        .toLowerCase()
        .replaceAll(ANY_COMMON_WORD, "") === "",
  );
}
