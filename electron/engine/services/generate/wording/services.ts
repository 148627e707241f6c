import { theme } from "./theme.ts";
import type { Theme } from "./theme.ts";

/** Water, power, sewers, roads, buses: what a house asks for every day. */
export const SERVICES: readonly Theme[] = [
  theme(
    "PHED",
    150,
    "{town} के वार्ड {ward} में {days} दिन से पीने का पानी नहीं आ रहा है, टैंकर भी नहीं भेजा गया। जिला {district}",
    "नलों में गंदा और बदबूदार पानी आ रहा है, बच्चे बीमार पड़ रहे हैं। वार्ड {ward} {town}, जिला {district}",
    "{town} ward {ward} me {days} din se pani ki supply band hai, tubewell ki motor jali padi hai. jila {district}",
    "Drinking water pipeline leaking in ward {ward}, {town} for {days} days, sewage is mixing with the supply. District {district}",
    "{district} ਦੇ ਵਾਰਡ {ward} ਵਿੱਚ {days} ਦਿਨਾਂ ਤੋਂ ਪੀਣ ਵਾਲਾ ਪਾਣੀ ਨਹੀਂ ਆਇਆ ਜੀ, ਬਹੁਤ ਪਰੇਸ਼ਾਨ ਹਾਂ",
  ),
  theme(
    "UHBVN",
    80,
    "{town} में {days} दिन से बिजली का ट्रांसफार्मर जला हुआ है, गांव अंधेरे में है। उपभोक्ता यूएचबीवीएन, जिला {district}",
    "bijli ka bill {rupees} rupaye aa gaya jabki meter band pada hai, UHBVN office {town} koi sunta nahi. {district}",
    "Voltage so low in ward {ward}, {town} that no fan or motor runs; UHBVN complaint centre does not answer. {district}",
    "{district} ਵਿੱਚ ਬਿਜਲੀ ਦੇ ਲੰਬੇ ਕੱਟ ਲੱਗ ਰਹੇ ਨੇ, {days} ਦਿਨਾਂ ਤੋਂ ਟਰਾਂਸਫਾਰਮਰ ਖਰਾਬ ਹੈ ਜੀ",
  ),
  theme(
    "DHBVN",
    80,
    "बिजली के खंभे से तार लटक रहे हैं, कभी भी हादसा हो सकता है। डीएचबीवीएन {town}, वार्ड {ward}, जिला {district}",
    "{town} me roj {days} ghante bijli cut, DHBVN ka JE phone nahi uthata. bachcho ke exam hain. {district}",
    "New electricity connection pending with DHBVN {town} for {days} days though Rs {rupees} were deposited. District {district}",
    "ट्रांसफार्मर से चिंगारी निकल रही है, बिजली विभाग {town} को {count} बार फोन किया। जिला {district}",
  ),
  theme(
    "ULB",
    140,
    "{town} के वार्ड {ward} में सीवर जाम है, गली में गंदा पानी भरा है। नगर परिषद {days} दिन से नहीं आई। जिला {district}",
    "कूड़ा {days} दिन से नहीं उठा, बदबू से बुरा हाल है। नगर पालिका {town}, वार्ड {ward}, {district}",
    "street light band padi hain ward {ward} {town} me, raat ko mahilaye nahi nikal sakti. nagar parishad dhyan de. {district}",
    "Garbage has not been lifted from ward {ward}, {town} for {days} days and stray cattle spread it all over. Municipal council, {district}",
    "ਵਾਰਡ {ward} {district} ਵਿੱਚ ਸੀਵਰੇਜ ਬੰਦ ਹੈ, ਗਲੀ ਵਿੱਚ ਗੰਦਾ ਪਾਣੀ ਖੜ੍ਹਾ ਹੈ, ਨਗਰ ਕੌਂਸਲ ਧਿਆਨ ਦੇਵੇ",
  ),
  theme(
    "PWD",
    60,
    "{town} से {district} की सड़क पूरी टूट चुकी है, {count} गड्ढे हैं। लोक निर्माण विभाग ने {days} दिन में मरम्मत का वादा किया था।",
    "PWD ki sadak {town} me {days} din pehle bani thi, pehli barish me ukhad gayi. thekedar ki jaanch ho. {district}",
    "The PWD road from {town} towards {district} has potholes every few metres; {count} accidents this month alone.",
  ),
  theme(
    "HSVP",
    22,
    "एचएसवीपी सेक्टर {ward} {town} में पार्क की चारदीवारी टूटी है और पानी की लाइन लीक है। जिला {district}",
    "HSVP sector {ward} {town} plot ka possession {days} din se nahi mila, estate office ke chakkar. {district}",
    "Enhancement notice of Rs {rupees} from HSVP for a plot in sector {ward}, {town} that was paid for already. {district}",
  ),
  theme(
    "TRANSPORT",
    30,
    "{town} से {district} की रोडवेज बस {days} दिन से बंद है, विद्यार्थी {count} मिनट खड़े रहते हैं।",
    "Haryana Roadways ka conductor {town} stop par bus nahi rokta, buzurg log khade rehte hain. {district} depot",
    "Driving licence pending at the RTA office {district} for {days} days, agents in {town} ask Rs {rupees}.",
  ),
  theme(
    "GMDA",
    6,
    "जीएमडीए की मास्टर रोड पर {town} के पास {days} दिन से पानी भरा है, जाम लगता है। {district}",
    "GMDA drain near sector {ward} {town} overflows with every shower, traffic stands for {count} minutes. {district}",
  ),
  theme(
    "NHAI",
    10,
    "राष्ट्रीय राजमार्ग पर {town} कट के पास एनएचएआई की सर्विस लेन टूटी है, {count} हादसे हो चुके। {district}",
    "NHAI toll near {town} charges twice on one FASTag, Rs {rupees} gone. District {district}",
  ),
  theme(
    "RAILWAYS",
    6,
    "{town} रेलवे स्टेशन पर {days} दिन से पीने का पानी नहीं, रेलवे ध्यान दे। {district}",
    "Railway underpass at {town} is under water for {days} days. District {district}",
  ),
  theme(
    "FIRE",
    8,
    "{town} में आग लगने के {count} मिनट बाद फायर ब्रिगेड की गाड़ी आई, सब जल गया। दमकल केंद्र {district}",
    "Fire station {town} has one engine for {count} villages, a shop burnt down while we waited. {district}",
  ),
  theme(
    "DISASTER",
    5,
    "{town} में बाढ़ का पानी घुस गया है, {count} परिवार फंसे हैं, राहत नाव भेजें। जिला {district}",
    "baadh ka pani {town} me {days} din se khada hai, rahat samagri nahi pahunchi. {district}",
  ),
];
