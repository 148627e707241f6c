/** What is no complaint: thanks, greetings, talk. */
export const NO_COMPLAINTS: readonly string[] = [
  "@cmohry सुप्रभात जी, आपको और पूरे {district} को त्योहार की हार्दिक शुभकामनाएं",
  "@cmohry aaj {town} ki rally me bahut bheed thi, jai hind jai haryana {district}",
  "@cmohry धन्यवाद, {town} की समस्या {days} दिन में हल हो गई। {district} प्रशासन का आभार",
  "@cmohry Great speech at {town} today, proud of {district}",
];

/** What people add, in the language of what they wrote; numbers make no two posts alike. */
export const PLEAS = {
  hi: [
    "कृपया जल्द समाधान कराएं, मकान नंबर {number}, गली {street}।",
    "कई बार दफ़्तर के चक्कर लगा चुके, कोई सुनवाई नहीं। शिकायत क्रमांक {number}, गली {street}।",
    "मोहल्ले के सब लोग परेशान हैं, गली नंबर {street}, मकान {number}। आपसे ही उम्मीद है।",
    "संपर्क 98000 00{street}, मकान {number}। उचित कार्रवाई करें, धन्यवाद।",
  ],
  hinglish: [
    "kripya jaldi samadhan karaye, makan no {number}, gali {street}.",
    "kai baar office ke chakkar laga liye, koi sunwai nahi. complaint no {number}, gali {street}.",
    "mohalle ke sab log pareshan hain, gali no {street}, makan {number}. aapse hi ummeed hai sir.",
    "sampark 98000000{street}, makan {number}. uchit karwai karein, dhanyavad.",
  ],
  en: [
    "Please have it put right soon, house no {number}, street {street}.",
    "We went to the office many times and nobody listens. Complaint no {number}, street {street}.",
    "The whole street suffers, street {street}, house {number}. Our hope rests with you, sir.",
    "Contact 98000 00{street}, house {number}. Kindly act, thank you.",
  ],
  pa: [
    "ਕਿਰਪਾ ਕਰਕੇ ਜਲਦੀ ਹੱਲ ਕਰਵਾਓ ਜੀ, ਮਕਾਨ ਨੰਬਰ {number}, ਗਲੀ {street}।",
    "ਕਈ ਵਾਰ ਦਫ਼ਤਰ ਗਏ, ਕੋਈ ਸੁਣਵਾਈ ਨਹੀਂ। ਸ਼ਿਕਾਇਤ {number}, ਗਲੀ {street}।",
    "ਸਾਰਾ ਮੁਹੱਲਾ ਪਰੇਸ਼ਾਨ ਹੈ, ਗਲੀ {street}, ਮਕਾਨ {number}। ਤੁਹਾਡੇ ਤੋਂ ਹੀ ਆਸ ਹੈ ਜੀ।",
  ],
} as const;

export type WrittenIn = keyof typeof PLEAS;

/** In the districts where Punjabi is written. */
export const DISTRICTS_IN_PUNJABI: Readonly<Record<string, string>> = {
  Ambala: "ਅੰਬਾਲਾ",
  Fatehabad: "ਫਤਿਹਾਬਾਦ",
  Kaithal: "ਕੈਥਲ",
  Karnal: "ਕਰਨਾਲ",
  Kurukshetra: "ਕੁਰੂਕਸ਼ੇਤਰ",
  Panchkula: "ਪੰਚਕੂਲਾ",
  Sirsa: "ਸਿਰਸਾ",
  Yamunanagar: "ਯਮੁਨਾਨਗਰ",
};

const GIVEN_NAMES = [
  "Ramesh",
  "Sunita",
  "Vikas",
  "Pooja",
  "Naveen",
  "Kavita",
  "Sandeep",
  "Manju",
  "Mohit",
  "Rekha",
  "Gurpreet",
  "Aarif",
  "Deepak",
  "Suman",
];
const FAMILY_NAMES = ["Kumar", "Devi", "Sharma", "Singh", "Malik", "Yadav", "Kaur", "Khan", "Saini", "Hooda", "Verma", "Goyal", "Rani"];

/** The same number gives the same person, as handle and name. */
export function citizenNamed(number: number): { readonly handle: string; readonly name: string } {
  const given = GIVEN_NAMES[number % GIVEN_NAMES.length] ?? "";
  const family = FAMILY_NAMES[Math.floor(number / GIVEN_NAMES.length) % FAMILY_NAMES.length] ?? "";
  return { handle: `${given}${family}${number}`.slice(0, 15), name: `${given} ${family}` };
}

/** What offices report; the numbers keep most reports from being copies of each other. */
export const REPORTS: readonly string[] = [
  "मौके पर टीम भेजकर {number} मीटर में कार्य पूरा करा दिया गया है, शिकायतकर्ता से दूरभाष पर पुष्टि की गई।",
  "कनिष्ठ अभियंता ने गली {street} का मौका निरीक्षण किया, खराबी ठीक कर दी गई है और आपूर्ति चालू है।",
  "The work near house {number}, street {street} has been completed and the citizen was informed on the telephone.",
  "प्रार्थी का आवेदन क्रमांक {number} स्वीकृत कर दिया गया है, लाभ अगले माह से मिलेगा।",
  "ठेकेदार को नोटिस क्रमांक {number} जारी किया गया, गली {street} में कार्य कल पूरा हुआ।",
];
