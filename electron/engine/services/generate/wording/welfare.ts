import { theme } from "./theme.ts";
import type { Theme } from "./theme.ts";

/** Ration, pensions, schools, hospitals, farms. */
export const WELFARE: readonly Theme[] = [
  theme(
    "CRID",
    70,
    "परिवार पहचान पत्र में आय {rupees} ज्यादा दिखा दी, राशन और पेंशन बंद हो गई। {town} जिला {district}",
    "PPP family id me income galat hai, {days} din se correction pending. CSC {town} {count} chakkar. {district}",
    "Family ID income verification wrong, request pending for {days} days at {town}. District {district}",
  ),
  theme(
    "FOOD",
    45,
    "राशन डिपो {town} में {days} दिन से गेहूं नहीं मिला, डिपो होल्डर कम तोलता है। जिला {district}",
    "BPL ration card kat gaya bina bataye, {town} ward {ward}. food supply office {district} koi jawab nahi",
    "{district} ਵਿੱਚ ਰਾਸ਼ਨ ਡਿਪੂ ਵਾਲਾ {days} ਦਿਨਾਂ ਤੋਂ ਕਣਕ ਨਹੀਂ ਦੇ ਰਿਹਾ ਜੀ",
  ),
  theme(
    "SOCIAL_JUSTICE",
    45,
    "बुढ़ापा पेंशन {days} दिन से नहीं आई, मेरी उम्र सत्तर साल है। समाज कल्याण {town} जिला {district}",
    "vidhwa pension {days} din se band hai, samaj kalyan office {district} kehta hai family id theek karao. {town}",
    "Disability pension stopped {days} days ago without a letter. {town}, {district}",
  ),
  theme(
    "HEALTH",
    50,
    "सिविल अस्पताल {town} में डॉक्टर {days} दिन से नहीं, मरीज फर्श पर हैं। जिला {district}",
    "108 ambulance {count} minute me bhi nahi aayi {town} me, mareez ki haalat gambhir thi. {district}",
    "No anti rabies injection at the government hospital {town} for {days} days. District {district}",
    "{district} ਦੇ ਸਰਕਾਰੀ ਹਸਪਤਾਲ ਵਿੱਚ ਦਵਾਈ ਨਹੀਂ ਮਿਲਦੀ, ਡਾਕਟਰ {days} ਦਿਨਾਂ ਤੋਂ ਛੁੱਟੀ ਤੇ ਹੈ",
  ),
  theme(
    "MEDICAL_EDU",
    5,
    "मेडिकल कॉलेज {district} में एमआरआई की तारीख {days} दिन बाद की दे रहे हैं। {town}",
    "PGIMS me bed nahi mila, {count} ghante stretcher par rakha. {town} {district}",
  ),
  theme(
    "SCHOOL_EDU",
    32,
    "राजकीय स्कूल {town} में {days} दिन से अध्यापक नहीं, {count} बच्चे खाली बैठे हैं। जिला {district}",
    "private school {town} ne fees {rupees} badha di aur kitabe apni dukan se, rule 134A ka dakhila nahi. {district}",
    "Roof plaster of the government school {town} fell on the children's desks. District {district}",
  ),
  theme(
    "HIGHER_EDU",
    10,
    "राजकीय कॉलेज {town} में {count} प्राध्यापकों के पद खाली हैं, दाखिला पोर्टल बंद। {district}",
    "University result {days} din se late, college {town} ke {count} vidyarthi pareshan. {district}",
  ),
  theme(
    "SKILL",
    6,
    "आईटीआई {town} में {days} दिन से प्रशिक्षक नहीं और मशीनें बंद। {district}",
    "ITI {town} certificate of {count} trainees delayed for {days} days. {district}",
  ),
  theme(
    "WCD",
    10,
    "आंगनवाड़ी केंद्र {town} में {days} दिन से पोषाहार नहीं आया। महिला एवं बाल विकास {district}",
    "anganwadi worker {town} ka mandey {days} din se nahi mila. {district}",
  ),
  theme(
    "PANCHAYAT",
    45,
    "ग्राम पंचायत {town} में गली की ईंटें उखड़ी हैं, सरपंच ने {rupees} रुपये का काम कागज में दिखा दिया। बीडीपीओ जांच करे, {district}",
    "gaon ke johad ka pani gali me bhar gaya {days} din se, BDPO {town} sunta nahi. {district}",
    "Panchayat land near {town} encroached, BDPO {district} has not moved for {days} days.",
  ),
  theme(
    "IRRIGATION",
    22,
    "नहर में {days} दिन से पानी नहीं छोड़ा, टेल तक फसल सूख रही है। सिंचाई विभाग {town} {district}",
    "minor tooti hui hai {town} ke paas, {count} acre fasal doob gayi. nehar vibhag {district}",
    "ਨਹਿਰ ਦਾ ਪਾਣੀ ਟੇਲ ਤੱਕ {days} ਦਿਨਾਂ ਤੋਂ ਨਹੀਂ ਪਹੁੰਚਿਆ, ਫ਼ਸਲ ਸੁੱਕ ਗਈ, ਜ਼ਿਲ੍ਹਾ {district}",
  ),
  theme(
    "AGRICULTURE",
    26,
    "फसल बीमा का क्लेम {days} दिन से नहीं मिला, {count} एकड़ नरमा खराब हुई। कृषि विभाग {town} {district}",
    "DAP khad ke liye {town} me subah se line, {count} kisan khali haath laute. {district}",
  ),
  theme(
    "MARKETING_BOARD",
    14,
    "अनाज मंडी {town} में धान {days} दिन से पड़ा है, उठान नहीं हो रहा। मार्केट कमेटी {district}",
    "gate pass nahi kat raha mandi {town} me, {count} trolley khadi hain. market committee {district}",
  ),
  theme(
    "COOPERATION",
    6,
    "सहकारी समिति {town} ने {rupees} रुपये का ऋण दो बार चढ़ा दिया। {district}",
    "Cooperative bank {town} holds deposits of {count} farmers for {days} days. {district}",
  ),
  theme(
    "ANIMAL_HUSBANDRY",
    7,
    "{town} पशु अस्पताल में {days} दिन से डॉक्टर नहीं, {count} पशु बीमार। {district}",
    "gaay bhains me bimari fail rahi hai {town} me, pashu chikitsak nahi aaya. {district}",
  ),
  theme(
    "HAREDA",
    5,
    "सोलर पंप का पैसा {rupees} जमा कराए {days} दिन हो गए, हरेडा {district} ने पंप नहीं लगाया। {town}",
    "HAREDA solar subsidy pending {days} din se, {town} {district}",
  ),
  theme(
    "SPORTS",
    6,
    "{town} खेल स्टेडियम का मैदान {days} दिन से पानी में डूबा है, खिलाड़ी कहां जाएं। {district}",
    "Coach post vacant at the sports stadium {town}, {count} players train alone. {district}",
  ),
];
