import { happening } from "./happening.ts";

/** Land and its papers, the village, canals, fields, markets and cattle. */
export const LAND_HAPPENINGS = [
  happening(
    "REVENUE",
    "mutation",
    `
    5 pita*/पिता*/papa/पापा/father/dada/दादा/bapu/बापू/pati/पति/husband/mother/maa/मां/ਬਾਪੂ/ਪਿਤਾ & guzar*/गुजर*/gujar*/dehant/देहांत/mar ga*/मर ग*/died/death/swargwas/स्वर्गवास/expired/ਗੁਜ਼ਰ*/ਮੌਤ/चल बसे/late & naam/नाम/zameen/जमीन/jameen/jamin/land/ਨਾਂ/ਜ਼ਮੀਨ/property/hissa, zameen/जमीन/jameen/land/khet/ਜ਼ਮੀਨ & naam nahi chadh*/नाम नहीं चढ़*/naam par nahi/नाम पर नहीं/records/रिकॉर्ड/record/kagaz*/कागज*/naam galat/नाम गलत/transfer/not transferred/still in/ਨਾਂ ਨਹੀਂ/heirs/वारिस/waris/khata/खाता/khewat/mutated, naam chadh*/नाम चढ़* & zameen/जमीन/jameen/virasat/पटवारी, zameen ke kagaz, जमीन के कागज, जमाबंदी, nakal & zameen/jamabandi/khasra, आड़ रहन, aad rehan, rehan, mortgage & jamabandi, बैंक लोन & जमाबंदी
    `,
  ),
  happening(
    "REVENUE",
    "registry",
    `
    4.5 plot/प्लॉट/makan/मकान/zameen/जमीन/jameen/ghar/house/flat/property/ਪਲਾਟ & kharid*/खरीद*/bought/purchas*/bech*/बेच*/sold/sell/ਖਰੀਦ* & kagaz*/कागज*/naam/नाम/portal/token/appointment/date/tareekh/तारीख/paper*/stamp/registration/deed, anguth*/अंगूठ* & tareekh/तारीख/tehsil/तहसील/registry, vasika/वसीका/deed & likhne/लिखने/writer*/paise/पैसे, tatima, ततीमा, parcel & zameen/plot/portal/land, e stamp*/stamp*/स्टांप/स्टाम्प/ashtam/अष्टाम & black/ब्लैक/mehng*/double/dugna/दुगने/vendor*/extra/nahi mil*, ulip, webhalris, web halris, टोकन & तहसील, token & tehsil, appointment nahi mil* & tehsil/registry, collector rate
    `,
  ),
  happening(
    "REVENUE",
    "compensation",
    `
    4.5 barf/बर्फ/ole/ओले/olo/ओलों/ਗੜੇ/hail/hailstorm/aandhi/आंधी/storm/baarish/barish/बारिश/बेमौसम/बाढ़/बाड़/baadh/flood/pala/पाला/frost/rain/lightning/bijli gir*/tufan/तूफान/चक्रवात/आग/aag/fire/ਹੜ੍ਹ/ਮੀਂਹ & <crop> & khatam/खत्म/barbad/बर्बाद/tabah/तबाह/chaupat/चौपट/nuksan/नुकसान/gal/गल/गळग्या/gal gayi/lodged/flat/flattened/destroyed/ruined/lost/bichh*/बिछ*/dekhne/देखने/survey/muav*/मुआव*/muaw*/paisa/पैसा/rupya/dhela/धेला/kauda/compensation/ਬਰਬਾਦ/ਖ਼ਰਾਬ/ਨੁਕਸਾਨ/sad, fasal/फसल/crop & paise nahi/पैसे नहीं/dhela/धेला/ek paisa/एक पैसा/rupya nahi/list/सूची/survey/सर्वे & kharab*/खराब*/barbad/बर्बाद/tabah/तबाह/lost/damage*/doob*/डूब*, dekhne koi nahi aaya, देखने कोई नहीं आया, koi dekhne nahi aaya & fasal/khet/crop, makan gir*/मकान गिर*/ghar gir*/house collapsed/छत गिर*/घर गिर* & muav*/मुआव*/madad/मदद/barish/बारिश/relief/rahat/राहत/compensation, acquisition/अधिग्रहण/adhigrahan/ਐਕੁਆਇਰ/acquired & land/zameen/जमीन/paise/muav*/मुआव*/compensation/highway/nh/railway/farmers, land acquired, zameen adhigr*, जमीन अधिग्र*
    `,
  ),
  happening(
    "REVENUE",
    "demarcation",
    `
    4.5 marle/मरले/kanal/कनाल/bigha/बीघा/बिस्वा/biswa & daba*/दबा*/kam/कम/kabz*/बैठा, peshi/पेशी & saal/साल/naib/नायब/tehsil*/तहसील*/case/केस
    5 karam/करम/meter/gatha/गट्ठा/daul/डौल/mend/मेंड/med/मेड़/vatt/ਵੱਟ/बट/burji/बुर्जी/boundary stone/stones/survey stones/patthar/पत्थर & zameen/जमीन/jameen/khet/खेत/field/land/padosi/पड़ोसी/neighbour/shift*/kaat*/काट*/vadh*/ਵੱਢ*/hata*/हटा*/sarka*/सरका*/ukhad*/उखाड़*/दबा*/daba*, zameen/जमीन/jameen/khet/खेत/land/plot/ਜ਼ਮੀਨ/field & naap*/नाप*/naapne/mapne/मापने/maap/measure*/ਮਿਣਤੀ/paimaish/hissa/हिस्सा/hisse/हिस्से/share/baant*/बांट*/alag/अलग/divide/division/ਵੰਡ/partition/bantwara, bhaiyo me/भाइयों में & zameen/hissa/हिस्सा/जमीन, kabza karwao/कब्जा दिलवा*/kabza dilwa* & zameen/जमीन/court, neighbour/padosi/पड़ोसी & zameen/land/khet/जमीन/खेत & daba*/दबा*/kabz*/कब्ज*/took/taken/encroach*/मिला ली/mila li/घुस*
    `,
  ),
  happening(
    "REVENUE",
    "encroachment",
    `
    4 rasta/रास्ता/raasta/rah/राह/path/passage/ਰਸਤਾ/रास्ते & khet/खेत/kheto/खेतों/field/fields/dhani/ढाणी/ਖੇਤ & band/बंद/rok*/रोक*/block*/closed/kabz*/कब्ज*/jot*/जोत*/बाह/bah/ਬੰਦ/ਵਾਹ*/plough*/nahi/नहीं, sarkari zameen/सरकारी जमीन/government land/nazul/नजूल/evacuee/wakf/वक्फ/khas land & kabz*/कब्ज*/occupied/encroach*/bech*/बेच*/sold, dholidar, ढोलीदार, bhu maafiya, भू माफिया, fake papers & land/zameen, farzi kagaz, फर्जी कागज & जमीन/रजिस्ट्री/प्लॉट
    `,
  ),
  happening(
    "REVENUE",
    "certificates",
    `
    4.5 rihayshi/रिहायशी/rihaishi/resident/jaati/जाति/jati/caste/ews/ईडब्ल्यूएस/obc/bc/sc/ਜਾਤੀ/income/aay/आय/domicile/non creamy & certificate/kagaz/कागज/praman/प्रमाण/patra/सर्टिफिकेट/ਸਰਟੀਫਿਕੇਟ/paper/form/फॉर्म/document & nahi/नहीं/reject*/pending/last date/atka/अटका/admission/bharti/form/फॉर्म/late/kal/कल/ਨਹੀਂ/object*/din/days/weeks, haisiyat, licence of arms, asla, असला, हथियार का लाइसेंस
    `,
  ),
  happening(
    "DISASTER",
    "flood",
    `
    5 nadi/नदी/river/yamuna/यमुना/ghaggar/घग्गर/markanda/मारकंडा/tangri/टांगरी/bandh/बांध/baadh/बाढ़/flood/floods/ਦਰਿਆ/ਹੜ੍ਹ/ਘੱਗਰ/water level & ghar*/घर*/chhat*/छत*/gaon/गांव/village/basti/बस्ती/colony/houses/house/rooftop*/ਪਿੰਡ/ਘਰ*/shelter/marooned/cut off/foot/फुट/kishti/किश्ती/naav/नाव/boat/khana/खाना/evacuat*, chhat/छत/roof/rooftop/rooftops & baith*/बैठ*/sitting/stranded/fas*/फंस*/stuck & pani/पानी/water/baadh/flood/bachche/boat/naav, pani me ghir*, पानी में घिर*, चारों तरफ पानी, charo taraf pani, surrounded by water, संपर्क टूट, sampark toot, cut off & village/water, राशन & बाढ़, ration & flood, rescue & water/flood/boat, boat bhejo, नाव भेज*
    `,
  ),
  happening(
    "PANCHAYAT",
    "village-works",
    `
    4.5 gaon/गांव/village/ganv/pind/ਪਿੰਡ/gram/गाम/basti/बस्ती/ढाणी/dhani/mukhiya/मुखिया & gali/गली/galiyan/गलियां/galli/गलियों/ਗਲੀ/ਗਲੀਆਂ/lane/street/rasta/रास्ता/nikasi/निकासी/nali/नाली/नालियां/drain/ਨਾਲੀ/keechad/कीचड़/kichad/iint*/ईंट*/eent*/pani khada/पानी खड़ा/gobar/safai/सफाई/gandagi/गंदगी/kurdi/कुरड़ी/rudi/ਰੂੜੀ*/light/lights/bijli ke bulb/park/library/ground/gym/chaupal/bus stop/shed, kurdi/कुरड़ी/कुरड़ियां/kudiya/ਰੂੜੀ*/रूड़ी/bitoda/बिटोड़*/bitode/uple/उपले/गोसे/गोबर/gobar/dung & gaon/गांव/rasta/रास्ते/रास्ता/firni/फिरनी/gali/गली/school/ਰਾਹ/village, shamshan/श्मशान/शमशान/kabristan/कब्रिस्तान/cremation/arthi/अर्थी/ਸ਼ਮਸ਼ਾਨ/मुर्दा/murda & rasta/रास्ता/shed/शेड/pani/पानी/chardiwari/चारदीवारी/path/le jaa*/ले जा*/kheton/khet/खेतों/lakdi/ਰਾਹ/light/sheds/dead/roof, अपने घर तक & गली/ईंट*/नाली, apne ghar tak & gali/eent*/nali, panch/मुखिया/mukhiya & gali/paise/vikas/mang*, पंचायत का फंड, gaon ka vikas, गांव का विकास, gaon me gali, gaon ka paani/गांव का पानी & nikal*/निकल*/jagah, nikasi & gaon/गांव/village, tiles & gaon/village
    `,
  ),
  happening(
    "PANCHAYAT",
    "pond",
    `
    4.5 johad/जोहड़/जोहड/talab/तालाब/talaab/pond/ponds/ਛੱਪੜ/ਟੋਭਾ/johar & ganda/गंदा/badbu/बदबू/overflow*/ओवरफ्लो/bhar*/भर*/ghar*/घर*/kabz*/कब्ज*/safai/सफाई/machhar/मच्छर/pashu/पशु/stink*/smell*/doob*/डूब*/clean*/encroach*/khudai/खुदाई/deewar/दीवार/green/dirty/ਗੰਦਾ/ਭਰ*/mitti
    `,
  ),
  happening(
    "PANCHAYAT",
    "land",
    `
    5 gaon/गांव/village/panchayat*/पंचायत*/shamlat/शामलात/gram sabha/common/ਪਿੰਡ/ਪੰਚਾਇਤ* & zameen/जमीन/jameen/jamin/land/gochar/rasta/bhumi/भूमि/ਜ਼ਮੀਨ & kabz*/कब्ज*/dabang*/दबंग*/bo di/बो दी/jot*/जोत*/encroach*/occup*/bech*/बेच*/patta/पट्टा/patte/पट्टे/lease/boli/बोली/auction/nilami/नीलामी/ਕਬਜ਼*/ਵਾਹ*/grab*/ploughed, फिरनी & kabz*/कब्ज*/दीवार, गांव का रास्ता & कब्ज*
    `,
  ),
  happening(
    "PANCHAYAT",
    "mgnrega",
    `
    5 mitti/मिट्टी/kassi/कस्सी/khudai/खुदाई/100 din/100 दिन/सौ दिन/sau din/100 days/ਮਿੱਟੀ & majduri/मजदूरी/dihadi/दिहाड़ी/kaam/काम/wages/hazri/हाजिरी/hajri/khate/ਦਿਹਾੜੀ & nahi/नहीं/ruk*/रुक*/mahine/महीने/pending/kab/कब/ਨਹੀਂ/kam/फर्जी/farzi, job card/जॉब कार्ड, hazri & mate/मेट/mgnrega, farzi hazri, फर्जी हाजिरी, kaccha/कच्चा/kacha/mitti ka/मिट्टी का/ਕੱਚਾ/thatched/mud & ghar/घर/makan/मकान/house/kotha/कोठा/ਮਕਾਨ/ਘਰ & gir*/गिर*/list/लिस्ट/सूची/suchi/kist/किस्त/yojana/योजना/naam/नाम/barish/बारिश/awas/आवास/survey/ਡਿੱਗ*/ਲਿਸਟ/scheme/installment/collapse*, makan ki dusri kist, मकान की दूसरी किस्त, second installment & house/awas/ghar, शौचालय & बारह हजार/12000/12 हजार
    `,
  ),
  happening(
    "PANCHAYAT",
    "department",
    `
    4 sachiv/सचिव/secretary/gram sachiv/mukhiya/मुखिया/pradhan/प्रधान/ਸਕੱਤਰ & gaon/गांव/village/ਪਿੰਡ/nakal/नकल/sign/साइन/dastkhat/family register/parivar register/death/janm/jaata/aata, vikas ke paise, विकास के पैसे, grant & kha/खा/ghotala/gaban/गबन & gaon/गांव/village
    `,
  ),
  happening(
    "IRRIGATION",
    "breach",
    `
    5 kinara/किनारा/kinare/किनारे/patri/पटरी/पटड़ी/patdi/bank/banks/bandh/बांध/tatbandh/embankment/pushta/पुश्ता/ਪਟੜੀ/ਕਿਨਾਰਾ/ਬੰਨ੍ਹ & toot*/टूट*/tut*/kat*/कट*/darar/दरार/kamzor/कमजोर/ris*/रिस*/gir*/broke*/erod*/breach*/washed/seep*/ਟੁੱਟ*/dhas*/धंस* & khet*/खेत*/fasal/फसल/basti/बस्ती/gaon/गांव/pani/पानी/water/nahar/नहर/village/field*/ਖੇਤ*/acre*/एकड़/kille, पानी खेतों & बस्ती/गांव/टूट*, pani kheto & basti/gaon/toot*/tut*
    `,
  ),
  happening(
    "IRRIGATION",
    "tail",
    `
    5 baari/बारी/bari/turn/ਵਾਰੀ/rotation/varabandi/हफ्ते/paani ki baari & moga*/moge/मोगे/मोघे/मोगा/nahar*/नहर*/khet/खेत/khaal/खाल/minor/माइनर/canal/tail/ਮੋਘ*/ਖਾਲ/uppar/upar wale/ऊपर वाले/boond & pani/पानी/water/boond/बूंद/dry/sukh*/सूख*/chori/चोरी/kaat*/काट*/ਪਾਣੀ/nahi/नहीं, ਸੂਆ/ਸੂਏ/ਕੱਸੀ/ਰਜਬਾਹ*/ਨਹਿਰ/ਨਹਿਰੀ/ਖਾਲ & ਪਾਣੀ/ਸੁੱਕ*/ਟੁੱਟ*/ਬੰਦ, nahar/नहर/canal/minor/माइनर/rajbah*/रजबाह*/distributary/नहरां/sub minor & sukh*/सूख*/dry/khali/खाली/band/बंद/pani kam/पानी कम/release/chhod*/छोड़*/din/days/reach*/pahunch*/पहुंच*/weed*/ghaas/घास/saaf/साफ/safai/सफाई/clean*/silt/gaad/गाद/jhad*/झाड़*, fields & dry/parched & canal/minor/turn, crop & wilt*/sukh* & canal/nahar/minor/moga
    `,
  ),
  happening(
    "IRRIGATION",
    "drain",
    `
    5 acre*/एकड़/kille/किल्ले/किले/kila/khet/खेत/kheto/खेतों/खेतां/fields/farmland/ਕਿੱਲੇ/ਖੇਤ/ਖੇਤਾਂ/dhan & pani/पानी/पाणी/ਪਾਣੀ/water & khada/खड़ा/khara/भर*/bhar*/standing/stagnant/nikal*/निकल*/nikas*/निकास*/doob*/डूब*/dub*/ਖੜ੍ਹ*/ਖੜਾ/ਭਰ*/mahine/महीने/foot/फुट/pump/पंप/drain*/submerg*/logged, saline/kallar/कल्लर/kallari/shora/शोरा/safed/सफेद/white/waterlogged & zameen/जमीन/jameen/land/khet/खेत/soil/fields/ਜ਼ਮੀਨ, neeche se pani/नीचे से पानी & zameen/जमीन/khet/खेत/upar, ਸੇਮ, सेम की, zameen bah/जमीन बह/land washed/zameen nadi/जमीन नदी/land & river & eat*/eaten/erode*/taken/kataav, कटाव, kataav
    `,
  ),
  happening(
    "AGRICULTURE",
    "fertiliser",
    `
    5 katta/कट्टा/कट्टे/katte/bag/bags/बोरी/bori/ਗੱਟਾ/ਗੱਟੇ/थैला/ਥੈਲੇ & line/लाइन/ਲਾਈਨ/queue/black/ब्लैक/token/टोकन/buwai/बुवाई/बिजाई/bijai/sowing/stock/khatam/खत्म/society/dealer/kisan/किसान/wheat/gehu/nano/aadhar/machine/ਖ਼ਤਮ/ਬਿਜਾਈ/chori/tagging/zabardasti/जबरदस्ती/दवाई साथ, बिजाई/bijai/buwai/बुवाई/बुआई/sowing/ਬਿਜਾਈ & nikal*/निकल*/late/लेट/katt*/कट्ट*/delay*/khad/beej/बीज/time/ruk*/रुक*, खाद के लिए, khad ke liye
    `,
  ),
  happening(
    "AGRICULTURE",
    "insurance",
    `
    5 insurance/bima/बीमा/beema/ਬੀਮਾ/premium/प्रीमियम/claim/क्लेम/ਕਲੇਮ & 72/fasal/फसल/crop/khet/खेत/kisan/किसान/farmer/acre/एकड़/dhan/धान/bajra/बाजरा/kapas/कपास/narma/gehu/sarso/bank/survey/सर्वे/kata/काटा/reject*/ਫ਼ਸਲ/ਕਿਸਾਨ/company ne kaha/kharab*/खराब*
    `,
  ),
  happening(
    "AGRICULTURE",
    "portal",
    `
    5 2000/दो हजार/do hazar/6000 wali/ਦੋ ਹਜ਼ਾਰ & kist/किस्त/ਕਿਸ਼ਤ/installment/instalment/kisan/किसान/kyc/ruk*/रुक*/aani/आनी/nahi aayi/नहीं आई, portal/पोर्टल/registration/पंजीकरण/ਪੋਰਟਲ/verification/सत्यापन & khet/खेत/fasal/फसल/crop/kila/किला/killa/acre/एकड़/ਫ਼ਸਲ/khasra/mismatch/किसान/kisan & galat/गलत/naam/नाम/kisi aur/किसी और/nahi/नहीं/mismatch/close*/band/बंद/bech*/बेच*/pending/other, ekyc & kisan/kist
    `,
  ),
  happening(
    "AGRICULTURE",
    "inputs",
    `
    5 dawai/दवाई/दवा/spray/chhidk*/छिड़क*/ਸਪਰੇਅ/dawa/keetnashak & fasal/फसल/khet/खेत/dhan/धान/kapas/कपास/narma/नरमा/gehu/गेहूं/crop/cotton/ਫ਼ਸਲ/ਝੋਨਾ/paddy/plants/पौधे/sarson & jal*/जल*/peel*/पील*/sukh*/सूख*/nakli/नकली/asar/असर/kharab/खराब/yellow/burnt/dried/fake/useless/ਨਕਲੀ, beej/बीज/seed/seeds/ਬੀਜ/variety/किस्म & ug*/उग*/jam*/जम*/germinat*/nakli/नकली/fake/expired/duplicate/फेल/ਨਕਲੀ/ਜੰਮ*, seeder/rotavator/harvester/machine/मशीन/yantra/यंत्र/tractor/ट्रैक्टर/drill/baler/laser leveller/krishi/ਮਸ਼ੀਨ & subsidy/सब्सिडी/aadhe paise/आधे पैसे/wapas/वापस/anudan/अनुदान/draw/permit/bill jama/ਸਬਸਿਡੀ, subsidy/सब्सिडी/anudan/अनुदान/ਸਬਸਿਡੀ & khet/kheti/खेती/kisan/किसान/drip/tank/pipe/polyhouse/net house/bagh/बाग/mushroom/bee/मधुमक्खी/farm pond/डिग्गी, whitefly, fasal me rog/फसल में रोग/keeda/कीड़ा/keede/कीड़े & fasal/फसल/kapas/कपास/dhan/narma/नरमा/crop/cotton, ukhera, उखेड़ा, jhulsa, झुलसा
    `,
  ),
  happening(
    "MARKETING_BOARD",
    "mandi",
    `
    5 dheri/ढेरी/dher/ढेर/bori*/बोरी*/bora/katte/jute/trolley/ट्रॉली/tractor/ट्राली/ਢੇਰੀ/ਟਰਾਲੀ/fasal/फसल/anaj/अनाज/dhan/धान/gehu/गेहूं/paddy/wheat/sarson/सरसों/bajra/बाजरा/ਝੋਨਾ/ਕਣਕ/tomato*/टमाटर & mandi/मंडी/ਮੰਡੀ/khule me/खुले में/bheeg*/भीग*/token/टोकन/line/लाइन/boli/बोली/aadhti/आढ़ती/kharid*/खरीद*/uth*/उठ*/lift*/lifting/tulai/तुलाई/tol*/तोल*/katauti/कटौती/kaat*/काट*/kilo/किलो/nami/नमी/auction/gate/procure*/buyer/buyers/shed/open sky/asman/आसमान/ਬੋਲੀ/ਖਰੀਦ*/ਮੀਂਹ/rate & din/दिन/days/ghante/घंटे/hours/nahi/नहीं/koi/कोई/barish/बारिश/rain/raat/रात/kaat*/काट*/ਦਿਨ*/ਨਹੀਂ/waiting/rot*/sprout*/अंकुर*, aadhti*/आढ़ती*/adhti*/arhtiya*/commission agent & kaat*/काट*/kilo/किलो/paise/पैसे/parchi/पर्ची/kachi/कच्ची/katauti/bori/बोरी/rate/weigh*/bill/advance/unlicensed, कच्ची पर्ची, kachi parchi, kacchi parchi, भाव नहीं, sasta bik*, msp se kam, एमएसपी से कम, below msp
    `,
  ),
  happening(
    "COOPERATION",
    "sugar-mill",
    `
    5 mill/मिल/mil/ਮਿੱਲ & kisan*/किसान*/ganna/गन्ना/गन्ने/ganne/cane/parchi/पर्ची/trolley/ਗੰਨ*/farmers/growers & paise/पैसे/payment/पेमेंट/bhugtan/भुगतान/bakaya/बकाया/mahine/महीने/line/लाइन/dues/ਪੈਸੇ/crushing/पेराई/perai/late, cane growers, गन्ना उत्पादक, indent, इंडेंट, ਪਿੜਾਈ
    `,
  ),
  happening(
    "COOPERATION",
    "societies",
    `
    4.5 samiti/समिति/society/सोसाइटी/सोसायटी/pacs/bank/ਸੁਸਾਇਟੀ/mini bank/मिनी बैंक & karz*/कर्ज*/karj*/loan/लोन/rin/ऋण/notice/नोटिस/byaj/ब्याज/khad/खाद/secretary/सचिव/members/सदस्य/deposit*/jama/जमा/dues/ghotala/घोटाला/ਕਰਜ਼ & kisan/किसान/farmer/chuk*/चुक*/गांव/gaon/village/khad/खाद/samiti/समिति/pacs/members/secretary/सचिव/jama/जमा/deposit*, milk & society/union/vita & payment/rate/fat, दूध के पैसे & समिति/वीटा/डेयरी, doodh ke paise & samiti/vita
    `,
  ),
  happening(
    "ANIMAL_HUSBANDRY",
    "veterinary",
    `
    7 डांगर*/डंगर*/dangar*/पशु*/pashu*/ਪਸ਼ੂ*/ਡੰਗਰ*/जानवर*/janwar* & हस्पताल*/अस्पताल/aspatal/hospital/ਹਸਪਤਾਲ/dispensary/डिस्पेंसरी
    5.5 bhains*/भैंस*/gaay/गाय/gaayo/गायों/gai/pashu*/पशु*/bakri*/बकरी*/बकरि*/bhed*/भेड़*/cow/cows/buffalo*/cattle/goats/murgi*/मुर्गी*/ghoda/घोड़ा/oont/ऊंट/ਮੱਝ*/ਗਾਂ/ਗਾਵਾਂ/ਪਸ਼ੂ*/katiya/kattha/कटिया/झोटा/झोटी/बछड़*/bachhd*/calf/calves/डांगर*/डंगर* & bimar/बीमार/bimari/बीमारी/mar*/मर*/lar/लार/muh/मुंह/munh/khur/खुर/gaanth*/गांठ*/lump*/teeka/टीका/tika/tike/टीके/ilaj/इलाज/doctor/डॉक्टर/bukhar/बुखार/dudh/दूध kam/injection/vaccin*/disease/sick/died/dying/dead/fever/mouth/hoof/hooves/foam/compounder/dawai/दवाई/injur*/ghayal/घायल/byana/ब्याने/ਬਿਮਾਰ*/ਮਰ*/ਟੀਕ*/ਇਲਾਜ/ਡਾਕਟਰ/semen/सीमन/bima/बीमा, munh se lar, मुंह से लार, khur pak*, खुर पक*, khurpaka, खुरपका, doctor & pashu*/पशु*/भैंस*/bhains*/ਪਸ਼ੂ*/cattle/animals, janwaro ka doctor, जानवरों का डॉक्टर, डांगरां का डॉक्टर, injured animal, road par ghayal gaay
    `,
  ),
  happening(
    "ANIMAL_HUSBANDRY",
    "gaushala",
    `
    5 bezubaan/बेजुबान/bejuban/gaay/गाय/गायें/gauvansh/गौवंश/गोवंश/cows/nandi/नंदी/ਗਾਵਾਂ & chara/चारा/चारे/chare/bhook/भूख/भूखी/bhukh/fodder/starv*/tudi/तूड़ी/ਚਾਰਾ/ਤੂੜੀ/shed/smuggl*/taskar*/तस्कर*/management/प्रबंधक, cruel*, animal/janwar/जानवर & atyachar/अत्याचार/beat*/torture/cruel*
    `,
  ),
];
