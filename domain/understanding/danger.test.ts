import { describe, expect, test } from "vitest";
import { buildGazetteer } from "../geography/gazetteer.ts";
import { isRed } from "./danger.ts";
import { findingsOf } from "./findings.ts";
import { locate } from "./place/location.ts";
import { readPost, sceneIn } from "./reading.ts";
import { understand } from "./testing/understand.ts";
import { placeFinder } from "./understand.ts";

const urgencyOf = (text: string) => understand({ text, placeName: null, authorLocation: null }).urgency;

const finder = placeFinder(buildGazetteer());
const check = { kind: 0.7, department: 0.7, urgency: 0.7, language: 0.2 };
const thresholds = { emergency: 0.1, maybeEmergency: 0.15, urgent: 0.5, sensitive: 0.6, check };
const isRedAt = (danger: number, text: string) => {
  const reading = readPost(text);
  const located = locate(reading.tokens, finder, "text");
  return isRed(danger, thresholds, findingsOf(reading, located, located.location));
};

describe("words of danger that mean none", () => {
  test.each([
    "Overload dumper raat bhar sadak tod rahe hain, koi mar jayega tab jagoge?",
    "सड़क पर इतना बड़ा गड्ढा है, किसी की जान जाएगी तब बनाओगे",
    "ਕੋਈ ਮਰ ਜਾਵੇਗਾ ਤਾਂ ਹੀ ਟੋਆ ਭਰੋਗੇ?",
    "Must somebody die before the open drain in our lane is covered?",
    "Illegal parking on both sides of the road leaves no space for an ambulance. Please tow and fine.",
    "Our sector is drowning in garbage since the strike",
    "हमारे खेत डूब रहे हैं, रजवाहे की सफाई नहीं हुई",
    "सरकारी स्कूल के कमरे की छत से प्लास्टर गिर रहा है, बच्चे बाहर बैठते हैं",
    "1912 pe phone kiya, koi nahi uthata, light nahi hai",
  ])("%s", (text) => {
    expect(urgencyOf(text)).not.toBe("emergency");
  });
});

describe("a word that begins like one of danger", () => {
  const dangers = (text: string) => readPost(text).signals.get("@emergency") ?? [];

  test.each([
    "Nahar me kooda pada hai, log pareshan",
    "nehar ke pul pe kooda phenk rahe hain log",
    "नहर में कूड़ा डालते हैं लोग",
    "पुल पर कूड़े का ढेर, लोग परेशान",
    "ਨਹਿਰ ਕੋਲ ਕੁੜੀ ਖੜ੍ਹੀ ਹੈ",
  ])("is none: %s", (text) => {
    expect(dangers(text)).toEqual([]);
  });

  test.each(["nahar me ladka kood gaya", "ladki nahar me koodi hai", "नहर में लड़की कूद गई", "छात तै कूद जांगा", "आदमी पुल से कूदा नहर में"])(
    "and that is one: %s",
    (text) => {
      expect(dangers(text)).not.toEqual([]);
    },
  );

  test("and what has other senses makes no danger a thing of the past", () => {
    const isRemote = (text: string) => readPost(text).signals.has("@remote");
    expect(
      ["नशे में धुत ड्राइवर बस चला रहा है", "पहले भी लिखा था", "ਚਿੱਟਾ ਸੂਟ ਪਾਇਆ", "Temple is under water up to the bell"].filter(isRemote),
    ).toEqual([]);
    expect(["गांव में चिट्टा बिकता है", "bail mil gayi", "नशा मुक्ति अभियान"].filter(isRemote)).toHaveLength(3);
  });
});

describe("dangers told without their name", () => {
  test.each([
    "Roadways bus aadhi nahar ke pul se latki hui hai, log andar chilla rahe",
    "स्कूल वैन पटरी पर बंद हो गई, गाड़ी आने वाली है",
    "ਦੋ ਬੰਦੇ ਗਟਰ ਵਿੱਚ ਉੱਤਰੇ ਸੀ, ਕੋਈ ਆਵਾਜ਼ ਨਹੀਂ",
    "अस्पताल की लिफ्ट मैं आधे घंटे तै अटके सैं पांच जणे",
    "My father is holding his chest and sweating, left arm numb, 108 says wait",
    "bhatthe pe mazdoor parivar kamre me taale me band hai, malik roti nahi deta",
    "पाणी चढ़ता जा सै, टाबर छात पै चढ़ा राखे सैं",
    "He drank the wheat spray forty minutes ago and my brother froths at the mouth",
  ])("%s", (text) => {
    expect(urgencyOf(text)).toBe("emergency");
  });
});

describe("scenes of danger that the model has not learned with", () => {
  test.each([
    "An autorickshaw full of children stands across the rails with its wheel broken",
    "A wire lies over the iron bench at the stop and hums, a hawker was thrown",
    "We are nineteen on the school roof and the river is at the windows",
    "The slab of the new hall came down with the men on it",
    "Grandfather, who forgets his own name, walked out at noon in slippers",
    "There is a leopard in our cattle shed",
    "Two lorries face to face, one cabin burning and a man held by the steering",
    "The car ahead floats with its lamps on, faces against the glass",
    "The bride next door is in class eight",
    "A man is tied to the pole behind the mill since last evening",
    "He says he will let the gas run and strike a match if we call anybody",
    "The patient on the bench does not answer when shaken",
    "A bull has a schoolboy pinned against the shutter",
    "He touched the fence, he is on the ground and it still tingles",
    "Girl of six not back from the tap since four",
    "One of them has a blade at his neck and wants the key",
    "A hand is out of the bricks and it closes when we touch it",
    "My son is stuck in the chimney pipe of the kiln",
    "Gas tanker jumped the divider and hisses white",
    "A cart of children is in the middle of the Ghaggar, the rope broke",
    "भींत पड़गी, ताऊ तळै दब रह्या सै",
    "नहर म्ह म्हारा छोरा बहग्या, आधा घंटा होग्या",
    "छोरी नै दो जणे ठा कै लेगे, काळी थार म्ह",
    "थ्रेशर म्ह भाई का हाथ फंसग्या",
    "मेरी छोटी बहन को दो लड़के जबरदस्ती car में डाल कर ले गए, white Swift",
    "कूलर तै दादी चिपकगी",
    "ਭੈਣ ਨੂੰ ਸਹੁਰਿਆਂ ਨੇ ਕਮਰੇ ਵਿੱਚ ਬੰਦ ਕੀਤਾ, ਫੋਨ ਤੇ ਚੀਕਾਂ ਸੁਣਦੀਆਂ",
    "ਟੋਕੇ ਵਿੱਚ ਮੇਰੇ ਮੁੰਡੇ ਦੀ ਬਾਂਹ ਆ ਗਈ",
    "ਫਨੀਅਰ ਲੜਿਆ ਬਾਪੂ ਨੂੰ, ਟੀਕਾ ਨਹੀਂ",
    "Roadways bus off the road near the village. Many hurt, some trapped",
    "The wall of the underpass is coming down on traffic",
    "धुआं इतना है कि गला जकड़ रहा है, औरतें गिर पड़ीं",
    "पंचायती टंकी का पानी पीकर 35 से ज्यादा लोग बीमार, कई अस्पताल में भर्ती",
    "एक बुजुर्ग महिला तीन दिन से भूखी है",
    "म्हारे पड़ोस का ताऊ काल सांझ का खेत तै कोनी आया, भूल जावै सै",
    "कल दोपहर से मेरी बहन घर नहीं आई, age 14",
    "Badhra chowk dukan me aag, aao",
    "गेहूं की खड़ी फसल जल रही है और साथ में झुग्गियां",
    "The lift has people inside and water is in the basement",
    "मां की लिफ्ट दूसरी मंजिल पर अटक गई, एक घंटा हो गया",
    "दो सफाई वाले मैनहोल में हैं, रस्सी हिलाते हैं",
    "बस का ड्राइवर शराब पीकर चला रहा है, बस लहरा रही है, रुकवाओ",
    "The school van driver is drunk and the van is swerving all over",
    "बंद कार में छोटा बच्चा बेहोश पड़ा है, ड्राइवर नहीं है",
    "A dozen labourers vomiting together after water from the tank",
    "नहर के तटबंध में दरार बढ़ रही है, नीचे गांव है",
    "ਭੀੜ ਦੁਕਾਨਾਂ ਨੂੰ ਅੱਗ ਲਾ ਰਹੀ ਹੈ",
    "चलती ट्रेन में लुटेरे चाकू लेकर घूम रहे हैं, अगले स्टेशन पर पुलिस भेजो",
    "कुत्ते बच्चे को घसीट रहे हैं, छूट नहीं रहा",
    "ਪੰਜ ਸਾਲ ਦਾ ਮੁੰਡਾ ਮੇਲੇ ਵਿੱਚੋਂ ਗੁੰਮ ਗਿਆ, ਦੋ ਘੰਟੇ ਹੋ ਗਏ",
    "जोहड़ म्ह छोरा गोता मार कै ऊपर कोनी आया",
    "भाई रूस कै गया, जूते नहर पै धरे सैं",
    "Our neighbour has not opened the door since Friday, he is diabetic",
    "The child swallowed a button battery",
    "Cracks in our tower are widening, families are standing outside",
    "लड़की अकेली है, दो बाइक पीछे लगी हैं, रास्ता रोक रहे हैं",
    "Boys set fire to a hut, a family is inside",
    "देसी दारू पीकर चार जनों को दिखना बंद हो गया",
    "ਵੈਨ ਪਲਟ ਗਈ, ਨਿਆਣਿਆਂ ਦੀਆਂ ਚੀਕਾਂ ਆਉਂਦੀਆਂ",
    "कंबाइन के कटर में मजदूर की टांग आ गई",
    "खुदाई के खड्डे म्ह बाळक का सिर दीखै सै",
    "The bus with pilgrims has no brakes, the conductor shouts from the door",
    "ताई नै मिर्गी का दौरा सै, बस खेतां म्ह बंद खड़ी सै",
    "ਮਾਂ ਆਕਸੀਜਨ ਤੇ ਹੈ, ਲਾਈਟ ਬੰਦ, ਇਨਵਰਟਰ ਮੁੱਕਣ ਲੱਗਾ",
    "By the time you read this I will be gone",
    "Tell my kids sorry, I cannot bear it, goodbye",
    "This is my last post, I am going to the railway line",
    "I am standing on the parapet of the bridge",
    "If you do not find me by night look in the canal",
    "I have folded my clothes and written to my mother",
    "Four went to bathe in the canal, only three came up",
    "The van went into the johad, the driver says six were inside",
    "A mother and twins are stuck on the divider in flowing water",
    "My roommate hasn't woken up, a pills strip empty next to her",
    "A wall is on two boys, the teacher is digging with hands",
    "A minor girl is sold, they leave by tonight's train",
    "The horn of a bull has gone into his stomach",
    "The boiler burst, several burnt",
    "Huts are burning, cylinders go one after another",
    "The bund broke, water is coming to our houses",
    "My father is missing, he cannot speak",
    "Thirty girls were on that shift and half have come out",
    "My son, 6 yrs, red shirt, is not found",
    "Nani, 81, went to buy milk and has not come back",
    "White van just pulled a small girl inside",
    "भाई लोहे की पाइप पकड़े पड़्या सै, छूटदा कोनी",
  ])("%s", (text) => {
    expect(sceneIn(readPost(text)).scene).toBeGreaterThan(0);
  });

  test.each([
    "By the time you read this the road may be repaired",
    "Tell my ward councillor sorry, we vote for another",
    "My last post on this matter, kindly reply now",
    "I am at the edge of my patience with this bill",
    "The boiler licence is pending for two years",
    "The repair of the bund is pending, villagers want it before July",
    "Girls cross the railway line to reach college, build a bridge",
    "My son, 6 yrs, has not got his vaccine",
    "थ्रेशर की सब्सिडी कोनी मिली, भाई के हाथ खाली",
    "म्हारी भींत पड़गी थी मींह म्ह, मुआवजा कोनी",
    "Bike chor le gaye, bhai ki bike thi",
    "Bank wale meri gaadi khinch kar le gaye, kist bhar di thi",
    "The rate of onion is coming down, people are happy",
    "The ambulance of our CHC is needed back from the district",
    "खेत म्ह नहर का पाणी भरग्या, फसल डूबगी",
    "ਸੱਪ ਨਿਕਲਦੇ ਨੇ ਪਾਰਕ ਵਿੱਚ, ਘਾਹ ਕੱਟਣ ਕੋਈ ਨਹੀਂ ਆਉਂਦਾ",
    "नल का पानी पीकर लोग बीमार पड़ते हैं, टंकी साफ करवाओ",
    "मेरी बहन 14 साल से पेंशन के लिए भटक रही है, नहीं मिली",
    "हमारी सोसाइटी की लिफ्ट बंद है, बुजुर्ग परेशान",
    "दुकान में आग का सामान रखा है",
    "फसल में आग लगने का मुआवजा नहीं मिला",
    "Drivers of the depot are drunk every other day, test them",
    "बस का ड्राइवर शराब पीता है, सस्पेंड करो",
    "लोग दुकानों के पास कूड़े में आग लगा रहे हैं, धुआं आता है",
    "नहर की पटरी कब से टूटी है, मरम्मत करवाओ",
    "कार बीच सड़क में बंद पड़ी है, बच्चे स्कूल नहीं जा पाते",
    "The gang of chain snatchers roams near the bus stand",
    "Dogs bark at people all night in our lane",
    "बेटी 6 साल की है, छात्रवृत्ति नहीं मिली",
    "बस का पीछा किया पर वह रुकी नहीं, अकेली सवारी थी, किराया वापस दो",
    "मंदिर में जूते चोरी हो जाते हैं, नहर किनारे पार्किंग नहीं",
    "The door of our ward office has not opened for a week",
    "बिजली बिल ऑक्सीजन प्लांट का बहुत आता है",
    "रात को सड़क पर दिखाई नहीं देता, लाइट लगवाओ",
    "दारू पीकर लोग शोर करते हैं, पुलिस को दिखता नहीं",
    "Van timings are wrong, children stand inside the gate",
    "The auto stand has no shade, women with children sit in the sun",
    "Railing of the feeder is missing at Tohana, put it back",
    "A leopard was seen in the hills behind the school last year",
    "The bull of the market has gored a scooter",
    "Gas cylinders are weighed short at the agency",
    "The tower leans a little, the shops are far, please inspect",
    "A file is stuck in the hole of the counter for months",
    "We sit on the school roof as the rooms are full, the river view is fine",
    "The wire of the loudspeaker hangs over the temple gate",
    "Six girls of our lane walk to the tap, the line was never laid",
    "पेट्रोल पंप पर तेल कम देते हैं",
    "Roadways buses are sent out with no spare tyre, passengers wait",
    "मिर्गी की दवा अस्पताल में नहीं मिलती",
  ])("are not in: %s", (text) => {
    expect(sceneIn(readPost(text)).scene).toBe(0);
  });
});

describe("words that say that nobody is in danger", () => {
  test.each([
    "टंकी पुरानी है, कभी भी गिर सकती है",
    "Nahar me kooda mat phenko",
    "Rumour of a child lifter is false, do not forward",
    "The tree fell on my car, nobody inside",
    "सपने में देखा कि घर में चोर चाकू लेकर आया",
    "भाषण सुन कर कानों से खून निकल गया",
    "ਪਿੰਡ ਵਿੱਚ ਨਸ਼ੇ ਨਾਲ ਮੁੰਡੇ ਮਰ ਰਹੇ ਨੇ",
    "पड़ोसी शराब पीकर रोज गाली देता और पत्थर फेंकता है",
    "Our dispensary should keep oxygen and snake serum before monsoon",
    "आग लगने के 4 मिनट बाद फायर ब्रिगेड की गाड़ी आई",
    "Aag lagne ke 10 minute baad damkal pahunchi",
    "Aag laga di chhore ne 🔥 HCS me 31 rank",
  ])("%s", (text) => {
    expect(sceneIn(readPost(text)).calm).toBeGreaterThan(0);
  });

  test.each([
    "दुकान में आग लगी है, 20 मिनट बाद भी फायर ब्रिगेड नहीं आई",
    "दंगाइयों ने मिठाई की दुकान में आग लगा दी, लड्डू बनाने वाले दो कारीगर अंदर फंसे हैं",
    "पेड़ कार पर गिरा, मां अंदर दबी है",
    "टंकी गिर रही है, लोग नीचे हैं",
    "The wall fell and two are inside",
    "नहर में भाई डूब रहा है",
  ])("are not in: %s", (text) => {
    expect(sceneIn(readPost(text)).calm).toBe(0);
  });
});

describe("words of calm hide no danger that is told", () => {
  test.each([
    "Child fell in the borewell, nobody is answering 112",
    "दुकान में आग लगी है, 20 मिनट बाद भी फायर ब्रिगेड नहीं आई",
    "दंगाइयों ने मिठाई की दुकान में आग लगा दी, लड्डू बनाने वाले दो कारीगर अंदर फंसे हैं",
    "My brother is drowning in the canal at Munak, no one is coming",
    "accident, लड़के के कान से खून आ रहा है, बेहोश है",
    "जहर जैसी गैस, लोग बेहोश",
    "suicide prevention helpline does not pick up, I end it tonight",
    "please keep an ambulance ready, she is bleeding",
    "The tower is tilting, families inside, it may collapse any moment",
    "Come before a life is lost, live wire in the water",
    "Old school building collapsed, children may be under it",
    "Fire on the third floor of an illegal building, people trapped",
    "leopard seen where children play, it has attacked a boy",
    "Police do not believe that my daughter was taken by two men in a white van",
    "Sorry maa, this is my last night alive 😂",
    "मैं फांसी लगा लूंगा, मेरे बाद बच्चों को संभालना 😂",
    "Everyone is safe except my mother, she is trapped under the debris of the roof",
    "बस पलट गई, सब सुरक्षित हैं पर मेरी मां अभी भी अंदर है",
    "Nobody inside answers and gas is leaking, my parents are unconscious in there",
    "यह मॉक ड्रिल नहीं है, फैक्ट्री में आग लगी है, मजदूर अंदर फंसे हैं",
    "This is not a rumour, a boy has fallen into the canal at Kaithal",
    "सपने में भी नहीं सोचा था, छत गिर गई, पिताजी मलबे में दबे हैं",
    "अफवाह के बाद भीड़ एक आदमी को पीट रही है, मार डालेंगे, पुलिस भेजो",
    "Bachcha chor ki afwah ki wajah se bheed ek aadmi ko peet rahi hai, Nuh",
    "Rumour spread that he steals children and the mob is beating a man to death at Nuh",
    "Film dekh kar laut rahe the, meri behan ko do ladke jabardasti gaadi me daal kar le gaye",
    "Movie hall me aag lag gayi, hum film me baithe the, log andar phanse hain",
    "mera bhai nahar me kuda hai, doob raha hai, gotakhor bhejo",
    "भाई नहर में कूदा, ऊपर नहीं आया",
    "म्हारा छोरा नहर म्ह डूबग्या, कोए बी कोनी आया, nobody is helping",
    "पुराणी बिल्डिंग पड़गी, टाबर तळै दबे सैं, बाकी बी कदे बी गिर सकै सै",
    "जमा झूठी खबर कोनी, ताऊ नै फांसी लगा ली, भीतर लटक्या सै",
    "ਪੁਰਾਣੀ ਇਮਾਰਤ ਡਿੱਗ ਗਈ, ਬੱਚੇ ਥੱਲੇ ਦੱਬੇ ਨੇ, ਬਾਕੀ ਵੀ ਕਦੇ ਵੀ ਡਿੱਗ ਸਕਦੀ",
    "ਇਹ ਅਫਵਾਹ ਨਹੀਂ, ਮੁੰਡਾ ਨਹਿਰ ਵਿੱਚ ਡੁੱਬ ਰਿਹਾ, ਗੋਤਾਖੋਰ ਭੇਜੋ",
    "ਚਿੱਟੇ ਨਾਲ ਮੁੰਡੇ ਮਰ ਰਹੇ ਨੇ, ਦੋ ਇੱਥੇ ਨੀਲੇ ਪਏ ਆ, ਸਾਹ ਨਹੀਂ ਆਉਂਦਾ",
    "पति रोज गाली देता है, आज चाकू लेकर मुझे मार रहा है, खून बह रहा है, बचाओ",
    "bachche andar phanse hain, school ki purani building kabhi bhi gir sakti hai, aag lagi hai",
    "avaidh manzil bana rahe the, chhat gir gayi, teen mazdoor malbe me dabe hain",
    "We must keep pressing the wound, he is bleeding badly and no ambulance comes",
  ])("%s", (text) => {
    expect(isRedAt(0.5, text)).toBe(true);
  });

  test.each([
    "Rumour of child lifter in Tigaon is false, a child was not taken, do not forward",
    "Mock drill on Friday: gas leak with workers trapped inside the refinery, boy unconscious on the road",
    "sapne me dekha ki ghar me chor ghus gaye chaku lekar, maa ko maar diya",
    "सपने में देखा कि छत गिर गई और लोग मलबे में दबे हैं",
    "Film me hero chhat se kood raha hai, gunde goli maar rahe hain logon ko",
    "World suicide prevention day: nobody should die by suicide",
    "The tree fell on my car, nobody inside, people came to look",
    "Bus fell into the ditch at Morni, everyone is safe but the bus is damaged",
    "बस पलटी थी, सब सुरक्षित हैं",
    "टंकी पुरानी है, कभी भी गिर सकती है, बच्चे नीचे खेलते हैं",
    "ਟੈਂਕੀ ਪੁਰਾਣੀ ਆ, ਕਦੇ ਵੀ ਡਿੱਗ ਸਕਦੀ, ਬੱਚੇ ਥੱਲੇ ਖੇਡਦੇ ਨੇ",
    "खंभा कदे बी गिर सकै सै, लोग तळै तै लिकड़ैं सैं",
    "Nahar me kooda mat phenko, log pani peete hain",
    "नहर में कूड़ा है, लोग परेशान",
    "ਨਹਿਰ ਵਿੱਚ ਕੂੜਾ ਸੁੱਟਦੇ ਨੇ ਲੋਕ",
    "Meri biwi boli mobile dekha to chaku maar dungi 😂",
    "The bill gave my father such a shock that he fell from the bed hahahaha",
    "5 manzil ki permission nahi, log illegal floor bana rahe hain",
  ])("and are heard where they are true: %s", (text) => {
    expect(isRedAt(0.5, text)).toBe(false);
  });

  test.each(["haha", "hahaha", "Hahahah", "hehehe", "haaha", "lol"])("%s is a laugh", (laugh) => {
    const told = "मेरे भाई का थ्रेशर में हाथ फंस गया";
    expect([isRedAt(0.3, told), isRedAt(0.3, `${told} ${laugh}`)]).toEqual([true, false]);
  });
});

test("an old person who starves is in danger, whatever the model makes of hunger", () => {
  expect(isRedAt(0.005, "बूढ़ी अम्मा तीन दिन से भूखी है, अकेली रहती है, कोई खाना देने वाला नहीं")).toBe(true);
  expect(isRedAt(0.005, "Mid day meal nahi mila, bachche do din se bhookhe ghar aa rahe hain")).toBe(false);
});

test("many who fall ill at once are in danger, whatever the model makes of their water", () => {
  expect(isRedAt(0.003, "निसिंग में टंकी का पानी पीकर 95 लोग बीमार, कई अस्पताल में भर्ती")).toBe(true);
  expect(isRedAt(0.003, "95 people sick after drinking tank water in Nissing, many admitted")).toBe(true);
  expect(isRedAt(0.003, "टंकी का पानी बदबूदार है, डर है कि लोग बीमार हो जाएंगे")).toBe(false);
});

describe("what a text explains itself is no danger", () => {
  test.each([
    "हिसार मिल गेट में बिजली जाने से मोबाइल टावर भी बंद हो गए हैं। किसी को फोन तक नहीं लग रहा।",
    "Network down in Barwala since noon, no phone connects, not even 112",
    "ਟਾਵਰ ਬੰਦ ਹੈ, ਕਿਸੇ ਦਾ ਫੋਨ ਨਹੀਂ ਲੱਗਦਾ",
    "सरकारी स्कूल निंदाना के कमरे की छत से प्लास्टर गिर रहा है, बच्चे बाहर पेड़ के नीचे बैठ रहे हैं",
    "School ki chhat se plaster gir raha hai, bachche bahar baithte hain",
    "ਪਲੱਸਤਰ ਡਿੱਗਦਾ, ਬੱਚੇ ਬਾਹਰ ਬੈਠਦੇ ਨੇ",
    "Doctor saab chutti par hai, mariz lautaye ja rahe hain",
    "Doctor on leave again, patients sent back from the PHC",
  ])("at 0.95: %s", (text) => {
    expect(isRedAt(0.95, text)).toBe(false);
  });

  test.each([
    "टावर बंद, फोन नहीं लग रहा, छत पर पांच लोग पानी में घिरे हैं",
    "Hathin mobile tower, rigger dangling, no call connects",
    "टावर में आग, फोन बंद, झुग्गियां पास",
    "Tower leaning on our houses, phone dead, it creaks and bends",
    "Railway signal dead, phone band, rail coming on same track at Rohtak phatak",
    "Signal red broken, call 112 does not connect, car upside down and no movement inside, road band",
  ])("a network that is dead hides nobody beside it: %s", (text) => {
    expect(isRedAt(0.9, text)).toBe(true);
  });

  test.each([
    "छत का प्लास्टर गिरा, बाहर बैठे बच्चे के सिर से खून बह रहा है, बेहोश है",
    "School plaster fell, two children still under it, rest are sitting outside crying",
    "Plaster and beam came down in class 4, teacher and three kids not come out, others sit outside",
    "कमरे का प्लास्टर गिरा, चार बच्चे अंदर हैं निकल नहीं पाए, बाकी बाहर बैठे रो रहे हैं",
    "स्कूल में प्लास्टर पड़ग्या, छोरी के सिर तै खून कोनी रुकदा, मैडम बाहर बैठी सै, बाकी बैठे सैं",
    "ਪਲੱਸਤਰ ਡਿੱਗਿਆ ਬਾਹਰ ਬੈਠੇ ਬਾਪੂ ਤੇ, ਹੋਸ਼ ਨਹੀਂ",
  ])("nor does plaster: %s", (text) => {
    expect(isRedAt(0.97, text)).toBe(true);
  });

  test.each([
    "My husband does not let me leave, doctor says the baby has stopped, he took my phone",
    "The men won't let my sister leave, doctor said she is losing the baby",
    "They do not leave us, doctor is shut in his own clinic, men with sticks outside, Hisar",
    "डॉक्टर के हाथ से गैस पाइप छूटी, पूरे वार्ड में गैस भर रही",
    "Doctor ne leave li hui hai, bachcha jhatke le raha hai",
    "Doctor chutti par, saanp wala injection nahi, ladke ki aankh band ho rahi",
    "Naya ward ki chhat ne aaj khud discharge le liya, neeche ek nurse aur do marij hain, unko bhi chhutti mil gayi",
  ])("nor does leave: %s", (text) => {
    expect(isRedAt(0.9, text)).toBe(true);
  });
});

describe("a pump without diesel", () => {
  test.each([
    ["pump me diesel nahi, NIT 5 me ghar doob rahe hain", false],
    ["ਪੰਪ ਵਿੱਚ ਡੀਜ਼ਲ ਨਹੀਂ, ਘਰ ਡੁੱਬ ਰਹੇ ਨੇ", false],
    ["pump me diesel nahi, NIT 5 me bachche doob rahe hain", true],
    ["petrol pump par aag, diesel tanker ke paas", true],
  ])("%s: %s", (text, isRed) => {
    expect(isRedAt(0.97, text)).toBe(isRed);
  });
});

describe("who could be in danger", () => {
  const left = (who: string) => `हमारी कॉलोनी की पुरानी इमारत में ${who} सुबह से बंद हैं और अब तक कोई देखने वाला भी आया नहीं है`;

  test.each(["दो बच्चियां", "कुछ महिलाएं", "तीन टाबरां", "ਦੋ ਨਿਆਣੇ", "ਸਾਡੇ ਬਜ਼ੁਰਗ", "My grandmother", "ਕਿਰਾਏਦਾਰ"])(
    "is named by %s, so that the model need not be all but certain",
    (who) => {
      expect([isRedAt(0.4, left(who)), isRedAt(0.4, left("दो गमले"))]).toEqual([true, false]);
    },
  );
});

describe("what is built without leave, or said by an office, is no danger", () => {
  test.each([
    [0.7, "Model Town me 2 manzil ki permission pe 5 manzil bana rahe, padosi ke ghar me daraar aa gayi"],
    [0.7, "ward 13 ki naaliyan jam, ganda pani ghar ke andar aane laga, hadtal hai to machine to bhejo"],
    [0.55, "पड़ोसी शराब पीकर रोज गाली देता और पत्थर फेंकता है"],
    [0.55, "parali jala rahe hain gaon me shaam ko, AQI dekh lo. prashasan ki team kaha hai jaldi karo sir"],
    [0.7, "ward 13 ki naaliyan jam, Hisar Road Rohtak me ganda pani ghar ke andar aane laga. Hadtal hai to machine to bhejo please help"],
    [0.55, "No electricity in Anaj Mandi Road for 18 hours. Elderly people on oxygen concentrators in our block. Please send a crew."],
    [0.8, "mera Karol Bagh me parking ka jhagda hai, koi help kar do please"],
    [0.95, "@monika108 संबंधित कनिष्ठ अभियंता को मौके पर भेजा गया है।"],
    [0.95, "कल तार टूटकर गली में पड़ा था, करंट था। सुबह टीम जोड़ गई। वह शिकायत बंद समझी जाए।"],
  ])("at %d: %s", (danger, text) => {
    expect(isRedAt(danger, text)).toBe(false);
  });

  test.each([
    [0.7, "5 manzil ki building gir gayi, mazdoor malbe me dabe hain"],
    [0.7, "पड़ोसी अभी पत्थर फेंक रहा है, मेरी मां का सिर फूट गया, खून बह रहा है"],
    [0.8, "parking ka jhagda hua aur unhone mere bhai ko chaku ghonp diya, khoon bah raha hai, behosh pada hai"],
    [0.7, "तार टूटकर गली में पड़ा है, करंट है, बच्चे पास खेल रहे हैं"],
  ])("at %d all the same: %s", (danger, text) => {
    expect(isRedAt(danger, text)).toBe(true);
  });

  test("the name of an account calls nobody", () => {
    const dangers = (text: string) => readPost(text).signals.get("@emergency") ?? [];
    expect(dangers("@monika108 सड़क टूटी है")).toEqual([]);
    expect(dangers("108 पर फोन किया, कोई नहीं आया")).not.toEqual([]);
  });
});

test("a helpline is no year of the past", () => {
  expect(urgencyOf("1912 nahi uthata, live wire toot kar sadak par giri hai, current aa raha hai")).toBe("emergency");
});

test("a text of nothing but figures is read in linear time", () => {
  const [short, long] = [500, 5_000].map((times) => {
    const text = "koi mar jayega tab jagoge, khet doob rahe, ".repeat(times);
    const begun = performance.now();
    readPost(text.slice(0, 12_000));
    return performance.now() - begun;
  });
  expect(long ?? 0).toBeLessThan(200 + (short ?? 0) * 10);
});
