import { normaliseText } from "../../text/normalise.ts";

/**
 * Everyday words that have the same key as a word of some list (पांच and पंच, रेट and रेत, "paid" and पेड़, "waits" and
 * "vets"). They match only in the script and spelling in which they are written.
 */
const WORDS = `
खड़ा खड़ी खड़े पांच पाँच रेट मैट वहां वहाँ यहां यहाँ बस कल हट तय जाति दाल रख रखी खातर टेल पद पक कट्टा कट्टे पिला सीकर सीईटी मरी लत्ते चुना रोग बाह टैग कोट सेल मील मेल बेल गिन
पहल्यां पैहल्यां पहल्या छोरी पिता दरार आधा खाद खाता खात गाना लाने जाल गुण सौर सूट दावा बास बांह बाँह वास्ते गढी गढ़ी कबाड़ी आरती प्रस्ताव दाई साहूकार डिवीजन चीनी कनाल बवानी अर्थी होके होकै
ਪੰਜ ਕੱਲ੍ਹ ਰੇਟ ਗਾਣਾ ਚੋਂ ਗੱਲ ਗੱਲਾਂ ਦਿਓ ਕੁੜੀ ਪਿਤਾ ਬਾਂਹ ਵਾਸਤੇ ਨਾਲ ਨਾਲੇ ਨਾਲੋਂ ਨਾਲ਼ ਖੜ੍ਹਾ ਖੜ੍ਹੇ ਖੜ੍ਹੀ ਖੜਾ ਖੜੇ ਖੜੀ ਖਾਤਾ ਫੜੀ ਬੰਦਿਆਂ ਗੜ੍ਹੀ ਰੱਖ ਰਖ ਖੱਡ ਆਰਤੀ ਕਬਾੜੀ ਦਾਈ ਸੁੱਟ ਸੂਟ ਵੀਰ ਵੀਰੇ ਹੱਟ ਕਨਾਲ
khada khadi khade wahan wahaan yahan yahaan paanch bas kal hat tol padi gaali gaaliyan galiyaan peeta patti jaat kamai rassi rakh rakhi tab sikar pita khaad khata khaata baanh vaaste hoke hokar kabadi kabaadi aarti prastav daai chini cheeni kanal tail bawani gaana gana
get sad she same feel soon let away face faced hell try tries tell tells pay pays shame bit sun bio wet men failed root shut led dig suck cat rise raise
shoot fed filed rock fat thick mile met bucks heck fishing seller skull stress seek seeking latte wise riding failing cellar wait waits paid spelling said
shed sheds thirty packing properly speaking sleeping carries say says cute peeled kind wild vast ceiling sealing peel pale dear deer hid hide soil soul mail nail
`;

/** Through `normaliseText`. */
export const OWN_WORDS: ReadonlySet<string> = new Set(normaliseText(WORDS).split(" "));
