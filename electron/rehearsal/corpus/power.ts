import { PHOTO, VIDEO, emergency, routine, urgent } from "./template.ts";
import type { Template } from "./template.ts";

/** Electricity: cuts, transformers, voltage, bills, meters, fallen wires. */
export const POWER: readonly Template[] = [
  urgent("hi", "{village} का ट्रांसफार्मर {days} दिन से जला पड़ा है। पूरा गांव अंधेरे में, पशुओं के लिए पानी तक नहीं निकाल पा रहे।"),
  urgent("hi", "{locality}, {town} में {hours} घंटे से बिजली गुल है। शिकायत केंद्र का फोन कोई उठाता नहीं।"),
  routine("hi", "बिजली का बिल इस बार {rupees} रुपये आया है जबकि घर में दो पंखे और एक फ्रिज है। मीटर की जांच कराई जाए, {locality} {town}।"),
  routine("hi", "वोल्टेज इतनी कम है कि पंखा भी धीरे चलता है। {village}, {district} में नया ट्रांसफार्मर मंजूर है पर लगाया नहीं गया।"),
  routine("hi", "खेत के ट्यूबवेल कनेक्शन की फाइल दो साल से अटकी है, पैसे जमा हैं। {district} बिजली दफ्तर में कोई जवाब नहीं देता।"),
  routine("hi", "{locality} {town} में दिन में दस बार लाइट जाती है, बच्चों के पेपर चल रहे हैं। कम से कम कट का समय तो बता दो।"),
  emergency("hi", "{locality} {town} में 11 हजार की तार टूटकर सड़क पर गिर गई है, करंट चालू है! कोई पास मत जाना, लाइन बंद कराओ तुरंत।", PHOTO),
  emergency("hi", "{village} स्कूल के गेट के पास बिजली की नंगी तार लटक रही है, आज एक बच्चे को झटका लगा। {district} बिजली निगम तुरंत आए।"),
  urgent(
    "hinglish",
    "{hours} ghante se light nahi hai {locality} {town} me. Complaint number le liya par team nahi aayi. Ghar me bimar maa hai",
  ),
  emergency(
    "hinglish",
    "transformer me se chingari nikal rahi hai {locality} {town}, lagta hai blast ho jayega. 1912 pe call lag nahi rahi",
    VIDEO,
  ),
  routine(
    "hinglish",
    "Bijli ka bill {rupees} aaya hai sir, pichle mahine 900 tha. {town} SDO office wale bolte h pehle bharo phir dekhenge",
  ),
  routine(
    "hinglish",
    "Meter jala hua hai {days} din se, direct supply chal rahi hai, naya meter nahi laga rahe. {locality} {town}. consumer no 4400112233",
  ),
  routine("hinglish", "kheto me light sirf raat ko dete ho, thand me kisan kya kare. {village} {district} me din ki supply chalu karo"),
  urgent(
    "hinglish",
    "Voltage up down se {count} gharo ke TV fridge jal gaye {village} gaon me. Neutral dheela hai, lineman ko bol bol ke thak gaye",
  ),
  routine(
    "hinglish",
    "Naya connection ke liye apply kiya tha {days} din pehle, estimate hi nahi bana. File number maangne pe bolte hai kal aana. {town}",
  ),
  urgent(
    "en",
    "No electricity in {locality}, {town} for {hours} hours. Elderly people on oxygen concentrators in our block. Please send a crew.",
  ),
  routine(
    "en",
    "Daily unscheduled cuts of 4 to 5 hours in {locality}, {town}. Working from home is impossible. Publish a schedule at least.",
  ),
  routine(
    "en",
    "My bill for {locality}, {town} jumped to Rs {rupees} after the new meter. Request a test of the meter, application pending {days} days.",
  ),
  urgent("en", "Transformer oil is leaking on the footpath outside the school in {locality}, {town}. Fence is broken as well.", PHOTO),
  emergency(
    "en",
    "Live wire down on the main road at {locality}, {town}! Sparks everywhere and people are walking past. Cut the line NOW.",
  ),
  emergency(
    "en",
    "A lineman is stuck on a pole near {village}, {district} after a shock. The substation does not answer. Please cut the supply and send help!",
  ),
  routine(
    "en",
    "Poles in {locality}, {town} lean over the street since the last storm. One more gust and they fall on parked cars.",
    PHOTO,
  ),
  urgent("hry", "{village} मैं लाइट का बुरा हाल सै, {hours} घंटे हो लिए। फेर कहवैं सैं 24 घंटे बिजली देवां सां।"),
  routine("hry", "bijli ka bill to time pe aa ja se, bijli koni aati. {village} {district} aale to khali bill bharan khatar paida hue se"),
  urgent("hry", "{village} का डीपी फुक ग्या {days} दिन हो गे, लाइनमैन कह सै चंदा कट्ठा करो जब बदलांगे। यो के अंधेर सै?"),
  urgent("pa", "{village} ਦਾ ਟ੍ਰਾਂਸਫਾਰਮਰ {days} ਦਿਨਾਂ ਤੋਂ ਸੜਿਆ ਪਿਆ ਹੈ। ਝੋਨੇ ਨੂੰ ਪਾਣੀ ਲਾਉਣਾ ਔਖਾ ਹੋ ਗਿਆ। ਬਿਜਲੀ ਵਾਲੇ ਸੁਣਦੇ ਨਹੀਂ।"),
  routine("pa", "ਬਿਜਲੀ ਦਾ ਬਿੱਲ {rupees} ਰੁਪਏ ਆ ਗਿਆ ਜੀ, ਘਰ ਵਿੱਚ ਤਾਂ ਦੋ ਬਲਬ ਨੇ। {town} ਦਫ਼ਤਰ ਵਾਲੇ ਗੱਲ ਨਹੀਂ ਸੁਣਦੇ।"),
  emergency("pa", "{village} ਵਿੱਚ ਬਿਜਲੀ ਦੀ ਤਾਰ ਟੁੱਟ ਕੇ ਘਰ ਦੀ ਛੱਤ ਤੇ ਡਿੱਗੀ ਹੈ, ਕਰੰਟ ਆ ਰਿਹਾ ਹੈ। ਛੇਤੀ ਲਾਈਨ ਬੰਦ ਕਰਵਾਓ ਜੀ!"),
];

/** One feeder down: what a whole town writes within the hour. */
export const FEEDER_FAILURE: readonly Template[] = [
  urgent("hinglish", "poora {town} andhere me hai {hours} ghante se, kya hua koi batayega? {locality} me bhi light nahi"),
  urgent("hi", "{town} में पूरे शहर की बिजली गुल, सब स्टेशन में खराबी बता रहे हैं। कब आएगी? {locality}"),
  urgent("en", "Whole of {locality} in {town} without power since evening. Is it the feeder? When will it be back?"),
  urgent("hinglish", "{locality} {town} light nahi, inverter bhi baith gaya, chhote bachche garmi me ro rahe hai. Koi update do"),
  urgent("hi", "33 केवी फीडर फेल, {town} के अस्पताल वाली लाइन भी बंद है। जेनरेटर कितनी देर चलेगा? जल्दी ठीक करवाओ।"),
  routine("hinglish", "JE sahab ka phone switch off, complaint centre busy. {town} me feeder ka fault kab thik hoga"),
  emergency(
    "en",
    "Nursing home in {locality}, {town}: generator fuel for one more hour, patients on ventilators. The feeder failed {hours} hours ago. Help!",
  ),
  urgent("hry", "{town} मैं सारै अंधेरा हो रया सै, फीडर बैठ ग्या कहवैं सैं। पाणी की मोटर भी कोनी चालदी।"),
  urgent("hinglish", "{locality} {town} ka poora mohalla chhat pe baitha hai, garmi aur machhar. Feeder kab chalu hoga koi to batao"),
  urgent("en", "Third feeder trip this week in {town}. {locality} dark again for {hours} hours and the helpline just rings."),
  routine("hi", "{town} {locality} में बिजली जाने से मोबाइल टावर भी बंद हो गए हैं। किसी को फोन तक नहीं लग रहा।"),
];
