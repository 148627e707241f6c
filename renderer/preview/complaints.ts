import type { WallCard } from "#contract/wall.ts";

/** What a complaint of the preview says for itself; ids and times are added when it is shown. */
export type PreviewComplaint = Pick<
  WallCard,
  "text" | "urgency" | "department" | "district" | "place" | "postCount" | "mediaCount" | "overdue" | "evidence"
> & { readonly cases: number };

const complaint = (
  text: string,
  department: WallCard["department"],
  district: WallCard["district"],
  place: string | null,
  more: Partial<PreviewComplaint> = {},
): PreviewComplaint => ({
  text,
  department,
  district,
  place,
  urgency: "routine",
  postCount: 1,
  mediaCount: 0,
  overdue: false,
  evidence: [],
  cases: 1,
  ...more,
});

export const COMPLAINTS: readonly PreviewComplaint[] = [
  complaint(
    "@cmohry बहादुरगढ़ लाइनपार गली नं. 6 में बिजली का तार टूटकर पानी में गिरा है, करंट फैल रहा है और बच्चे स्कूल से लौटने वाले हैं। तुरंत सप्लाई बंद करवाइए",
    "UHBVN",
    "Jhajjar",
    "बहादुरगढ़",
    { urgency: "emergency", postCount: 3, mediaCount: 2, evidence: ["करंट फैल रहा है", "बिजली का तार टूटकर"] },
  ),
  complaint(
    "Sector 12 me 4 din se pani nahi aa raha, tanker wale 800 rupaye maang rahe hain. JE phone nahi utha raha 98••••••41 @cmohry @mlkhattar",
    "PHED",
    "Panipat",
    "Sector 12",
    { postCount: 2, cases: 7, evidence: ["pani nahi aa", "tanker"] },
  ),
  complaint(
    "ਸਾਡੇ ਪਿੰਡ ਵਿੱਚ ਤਿੰਨ ਦਿਨ ਤੋਂ ਟਰਾਂਸਫਾਰਮਰ ਸੜਿਆ ਪਿਆ ਹੈ, ਝੋਨਾ ਸੁੱਕ ਰਿਹਾ ਹੈ, ਪਰ ਬਿਜਲੀ ਦਫ਼ਤਰ ਵਿੱਚ ਕੋਈ ਸੁਣਵਾਈ ਨਹੀਂ ਹੋ ਰਹੀ",
    "DHBVN",
    "Sirsa",
    "Dabwali",
    { urgency: "urgent", evidence: ["ਟਰਾਂਸਫਾਰਮਰ ਸੜਿਆ", "ਬਿਜਲੀ"] },
  ),
  complaint(
    "Garbage has not been lifted near the government school gate in Jagadhri for ten days. Children fall ill and the councillor only promises. Photos attached https://t.co/aB3dE5fG7h",
    "ULB",
    "Yamunanagar",
    "Jagadhri",
    { mediaCount: 4, overdue: true, evidence: ["Garbage has not been lifted"], cases: 2 },
  ),
  complaint(
    "चार महीने से वृद्धावस्था पेंशन नहीं आई, बैंक कहता है परिवार पहचान पत्र में आय ठीक कराओ और सीएससी वाला रोज़ टाल देता है। मेरी माँ 74 साल की हैं",
    "SOCIAL_JUSTICE",
    "Charkhi Dadri",
    "बाढड़ा",
    { overdue: true, evidence: ["वृद्धावस्था पेंशन", "परिवार पहचान पत्र"] },
  ),
  complaint(
    "Hero Honda Chowk underpass me phir se paani bhar gaya, gaadiyan band ho rahi hain, ambulance bhi fansi hai",
    "GMDA",
    "Gurugram",
    "Hero Honda Chowk",
    {
      urgency: "emergency",
      postCount: 4,
      mediaCount: 9,
      cases: 41,
      evidence: ["ambulance bhi fansi", "paani bhar gaya"],
    },
  ),
  complaint("राशन डिपो वाला दो महीने से बाजरा नहीं दे रहा, कहता है मशीन खराब है। डिपो नंबर के साथ शिकायत पहले भी की थी", "FOOD", "Nuh", "पुन्हाना"),
  complaint(
    "Street lights on the whole of Kunjpura Road are dead since Diwali. Two accidents this week.",
    "ULB",
    "Karnal",
    "Kunjpura Road",
    {
      urgency: "urgent",
      postCount: 2,
    },
  ),
  complaint("रजिस्ट्री के लिए तहसील में टोकन ही नहीं मिल रहा, बाबू कहता है दलाल से मिलो। कोई सुनेगा क्या?", "REVENUE", "Palwal", "होडल"),
  complaint(
    "Sarkari school me science ka teacher 8 mahine se nahi hai, board ke exam February me hain. Bachcho ka kya hoga",
    "SCHOOL_EDU",
    "Mahendragarh",
    "Ateli",
  ),
  complaint("रोहतक पीजीआई में डायलिसिस मशीन बंद है, मरीज़ को तीन दिन से बाहर भेज रहे हैं", "HEALTH", "Rohtak", null, {
    urgency: "urgent",
    postCount: 4,
  }),
  complaint("ਨਹਿਰ ਦਾ ਪਾਣੀ ਟੇਲ ਤੱਕ ਨਹੀਂ ਪਹੁੰਚ ਰਿਹਾ, ਮੋਗਾ ਟੁੱਟਿਆ ਹੋਇਆ ਹੈ", "IRRIGATION", "Fatehabad", "Ratia"),
  complaint(
    "Haryana Roadways bus from Narnaul to Rewari skipped the stop again at 7:10. Students wait 1.5 hours every morning.",
    "TRANSPORT",
    "Rewari",
    "Kund",
  ),
  complaint("पड़ोसी ने शामलात ज़मीन पर कब्ज़ा कर लिया, सरपंच और पटवारी दोनों चुप हैं", "PANCHAYAT", "Jind", "उचाना", { overdue: true }),
];

const LONG_WORD = "बिजली".repeat(60);
const PILE = "\u0351\u0334\u0362\u0489".repeat(40);

export const HOSTILE_COMPLAINTS: readonly PreviewComplaint[] = [
  complaint(`<img src=x onerror=alert(1)> <script>alert("पानी")</script> {{7*7}} %s नल नहीं`, null, null, null, { urgency: "emergency" }),
  complaint(
    `\u202eपानी नहीं आ रहा\u202c \u2067abc\u2069 مجھے بجلی چاہیے ${LONG_WORD}`,
    "PHED",
    "Kurukshetra",
    "Shahabad Markanda, Ward 14 behind the old grain market",
  ),
  complaint(`Z${PILE}a${PILE}l${PILE}g${PILE}o पानी`, "SOCIAL_JUSTICE", "Mahendragarh", LONG_WORD, {
    urgency: "urgent",
    postCount: 148_292,
    mediaCount: 999,
    overdue: true,
    cases: 148_292,
  }),
  complaint("बिजली\n\n\n\n\n\nनहीं\n\n😡😡😡😡🙏🏽🙏🏽 👨‍👩‍👧‍👦 https://" + "a".repeat(300), "MARKETING_BOARD", "Yamunanagar", "Sadhaura"),
  complaint("", "DHBVN", "Hisar", ""),
];
