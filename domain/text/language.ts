import type { PostLanguage } from "./postLanguage.ts";
import type { Token } from "./tokenise.ts";

/**
 * The language of a post, by its script first and then by its function words. `hinglish` is Hindi in Latin letters, `hry`
 * Haryanvi in either script, `mixed` a post with sentences in two languages (English words inside a Hindi sentence do
 * not make it mixed).
 */
export function languageOf(tokens: readonly Token[]): PostLanguage {
  const words = tokens.filter(({ sigil, script }) => sigil === "" && script !== "digit" && script !== "other");
  const spoken = words.length > 0 ? words : tokens.filter(({ script }) => script !== "digit" && script !== "other");
  if (spoken.length === 0) return "en";
  const gurmukhi = count(spoken, ({ script }) => script === "gurmukhi");
  const devanagari = count(spoken, ({ script }) => script === "devanagari");
  const latin = spoken.length - gurmukhi - devanagari;
  const sentences = sentencesOf(spoken);
  if (gurmukhi >= devanagari && gurmukhi * 3 >= latin && gurmukhi > 0) return has(sentences, isEnglish, LONG_SENTENCE) ? "mixed" : "pa";
  if (devanagari > 0 && devanagari * 4 >= latin) return isTwoScripts(sentences) ? "mixed" : haryanviOrHindi(spoken);
  if (devanagari > 2 && isTwoScripts(sentences)) return "mixed";
  return inLatin(spoken, sentences);
}

/** English sentences among Hindi ones, or a romanised sentence beside one in Devanagari. */
function isTwoScripts(sentences: readonly SentenceCounts[]): boolean {
  return has(sentences, isEnglish, 4) || has(sentences, isRomanised, 5) || has(sentences, isLatin, 8);
}

function haryanviOrHindi(words: readonly Token[]): PostLanguage {
  let points = 0;
  for (const { form } of words) {
    if (STRONG_HARYANVI.has(form)) points += 2;
    else if (HARYANVI.has(form) || HARYANVI_VERB.test(form) || HARYANVI_PAST.test(form)) points += 1;
  }
  return points >= 2 ? "hry" : "hi";
}

function inLatin(words: readonly Token[], sentences: readonly SentenceCounts[]): PostLanguage {
  const hindi = count(words, ({ form }) => HINGLISH.has(form));
  const english = count(words, ({ form }) => ENGLISH.has(form));
  const haryanvi = count(
    words,
    ({ form }) =>
      HARYANVI_LATIN.has(form) || HARYANVI_LATIN_PAST.test(form) || HARYANVI_LATIN_VERB.test(form) || form === HARYANVI_LATIN_IS,
  );
  const punjabi = count(words, ({ form }) => PUNJABI_LATIN.has(form));
  if (haryanvi >= 2 && haryanvi >= punjabi && haryanvi * 9 >= words.length) return "hry";
  if (punjabi >= 3 && punjabi * 5 >= words.length) return "pa";
  if (hindi > 0 && has(sentences, isEnglish, LONG_SENTENCE) && has(sentences, isRomanised, 3)) return "mixed";
  if (hindi === 0 && english === 0) return count(words, ({ form }) => HINDI_ENDING.test(form)) * 2 > words.length ? "hinglish" : "en";
  return hindi * 1.6 >= english ? "hinglish" : "en";
}

const LONG_SENTENCE = 4;

interface SentenceCounts {
  length: number;
  english: number;
  hindi: number;
  indic: number;
}

type SentenceTest = (counts: SentenceCounts) => boolean;

const isEnglish: SentenceTest = ({ english, hindi, indic }) => english >= 1 && hindi * 4 <= english && indic === 0;
const isRomanised: SentenceTest = ({ english, hindi, indic }) => hindi >= 2 && hindi > english && indic === 0;

/** A sentence in Latin letters that is neither clearly English nor clearly Hindi. */
const isLatin: SentenceTest = ({ english, hindi, indic }) => english + hindi >= 3 && indic === 0;

function has(sentences: readonly SentenceCounts[], test: SentenceTest, shortest: number): boolean {
  return sentences.some((counts) => counts.length >= shortest && test(counts));
}

/** Sentences by punctuation; a change of script begins one too. */
function sentencesOf(words: readonly Token[]): readonly SentenceCounts[] {
  let counts: SentenceCounts = { length: 0, english: 0, hindi: 0, indic: 0 };
  const sentences = [counts];
  let wasLatin: boolean | null = null;
  for (const word of words) {
    const latin = word.script === "latin";
    if (word.gap === "sentence" || CONJUNCTIONS.has(word.form) || (wasLatin !== null && latin !== wasLatin)) {
      counts = { length: 0, english: 0, hindi: 0, indic: 0 };
      sentences.push(counts);
    }
    wasLatin = latin;
    counts.length += 1;
    if (!latin) counts.indic += 1;
    else if (HINGLISH.has(word.form)) counts.hindi += 1;
    else if (ENGLISH.has(word.form)) counts.english += 1;
  }
  return sentences;
}

/** Writers who change the language within a sentence mostly do so here. */
const CONJUNCTIONS: ReadonlySet<string> = new Set(["because", "but", "still", "although", "whereas"]);

function count<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  let total = 0;
  for (const item of items) if (test(item)) total += 1;
  return total;
}

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

const STRONG_HARYANVI = set(
  `सै सैं सूं कोन्या कोनी म्हारा म्हारे म्हारी म्हारै थारा थारे थारी थारै आळा आळे आळी आळां न्यूं न्यू अक इब इबी कद कदे घणा घणी घणे कड़ै कडै कित किते क्यूकर क्यूंकर
  थम थमनै मन्नै मनै तन्नै म्हानै हाम गाम गामां छोरे छोरा छोरी छोरियां टैम कोए लागरी लागरे लागर्या होग्या करदे जाण पाणी आंदी आंदे आंदा जांदी जांदे जांदा करदा
  देंदा देंदे खांदे ओड़ै उरै परै बेरा बालकां माणस माणसां लुगाई लुगाइयां ज्यां ज्यागी ज्यागा ज्यांगे सड़क्यां खड्डयां ठाल्ली डोगे बूझै काढ राख्या राक्खी राख्खे बणा बणाई बण्या डिपू पिलसण`.replaceAll(
    "़",
    "",
  ),
);
const HARYANVI = set(
  `नै पै तै मै अर बी बै ताऊ ताई बाबू बालक भाण जिब तब कै ए खातर खात्तर सारै बैठ्ये भीतर कर्या करण जावण आण देण लेण रैह रे इसे उसे जिसे किमे किमें करां मेरै तेरै ओर कसूता बावळा बेरो लाग कुणसा`.replaceAll(
    "़",
    "",
  ),
);
/** Present and future in -ै, -ैं, -ैगा, where Hindi has -ता है and -ेगा. */
const HARYANVI_VERB = /^[\u0905-\u0939][\u0900-\u097f]{1,}(?:ै|ैं|ैगा|ैगी|ैंगे)$/u;
/** Past in -्या: चढ्या, बोल्या, राख्या. */
const HARYANVI_PAST = /^[\u0905-\u0939][\u0900-\u097f]*(?:ख|ड|ढ|ल|ग|ट|ठ|क|द|न|प|र|स|ह|ज)्(?:या|ये|यां)$/u;
const HARYANVI_LATIN = set(
  `sai saii sain konya kona koni mhara mhare mhari mharai thara thare thari tharai aala aale aali ib ibb kad kade ghana ghani nyu nyun kit kadai kyukar kyunkar gaam tau thamne manne mannai
 tanne chhora chhore chora chore chhori lagri lagre hogya karya bolya padya lagya aanda aandi aande jaanda jaandi jande jandi bera balak taim koye ak arr lugai manas khatar kahvai karai jaavai aavai milai rahvai hovai devai koe bai likad likadti bechai bechain laagai mharai dhore dhorai byah gaadya kahya chalre bolre karre aare jaare
 konni kony kite laagre laagri laagrya laagya tham thare aalya aali aalye chyaar chaale likdya likadya jya jyaga jyagi jyange lyaiyo aaiyo jaiyo kariyo deiyo mhari gaama gaamm sunya milya rahya kadya kaadh dekhan khelan aavan jaavan`,
);
/** As in Devanagari: rakhya, chadhya, bolya; "kya" and "gya" are Hindi. */
const HARYANVI_LATIN_PAST = /^[a-z]{2,}(?:khya|dhya|dya|lya|rya|tya|nya)$/u;
/** Present: aave, jaavein, kehve, rahvai. */
const HARYANVI_LATIN_VERB = /^(?:[a-z]+aa?|keh|rah|reh|de|le|ho)v(?:e|ei|ai|ein|ain)$/u;
/** "aave s", "jya s": the copula, which is no word of the others. */
const HARYANVI_LATIN_IS = "s";
const PUNJABI_LATIN = set(
  `nu nun vich wich vicho sanu saanu sada sadda sade sadi saada tuhanu tuhada tuhade tusi asi assi kehnde haiga haigi haige ehna ohna ohnu kol paunda aunda aundi aunde nahio hunda hundi hunde
 kro karde karda kardi jande janda jandi pind kinne kithe kithon kyon ne di da de te naal nal lai layi dasso veer bai chahida chahidi hoya hoyi si`,
);
const HINGLISH = set(
  `hai h hain hn ho hu hoon hun tha thi nahi nhi nahin nai ni mat ka ki ke k ko se me mein mai mera meri mere hamara hamari hamare humara humari humare hum ham aap ap apka aapka apki
 tum yeh ye yha yahan yaha wo woh wahan waha vo par pe aur bhi bi toh kya kyu kyun kyo kyon kab kaha kahan kaise kaun koi kuch kuchh kar karo kare karein karen karna karne karta karte karti
 kiya kiye raha rahe rahi rha rhe rhi rahta rehta rehti gaya gayi gaye gya gyi gye gai diya diye dia de dete deta deti lo le lete leta leti liya li lagta lagte lagti laga lagi lage lag hua hui hue huye
 hota hoti hote hoga hogi honge hone ja jata jate jati jao jaye jaaye jana jaana jane aa aata aati aate ata ati ate aya aaya aayi aaye aane aana ana baad tak abhi ab aaj kal parso din dino mahine mahina saal sal
 hafte ghante ghanta baar bar bahut bhut bohot bada badi bade chota accha acha achha theek thik kharab band chalu sirf bas ek teen char paanch panch sab sabhi saare saari wala wale wali walo vala vale vali liye lie
 sath saath bina jab tab agar magar lekin phir fir ji bhai bhaiya jaldi turant kripya dhyan madad sarkar sarkari gaon gaanv ganv gali mohalla sadak pani paani bijli kooda kuda kachra nali nala log logo logon
 bacche bachche bache bacho ghar gharo paise rupay rupaye rupee hazar hajar kisan kisano shikayat samasya pareshan chakkar jawab bola bole bolte bolta kehte kehta kahte mil milta milti mile mili mila nikal nikla
 daal dal rakha rakhi pada padi pade padta padti sakte sakta sakti chahiye chaiye chahie apna apni apne iska iski iske uska uski uske unka unki inka inki jo jis jisse kis kisi us un itna itni itne kitna
 kitne kitni wahi yahi jaisa jaise aise waise upar neeche niche andar bahar aage peeche pass paas dur door saamne samne subah shaam raat dopahar lekar leke karke krke hokar jakar dekho dekhe suno sunwai bhej bhejo
 karwa karwao banwa banwao lagwao hatao bachao na naa mujhe muje hame hume hamein unhe inhe tera teri usme isme kyuki kyunki taki jabki phle pehle pahle khud sahi galat jyada zyada kam thoda hi kabhi mtlb wapas
 dhanyavad dhanyawad shukriya sujhav bachi beti beta ladki ladka ladke ladkiyan aadmi aurat bujurg maa pita dada dadi tute tuti tooti toota toot tut gaddhe gadde khada khadi khade marij dawai ilaj karwai
 krdo kro kr rkha rkhi bnao bna bnwa krwao mhine krte krti krta jaa smsya kaat kaata mara mar maar chori khatam shuru bharti naukri rashan depo fasal khet kheto tehsil patwari zameen jameen jamin makan makaan`,
);
const ENGLISH = set(
  `the is are was were be been being am i we you he she they it its it's this that these those my our your his her their a an and or but if of on at by for from with without to into onto in on over under after before since until
 has have had does did done will would can could should shall may might must not no nor never don't doesn't didn't isn't aren't wasn't hasn't haven't can't won't cannot there here where when what who which why how all any every each
 some many much more most very too so than then there's also only just still yet again even because due about near behind between through during up out off one two three please kindly madam get gets got getting give gives given
 take takes taken make makes made need needs want us him them itself now today yesterday tomorrow days months weeks years hours day month week year last next every nobody no-one anyone someone everyone nothing something as such
 both either whose i'm i've we've they've you're we're they're that's let let's been full whole own same other another few less lot per during while though although else ever always often never asks says said told tell`,
);
const HINDI_ENDING = /(?:na|ne|ni|ta|te|ti|ya|ye|yi|ao|ega|egi|enge|kar|wala|wale|wali)$/u;
