import { expect, test } from "vitest";
import { readPartOf } from "../text/readPart.ts";
import { isSewageInside } from "./lastWords.ts";
import { readPost } from "./reading.ts";
import { proposalOf } from "./testing/byModel.ts";

test.each([
  ["Wrong water bill of Rs 4,300 for a house in Shiv Colony, Pehowa that has been locked for a year. Who corrects this?"],
  ["पानी का बिल 3000 रुपये आ गया, घर तो साल से बंद है"],
  ["ਪਾਣੀ ਦਾ ਬਿੱਲ ਗਲਤ ਆਇਆ ਹੈ ਜੀ"],
])("a bill for water is not the power company's: %s", (text) => {
  for (const { code } of proposalOf(text).departments) expect(["UHBVN", "DHBVN"]).not.toContain(code);
});

test("a bill for power is, also where one for water stands beside it", () => {
  const text = "Paani ka bill bhara, house tax bhi, par UHBVN ne bijli bill me jama kiya hua security deposit dobara jod diya. Karnal";
  expect(proposalOf(text).departments[0]?.code).toBe("UHBVN");
});

test.each([
  ["No electricity in Old Bus Stand, Meham for 7 hours. Elderly people on oxygen concentrators in our block. Please send a crew."],
  ["33 केवी फीडर फेल, अंबाला के अस्पताल वाली लाइन भी बंद है, जनरेटर पर चल रहा है"],
])("a power cut presses where a patient lives by the power: %s", (text) => {
  expect(proposalOf(text).urgency).not.toBe("routine");
});

test("no power cut presses for a hospital's bill", () => {
  expect(proposalOf("Hospital road Meham: electricity bill of our shop is wrong, name correction pending").urgency).toBe("routine");
});

test.each([
  ["करनाल के प्रेम नगर में सड़क धंस गई है, एक कार गड्ढे में गिरी हुई है, अंदर लोग हैं! तुरंत मदद भेजें।"],
  ["Road caved in at Model Town Karnal, a van is in the pit and children are inside! Send help now"],
  ["काबड़ी रोड पानीपत में खुले मैनहोल में एक बच्चा गिर गया है, लोग निकालने की कोशिश कर रहे हैं।"],
  ["Open manhole near the bus stand in Jind, a man has fallen in and is shouting"],
])("who gets people out comes before who owns the road: %s", (text) => {
  const { departments, urgency } = proposalOf(text);
  expect(urgency).toBe("emergency");
  expect(["FIRE", "DISASTER"]).toContain(departments[0]?.code);
});

test("an open manhole into which somebody fell last week is its owner's", () => {
  const text = "Open manhole par dhakkan nahi, pichle hafte ek bachcha gir gaya tha, chot aayi. Sirsa ward 4";
  expect(["PHED", "ULB"]).toContain(proposalOf(text).departments[0]?.code);
});

test.each([
  ["Transformer oil is leaking on the footpath in Bhattu Road, Fatehabad", "Fatehabad", "Bhattu Road"],
  ["फतेहाबाद के भट्टू रोड पर अंधेरा है", "Fatehabad", "Bhattu Road"],
  ["Barwala Road, Hisar par gaddhe", "Hisar", "Barwala Road"],
  ["Bhattu Mandi me paani nahi aata", "Fatehabad", "Bhattu Kalan"],
  ["Hansi ke Sisai gaon ki road kharab hai", "Hansi", "Sisai"],
])("a road is not where it leads to: %s", (text, district, place) => {
  expect(proposalOf(text)).toMatchObject({ district, place });
});

test.each([
  ["न्यू कॉलोनी, आदमपुर के निवासी पिछले 10 दिनों से पानी की किल्लत झेल रहे हैं, जन स्वास्थ्य विभाग नहीं सुनता"],
  ["The approach road in Nuh was cut for a pipeline. The milk van has overturned once and my neighbour, who is 74, broke her wrist."],
  ["निडानी का डीपी फुक ग्या 11 दिन हो गे, लाइनमैन कह सै चंदा कट्ठा करो जब बदलांगे"],
])("days without water or power and somebody hurt press: %s", (text) => {
  expect(proposalOf(text).urgency).toBe("urgent");
});

test.each([["Tanker of the municipality came a day late to Sector 9 Panipat"], ["Stamp vendor in Jind charges ten rupees more"]])(
  "nothing presses in: %s",
  (text) => expect(proposalOf(text).urgency).toBe("routine"),
);

test.each([
  ["Worms found in midday meal at govt primary school Beri, Jhajjar"],
  ["जींद के उचाना के स्कूल में मिड डे मील में कीड़े निकले"],
  ["ਰਤੀਆ ਦੇ ਸਕੂਲ ਦੇ ਮਿਡ ਡੇ ਮੀਲ ਵਿੱਚ ਕੀੜੇ ਨਿਕਲੇ ਨੇ"],
  ["barwala ke school me mid day meal me chhipkali mili, bachche roti nahi khate"],
  ["स्कूल के मिड-डे मील में कीड़े मिले सैं, बालक खाण तै नाट गे, बावल रेवाड़ी"],
  ["आंगनवाड़ी के दलिये में कीड़े थे, नूंह के फिरोजपुर झिरका में"],
])("vermin in the meal of children presses: %s", (text) => {
  expect(proposalOf(text).urgency).toBe("urgent");
});

test("a meal that is merely thin does not", () => {
  expect(proposalOf("मिड डे मील में सिर्फ पतली दाल, पलवल के हथीन का स्कूल").urgency).toBe("routine");
});

test.each([
  ["poora Hisar andhere me hai 28 ghante se, Sector 16-17 me bhi light nahi"],
  ["No electricity in Sohna for the last 30 hours, nobody picks up the phone"],
  ["नरवाना में 3 दिन से बिजली नहीं आई, लाइनमैन सुनता नहीं"],
  ["ਕਾਲਾਂਵਾਲੀ ਵਿੱਚ 2 ਦਿਨ ਤੋਂ ਬਿਜਲੀ ਬੰਦ ਹੈ"],
])("power that is off for more than a day presses: %s", (text) => expect(proposalOf(text).urgency).toBe("urgent"));

test.each([["24 ghante bijli ka vaada tha, Kutail Karnal me 11 ghante aati hai"], ["Sirsa ke bazar me 3 ghante se bijli nahi"]])(
  "and for hours it does not: %s",
  (text) => expect(proposalOf(text).urgency).toBe("routine"),
);

test.each([
  ["Hisar Road Rohtak ki nali block, ganda pani ghar ke andar aane laga"],
  ["Sewer water is entering our house in Camp, Palwal"],
  ["सीवर जाम, गंदा पानी घरों के अंदर घुस गया, शिव कॉलोनी करनाल"],
])("sewage in the house presses: %s", (text) => expect(proposalOf(text).urgency).toBe("urgent"));

test.each(["Sewer ka ganda pani ghar ke bahar khada hai, Gandhi Nagar Jind", "Andar ki sadak par pani, ghar se nikal nahi sakte"])(
  "water before the house is not in it: %s",
  (text) => expect(isSewageInside(readPost(readPartOf(text)))).toBe(false),
);

test("power that is off where people breathe by it may be an emergency, and the name of oxygen alone is none", () => {
  const beside = proposalOf("No electricity in Azad Nagar, Hisar for 9 hours. Elderly people on oxygen concentrators in our block.");
  expect([beside.urgency, beside.certainty?.maybeEmergency]).not.toEqual(["urgent", false]);
  expect(proposalOf("Bill of the oxygen plant at Hisar is wrong by 4000 rupees").certainty?.maybeEmergency).toBe(false);
});
