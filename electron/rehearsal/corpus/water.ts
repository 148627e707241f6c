import { PHOTO, VIDEO, emergency, routine, urgent } from "./template.ts";
import type { Template } from "./template.ts";

/** Drinking water: no supply, low pressure, dirty water, leaks, tankers, tube wells. */
export const WATER: readonly Template[] = [
  urgent("hi", "{locality}, {town} में {days} दिन से पीने का पानी नहीं आया। टैंकर वाला 800 रुपये मांग रहा है, गरीब आदमी कहां जाए?"),
  routine("hi", "वार्ड {ward} {town} में पानी का प्रेशर इतना कम है कि पहली मंजिल तक भी नहीं चढ़ता। सुबह सिर्फ 20 मिनट सप्लाई।"),
  urgent("hi", "गांव {village} ({district}) का ट्यूबवेल {days} दिन से खराब पड़ा है। पंचायत कहती है विभाग जाने, विभाग कहता है मोटर नहीं है।"),
  urgent("hi", "{town} के {locality} में नल से सीवर मिला हुआ बदबूदार पानी आ रहा है। बच्चों को उल्टी दस्त लग गए हैं।", PHOTO),
  routine("hi", "मेन रोड {locality} {town} पर पाइप लाइन {days} दिन से लीक है, हजारों लीटर पानी नाली में जा रहा है और घरों में बूंद नहीं।", VIDEO),
  routine("hi", "गांव {village} में आधी बस्ती को पानी मिलता है, नीचे वाली बस्ती की तरफ लाइन ही नहीं डाली गई। {district} प्रशासन ध्यान दे।"),
  routine(
    "hinglish",
    "{locality} {town} me pani ki supply ka koi time hi nahi hai, kabhi raat 2 baje kabhi subah 4. Koi schedule to bana do sir",
  ),
  urgent(
    "hinglish",
    "Sir {village} gaon me {days} din se pani nhi aa rha, water works ki motor jali padi h. JE phone nahi uthata. Mera no {phone}",
  ),
  routine(
    "hinglish",
    "Ward {ward} {town} ka booster chal nahi raha, last wali gali tak pani pahuchta hi nahi. Bill time pe bhar rahe hain phir bhi",
  ),
  urgent(
    "hinglish",
    "nal me kaala pani aa raha hai {locality} {town} me, smell itni ki muh dhona mushkil. {count} ghar pareshan hain",
    PHOTO,
  ),
  routine(
    "hinglish",
    "Pani ka connection apply kiye {days} din ho gaye, road cut ki fees bhi jama hai, {town} public health office me roz chakkar",
  ),
  routine(
    "hinglish",
    "{locality} ki gali me logo ne seedha line par motor laga rakhi hai, baki sab ke ghar pani nahi. Checking karwao {town}",
  ),
  urgent(
    "en",
    "No water supply in {locality}, {town} for {days} days. Private tankers charge Rs {rupees} for half a tank. Please restore supply.",
  ),
  urgent(
    "en",
    "Tap water in {locality}, {town} is yellow and smells of sewage. Two children on our street have been ill since yesterday.",
    PHOTO,
  ),
  routine(
    "en",
    "Low pressure in ward {ward}, {town} for weeks. Those at the end of the line in {locality} get water for ten minutes a day.",
  ),
  routine(
    "en",
    "A water main has been leaking at {locality}, {town} for {days} days. Complained twice on the helpline, both closed without a visit.",
    VIDEO,
  ),
  routine("en", "Wrong water bill of Rs {rupees} for a house in {locality}, {town} that has been locked for a year. Who corrects this?"),
  urgent("hry", "म्हारे गाम {village} मैं {days} दिन तै पाणी कोनी आया। डांगर भी तिसाए मरण लाग रे सैं। कोए तो सुण लो साब।"),
  routine("hry", "{village} की टंकी पाछले साल बणगी थी पर पाणी आज तक कोनी चढ़ाया। दिखावे खातर बणाई थी के?", PHOTO),
  routine(
    "hry",
    "bhai {village} gaam me paani ki line tuti padi se {days} din te, gali me kichad hi kichad. {district} ale afsar kit so gaye",
  ),
  urgent("pa", "ਪਿੰਡ {village} ਵਿੱਚ {days} ਦਿਨਾਂ ਤੋਂ ਪੀਣ ਵਾਲਾ ਪਾਣੀ ਨਹੀਂ ਆ ਰਿਹਾ। ਟੈਂਕਰ ਵੀ ਨਹੀਂ ਭੇਜਿਆ। ਜ਼ਿਲ੍ਹਾ {district} ਵਾਲੇ ਸੁਣੋ ਜੀ।"),
  routine("pa", "{town} ਦੇ {locality} ਵਿੱਚ ਪਾਣੀ ਦਾ ਪ੍ਰੈਸ਼ਰ ਬਹੁਤ ਘੱਟ ਹੈ ਜੀ, ਛੱਤ ਵਾਲੀ ਟੈਂਕੀ ਤੱਕ ਨਹੀਂ ਚੜ੍ਹਦਾ।"),
  emergency(
    "hi",
    "{village} में पंचायती टंकी का पानी पीकर {count} से ज्यादा लोग बीमार, कई अस्पताल में भर्ती। तुरंत सप्लाई बंद कर जांच कराओ! जिला {district}",
  ),
  emergency(
    "en",
    "More than {count} people in {village}, {district} are vomiting after drinking the supply water this morning. Ambulances are not enough. Stop the supply now!",
  ),
  routine(
    "hi",
    "महोदय, निवेदन है कि {locality}, {town} के निवासी पिछले {days} दिनों से पानी की किल्लत झेल रहे हैं। सुबह 4 बजे उठकर लाइन में लगना पड़ता है। बुजुर्ग और छोटे बच्चों वाले परिवार सबसे ज्यादा परेशान हैं। हमने जन स्वास्थ्य विभाग के कार्यालय में तीन बार लिखित शिकायत दी, हर बार कहा गया कि कल आएगा। वह कल आज तक नहीं आया। टैंकर भी सिर्फ पहुंच वालों की गली में खड़ा होता है। कृपया नियमित सप्लाई का समय तय करवाएं और हमारी गली का वाल्व ठीक करवाएं। संपर्क {phone}",
  ),
  routine("en", "Water tanker booked online for {locality}, {town} {days} days ago. Money deducted, tanker never came, refund not given."),
];
