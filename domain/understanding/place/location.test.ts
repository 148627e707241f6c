import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildGazetteer } from "../../geography/gazetteer.ts";
import type { Gazetteer } from "../../geography/gazetteer.ts";
import { tokenise } from "../../text/tokenise.ts";
import { placeFinder } from "../understand.ts";
import { decide } from "./deciding.ts";
import { locate } from "./location.ts";

const gazetteer = buildGazetteer();
const finder = placeFinder(gazetteer);
const located = (text: string) => locate(tokenise(text), finder, "text").location;
const placed = (text: string) => {
  const { district, places } = located(text);
  return [district, places.find(({ level }) => level !== "district")?.name ?? null];
};

describe("a word that sounds like a place is none", () => {
  test.each([
    "राशन कार्ड में नई बहू का नाम चढ़वाना हो तो क्या करें",
    "किल्ला म्हारा सै, इंतकाल चढ़वाणा था",
    "गरीब का कोई मददगार नहीं",
    "मौलाना साहब ने सबको बुलाया",
    "शराब का सेवन करके गाड़ी चलाते हैं",
    "शहीदों के परिवार को पेंशन नहीं",
    "जमीन नपवाना चाहते हैं, पटवारी नहीं आता",
    "वह बच्चे का कान मरोड़ता है",
    "मोतिया का ऑपरेशन बिगड़ गया",
    "बस खातर तावड़े म्ह खड़े रहवां",
    "ਮੇਰੀ ਬਦਲੀ ਦੀ ਅਰਜ਼ੀ ਰੁਕੀ ਪਈ ਹੈ",
    "chachera bhai dhamki deta hai",
    "Shivani madam phone nahi uthati",
    "भट्टियां धुआं छोड़ती हैं",
    "हलवाई का कड़ाहा उलट गया",
    "परले गाम आळ्यां की टेल पै पाणी कोनी",
    "वो दर्द से कराहना बंद कर चुका है",
  ])("%s", (text) => {
    expect(located(text).district).toBeNull();
  });
});

describe("a place is read in each script", () => {
  test.each([
    ["barwasni k pool pe roz loot hoti hai", "Sonipat", "Barwasni"],
    ["दूबलधन म्ह नळ का पाणी पी कै बीमार पड़े", "Jhajjar", "Dubaldhan Ghikan"],
    ["ਨੰਨਿਓਲਾ ਪਿੰਡ ਦੇ ਮੇਲੇ ਚੋਂ ਮੁੰਡਾ ਗੁੰਮ ਗਿਆ", "Ambala", "Naneola"],
    ["ਡੱਬਵਾਲੀ ਦੇ ਹਸਪਤਾਲ ਵਿੱਚ ਡਾਕਟਰ ਨਹੀਂ", "Sirsa", "Dabwali"],
    ["kirdhan me 3 din se light nhi", "Fatehabad", "Kirdhan"],
    ["रूपड़ाका की आंगनवाड़ी बंद है", "Palwal", "Rupraka"],
    ["सुखदर्शनपुर में ट्रांसफार्मर उड़ता है", "Panchkula", "Sukh Darshanpur"],
    ["chhajjunagar chaupal me camp", "Palwal", "Chhaju Nagar"],
    ["सीडीएलयू हॉस्टल में पानी नहीं", "Sirsa", "Chaudhary Devi Lal University"],
    ["CRSU Jind hostel me 4 ladke ek kamre me", "Jind", "Chaudhary Ranbir Singh University"],
    ["narnaund hospital gate pe koi doctor nahi", "Hansi", "Civil Hospital Narnaund"],
    ["Palam Vihar me sewer overflow", "Gurugram", "Palam Vihar"],
    ["मजदूरों को कमरे में बंद कर रखा है, पाबड़ा", "Hisar", "Pabra"],
    ["raat ko ravaldhi bypass par takkar hui", "Charkhi Dadri", "rawaldhi"],
    ["सोहना वाला प्रोजेक्ट, 38 लाख फंसे हैं", "Gurugram", "Sohna"],
    ["ਨੰਨਿਓਲੇ ਖੇਤ ਵਿੱਚ ਬੰਦੇ ਭੇਜੇ", "Ambala", "Naneola"],
    ["ਬਰਾੜੇ ਤਹਿਸੀਲ ਵਿੱਚ ਰੀਡਰ ਪੈਸੇ ਮੰਗਦਾ", "Ambala", "Barara"],
    ["Gurugaman bus skips our stop", "Gurugram", "Gurugaman"],
    ["Bus for CRSU students.", "Jind", "CRSU"],
    ["Al-Afia hospital: oxygen will finish by 9", "Nuh", "Al Afia Hospital"],
    ["Mandi Khera hospital me doctor nahi", "Nuh", "Mandikhera"],
  ])("%s", (text, district, place) => {
    expect(placed(text)).toEqual([district, place]);
  });
});

describe("a town that is written by ear", () => {
  test.each([
    ["पेहवा में तीन दिन से पानी नहीं", "Kurukshetra"],
    ["अबाला में बिजली नहीं आ रही", "Ambala"],
    ["पिजौर में सड़क टूटी है", "Panchkula"],
    ["Narnol me 3 din se light nahi", "Mahendragarh"],
    ["Palbal me bus nahi chalti", "Palwal"],
    ["रेबाड़ी में पानी नहीं", "Rewari"],
    ["कुडली में धुआं है", "Sonipat"],
  ])("%s", (text, district) => {
    expect(located(text).district).toBe(district);
  });

  test.each([
    ["what only sounds like one needs the words around a place", "My son joined the wheel factory"],
    ["nor is a verb of Punjabi one", "ਬੱਸ ਬਦਲਦਾ ਰਹਿੰਦਾ ਹਾਂ ਤੇ ਝੱਖੜ ਆਇਆ"],
    ["nor is a matter of paper one", "Possession letter of plot no 118 ke sambandh me"],
    ["nor one of Haryanvi", "सीनियोरिटी नंबर बदल्या, ईब मैं के करूं"],
  ])("%s", (_what, text) => {
    expect(located(text).district).toBeNull();
  });
});

describe("an institution or a crossing says its district", () => {
  test.each([
    ["NHPC chowk pe slab gir gayi", "Faridabad"],
    ["MG Road metro ke paas", "Gurugram"],
    ["cdlu me result late hai", "Sirsa"],
    ["KCGMC ke paas jaam", "Karnal"],
    ["खानक में अवैध खनन", "Bhiwani"],
    ["आईटीआई नगीना में मशीनें बक्सों में बंद", "Nuh"],
    ["ਰੋੜੀ ਦੇ ਵਾਟਰ ਵਰਕਸ ਵਿੱਚ ਕਾਈ", "Sirsa"],
    ["our storeroom of yarn at Rai caught alight", "Sonipat"],
    ["No water in Sotai for two days", "Faridabad"],
    ["ਨੂੰਹ ਜ਼ਿਲ੍ਹੇ ਦੇ ਇੰਦਰੀ ਤੋਂ ਸੋਹਣਾ ਵੱਲ ਸੜਕ ਟੁੱਟੀ", "Nuh"],
    ["Al-Falah University ke paas sadak tooti hai", "Faridabad"],
    ["Smoke all day, Hassanpur bazar", "Palwal"],
    ["शाहाबाद मारकंडा का प्लॉट रद्द, रिफंड पंचकूला अटका", "Kurukshetra"],
    ["ਸ਼ਾਹਬਾਦ ਮਿੱਲ ਵਿੱਚ ਗੰਨਾ ਤੁਲਿਆ, ਕਹਿੰਦੇ ਪੰਚਕੂਲੇ ਸ਼ੂਗਰਫੈੱਡ ਜਾਓ", "Kurukshetra"],
    ["Saha police found my snatched phone", "Ambala"],
    ["Saha wheat payment not came", "Ambala"],
    ["नगीना की बहुत बहनें पढ़ नहीं पातीं", "Nuh"],
    ["नाहड़ म्ह पाणी कोनी", "Rewari"],
    ["राई म्हं पालतू कुत्ते का लसंस कड़ै बणै", "Sonipat"],
    ["ਗੁੜਗਾਂਓ ਜਿਲੇ ਦੀ ਪੰਚਾਇਤ", "Gurugram"],
    ["अंबाला जिले की बात सै, फाइल पंचकूला डायरेक्टरेट म्ह सै", "Ambala"],
    ["Panchkula me lift atki, koi nahi aaya", "Panchkula"],
    ["पंचकूला में काम अटका पड़ा है, पार्क टूटा है", "Panchkula"],
    ["Panchkula ka pul atka", "Panchkula"],
    ["हमारे दिनोद के खेत बच गए", "Bhiwani"],
    ["मय्यड़ टोल पर रोज पैसे कटते हैं", "Hisar"],
    ["ਸੁਣੋ ਜੀ, ਮੌਲੀ ਬੱਸ ਅੱਡੇ ਵਾਲੇ ਪਾਸੇ ਪਟਾਕੇ ਪੈ ਰਹੇ ਨੇ", "Panchkula"],
    ["Bus driver drunk, forty inside, Mayyer toll", "Hisar"],
    ["ਖਿਡਾਰੀਆਂ ਨੂੰ ਉਲਟੀਆਂ ਲੱਗੀਆਂ, ਨਾਹੜ ਹਸਪਤਾਲ ਨੇ ਠੀਕ ਕਰ ਭੇਜੇ", "Rewari"],
    ["bhai ko pakad liya, nagina thane me rakha hai", "Nuh"],
    ["Peaceful evening at Gawahi, two sheds burning", "Panchkula"],
    ["chhainsa se mere tau ji subah nikle hain", "Faridabad"],
    ["Main road of Indira Colony Bass broken since 6 months", "Hansi"],
    ["Ward 2 Bass me nali jam hai", "Hansi"],
    ["राई गणेश कॉलोनी में धुआं", "Sonipat"],
    ["ਸਾਡਾ ਮੁਹੱਲਾ ਸੋਹਣਾ ਬਣਾ ਦਿੱਤਾ, ਧੰਨਵਾਦ", null],
    ["dadi Chulliana me baithi hukka gudguda rahi hai", "Rohtak"],
    ["#HBSE #पलवल रिजल्ट में गैरहाजिर लिखा है, भिवानी से जवाब नहीं", "Palwal"],
  ])("%s", (text, district) => {
    expect(located(text).district).toBe(district);
  });

  test("but no gate is asked for by a verb", () => {
    expect(placed("Can Dadri get a library?")).toEqual(["Charkhi Dadri", null]);
    expect(placed("hanuman get ke paas pani")[0]).toBe("Bhiwani");
  });

  test("a list of districts is of none of them", () => {
    expect(located("मौसम विभाग ने अंबाला, पंचकूला, यमुनानगर में भारी बारिश का अलर्ट जारी किया है").district).toBeNull();
    expect(located("Ambala, Panchkula aur Yamunanagar me barish, hamare Barara me pani").district).toBe("Ambala");
  });
});

test.each([
  "Nehru market sewer choked",
  "नेहरू मार्केट में सीवर भरा है",
  "Nehru bridge light not working",
  "लोहारों का ट्रांसफार्मर जल गया",
  "Jattan transformer jal gaya",
  "ਖਾਨ ਮੁਹੰਮਦ ਦੀ ਪੈਨਸ਼ਨ ਨਹੀਂ ਆਈ",
])("a name of persons is no village: %s", (text) => {
  expect(located(text).district).toBeNull();
});

test("a toll on the road to a town is not in it", () => {
  expect(located("हम झज्जर के हैं, रोहतक टोल पर पैसे कटे").district).toBe("Jhajjar");
});

describe("a name is read whole", () => {
  test.each([
    ["written apart, where the directory joins it in Hindi", "राजा खेड़ी म्ह सिलेंडर लाल होग्या", "Panipat", "Raja Kheri"],
    ["whose parts are names as well", "ਫਤਿਹਪੁਰ ਤਗਾ ਚ ਬੰਦੇ ਕੁੱਟਦੇ ਨੇ", "Faridabad", "Fatehpur Taga"],
    ["whose second word is nearly so in the directory", "मेरा गाम भैणी भैरों, दादी नै सांस कोनी आंदा", "Rohtak", "Bhaini Bharon"],
    ["in the oblique of Punjabi", "ਸਾਡੇ ਭਟਸਾਣੇ ਨੌਂ ਦਿਨ ਤੋਂ ਟੈਂਕਰ ਨਹੀਂ", "Rewari", "BHATSANA"],
    ["in the oblique of Punjabi, where it is short", "ਉਝੇ ਦੇ ਡਿਪੂ ਵਾਲੇ ਦੀ ਤੱਕੜੀ ਘੱਟ ਤੋਲਦੀ", "Panipat", "Ujah"],
    ["whose second word is an ordinary one", "ਐਂਬੂਲੈਂਸ ਭੇਜੋ ਦੋਹਕਾ ਹਰਿਆ ਹਸਪਤਾਲ ਗੇਟ ਤੇ", "Charkhi Dadri", "Dohka Harya"],
    ["whose first word is an ordinary one", "ਸੂਚਨਾ: ਖਾਨ ਮੁਹੰਮਦ ਨੇੜੇ ਰੇਲ ਪਟੜੀ ਉੱਤੇ ਬੰਦਾ", "Fatehabad", "khan Mohammad"],
    ["with the doubled m of Gurmukhi", "ਸਾਡੇ ਮੁਹੰਮਦਕੀ ਦੇ ਛੇ ਮੁੰਡੇ ਬਾਹਰ ਬੈਠੇ ਨੇ", "Fatehabad", "Mohammadki"],
    ["with o and u as they are heard", "ਖਿਉਵਾਲੀ ਦਾ ਟਰਾਂਸਫਾਰਮਰ ਹਰ ਐਤਵਾਰ ਫੁਕਦਾ", "Sirsa", "Kheowali"],
    ["with a glide between its vowels", "बंद करदी, चुल्याणा मैं नळ आज बी कोनी", "Rohtak", "Chulliana"],
    ["of a canal that is named after its town", "Fatehabad branch canal me aadmi doob raha", "Fatehabad", "Fatehabad Branch"],
    ["of a drain that is named after its village", "उजीना ड्रेन का बांध टूटा", "Nuh", "Ujina Diversion Drain"],
  ])("%s", (_what, text, district, place) => {
    expect(placed(text)).toEqual([district, place]);
  });

  test.each([
    ["a building with what kind it is", "ਸਾਹਾ ਇੰਡਸਟਰੀਅਲ ਏਰੀਏ ਦੀ ਫੈਕਟਰੀ ਕਾਲਾ ਪਾਣੀ ਛੱਡਦੀ ਆ", "Ambala"],
    ["where somebody works is not theirs", "Friends in Fatehabad, deposit today. I quit my Gurugram job for it", "Fatehabad"],
    ["a body for the whole state says nothing of the district", "Bhiwani board ne meri beti ka result rok rakha hai", null],
    ["nor does the seat of its helpdesk", "Panchkula helpdesk par kisi ne nahi suni, portal band", null],
    ["but the authority for buyers sits where its matters are", "RERA Panchkula ka order builder nahi manta", "Panchkula"],
  ])("%s", (_what, text, district) => {
    expect(located(text).district).toBe(district);
  });
});

describe("the most exact place", () => {
  test.each([
    ["a village before the river beside it", "बड़ोली माजरा में यमुना से रेत निकाल रहे हैं", "Baroli Majra"],
    ["a village before the road that leads by", "At Kinana, on the Rohtak road in Jind, a colony has been cut out of fields", "Kinana"],
    ["a road of a town before the town", "Gohana road Sonipat par gaddhe", "Gohana Road"],
    [
      "the town of the matter, and not the writer's village",
      "In Safidon my property ID shows a dead man. I'm from Bahadarpur, drive trucks",
      "Safidon",
    ],
    ["the writer's village, where the town beside it is its address", "I'm from Kalpi, Barara. No water for a week", "Kalpi"],
    ["our village, where another is only asked", "hamare Kinana me pani nahi, Jind bhej dete hain", "Kinana"],
  ])("is %s", (_what, text, place) => {
    expect(placed(text)[1]).toBe(place);
  });
});

describe("a name of several words", () => {
  test.each([
    ["रात को जोहड़ माजरा से फोन किया", "Karnal", "Johar Majra Kalan"],
    ["खलीला माजरा में मशीन खराब है", "Panipat", "Khalila Majra Nain"],
    ["Jhund Sarai me bijli nahi", "Gurugram", "Jhund Sarai Viran"],
    ["ਕਕਰਾਲਾ ਇਨਾਇਤ ਪਿੰਡ ਵਿੱਚ ਪਾਣੀ ਨਹੀਂ", "Kaithal", "Kakrala Inayat"],
    ["नगला जोगियान के स्कूल की छत टपकती है", "Faridabad", "Nagla Jogian"],
  ])("is read by its beginning, and by its sound before a shorter one elsewhere: %s", (text, district, place) => {
    expect(placed(text)).toEqual([district, place]);
  });

  test.each(["Jai Hind. Aapko kasht diya", "राम राम जी, म्हारी सुणो"])("is not read from a greeting: %s", (text) => {
    expect(located(text).district).toBeNull();
  });
});

describe("a well-known institution says the district", () => {
  test.each([
    ["Nalhar medical college me CT scan band hai, Faridabad bhejte hain", "Nuh"],
    ["खानपुर यूनिवर्सिटी के पीछे गली टूटी है", "Sonipat"],
    ["ਸਾਹਾ ਗ੍ਰੋਥ ਸੈਂਟਰ ਵਿੱਚ ਸ਼ੈੱਡ ਦਾ ਕਬਜ਼ਾ ਨਹੀਂ ਮਿਲਿਆ", "Ambala"],
    ["लोकनायक अस्पताल धोरै चौकी बणवा द्यो", "Kurukshetra"],
    ["ओटू हेड के पास खेत में पंप जल गया", "Sirsa"],
    ["Sultanpur bird park ka boardwalk toota hai", "Gurugram"],
  ])("%s", (text, district) => {
    expect(located(text).district).toBe(district);
  });
});

describe("a name that several districts have", () => {
  test.each([
    ["Shahzadpur Thanesar: passbook printer kharab", "Kurukshetra"],
    ["ਭੂੰਨਾ ਪਿੰਡ (ਗੂਹਲਾ) ਚ ਚਿੱਟਾ ਵਿਕ ਰਿਹਾ", "Kaithal"],
    ["गुमथला राव में यमुना के पाट में रात भर खनन", "Yamunanagar"],
    ["ਵਜ਼ੀਰਪੁਰ (ਬੇਰੀ) ਵਿੱਚ ਬਿਜਲੀ ਨਹੀਂ", "Jhajjar"],
    ["block Nizampur ka BDPO office band hai", "Mahendragarh"],
    ["पालड़ा, बेरी आळे बेकूफ लागैं सैं के", "Jhajjar"],
    ["Sector 14 Hisar me pani nahi", "Hisar"],
    ["हिसार और हांसी के बीच, साहू गांव में तीन दिन से बिजली नहीं", "Hisar"],
    ["हांसी, हिसार में तीन दिन से बिजली नहीं", "Hansi"],
  ])("is decided by the names beside it: %s", (text, district) => {
    expect(located(text).district).toBe(district);
  });

  test.each([
    "Model Town me sewer jam hai",
    "सेक्टर 14 में पानी नहीं",
    "गांव रामपुरा में बिजली नहीं",
    "NH-44 par gaddhe hain",
    "ਖੇੜੀ ਪਿੰਡ ਵਿੱਚ ਪਾਣੀ ਨਹੀਂ",
    "ਨਿਜ਼ਾਮਪੁਰ ਅੱਡੇ ਤੇ ਬੱਸ ਨਹੀਂ ਰੁਕਦੀ",
    "Still water in our Hassanpur pond",
  ])("leaves the district open where nothing else says it: %s", (text) => {
    expect(located(text).district).toBeNull();
  });

  test("keeps the districts that it may be", () => {
    expect(located("गांव हुमायूंपुर में बिजली नहीं").candidates).toEqual(expect.arrayContaining(["Ambala", "Rohtak"]));
  });
});

describe("what is a word as well", () => {
  test.each([
    "नहर के पुल की रेलिंग टूटी है",
    "hamari nahar me pani nahi",
    "Professor Colony ki gali tooti hai",
    "बस में भीड़ है, बस स्टैंड पर कोई नहीं",
    "घर में हंसी आती है",
    "ਮੇਰੀ ਨੂੰਹ ਨੂੰ ਪੀੜਾਂ ਲੱਗੀਆਂ, ਗੱਡੀ ਭੇਜੋ",
    "बस शहर के अंदर नहीं आती",
    "bas shahar tak nahi aati",
    "ਬੱਸ ਸ਼ਹਿਰ ਵਿੱਚ ਨਹੀਂ ਆਉਂਦੀ",
    "नहर शहर के बीच से गुजरती है",
    "नहर बाजार के पास टूटी",
    "sample bazar se liya",
    "Sector 10,Civil Hospital ke paas sadak tooti",
    "bal bal bache, pal bhar me gir gaya",
    "टंकी खोल दो, बदल दो",
    "karwana padta hai roz, paisa maanga",
    "ਸਾਡੇ ਕੋਠੇ ਉੱਤੋਂ ਤਾਰ ਲੰਘਦੀ ਹੈ, ਬਦਲਣਾ ਪਊ",
    "ਪਟਵਾਰੀ ਰੰਗੇ ਹੱਥੀਂ ਫੜਿਆ",
    "म्हारा पटवारी फेर बहाल",
    "कूलर में larva है",
    "पैंट मोड़नी पड़ती है",
    "ਮਾਂ ਘਰ ਵਿੱਚ ਡਰਦੀ ਹੈ",
    "वह बढ़ई का काम करता है",
    "Sister got into NIT, mummy crying",
  ])("names no place by itself: %s", (text) => {
    expect(located(text).district).toBeNull();
  });

  test.each([
    ["साहा चौक कट पर तीसरा हादसा", "Ambala"],
    ["गांव खोल में पानी नहीं", "Rewari"],
    ["beri iti me ladke ka naam nahi aaya", "Jhajjar"],
    ["tehsil Nahar, patwari nahi aata", "Rewari"],
    ["Third night of darkness in Beri. Half an hour of battery left", "Jhajjar"],
    ["Temple land is wrong in the jamabandi. Kushak. Next week we sit on dharna", "Palwal"],
    ["ਜ਼ਿਲ੍ਹਾ ਪ੍ਰਸ਼ਾਸਨ ਨੂੰਹ, ਪ੍ਰੈਸ ਨੋਟ", "Nuh"],
  ])("names one with a word that says so: %s", (text, district) => {
    expect(located(text).district).toBe(district);
  });
});

describe("what stands in a place of a name that is a word as well makes it one", () => {
  test.each([
    ["ਕੱਲ੍ਹ ਸਾਹਾ ਵਾਲੀ ਫੈਕਟਰੀ ਦਾ ਧੂੰਆਂ ਆਇਆ", "Ambala"],
    ["डाडम के पटवारी ने पैसे मांगे", "Bhiwani"],
    ["बिल जमा किया। बेरी नगरपालिका रसीद नहीं देती", "Jhajjar"],
    ["आवेदन लंबित है। बेरी तहसील में कोई नहीं सुनता", "Jhajjar"],
    ["Ding me paani nahi aaya", "Sirsa"],
    ["ਰਾਈ ਫੈਕਟਰੀ ਵਿਚ ਅੱਗ", "Sonipat"],
    ["ਕਿਤਲਾਣੇ ਦੇ ਸਕੂਲ ਵਿੱਚ ਮਾਸਟਰ ਨਹੀਂ", "Bhiwani"],
    ["ਖੁੱਡਾ ਖੁਰਦ ਦਾ ਖੇਤ ਡੁੱਬ ਗਿਆ", "Ambala"],
  ])("%s", (text, district) => {
    expect(located(text).district).toBe(district);
  });

  test.each(["ਸਾਹ ਨਹੀਂ ਆਉਂਦਾ, ਫੈਕਟਰੀ ਬੰਦ ਕਰੋ", "water sample lo, sample report do"])("but not alone: %s", (text) => {
    expect(located(text).district).toBeNull();
  });
});

describe("of several places", () => {
  test.each([
    ["Kaithal people got the card in a week. Here in Jind my card is pending.", "Jind"],
    ["Sirsa ke school me teacher hai, yahan Fatehabad school me koi nahi", "Fatehabad"],
    ["Rohtak wale claim 7 din, hamara Jhajjar office 70", "Jhajjar"],
    ["करनाल वालों को पानी रोज, कैथल में तीसरे दिन", "Kaithal"],
    ["In Panipat estate the drains are covered. In our sector 37, Karnal, all of them are open.", "Karnal"],
    ["Hansi me 3 din, Hisar me 47", "Hisar"],
    ["In Rohtak the doctor comes at nine. In Bhiwani he comes at noon.", "Bhiwani"],
    ["दादरी हॉस्टल में पंखा नहीं, भिवानी वाले में कूलर", "Charkhi Dadri"],
    ["Jind me pani nahi, Kaithal me bhi nahi", "Jind"],
  ])("that of the writer counts, not that of a comparison: %s", (text, district) => {
    expect(located(text).district).toBe(district);
  });

  test.each([
    ["Suli Khera me papa akele hain, main Gurugram me naukri karta hoon", "Fatehabad"],
    ["ਭੋਜਰਾਜ ਅੱਡੇ ਤੋਂ ਭੈਣ ਤੁਰੀ ਆ, ਮੈਂ ਗੁੜਗਾਓਂ ਬੈਠਾ", "Hisar"],
    ["Kaithal ration card is cancelled. Gurgaon me duty hai, roz chhutti nahi milti", "Kaithal"],
    ["रेरा पंचकूला का आदेश है, डीसी कैथल वसूली नहीं करते", "Kaithal"],
    ["जगाधरी की बेटी का रिजल्ट रुका है, स्कूल वाले भिवानी भेजते हैं और भिवानी वाले स्कूल", "Yamunanagar"],
    ["The college near Gudha, Gharaunda is closed. Now we go to Hisar.", "Karnal"],
    ["जींद सिविल में चारों वार्मर भरे। रोहतक 58 किलोमीटर है", "Jind"],
    ["ਟੋਹਾਣੇ ਹਸਪਤਾਲ ਦੇ ਗੇਟ ਨੂੰ ਜਿੰਦਾ, ਗਾਰਡ ਕਹਿੰਦਾ ਹਿਸਾਰ ਲੈਜੋ", "Fatehabad"],
    ["Main Rajpur, Farrukhnagar me hu, beti kal nursing ka paper dene Rohtak jayegi", "Gurugram"],
    ["प्रश्न: पानीपत की तीसरी लड़ाई में कौन मारा गया? गांव दुजाना के युवक उत्तर दें", "Jhajjar"],
    ["Jakhal passenger roz late, Hisar station wale sunte nahi", "Hisar"],
    ["Kaithal SDO ne meter bheja, karnal ne bola ticket dalo, karnal ne kaha app pe", "Kaithal"],
  ])("that of the matter counts, not where somebody works or was sent: %s", (text, district) => {
    expect(located(text).district).toBe(district);
  });

  test.each([
    ["main Gurugram me naukri karta hoon, mera PF nahi aaya", "Gurugram"],
    ["Panchkula board ka office band hai", "Panchkula"],
    ["Hisar people have no water", "Hisar"],
  ])("one that is named alone counts however it is named: %s", (text, district) => {
    expect(located(text).district).toBe(district);
  });

  test("a train that is named after a place is not in it", () => {
    expect(located("रोहतक आळी पसेंजर म्ह पाथर मारैं सैं").district).toBeNull();
    expect(located("Bhiwani passenger me chaaku wale ladke chadh gaye").district).toBeNull();
    expect(located("Bhiwani me passenger train nahi rukti").district).toBe("Bhiwani");
    expect(located("Sonipat station par khade hain, Panipat wali local nahi aayi").district).toBe("Sonipat");
  });

  test("the village of a district's name is one where it is called a village", () => {
    expect(located("रिवाड़ी गाम के माइनर पै पुलिया बणवाओ").district).toBe("Bhiwani");
    expect(located("लोहाणा गाम, रिवाड़ी").district).toBe("Rewari");
  });

  test.each([
    ["Tohana se Hisar last bus band, ladkiyan stand pe khadi", "Fatehabad"],
    ["Civil hospital jhajjar laaye to bole rohtak le jao", "Jhajjar"],
    ["Nahra Nahri Road Sonipat toota hua", "Sonipat"],
    ["Delhi Road, Rohtak par jaam", "Rohtak"],
  ])("that of the problem counts: %s", (text, district) => {
    expect(located(text).district).toBe(district);
  });
});

describe("what a name says", () => {
  test.each([
    ["a body less than a place", "Nuh bus stand ka kaam GMDA ne roka, wo bole roadways ka matter hai", "Nuh"],
    ["a body enough, where it is alone", "GMDA ne raat ko sadak khodi aur chhod di", "Gurugram"],
    ["a body what its district's other name says", "GMDA wale Gurugram ke Palam Vihar me kab aayenge", "Gurugram"],
    ["a university where its hostel is", "KUK ke hostel no 7 me pani nahi", "Kurukshetra"],
    ["nothing, where it is one of every town", "main bazaar side is fine, our basti is dark", null],
    ["something, where the town is said with it", "हिसार ऑटो मार्केट में आग लगी है", "Hisar"],
    ["nothing of where a bus runs between", "hisar bhiwani wali bus ke conductor ne purse lautaya", null],
    ["a village before a city, once announced", "gorakhpur gaon me teen din se pani nahi", "Fatehabad"],
    ["a city elsewhere", "Gorakhpur me mere mama rehte hain", null],
    ["a canal after a market", "adampur mandi nahar me pani nahi", "Hisar"],
    ["the village that is meant before its namesake", "छांयसा में नाली का पानी घरों में घुसा", "Faridabad"],
    ["none for our village", "ਸਾਡੇ ਪਿੰਡ ਦੇ ਸਿਵਿਆਂ ਵਿੱਚ ਸ਼ੈੱਡ ਨਹੀਂ", null],
    ["a village whose name begins with that of a town", "भिवानी रोहिल्लां फैक्ट्री तै तेजाब रिसाव", "Hisar"],
    ["neither of two villages that a script spells alike", "कालुवास में रोज रात एक बजे तक डीजे", null],
    ["neither of two that are one word or two", "संगतपुरा की गली में कीचड़", null],
    ["the town within the name of a station", "roz unknown number se call aate hai, ambala mahila thana sunwai nahi", "Ambala"],
    ["a road alone", "टंकी पर चढ़ा है sanoli road", "Panipat"],
    ["the beginning of a route, where its bus is the matter", "रेवाड़ी से नारनौल की बस में रोज 90 सवारी", "Rewari"],
    ["nothing of errands to the offices of the State", "result nahi aaya, Panchkula ke chakkar kaat ke thak gaye", null],
    ["of a road no more than of where it is", "narwana-tohana road, tohana ke nake pe paise mange", "Fatehabad"],
    ["of a road that the directory knows no more either", "अंबाला-जगाधरी रोड, जगाधरी सेक्टर 23 में पानी नहीं", "Yamunanagar"],
    ["the village of the block beside it", "महमूदपुर साहा में डंपर और धूल", "Ambala"],
    ["the block of the village before it, and not the town of its name", "bhud (barwala) me nadi kinara kat gayi", "Panchkula"],
    ["the block that a village is said to be in", "भानू (खंड बरवाला) में सौर ऊर्जा शिविर", "Panchkula"],
    ["the block whose village is named after it", "बरवाला के भरेली गांव में बिजली नहीं", "Panchkula"],
    ["the road between two places, and no road of that name", "Ghasera to Nuh road is broken", "Nuh"],
    ["not where others are to learn from", "Narnaul me rehdi hi rehdi, Rewari se seekho", "Mahendragarh"],
    ["not where an office sends on to", "No signal in Dadu near Odhan. DC office said exchange, exchange said Hisar", "Sirsa"],
    ["the village of the tehsil that it is said to be of", "शहजादपुर के नागल में ट्रांसफार्मर फुँका", "Ambala"],
    ["a toll after a word that only sounds like a town", "Waah re Karnal toll, FASTag do bar kaatya", "Karnal"],
    ["the village of the block beside it, where that is a common name too", "Sultanpur Hassanpur te gaadi aayi", "Palwal"],
    ["of the villages in the former block of a name the one there", "hasanpur mustafabad aale minor ki patdi tooti", "Yamunanagar"],
    ["its own form, where others are a word", "ਸਰਸਾ ਦੇ ਇੰਡਸਟਰੀ ਏਰੀਏ ਦਾ ਨਾਲਾ ਭਰ ਗਿਆ", "Sirsa"],
    ["its own form in Latin letters too", "Kaul chowk pe jaam", "Kaithal"],
    ["not what sounds like it in another form", "ਪੰਪ ਦੇ ਕੋਲ ਪਾਣੀ ਖੜ੍ਹਾ", null],
    ["neither of two towns of one name", "Bilaspur bus stand ke paas andhera", null],
    ["the district, where it is in the short form of a railway board", "knl ਦੇ SDM ਦਫ਼ਤਰ ਵਿੱਚ ਫਾਈਲ ਰੁਕੀ", "Karnal"],
    [
      "the village in the district that the rest of the text says",
      "Dogs are behind the Jatoli school, the BDPO of Hodal was told twice",
      "Palwal",
    ],
    ["what stands there, where the name is a word as well", "front of saha petrol pump five men", "Ambala"],
    ["whose dharamshala stands there", "ਰੋੜੀ ਦੀ ਧਰਮਸ਼ਾਲਾ ਕੋਲ ਟਰਾਂਸਫਾਰਮਰ ਸੜ ਗਿਆ", "Sirsa"],
    ["nothing where it is denied", "That video of the bus is Himachal, not Tohana", null],
    ["nothing where its people are denied", "indri nuh wala likh raha hu karnal wala nahi. transformer phuka hai", "Nuh"],
    ["nothing of laughter", "joke suna, hansi ke mare balti gir gayi", null],
    ["a town where water comes to it", "Hansi aata hai pani din me ek baar", "Hansi"],
    ["a town where flour is ground", "हांसी आटा चक्की के पास पानी भरा है", "Hansi"],
    ["nothing of clothes, which a village is written like", "kapdo ki dukan me aag lag gayi", null],
    ["the village that is written like clothes", "कापड़ो में पानी नहीं", "Hansi"],
    ["what a question with a not is about", "Does not Karnal deserve a park", "Karnal"],
    ["nothing of what is denied before a but", "it was not Karnal but here", null],
    ["a town beside laughter", "हांसी में पानी नहीं, सुनकर हांसी आवै", "Hansi"],
    ["a town that is written like a woman's name but for one letter", "ਸਿਵਾਨੀ ਵਾਲੀ ਆਸ਼ਾ ਨੂੰ ਤਨਖਾਹ ਨਹੀਂ ਮਿਲੀ", "Bhiwani"],
    ["a village by its own form", "काहनी म्ह डाक्टर कोनी", "Rohtak"],
    ["the border by its name", "Shambhu border par jaam", "Ambala"],
    ["a village that the directory does not list", "Someone could fence the pond at Asaudah", "Jhajjar"],
  ])("%s: %s", (_, text, district) => {
    expect(located(text).district).toBe(district);
  });
});

describe("the towns of Hansi, which were of Hisar,", () => {
  test("are in Hansi where Hisar is said beside them, as people are used to", () => {
    expect(located("Narnaund, Hisar me sadak tooti").district).toBe("Hansi");
  });

  test("are where somebody comes from, where Hisar stands apart", () => {
    expect(located("I bring my goats from Sisai Bola to sell in Hisar and rest by the park of Sector 14").district).toBe("Hisar");
  });
});

describe("a text of any kind", () => {
  /** Counts what the finder asks of the gazetteer. */
  function counting(): { readonly asked: () => number; readonly gazetteer: Gazetteer } {
    let asked = 0;
    const counted =
      <Args extends unknown[], Result>(ask: (...args: Args) => Result) =>
      (...args: Args) => {
        asked += 1;
        return ask(...args);
      };
    const { authored, listed, withPart, alike, isOutside, hasName, mayHave, longestFrom, townKeys } = gazetteer;
    return {
      asked: () => asked,
      gazetteer: {
        authored: counted(authored),
        listed: counted(listed),
        withPart: counted(withPart),
        alike: counted(alike),
        isOutside: counted(isOutside),
        hasName: counted(hasName),
        longestFrom: counted(longestFrom),
        mayHave: counted(mayHave),
        townKeys,
      },
    };
  }

  const word = fc.oneof(
    fc.constantFrom("गांव", "Rampura", "sector 14", "ਪਿੰਡ", "Khera", "Hisar", "नहर", "sukh", "darshanpur", ",", "।", "se", "dubaldhan"),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
  );

  test("is read in linear time: some look-ups a word, however long it is", () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 30 }), (words, times) => {
        const text = Array.from({ length: times }, () => words.join(" ")).join(" ");
        const tokens = tokenise(text);
        const counter = counting();
        const { location } = locate(tokens, placeFinder(counter.gazetteer), "text");
        expect(location.places.length).toBeLessThanOrEqual(tokens.length);
        expect(counter.asked()).toBeLessThanOrEqual(30 * tokens.length);
      }),
      { numRuns: 60 },
    );
  });

  test("has the same names in it where no words are passed over before they are looked up", () => {
    const plain = placeFinder({ ...gazetteer, mayHave: () => true });
    const part = fc.oneof(
      word,
      fc.constantFrom("Hasan Pur", "Charkhi Dadri", "Nangal Chaudhary", "Kakrala Inayat", "New Delhi", "राजा खेड़ी", "#CharkhiDadri"),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const tokens = tokenise(parts.join(" "));
        expect(finder.find(tokens)).toEqual(plain.find(tokens));
      }),
    );
  });

  test("that names a village again and again does not hold each name against all others", () => {
    const looks = (times: number) => {
      let looked = 0;
      const tokens = tokenise("Jatoli ".repeat(times));
      const mentions = finder.find(tokens).mentions.map((mention) => ({
        ...mention,
        get ordinary() {
          looked += 1;
          return mention.ordinary;
        },
      }));
      decide(tokens, mentions);
      return looked;
    };
    expect(looks(400)).toBeLessThan(3 * looks(200));
  });

  test("of one word without end takes no comparing with names", () => {
    const counter = counting();
    expect(locate(tokenise("k".repeat(12_000)), placeFinder(counter.gazetteer), "text").location.district).toBeNull();
  });
});

describe("the account that a post is addressed to", () => {
  test.each(["", "@HaryanaCMCell ", "@HaryanaCMCell Sir, "])("and a greeting change nothing of where it is: %s", (address) => {
    expect(located(`${address}अमीन में पानी नहीं आ रहा`).district).toBe("Kurukshetra");
    expect(located(`${address}Amin me pani nahi aa raha`).district).toBe("Kurukshetra");
  });
});

test.each([
  ["Morning bus from Beri to Rohtak stopped without notice", "Jhajjar"],
  ["A morning Roadways bus from Punahana to the Faridabad courts would help.", "Nuh"],
  ["Taoru ke paas. Principal kehte hain Panchkula se khulega", "Nuh"],
  ["ਜ਼ਮੀਨ ਕੁਰਕਸ਼ੇਤਰ ਜਿਲੇ ਚ ਆ", "Kurukshetra"],
  ["सिकंदरपुर से लिख रही हूं", null],
])("the matter is where it is missed: %s", (text, district) => {
  expect(located(text).district).toBe(district);
});
