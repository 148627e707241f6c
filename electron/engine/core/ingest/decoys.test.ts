import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import { buildGazetteer } from "#domain/geography/gazetteer.ts";
import { createUnderstanding } from "#domain/understanding/understand.ts";
import { openAlerts } from "#db/queries/alerts.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { ownModel } from "../understanding/ownModel.ts";
import { ingestPosts } from "./ingestPosts.ts";

/** As the program has it: its rules, and the model that comes with it. */
const { understand } = createUnderstanding({ gazetteer: buildGazetteer([]), model: ownModel() });

const NOW = Date.UTC(2026, 10, 24, 6);

let record: TemporaryRecord;
beforeEach(() => {
  record = temporaryRecord();
});
afterEach(() => record.remove());

function post(text: string, index: number): IncomingPost {
  const id = String(1_000 + index);
  return {
    channel: "x",
    externalId: id,
    versionId: id,
    versionIndex: 0,
    author: { externalId: `by${id}`, handle: `by${id}`, name: `by${id}`, location: null },
    role: "citizen",
    isPrivate: false,
    caseReference: null,
    text,
    languageHint: null,
    createdAt: NOW - 60_000,
    conversationId: id,
    inReplyToId: null,
    inReplyToAuthorId: null,
    reposts: null,
    quotes: null,
    media: [],
    placeName: null,
    withheldIn: [],
    raw: JSON.stringify({ id, text }),
  };
}

/** Which of the posts raise a banner, each ingested by itself as a source would bring it. */
function raising(posts: readonly string[]): readonly string[] {
  return posts.filter((text, index) => {
    const before = openAlerts(record.writer, NOW, 1).total;
    ingestPosts(record.writer, [post(text, index)], { understand, policy: () => DEFAULT_SLA_POLICY, now: () => NOW });
    return openAlerts(record.writer, NOW, 1).total > before;
  });
}

/** Idioms, jokes, news, sport, films, drills and thanks that speak of fire, death and blood, and of no danger here and now. */
const DECOYS: Readonly<Record<string, readonly string[]>> = {
  Hindi: [
    "कल के मैच में कोहली ने आग लगा दी, करनाल में पटाखे ही पटाखे",
    "बिजली का बिल देखकर तो जान ही निकल गई, सोनीपत सेक्टर 15",
    "महंगाई ने आम आदमी की कमर तोड़ दी है, रोहतक मंडी में टमाटर 80 रुपये",
    "आज अग्निशमन सेवा सप्ताह पर हिसार में मॉक ड्रिल हुई, सबने सीखा कि आग लगे तो क्या करें",
    "पेट में चूहे दौड़ रहे हैं सर, भूख ने जान निकाल दी, कैंटीन कब खुलेगी? कुरुक्षेत्र यूनिवर्सिटी",
    "दफ्तर के चक्कर काट काट कर मर गए, राशन कार्ड नहीं बना, जींद",
    "रामलीला में कल लंका दहन बहुत सुंदर हुआ, पानीपत के कलाकारों को बधाई",
    "पिछले साल की बाढ़ में हमारा घर डूबा था, मुआवज़ा आज तक नहीं मिला, अंबाला",
  ],
  Hinglish: [
    "bhai kya gaana hai aag laga di dj ne kal Gurugram wali shaadi me",
    "paper dekh ke to meri jaan nikal gayi, HTET center Bhiwani",
    "traffic ne maar dala aaj Faridabad badarpur border pe 2 ghante",
    "petrol ke daam me aag lagi hui hai, Rewari me 97 rupaye",
    "sarkari babu khoon peete hain, intkaal ke liye chakkar pe chakkar Sirsa",
    "meri to lag gayi watt, bijli ka bill 9000 aaya Yamunanagar",
    "Sonipat wali film me kya bomb scene tha, hall me taaliyan",
    "2019 me jo building giri thi Gurgaon me uska muavza abhi tak pending hai",
  ],
  English: [
    "This heat is killing me, when will the park fountain in Panchkula work again?",
    "Our boys were on fire today, Rohtak beats Jhajjar by 80 runs, what a bomb of an innings",
    "Read in the news: factory fire in Surat kills four. Hope Haryana checks its factories too.",
    "Mock drill at Hisar hospital today: smoke, sirens, actors as injured. Well organised, thanks to the fire brigade.",
    "I nearly died laughing at the reply of the electricity office in Karnal, they closed my complaint before reading it",
    "The queue at Ambala SDM office is murder, three hours for one signature",
    "Suggestion: teach CPR and rescue from drowning in all schools of Kaithal",
    "Thank you Sirsa police, the thief who stabbed a shopkeeper last year got ten years in jail today",
  ],
  Haryanvi: [
    "रै भाई काल के दंगल मैं तो म्हारे पहलवान नै आग ला दी, झज्जर आळे धूल चाटगे",
    "बिल देख कै मेरा तो हार्ट फेल होण नै होग्या, भिवानी बिजली आळे लूट रे सैं",
    "गर्मी नै तो मार दिए, नारनौंद मैं पंखा बी ना चालै बस अड्डे पै",
    "दफ्तर के चक्कर काट काट कै मर लिए, बुढ़ापा पेंशन कोनी बणी, जींद",
    "सपना के गाने नै तो बम फोड़ दिया, सारा रोहतक नाच्या",
    "बाबू खून चूसै सै, नकल खातर तीन बर बुलाया, हांसी तहसील",
  ],
  Punjabi: [
    "ਕੱਲ੍ਹ ਦੇ ਮੈਚ ਵਿੱਚ ਸਾਡੇ ਮੁੰਡਿਆਂ ਨੇ ਅੱਗ ਲਾ ਦਿੱਤੀ, ਸਿਰਸਾ ਜ਼ਿੰਦਾਬਾਦ",
    "ਬਿਜਲੀ ਦਾ ਬਿੱਲ ਦੇਖ ਕੇ ਤਾਂ ਜਾਨ ਨਿਕਲ ਗਈ, ਅੰਬਾਲਾ",
    "ਗਰਮੀ ਨੇ ਮਾਰ ਦਿੱਤਾ, ਕੈਥਲ ਬੱਸ ਅੱਡੇ ਤੇ ਪੱਖਾ ਨਹੀਂ ਚੱਲਦਾ",
    "ਖ਼ਬਰ ਪੜ੍ਹੀ ਕਿ ਦਿੱਲੀ ਵਿੱਚ ਫੈਕਟਰੀ ਨੂੰ ਅੱਗ ਲੱਗੀ, ਰੱਬ ਮਿਹਰ ਕਰੇ",
    "ਦਫ਼ਤਰ ਦੇ ਚੱਕਰ ਮਾਰ ਮਾਰ ਕੇ ਮਰ ਗਏ, ਪੈਨਸ਼ਨ ਨਹੀਂ ਲੱਗੀ, ਫਤਿਹਾਬਾਦ",
    "ਮਹਿੰਗਾਈ ਨੇ ਲੱਕ ਤੋੜ ਦਿੱਤਾ, ਪਿਹੋਵਾ ਮੰਡੀ",
  ],
  mixed: [
    "OMG कल का concert was लिट, crowd में आग लगा दी singer ने, Gurugram rocks",
    "Exam की date sheet देखकर heart attack आ गया 😂 HBSE भिवानी",
    "Traffic jam में फंसकर मर गए yaar, Sohna road daily का drama",
    "News में देखा Mumbai में building collapse, Haryana में भी audit कराओ please",
    "Boss ने आज मेरी जान ले ली meeting में, Faridabad office 😭",
    "Movie में blast वाला scene shoot हुआ Panchkula में, road two hours बंद रही",
  ],
};

/** Danger here and now, so that the test of the decoys cannot pass by silence. */
const EMERGENCIES = [
  "करनाल सेक्टर 13 में खुले मैनहोल में बच्चा गिर गया है, फायर ब्रिगेड भेजो जल्दी",
  "Factory on fire at Kundli Sonipat, workers trapped on the second floor, send fire brigade now",
  "panipat me gas cylinder fat gaya hai, teen log jhulas gaye hain, ambulance bhejo turant",
  "ਸਿਰਸਾ ਵਿੱਚ ਨਹਿਰ ਵਿੱਚ ਦੋ ਬੱਚੇ ਡੁੱਬ ਰਹੇ ਹਨ, ਜਲਦੀ ਮਦਦ ਭੇਜੋ",
];

describe("a post that only sounds like danger", () => {
  test.each(Object.entries(DECOYS))("raises no banner: %s", (_, posts) => {
    expect(raising(posts)).toEqual([]);
  });

  test("is told from one that is: that raises its banner at once", () => {
    expect(raising(EMERGENCIES)).toEqual(EMERGENCIES);
  });
});
