import { describe, expect, test } from "vitest";
import { explanationOf } from "./explained.ts";
import { readPost } from "./reading.ts";
import { proposalOf } from "./testing/byModel.ts";

const urgencyOf = (text: string) => proposalOf(text).urgency;

describe("who distrusts somebody is in danger all the same", () => {
  test.each([
    "Residents don't trust MCF, our child fell in the open drain and is drowning",
    "Public don't believe officers now, factory gas is leaking and workers are unconscious",
    "Please do not trust the department, the canal bank has broken and water is entering our houses, people stuck on roofs",
    "Please don't trust 112, two men are beating my brother with rods near Rohtak bus stand, he is bleeding",
    "Public do not trust officers anymore, live wire fell in the water and a boy is unconscious",
    "JE ki baat par yakin mat karo, trust mat karo, building gir gayi hai aur mazdoor malbe me dabe hain",
    "विभाग पर भरोसा मत करो, नहर में लड़का डूब रहा है, गोताखोर भेजो",
    "अफसरां पै यकीन मत करियो, भींत पड़गी अर बाळक तळै दबे सैं",
    "This is not a fake message, my sister is locked in the room and he is beating her with a rod, send police",
    "Officers do not forward our calls, a house is on fire in Tohana and an old woman is trapped inside",
    "Kindly don't trust the lineman, live wire is lying in the water and two children are stuck there",
    "Please do not forward me to another desk, my father is unconscious after drinking poison, send ambulance",
  ])("%s", (text) => {
    expect(urgencyOf(text)).toBe("emergency");
  });

  test.each([
    "Message that a dam has broken and people are drowning is fake, please do not believe rumours",
    "Kindly do not believe such messages, no child was kidnapped in Jind",
    "Rumour of a gang that kidnaps children in a white van, public do not trust it",
    "Residents don't believe rumours of gas leak at refinery, workers unconscious news is false",
    "Please do not forward such messages that a boy fell in the borewell, no such thing happened",
    "गैस लीक की खबर अफवाह है, अफवाहों पर ध्यान मत दो",
    "Nahar tutne ki afwah galat hai, log doob rahe hain wali baat jhooth hai",
    "जोहड़ म्ह छोरा डूबण की अफवाह झूठी सै",
  ])("and what is not to be believed is none: %s", (text) => {
    expect(urgencyOf(text)).not.toBe("emergency");
  });
});

describe("words of every day that sound like a scene of danger", () => {
  test.each([
    "This is our final letter about the canal, water never reaches the tail",
    "We do not hear from the canal department, please look at the tail end",
    "My last post about the canal road street lights",
    "Only few have come out to vote, people are angry",
    "Only two have got out of the merit list, students are upset",
    "half have got out of the queue, women stand since morning",
    "My grandmother went to the PHC, doctor not come back from leave",
    "Doctor saab chutti par hai, mariz lautaye ja rahe hain",
    "Van driver lifted the rate for girl students, they pay double",
    "Auto took a woman in wrong side and the driver overcharges",
    "my last letter on the railway line underpass, water stands there",
    "My daughter, 5 years old, name not found in ration card list",
    "Expired milk sold to my child today",
    "Pension of my deaf brother missing since March",
    "I am standing on the bridge since morning, nobody listens, no bus stops",
    "Nobody call me back from the helpline",
    "I have given my phone number in the letter, nobody wait for us at the office",
    "पानी के पाइप पर छूट नहीं मिली, किसान परेशान",
    "मोटर के बिल में छूट नहीं दी",
    "The bank gave us a loan, water is not coming to our house since Monday",
    "Digging with hands only, workers of the panchayat have no tools for the wall",
    "We went to the depot, only two buses have come back",
    "Ration packet empty near the depot, department is not responding",
    "Kite stuck on the pole, water motor does not run",
    "Tractor in the middle of road by the canal, people pass with trouble",
    "Bus conductor pushed my daughter for the fare, auto also costs more",
    "Mera aakhri sandesh, pul ki marammat kar do",
    "Halka patwari ne kaha file gayi hai, teen me se do hi wapas aayi hain, log pareshan",
    "दादी बैंक गई थी, मैनेजर छुट्टी से वापस नहीं आया",
    "लड़का 12 साल का है, पोर्टल पर नाम नहीं मिला",
    "बेटी का नाम राशन कार्ड की सूची में नहीं मिला, उम्र 6 साल",
    "गाड़ी में लड़कियों का किराया दोगुना ले लिया",
    "दादी बैंक गई थी पेंशन खातिर, बाबू छुट्टी पै सै, उल्टी आगी",
    "म्हारे गाम की मोटर के बिल म्ह छूट कोनी मिली",
    "ताऊ की पेंशन मार्च तै कोनी आई, सुणाई कोनी देता उसनै",
  ])("are none: %s", (text) => {
    expect(urgencyOf(text)).not.toBe("emergency");
  });

  test.each([
    "This is my last post, goodbye, I am going to jump into the canal",
    "I am standing on the parapet of the bridge, goodbye, nobody listened",
    "If you do not find me by night look in the canal",
    "Four went to bathe in the canal, only three came up",
    "A mother and twins are stuck on the divider in flowing water",
    "My roommate hasn't woken up, a pills strip empty next to her",
    "A wall is on two boys, the teacher is digging with hands",
    "Thirty girls were on that shift, fire on the floor, and half have come out, rest inside the smoke",
    "My son, 6 yrs, red shirt, is missing since evening from the fair",
    "White van just pulled a small girl inside and drove off",
    "भाई लोहे की पाइप पकड़े पड़्या सै, छूटदा कोनी",
    "The bund broke, water is coming to our houses",
    "छोरा नहर म्ह बहग्या, आधा घंटा होग्या",
    "मेरी छोटी बहन को दो लड़के जबरदस्ती car में डाल कर ले गए",
    "Tell my kids sorry, I cannot bear it, goodbye",
    "A minor girl is sold, they leave by tonight's train, stop them",
    "My father is missing since last night, he cannot speak",
    "Ladka nahar me dooba hai, abhi tak bahar nahi aaya",
    "Bhai ko current laga hai, taar pakde pada hai, chhoot nahi raha",
  ])("and the scene is one: %s", (text) => {
    expect(urgencyOf(text)).toBe("emergency");
  });
});

describe("somebody with a weapon among people, and a ward of newborns without help", () => {
  test.each([
    "A man with a knife is threatening people at Azad Nagar, Hisar market right now. No police yet",
    "drunk with axe is chasing shopkeepers near Tosham bus stand",
    "Civil hospital Badli: newborn ward with one nurse for 60 babies tonight, my sister's child has a high fever and no doctor in sight",
  ])("%s", (text) => {
    expect(urgencyOf(text)).toBe("emergency");
  });
});

describe("power that lives hang on", () => {
  test("is missed beside somebody on oxygen", () => {
    expect(urgencyOf("No power since yesterday, elderly people on oxygen concentrators in our block, Sirsa")).toBe("emergency");
  });

  test.each([
    "No electricity in Model Town Sirsa since yesterday, elderly people sit in the dark",
    "Ward 7 me light gul, generator ki line bhi kharab",
    "Generator of civil hospital failed last year, power line pending",
    "Government must keep oxygen concentrator and inverter with battery for every patient",
    "Concentrator of our dairy plant needs a new power connection, elderly people run it",
  ])("and what only sounds like it is none: %s", (text) => {
    expect(urgencyOf(text)).not.toBe("emergency");
  });
});

describe("no water comes", () => {
  test.each([
    "hostel me paani nahi aa raha",
    "गोहाना में पानी नहीं आ रहा",
    "ਵਾਰਡ 7 ਵਿੱਚ ਪਾਣੀ ਨਹੀਂ ਆ ਰਿਹਾ",
    "water is not coming in Orchid Petals",
  ])("is none: %s", (text) => {
    expect(urgencyOf(text)).not.toBe("emergency");
  });

  test("and water that comes is none of it, though nobody comes", () => {
    const explained = (text: string) => explanationOf(readPost(text).tokens);
    expect(explained("Gaon me pani aa gaya, prashasan nahi aaya")).toBeNull();
    expect(explained("pani chhat tak aa gaya, madad nahi aa rahi")).toBeNull();
    expect(explained("Water all over colony, not a single boat")).toBeNull();
    for (const flood of [
      "Pani bhar gaya, koi nahi aaya",
      "paani ghus gaya, boat nahi aayi",
      "Water is rising, no one came",
      "Bijli nahi, pani aa gaya",
      "pani aya hua, tanker nahi aaya",
      "Pani gale tak, koi nahi aaya",
    ])
      expect([flood, explained(flood)]).toEqual([flood, null]);
    expect(explained("Ward 4 ke nal me 3 din se pani nahi aaya")).toBe("dry");
    expect(explained("pani koni aanda")).toBe("dry");
    expect(explained("no water coming in taps")).toBe("dry");
  });

  test("and dirty water from a tap is none, unless somebody is ill of it or it rises", () => {
    const explained = (text: string) => explanationOf(readPost(text).tokens);
    for (const dirty of ["ਵਾਰਡ 7 ਚ ਗੰਦਾ ਪਾਣੀ ਆ ਰਿਹਾ", "नल में पानी गंदा आ रहा है", "Ward 4 me ganda pani aa raha hai"])
      expect([dirty, explained(dirty), urgencyOf(dirty) === "emergency"]).toEqual([dirty, "foul", false]);
    expect(explained("ganda pani aa raha hai, 40 log bimar, ulti dast")).toBeNull();
    expect(explained("ganda pani aa raha hai, ghar me bhar gaya")).toBeNull();
    expect(urgencyOf("Tanki ka ganda pani aa raha, 60 log ek saath ulti kar rahe, kai behosh")).toBe("emergency");
  });
});

describe("water that stands somewhere each time", () => {
  test.each([
    "रेलवे अंडरपास में पानी भरा रहता है, फाटक बंद कर दिया, महेंद्रगढ़",
    "Rewari underpass me pani bhar jata hai, phatak band kar diya, ambulance ka rasta nahi",
    "ਅੰਡਰਪਾਸ ਵਿੱਚ ਪਾਣੀ ਖੜ੍ਹਾ ਰਹਿੰਦਾ ਹੈ, ਫਾਟਕ ਬੰਦ ਹੈ",
  ])("is none: %s", (text) => expect(urgencyOf(text)).not.toBe("emergency"));

  test("and somebody who is in it now is one", () =>
    expect(urgencyOf("Underpass me pani bhara rehta hai, abhi ek school bus usme doob rahi hai, bachche andar fase hain")).toBe(
      "emergency",
    ));
});

describe("an illness that goes round, and a quarrel over land in the records, are none", () => {
  test.each([
    "@HaryanaCMCell Rohtak ward 13 me dengue ke case aa rahe hai aur upar se kachra. Kuch to karo jaldi karo sir",
    "माननीय मुख्यमंत्री जी, लाल डोरा की रजिस्ट्री में पड़ोसी का रकबा हमारे नाम चढ़ा दिया, अब झगड़ा हो रहा है। सिंगार नूंह",
    "A man with an axe is cutting the dry neem at our chaupal, thank you forest department",
    "Newborn ward of civil hospital Jind has one nurse less since March, kindly post another",
  ])("%s", (text) => {
    expect(urgencyOf(text)).not.toBe("emergency");
  });

  test("but who is ill with it and does not wake is one", () => {
    expect(urgencyOf("Uchana, two to a bed already. Dengue girl on bench, platelets 9000, no response to pinch.")).toBe("emergency");
  });
});

test("a transformer that throws sparks and may burst is an emergency; one that does so each time the load is high is none", () => {
  expect(
    urgencyOf("transformer me se chingari nikal rahi hai Huda Sector 1 Narnaul, lagta hai blast ho jayega. 1912 pe call lag nahi rahi"),
  ).toBe("emergency");
  expect(
    urgencyOf("The transformer at our gate sparks whenever the load is high, it has been so for years. Kindly get it changed"),
  ).not.toBe("emergency");
});
