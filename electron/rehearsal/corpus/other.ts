import { PHOTO, routine, urgent } from "./template.ts";
import type { Template } from "./template.ts";

/** Thanks, which are no complaint. */
export const PRAISE: readonly Template[] = [
  routine("hi", "धन्यवाद! {locality} {town} की स्ट्रीट लाइट शिकायत के दूसरे ही दिन ठीक हो गई।"),
  routine("hinglish", "Thank you team, {village} ka transformer badal gaya kal raat. Pehli baar itni jaldi kaam hua 🙏"),
  routine("en", "Credit where due: the pothole at {locality}, {town} was filled within {hours} hours of my post. Thank you."),
  routine("hi", "थाना {town} की टीम का आभार, खोया हुआ फोन वापस मिल गया। पुलिस ऐसी हो तो क्या बात।", PHOTO),
  routine("hinglish", "Pension chalu ho gayi maa ji ki, {days} din ka bakaya bhi aa gaya. Bahut bahut shukriya sir"),
  routine("en", "Staff nurse at {town} civil hospital stayed two hours past her shift for my wife. Please convey our thanks."),
  routine("hry", "भाई काम तो हो ग्या, {village} मैं पाणी आण लाग ग्या। राम राम अर धन्यवाद।"),
  routine("pa", "ਧੰਨਵਾਦ ਜੀ, {village} ਦੀ ਸੜਕ ਦਾ ਕੰਮ ਸ਼ੁਰੂ ਹੋ ਗਿਆ ਹੈ।", PHOTO),
  routine("en", "Sewer line in {locality}, {town} cleaned today. Polite crew, good work. Please keep it up."),
  routine("hi", "राजकीय स्कूल {village} के बच्चों ने राज्य स्तर पर पदक जीता, अध्यापकों को बधाई।", PHOTO),
  routine("hinglish", "Bus service {village} se {town} wapas start, students ki taraf se dhanyavaad"),
  routine("en", "112 reached {locality}, {town} in nine minutes last night. Impressed and grateful."),
];

/** Ideas, which ask for no redress. */
export const SUGGESTIONS: readonly Template[] = [
  routine("en", "Suggestion: put the weekly water schedule of {town} on the website and a board in each ward. Half the calls would stop."),
  routine("hi", "सुझाव: {town} बस अड्डे पर बुजुर्गों के लिए अलग टिकट खिड़की हो तो भीड़ में धक्के न खाने पड़ें।"),
  routine("hinglish", "Ek suggestion hai sir, {village} jaise gaon me bhi e-library bana do, bachche taiyari ke liye {town} jate hain"),
  routine("en", "Why not plant neem and jamun along the {town} bypass instead of ornamental palms? Shade and fruit for everybody."),
  routine("hi", "मेरा सुझाव है कि खाली सरकारी जमीन {village} पर खेल स्टेडियम बने, युवा नशे से दूर रहेंगे।"),
  routine("hinglish", "sujhav: kachre ki gadi me GPS laga ke app pe location dikha do, {town} me log time pe kachra laa sakte hain"),
  routine("en", "Please consider a cycle track between {locality} and the university in {town}. Thousands would use it."),
  routine("hry", "म्हारा तो यो सुझाव सै अक {village} के जोहड़ की खुदाई करवा कै बरसात का पाणी रोक लो।"),
  routine("pa", "ਸੁਝਾਅ: {town} ਵਿੱਚ ਪੰਜਾਬੀ ਵਿੱਚ ਵੀ ਬੋਰਡ ਲਾਏ ਜਾਣ ਤਾਂ ਬਜ਼ੁਰਗਾਂ ਨੂੰ ਸੌਖਾ ਹੋਵੇ।"),
  routine("en", "A single form for change of address across departments would save every tenant in {town} four visits."),
  routine("hinglish", "Anganwadi {village} me shaam ko tuition chalwa do, building khali rehti hai. Hum padha denge free me"),
];

/** What the handle also receives: advertisements, politics, greetings, questions, quarrels, nonsense. */
export const NOISE: readonly Template[] = [
  routine("en", "3 BHK builder floor for sale in {locality}, {town}, ready to move, 24x7 power backup. Call {phone}"),
  routine("hinglish", "ghar baithe kamaye 40k mahina, koi investment nahi, link bio me. {town} wale turant sampark kare {phone}"),
  routine("hi", "सिद्ध ज्योतिषी, सात दिन में समाधान, मनचाहा काम। {town} में मिलें, फोन {phone}"),
  routine("en", "Grand opening sale at our showroom in {locality}, {town}! Flat 50% off this Sunday. #sale #{town}"),
  routine("hinglish", "crypto me 10 din me double, screenshot dekh lo, DM karo abhi"),
  routine("hinglish", "sab sarkarein ek jaisi hain, vote ke time haath jodte hain baad me pehchante nahi"),
  routine("hi", "इस सरकार ने जितना विकास किया उतना किसी ने नहीं किया। विपक्ष सिर्फ शोर मचाता है।"),
  routine("hi", "विपक्ष ठीक कहता है, यह सरकार सिर्फ विज्ञापन की सरकार है।"),
  routine("en", "Election season is here, suddenly everybody remembers {district}. We remember too."),
  routine("hinglish", "good morning ji 🌞 aap sabhi ka din shubh ho, ram ram sabko"),
  routine("hi", "आप सभी को पर्व की हार्दिक शुभकामनाएं। सुख शांति बनी रहे।", PHOTO),
  routine("en", "What are the office hours of the SDM in {town}? Tried the website, page not found."),
  routine("hinglish", "CET ka result kab aayega koi bata do yaar, {days} din se wait kar rahe hain"),
  routine("en", "Follow for follow? 100% follow back guaranteed"),
  routine("hinglish", "bhai {town} me sabse badhiya gol gappe kaha milte hain? serious reply only"),
  routine("hi", "क्रिकेट मैच में आज क्या कमाल की गेंदबाजी हुई! वाह।"),
  routine("hry", "आज तो {town} मैं इसी ठंड पड़ री सै अक चा भी जम ज्या। राम राम सबनै।"),
  routine("en", "Lost golden retriever near {locality}, {town}, answers to Bruno. Reward. {phone}", PHOTO),
  routine("pa", "ਸਤਿ ਸ੍ਰੀ ਅਕਾਲ ਜੀ, ਸਾਰਿਆਂ ਨੂੰ ਗੁਰਪੁਰਬ ਦੀਆਂ ਵਧਾਈਆਂ।"),
  urgent("hinglish", "is tweet ko itna share karo ki har mobile tak pahunche, warna pachtaoge 🙏🙏"),
  routine("en", "Coaching for HCS and police exams, new batch from Monday, {locality} {town}. Limited seats, {phone}"),
  routine("hinglish", "mera Delhi me Karol Bagh me parking ka jhagda hai, koi help kar do please"),
];
