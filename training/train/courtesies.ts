import type { PostLanguage } from "#domain/proposal/proposal.ts";
import { randomFrom } from "./random.ts";
import type { LabelledPost, WrittenPost } from "./posts.ts";

/**
 * Letters to an office begin and end with courtesies, whatever they are about. The writers hardly wrote any but in thanks, from which a
 * training would learn that whoever says "Thank you." is content. So a few of the other posts are learned from with some.
 */
export function withCourtesies(posts: readonly (LabelledPost | WrittenPost)[]): readonly (LabelledPost | WrittenPost)[] {
  const random = randomFrom(SEED);
  return posts.map((post) => {
    const [begins, ends, which] = [random(), random(), random()];
    if (!("kind" in post) || post.kind === "praise") return post;
    const of = (courtesies: Courtesies) => {
      const list = courtesies[post.lang];
      return list[Math.floor(which * list.length)] ?? "";
    };
    const opening = begins < BEGINS ? `${of(OPENINGS)} ` : "";
    const closing = ends < ENDS ? `${SENTENCE.test(post.text) ? "" : "."} ${of(CLOSINGS)}` : "";
    return opening === "" && closing === "" ? post : { ...post, text: `${opening}${post.text.trimEnd()}${closing}` };
  });
}

const SEED = 23;
/** How many begin so, and how many end so. */
const BEGINS = 0.03;
const ENDS = 0.05;
const SENTENCE = /[.!?।…]\s*$/u;

type Courtesies = Readonly<Record<PostLanguage, readonly string[]>>;

const OPENINGS: Courtesies = {
  en: [
    "Respected sir,",
    "To, The Hon'ble Chief Minister, Haryana. Respected Sir,",
    "Respected CM sir,",
    "Dear Sir/Madam,",
    "To the Deputy Commissioner. Respected sir, with due respect,",
  ],
  hinglish: ["Respected sir,", "Mananiya mukhyamantri ji,", "Namaste CM sir,", "Adarniya sir ji, saadar namaskar.", "Sir ji,"],
  hi: ["सेवा में, श्रीमान मुख्यमंत्री महोदय, हरियाणा।", "महोदय,", "आदरणीय मुख्यमंत्री जी,", "श्रीमान जी, सविनय निवेदन है कि", "नमस्कार सर,"],
  hry: ["मुख्यमंत्री जी राम राम,", "श्रीमान जी,", "राम राम साहब जी,", "सेवा म्ह, श्रीमान जी,"],
  pa: ["ਸਤਿਕਾਰਯੋਗ ਮੁੱਖ ਮੰਤਰੀ ਜੀ,", "ਸਤਿ ਸ੍ਰੀ ਅਕਾਲ ਜੀ,", "ਸੇਵਾ ਵਿਖੇ, ਸ੍ਰੀਮਾਨ ਜੀ,", "ਬੇਨਤੀ ਹੈ ਜੀ,"],
  mixed: ["Respected sir,", "महोदय,", "Respected CM sir, सविनय निवेदन है कि", "सर जी,"],
};

const CLOSINGS: Courtesies = {
  en: ["Thank you.", "Thanks.", "Thanking you.", "Thanks and regards.", "Kindly do the needful. Thank you.", "Thank you sir.", "Regards."],
  hinglish: ["Dhanyavad.", "Thank you sir", "Thanks", "dhanyawad ji", "Shukriya.", "Kripya karwai karein, dhanyavad."],
  hi: ["धन्यवाद।", "सादर धन्यवाद।", "धन्यवाद जी।", "अति कृपा होगी। धन्यवाद।", "आपका आभारी रहूंगा।", "सधन्यवाद।"],
  hry: ["धन्यवाद जी।", "थारा धन्यवाद।", "घणा धन्यवाद।", "राम राम, धन्यवाद।"],
  pa: ["ਧੰਨਵਾਦ।", "ਧੰਨਵਾਦ ਜੀ।", "ਆਪ ਜੀ ਦਾ ਧੰਨਵਾਦੀ ਹੋਵਾਂਗਾ।", "ਮਿਹਰਬਾਨੀ, ਧੰਨਵਾਦ।"],
  mixed: ["Thank you.", "धन्यवाद।", "Thanks sir", "धन्यवाद, regards."],
};
