import { PHOTO, VIDEO, emergency, routine, urgent } from "./template.ts";
import type { Template } from "./template.ts";

/** Police: FIRs, theft, fraud, violence, drugs, traffic, missing people. */
export const POLICE: readonly Template[] = [
  urgent("hi", "{days} दिन से थाने के चक्कर काट रहा हूं, चोरी की एफआईआर दर्ज नहीं कर रहे। थाना सदर {town}।"),
  urgent("hi", "{village} {district} में खुलेआम चिट्टा बिक रहा है, लड़के बर्बाद हो रहे हैं। पुलिस को सब पता है।"),
  emergency("hi", "{locality} {town} में अभी गुंडे घर में घुसकर मारपीट कर रहे हैं, 112 पर फोन नहीं लग रहा! बचाओ!"),
  emergency("hi", "मेरी 8 साल की बेटी आज दोपहर से लापता है, {locality} {town}। लाल स्वेटर, नीली जींस। किसी को दिखे तो {phone} पर बताएं।", PHOTO),
  urgent("hi", "बाइक चोरी हुई {days} दिन हो गए, सीसीटीवी में चोर साफ दिख रहा है, थाना {town} कार्रवाई नहीं कर रहा।", VIDEO),
  urgent("hi", "पड़ोसी शराब पीकर रोज गाली देता और पत्थर फेंकता है। {locality} {town}। चौकी वाले समझौता करने को कहते हैं।"),
  emergency("hi", "{town} बस अड्डे के पीछे दो गुटों में गोली चली है, लोग भाग रहे हैं। पुलिस अभी तक नहीं पहुंची।"),
  urgent(
    "hinglish",
    "online fraud ho gaya {rupees} rupaye ka, 1930 pe complaint ki {days} din pehle, koi update nahi. {town}. A/c 000123456789",
  ),
  urgent("hinglish", "Ladkiyo ke college ke bahar roz ladke chhedkhani karte hain {town}, PCR ki gadi kabhi nahi dikhti"),
  emergency("hinglish", "meri behen ko sasural wale maar rahe hain abhi {village} {district} me, police bhejo please. Call {phone}"),
  routine("hinglish", "Passport verification ke liye {town} thane wala {rupees} maang raha hai. Ye kaunsi fees hai?"),
  urgent("hinglish", "sattebaaz aur juari roz {locality} {town} park me baithte hain, ladies walk pe nahi ja sakti. Beat police kaha hai"),
  routine("hinglish", "chalan galat gaadi ka aa gaya mere number pe, meri car us din {town} me thi hi nahi. Kaha complaint kare"),
  urgent("hinglish", "dhamki wale call aa rahe hain {days} din se, ek karod maang rahe. Dukaan {locality} {town}. SP sahab suraksha do"),
  urgent(
    "en",
    "Chain snatched from my mother at {locality}, {town} this morning. The police post sent us from one counter to the next for {hours} hours.",
  ),
  emergency("en", "A man with a knife is threatening people at {locality}, {town} market right now. No police yet. Please hurry!"),
  emergency(
    "en",
    "My brother, 19, left {town} for {village} {hours} hours ago and never reached. Phone off. Police say wait 24 hours. Please help, {phone}",
    PHOTO,
  ),
  routine(
    "en",
    "Tenant verification at the {town} police station has been pending for {days} days. The portal rejects the form without a reason.",
  ),
  urgent("en", "Boys race modified bikes on {locality}, {town} every night till 2. One run over already. Please put a barricade.", VIDEO),
  urgent(
    "en",
    "FIR number given but nobody has come to the spot in {days} days. Burglary in {locality}, {town}, jewellery worth Rs {rupees} gone.",
  ),
  routine("en", "Loud DJ after midnight at the banquet hall in {locality}, {town} every weekend. Police come, take tea, go."),
  urgent("hry", "{village} मैं रात नै ट्यूबवेल की मोटर अर तार चोरी हो रे सैं, {days} दिन मैं पांच खेतां मैं। पुलिस गश्त कोनी करदी।"),
  urgent("hry", "thane {town} me raat te baithe sa, FIR koni likhde. ulta mahre pe e raajinama karan ka dabaav bna rhe se"),
  urgent("pa", "{village} ਵਿੱਚ ਨਸ਼ਾ ਸ਼ਰੇਆਮ ਵਿਕਦਾ ਹੈ ਜੀ। ਕਈ ਵਾਰ ਸ਼ਿਕਾਇਤ ਦਿੱਤੀ, ਕੋਈ ਕਾਰਵਾਈ ਨਹੀਂ। ਜ਼ਿਲ੍ਹਾ {district}"),
  emergency("pa", "ਮੇਰਾ ਪੁੱਤਰ ਕੱਲ੍ਹ ਸ਼ਾਮ ਤੋਂ ਲਾਪਤਾ ਹੈ, {town} {locality}। ਪੁਲਿਸ ਮਦਦ ਕਰੇ। ਫੋਨ {phone}", PHOTO),
  urgent(
    "en",
    "A fake recruitment office at {locality}, {town} has taken Rs {rupees} each from {count} of us and locked its door. Complaint given, no FIR.",
  ),
];
