import { happening } from "./happening.ts";

/** Food, pensions, papers of the family, mothers and children, health and learning. */
export const PEOPLE_HAPPENINGS = [
  happening(
    "FOOD",
    "ration",
    `
    4.5 anaj/अनाज/ration/राशन/gehu/गेहूं & koi aur/कोई और/kisi aur/someone else & utha/उठा/le jaata/ले जाता/lifted/mil chuka/मिल चुका
    4.5 anguth*/अंगूठ*/thumb/fingerprint*/biometric/ਅੰਗੂਠਾ/machine/मशीन/otp & gehu/गेहूं/gehun/anaj/अनाज/anaaj/chini/चीनी/tel/तेल/bajra/बाजरा/wheat/grain/ਕਣਕ/दाल, gehu/गेहूं/gehun/anaj/अनाज/anaaj/wheat/ਕਣਕ/chini/चीनी/sugar/sarson ka tel/mustard oil/grain/grains/bajra & tol*/तोल*/kam/कम/less/deta/देता/free/muft/मुफ्त/har mahine/हर महीने/mahine/महीने/kilo/किलो/quota/कोटा/member/card/कार्ड/bech*/बेच*/black/ब्लैक/ਘੱਟ/ਤੋਲ*/bpl/shop & nahi/नहीं/kam/कम/deta/देता/less/bech*/बेच*/black/ब्लैक/ਨਹੀਂ/ਘੱਟ/short/kat*/काट*/gayab, kilo/किलो & jagah/जगह/instead/kam/कम & tol*/तोल*/deta/देता/gives, sasta anaj/sasta anaaj/सस्ता अनाज/मुफ्त अनाज/free anaj/ਸਸਤਾ ਅਨਾਜ, chulha/चूल्हा & anaj/list/naam/card/kaise jale/कैसे जले, haath khali & machine/angutha
    `,
  ),
  happening(
    "FOOD",
    "card",
    `
    4.5 pila/पीला/peela/gulabi/गुलाबी/bpl/बीपीएल/garib*/गरीब*/ਬੀਪੀਐਲ/antyodaya/card/कार्ड/list/लिस्ट/सूची & kat*/कट*/काट*/kaat*/cancel*/band/बंद/naam/नाम/remove*/ਕੱਟ*/delete/bahar/बाहर & anaj/अनाज/gehu/गेहूं/ration/राशन/bpl/बीपीएल/card/कार्ड/ਰਾਸ਼ਨ
    `,
  ),
  happening(
    "FOOD",
    "gas-fuel",
    `
    5 cylinder*/सिलेंडर*/silinder/gas/गैस/ਸਿਲੰਡਰ/refill & delivery/डिलीवरी/extra/एक्स्ट्रा/zyada/ज्यादा/tol/तोल/wajan/वजन/weight/kam/कम/booking/बुकिंग/book/late/black/ब्लैक/rasid/रसीद/hawker/agency/एजेंसी/din/दिन/days/subsidy/सब्सिडी/ਨਹੀਂ/underweight/godown/pahunch*/पहुंच*, petrol/पेट्रोल/diesel/डीजल/tel/तेल/ਤੇਲ/fuel/pump/पंप & bharwa*/भरवा*/dalwa*/डलवा*/litre/liter/लीटर/machine/मशीन/zero/शून्य/0/meter/kam/कम/short/pani/पानी/milawat/dispens*/nozzle, print rate/printed price/mrp/एमआरपी/प्रिंट रेट & zyada/ज्यादा/above/more/extra/upar/bech*/sell*/लेता/leta/bottle/packet, taraju, तराजू, bat*/बाट & kam/कम & tol*/तोल*, kanta/कांटा/scale & galat/गड़बड़/tamper*/kam, warranty & company/refund/shopkeeper, consumer court, ग्राहक, jeweller & hallmark, packet & printed/expiry/mrp
    `,
  ),
  happening(
    "FOOD",
    "procurement",
    `
    4.5 gehu/गेहूं/gehun/dhan/धान/fasal/फसल/bajra/बाजरा/sarson/सरसों/paddy/wheat/crop/mustard/ਕਣਕ/ਝੋਨਾ/ਫ਼ਸਲ/narma & bech*/बेच*/sold/ਵੇਚ*/kharid*/खरीद*/procur* & paisa/पैसा/paise/पैसे/payment/पेमेंट/khate/खाते/bhugtan/भुगतान/amount/money/ਪੈਸੇ/account/rupya
    `,
  ),
  happening(
    "SOCIAL_JUSTICE",
    "old-age",
    `
    4.5 fingerprint*/finger/angutha/अंगूठा/biometric & grandmother/grandfather/dadi/दादी/mother/old & money/stopped/paise/पैसे/band, milte the & 3000/तीन हजार/teen hazar
    4.5 dadi/दादी/dada/दादा/bapu/बापू/amma/अम्मा/nani/नानी/budhi*/बुढ़ि*/bujurg*/बुजुर्ग*/budhape/बुढ़ापे/tau/ताऊ/ਬੇਬੇ/ਬਾਪੂ/grandmother/grandfather/elderly/widow*/senior citizen*/चाची/ताई/बुढ़िया & 3000/3200/तीन हजार/teen hazar/ਤਿੰਨ ਹਜ਼ਾਰ, बुढ़ापे आळे पीसे/बुढ़ापे के पैसे/budhape ke paise/बुढ़ापे आली, ਬੇਬੇ/ਬਾਪੂ/ਦਾਦੀ/दादी/dadi & ਪੈਸੇ/पीसे/पैसे/paise & ਨਹੀਂ ਆਏ/बंद/band/nahi aaye/नहीं आए
    4.5 dadi/दादी/dada/दादा/bapu/बापू/amma/अम्मा/nani/नानी/nana/tau/ताऊ/tai/ताई/budhi*/बुढ़ि*/budhe/बुढ़े/बूढ़े/boodhe/budhape/बुढ़ापे/bujurg*/बुजुर्ग*/buzurg*/chacha/maa/मां/mother/father/grandmother/grandfather/granny/elderly/old man/old woman/uncle/ਬੇਬੇ/ਬਾਪੂ/ਬਜ਼ੁਰਗ*/ਦਾਦੀ/senior citizen & paise/पैसे/paisa/पैसा/3000/तीन हजार/teen hazar/3200/allowance/amount/rupees/ਪੈਸੇ/pinsan/penshan/saath/साठ/60 & nahi aa*/नहीं आ*/band/बंद/ruk*/रुक*/nahi mil*/नहीं मिल*/ਨਹੀਂ ਆ*/ਬੰਦ/stopped/khata/account/na mil*/ना मिल*/kat*/कट*/umar/उम्र/age/paar/पार/kam dikha*/not come/not credited/कोनी, saath saal/साठ साल/60 saal/60 साल/साठ बरस/above 60/turned 60/60 years/ਸੱਠ ਸਾਲ & form/फॉर्म/paise/पैसे/nahi/नहीं/bani/बनी/lag*/applied/eligible/ho ga*/हो ग*/पार, बुढ़ापे की, budhape ki, बुढ़ापे का सहारा, तीन हजार & महीने/बूढ़*/बुढ़*/दादी/दादा/मिलदे
    `,
  ),
  happening(
    "SOCIAL_JUSTICE",
    "widow",
    `
    5 pati/पति/husband/ghar wala/घरवाला/ਪਤੀ/ਘਰਵਾਲਾ/mard & mar*/मर*/guzar*/गुजर*/died/death/maut/मौत/dehant/देहांत/expired/passed/ਮੌਤ/ਗੁਜ਼ਰ*/covid/accident & paise/पैसे/form/फॉर्म/allowance/sahara/सहारा/bachche/बच्चे/help/madad/मदद/rupee/ਪੈਸੇ/yojana/योजना/bhatta, बेवा, bewa, bevah, widow*/विधवा*/ਵਿਧਵਾ
    `,
  ),
  happening(
    "SOCIAL_JUSTICE",
    "disability",
    `
    5 apahij, अपाहिज, apang, अपंग, laachar bachcha, pair nahi/पैर नहीं/taang nahi/टांग नहीं/haath kat/andha/अंधा/andhe/अंधे/blind/deaf/goonga/गूंगा/bahra/बहरा/dimagi/दिमागी/mandbuddhi/paralysed/lakwa/लकवा/ਅੰਨ੍ਹਾ/100 percent/80 percent/60 percent/70 percent/40 percent & paise/पैसे/certificate/card/कार्ड/yojana/scheme/scooty/tricycle/madad/मदद/sarkar/bhatta/form/camp/naam, scooty & viklang/divyang/yojana, hearing aid*, artificial limb*, कृत्रिम अंग
    `,
  ),
  happening(
    "SOCIAL_JUSTICE",
    "schemes",
    `
    5 2100/इक्कीस सौ/ikkis sau/ਇੱਕੀ ਸੌ/2100, mahila*/महिला*/aurat*/औरत*/women/ladies/lugai/ਔਰਤਾਂ & paise/vada/वादा/promise*/khate/खाते/scheme/yojana/योजना/mahine/monthly/हर महीने & 2100/vada/वादा/promise*/mahine/महीने, beti/बेटी/ladki/लड़की/kanya/कन्या/ਧੀ/daughter & shaadi/शादी/shadi/vivah/विवाह/byah/ब्याह/marriage/ਵਿਆਹ & madad/मदद/paise/पैसे/form/फॉर्म/yojana/योजना/sarkari/सरकारी/rashi/राशि/71000/51000/41000/31000/sahayata/सहायता/grant/assistance/ਮਦਦ, wazifa/वजीफा/vajifa/ਵਜ਼ੀਫ਼ਾ/ਵਜ਼ੀਫਾ/scholarship/छात्रवृत्ति/stipend & sc/एससी/bc/बीसी/dalit/दलित/garib/गरीब/st/nahi aa*/नहीं आ*/fees/फीस/college/account/khata/pending/ਨਹੀਂ, haath pair se, nashamukti, नशा छुड़*, nasha chhud*, घुमंतू, ghumantu, डीएनटी, vimukt, valmiki basti, दलित बस्ती, dalit basti, sc basti & funds, बारात घर & एससी
    `,
  ),
  happening(
    "CRID",
    "income",
    `
    5 kamai/कमाई/amdani/आमदनी/aamdani/income/salary/salana/सालाना/aay/आय/ਆਮਦਨ/ਕਮਾਈ/dihadi & dikha*/दिखा*/likh*/लिख*/chadha*/चढ़ा*/jod*/जोड़*/zyada/ज्यादा/badha*/बढ़ा*/galat/गलत/lakh/लाख/verif*/shown/recorded/wrong/inflated/ਲਿਖ*/ਵੱਧ/ਗਲਤ & kagaz*/कागज*/id/आईडी/portal/पोर्टल/suvidha/सुविधा/band/बंद/yojana/योजना/card/lakh/लाख/csc/bpl/बीपीएल/benefits/schemes/ਆਈਡੀ/pension/ration, bpl/बीपीएल & id/आईडी/portal/ppp/galat/गलत & jod*/जोड़*/dikha*/दिखा*/bahar/बाहर/bill/gaadi/गाड़ी/plot/jameen, gaadi/गाड़ी/car/tractor/flat/plot/job/naukri/नौकरी/ac/bank balance & id/आईडी/ppp/portal & dikha*/दिखा*/jod*/जोड़*/galat/गलत/shown/chadh*, sarkari naukri/सरकारी नौकरी/government job/job & dikha*/दिखा*/shown/likh* & berojgar/बेरोजगार/id/आईडी/galat/गलत/jabki/जबकि
    `,
  ),
  happening(
    "CRID",
    "family-id",
    `
    4.5 zinda/जिंदा/jinda/alive/ਜਿਉਂਦਾ/living & mara/मरा/mrit/मृत/dead/deceased/ਮਰਿਆ/mar/मार, dead/mrit/मृत/deceased/मरा हुआ & record*/रिकॉर्ड/portal/पोर्टल/id/आईडी/kagaz*/कागज*/दिखा*/dikha*/declared/shown/marked, maayke/मायके/mayke/peehar/पीहर/ਪੇਕੇ/maika & naam/नाम/id/आईडी/ਨਾਂ/delete/hat*/हट*, naam/नाम/member/मेंबर/sadasya/सदस्य & id/आईडी/ID/ਆਈਡੀ & jod*/जोड़*/hat*/हट*/add/delete/alag/अलग/remove/split/kat*/कट*/galat/गलत/spelling/split, janm tithi/जन्मतिथि/जन्म तिथि/dob/date of birth/umar/उम्र/age/ਉਮਰ & id/आईडी/portal/पोर्टल/kagaz*/कागज*/galat/गलत/record & galat/गलत/kam/कम/zyada/wrong/theek/ठीक/correct*/ਗਲਤ/छोट*, id me/आईडी में/ID me & galat/गलत/naam/नाम/nahi/नहीं/otp/number/नंबर, otp & kisi aur/किसी और/other number/purane number/mobile number & id, bank account & family/id & wrong, csc/सीएससी/saral/सरल & paise/पैसे/server/सर्वर/reject*/charge*/band/बंद/operator/लूट/loot/chakkar, server & saral/portal, application rejected & saral/portal, form reject & saral/csc
    `,
  ),
  happening(
    "WCD",
    "anganwadi",
    `
    5.5 garbhvati/गर्भवती/ਗਰਭਵਤੀ/pregnant/jaccha & khurak/खुराक/ਖੁਰਾਕ/poshan/पोषण/panjiri/ration/दलिया/supplement*, daliya/दलिया/panjiri/पंजीरी/khichdi/खिचड़ी/ਦਲੀਆ/murmure/चना & bachch*/बच्च*/center/centre/सेंटर/kendra/केंद्र/ਸੈਂਟਰ/garbhvati/गर्भवती/worker/वर्कर, center/centre/सेंटर/केंद्र/kendra & chhote bachch*/छोटे बच्च*/toddlers/poshan/worker/वर्कर/helper/khulta/खुलता, worker didi, 5000/पांच हजार/6000/पांच हजार/11000 & garbhvati/गर्भवती/pregnant/delivery/mother/jaccha/जच्चा/pehla baccha/first child & kist/किस्त/nahi/नहीं/yojana/installment/ਨਹੀਂ, jaccha/जच्चा & poshan/khana/दलिया, kuposhit/कुपोषित/malnourish*/underweight & bachch*/बच्च*/child*/kids, playschool & gaon, aanganwadi/balwadi/बालवाड़ी/बालवाटिका
    `,
  ),
  happening(
    "WCD",
    "child-marriage",
    `
    6 baraat/बारात/barat/fere/फेरे/phere/byah/ब्याह/shaadi/शादी/shadi/vivah/विवाह/wedding/marriage/married/ਵਿਆਹ/ਬਰਾਤ/sagai/सगाई/gauna/गौना/haldi/rishta & 13/14/15/16/17/12/class/कक्षा/nabalig/नाबालिग/naabalig/minor/underage/chhoti/छोटी/kam umar/schoolgirl/ਨਾਬਾਲਗ/तेरह/चौदह/पंद्रह/सोलह/fourteen/fifteen/sixteen & saal/साल/ladki/लड़की/girl/bachi/बच्ची/beti/ਸਾਲ/umar/उम्र/kal/कल/aaj/आज/tomorrow/tonight/rukwa*/रुकवा*/stop
    `,
  ),
  happening(
    "WCD",
    "women-children",
    `
    4.5 bachch*/बच्च*/bache/kids/children/child/ਬੱਚੇ & bheekh/भीख/bheek/begging/beg/beggar*/anath/अनाथ/orphan*/lawaris/लावारिस/abandon*/ashram/shelter/adopt*/god/गोद/footpath/ਭੀਖ, navjat/नवजात/newborn/bachchi/bhrun/भ्रूण & fenk*/फेंक*/jhadi*/झाड़ि*/mila/मिला/found/dumped/abandon*/palna, beti ko kokh, sauteli maa/सौतेली मां, women shelter, nari niketan, नारी निकेतन
    `,
  ),
  happening(
    "HEALTH",
    "doctor-absent",
    `
    3.5 bench/बेंच/bahar/बाहर & baithaye/बैठाए/bithaye/wait/ghante/घंटे & saab/साहब/doctor/डॉक्टर/maa/मां/khana khane/खाना खाने, bade sahab/बड़े साहब & ghante/घंटे & maa/मां/papa/patient
    4 gate/ward/वार्ड/opd/ओपीडी/emergency/इमरजेंसी/ਐਮਰਜੈਂਸੀ/dispensary/डिस्पेंसरी/counter/रात में/centre/chc & tala/ताला/lock*/band/बंद/koi nahi/कोई नहीं/nobody/empty/khali/खाली/closed/ਤਾਲਾ/ਬੰਦ/absent & delivery/डिलीवरी/mareez/मरीज/patient*/doctor/nurse/bimar/बीमार/bachcha/इलाज/ilaj/ਮਰੀਜ਼, compounder/कंपाउंडर/anm/एएनएम/pharmacist/फार्मासिस्ट/ward boy/gnm/sweeper & ilaj/इलाज/dekh*/देख*/treat*/injection/dawai/दवाई/duty/ड्यूटी/aati/आती/doctor, line/लाइन/queue/ਲਾਈਨ/since/subah/सुबह & sonography/ultrasound/opd/ओपीडी/parchi/पर्ची/doctor/token/mareez/मरीज/test/x-ray, sonography*/सोनोग्राफी/radiolog*/रेडियोलॉजि*, asha/आशा & worker*/वर्कर*/didi/बहन/incentive/मानदेय/paise, specialist*/gynae*/हड्डी वाला/haddi wala/aankh wala/बच्चों वाला/महिला डॉक्टर/mahila doctor/lady doctor & nahi/नहीं/no/post/khali/खाली/kabhi/leave
    `,
  ),
  happening(
    "HEALTH",
    "medicine",
    `
    4 bahar/बाहर/bazar/बाजार/private/prti/store/ਬਾਹਰ*/ਬਾਜ਼ਾਰੋਂ & dawai/दवाई/दवा/dawa/dawaiyan/दवाइयां/medicine*/test/injection/टीका/teeka/tika/ਦਵਾਈ*/ਟੀਕਾ/जांच/xray/खून & likh*/लिख*/la*/ला*/kharid*/खरीद*/buy/mangwa*/मंगवा*/lao/ਲਿਆ*/karwa*/करवा*/ਲਿਖ*, teeka/टीका/tika/injection/vaccine/ਟੀਕਾ & kutt*/कुत्त*/dog/saanp/सांप/rabies/bite/ਕੁੱਤ*/snake/ਸੱਪ & nahi/नहीं/no/khatam/खत्म/bahar/बाहर/ਨਹੀਂ/available/stock, machine/मशीन & xray/x-ray/ultrasound/ct/mri/echo/ecg/dialysis & kharab/खराब/band/बंद/months/mahine/not working/defunct/dhool/operator, blood/khoon/खून/unit/ਖੂਨ & bank/donor/arrange/इंतजाम/thalassemia/platelet*, bed/बेड/bistar/बिस्तर/ਬੈੱਡ/stretcher & nahi/नहीं/do/दो/ek par/एक पर/sharing/floor/farsh/फर्श/zameen/ਨਹੀਂ/patients
    `,
  ),
  happening(
    "HEALTH",
    "ambulance",
    `
    5 108/एंबुलेंस/ambulance/102/गाड़ी & nahi lag/नहीं लग/nahi aayi/नहीं आई/phone/ghante/घंटे/late/tadap*/तड़प*/mareez/मरीज/refer*/delivery/डिलीवरी & mareez/मरीज/patient/pita*/पिता*/maa/मां/tadap*/तड़प*/ghante/घंटे/delivery/nahi/नहीं/late/ਮਰੀਜ਼/father/mother/wife, tadap rahe & sadhan/108/ambulance/hospital
    `,
  ),
  happening(
    "HEALTH",
    "negligence",
    `
    4.5 operation/ऑपरेशन/oprashan/surgery/stitches/टांके/tanke/delivery/डिलीवरी/plaster/प्लास्टर/c section/ਆਪਰੇਸ਼ਨ & galat/गलत/wrong/patti/पट्टी/cotton/infection/dobara/दोबारा/andar/अंदर/inside/mar ga*/मर ग*/died/maut/मौत/laparwah*/लापरवाह*/paise/पैसे/left/botched/complication*/negligen*/ਗਲਤ/pus, galat khoon/गलत खून/wrong blood/galat report/गलत रिपोर्ट/wrong report, sadak par/road/sadak/सड़क/auto/ऑटो/gate/toilet & delivery/bachcha hua/बच्चा हुआ/prasav/प्रसव/birth/janm/जन्म/delivered/gave birth, nurse/नर्स/doctor/डॉक्टर/staff/स्टाफ/ਨਰਸ/ਡਾਕਟਰ & chilla*/चिल्ला*/gaali/गाली/badtameez*/बदतमीज*/paise/पैसे/daant*/डांट*/thappad/थप्पड़/mobile/rude/slap*/shout*/ਪੈਸੇ/bhaga diya/badhai/बधाई/neglect*, badhai ke paise, बधाई के पैसे, beti/beta & hone par paise, mortuary, मुर्दाघर, शव गृह, शव वाहन, body/शव/shav & hours/ghante/घंटे/vehicle/freezer/de nahi
    `,
  ),
  happening(
    "HEALTH",
    "ayushman",
    `
    5 golden/गोल्डन/5 lakh/पांच लाख/paanch lakh/health card/हेल्थ कार्ड/chirayu/ਗੋਲਡਨ/cashless/ਪੰਜ ਲੱਖ & card/कार्ड/ilaj/इलाज/hospital/अस्पताल/paise/पैसे/jama/जमा/operation/free/admit/dikha*/दिखा*/nahi chal*/नहीं चल*/refus*/ਕਾਰਡ/ਇਲਾਜ/treatment/naam, card hone ke baad bhi & paise/ilaj/jama/advance, panel hospital*/empanel*
    `,
  ),
  happening(
    "HEALTH",
    "disease",
    `
    4 bukhar/बुखार/bukhaar/fever/ਬੁਖਾਰ/ulti*/उल्टि*/उल्टी/dast/दस्त/peeliya/पीलिया/jaundice/typhoid/टाइफाइड/dengu/platelet*/प्लेटलेट*/viral/khujli/खुजली/khansi/skin/diarrhoea/cholera/hepatitis/ਦਸਤ/ਉਲਟੀਆਂ & log/लोग/ghar*/घर*/mohall*/मोहल्ल*/gaon/गांव/gali/गली/bachch*/बच्च*/colony/families/cases/har ghar/हर घर/people/kids/school/ਲੋਕ/ਪਿੰਡ/tap/तप/village/team/camp/survey, mareezo ki line, blood samples & village/gaon
    `,
  ),
  happening(
    "HEALTH",
    "adulteration",
    `
    5 doodh/दूध/dudh/paneer/पनीर/ghee/घी/mithai/मिठाई/mawa/मावा/khoya/खोया/masala/मसाला/tel/तेल/milk/sweets/ਦੁੱਧ/ਪਨੀਰ/ਮਠਿਆਈ/haldi/mirch/food/khana/hotel/restaurant/dhaba/burger/momos/chowmein/ice cream/cold drink/biscuit/namkeen/dahi/दही & urea/यूरिया/powder/पाउडर/surf/सर्फ/detergent/shampoo/chemical/केमिकल/nakli/नकली/mila*/मिला*/fafund/फफूंद/fungus/keed*/कीड़*/kide/expired/एक्सपायर*/expiry/basi/बासी/rotten/smell*/insect*/lizard/chhipkali/छिपकली/cockroach/rat/chuha/चूहा/poison*/ਨਕਲੀ/ਮਿਲਾ*/worm*/hygiene/unhygienic/stale/colour/synthetic/palm, expire*/एक्सपायर* & bech*/बेच*/maal/माल/dukan*/दुकान*/dawai/दवाई/shop*/medicine*/sell*/packet, nakli dawai/नकली दवाई/fake medicine*, bina degree/बिना डिग्री/without degree & doctor/clinic/ilaj/इलाज/injection, clinic chala*/क्लीनिक चला* & bina/बिना/10th/pass/degree, bhrun/भ्रूण/linga/garbhpat/गर्भपात/abortion/गर्भ & illegal/avaidh/अवैध/clinic/machine/jaanch/जांच/goli
    `,
  ),
  happening(
    "MEDICAL_EDU",
    "colleges",
    `
    5 intern/interns/internship/इंटर्नशिप & stipend/स्टाइपेंड/mbbs/doctor*, trauma center/trauma centre & rohtak/रोहतक, strike & resident/pg/mbbs/nursing students, nursing students, नर्सिंग स्टूडेंट*
    `,
  ),
  happening(
    "SCHOOL_EDU",
    "teachers",
    `
    5 master/मास्टर/teacher*/टीचर/adhyapak*/अध्यापक*/madam/मैडम/sir/sirji/गुरुजी/guruji/ਅਧਿਆਪਕ/ਮਾਸਟਰ/masterni & padh*/पढ़*/class*/क्लास/कक्षा/bachch*/बच्च*/बालक*/pupils/mobile/मोबाइल/syllabus/ਪੜ੍ਹਾ*/ਬੱਚੇ/kids/students & ek hi/एक ही/ek/एक/nahi/नहीं/only/akela/अकेला/mobile/मोबाइल/late/लेट/so/kam/कम/election/duty/chutti/छुट्टी/ਇੱਕ/ਨਹੀਂ/one, padhane/पढ़ाने/ਪੜ੍ਹਾਉਣ/padhaane/पढ़ावण & koi nahi/कोई नहीं/wala nahi/वाला नहीं/ਕੋਈ ਨਹੀਂ/कोई कोन्या/mobile, no one to teach, nobody to teach, maths/गणित/science/साइंस/english/hindi/sanskrit/computer/ਪੰਜਾਬੀ/ਹਿਸਾਬ/commerce & padh*/पढ़*/teach*/master/मास्टर/post/पद/khali/खाली/vacant/ਪੜ੍ਹਾ*/period/lecturer & nahi/नहीं/no/koi/कोई/vacant/khali/खाली/saal/साल/months/ਨਹੀਂ, classes & merged/combined/clubbed & teacher/students, padhai/पढ़ाई/ਪੜ੍ਹਾਈ & barbad/बर्बाद/nahi/नहीं/thap/ठप/kharab/खराब/ਖਰਾਬ & bachch*/बच्च*/बालक*/ਬੱਚ*/students/class*
    `,
  ),
  happening(
    "SCHOOL_EDU",
    "building",
    `
    4.5 kamre/कमरे/rooms & kaksha/कक्षा/class/classes/chutti/छुट्टी
    4.5 class/classes/classroom*/kaksha/कक्षा/kamra/कमरा/kamre/कमरे/chhat/छत/ਕਮਰਾ/ਕਮਰੇ/roof/plaster/tree/ped & padh*/पढ़*/bachch*/बच्च*/students/kids/बालक*/children/pupils/ਬੱਚੇ/ਪੜ੍ਹ* & tapak*/टपक*/tut*/टूट*/gir*/गिर*/leak*/jarjar/जर्जर/neeche/नीचे/barish/बारिश/floor/dari/दरी/zameen/crack*/collaps*/ਟਪਕ*/bench*/khule/खुले/dhoop/damp/shed/unsafe, bench*/बेंच/dari/दरी/टाट/taat & bachch*/बच्च*/students/floor/zameen/padh*, saheli*/chhatra*/छात्रा*/bachchi*/बच्चि*/girl students/girls/ladkiy*/लड़किय*/ਕੁੜੀਆਂ & toilet*/शौचालय*/bathroom/pad/ਪਖਾਨਾ & padh*/पढ़*/school/स्कूल/chhod*/छोड़*/class, drinking water & students/pupils/class
    `,
  ),
  happening(
    "SCHOOL_EDU",
    "private",
    `
    4.5 kone me/कोने में/class se bahar/क्लास से बाहर/alag kamre/separate room/khada rakh*/खड़ा रख* & baith*/बैठ*/fees/फीस/baki/बाकी/son/bete/बेटे/bachch*/बच्च*/sit
    5 uniform*/वर्दी/vardi/dress/notebook*/copies/kitab*/किताब*/books/book/shoes/jute/tie/ਕਿਤਾਬਾਂ/ਵਰਦੀ/stationery & dukan/दुकान/shop/double/dugn*/दुगन*/mehng*/महंग*/price/same/ek hi/एक ही/khas/wahin/zabardasti/force*/bought/publisher*/rate, madam/मैडम/teacher/टीचर/master/मास्टर/sir/principal/अध्यापक/ਮਾਸਟਰ/ਮੈਡਮ/ਅਧਿਆਪਕ & bachch*/बच्च*/bete/बेटे/beti/बेटी/student/child/son/daughter/ਬੱਚੇ & mara/मारा/maara/peet*/पीट*/thappad/थप्पड़/danda/डंडा/slap*/beat*/khoon/खून/murga/मुर्गा/kaan/hit/caned/ਕੁੱਟ*/punish*, tc/टीसी/slc/एसएलसी/marksheet/result/admit card & rok*/रोक*/withh*/nahi de*/नहीं दे*/refus*/bakaya/बकाया/dues/fees/फीस/without paying/holding/hold, fees/फीस/fee/ਫੀਸ & badha*/बढ़ा*/hike*/bharo/भरो/bakaya/बकाया/annual/quarter/late fine/lockdown/wasool*/वसूल*/bahar nikal/baahar/bahar bitha/transport fee/increase*/admission fee/ਵਧਾ* & bachch*/बच्च*/parents/school/स्कूल/class/child*/student*/son/daughter/ਬੱਚ*/beti/beta/admission, parents & forced/harassed/fee/fees/loot*/books, smart class & charge*
    `,
  ),
  happening(
    "SCHOOL_EDU",
    "admission",
    `
    4.5 garib/गरीब/gareeb/ews/rte/134/bpl/ਗਰੀਬ/poor & seat*/सीट*/kota/कोटा/कोटे/kote/quota/dakhila/दाखिला/admission/ਦਾਖਲਾ & school/स्कूल/niji/निजी/private/bachch*/बच्च*/nahi/नहीं/refus*/ਨਹੀਂ/child, nursery/1st class/पहली कक्षा/6th class/छठी/11th/ग्यारहवीं & dakhila/दाखिला/admission/ਦਾਖਲਾ
    `,
  ),
  happening(
    "SCHOOL_EDU",
    "meal",
    `
    5 khana/खाना/khane/खाने/roti/रोटी/dal/दाल/daal/meal/lunch/dudh/दूध/ਰੋਟੀ/ਦਾਲ/ration/khichdi & bachch*/बच्च*/students/kids/madam/मैडम/school/स्कूल/ਬੱਚ*/बालक*/children & keed*/कीड़*/kide/paros*/परोस*/kaccha/कच्चा/sada/सड़ा/quality/bimar/बीमार/lizard/chhipkali/छिपकली/insect*/worm*/pakta/पकता/ਕੀੜੇ/served/serve/cook/kuk/ill
    `,
  ),
  happening(
    "SCHOOL_EDU",
    "board",
    `
    4.5 marksheet/मार्कशीट/certificate/सर्टिफिकेट/result/रिजल्ट/roll number & 10th/12th/10वीं/12वीं/dasvi/दसवीं/बारहवीं/barahvi/tenth/matric/board/बोर्ड/भिवानी/bhiwani & galat/गलत/naam/नाम/correction/nahi/नहीं/janm*/जन्म*/marks/absent/number/spelling, copy checking/recheck*/rechecking/पुनर्मूल्यांकन, 10वीं के पेपर, paper out & 10th/12th/board
    `,
  ),
  happening(
    "HIGHER_EDU",
    "university",
    `
    5 sem/sem ka/semester/सेमेस्टर/ba/bcom/bsc/ma/msc/mcom/btech/bca/llb/law/b ed/bed/ug/pg/ਬੀਏ/third year/final year/first year/second year/graduation/ग्रेजुएशन/बीए/बीएससी/बीकॉम/एमए & result/रिजल्ट/marksheet/मार्कशीट/dmc/degree/डिग्री/paper/पेपर/exam/roll number/absent/admission/दाखिला/seat/सीट/form/fees/फीस/migration/ਨਤੀਜਾ/merit/fail/marks, result/रिजल्ट/ਨਤੀਜਾ & absent/अनुपस्थित/reappear/रीअपीयर/re appear/revaluation/withheld/rl/late fee, marksheet/dmc/degree & mahine/महीने/months/saal/साल/kulpati/pending/nahi mil*/नहीं मिल*/delay*/original, hostel/हॉस्टल/ਹੋਸਟਲ/warden/वार्डन/mess & khana/खाना/food/insect*/pani/ladkiy*/students/warden/वार्डन/room/fees/ragging/रैगिंग/curfew, ragging/रैगिंग, paper & out of syllabus/leak & semester/university/ba/bsc, campus & students, kulpati/कुलपति/vice chancellor/registrar & students/university/result
    `,
  ),
  happening(
    "HIGHER_EDU",
    "college",
    `
    4.5 professor*/प्रोफेसर*/lecturer*/लेक्चरर*/ਪ੍ਰੋਫੈਸਰ & pad/पद/post/posts/khali/खाली/vacant/nahi/नहीं/period/class*/physics/फिजिक्स/commerce/chemistry/subject/lab, ladkiy*/लड़किय*/girls/ladki/ਕੁੜੀਆਂ & degree/sansthan/संस्थान/institute/higher studies/graduation/12वीं के बाद/after 12th & door/दूर/km/far/nahi/नहीं/no, lectures/period nahi lag*/पीरियड नहीं लग*
    `,
  ),
  happening(
    "SPORTS",
    "facilities",
    `
    4.5 national/नेशनल/state/स्टेट/olympic/asian & khela/खेला/played/khiladi/खिलाड़ी, doodh ghee/दूध घी & paise/khiladi/band/खिलाड़ी/milte
    5 maidan/मैदान/ground/akhad*/अखाड़*/mat/मैट/track/ट्रैक/nursery/नर्सरी/ਮੈਦਾਨ/court/gym & pahalwan*/पहलवान*/khilad*/खिलाड़*/practice/प्रैक्टिस/abhyas/अभ्यास/khel*/खेल*/player*/wrestl*/kabaddi/boxers/dauds/daud/दौड़/athlete*/ਖੇਡ*/coach/running/cricket/football/volleyball/nets/sports & jhad*/झाड़*/fati/फटी/phati/toot*/टूट*/pani/पानी/nahi/नहीं/tala/ताला/lock*/torn/kabza/कब्जा/gaddh*/गड्ढ*/no/light/bad/broken/ਨਹੀਂ/overgrown, bronze/silver/gold/कांस्य/रजत/स्वर्ण/medal/पदक/मेडल/ਮੈਡਲ/national*/state level/nationals/international & award/inaam/इनाम/prize/cash/paise/पैसे/naukri/नौकरी/rashi/राशि/money/ਇਨਾਮ & nahi/नहीं/pending/months/mahine/महीने/saal/साल/kab/कब/wait*/not, khuraak/खुराक/diet/डाइट/ਖੁਰਾਕ & pahalwan*/पहलवान*/khilad*/खिलाड़*/player*/nursery/नर्सरी/bachch*/athlete*/boxer*, race/trials/selection/चयन/ट्रायल & khilad*/खिलाड़*/team/player*/coach/state & galat/paise/sifarish/सिफारिश/partial*/bias*
    `,
  ),
  happening(
    "SKILL",
    "iti",
    `
    4.5 welding/वेल्डिंग & course/rod/class/कोर्स/gas/machine
    5 electrician/इलेक्ट्रीशियन/fitter/फिटर/welder/वेल्डर/copa/cosmetology/plumber/plumbing/machinist/mechanic/मैकेनिक/turner/draftsman/stenographer/sewing/सिलाई/ਇਲੈਕਟ੍ਰੀਸ਼ਨ/trade/ट्रेड & course/कोर्स/class/क्लास/practical/प्रैक्टिकल/instructor/machine/machines/मशीन/admission/training/ट्रेनिंग/student*/tools/exam/certificate/ਕੋਰਸ, practical nahi/प्रैक्टिकल नहीं & machine/trade/course/मशीन, skill/स्किल/कौशल/ਹੁਨਰ & training/ट्रेनिंग/centre/center/certificate/प्रशिक्षण/course/कोर्स/stipend/bheja, apprenticeship/अप्रेंटिसशिप & stipend/company/certificate
    `,
  ),
];
