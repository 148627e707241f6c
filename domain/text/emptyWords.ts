/** Whether words that a citizen wrote name something: one of them is more than a little word or a short number. */
export function carriesMeaning(words: string): boolean {
  return words
    .toLocaleLowerCase("en")
    .split(BETWEEN)
    .some((word) => word !== "" && !EMPTY.has(word) && !SHORT_NUMBER.test(word));
}

const BETWEEN = /[^\p{L}\p{M}\p{N}]+/u;
const SHORT_NUMBER = /^\p{N}{1,2}$/u;

/** Not those that deny: “no”, “nahi”, “नहीं” and “without” are what many complaints turn on. */
const EMPTY: ReadonlySet<string> = new Set(
  (
    "a an the this that these those it its is are was were be been being am i we you he she they them him her us me my our your his their and or but if so as at by for from in into of on off to up " +
    "with about than then there here also just only even still yet very too please pls kindly sir madam have has had do does did done will would can could should shall may might must what which who when where why how " +
    "all any some such same other one get got give given take make made come came go going gone since after before until now today " +
    "hai hain h ho hu hun hoon tha thi ka ki ke ko k se me mein mai main m par pe aur bhi toh hi ye yeh wo woh wahi yahi us un iss uss ne n kar karo kare karein karen karke krke karna karne karte karta karti kiya kiye kia " +
    "raha rahe rahi rha rhe rhi gaya gaye gayi gya gyi hua hui hue hota hoti hote hoga hogi jo jab tab ab abhi aaj kal phir fir kya kyu kyun kyon kaise kaun koi kuch sab sabhi mera meri mere hamara hamari hamare apna apni apne " +
    "aap ap ji sahab sahib liye lie wala wale wali yahan wahan yaha waha kahan kaha ek de diya diye dena aa aaya aayi aaye ja jaa jata jate jati jana " +
    "है हैं हो हूँ हूं था थी थे का की के को से में मे पर और भी तो ही यह ये वह वो इस उस इन उन ने कर करो करें करके करना करने करते करता करती किया किए रहा रहे रही गया गए गई हुआ हुई हुए होता होती होते होगा होगी " +
    "जो जब तब अब अभी आज कल फिर क्या क्यों कैसे कौन कोई कुछ सब सभी मेरा मेरी मेरे हमारा हमारी हमारे अपना अपनी अपने आप जी सर मैडम साहब लिए वाला वाले वाली यहाँ यहां वहाँ वहां एक दो दे दिया दिए आ आया आई आए जा जाता जाते जाती जाना " +
    "कि या एवं व तक साथ कृपया सै सैं म्ह तै " +
    "ਹੈ ਹਨ ਦਾ ਦੀ ਦੇ ਨੂੰ ਤੋਂ ਵਿੱਚ ਵਿਚ ਤੇ ਨੇ ਇਹ ਉਹ ਸੀ ਹੋ ਰਿਹਾ ਰਹੀ ਰਹੇ ਕਰ ਅਤੇ ਵੀ ਜੀ ਸਰ"
  ).split(" "),
);
