import { theme } from "./theme.ts";
import type { Theme } from "./theme.ts";

/** Police, land, colonies, taxes, mines, jobs: what people have to do with offices. */
export const OFFICES: readonly Theme[] = [
  theme(
    "POLICE",
    90,
    "{town} थाने में {days} दिन से एफआईआर दर्ज नहीं हो रही, आरोपी खुले घूम रहे हैं। जिला {district}",
    "घर से {rupees} रुपये की चोरी हो गई, पुलिस चौकी {town} ने कोई कार्रवाई नहीं की। {district}",
    "cyber fraud me {rupees} rupaye chale gaye, thana {town} {days} din se ghuma raha hai. SP {district} dhyan de",
    "Goons fire in the air in ward {ward}, {town} every night, the police post says it has no men. {district}",
    "{district} ਪੁਲਿਸ {days} ਦਿਨਾਂ ਤੋਂ ਸਾਡੀ ਸ਼ਿਕਾਇਤ ਦਰਜ ਨਹੀਂ ਕਰ ਰਹੀ, ਨਸ਼ਾ ਸ਼ਰੇਆਮ ਵਿਕ ਰਿਹਾ ਹੈ",
  ),
  theme(
    "REVENUE",
    45,
    "तहसील {town} में इंतकाल {days} दिन से दर्ज नहीं हुआ, पटवारी {rupees} रुपये मांगता है। जिला {district}",
    "registry ke liye tehsil {town} me {days} din se token nahi mil raha, naib tehsildar chhutti par. {district}",
    "Demarcation of our land at {town} pending for {days} days, the kanungo never came. District {district}",
  ),
  theme(
    "TCP",
    14,
    "{town} में अवैध कॉलोनी काटी जा रही है, {count} प्लॉट बिक चुके। डीटीपी {district} कार्रवाई करे।",
    "Illegal floors raised in a licensed colony of {town}, town planning office {district} silent for {days} days.",
  ),
  theme(
    "HRERA",
    6,
    "Builder in {town} has not given possession for {days} days beyond the HRERA order, Rs {rupees} stuck. {district}",
    "हरेरा के आदेश के बाद भी बिल्डर {rupees} रुपये नहीं लौटा रहा। {town}, {district}",
  ),
  theme(
    "HOUSING",
    10,
    "हाउसिंग बोर्ड के फ्लैट {town} में छत टपक रही है, {days} दिन से शिकायत लंबित। {district}",
    "PM awas yojana ki kist {days} din se nahi aayi, makan adhura pada hai {town} me. {district}",
  ),
  theme(
    "EXCISE",
    10,
    "{town} में स्कूल के पास शराब का ठेका खोल दिया, आबकारी विभाग {days} दिन से चुप। {district}",
    "GST refund of Rs {rupees} pending with the excise and taxation office {district} for {days} days. {town}",
  ),
  theme(
    "MINING",
    9,
    "{town} के पास रात को अवैध खनन हो रहा है, {count} डंपर निकलते हैं। खनन विभाग {district} सो रहा है।",
    "Illegal sand mining near {town} with {count} trolleys a night, mining officer {district} informed {days} days ago.",
  ),
  theme(
    "POLLUTION",
    14,
    "{town} की फैक्ट्री का काला धुआं और केमिकल का पानी, प्रदूषण बोर्ड {days} दिन से नहीं आया। {district}",
    "Dyeing units of {town} empty chemical waste into the drain, pollution board {district} please test the water.",
  ),
  theme(
    "FOREST",
    9,
    "{town} में हरे पेड़ काटे जा रहे हैं, वन विभाग {district} तुरंत रोके।",
    "bandar aur neelgai ne {town} me fasal barbad kar di, van vibhag {days} din se nahi aaya. {district}",
  ),
  theme(
    "LABOUR",
    10,
    "{town} की फैक्ट्री ने {count} मजदूरों का {days} दिन का वेतन नहीं दिया, श्रम विभाग कार्रवाई करे। {district}",
    "Labour card ka paisa {rupees} rupaye {days} din se pending, labour office {district} {town}",
  ),
  theme(
    "EMPLOYMENT",
    6,
    "रोजगार कार्यालय {district} से बेरोजगारी भत्ता {days} दिन से नहीं मिला। {town}",
    "saksham yuva ka mandey {days} din se nahi aaya, rojgar karyalay {district}. {town}",
  ),
  theme(
    "HKRN",
    10,
    "एचकेआरएन से लगे कर्मचारियों को {days} दिन से वेतन नहीं मिला। {town} {district}",
    "HKRN offer letter aaya par joining {days} din se nahi ho rahi {town} me. {district}",
  ),
  theme(
    "HSSC",
    9,
    "एचएसएससी भर्ती का परिणाम {days} दिन से रुका है, {count} युवा इंतजार में। {town} {district}",
    "HSSC CET score card does not open, last date in {days} days. {town}, {district}",
  ),
  theme(
    "VIGILANCE",
    6,
    "{town} दफ्तर में बाबू {rupees} रुपये रिश्वत मांग रहा है, भ्रष्टाचार निरोधक ब्यूरो जांच करे। {district}",
    "Clerk at {town} takes a bribe of Rs {rupees} per file, anti corruption bureau please trap him. {district}",
  ),
  theme(
    "CENTRAL",
    12,
    "बैंक {town} ने खाते से {rupees} रुपये काट लिए, मैनेजर {days} दिन से टाल रहा है। {district}",
    "EPFO claim of Rs {rupees} rejected {count} times without reason. {town}, {district}",
  ),
  theme(
    "CMO",
    8,
    "सीएम विंडो पर {days} दिन पहले शिकायत दी थी, बिना कार्रवाई बंद कर दी। {town} {district}",
    "CM Window complaint closed without any action after {days} days. {town}, {district}",
  ),
];
