import type { RehearsalLanguage } from "./template.ts";

/** How people begin, and how those end who want something done; each now and then. `{tag}` becomes the district as a hashtag. */
export const VOICES: Readonly<Record<RehearsalLanguage, { readonly openings: readonly string[]; readonly endings: readonly string[] }>> = {
  hi: {
    openings: ["महोदय,", "नमस्ते जी,", "श्रीमान जी,", "माननीय मुख्यमंत्री जी,", "कृपया ध्यान दें:"],
    endings: ["कृपया समाधान करवाएं।", "🙏", "हम बहुत परेशान हैं।", "धन्यवाद।", "{tag}", "जल्द कार्यवाही की आशा है।", "🙏🙏 {tag}"],
  },
  hinglish: {
    openings: ["Sir,", "Namaste sir,", "CM sahab,", "Respected sir,", "Please dhyan dijiye,", "Sir ji"],
    endings: [
      "please help",
      "🙏",
      "koi sunwai nahi ho rahi",
      "pls action le",
      "{tag}",
      "jaldi karo sir",
      "bahut pareshan hai hum 🙏",
      "#help {tag}",
    ],
  },
  en: {
    openings: ["Sir,", "Hello,", "Dear team,", "Urgent attention please:", "Respected CM,"],
    endings: ["Kindly look into it.", "Please act.", "{tag}", "Thank you.", "Hoping for a quick response.", "How long must we wait? {tag}"],
  },
  pa: {
    openings: ["ਸਤਿ ਸ੍ਰੀ ਅਕਾਲ ਜੀ,", "ਬੇਨਤੀ ਹੈ ਜੀ,", "ਸਰ ਜੀ,"],
    endings: ["ਕਿਰਪਾ ਕਰਕੇ ਹੱਲ ਕਰੋ ਜੀ।", "🙏", "ਧੰਨਵਾਦ ਜੀ।", "{tag}"],
  },
  hry: {
    openings: ["राम राम साब,", "सीएम साब,", "भाई,"],
    endings: ["🙏", "किमे तो करो।", "सुणियो साब।", "{tag}"],
  },
};

/** How those end who want nothing, in any language: praise, an advertisement. */
export const GOODBYES: readonly string[] = ["🙏", "{tag}"];
