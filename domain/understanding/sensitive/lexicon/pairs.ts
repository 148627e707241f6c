import type { SensitiveSort } from "../../../proposal/proposal.ts";

/** Words that together, the one soon after the other, name something that neither names. */
export interface Pair {
  readonly sort: SensitiveSort;
  readonly first: string;
  readonly second: string;
  /** How many words after the first one the second begins at most. */
  readonly within: number;
  /** True where the second may also come before. */
  readonly eitherWay?: true;
}

const LEWD =
  "nangi, nanga, nange, नंगी, नंगा, नंगे, ਨੰਗੀ, ਨੰਗਾ, ਨੰਗੀਆਂ, nude, naked, gandi, ganda, gande, gande gande, gandiyan, ghatiya, ashleel, ashlil, asleel, गंदी, गंदा, गंदे, गंदियां, अश्लील, ਗੰਦੀ, ਗੰਦਾ, ਗੰਦੇ, ਗੰਦੀਆਂ, ਅਸ਼ਲੀਲ, dirty, filthy, nasty, lewd, vulgar, obscene, indecent";
const WRONG = `${LEWD}, galat, galt, glt, गलत, ਗਲਤ, ਗ਼ਲਤ, maadi, madi, matti, ਮਾੜੀ, ਮਾੜੇ, buri, bure, बुरी, भुंडी, भूंडी, भुंडे, bhundi, bhunde, wrong, improper, inappropriate, kharab, खराब, वाहियात`;
const DAY_OR_SHIFT = "raat, rat, रात, ਰਾਤ, night";
const POISONS =
  "zahar, zeher, jahar, jehar, zehr, jahr, zahr, jehr, zehar, jahrila, jahrili, zahreela, zahrila, जहर, ज़हर, जहरीला, ज़हरीला, ਜ਼ਹਿਰ, ਜਹਿਰ, ਜ਼ਹਿਰੀਲੀ, ਜ਼ਹਿਰੀਲਾ, sulfas, sulphas, salfas, celphos, salphos, सल्फास, सल्फॉस, ਸਲਫਾਸ, ਸਲਫ਼ਾਸ, keetnashak, kitnashak, कीटनाशक, ਕੀਟਨਾਸ਼ਕ, poison, pesticide, pesticides, insecticide, phenyl, phinyl, फिनाइल, फिनायल, ਫਿਨਾਇਲ, rat poison, chuha maar, चूहे मार, spray wali, spray, सप्रे, स्प्रे, ਸਪਰੇਅ, neend ki goli, neend ki goliyan, नींद की गोली, नींद की गोलियां, ਨੀਂਦ ਦੀਆਂ ਗੋਲੀਆਂ, sleeping pills, sleeping tablets, pills";
const SWALLOWED =
  "kha, khaa, khaya, khai, khake, khakar, khan, khanda, khadi, khadhi, khadha, khaunga, khaungi, khane, khana, khaa li, kha li, pi, pee, piya, peeya, peeke, peekar, pi li, nigal*, niglia, niglya, leke, lekar, le liya, le li, लिया, ली, ले, खा, खाया, खाई, खाकर, खाके, खाने, खाना, खाण, खाऊं, खाऊंगा, खाऊंगी, पी, पीया, पिया, पीकर, पीके, निगल*, गटक*, लेकर, ਖਾ, ਖਾਧਾ, ਖਾਧੀ, ਖਾਣ, ਖਾਣਾ, ਖਾਵਾਂਗਾ, ਖਾ ਲਈ, ਪੀ, ਪੀਤਾ, ਪੀ ਲਈ, ਨਿਗਲ*, consumed, drank, ate, swallowed, took, gulped, overdose";

export const PAIRS: readonly Pair[] = [
  {
    sort: "sexual-offence",
    first: WRONG,
    second:
      "harkat*, hrkat*, harkatein, harkatan, hath, haath, haanth, nazar, najar, nazr, nigah, nigaah, niyat, neeyat, ishare, ishara, isare, touch, tach, chhu*, chhoo*, chhua, chua, sparsh, jagah, jagha, chhed*, हरकत, हरकतें, हरकते, हाथ, नजर, नज़र, निगाह, नीयत, नियत, इशारे, इशारा, टच, छू*, छुआ, छुए, छूता, छूआ, स्पर्श, जगह, ਹਰਕਤ, ਹਰਕਤਾਂ, ਹੱਥ, ਨਜ਼ਰ, ਨੀਅਤ, ਇਸ਼ਾਰੇ, ਛੂਹ*, ਛੋਹ*, ਥਾਂ, ਟੱਚ, gesture*, touch*, advances, intention*, behaviour, behavior, motive, vyavhar, व्यवहार, ਵਿਹਾਰ, vatira, ਵਤੀਰਾ",
    within: 3,
  },
  {
    sort: "sexual-offence",
    first: LEWD,
    second:
      "photo*, foto*, video*, vidio*, message*, msg*, mesej*, massage*, comment*, kament*, call*, kaal, baat, baate, baatein, batein, baten, gal, gallan, galla, gaal, gali, gaali, gane, gaane, tasveer*, tasvir*, kaam, kam, kamm, फोटो, फोटुएं, वीडियो, मैसेज, मेसेज, संदेश, कमेंट, कॉल, बात, बातें, बातां, बाता, गाली, गालियां, गाने, गाणे, तस्वीर, तस्वीरें, काम, ਫੋਟੋ, ਫੋਟੋਆਂ, ਫੋਟੋਵਾਂ, ਵੀਡੀਓ, ਮੈਸੇਜ, ਗੱਲਾਂ, ਗੱਲ, ਕੰਮ, ਗਾਣੇ, ਤਸਵੀਰਾਂ, ਕਮੈਂਟ, pictures, pics, picture, remarks, remark, things, talk, language, looks, jokes, songs, clip*, offer*",
    within: 2,
  },
  {
    sort: "sexual-offence",
    first: "galat, galt, गलत, ਗਲਤ, ਗ਼ਲਤ",
    second:
      "kaam kar*, kam kar*, kaam kiya, kam kiya, kaam kita, kamm kita, kam kita, kam karan, kaam karan, kaam karai, baat kar*, baatein kar*, sambandh, kaam ke liye, kaam ki demand, काम किया, काम कर*, काम करै, काम की, काम के लिए, बात कर*, बातें कर*, संबंध, सम्बन्ध, ਕੰਮ ਕਰ*, ਕੰਮ ਕੀਤਾ, ਕੰਮ ਲਈ, ਗੱਲਾਂ ਕਰ*, ਸਬੰਧ",
    within: 2,
  },
  {
    sort: "sexual-offence",
    first:
      "photo*, foto*, video*, vidio*, फोटो, फोटुएं, वीडियो, तस्वीर, तस्वीरें, ਫੋਟੋ, ਫੋਟੋਆਂ, ਵੀਡੀਓ, ਤਸਵੀਰਾਂ, pictures, pics, clip*, क्लिप, chat*, screenshot*",
    second:
      "viral karne, viral karunga, viral karan, viral karn, viral kar dunga, viral kar denge, viral ki dhamki, viral karne ki, viral kar diya, viral kar rah*, viral kar di, वायरल करने, वायरल कर, वायरल करण, वायरल की धमकी, ਵਾਇਰਲ ਕਰ*, leak*, edit kar*, edit karke, एडिट कर*, ਐਡਿਟ ਕਰ*, edited, jod kar, जोड़ कर, chehra laga*, blackmail*, ब्लैकमेल*, ਬਲੈਕਮੇਲ*, bana li, banake, bana ke, bana kar, bana rakhi, बना ली, बनाकर, बना रखी, बना के, ਬਣਾ ਲਈ, ਬਣਾ ਕੇ, khinch li, kheench li, खींच ली, खींच के, ਖਿੱਚ ਲਈ, ਖਿੱਚ ਕੇ, without my consent, without her knowledge, without consent, mang*, maang*, मांग*, ਮੰਗ*, without permission",
    within: 8,
  },
  {
    sort: "sexual-offence",
    first:
      "nahate, nahane, nahati, nahaundi, nahandi, nahaundi, nhate, nhati, नहाते, नहाने, नहाती, न्हाती, न्हाते, ਨਹਾਉਂਦੀ, ਨਹਾਉਂਦੇ, ਨਹਾਉਣ, bathing, bathroom, bathrooms, washroom, changing room, changing rooms, trial room, hostel room, toilet, kapde badal*, कपड़े बदल*, बाथरूम, शौचालय, ਕੱਪੜੇ ਬਦਲ*, ਬਾਥਰੂਮ, गुसलखाने, shauch, शौच, snan",
    second:
      "photo*, foto*, video*, vidio*, फोटो, वीडियो, ਵੀਡੀਓ, ਫੋਟੋ, jhank*, jhaank*, झांक*, झाँक*, ਝਾਕ*, ਝਾਤ*, camera, kaimra, कैमरा, ਕੈਮਰਾ, film*, record*, peep*, peek*, hole, mobile rakh*, मोबाइल रख*, dekh*",
    within: 10,
    eitherWay: true,
  },
  {
    sort: "sexual-offence",
    first:
      "kapde, kapda, kapre, kapade, kapdo, कपड़े, कपड़ों, लत्ते, ਕੱਪੜੇ, ਲੀੜੇ, kurta, kurti, dupatta, dupatte, chunni, salwar, suit, दुपट्टा, चुन्नी, सलवार, कुर्ता, कुर्ती, ਚੁੰਨੀ, ਦੁਪੱਟਾ, ਸਲਵਾਰ, clothes, shirt, pant, pants, trousers, uniform, saree, sari, साड़ी, blouse",
    second:
      "utar*, uttar*, utaar*, utarne, utarwa*, utrwa*, phad*, phaad*, faad*, fad, fadd*, khinch*, kheench*, khich*, khichya, khol*, उतार*, उतरवा*, फाड़*, फाड़े, पाड़*, खींच*, खोल*, ਉਤਾਰ*, ਉਤਰਵਾ*, ਲਾਹ*, ਪਾੜ*, ਪਾਟ*, ਖਿੱਚ*, ਖੋਲ੍ਹ*, torn, tore, tear, pulled, remove, removed, take off, took off",
    within: 4,
    eitherWay: true,
  },
  {
    sort: "sexual-offence",
    first: "izzat, ijjat, ijzat, izat, ijat, इज्जत, इज़्ज़त, ਇੱਜ਼ਤ, asmat, aabru, आबरू, laaj, lajja, modesty",
    second:
      "loot*, lut*, lutt*, haath dal*, hath dal*, hath pa*, haath daal*, khatre, kharab, taar taar, लूट*, लुट*, हाथ डाल*, हाथ घाल*, हाथ गेर*, खराब, तार तार, ਲੁੱਟ*, ਹੱਥ ਪਾ*, ਖਰਾਬ, outrag*, sauda, सौदा",
    within: 4,
  },
  {
    sort: "sexual-offence",
    first: `akele, akeli, ikalli, ikali, kalli, ikalle, ekli, akali, ekle, alone, अकेली, अकेले, एकली, एकले, ਇਕੱਲੀ, ਇਕੱਲਿਆਂ, hotel, hotal, होटल, ਹੋਟਲ, room me, room pe, room par, room ch, cabin me, cabin mein, cabin ch, his cabin, his room, his flat, his house, my room, room no, कमरे में, कमरे मैं, कमरे पै, केबिन में, केबिन मैं, ਕਮਰੇ ਚ, ਕਮਰੇ ਵਿੱਚ, ਕੈਬਿਨ ਚ, kamre me, kamre mein, kamre ch, chamber, चैंबर, farm house, farmhouse, ${DAY_OR_SHIFT}, dinner, late evening`,
    second:
      "bula*, bulaya, bulata, bulate, bulanda, bulaunda, bulaande, sadd*, saddda, saddya, bulaavai, bulavai, bulave, बुला*, बुलाता, बुलावै, बुलाया, ਬੁਲਾ*, ਸੱਦ*, ਸੱਦਦਾ, come to, come alone, come and, calls her, calls me, called me, called her, call girls, calls girls, calls students, milne ko, milne bula*, मिलने को, मिलने बुला*, ਮਿਲਣ, milan ko, aane ko, aane ka, आने को, आवण की, आण नै, ਆਉਣ ਲਈ, chalne ko, chal mere, चलने को, rukne ko, रुकने को, rukaN, bitane, bitao, bitani, gujar*, guzar*, बिताने, बिताणी, गुजार*, ਕੱਟਣ, ਗੁਜ਼ਾਰ*, spend the night, spend a night, spend time, stay with him, stay back, stay over, meet him, meet me",
    within: 5,
    eitherWay: true,
  },
  {
    sort: "sexual-offence",
    first: "picha, pichha, peecha, peechha, piccha, pichchha, pishha, picchha, पीछा, पीच्छा, पिछा, पाच्छा, ਪਿੱਛਾ, ਪਿਛਾ",
    second:
      "kar*, kart*, karda, karde, krda, krta, krde, krdia, karai, kare, karti, kita, kara, करता, करते, करै, करें, कर, करना, करने, किया, करण, ਕਰਦਾ, ਕਰਦੇ, ਕਰ, ਕਰਨ, ਕੀਤਾ",
    within: 2,
  },
  {
    sort: "sexual-offence",
    first:
      "mere, meri, mhari, mhare, uske, uski, ohde, meri beti ke, ladki ke, chhori ke, ladkiyon ke, chhoriya ke, behan ke, kudi de, kudiyan de, मेरे, लड़की के, लड़कियों के, छोरी के, छोरी कै, छोरियां के, छोरियां कै, बेटी के, बहन के, ਮੇਰੇ, ਕੁੜੀ ਦੇ, ਕੁੜੀਆਂ ਦੇ, ਧੀ ਦੇ",
    second:
      "piche aata, pichhe aata, piche aate, piche pad*, pichhe pad*, peeche pad*, piche pada, peeche aata, piche aave, पीछे पड़*, पीछे आता, पीछे आते, पाछै पड़*, पाछै आवै, पाच्छै, ਪਿੱਛੇ ਪਿਆ, ਪਿੱਛੇ ਪਏ, ਪਿੱਛੇ ਆਉਂਦਾ, ਪਿੱਛੇ ਆਉਂਦੇ, picche pya, picche aunda, piche aunda, picche aunde",
    within: 2,
  },
  {
    sort: "sexual-offence",
    first:
      "hath, haath, haanth, हाथ, ਹੱਥ, hatth, baanh, baah, बांह, बाँह, ਬਾਂਹ, kamar, कमर, ਲੱਕ, hand, arm, waist, chest, breast*, chhati, छाती, thigh, jangh, जांघ, pith, peeth, पीठ, shoulder, kandhe, कंधे, private parts, private part, gupt ang*, गुप्तांग*, ਗੁਪਤ ਅੰਗ*, body, badan, बदन, sharir, शरीर, ਸਰੀਰ",
    second:
      "pakad*, pakd*, pakr*, pakadta, pakdi, pakda, fad*, phad*, phadi*, phadda, feri*, fer*, pher*, feranda, laganda, launda, laya, lagaya, lagata, lagate, lagane, lgaya, पकड़*, पकड़ा, पकड़ी, पकड़ै, फेर*, फेरता, फेरै, लगाता, लगाया, लगाते, लगाने, लावै, रख, रखता, रखा, दबा*, ਫੜ*, ਫੜਿਆ, ਫੜਦਾ, ਲਾਉਂਦਾ, ਲਾਇਆ, ਲਗਾ*, ਫੇਰ*, ਰੱਖ*, touch*, touched, touches, grabbed, grabs, held, pinch*, pressed, presses, rub*, caught her, caught my, daba*, rakhta, rakhda, rakh ke, put his, puts his",
    within: 3,
    eitherWay: true,
  },
  {
    sort: "sexual-offence",
    first:
      "jabran, zabran, jabardasti, zabardasti, jbrdsti, jabrdasti, forcibly, forcefully, जबरन, जबरदस्ती, जबर्दस्ती, ज़बरदस्ती, ਜ਼ਬਰਦਸਤੀ, ਜਬਰਦਸਤੀ, ਜਬਰਨ, dhakke naal, ਧੱਕੇ ਨਾਲ, dhakka",
    second:
      "ki meri, kiya mere, kari mere, kiti mere, karne ki koshish, karan di koshish, karne lag*, करने की कोशिश, करने लगा, करण लाग्या, करण की कोशिश, ਕਰਨ ਦੀ ਕੋਸ਼ਿਸ਼, ਕੀਤੀ ਮੇਰੇ, pakad*, पकड़*, ਫੜ*, touched, kissed, hugged, kiss*, gale lag*, गले लगा*, sambandh, संबंध, ਸਬੰਧ, kapde, कपड़े, ਕੱਪੜੇ, shadi, shaadi, शादी, ब्याह, ਵਿਆਹ, nikah, dhandha, धंधा, ਧੰਦਾ, car me, gaadi me, गाड़ी में, ਗੱਡੀ ਚ",
    within: 4,
  },
  {
    sort: "sexual-offence",
    first: "fake, farzi, farji, jhuthi, jhoothi, nakli, फर्जी, फ़र्ज़ी, फेक, झूठी, नकली, ਫਰਜ਼ੀ, ਜਾਅਲੀ, ਨਕਲੀ, jaali, jali",
    second: "id, profile, account, insta, instagram, facebook, आईडी, आइडी, प्रोफाइल, अकाउंट, इंस्टा, इंस्टाग्राम, फेसबुक, ਆਈਡੀ, ਪ੍ਰੋਫਾਈਲ, ਅਕਾਊਂਟ, ਇੰਸਟਾ",
    within: 2,
  },
  {
    sort: "suicide",
    first:
      "jaan, jan, zindagi, jindgi, jindagi, jindgani, jeevan, jiwan, jindri, jaan hi, जान, जिंदगी, ज़िंदगी, जिन्दगी, जीवन, जिन्दगानी, ਜਾਨ, ਜ਼ਿੰਦਗੀ, ਜਿੰਦਗੀ, ਜੀਵਨ, life",
    second:
      "de dunga, de dungi, de denge, de du, de dega, de degi, de di, de dega, deni, dene ki, dene ja, dene jaa, dene chala, dene wala, dene wali, de dena, de deunga, de devanga, de dewanga, de devangi, de dyunga, de dyungi, de daan, de deni, khatam, khatm, khtm, samapt, le lunga, le lungi, le lega, le li, le legi, se haar, se tang, se thak*, se mann, to haar, ton akk*, to akk*, ton tang, दे दूंगा, दे दूंगी, दे देंगे, दे दूँगा, दे दूँगी, दे दी, दे देगा, दे देगी, देने की, देने जा, देने वाल*, देनी, दे द्यूंगा, दे द्यूंगी, दे दयूंगा, खत्म, ख़त्म, खतम, समाप्त, ले लूंगा, ले लूंगी, ले ली, से हार, तै हार, से तंग, तै तंग, से थक*, तै थक*, से मन, ਦੇ ਦੇਵਾਂਗਾ, ਦੇ ਦੇਵਾਂਗੀ, ਦੇ ਦੇਣੀ, ਦੇ ਦਿਆਂਗਾ, ਦੇ ਦਿਆਂਗੀ, ਦੇ ਦਿੱਤੀ, ਦੇਣ ਦੀ, ਦੇਣ ਜਾ, ਖਤਮ, ਖ਼ਤਮ, ਤੋਂ ਅੱਕ*, ਤੋਂ ਤੰਗ, ਤੋਂ ਥੱਕ*, ਤੋਂ ਹਾਰ*, ਲੈ ਲਵਾਂਗਾ, ਲੈ ਲਵਾਂਗੀ, ਲੈ ਲਈ, is over, not worth, has no meaning, is not worth, is finished",
    within: 3,
  },
  {
    sort: "suicide",
    first:
      "jeena, jina, jeene, jine, jiuna, jeuna, jyona, jeeuna, jeen, jeeun, jiun, jeevna, जीना, जीने, जीणा, जीण, जीवण, जीवना, ਜੀਣਾ, ਜਿਊਣਾ, ਜੀਉਣਾ, ਜਿਉਣਾ, ਜੀਣ, ਜਿਊਣ, ਜੀਉਣ",
    second:
      "nahi chah*, nhi chah*, ni chah*, nahin chah*, koni chah*, nahi chahund*, ni chaund*, nahi chaund*, chahti nahi, chahta nahi, nahi hai, nahi mujhe, iccha, ichchha, ichha, ka mann, ka man, ki umeed, ki ummeed, da mann, da ji, da dil, mushkil, bekar, bekaar, chhod, ka koi, ka fayda, नहीं चाह*, नही चाह*, कोनी चाह*, चाहता नहीं, चाहती नहीं, नहीं है, की इच्छा, का मन, का जी, की उम्मीद, मुश्किल, बेकार, का कोई, का फायदा, नहीं, कोनी, ਨਹੀਂ ਚਾਹੁੰਦਾ, ਨਹੀਂ ਚਾਹੁੰਦੀ, ਦਾ ਮਨ, ਦੀ ਇੱਛਾ, ਨਹੀਂ, ਔਖਾ, ਦਾ ਕੋਈ",
    within: 3,
  },
  {
    sort: "suicide",
    first: "marne, marn, maran, mrne, mran, marna, mrna, मरने, मरण, मरना, मरणा, ਮਰਨ, ਮਰਨਾ, dying, death",
    second:
      "ja rah*, jaa rah*, ja rha, jaa rha, ka man, ka mann, ka socha, ki soch*, ki baat, ki dhamki, ke alawa, ke siwa, ke siva, ko majboor, ko majbur, par majboor, pe majboor, chahta, chahti, chahte, chahunda, chaunda, chaundi, chahu, chahun, hi hai, hi padega, da man, di gal, di gall, nu ji, nu dil, di soch, nu majboor, to bina, ton bina, ton siva, जा रह*, का मन, की सोच*, की बात, की धमकी, के अलावा, के सिवा, को मजबूर, पर मजबूर, नै मजबूर, नै जी, चाहता, चाहती, चाहूं, ही है, ही पड़ेगा, ही पड़ैगा, ਦੀ ਗੱਲ, ਦਾ ਮਨ, ਨੂੰ ਜੀ, ਨੂੰ ਮਜਬੂਰ, ਲਈ ਮਜਬੂਰ, ਤੋਂ ਸਿਵਾ, ਤੋਂ ਬਿਨਾਂ, ਚਾਹੁੰਦਾ, ਚਾਹੁੰਦੀ, ਜਾ ਰਿਹਾ, ਜਾ ਰਹੀ, by her own, by his own, by my own, wish",
    within: 3,
  },
  {
    sort: "suicide",
    first:
      "aakhri, akhri, aakhiri, akhiri, aakhari, akhari, आखिरी, आख़िरी, अंतिम, आखरी, ਆਖਰੀ, ਆਖ਼ਰੀ, antim, last, final, mera last, farewell, goodbye, suicide",
    second:
      "chitthi, chithi, chithhi, khat, khatt, message, msg, post, note, salaam, salam, patr, letter, tweet, words, chitti, likh*, चिट्ठी, खत, ख़त, संदेश, मैसेज, पोस्ट, नोट, सलाम, पत्र, लिख*, ਚਿੱਠੀ, ਸੁਨੇਹਾ, ਪੋਸਟ, ਨੋਟ",
    within: 2,
  },
  { sort: "suicide", first: POISONS, second: SWALLOWED, within: 4 },
  {
    sort: "suicide",
    first: "consumed, drank, swallowed, took, ate, drink, consume, swallow, drinking, eating, eaten",
    second: POISONS,
    within: 4,
  },
  {
    sort: "suicide",
    first:
      "faansi, fansi, phansi, phaansi, fanda, phanda, fande, phande, faanda, फांसी, फाँसी, फंदा, फंदे, फन्दा, ਫਾਹਾ, ਫਾਹੇ, ਫਾਂਸੀ, faha, fahaa, phaha, fahe, noose, rassi, रस्सी, ਰੱਸੀ, pankhe, पंखे, पंखा, ਪੱਖੇ, fan, dupatte, chunni, ped, पेड़",
    second:
      "laga li, laga lunga, laga lungi, laga le*, lagane, lagakar, laga kar, laga ke, lagai, lgai, lga, la lyi, lai layi, la lia, la leya, la ke, laya, le lunga, le li, le legi, jhool*, jhul*, latak*, latk*, latakta, latki, latka, lagaya, लगा ली, लगा लूंगा, लगा लूंगी, लगाने, लगाकर, लगाई, लगा के, लगा लेगा, लगा लेगी, ला ली, ले ली, झूल*, लटक*, लटका, लटकी, ਲਾ ਲਿਆ, ਲਾ ਲਵਾਂ*, ਲਾ ਲੈ*, ਲਾਉਣ, ਲੈ ਲਿਆ, ਲੈ ਲਵਾਂ*, ਲੈਣ, ਝੂਲ*, ਲਟਕ*, hang*, hung",
    within: 4,
  },
  {
    sort: "suicide",
    first: "train, rail, trainan, railgaadi, gaadi, गाड़ी, ट्रेन, रेल, रेलगाड़ी, ਰੇਲ, ਗੱਡੀ, ਟਰੇਨ, ਰੇਲਗੱਡੀ",
    second:
      "ke aage, ke neeche, ke niche, ke samne, ke saamne, age aa, agge aa, agge, thalle, aage kood*, aage kud*, के आगे, के नीचे, के सामने, आगै, कै आगै, कै तळै, तलै, ਅੱਗੇ, ਹੇਠਾਂ, ਥੱਲੇ, ਹੇਠ",
    within: 2,
  },
  {
    sort: "suicide",
    first: "in front of, under, before",
    second: "train, trains, moving train, a train, running train, the rajdhani",
    within: 4,
  },
  {
    sort: "suicide",
    first:
      "nahar, nehar, canal, nadi, kuen, kuan, kue, nehr, नहर, कुएं, कुआं, कुएँ, नदी, ਨਹਿਰ, ਖੂਹ, johad, जोहड़, talab, chhat, pul, tanki, tower, bridge, छत, पुल, टंकी, टावर, ਛੱਤ, ਪੁਲ, ਟੈਂਕੀ, ਟਾਵਰ, terrace, roof, floor, manzil, मंजिल, मंज़िल",
    second:
      "kood*, kud gaya, kud gayi, kudne, kudunga, kood jau*, chhalang, chhlang, chhaal, chaal mar*, chhal mar*, maut ki chhalang, कूद*, कूदने, कूद जाऊं*, छलांग, छाल, ਛਾਲ, ਛਾਲਾਂ, jump*, jump karna, jump kar",
    within: 4,
    eitherWay: true,
  },
  {
    sort: "suicide",
    first:
      "khud ko, apne aap ko, aapne aap nu, khud nu, khud nai, खुद को, अपने आप को, खुद नै, अपणे आप नै, ख़ुद को, ਆਪਣੇ ਆਪ ਨੂੰ, ਖੁਦ ਨੂੰ, ਖ਼ੁਦ ਨੂੰ, myself, himself, herself",
    second:
      "aag, agg, jala*, khatam, khatm, maar, mar lunga, goli, आग, जला*, खत्म, ख़त्म, मार, गोली, फूंक, ਅੱਗ, ਖਤਮ, ਖ਼ਤਮ, ਸਾੜ*, ਗੋਲੀ, ਮਾਰ*, on fire, ablaze, shot, nuksan, नुकसान, ਨੁਕਸਾਨ, harm, harming, kaat*, cut, cuts",
    within: 3,
    eitherWay: true,
  },
  {
    sort: "suicide",
    first: "petrol, tel, kerosene, mitti ka tel, mitti da tel, पेट्रोल, तेल, मिट्टी का तेल, ਪੈਟਰੋਲ, ਤੇਲ, diesel",
    second:
      "chhidak*, chhirak*, chidak*, daalkar, dal kar, daal ke, pa ke, paa ke, poured on, छिड़क*, डालकर, डाल कर, डाल के, गेर कै, ਪਾ ਕੇ, ਛਿੜਕ*",
    within: 3,
  },
  {
    sort: "suicide",
    first: "nas, nass, naas, nabz, नस, नसें, नब्ज, ਨਸ, ਨਾੜ, ਨਾੜਾਂ, wrist, wrists, kalai, कलाई",
    second: "kaat*, kat li, kati, kaati, काट*, काटी, ਵੱਢ*, ਕੱਟ*, slit, cut, slash*, blade",
    within: 4,
    eitherWay: true,
  },
  {
    sort: "illness",
    first:
      "mansik, maansik, mental, mentally, dimagi, dimaghi, dimagee, मानसिक, दिमागी, मानसिक रूप, ਮਾਨਸਿਕ, ਦਿਮਾਗੀ, dimag, dimaag, दिमाग, ਦਿਮਾਗ, demag",
    second:
      "rog*, rogi, bimari, beemari, haalat, halat, santulan, sthiti, ilaj, ilaaj, dawai, dawa, tanav, kharab, theek nahi, thik nahi, theek ni, thik ni, thik koni, chal gaya, hil gaya, hil gya, kamjor, kamzor, taur, roop se, roop te, patient, ill, illness, unstable, disturbed, challenged, retarded, sick, hospital, asylum, condition, health problem, balance, asantulit, रोग*, रोगी, बीमारी, हालत, संतुलन, स्थिति, इलाज, दवाई, दवा, तनाव, खराब, ठीक नहीं, ठीक कोनी, कमजोर, तौर, रूप, विक्षिप्त, असंतुलित, अस्वस्थ, बीमार, हिल*, ਰੋਗ*, ਰੋਗੀ, ਬਿਮਾਰੀ, ਬਿਮਾਰ, ਹਾਲਤ, ਸੰਤੁਲਨ, ਇਲਾਜ, ਦਵਾਈ, ਤਣਾਅ, ਖਰਾਬ, ਠੀਕ ਨਹੀਂ, ਕਮਜ਼ੋਰ, ਤੌਰ",
    within: 3,
  },
  {
    sort: "sexual-offence",
    first:
      "sharirik, saririk, sharirak, sareerik, sarirak, शारीरिक, ਸਰੀਰਕ, ਸਰੀਰਿਕ, physical, sexual, najayaz, naajayaz, नाजायज, नाजायज़, ਨਜਾਇਜ਼",
    second: "sambandh*, sambhandh*, sabandh*, shoshan, संबंध, सम्बन्ध, शोषण, ਸੰਬੰਧ, ਸਬੰਧ, ਸ਼ੋਸ਼ਣ, relation, relations, relationship, intimacy",
    within: 2,
  },
  {
    sort: "sexual-offence",
    first: "acid, एसिड, ਐਸਿਡ, tezab, tejab, तेजाब, ਤੇਜ਼ਾਬ",
    second: "attack, phenk*, fenk*, throw*, threw, फेंक*, गेर*, ਸੁੱਟ*, सुट*, hamla, हमला, dal*, डाल*, survivor, victim",
    within: 4,
    eitherWay: true,
  },
];
