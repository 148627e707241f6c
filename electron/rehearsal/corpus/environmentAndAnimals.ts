import { PHOTO, VIDEO, emergency, routine, urgent } from "./template.ts";
import type { Template } from "./template.ts";

/** Smoke, effluent, mining, trees, stray and wild animals, fires. */
export const ENVIRONMENT_AND_ANIMALS: readonly Template[] = [
  urgent("hi", "{village} के पास फैक्ट्री रात को काला धुआं छोड़ती है, सांस लेना मुश्किल। प्रदूषण बोर्ड {district} सो रहा है।", VIDEO),
  urgent("hi", "केमिकल का पानी ड्रेन में डाल रहे हैं, {village} {district} के हैंडपंप से लाल पानी आ रहा है।", PHOTO),
  urgent("hi", "अवैध खनन जोरों पर, रात भर डंपर चलते हैं {village} से। पहाड़ आधा रह गया। {district}", {
    picture: "video",
    districts: ["Nuh", "Mahendragarh", "Bhiwani", "Charkhi Dadri", "Gurugram", "Faridabad"],
  }),
  urgent("hi", "यमुना से रेत की मशीनें दिन रात लगी हैं, {village} के खेत कट रहे हैं। {district}", {
    picture: "photo",
    districts: ["Yamunanagar", "Karnal", "Panipat", "Sonipat", "Palwal"],
  }),
  emergency("hi", "{village} के खेतों में तेंदुआ दिखा है, एक बछड़ा मार दिया। लोग घरों में बंद हैं। वन विभाग तुरंत आए। जिला {district}", {
    picture: "video",
    districts: ["Panchkula", "Yamunanagar", "Gurugram", "Faridabad", "Mahendragarh", "Nuh", "Rewari"],
  }),
  urgent("hi", "आवारा सांड ने {locality} {town} में बुजुर्ग को उठाकर पटक दिया, पसलियां टूट गईं। नगर परिषद कब पकड़ेगी?"),
  urgent("hi", "कुत्तों के झुंड ने {locality} {town} में 6 साल के बच्चे को काटा। {days} दिन में यह तीसरी घटना।", PHOTO),
  emergency("hi", "{locality} {town} में गत्ते के गोदाम में भीषण आग, फायर ब्रिगेड की एक ही गाड़ी आई है और पानी खत्म। और गाड़ियां भेजो!", VIDEO),
  routine("hi", "पार्क {locality} {town} के हरे पेड़ बिना अनुमति काट दिए। वन विभाग में शिकायत दी, कोई जांच नहीं।", PHOTO),
  routine("hinglish", "aawara pashuo ka jhund {town} highway pe baitha rehta hai, raat ko dikhte nahi. {locality} ke paas", PHOTO),
  urgent("hinglish", "bandaro ka aatank {locality} {town} me, chhat pe jana band. Kal ek aunty gir gayi. Pakadne wali team bhejo"),
  urgent("hinglish", "stone crusher {village} {district} bina pani ke chal raha, poore gaon me dhool, bachcho ko khaansi", {
    picture: "video",
    districts: ["Mahendragarh", "Bhiwani", "Charkhi Dadri", "Nuh", "Faridabad", "Yamunanagar", "Panchkula"],
  }),
  routine("hinglish", "parali jala rahe hain {village} me shaam ko, AQI dekh lo. {district} prashasan ki team kaha hai", VIDEO),
  routine("hinglish", "{town} ki gaushala bhari hui hai bol ke gaay sadak pe chhod di. Ek ka accident ho gaya aaj"),
  emergency(
    "hinglish",
    "aag lag gayi jhuggiyo me {locality} {town}, cylinder phat rahe hain, log andar hain!! fire brigade bhejo {phone}",
    VIDEO,
  ),
  urgent("en", "Dyeing unit near {village}, {district} empties its tank into the drain at night. The water turns purple.", {
    picture: "photo",
    districts: ["Panipat", "Sonipat", "Faridabad", "Gurugram", "Rewari"],
  }),
  routine("en", "Construction dust at {locality}, {town} with no net and no sprinkling, in the worst air week of the year.", PHOTO),
  urgent(
    "en",
    "Pack of dogs chases every two wheeler at {locality}, {town}. My daughter needed eleven stitches. Sterilise, vaccinate, do something.",
  ),
  emergency(
    "en",
    "Chemical tanker leaking near {village}, {district}. Strong smell, eyes burning, people running. Is it poisonous? Help!",
    VIDEO,
  ),
  urgent("en", "Illegal mining in the hills behind {village}, {district}: two excavators working right now, photographs attached.", {
    picture: "photo",
    districts: ["Nuh", "Gurugram", "Faridabad", "Mahendragarh", "Charkhi Dadri"],
  }),
  routine("en", "Brick kiln beside the school at {village}, {district} runs on plastic waste. Children cough all morning."),
  urgent("hry", "{village} मैं आवारा सांडां नै फसल खा ली, रात नै पहरा देणा पड़ै सै। नंदीशाला मैं घालो इननै।"),
  routine("hry", "{village} की फैक्टरी का धुमा गाम मैं आवै सै, लत्ते काळे हो ज्यां सैं सुखाए होए। {district}"),
  urgent("pa", "{town} ਵਿੱਚ ਅਵਾਰਾ ਸਾਨ੍ਹ ਨੇ ਬਜ਼ੁਰਗ ਨੂੰ ਟੱਕਰ ਮਾਰੀ, ਹਸਪਤਾਲ ਦਾਖਲ ਨੇ। ਨਗਰ ਕੌਂਸਲ ਕਿੱਥੇ ਹੈ?"),
  emergency("pa", "{village} ਵਿੱਚ ਖੜ੍ਹੀ ਕਣਕ ਨੂੰ ਅੱਗ ਲੱਗ ਗਈ ਹੈ, ਤੇਜ਼ ਹਵਾ ਨਾਲ ਫੈਲ ਰਹੀ ਹੈ! ਫਾਇਰ ਬ੍ਰਿਗੇਡ ਭੇਜੋ ਜੀ। ਜ਼ਿਲ੍ਹਾ {district}", VIDEO),
];
