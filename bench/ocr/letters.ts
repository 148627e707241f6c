/** How a sheet came to be a picture. */
export interface Sheet {
  readonly name: string;
  /** What stands on it, paragraph by paragraph. */
  readonly paragraphs: readonly string[];
  readonly look: Look;
}

interface Look {
  /** Pixels. A sheet of A4 scanned at 200 dots an inch, or what a telephone makes of it. */
  readonly width: number;
  readonly height: number;
  readonly fontPx: number;
  /** CSS: how the sheet lies in front of the camera. */
  readonly transform?: string;
  /** CSS: what light and shadow do to it. */
  readonly light?: string;
  readonly blurPx?: number;
  /** 0 to 1: the grain of a sensor. */
  readonly grain?: number;
  readonly paper?: string;
  readonly ink?: string;
  readonly desk?: string;
  readonly jpegQuality: number;
  /** Quarter turns that the telephone did not note. */
  readonly turns?: 0 | 1 | 2 | 3;
}

const SCAN: Look = { width: 1_654, height: 2_339, fontPx: 36, jpegQuality: 75 };
const PHOTO: Look = {
  width: 2_400,
  height: 3_200,
  fontPx: 48,
  desk: "#6b5238",
  paper: "#f1ede2",
  ink: "#2b2b33",
  grain: 0.12,
  jpegQuality: 60,
};

/** As a telephone passes a photograph on. */
const PASSED_ON = { width: 1_200, height: 1_600, fontPx: 25, jpegQuality: 45 } as const;

const WATER = [
  "सेवा में,",
  "उपायुक्त महोदय, जिला करनाल, हरियाणा।",
  "विषय: वार्ड संख्या 5 में पीने के पानी की समस्या के संबंध में।",
  "महोदय,",
  "सविनय निवेदन है कि हमारे मोहल्ले में पिछले दस दिनों से पीने का पानी नहीं आ रहा है। हमने जन स्वास्थ्य विभाग के कार्यालय में दो बार शिकायत की, परंतु कोई सुनवाई नहीं हुई। बच्चों और बुजुर्गों को बहुत परेशानी हो रही है। टैंकर का पानी भी समय पर नहीं पहुंचता।",
  "अतः आपसे प्रार्थना है कि संबंधित अधिकारी को तुरंत आदेश दें और हमारी समस्या का समाधान करवाएं।",
  "प्रार्थी,",
  "रामकुमार शर्मा, मकान नंबर 214, वार्ड 5, घरौंडा",
];

const ROAD = [
  "सेवा में, माननीय मुख्यमंत्री महोदय, हरियाणा सरकार, चंडीगढ़।",
  "विषय: गांव की मुख्य सड़क की मरम्मत करवाने बारे।",
  "श्रीमान जी,",
  "निवेदन है कि हमारे गांव को जाने वाली मुख्य सड़क तीन साल से टूटी पड़ी है। बरसात में गड्ढों में पानी भर जाता है और आए दिन दुर्घटनाएं होती हैं। पिछले महीने एक स्कूल बस भी पलटते पलटते बची। लोक निर्माण विभाग के अधिकारी कहते हैं कि बजट नहीं है।",
  "ग्राम पंचायत ने भी प्रस्ताव पास करके भेजा था, जिस पर आज तक कोई कार्यवाही नहीं हुई। कृपया सड़क की मरम्मत जल्द करवाने की कृपा करें।",
  "धन्यवाद सहित,",
  "सुनीता देवी, सरपंच, ग्राम पंचायत बरवाला, जिला हिसार",
];

const PENSION = [
  "विषय: वृद्धावस्था पेंशन बंद होने के संबंध में प्रार्थना पत्र",
  "महोदय,",
  "मेरी आयु सत्तर वर्ष है। मुझे पिछले पांच वर्षों से वृद्धावस्था सम्मान भत्ता मिल रहा था, परंतु जून महीने से मेरी पेंशन बंद कर दी गई है। समाज कल्याण विभाग के कार्यालय में बताया गया कि परिवार पहचान पत्र में आय अधिक दिखाई गई है, जो गलत है।",
  "मेरे परिवार में कोई कमाने वाला नहीं है। मेरा निवेदन है कि परिवार पहचान पत्र की आय ठीक करके मेरी पेंशन दोबारा शुरू की जाए और रुकी हुई राशि का भुगतान किया जाए।",
  "भवदीय, मोहन लाल, गांव नाहड़, जिला रेवाड़ी",
];

const POWER = [
  "विषय: बिजली के खंभे और ढीली तारों की शिकायत",
  "श्रीमान कार्यकारी अभियंता महोदय,",
  "हमारी गली में बिजली का खंभा झुक गया है और तारें बहुत नीचे लटक रही हैं। किसी भी समय बड़ी दुर्घटना हो सकती है। हमने बिजली निगम के टोल फ्री नंबर पर तीन बार शिकायत दर्ज करवाई है, लेकिन अभी तक कोई कर्मचारी नहीं आया।",
  "रात के समय बिजली बार बार जाती है, जिससे विद्यार्थियों की पढ़ाई खराब हो रही है। आपसे अनुरोध है कि खंभा बदलवाया जाए।",
  "निवासी, शिव कॉलोनी, पानीपत",
];

const LAND = [
  "सेवा में, तहसीलदार महोदय, तहसील गोहाना, जिला सोनीपत।",
  "विषय: इंतकाल दर्ज न करने बारे शिकायत।",
  "महोदय, मैंने आठ महीने पहले अपनी जमीन की रजिस्ट्री करवाई थी। पटवारी के पास कई बार जाने के बाद भी आज तक इंतकाल दर्ज नहीं किया गया है। हर बार कोई न कोई बहाना बनाकर वापस भेज दिया जाता है।",
  "मेरी प्रार्थना है कि मामले की जांच करवाकर दोषी कर्मचारी के विरुद्ध उचित कार्यवाही की जाए और मेरा इंतकाल शीघ्र दर्ज किया जाए।",
  "आपका आभारी रहूंगा।",
];

const STREET_LIGHT = [
  "To",
  "The Commissioner, Municipal Corporation, Gurugram, Haryana",
  "Subject: Street lights not working in Sector 46 since August",
  "Respected Sir,",
  "I would like to bring to your notice that the street lights on the main road of our sector have not been working for more than three months. Residents returning from work in the evening feel unsafe, and two incidents of chain snatching have already been reported to the police.",
  "We have registered complaints on the portal twice, but both were closed without any work being done on the ground. We request you to kindly direct the concerned engineer to repair the lights at the earliest.",
  "Yours faithfully,",
  "Anita Verma, Secretary, Residents Welfare Association",
];

const SEWER = [
  "Subject: Overflowing sewer near the government school",
  "Dear Sir or Madam,",
  "The sewer line in front of the government primary school in Ward 12 has been overflowing for two weeks. Dirty water stands on the road and children have to walk through it every morning. Several of them have fallen ill with fever.",
  "The junior engineer visited once and promised that a machine would be sent, but nothing has happened since then. Please treat this as urgent and inform us of the action taken.",
  "Thanking you, Parents of the students, Jagadhri, District Yamunanagar",
];

const SCHOLARSHIP = [
  "To the Director, Higher Education Department, Panchkula",
  "Subject: Scholarship amount not received for the last session",
  "Sir, I am a student of second year at the government college in Bhiwani. I applied for the post matric scholarship in October and my form was verified by the college. The amount has not been credited to my bank account although other students of my class have received it.",
  "I have visited the office of the district welfare officer four times. Kindly look into the matter, because without the scholarship my family cannot pay the fees for the next semester.",
  "Yours obediently, Rajesh Kumar",
];

const CROPS = [
  "विषय: फसल खराब होने का मुआवजा न मिलने बारे (Crop loss compensation)",
  "महोदय, फरवरी में हुई ओलावृष्टि से मेरी पांच एकड़ गेहूं की फसल पूरी तरह खराब हो गई थी। मैंने e-Kshatipurti portal पर समय पर आवेदन किया था और पटवारी ने मौके पर आकर नुकसान देखा था।",
  "आज छह महीने बीत जाने के बाद भी मुआवजा नहीं मिला है। Portal पर status pending दिखा रहा है। कृपया मेरे आवेदन की जांच करवाकर मुआवजे की राशि मेरे खाते में भेजी जाए।",
  "प्रार्थी, बलवान सिंह, गांव कलायत, जिला कैथल",
];

const HOSPITAL = [
  "विषय: सामुदायिक स्वास्थ्य केंद्र में डॉक्टर न होने की शिकायत",
  "आदरणीय स्वास्थ्य मंत्री जी,",
  "हमारे कस्बे के सामुदायिक स्वास्थ्य केंद्र में पिछले चार महीने से कोई महिला डॉक्टर नहीं है। गर्भवती महिलाओं को जांच के लिए चालीस किलोमीटर दूर जिला अस्पताल जाना पड़ता है। एक्सरे की मशीन भी खराब पड़ी है और दवाइयां बाहर से खरीदनी पड़ती हैं।",
  "आपसे विनती है कि यहां जल्द से जल्द डॉक्टर की नियुक्ति की जाए तथा मशीन ठीक करवाई जाए।",
  "समस्त निवासी, कस्बा फिरोजपुर झिरका, जिला नूंह",
];

/** Ten sheets as they come in: scanned straight and askew, faint, copied, and photographed on a desk. */
export const SHEETS: readonly Sheet[] = [
  { name: "hi-scan", paragraphs: WATER, look: SCAN },
  { name: "hi-scan-askew", paragraphs: ROAD, look: { ...SCAN, transform: "rotate(4deg)", grain: 0.08, blurPx: 0.6 } },
  { name: "hi-scan-faint", paragraphs: PENSION, look: { ...SCAN, ink: "#8d8d94", paper: "#eceae4", grain: 0.1, blurPx: 0.7 } },
  {
    name: "hi-photo",
    paragraphs: POWER,
    look: {
      ...PHOTO,
      transform: "perspective(5200px) rotateX(13deg) rotateY(-7deg) rotate(2deg)",
      light: "linear-gradient(115deg, rgba(0,0,0,.62), rgba(0,0,0,0) 60%)",
      blurPx: 1,
    },
  },
  {
    name: "hi-photo-lamp",
    paragraphs: LAND,
    look: {
      ...PHOTO,
      transform: "perspective(4800px) rotateY(11deg) rotate(-5deg)",
      light: "radial-gradient(circle at 70% 25%, rgba(255,236,180,.15), rgba(20,10,0,.68) 78%)",
      blurPx: 1.2,
    },
  },
  { name: "en-scan-askew", paragraphs: STREET_LIGHT, look: { ...SCAN, transform: "rotate(-6deg)", grain: 0.08, blurPx: 0.6 } },
  {
    name: "en-photo",
    paragraphs: SEWER,
    look: {
      ...PHOTO,
      transform: "perspective(4600px) rotateX(-14deg) rotateY(8deg) rotate(-3deg)",
      light: "linear-gradient(250deg, rgba(0,0,0,.65), rgba(0,0,0,.05) 55%, rgba(0,0,0,.35))",
      blurPx: 1.3,
    },
  },
  {
    name: "en-photo-sideways",
    paragraphs: SCHOLARSHIP,
    look: { ...PHOTO, transform: "rotate(3deg)", light: "linear-gradient(60deg, rgba(0,0,0,.5), rgba(0,0,0,0))", blurPx: 1, turns: 1 },
  },
  {
    name: "mixed-scan-copied",
    paragraphs: CROPS,
    look: { ...SCAN, transform: "rotate(-2deg)", grain: 0.25, blurPx: 0.9, jpegQuality: 45 },
  },
  {
    name: "hi-photo-fold",
    paragraphs: HOSPITAL,
    look: {
      ...PHOTO,
      ...PASSED_ON,
      transform: "perspective(3000px) rotateX(9deg) rotate(-2deg)",
      light:
        "linear-gradient(180deg, rgba(0,0,0,.1) 0, rgba(0,0,0,.45) 48%, rgba(0,0,0,.05) 52%, rgba(0,0,0,.4) 100%), linear-gradient(90deg, rgba(0,0,0,.35), rgba(0,0,0,0) 40%)",
      blurPx: 0.6,
    },
  },
];
