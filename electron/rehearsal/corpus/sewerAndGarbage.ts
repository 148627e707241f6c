import { PHOTO, VIDEO, emergency, routine, urgent } from "./template.ts";
import type { Template } from "./template.ts";

/** Sewers, drains, manholes, garbage, sweeping, public toilets. */
export const SEWER_AND_GARBAGE: readonly Template[] = [
  urgent("hi", "{locality} {town} में सीवर {days} दिन से ओवरफ्लो है, गंदा पानी घरों के अंदर आ रहा है।", PHOTO),
  routine("hi", "वार्ड {ward} {town} की नालियां महीनों से साफ नहीं हुईं। मच्छर इतने कि शाम को बाहर बैठना मुश्किल।"),
  emergency("hi", "{locality} {town} में खुले मैनहोल में एक बच्चा गिर गया है, लोग निकालने की कोशिश कर रहे हैं। फायर ब्रिगेड भेजो जल्दी!"),
  urgent("hi", "सीवर का ढक्कन {days} दिन से गायब है, {locality} {town}। कल रात बाइक सवार गिरकर घायल हुआ।", PHOTO),
  routine("hi", "कूड़े की गाड़ी {locality} {town} में हफ्ते में एक बार आती है। खाली प्लॉट कूड़ाघर बन गया है।", PHOTO),
  routine("hi", "सफाई कर्मचारी वार्ड {ward} में सिर्फ हाजिरी लगाकर चले जाते हैं। {town} नगर परिषद जांच करे।"),
  routine("hi", "{town} बस अड्डे के शौचालय की हालत इतनी खराब है कि महिलाएं अंदर नहीं जा सकतीं। पानी तक नहीं।"),
  routine("hinglish", "kachre wali gadi {days} din se nahi aayi {locality} {town}. Log road pe hi kachra daal rahe hain", PHOTO),
  urgent(
    "hinglish",
    "sewer ka pani road pe bhara hua hai {locality} {town}, bachche school kaise jaye. Nagar nigam ko 4 baar complaint",
    PHOTO,
  ),
  routine("hinglish", "Naali ki safai ke baad gaad wahi side me chhod gaye, ab baarish me wapas naali me. {town} ward {ward}"),
  urgent("hinglish", "STP ka ganda pani kheto me chhod rahe hain {village} ke paas, fasal aur bore dono kharab. {district}", VIDEO),
  routine("hinglish", "Mohalle ka public toilet {days} din se taala laga pada hai, chabi thekedar ke paas. {locality} {town}"),
  routine("hinglish", "Street sweeping machine sirf VIP road pe chalti hai, {locality} {town} me jhadu bhi nahi lagti"),
  urgent(
    "en",
    "Sewage backing up into ground floor homes in {locality}, {town} for {days} days. Jetting machine promised daily, never comes.",
    VIDEO,
  ),
  routine("en", "Garbage not lifted from {locality}, {town} for {days} days. Dogs and cows all over the heap next to the park.", PHOTO),
  routine("en", "Residents pay for door to door collection in {locality}, {town} yet the vehicle skips our lane every second day."),
  emergency(
    "en",
    "Two sewer workers are down inside a manhole at {locality}, {town}, not responding. No safety gear. Send rescue immediately!",
  ),
  urgent(
    "en",
    "Open drain with no cover right outside the anganwadi in {locality}, {town}. A toddler fell in last week. Cover it please.",
    PHOTO,
  ),
  routine(
    "en",
    "Someone burns the waste heap at {locality}, {town} every night. Smoke fills our homes. The municipal corporation must fine them.",
    VIDEO,
  ),
  urgent("hry", "{village} की फिरनी पै गंदा पाणी खड़ा सै {days} दिन तै। जोहड़ ओवरफ्लो हो कै गाळ मैं आ ग्या।", PHOTO),
  routine("hry", "सफाई आळा {village} मैं कदे दिख्या ए कोनी, तनखा पूरी लेवै सै। सरपंच तै कही तो हांस दिया।"),
  routine("pa", "{locality} {town} ਵਿੱਚ ਕੂੜੇ ਦੇ ਢੇਰ ਲੱਗੇ ਪਏ ਨੇ, {days} ਦਿਨਾਂ ਤੋਂ ਗੱਡੀ ਨਹੀਂ ਆਈ।", PHOTO),
  urgent("pa", "ਸੀਵਰ ਦਾ ਗੰਦਾ ਪਾਣੀ {town} ਦੇ {locality} ਦੀਆਂ ਗਲੀਆਂ ਵਿੱਚ ਖੜ੍ਹਾ ਹੈ। ਬੱਚੇ ਬਿਮਾਰ ਹੋ ਰਹੇ ਨੇ ਜੀ।"),
  routine("en", "Dead cow lying near {locality}, {town} since yesterday. Called the corporation three times. The smell is unbearable."),
];

/** Sanitation workers on strike: one town fills up. */
export const GARBAGE_STRIKE: readonly Template[] = [
  urgent("hinglish", "safai karamchari hadtal pe hai to {town} me kachra kaun uthayega? {locality} me badbu se jeena haram", PHOTO),
  routine("hi", "{town} में हड़ताल के चलते {locality} में कूड़े के पहाड़ बन गए हैं। प्रशासन वैकल्पिक इंतजाम करे।", PHOTO),
  routine("en", "Day {days} of the sweepers' strike and {locality}, {town} is drowning in waste. Talk to them or bring in help.", PHOTO),
  urgent("hi", "अस्पताल रोड {town} पर कूड़ा सड़ रहा है, मरीज नाक बंद करके जा रहे हैं। हड़ताल कब खत्म होगी?"),
  routine("hinglish", "{town} ward {ward} me dengue ke case aa rahe hai aur upar se kachra. Kuch to karo"),
  routine("hinglish", "{locality} {town} me {days} din se jhadu nahi lagi, har ghar ke bahar thaili. Hadtal ka kuch hal nikalo"),
  urgent(
    "en",
    "Rats and dogs have taken over the heap at {locality}, {town}. The strike is between you and them, the smell is ours.",
    PHOTO,
  ),
  routine("hi", "सफाई कर्मियों की मांग जायज है, सुन लीजिए। {town} के {locality} में अब चलना भी मुश्किल है।"),
  routine("hry", "{town} मैं हड़ताल के मारे गाळ-गाळ कूड़ा पड़ा सै, {locality} मैं तो नाक दे कै लिकड़णा पड़ै।"),
  urgent(
    "hinglish",
    "ward {ward} ki naaliyan jam, {locality} {town} me ganda pani ghar ke andar aane laga. Hadtal hai to machine to bhejo",
    PHOTO,
  ),
];
