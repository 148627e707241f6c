import { happening } from "./happening.ts";

/** What people do to each other, to the air, the hills and the woods; and drink. */
export const SAFETY_HAPPENINGS = [
  happening(
    "POLICE",
    "fir",
    `
    4 daroga/दरोगा/sho/sipahi/सिपाही/chowki/चौकी/थाणे/थाने/thane/ਥਾਣੇ/thaana/io/munshi/मुंशी/hawaldar/हवलदार/constable & samjhauta/समझौता/bhaga*/भगा*/likh*/लिख*/sunta/सुनता/kehta/कहता/tarka*/टरका*/चक्कर/chakkar/paise/पैसे/daant*/डांट*/phone/takes/refus*/wrote/case/कहवै/report, khule aam ghum*/ghoom*, खुले आम घूम*/घूम रहे, खुलेआम, khuleaam, roaming free/freely, accused roam*, culprits roam*, naamjad, नामजद, गिरफ्तारी नहीं, koi pakda nahi, पकड़े नहीं गए, pakde nahi gaye, case me raazinama, राजीनामा, razinama, chargesheet/challan & court & case, jaanch & mahine/महीने & case/केस, no action on my complaint & beat*/threat*/stolen/attack*, complaint dd
    `,
  ),
  happening(
    "POLICE",
    "theft",
    `
    4.5 daan patra/दान पात्र/daanpatra/golak/गोलक/ਗੋਲਕ/hundi/galla/गल्ला & tod*/तोड़*/chori/चोरी/paise/पैसे/le gaye/ले गए/ਲੈ ਗਏ
    4.5 shutter/शटर/ताला/ताले/tala/taale/lock/locks/window/khidki/खिड़की/deewar/दीवार/almari/अलमारी/galla/गल्ला/ਜਿੰਦਰਾ/ਤਾਲਾ & tod*/तोड़*/toot*/टूट*/broke/broken/kaat/काट/ਤੋੜ*/todkar/phand*/फांद*, samaan/सामान/gehne/गहने/jewar/जेवर/zewar/nakdi/नकदी/cash/ornaments/jewellery/mobile/phone/bike/बाइक/बाईक/scooty/स्कूटी/activa/cycle/tractor/ट्रैक्टर/battery/बैटरी/motorcycle/मोटरसाइकिल/car/गाड़ी/gaadi/purse/पर्स/chain/चेन/wallet/laptop/bag/भैंस/bhains/bakri/tulli/ਮੋਬਾਈਲ/ਮੋਟਰਸਾਈਕਲ/फोन & le gaye/ले गए/le gya/le gaya/ले गया/utha le/उठा ले/उड़ा ले/uda le/gayab/गायब/chheen*/छीन*/chhin*/jhapat*/झपट*/stolen/took away/taken away/missing/ਖੋਹ*/ਚੁੱਕ ਕੇ/ਲੈ ਗਏ/lifted/nikal li/निकाल लिया/snatched/ghar ke bahar se/parking se/pulled, house/shop/ghar/दुकान/घर & ransack*/broke in/break in/emptied/saaf kar/साफ कर, ghar saaf kar, haath saf, हाथ साफ, jebkatr*, जेबकतर*, pocket maar, pick pocket, thief/thieves, ਲੁੱਟ ਕੇ, loot kar, लूट कर, bag chhin*, chain khinch*, चेन खींच*
    `,
  ),
  happening(
    "POLICE",
    "assault",
    `
    4.5 cheekh*/चीख*/scream*/chilla*/चिल्ला* & padosi/पड़ोसी/पड़ोस/neighbour*/awaz/आवाज/aurat/औरत/woman/darwaza/दरवाजा
    4.5 sir/सिर/haath/हाथ/tang/टांग/pasli/daant/दांत/skull/head/bone/haddi/हड्डी/ਸਿਰ/ਲੱਤ & phod*/फोड़*/todi/तोड़ी/tod di/तोड़ दी/tod diya/तोड़ दिया/pata/fractur*/injur*/stitches/टांके/tanke/ਪਾੜ/hit me, lathi*/लाठी*/danda/dande/डंडे/डंडों/rod/रॉड/gandas*/गंडास*/hockey/belt/kulhad*/कुल्हाड़*/ਡਾਂਗਾਂ/sticks/bricks/chaku/चाकू/knife/असलहा/jelly/जेली/कस्सी/फावड़ा & mar*/मार*/hamla/हमला/peet*/पीट*/attack*/var/वार/beat*/hit/ਮਾਰ*/घायल/ghayal/लैस/aaye/आए, peet peet/पीट पीट, adhmara, अधमरा, lahu*, लहू*, padosi/पड़ोसी/neighbour/neighbours/ਗੁਆਂਢੀ/bhai/भाई/chacha/चाचा/tenant/kirayedar/landlord/ladke/लड़के & peet*/पीट*/mara/मारा/beat*/dhamk*/धमक*/hamla/हमला/threat*/jhagd*/झगड़*/attack*/ਕੁੱਟ*/tang/abuse*, ghar khali & dhamk*/gunde/zabardasti, kabza karne & log/gunde/ladke, कब्जा करने & लोग/गुंडे/लड़के, das log/ten men/10 log/bees log & aaye/ghus*/came/kabza/lathi, jaan ka khatra, jaan khatre me, जान को खतरा, will kill us, मार देंगे, मार दूंगा, maar dunga, maar denge, uthwa lunga, उठवा लूंगा, रंजिश, ranjish, inter caste/love/प्रेम & marriage/विवाह/शादी/shadi & parivar/family/relatives/घरवाले/danger/खतरा/protection/kill, खाप, khap, boycott*/bahishkar/बहिष्कार, ਕੁੱਟਮਾਰ, ਧਮਕੀਆਂ, katta/कट्टा/pistol/देसी कट्टा & dikha*/दिखा*/lekar/लेकर/taan/तान/ghoom*
    `,
  ),
  happening(
    "POLICE",
    "department",
    `
    5 आत्महत्या/aatmahatya/suicide/खुदकुशी/khudkushi/ਖੁਦਕੁਸ਼ੀ/फांसी लगा*/fansi laga*, maaf karna/माफ करना/forgive me/goodbye/अलविदा/alvida & sab/सब/status/everyone/darwaza/दरवाजा/maa/मां, gate/darwaza/दरवाजा/door/दरवाजे & tod rahe/तोड़ रहे/tod rhe/breaking/banging/peet rahe, koi aa jao/कोई आ जाओ/koi pahuncho/कोई पहुंचो, moond rakh*/मूंद राख*/मूंद रख*, band kar rakh*/band karke rakh*/बंद कर रख*/बंद करके रख*/kaid kar*/कैद कर* & kamre/कमरे/ghar/घर/beti/बेटी/bahan/बहन/wife/mujhe/मुझे, mitti ka tel/मिट्टी का तेल/petrol/पेट्रोल/kerosene & chhid*/छिड़*/जला*/jala*, sasre/सासरे/sasure/सासरै & mar*/मार*/कमरे/मूंद*/जला*/तंग/निकाल*, armed/masked/hathiyar/हथियार & men/log/लोग/ladke, gher rakha/घेर रखा, darte hain/डरते हैं/afraid & ladke/लड़के/goons/drunk*, apni jaan/अपनी जान/jaan dene/जान देने
    `,
  ),
  happening(
    "POLICE",
    "cyber",
    `
    5 link & click*/क्लिक/khola/खोला/bheja/भेजा/sms/message/fraud/paise/gone, account/khata/khate/खाते/खाता/bank/ਖਾਤੇ/wallet/card/upi/paytm/phonepe & kat ga*/कट ग*/saaf/साफ/khali/खाली/nikal ga*/निकल ग*/ud ga*/उड़ ग*/gayab/गायब/vanish*/debited/deduct* & call/link/otp/message/click*/app/unknown/fraud/bina/without/pata/fake/lottery/kyc/number/मैसेज/लिंक/कॉल/फोन/ਫੋਨ, telegram/whatsapp/instagram/facebook/insta/व्हाट्सएप/इंस्टाग्राम/फेसबुक/ਵਟਸਐਪ & video call/paise/पैसे/lakh/लाख/fake/photo/photos/फोटो/group/trading/task/viral/वायरल/blackmail*/message/bhej*/send/hack*/girl/ladki/लड़की/blocked/id/आईडी/invest*, video call & hazar/paise/पैसे/blackmail*/viral/वायरल/nude/ladki/लड़की/record*, fake photo*, edited photo*, photo edit*, फोटो एडिट, viral karne, वायरल करने, trading group, invested & gone/blocked/app/fake/scam, part time job & lost/fraud/lakh/paise/telegram, prepaid task*, customer care number & fraud/paise/call, anydesk, screen share, qr code & paise/scan/fraud/gone/deduct*, sim swap, loan app & photo*/morph*/contacts, courier & customs/police/drugs & call, cbi officer ban, police ban kar call, digital arrest, army wala ban, olx, डॉलर, online shopping & fraud/parcel, paise double, पैसे डबल, पैसा डबल, ponzi, chit fund, committee/कमेटी & bhaag/भाग/lakh/paise/लेकर, परदेस भेजन*, videsh, विदेश, canada/australia/america/germany/italy/dubai/कनाडा/अमेरिका/ऑस्ट्रेलिया/जर्मनी/ਕੈਨੇਡਾ/ਅਮਰੀਕਾ/ਬਾਹਰ & agent/एजेंट/lakh/लाख/thag*/ठग*/visa/वीजा/dhokha/paise/ਏਜੰਟ/ਲੱਖ
    `,
  ),
  happening(
    "POLICE",
    "drugs",
    `
    4.5 sui/सुई/injection*/इंजेक्शन/syringe/syringes/टीके/teeke/ਟੀਕੇ/goli/गोलियां/capsule/powder/पाउडर/pudiya/पुड़िया/ਪੁੜੀ* & laga*/लगा*/bech*/बेच*/bik*/बिक*/ladke/लड़के/nasha/नशा/youth/naujawan/नौजवान/mil*/park/पार्क/sell*/ਵੇਚ*/ਲਾ*/ਮੁੰਡੇ, ladke/लड़के/naujawan/नौजवान/jawan/जवान/youth/yuva/युवा/छोरे/ਮੁੰਡੇ/ਨੌਜਵਾਨ/boys/son/beta/बेटा & barbad/बर्बाद/lat/लत/addict*/overdose/gart/गर्त/नसेड़ी/मर रहे/dying & nash*/नश*/chitta/chitte/चिट्टे/smack/drug*/ਨਸ਼*/ਚਿੱਟ*, मेडिकल स्टोर & नश*/गोलियां/बिना पर्ची, medical store & nash*/goliya*/bina parchi/tablets, chillum, chilam, चिलम, सुल्फे, sulfe, afim, doda, डोडा, चूरापोस्त, bhukki, ਭੁੱਕੀ
    `,
  ),
  happening(
    "POLICE",
    "women",
    `
    4.5 ladki*/लड़कि*/लड़की/beti/बेटी/bahan/बहन/mahila*/महिला*/aurat*/औरत*/girl/girls/women/woman/daughter/sister/wife/ਕੁੜੀ/ਕੁੜੀਆਂ/छोरी/छोरियां & tang/तंग/pareshan/परेशान/peecha/पीछा/peechha/ghoor*/घूर*/comment*/seeti/सीटी/whistl*/gande/गंदे/ishare/इशारे/nikal nahi/निकल नहीं/darr*/डर*/unsafe/follow*/touch*/stalk*/harass*/ਪਿੱਛਾ/ਤੰਗ/छेड़*, ex/boyfriend/ladka/लड़का/boss/aadmi/आदमी/man & stalk*/messages/message/follow*/peecha/पीछा/blackmail*/waits outside/photo*/calls, pati/पति/husband/sasural*/ससुराल*/saas/सास/damad/दामाद/in-laws/devar/देवर/ਸਹੁਰੇ/ਪਤੀ/sasur & peet*/पीट*/maar*/मार*/nikal diya/निकाल दिया/nikal di/daru/दारू/sharab/शराब/beat*/torture/dahej/दहेज/car/=कार/gaadi/गाड़ी/mang*/मांग*/tang/तंग/threw/thrown/divorce/talaq/तलाक/ਕੁੱਟ*/ਦਾਜ/jala*/जला*/drunk, ghar se nikal diya & beti/bahu/wife/mujhe/बहू/बेटी, घर से निकाल दिया & बेटी/बहू/मुझे
    `,
  ),
  happening(
    "POLICE",
    "missing",
    `
    5 beta/बेटा/beti/बेटी/ladka/लड़का/ladki/लड़की/bhai/भाई/papa/पापा/pita/पिता/maa/मां/pati/पति/patni/पत्नी/bachch*/बच्च*/bacha/bachi/बच्ची/son/daughter/brother/sister/father/mother/husband/wife/grandfather/grandmother/dadi/dada/दादा/दादी/छोरा/छोरी/ਮੁੰਡਾ/ਕੁੜੀ/ਧੀ/ਪੁੱਤਰ/boy/girl & ab tak nahi/अब तक नहीं/abhi tak nahi/अभी तक नहीं/phone band/फोन बंद/switched off/switch off/not come/never came/never reached/has not returned/nahi lauta/nahi lauti/नहीं लौटा/नहीं लौटी/ata pata/अता पता/koi khabar/कोई खबर/kuch pata nahi/कुछ पता नहीं/pata nahi chal/पता नहीं चल/kho ga*/खो ग*/ਨਹੀਂ ਮੁੜ*/ਫੋਨ ਬੰਦ/missing/laapta/dhoond/ढूंढ/unreachable/untraceable, tuition/ट्यूशन/school/स्कूल/college/coaching/market/bazar/बाजार & nikla/निकला/nikli/निकली/gaya/गई/gayi/गया/left/went & ab tak/अब तक/abhi tak/अभी तक/nahi aay*/नहीं आय*/नहीं आई/never/not reach*/nahi pahunch*
    `,
  ),
  happening(
    "POLICE",
    "traffic",
    `
    3.5 cars/gaadiyan/गाड़ियां/vehicles/trucks/ट्रक/dumper*/डंपर*/buses/bike*/auto*/ऑटो/e rickshaw/rickshaw*/ਗੱਡੀਆਂ/trolley/ट्रॉली & park*/parked/khadi/खड़ी/khade/खड़े/both sides/dono taraf/दोनों तरफ/wrong/ulta/उल्टी/उल्टा/speed/tez/तेज/jam/जाम/horn/हॉर्न/raat din/ਜਾਮ, chowk/चौक/crossing/chauraha/चौराहा/market/bazar/बाजार/light/signal/flyover/road & ghanta/ghante/घंटे/घंटा/minutes/minute/mint/fas*/फंस*/stuck/sipahi/सिपाही/jam/जाम/bheed/signal/red light/traffic/manage/honk*, chalan/challan/चालान/ਚਲਾਨ & galat/गलत/wrong/bina/बिना/zabardasti/paise/number/photo/online/kat*/कट*/काट*/issued, stunt*/race/racing/silencer/साइलेंसर/pataka/पटाखे/bullet/बुलेट/thar/थार/scorpio/gaadi/modified & road/sadak/सड़क/gali/ladke/लड़के/night/raat/रात/loud/boys/horn/गाने/speed/tez/तेज, speed limit, underage/naabalig/minor & drive/drives/driving/bike/scooty/car/gaadi, zebra crossing & vehicles, signal & broken/band/बंद/kharab/खराब/working/khrab/nahi, लाल बत्ती, हेलमेट
    `,
  ),
  happening(
    "POLICE",
    "nuisance",
    `
    4 jagran/जागरण/speaker/स्पीकर/mandir ka/gurudwara & raat bhar/रात भर/late night/so nahi/सो नहीं/sleep/bujurg/बुजुर्ग/paper/पेपर
    4 taash/ताश/patte/पत्ते/cards/juaa/जुआ/satta/सट्टा/parchi satta/पर्ची सट्टा & khel*/खेल*/paise/पैसे/din/chabutr*/चबूतर*/dukan/दुकान/play*/khullam/खुल्लम/laga*/लगा*/ਖੇਡ*, music/गाने/gaane/dj/डीजे/speaker*/स्पीकर*/loudspeaker*/bhajan/जागरण/jagran/party/marriage palace/banquet/band baja/ਡੀਜੇ/ਸਪੀਕਰ & raat/रात/night/baje/am/pm/bachche/sleep*/neend/नींद/so/exam/paper/पेपर/loud/padhai/पढ़ाई/heart/bimar/late/ਰਾਤ, gaali*/गाली*/gaaliyan/गालियां/abuse/ਗਾਲ੍ਹਾਂ & deta/देता/dete/देते/ladke/लड़के/daru/sharabi/padosi/neighbour/gali/roz/रोज/ਕੱਢ*, daru/दारू/sharab/शराब/peekar/पीकर/drunk/drinking/ਦਾਰੂ & hangama/हंगामा/gaali/गाली/lad*/लड़*/park/पार्क/gali/गली/open/khule/खुले/baith*/बैठ*/stadium/school/car/public, hullad, हुल्लड़, adda bana, अड्डा बना, asamajik, असामाजिक, anti social, antisocial, naked, ashleel, अश्लील, galat kaam, गलत काम, gande kaam, jismfaroshi, जिस्मफरोशी, blank calls, fake calls, patakhe, चाइनीज डोर, chinese dor, manjha, मांझा
    `,
  ),
  happening(
    "EXCISE",
    "liquor",
    `
    5 angrezi/अंग्रेजी/english & dukan/दुकान/dukaan/shop & gate/hostel/school/स्कूल/mandir/मंदिर/kadam/कदम/near
    5 bottle/bottles/botal/बोतल/बोतलें/boteel/pavve/pauve/पव्वे/पौवे/पव्वा/addha/अद्धा/पेटी/peti/daru/दारू/sharab/शराब/ਦਾਰੂ/ਸ਼ਰਾਬ/theka/ठेका/ਠੇਕਾ/vend/liquor & bik*/बिक*/mil*/मिल*/bech*/बेच*/mandir/मंदिर/school/स्कूल/parchun/परचून/kirane/किराने/dhaba/ढाबे/rate/रेट/mrp/print/samne/सामने/khul*/खुल*/ਵਿਕ*/ਵੇਚ*/ਮੰਦਰ/residential/homes/ghar/घर/aurat*/औरत*/mahila*/women/band/बंद/hata*/हटा*/time/raat/midnight/12/gali/गली/college/temple/gurdwara/underage/gaon/गांव, haath ki nikali, हाथ की निकाली, bhatti & daru, भट्टी & शराब/दारू, लाहन, lahan, desi & bik*/बिक*, nakli sharab, नकली शराब, peene se & maut/मौत/aankh/अंधे/mare/मरे, drinking & died/blind & liquor/hooch
    `,
  ),
  happening(
    "EXCISE",
    "tax",
    `
    5 input credit, input tax, credit ledger, bill nahi deta & tax/gst, bina bill/without bill & tax/maal/goods, e way bill, eway, tax officer*, registration cancelled & firm/gst, fake firm*, fake billing, फर्जी फर्म, टैक्स चोरी, tax chori, vat & refund/demand/notice
    `,
  ),
  happening(
    "MINING",
    "illegal-mining",
    `
    5 pahadi/पहाड़ी/pahad/पहाड़/hill & aadhi/आधी/half/khatam/खत्म/gayab/गायब/gone/samtal/समतल, patthar/पत्थर/stones & gaadi*/गाड़ि*/trucks/dumper* & raat/रात/bina/बिना/nikal*/निकल*, ghaat/घाट & khokhla/खोखला/nikal*/taayer/tyre, 18 taayer/18 tyre/अठारह टायर/22 tyre/multi axle & nadi/yamuna/ret/bina/ghaat/यमुना
    5 trolley*/trolly/ट्रॉली*/ट्राली*/dumper*/डंपर*/डम्पर*/jcb/जेसीबी/poklane/पोकलैंड/tractor*/ट्रैक्टर*/truck*/ट्रक*/machine*/मशीन*/ਟਰਾਲੀ*/ਟਿੱਪਰ*/hyva & nadi/नदी/yamuna/यमुना/ret/=रेत/sand/mitti/मिट्टी/pahad/पहाड़/patthar/पत्थर/soil/hill/hills/gravel/बजरी/riverbed/river/ghaggar/markanda/ਰੇਤ/ਰੇਤਾ/ਮਿੱਟੀ/ਨਦੀ/aravalli/अरावली & raat/रात/khod*/खोद*/nikal*/निकल*/निकाल*/bhar*/भर*/chori/चोरी/dig*/dug/cut*/kat*/काट*/lagakar/लगाकर/illegal*/avaidh/अवैध/night/ਰਾਤ/ਪੁੱਟ*/seena/सीना/loot/mafia, hills/hill/pahad/पहाड़/aravalli/अरावली/ਪਹਾੜ & flatten*/disappear*/vanish*/khatam/खत्म/gayab/गायब/kat*/काट*/cut/todd*/तोड़*/eaten, 20 foot gehri, फुट गहरी खुदाई, foot deep & khet/soil/mitti/dig*, gehre khadde & mitti/jcb, खेत से मिट्टी, khet se mitti, mitti utha*, मिट्टी उठा*, ravana, रवन्ना, ravanna
    `,
  ),
  happening(
    "MINING",
    "crushers",
    `
    5 dhamak*/धमाक*/blast/blasts/blasting/explosion*/ब्लास्ट & pahad/पहाड़/hill/hills/khan/खान/stone/patthar/पत्थर/quarry/darar*/दरार*/makan*/मकान*/cracks, crusher*/क्रेशर/क्रशर & dhul/धूल/dust/khet/फसल/makan/ghar/night/raat/दमा/saans, overload*/ओवरलोड* & dumper*/डंपर*/ret/=रेत/patthar/बजरी/trucks & gaon/गांव/road/sadak/सड़क/raat
    `,
  ),
  happening(
    "FOREST",
    "wild-animal",
    `
    5 janwar/जानवर/animal & sher jaisa/शेर जैसा/cheetah/चीता/tiger/dikha/दिखा/spotted/seen & bakri/बकरी/khet/खेत/goat/gaon/गांव/field/utha/उठा, bakri/बकरी/goat/goats/bachhda/बछड़ा & utha le gaya/उठा ले गया/utha le gai/carried
    5 guldar, गुलदार, panther, tendue, baghera, बघेरा, बघेरे, pug mark*, pugmark*, पंजों के निशान, panjo ke nishan, नील गाय, neel gai, नीलगायों, ਨੀਲ ਗਾਂ, roz/रोज & nilgai, ਗਿੱਦੜ, suar/सुअर/सूअर/boar/boars & fasal/फसल/khet/खेत/crop, fasal char*, फसल चर*, jangli suar, saanp/सांप/snake/ਸੱਪ/cobra/नाग & ghar/घर/school/स्कूल/nikla/निकला/pakad*/पकड़*/rescue/quarters/park & nahi/नहीं/team/rescue/pakad*/पकड़*/nikla/निकला/found/catch*, bachhd*/बछड़*/bakri*/बकरि*/calf/goat*/भेड़* & kha/खा/tendu*/jungle/जंगल/utha le/शिकार/claws/jaanwar/जानवर & janwar/jungle/जंगल/tendu*/तेंदु*/panje/पंजे, honey bee*, madhumakkhi, मधुमक्खी, injured bird/deer/nilgai/peacock/monkey, घायल मोर, ghayal mor
    `,
  ),
  happening(
    "FOREST",
    "felling",
    `
    5 shisham/शीशम/sheesham/kikar/कीकर/neem/नीम/peepal/पीपल/safed*/सफेद*/jamun/जामुन/bargad/बरगद/khair/खैर/trees/tree/पेड़/pedo/पेड़ों/ped/ਟਾਹਲੀ/ਰੁੱਖ/रूख/दरख्त & saf kar*/साफ कर*/saaf kar*/gayab/गायब/raato raat/रातों रात/overnight/chopped/aari/आरी/kulhad*/कुल्हाड़*/bina permission/बिना परमिशन/bina manjuri/axe/axed/hack*/lakdi/लकड़ी/timber/vanished/ਵੱਢ*/काट डाल*, lakdi/लकड़ी/wood/timber & chori/चोरी/taskar*/तस्कर*/smuggl*/trolley/raat, aara machine, आरा मशीन, green cover/belt & cut/destroy*/trees
    `,
  ),
  happening(
    "FOREST",
    "fallen-tree",
    `
    4 tree/trees/ped/पेड़/tehni*/टहनि*/branches/daal/peepal/नीम/safeda/ਰੁੱਖ/ਦਰੱਖਤ & chhat*/छंटाई/chhantai/prun*/trim*/girne/गिरने/sukh*/सूख*/dry/rotten/khokhla/खोखला/hollow/lean*/jhuk*/झुक*/latak*/aandhi/आंधी/storm/rasta/रास्ता/road/blocked/wilt*/die/dead/watering, paudhe/पौधे/saplings/ਪੌਦੇ & sukh*/सूख*/die/died/dead/pani/पानी/lag*/लग*/dekhbhal/care/guard
    `,
  ),
  happening(
    "POLLUTION",
    "effluent",
    `
    5 unit*/यूनिट*/factory/फैक्ट्री/फैक्टरी/factories/mill/मिल/plant/प्लांट/dyeing/tannery/industry/industries/company/कंपनी/distillery/ਫੈਕਟਰੀ/ਮਿੱਲ/paper mill & pani/पानी/ਪਾਣੀ/water/nala/नाला/नाले/nale/drain/river/nadi/नदी/talab/तालाब/khet/खेत/borewell/boring/handpump/हैंडपंप/ground/ਡਰੇਨ/canal/sewer & chhod*/छोड़*/chod*/dal*/डाल*/bah*/बह*/dump*/discharg*/releas*/kala/काला/laal/लाल/hara/rang/रंग/zehr*/जहर*/ज़हर*/black/colour*/foam/jhag/झाग/ਛੱਡ*/untreated/inject*/acid, zehreela pani, जहरीला पानी, rangeen pani, रंगीन पानी, foam/jhag/झाग & river/drain/nadi/नदी/yamuna/यमुना/nala/नाला, fish/machhliyan/मछलियां/ਮੱਛੀਆਂ & mar*/मर*/dead/died/ਮਰ*, cancer/कैंसर & factory/drain/chemical/groundwater/हैंडपंप, groundwater & yellow/chemical/factory/black/smell*
    `,
  ),
  happening(
    "POLLUTION",
    "smoke",
    `
    4.5 parat/परत/layer & kaali/काली/black/kale/dust/raakh/राख, kapde/कपड़े/clothes & sukha*/सुखा*/dry & kaale/काले/black/rakh/parat/dhua/factory, khaans*/खांस*/cough* & bachche/बच्चे/children/kids/night & dhua/smoke/factory/parat/hawa/air/plant
    5 raakh/राख/rakh/ash/soot/kalikh/कालिख/bhoosa/burada/बुरादा/powder/dust/dhul/धूल/ਸੁਆਹ & chhat*/छत*/kapd*/कपड़*/gir*/गिर*/factory/फैक्ट्री/plant/mill/मिल/chimney/kiln/ud*/उड़*/clothes/roof/terrace/fall*/settl*/ghar*/घर*/ਡਿੱਗ*, tyre*/tires/टायर*/rubber/रबर/plastic/प्लास्टिक/battery/batteries/lead/parali/leaves/patte/पत्ते/coal/cables/copper/ਟਾਇਰ & jal*/जल*/burn*/dhua/धुआं/smoke/fumes/badbu/बदबू/smell/melt*/gala*/गला*/ਸਾੜ*, kala dhua, काला धुआं, kaala dhuan, black smoke, zehreela dhua, fumes, hava/हवा/air & zehr*/जहर*/kharab/खराब/toxic/saans/सांस/breathe/gas chamber/unbreathable/poison*/thick/grey/acrid, eyes burn*, aankhon me jalan, आंखों में जलन, dam ghut* & dhua/dhuan/smoke/factory, दम घुट* & धुआं/धुएं/फैक्ट्री, ready mix, rmc plant, batching plant, hot mix, construction dust, anti smog, grap
    `,
  ),
  happening(
    "POLLUTION",
    "stench",
    `
    4.5 machine/machines/मशीन/press/generator/genset/dg/factory/फैक्ट्री/workshop/unit/saw/ਮਸ਼ੀਨ/hammer & awaz/आवाज/aawaz/aawaaz/शोर/shor/noise/vibration/din raat/raat bhar/रात भर/loud/residential/रिहायशी/ਅਵਾਜ਼/thak thak, chicken/poultry/murgi/मुर्गी/pig farm/slaughter*/meat/bone/haddi/हड्डी/rendering/skins/khaal/dairy & smell*/badbu/बदबू/stink*/makkh*/मक्ख*/flies/ਬਦਬੂ, बदबू & फैक्ट्री/प्लांट/केमिकल/रात, smell/badbu/stench/odour & plant/factory/chemical/rubber/unit/mill/night & unbearable/headache/vomit*/sar dard/sleep/nausea/raat, hospital waste/needles/syringes & dump*/khet/drain/burn*/khule
    `,
  ),
];
