import { describe, expect, test } from "vitest";
import { proposalOf } from "./testing/byModel.ts";

const ownerOf = (text: string) => proposalOf(text).departments[0]?.code;

describe("a pole of the electricity that leans", () => {
  test.each([
    ["UHBVN", "करनाल की शिव कॉलोनी में बिजली का खंभा झुक गया है, कभी भी गिर सकता है"],
    ["DHBVN", "Hisar ward 9 me bijli ka khamba jhuka hua hai, kabhi bhi gir sakta hai"],
    ["DHBVN", "Electric pole leaning over the street in Sirsa, Ward 12. Nobody comes."],
    ["UHBVN", "रोहतक के सेक्टर 3 मैं बिजली का खंबा टेढ़ा होग्या, गली मैं बालक खेलैं सैं"],
    ["DHBVN", "ਫਤਿਹਾਬਾਦ ਦੇ ਵਾਰਡ 4 ਵਿੱਚ ਬਿਜਲੀ ਦਾ ਖੰਭਾ ਝੁਕਿਆ ਹੋਇਆ ਹੈ ਜੀ"],
    ["UHBVN", "Jhajjar me transformer ka khamba tedha hai girne wala hai nigam soya hua"],
  ])("is %s's, and presses: %s", (company, text) => {
    expect(ownerOf(text)).toBe(company);
    expect(proposalOf(text).urgency).toBe("urgent");
  });

  test.each(["करनाल की शिव कॉलोनी में स्ट्रीट लाइट महीनों से खराब है", "Hisar ward 9 me street light nahi jalti, khambe pe bulb fuse hai"])(
    "and a light that does not burn is the town's: %s",
    (text) => {
      expect([ownerOf(text), proposalOf(text).urgency]).toEqual(["ULB", "routine"]);
    },
  );

  test("which is the company's too where only its lean is told", () =>
    expect(
      ownerOf("Poles in Model Town, Bhiwani lean over the street since the last storm. One more gust and they fall on parked cars."),
    ).toBe("DHBVN"));

  test("and a pole of the telephones is no power company's", () =>
    expect(ownerOf("BSNL ka khamba jhuka hua hai karnal me, tel ki taar latak rahi hai")).toBe("CENTRAL"));
});

test.each([
  ["POLICE", "Illegal parking on both sides of Sector 13, Karnal leaves no space for an ambulance. Please tow and fine."],
  ["POLICE", "रोहतक मॉडल टाउन में दोनों तरफ गलत पार्किंग, चालान करो"],
  ["POLICE", "Illegal parking on both sides of New Colony, Palwal leaves no space for an ambulance. Please tow and fine."],
  ["ULB", "मॉडल टाउन रोहतक में डबल पार्क के झूले की चेन टूटी, नगर निगम ठीक करे"],
  ["ULB", "Karnal ke sabzi mandi chowk par nagar nigam ne parking ki jagah nahi banayi, theka bhi nahi diya"],
])("parking is %s's: %s", (owner, text) => expect(ownerOf(text)).toBe(owner));

test.each([
  ["POLICE", "Goons fire in the air in ward 12, Rohtak every night"],
  ["FIRE", "Goons set a shop on fire in ward 12, Rohtak, it is burning now"],
])("who shoots is the police's, who burns a shop the fire brigade's first: %s", (owner, text) => expect(ownerOf(text)).toBe(owner));

test("what a ration depot weighs out is the food department's, in whatever words of violence", () => {
  const text = "जमा ए मार दिए भाई डिपो आळे नै, चाकू फेर दिया गरीब पै। 5 किलो की जगहां साढे चार तोलै";
  expect(ownerOf(text)).toBe("FOOD");
  expect(ownerOf("राशन डिपो पर दो लड़कों ने मेरे भाई को पीटा और चाकू दिखाया, जींद")).toBe("POLICE");
});

describe("the street of a colony, a ward or a lane", () => {
  test.each([
    "करनाल के वार्ड 12 की सड़क पर गड्ढे हैं, रोज स्कूटी गिरती हैं",
    "Pothole in the main road of Professor Colony, Yamunanagar",
    "हिसार मोहल्ला सैनियान की सड़क टूटी सै, कोए सुणता कोनी",
    "ਸਿਰਸਾ ਦੀ ਪ੍ਰੀਤ ਨਗਰ ਗਲੀ ਦੀ ਸੜਕ ਟੁੱਟੀ ਹੋਈ ਹੈ, ਟੋਏ ਪਏ ਨੇ",
    "Jind ki Patel Nagar colony me sadak par gaddha, bachcha gir gaya tha",
    "रेवाड़ी के ज्योति नगर में सड़क पर गहरे गड्ढे, बारिश में दिखते नहीं",
    "करनाल का मॉडल टाउन फिर से डूब गया, एक घंटे की बारिश में सड़क पर कमर तक पानी",
  ])("is its town's: %s", (text) => expect(ownerOf(text)).toBe("ULB"));

  test.each([
    ["PWD", "Karnal-Kaithal road par gaddhe hi gaddhe"],
    ["PWD", "जींद से सफीदों रोड पर गड्ढे, रोज हादसे"],
    ["NHAI", "NH-44 par Ambala ke paas bade gaddhe"],
    ["PWD", "Kaithal ke gaon Pundri se Fatehpur tak sadak tooti hui hai"],
    ["IRRIGATION", "ड्रेन नंबर 8 फिर से टूटी, रोहतक के गांव के खेत डूबे"],
    ["IRRIGATION", "Distributary broke again near Odhan, Sirsa. Fields under water"],
    ["IRRIGATION", "Hisar ke gaon Kaimri me drain ka paani fir se kheton me, fasal doob gayi"],
  ])("and %s keeps: %s", (owner, text) => expect(ownerOf(text)).toBe(owner));
});

describe("the wall and the toilets of a school", () => {
  test.each([
    "School without boundary wall in village Ghasera, Nuh, cattle walk in",
    "जींद के सरकारी स्कूल की चारदीवारी नहीं है, आवारा पशु घुस जाते हैं",
    "Hisar ke gaon Kirtan ke school me boundary wall nahi hai, suar ghumte hain",
    "ਡੱਬਵਾਲੀ ਦੇ ਸਕੂਲ ਦੀ ਬਾਊਂਡਰੀ ਨਹੀਂ, ਕੁੱਤੇ ਫਿਰਦੇ ਨੇ",
    "म्हारे स्कूल की चारदीवारी कोनी, डांगर बड़ ज्यां सैं, नारनौंद हिसार",
    "Taoru ka sarkari school bina boundary wall ke, sham ko sharabi baithte",
    "school ki building ban gayi par chaar diwari nahi, aawara pashu ghus jate hain. Daultabad Gurugram",
  ])("are its department's: %s", (text) => expect(ownerOf(text)).toBe("SCHOOL_EDU"));

  test.each(["करनाल के स्कूल के सामने कूड़े का ढेर, चारदीवारी के पास गंदगी", "Jind ke school wali gali me sewer jam"])(
    "and what lies beside one is not: %s",
    (text) => expect(ownerOf(text)).not.toBe("SCHOOL_EDU"),
  );
});

describe("the meter of an auto", () => {
  test.each([
    "Autos in Gurugram refuse to go by the meter",
    "Auto wale meter se nahi chalte, Faridabad me 20 ki jagah 100 maangte hain",
    "पंचकूला में ऑटो वाले मीटर नहीं लगाते, मनमाना किराया",
    "रोहतक में ऑटो आळे दुगणा किराया मांगैं सैं, मीटर का नाम कोनी",
    "ਅੰਬਾਲਾ ਦੇ ਆਟੋ ਵਾਲੇ ਮੀਟਰ ਨਹੀਂ ਚਲਾਉਂਦੇ, ਮਨਮਰਜ਼ੀ ਦਾ ਕਿਰਾਇਆ",
    "Cab and auto drivers at Sonipat station overcharge students, no fare meter",
  ])("is no power company's: %s", (text) => expect(ownerOf(text)).toBe("TRANSPORT"));

  test.each([
    ["UHBVN", "Karnal me bijli ka meter tez chalta hai, auto shop ka bill 9000"],
    ["DHBVN", "Auto market Hisar me meter jal gaya, nigam nahi badalta"],
    ["UHBVN", "पानीपत ऑटो मार्केट की दुकान का मीटर 4 महीने से बंद है, औसत बिल आ रहा"],
  ])("and %s's is that of a shop: %s", (owner, text) => expect(ownerOf(text)).toBe(owner));
});

describe("the pay of who helps in an anganwadi or cooks at a school", () => {
  test.each([
    ["WCD", "आंगनवाड़ी वर्कर को मानदेय 5 महीने से नहीं, नांगल चौधरी"],
    ["WCD", "Anganwadi workers of Tauru not paid honorarium since July"],
    ["WCD", "ਆਂਗਣਵਾੜੀ ਵਰਕਰਾਂ ਨੂੰ ਚਾਰ ਮਹੀਨਿਆਂ ਤੋਂ ਮਾਣਭੱਤਾ ਨਹੀਂ ਮਿਲਿਆ, ਰਾਣੀਆਂ"],
    ["WCD", "Hisar me anganwadi helper ka mandey chaar mahine se ruka hai"],
    ["SCHOOL_EDU", "Mid day meal cook ki tankhwah 7 mahine se nahi mili, Pillukhera"],
    ["SCHOOL_EDU", "मिड डे मील कुक को वेतन नहीं मिला, होडल का स्कूल"],
  ])("is for %s: %s", (owner, text) => expect(ownerOf(text)).toBe(owner));

  test.each([
    "Panipat ki dyeing unit ne 2 mahine se mazduri nahi di, ghar me aata khatam",
    "Factory canteen cook at Manesar not paid for three months by the contractor",
    "बावल की फैक्ट्री में हेल्पर का वेतन ठेकेदार खा गया",
  ])("and that of a factory stays: %s", (text) => expect(ownerOf(text)).toBe("LABOUR"));
});

describe("a cremation ground", () => {
  test.each(["Cremation ground of Jagadhri has no shed, and wood is costly", "शिवपुरी श्मशान घाट हांसी में टीन शेड टूटा है"])(
    "of a town is the town's: %s",
    (text) => expect(ownerOf(text)).toBe("ULB"),
  );

  test.each(["गांव डाहौला जींद के श्मशान घाट में शेड नहीं", "Gaon Kirtan Hisar ke shamshan ghat ka rasta kachcha hai"])(
    "of a village is the village's: %s",
    (text) => expect(ownerOf(text)).toBe("PANCHAYAT"),
  );
});

test("towers that are off as all else is wait for the power company, and one that died alone for its owner", () => {
  expect(ownerOf("हिसार ऋषि नगर में बिजली जाने से मोबाइल टावर भी बंद हो गए हैं। किसी को फोन तक नहीं लग रहा।")).toBe("DHBVN");
  expect(ownerOf("हिसार के गांव किरतान में बीएसएनएल का मोबाइल टावर 12 दिन से बंद है, किसी को फोन नहीं लगता")).toBe("CENTRAL");
});

test.each([
  ["ULB", "Garbage not lifted from Eldeco Estate, Panipat for 4 days. Dogs and cows all over the heap next to the park."],
  ["PHED", "nal me kaala pani aa raha hai Urban Estate Jind me, smell itni ki muh dhona mushkil"],
  ["PHED", "ਜਗਾਧਰੀ ਦੇ ਪ੍ਰੋਫੈਸਰ ਕਲੋਨੀ ਵਿੱਚ ਪਾਣੀ ਦਾ ਪ੍ਰੈਸ਼ਰ ਬਹੁਤ ਘੱਟ ਹੈ ਜੀ, ਛੱਤ ਵਾਲੀ ਟੈਂਕੀ ਤੱਕ ਨਹੀਂ ਚੜ੍ਹਦਾ।"],
  ["HSIIDC", "Street lights of the industrial estate at Rai are off for a month, our workers walk in the dark"],
  ["PWD", "Please consider a cycle track between Model Town and the university in Kanina. Thousands would use it."],
])("%s answers for what lies in a place that is named after another: %s", (owner, text) => expect(ownerOf(text)).toBe(owner));
