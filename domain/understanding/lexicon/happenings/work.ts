import { happening } from "./happening.ts";

/** Work and recruitment, roads and travel, banks and networks, and how a complaint itself was treated. */
export const WORK_HAPPENINGS = [
  happening(
    "LABOUR",
    "wages",
    `
    4.5 thekedar/ठेकेदार/malik/मालिक & gayab/गायब/bhag*/भाग*/phone band/फोन बंद & mazdoor/मजदूर/bhookhe/भूखे/majdur/worker*
    5 malik/मालिक/maalik/thekedar/ठेकेदार/seth/सेठ/company/कंपनी/contractor/factory/फैक्ट्री/owner/employer/hotel/dukandar/bhatta malik/भट्टा मालिक/supervisor/ਮਾਲਕ/ਠੇਕੇਦਾਰ/ਕੰਪਨੀ/dhaba/godown & kaam karwa*/काम करवा*/kaam kiya/काम किया/kaam kar*/काम कर*/mazdoori/dihadi/दिहाड़ी/paisa/पैसा/paise/पैसे/hisab/हिसाब/payment/salary/wages/ਪੈਸੇ/ਕੰਮ/overtime & nahi de*/नहीं दे*/bhaga diya/भगा दिया/bhag ga*/भाग ग*/mar liya/मार लिया/daba*/दबा*/rok*/रोक*/mahine/महीने/din ka/दिन का/bakaya/बकाया/phone nahi/nikal*/निकाल*/unpaid/refus*/ran away/not paid/ਨਹੀਂ/kaat*/काट*, hisab nahi kiya, हिसाब नहीं किया, worked/kaam/काम/नौकरी/naukri/job & years/saal/साल/9 saal & removed/nikal*/निकाल*/terminat*/gratuity/notice/ग्रेच्युटी/fired/laid/hata*/हटा*, gratuity/ग्रेच्युटी/full n final/relieving letter/experience letter, 12 ghante/बारह घंटे/12 hours/14 ghante & kaam/काम/duty/ड्यूटी/work/shift/salary, chutti nahi/छुट्टी नहीं & company/factory/salary/duty, bandhua/बंधुआ/bonded/brick kiln/भट्ठे/ईंट भट्ठे & mazdoor*/मजदूर*/worker*/paise/पैसे/labour*/parivar/advance, guard/gard/गार्ड/safai karmi/सफाईकर्मी/driver/cook & salary/सैलरी/वेतन/vetan/tankhwah/तनख्वाह & nahi/नहीं/mahine/महीने/kam/ruk*
    `,
  ),
  happening(
    "LABOUR",
    "safety",
    `
    5 machine/मशीन/press/boiler/crane/lift/scaffold*/belt & haath/हाथ/ungli*/उंगली/उंगलियां/fingers/finger/hand/arm/pair/पैर/ਹੱਥ/leg & kat*/कट*/aa ga*/आ ग*/gayi/chop*/crush*/lost/cut/kuchal*/कुचल*/ਕੱਟ*, company/कंपनी/malik/मालिक/factory/फैक्ट्री/thekedar/ठेकेदार/site/employer/ਮਾਲਕ & ilaj/इलाज/kharcha/खर्चा/खर्च/treatment/muavza/मुआवजा/compensation/claim/helmet/safety/belt/ਇਲਾਜ & mazdoor*/मजदूर*/worker*/haath/हाथ/gir*/गिर*/injur*/nahi de*/नहीं दे*/died/death/maut/मौत/fell/ਮਜ਼ਦੂਰ, bachch*/बच्च*/bachche/child/boys/ladka/लड़का/kids/children/ਬੱਚੇ/नाबालिग/minor & bartan/बर्तन/dhab*/ढाब*/hotel/होटल/bhatt*/भट्ठ*/mistri/garage/factory/फैक्ट्री/dukan/दुकान/shop/unit/tea stall/carpet/ਹੋਟਲ/ਢਾਬੇ & kaam/काम/manjwa*/मंजवा*/dho*/धो*/karwa*/करवा*/work*/mazduri/wash*/labour/ਕੰਮ, मलबे में मजदूर & दब*
    `,
  ),
  happening(
    "LABOUR",
    "card",
    `
    5 copy/कॉपी/kapi/कापी/ਕਾਪੀ/registration/रजिस्ट्रेशन/panjikaran/पंजीकरण/card/कार्ड & 90 din/90 दिन/90 days/ninety/hajri/हाजिरी/hajiri/mistri/मिस्त्री/raj mistri/राजमिस्त्री/majdur/मजदूर/mazdoor/worker/labour/लेबर/shramik/श्रमिक/ਮਜ਼ਦੂਰ/nirman/निर्माण & beti/बेटी/shaadi/शादी/paise/पैसे/scholarship/cycle/साइकिल/silai/सिलाई/reject*/renew/form/फॉर्म/kanyadan/benefit/labh/लाभ/union/यूनियन/nahi/नहीं/verify, work slip, वर्क स्लिप, 90 दिन की, 90 din ki
    `,
  ),
  happening(
    "LABOUR",
    "pf-esi",
    `
    4 pf/पीएफ/esi/ईएसआई/ਪੀਐਫ & company/कंपनी/malik/मालिक/employer/factory/thekedar/ठेकेदार/nahi kat*/jama nahi/जमा नहीं/kaat*/काट*/deposit*/contractor
    `,
  ),
  happening(
    "EMPLOYMENT",
    "saksham",
    `
    5 100 ghante/100 घंटे/सौ घंटे/100 hours/hundred hours/9000/नौ हजार/3000/मानद & kaam/काम/graduate/ग्रेजुएट/yojana/योजना/bhatta/भत्ता/postgraduate/berojgar/बेरोजगार/work/scheme/पढ़ा लिखा, padh likh*/पढ़ लिख*/पढ़ा लिखा/educated/degree leke/डिग्री लेकर/graduate/ਪੜ੍ਹ ਲਿਖ & ghar baith*/घर बैठ*/berojgar/बेरोजगार/kaam nahi/काम नहीं/naukri/नौकरी/job/dhakke/धक्के/unemployed/ਬੇਰੁਜ਼ਗਾਰ, berojgar*/बेरोजगार*/unemployed & bhatta/भत्ता/allowance, local youth/sthaniya yuva*/स्थानीय युवा*/haryana youth & job*/naukri/नौकरी/company/factory/75
    `,
  ),
  happening(
    "HKRN",
    "contract",
    `
    4.5 computer/कंप्यूटर & chalaya/चलाया/operator & daftar/दफ्तर/office/vibhag/विभाग & saal/साल/tender/naye/नए/years, naya tender/नया टेंडर/new contractor & naye log/nikal*/निकल*/saal
    5 theke/ठेके/thekedari/ठेकेदारी/kacche/कच्चे/kachche/contract/अनुबंध/adhoc/dc rate/outsourcing/आउटसोर्सिंग/ਕੱਚੇ & operator*/ऑपरेटर*/computer/karamchari*/कर्मचारी*/clerk/क्लर्क/naukri/नौकरी/peon/chowkidar/चौकीदार/driver/staff/employee*/guard/ਮੁਲਾਜ਼ਮ & nikal*/निकाल*/bahar/बाहर/hata*/हटा*/pakka/पक्का/pakke/पक्के/salary/वेतन/vetan/renew/company badli/नियमित/regular*/saal/साल/years/removed/terminated, deployment, डिप्लॉयमेंट & नौकरी/naukri/job, score card & job/deployment, job security, सेवा सुरक्षा, seva suraksha, बिना नोटिस निकाल* & विभाग/साल
    `,
  ),
  happening(
    "HSSC",
    "recruitment",
    `
    4.5 form/फॉर्म/registration/portal/पोर्टल/ਫਾਰਮ & category/कैटेगरी/photo/फोटो/sign/correction/करेक्शन/edit/fees/फीस/last date/qualification & paper/पेपर/exam/परीक्षा/bharti/भर्ती/post/window/candidate*/cet, result/रिजल्ट/ਨਤੀਜਾ/परिणाम/list/लिस्ट/merit/joining/ज्वाइनिंग/bharti/भर्ती/ਭਰਤੀ/vacancy/selection & court/कोर्ट/stay/umar/उम्र/over age/overage/ओवरएज/atki/अटकी/pending/kab/कब/saal/साल/years/declare/jari/जारी/pad/पद/ruk*/रुक*/ਰੁਕ*/aspirants/taiyari/तैयारी & bharti/भर्ती/joining/ज्वाइनिंग/paper/पेपर/result/रिजल्ट/merit/post/posts/umar/उम्र/aspirants/list/selection, paper/पेपर/exam/परीक्षा & leak/लीक/cancel*/रद्द/radd/postpone*/center/सेंटर/centre/shift/kab hoga/कब होगा & bharti/भर्ती/cet/group/post/clerk/police/patwari/candidate*/yuva*/युवा*, exam center/centre/सेंटर & door/दूर/km/allot*, over age ho, ओवरएज हो, umar nikal*, उम्र निकल*, age limit & bharti/post, group d/group c/ग्रुप डी/ग्रुप सी, mains/screening/skill test/typing test/pmt/pst/physical & bharti/result/candidate*/date
    `,
  ),
  happening(
    "TRANSPORT",
    "bus-service",
    `
    4 last service/last bus/aakhri/आखिरी & village/gaon/गांव/office/girls/4/baje/बजे & bus/service/leaves/jaati/chali/sadhan
    4 subah/सुबह/sham/शाम/raat/रात/7 baje/8 baje/6 baje/बजे/morning/evening/ਸਵੇਰ/ਸ਼ਾਮ/5 बजे & wali aati nahi/वाली आती नहीं/wali band/वाली बंद/wali nahi aati/वाली नहीं आती/bus/बस/ਬੱਸ/lari/लॉरी, latak kar/लटक कर/latak ke/लटक के/latakkar/लटककर/chhat par baith*/छत पर बैठ*/foot board/footboard/khade hokar/खड़े होकर & jaate/जाते/jaana/जाना/safar/सफर/school/college/bus/students/बच्चे/bachche/travel*, conductor/कंडक्टर/चालक/chalak/driver/ड्राइवर/ਡਰਾਈਵਰ/ਕੰਡਕਟਰ/parichalak & sawari*/सवारी*/ticket/टिकट/gaali/गाली/rok*/रोक*/chhutta/छुट्टा/khule paise/खुले पैसे/paise/utar*/उतार*/passenger*/stop*/bujurg/बुजुर्ग/student*/pass/rude/badtameez*/speed*/mobile/ਸਵਾਰੀ*/ਟਿਕਟ/ਰੋਕ*/fare, sawari*/सवारी*/passengers/ਸਵਾਰੀਆਂ/yatri/यात्री & adda/अड्डा/अड्डे/stand/intezar/इंतजार/ghante/घंटे/wait*/dhoop/धूप/thoons/ठूंस/bhari/भरी/stop, adda/अड्डा/अड्डे/adde/bus stand/stand/terminal/ਅੱਡਾ/ਅੱਡੇ & shauchalay/शौचालय/toilet/bench*/बेंच/pankha/पंखा/pani/पानी/shed/शेड/gand*/गंद*/tala/ताला/light/baithne/बैठने/safai/dark/seats/ਪਾਣੀ, ladki*/लड़कि*/छात्रा*/chhatra*/girls/students/kudiyan/ਕੁੜੀਆਂ/बेटियां/betiya*/महिला* & college/कॉलेज/school/स्कूल/padhne/पढ़ने/ਪੜ੍ਹਨ & kaise jaye/कैसे जाएं/kaise jaaye/kaise/कैसे/sadhan nahi/साधन नहीं/no transport/paidal/पैदल/ਕਿਵੇਂ, sadhan nahi/साधन नहीं/साधन कोन्या/no transport/ਸਾਧਨ ਨਹੀਂ & gaon/गांव/jaane/जाने/school/college/shahar/village, sarkari lari, ਸਰਕਾਰੀ ਲਾਰੀ, no public transport, public transport, concession*/पास & student*/छात्र*/bus/travel, bus fare/kiraya/किराया & zyada/ज्यादा/double/dugna/दुगना/extra
    `,
  ),
  happening(
    "TRANSPORT",
    "licence",
    `
    5 gaadi/गाड़ी/gadi/bike/बाइक/car/=कार/vehicle/scooty/scooter/tractor/ट्रैक्टर/truck/ਗੱਡੀ/motorcycle/auto & bech*/बेच*/sold/naam/नाम/transfer/ट्रांसफर/smart card/card/कार्ड/rc/आरसी/number/नंबर/registration/tax/fitness/noc/permit/passing/ਨਾਂ/insurance/hypothecation/number plate & naam/नाम/transfer/ट्रांसफर/nahi/नहीं/pending/mahine/महीने/months/kab/कब/office/agent*/एजेंट*/dalal/दलाल/posted/deliver*/printed/sold/old owner/ਨਹੀਂ, licen*/लाइसेंस/ਲਾਇਸੈਂਸ & test/टेस्ट/learner/slot/स्लॉट/agent*/एजेंट*/dalal/दलाल/gaadi/driving/renew*/card/postal/biometric/heavy/track/sdm office, tatkal number, vip number, school van*/स्कूल वैन*/van/वैन/maxi/school bus/ਵੈਨ/eeco/tempo/टेंपो & bachch*/बच्च*/kids/children/thoons/ठूंस/bhed/latak*/लटक*/ਬੱਚ*/students & thoons/ठूंस/bhar*/भर*/latak*/लटक*/overload*/darwaz*/दरवाज*/crammed/packed/25/20/30/gas kit/speed/without/ਤੁੰਨ*
    `,
  ),
  happening(
    "TRANSPORT",
    "private-transport",
    `
    4 auto*/ऑटो*/rickshaw*/रिक्शा*/taxi/टैक्सी/cab*/ola/uber/e-rickshaw/ਆਟੋ & doguna/दुगना/dugna/double/meter/मीटर/zyada/ज्यादा/mang*/मांग*/extra/manmana/मनमाना/manmani/मनमानी/fare/kiraya/किराया/loot/लूट/refuse*/overcharg*/charge*/night/raat/permit, private bus*/प्राइवेट बस* & pass/student*/rok*/kiraya/permit/speed/timing
    `,
  ),
  happening(
    "PWD",
    "potholes",
    `
    4 uchhal*/उछल* & raste/रास्ते/road/sadak/सड़क/bike/बाइक/gaadi, patthar/stones/gitti & contractor/thekedar/ठेकेदार & left/vanished/chhod*/छोड़*/bhag*
    4 hichkol*/हिचकोल*/jhatk*/झटक*/bounce*/jolt*/spine/kamar/कमर/reedh/रीढ़/pregnan*/गर्भवती/garbhvati/ambulance/delivery & road/rasta/raste/रास्ते/रास्ता/sadak/सड़क/marg/km/किमी/किलोमीटर/stretch, km/किमी/किलोमीटर/kilometre*/kilometer* & minute*/मिनट/ghanta/घंटा/ghante/घंटे/hour & raste/रास्ते/road/rasta/sadak/सड़क/gaddh*/stretch/hichkol*/tut*, rasta/रास्ता/raste/raah/राह/stretch/surface/layer/route/ਰਸਤਾ/ਰਾਹ/marg & toot*/टूट*/tut*/tuti/gaddh*/गड्ढ*/peel*/wash*/kichad/कीचड़/potholes/crater*/broken/ਟੁੱਟ*/ਟੋਏ/unmotorable/khatarnak/pathrili/पथरीला/dhul/धूल/उबड़ खाबड़/ubad khabad, ubad khabad, ऊबड़ खाबड़, उबड़-खाबड़, bajri/बजरी/rodi/रोड़ी/patthar/पत्थर/gitti/गिट्टी/gravel/ਰੋੜੇ & dal*/डाल*/bichha*/बिछा*/chhod*/छोड़*/phail*/फैल*/left/laid/loose/ਪਾ*/months & chhod*/छोड़*/mahine/महीने/dhul/धूल/left/kaam/काम/adhura/अधूरा/road/sadak/ਛੱਡ*, dhul/धूल/dhool/ਧੂੜ & fank*/फांक*/sadak/सड़क/road/rasta/ud*/उड़*/gaadi & sadak/सड़क/road/rasta/रास्ता/bajri/बजरी/mahine/महीने, ਟੋਏ/ਟੋਇਆਂ, scooter/bike/बाइक/cycle/साइकिल/स्कूटर/motorcycle/rider*/ਸਾਈਕਲ & gir*/गिर*/fisal*/फिसल*/pad*/skid*/fell/haddi/हड्डी/हाड/dant/injur*/ਡਿੱਗ* & road/sadak/सड़क/rasta/राह/gaddh*/गड्ढ*/khadd*/pothole/patthar/बजरी/daily/roz/रोज, layer/surface/tarmac/blacktop/premix/बिटुमिन & peel*/ukhad*/उखड़*/wash*/rain/barish/thin/patli, laid/bani/बनी/banayi/बनाई/bane/बने/banaya & month/mahine/महीने/saal/साल/din/दिन/first rain/barish/बारिश & ukhad*/उखड़*/toot*/टूट*/peel*/bah/बह/gaddh*/crack*/dhans*/धंस*, contractor already paid, repair*/मरम्मत/marammat & road/sadak/सड़क/rasta/रास्ता, sadak/सड़क/road/rasta/रास्ता & chaudi/चौड़ी/widen*/narrow/sankri/संकरी/ek lane/single lane/tang/तंग, गाम & राह/सड़क & टूट*/खड्ड*
    `,
  ),
  happening(
    "PWD",
    "bridge",
    `
    4.5 culvert/कलवर्ट/puliya/पुलिया & dhas*/धंस*/baith/बैठ/latk*/लटक*/gir*
    4 puliya/पुलिया/pulia/pul/पुल/ਪੁਲੀ/ਪੁਲ/bridge/flyover/over bridge/rob/culvert & munder/मुंडेर/railing/रेलिंग/toot*/टूट*/tut*/gir*/गिर*/adhoor*/अधूर*/latka/लटका/half/years/saal/साल/dhans*/धंस*/kamzor/कमजोर/darar/दरार/crack*/narrow/sankra/chhed/छेद/hole/sariya/सरिया/band/बंद/incomplete/ਟੁੱਟ*/collapse*/parapet
    `,
  ),
  happening(
    "PWD",
    "speed-breaker",
    `
    4 mod/मोड़/mor/turn/curve/t point/chowk/चौक/tiraha/तिराहा/cut/कट/school ke samne/junction & board/बोर्ड/sign*/reflector*/breaker/accident*/हादस*/hads*/thuk*/ठुक*/takra*/टकरा*/light/warning/mirror/takkar/टक्कर/jaan/जान/andha/अंधा/ਹਾਦਸ*, breaker/ब्रेकर/breakers/bumps & bina/बिना/rang/paint/unmarked/uncha/ऊंचा/high/school/स्कूल/bana*/बना*/lag*/लग*/unscientific/nahi/नहीं, divider*/डिवाइडर* & toot*/टूट*/broken/reflector/height/gap, हादसे हो & मोड़/चौक/सड़क/कट, hadse ho & mod/chowk/sadak/cut
    `,
  ),
  happening(
    "NHAI",
    "highway",
    `
    4 highway/हाईवे/हाइवे/haiway/expressway/nh/bypass/बाईपास/ਹਾਈਵੇ/service lane/gt & cut/कट/light*/लाइट*/truck*/ट्रक*/underpass/अंडरपास/gaddh*/गड्ढ*/pothole*/accident*/हादस*/footover/foot over/crossing/diversion/median/grill/dark/andhera/अंधेरा/repair/service/drain/waterlog*/dhaba/illegal cut/animals/jam/जाम/ਕੱਟ/fence/signage/gaon/गांव, service lane/सर्विस लेन/service road/सर्विस रोड/slip road & toot*/टूट*/gaddh*/गड्ढ*/pani/पानी/water/pothole*/broken/jam/encroach*/light*, six lane/छह लेन/8 lane/elevated road/एलिवेटेड, truck*/ट्रक*/container & khade/खड़े/parked & highway/हाईवे/expressway/raat/fog
    `,
  ),
  happening(
    "NHAI",
    "toll",
    `
    5 fastag/फास्टैग/fast tag/tag/टैग & balance/बैलेंस/kat*/कट*/charged/twice/double/deduct*/scan/blacklist*/recharge/paisa, toll/टोल/ਟੋਲ & local/लोकल/gaon/village/pass/free/twice/charge*/kat*/कट*/line/लाइन/gunde/staff/barrier/jam/rate/ਪਾਸ/40 km/60 km
    `,
  ),
  happening(
    "RAILWAYS",
    "trains",
    `
    4 rukti/रुकती/rukta/stoppage/ठहराव & gaadi/गाड़ी & log/लोग/roz/रोज/yatri/station/chadhte
    4.5 passenger/पैसेंजर/daily commuter*/daily passenger*/दैनिक यात्री/express/एक्सप्रेस/coach/कोच/bogie/बोगी/berth/seat & gaadi/गाड़ी/train/ट्रेन/late/लेट/ghante/घंटे/halt/ठहराव/stop/station/ticket/toilet/water/ac/general & late/लेट/ghante/घंटे/halt/ठहराव/nahi/नहीं/band/बंद/bheed/crowd*/dirty/rude/delay*/cancel*/stop, platform/प्लेटफार्म/प्लेटफॉर्म/ਪਲੇਟਫਾਰਮ/station/स्टेशन & shed/शेड/bench*/बेंच/water/पानी/pani/toilet*/शौचालय/lift/escalator/light*/fan*/pankh*/पंख*/dhoop/धूप/sun/ticket/टिकट/bridge/ramp/announce*/coach*/halt/dirty/gand*/गंद*
    `,
  ),
  happening(
    "RAILWAYS",
    "stations",
    `
    5 fatak/फाटक/ਫਾਟਕ/level crossing/railway gate/rail gate & band/बंद/ghant*/घंट*/jam/जाम/khul*/खुल*/minute*/wait*/closed/underpass/pul/bridge/ਬੰਦ/bachche/बच्चे/school, patri/पटरी/पटरियों/patriyan/tracks/track/ਪਟੜੀ/railway line/लाइन & paar/पार/cross*/kat/कट/train/underpass/school/foot over/rail/रेल, tracks & people/children/cross*/killed, underpass/अंडरपास/ਅੰਡਰਪਾਸ/rub & pani/पानी/water/bhar*/भर*/flood*/rail/रेल/tracks/doob*/डूब*
    `,
  ),
  happening(
    "CENTRAL",
    "telecom-post",
    `
    5 phone/फोन/mobile/मोबाइल/ਫੋਨ/calls/call/baat/बात/internet/इंटरनेट/net/नेट/data/wifi/broadband/signal/सिग्नल/ਨੈੱਟ & danda/डंडा/डंडी/signal/सिग्नल/tower/टावर/network/नेटवर्क/range/chhat/छत/speed/स्पीड/coverage/ਟਾਵਰ/ਸਿਗਨਲ/4g/5g/2g/kat*/कट* & nahi/नहीं/no/aata/आता/chhat/छत/slow/kam/kat*/कट*/ਨਹੀਂ/gaon/village/poor/weak/drop*/kharab, dak/डाक/dakkhan*/डाकखान*/dakkhana/post office/पोस्टऑफिस/postmaster/पोस्टमास्टर/postman/ਡਾਕਖਾਨ*/ਡਾਕੀਆ/parcel/courier/chitthi/चिट्ठी & paise/पैसे/jama/जमा/khata/खाता/deliver*/nahi/नहीं/rd/kvp/saving*/staff/late/lost/server/passbook/money/ਪੈਸੇ
    `,
  ),
  happening(
    "CENTRAL",
    "banks",
    `
    4 khata/खाता/khate/account/अकाउंट/ਖਾਤਾ & freeze/फ्रीज/froz*/hold/होल्ड/block*/ब्लॉक/lien/band kar/बंद कर/inoperative/dormant/minimum balance & bank/bina/बिना/paise/पैसे/fees/फीस/kyc/withdraw*/nikal*/निकाल*/kar diya/कर दिया/money, bank*/बैंक*/ਬੈਂਕ & karz*/कर्ज*/loan/लोन/ਲੋਨ/kcc/line/लाइन/manager/मैनेजर/atm/cash/कैश/passbook/staff/kyc/cheque/चेक/nilami/नीलामी/gold/kurki/कुर्की/charges/insurance/passbook & nahi/नहीं/mana/मना/refus*/paise/पैसे/notice/नोटिस/kat*/काट*/कट*/rude/late/empty/khali/खाली/ਨਹੀਂ/demand*/dalal/guarant*/rishwat/reject*, atm/एटीएम & cash/khali/खाली/kharab/खराब/paisa/पैसा/fas*/फंस*/card/empty, mudra/मुद्रा/startup loan/pmegp/svanidhi/स्वनिधि/stand up
    `,
  ),
  happening(
    "CENTRAL",
    "other-central",
    `
    5 pf/पीएफ/ਪੀਐਫ/provident & nikal*/निकाल*/claim/withdraw*/reject*/spelling/kyc/settle*/transfer/uan/office & claim/withdraw*/nikal*/निकाल*/reject*/spelling/naam/नाम/uan/settle*/transfer, aadhaar/aadhar/आधार/adhar/ਆਧਾਰ & galat/गलत/naam/नाम/center/centre/सेंटर/mobile/update/अपडेट/line/लाइन/finger*/kendra/केंद्र/reject*/janm*, voter/वोटर/vote & list/card/naam/kat*/कट*/id, fauj/फौज/fauji/फौजी/sena/सेना/army/ex-serviceman/agniveer/ਫੌਜੀ & pension/पेंशन/canteen/bharti/भर्ती/echs/record/sparsh/स्पर्श, gas connection & central
    `,
  ),
  happening(
    "CMO",
    "cm-window",
    `
    5 bina mauka dekhe/बिना मौका देखे/mauka dekhe bina/मौका देखे बिना/without visiting/without site visit/without inspection/without any call/without calling & likh*/लिख*/solved/resolved/samadhan/समाधान/close*/बंद/report/रिपोर्ट/dispos*/निपट*/reply, shikayat*/शिकायत*/complaint*/ticket/grievance/सिकायत/ਸ਼ਿਕਾਇਤ/application/darkhast/दरखास्त/token & marked/band kar*/बंद कर*/closed/close/solved/resolved/disposed/khol*/खोल*/reopen*/samadhan/समाधान/jhooth*/झूठ*/jhuth*/farzi/फर्जी/false/dabi/kagaz*/कागज*/निपट*/nipta*/ਬੰਦ/ਝੂਠ* & bina/बिना/kar di/कर दी/nobody/koi/कोई/jhooth*/झूठ*/farzi/फर्जी/phir/फिर/without/mauk*/मौक*/reopen*/still/even/again/samadhan/समाधान/report/रिपोर्ट/ਬਿਨਾਂ/false/marked, samadhan ho ga*/समाधान हो ग* & likh*/लिख*/jhooth/झूठ/kagaz*/shikayat/शिकायत, reopen/re open & complaint/ticket/shikayat/grievance, ticket & solved/resolved/closed/marked, 5 baar shikayat/कई बार शिकायत & cm/सीएम/portal/window, teen baar shikayat & band/closed
    `,
  ),
  happening(
    "VIGILANCE",
    "bribe",
    `
    4 saab/साहब/babu/बाबू/sahab/clerk/officer/अफसर & hazar/हजार/lakh/लाख & bole/बोले/mange/मांगे/pehle/पहले/kaam/noc/एनओसी/baad me
    4 table/टेबल/मेज/ਮੇਜ & rate/=रेट/paise/पैसे/tay/तय/neeche/नीचे/fix, rate/=रेट & tay/तय/fix*/list, bina liye/बिना लिए/bina diye/बिना दिए/lena dena/लेना देना/ਬਿਨਾਂ ਲਏ/chadhava/चढ़ावा/chadhawa/muththi garm/मुट्ठी गर्म/mutthi garam/jeb garm*/जेब गर्म* & kaam/काम/file/फाइल/kagaz*/कागज*/nahi/नहीं/table/babu/बाबू/clerk, file & paise/पैसे & nahi/नहीं/aage/आगे/hil*/हिल*/sarak*/सरक*, officer & wants/takes/demands & cut/money/percent/share, percent/परसेंट/प्रतिशत & commission/कमीशन/bill pass/officer*, sampatti/संपत्ति/assets/property & officer*/अधिकारी/karod*/करोड़*/beyond/zyada & income/aay/आय, tender/टेंडर & ghotala/घोटाला/scam/setting/कमीशन/fake, farzi bill/फर्जी बिल/fake bills
    `,
  ),
  happening(
    "HAREDA",
    "solar",
    `
    5.5 panel/पैनल/panels/solar/सोलर/ਪੈਨਲ/ਸੋਲਰ/chhat par/rooftop & company/कंपनी/subsidy/सब्सिडी/78000/60000/30000/laga*/लगा*/lagwa*/लगवा*/paise/पैसे/kharab/खराब/pump/पंप/kisan/motor/warranty/net meter*/vendor/pending/inverter/ਸਬਸਿਡੀ/ਲਾਉਣ/battery/install*, pump/पंप/ਪੰਪ & panel/पैनल/solar/सोलर/75 percent/hp/एचपी/hissa/subsidy/सब्सिडी/jama/जमा & company/कंपनी/lag*/लग*/nahi/नहीं/saal/साल/wait*/number/list/ਨਹੀਂ
    `,
  ),
];
