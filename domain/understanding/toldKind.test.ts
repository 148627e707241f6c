import { expect, test } from "vitest";
import { buildGazetteer } from "../geography/gazetteer.ts";
import { findingsOf } from "./findings.ts";
import { locate } from "./place/location.ts";
import { readPost } from "./reading.ts";
import { toldKind } from "./toldKind.ts";
import { placeFinder } from "./understand.ts";

const finder = placeFinder(buildGazetteer());

function told(text: string) {
  const reading = readPost(text);
  const located = locate(reading.tokens, finder, "text");
  return toldKind(findingsOf(reading, located, located.location));
}

test.each([
  ["grievance", "नई सड़क के लिए धन्यवाद, पर नाली का पानी अब भी सड़क पर खड़ा है, कोई नहीं सुनता"],
  ["grievance", "Thanks for the new school building, but there is no water in the toilets"],
  ["grievance", "हड़ताल के मारे गाळ-गाळ कूड़ा पड़ा सै, नाक दे कै लिकड़णा पड़ै। सुणियो साब।"],
  [null, "राम राम भाइयो! ताऊ नै पूछ्या बिजली कद आवैगी, लाइनमैन बोल्या जद इनवर्टर बिकणे बंद हो ज्यांगे"],
  ["praise", "राजकीय स्कूल लाखन माजरा के बच्चों ने राज्य स्तर पर पदक जीता, अध्यापकों को बधाई।"],
  ["grievance", "बधाई हो पदक जीतने की, पर स्टेडियम की लाइटें महीनों से बंद हैं और कोई सुनवाई नहीं"],
  ["other", "3 BHK builder floor for sale in Murthal Road, Sonipat, ready to move, 24x7 power backup. Call 9800000017"],
  [null, "Builder cheated us, the flats for sale in Sector 70 were never built and our money is gone"],
  ["other", "DL ke liye kaun kaun se kagaz lagte hain?"],
  ["other", "ਬੱਸ ਪਾਸ ਲਈ ਕਿਹੜੇ ਕਾਗਜ਼ ਲੱਗਦੇ?"],
  ["other", "रै कोए बतावैगा, लेबर कार्ड की नई अर्जी कद चालू होवैंगी?"],
  ["other", "हिमाचल की सड़कों का बुरा हाल है @CMOFFICEHP कुछ शर्म करो"],
  ["suggestion", "Our town badly needs a library, like the one at Karnal"],
  ["suggestion", "गांव में एक खेल स्टेडियम बनवा दो, युवाओं का भला होगा"],
  ["other", "Is Saral ID needed for the learner's licence or can I just walk into the SDM office with Aadhaar? TIA"],
  ["other", "@monika108 @HaryanaCMCell संबंधित कनिष्ठ अभियंता को मौके पर भेजा गया है।"],
  [
    "other",
    "Reply of Executive Engineer: Sir, with reference to your tweet about the gas leak, our team was sent and the valve has been closed.",
  ],
  ["other", "कल लिखा था कि तार टूटकर गली में पड़ा है। सुबह टीम जोड़ गई। वह शिकायत बंद समझी जाए।"],
  ["suggestion", "Why not paint the culverts near Munak with reflectors? Nothing has gone wrong, just thinking ahead of the fog."],
  ["grievance", "online fraud ho gaya 3300 rupaye ka, 1930 pe complaint ki 17 din pehle, koi update nahi"],
  ["grievance", "ਨਸ਼ਾ ਸ਼ਰੇਆਮ ਵਿਕਦਾ ਹੈ ਜੀ। ਕਈ ਵਾਰ ਸ਼ਿਕਾਇਤ ਦਿੱਤੀ, ਕੋਈ ਕਾਰਵਾਈ ਨਹੀਂ"],
  ["grievance", "Complaint given at the substation twice, no action till today"],
  ["grievance", "Sector 9 me pani ki supply ka koi time hi nahi hai, kabhi raat 2 baje kabhi subah 4. Koi schedule to bana do sir"],
  ["grievance", "parali jala rahe hain shaam ko, AQI dekh lo. prashasan ki team kaha hai"],
  ["grievance", "तेंदुआ मंदिर परिसर में घुस गया है, वन विभाग कहां है"],
  ["grievance", "Shanti Nagar under two feet of water after one hour of rain. Where are the pumps?"],
  ["other", "प्रसिद्ध ज्योतिषी पंडित रामलाल शास्त्री, प्रेम विवाह, गृह क्लेश का समाधान 24 घंटे में, संपर्क करें"],
  ["other", "World famous astrologer in Ambala. Love problem, business loss, get solution in 24 hours. Call now"],
  ["other", "ਮਸ਼ਹੂਰ ਜੋਤਸ਼ੀ, ਵਿਦੇਸ਼ ਯਾਤਰਾ ਵਿੱਚ ਰੁਕਾਵਟ, ਹਰ ਸਮੱਸਿਆ ਦਾ ਹੱਲ, ਫੋਨ ਕਰੋ"],
  ["other", "हर परेशानी का समाधान एक फोन पर, तांत्रिक बाबा, सौतन दुश्मन से छुटकारा, हिसार"],
  ["other", "बाबा बंगाली वशीकरण आळे, म्हारे धोरै आओ, हर दिक्कत का इलाज, रोहतक"],
  ["other", "Jyotish acharya baba ji, vashikaran specialist, karobar me bandhan, 100% gaurantee"],
  [null, "एक ज्योतिषी ने समाधान के नाम पर मेरी मां से 2 लाख ठग लिए"],
  [null, "Jyotishi ke poster, call karo wale, poore Rohtak sheher ki deewaron par chipke hain"],
  ["praise", "Shukriya sir, gali ki light lag gayi, ab andhera nahi"],
  ["praise", "धन्यवाद जी, सड़क का काम शुरू हो गया है"],
  ["praise", "ਧੰਨਵਾਦ ਜੀ, ਸਾਡੀ ਗਲੀ ਦਾ ਕੰਮ ਸ਼ੁਰੂ ਹੋ ਗਿਆ"],
  ["praise", "काम तो हो ग्या जी, थारा धन्यवाद"],
  ["praise", "भाई काम तो हो ग्या, कालवन मैं पाणी आण लाग ग्या। राम राम अर धन्यवाद। @HaryanaCMCell @NodalJind"],
  ["praise", "Dhanyawad @HaryanaCMCell, paani ki line ka kaam shuru ho gaya"],
  ["praise", "ਬਹੁਤ ਸ਼ੁਕਰੀਆ, ਸਾਡੀ ਲਾਈਟ ਠੀਕ ਹੋ ਗਈ"],
  [null, "Ward 3 Kundli ki file nahi mili, fees bhar di, solution batao"],
  [null, "Gutter ka dhakkan chori hue mahina ho gaya, meharbani karo"],
  [null, "Street lights are off, please get it started. Thank you"],
  [null, "धन्यवाद, सड़क बन गई थी और फिर टूट गई"],
  [null, "धन्यवाद जी, काम शुरू नहीं हुआ"],
  [null, "काम तो हो ग्या कागजां मैं, गली वैसी की वैसी पड़ी सै"],
  ["grievance", "HSSC CET ka result kab aayega, 2 saal ho gaye"],
  ["grievance", "हमारी सड़क कब बनेगी? तीन साल हो गए, भूना"],
  ["grievance", "ਭਰਤੀ ਦਾ ਨਤੀਜਾ ਕਦੋਂ ਆਵੇਗਾ, ਦੋ ਸਾਲ ਹੋ ਗਏ"],
  ["grievance", "Pension kab milegi? 6 mahine ho gaye apply kiye, Loharu"],
  ["grievance", "म्हारी गली कद बणैगी, च्यार साल होगे"],
  ["grievance", "Plot ka kabza kab milega, 5 saal ho gaye paise bhare"],
  [null, "मुझे यहां रहते दो साल हो गए, अच्छा शहर है"],
  [null, "Beti do saal ki ho gayi, bahut pyari hai"],
  ["grievance", "Poora mohalla chhat pe baitha hai, garmi aur machhar. Feeder kab chalu hoga koi to batao"],
  ["grievance", "पूरे शहर की बिजली गुल, सब स्टेशन में खराबी बता रहे हैं। कब आएगी?"],
  [null, "पड़ोसी से राजीनामा हो गया, कोई कार्यवाही नहीं चाहिए"],
  [null, "पांच चिट्ठी लिखी थी, कोई जवाब नहीं आया था, अब स्टेडियम बन गया"],
  [null, "My complaint about the dairy is settled. No action now please"],
  [null, "No reply at first, but the road is repaired now, thanks"],
  [null, "There was no response for a year and then the stadium came"],
  [null, "Election me koi action nahi lenge, sab ek jaise hain"],
  [null, "जवाब आया 'संबंधित अधिकारी को मौके पर भेजा गया है', पर मेरे घर कोई नहीं आया"],
  ["grievance", "मेरी शिकायत बंद कर दी, आपने मौके पर भेजा गया लिखा, 10 दिन से कोई नहीं आया"],
  [null, "नल में तीन दिन से पानी नहीं आ रहा, किससे पूछूं?"],
  [null, "नौल्था का डीपी फुक ग्या 14 दिन हो गे, लाइनमैन कह सै चंदा कट्ठा करो जब बदलांगे। यो के अंधेर सै?"],
  [null, "Thanks to the department, water comes on time now"],
])("%s is told by: %s", (kind, text) => {
  expect(told(text)).toBe(kind);
});
