import type { DepartmentLists } from "../departmentWords.ts";

/** Offices, schemes and trades as people call them in six languages, and the one thing beside them that makes it this office's matter. */
export const OFFICE_HAPPENINGS: DepartmentLists = {
  CENTRAL: `
    telecom-post
      5.5 dakkhan*, daakkhan*, dak khan*, daak khan*, डाकखान*, डाक खान*, ਡਾਕਖਾਨ*, ਡਾਕ ਖਾਨ*, post master, पोस्ट मास्टर, पोस्टमास्टर, postmaster, ਪੋਸਟ ਮਾਸਟਰ, sukanya, सुकन्या, ਸੁਕੰਨਿਆ, money order, मनी ऑर्डर, registered post, रजिस्टर्ड डाक, post office & passbook/account/khata, डाकघर*, ਡਾਕਘਰ*
    other-central
      6 pf/पीएफ/ਪੀਐਫ/ਪੀ ਐਫ/p f/epf/ईपीएफ & claim*/क्लेम*/ਕਲੇਮ*/radd/रद्द/ਰੱਦ/reject*/रिजेक्ट*/nikasi/निकासी/withdraw*/निकाल*/ਕਢਵਾ*/kyc/केवाईसी/ਕੇਵਾਈਸੀ/naam galat/नाम गलत/passbook/uan
  `,
  POLICE: `
    missing
      5 dementia, alzheimer*, bhulne ki bimari/bhulne ki beemari/भूलने की बीमारी/भूलण की बीमारी/ਭੁੱਲਣ ਦੀ ਬਿਮਾਰੀ, ata pata nahi/अता पता नहीं/अता पता कोनी/ਅਤਾ ਪਤਾ ਨਹੀਂ, koi surag nahi/कोई सुराग नहीं/ਕੋਈ ਸੁਰਾਗ ਨਹੀਂ, beta/बेटा/बेटी/beti/pitaji/पिताजी/पिता/bhai/भाई/maa/मां/माता/bachcha/बच्चा/ladki/लड़की/छोरी/छोरा/ਮੁੰਡਾ/ਕੁੜੀ/ਬਾਪੂ/ਬੇਬੇ/father/mother/son/daughter/brother/uncle & ghar nahi laut*/घर नहीं लौट*/घर कोनी आ*/घर कोन्या आ*/not returned/never returned/not come home/not reached home/ਘਰ ਨਹੀਂ ਆ*/ਘਰ ਨਹੀਂ ਮੁੜ*/wapas nahi aa*/वापस नहीं आ*/नहीं लौटे/नहीं लौटा/नहीं लौटी
    theft
      4 laptop/लैपटॉप/लैपटाप/bullet/बुलेट/bike/बाइक/cement/सीमेंट/sariya/सरिया/shuttering/motor/मोटर/ਮੋਟਰ/cable/केबल/battery/बैटरी/inverter/इन्वर्टर/jewellery/जेवर/गहने/gehne/ਗਹਿਣੇ/cash/नकदी/nakdi/machine/मशीन/tractor/ट्रैक्टर/bhains/भैंस/ਮੱਝ & gayab/gaayab/गायब/ਗਾਇਬ/le ge/ले गे/ले गए/le gaye/le gye/ਲੈ ਗਏ/utha le/उठा ले/stolen
      5 chor le gaye/chor le ge/चोर ले गए/चोर ले गे/ले गे चोर/ले गए चोर/le gaye chor/ਚੋਰ ਲੈ ਗਏ, dukan/दुकान/shop/ਦੁਕਾਨ/bank/petrol pump/showroom/ghar/घर/ਘਰ & katte lekar/कट्टे लेकर/katta lekar/कट्टा लेकर/pistol/पिस्तौल/ਪਿਸਤੌਲ/pistaul/hathiyar/हथियार/revolver/at gunpoint/gunpoint/मुंह बांधे/nakabposh/नकाबपोश
    assault
      5 thappad mar*, thappad maar*, thapad mar*, थप्पड़ मार*, थप्पड़ जड़*, ਥੱਪੜ ਮਾਰ*, slapped me/slapped my/slapped him/slapped her, kamre me band kar*/कमरे में बंद कर*/kamre mein band kar*/ਕਮਰੇ ਵਿੱਚ ਬੰਦ ਕਰ*/ਕਮਰੇ ਚ ਬੰਦ ਕਰ*/कमरे में ताला/kamre me tala/locked in a room/locked us in/locked them in/taala lagakar band/ताला लगाकर बंद & malik/मालिक/thekedar/ठेकेदार/ਮਾਲਕ/ਠੇਕੇਦਾਰ/bhatt*/भट्ठ*/ਭੱਠ*/owner/contractor/sasural*/ससुराल*/in laws/roti/रोटी/khana/खाना/ਰੋਟੀ/maa/मां/mazdur*/मजदूर*, bandi bana*/बंदी बना*/ਬੰਦੀ ਬਣਾ*/bandhak bana*/बंधक बना*
    drugs
      4.5 white powder/safed powder/सफेद पाउडर/ਚਿੱਟਾ ਪਾਊਡਰ, sungh*/सूंघ*/ਸੁੰਘ*/sniff* & powder/पाउडर/solution/सॉल्यूशन/fluid/fevicol/petrol/whitener/ladke/लड़के/bhaiya/park/पार्क/bachche/बच्चे
    nuisance
      5 dj/डीजे/ਡੀਜੇ/loudspeaker*/लाउडस्पीकर*/ਲਾਊਡਸਪੀਕਰ*/bhonpu/भोंपू/speaker*/स्पीकर*/ਸਪੀਕਰ*/music/band baja/बैंड बाजा & raat/रात/ਰਾਤ/till/tak/तक/ਤੱਕ/am/neend/नींद/ਨੀਂਦ/sone/सोने/sleep/padh*/पढ़*/ਪੜ੍ਹ*/subah/सुबह/ਸਵੇਰ*/112/volume/awaz/आवाज/ਆਵਾਜ਼
    women
      5.5 durga shakti/दुर्गा शक्ति/ਦੁਰਗਾ ਸ਼ਕਤੀ, ladki*/लड़की*/लड़कि*/छोरी/छोरियां/छोर्यां/ਕੁੜੀ/ਕੁੜੀਆਂ/girl*/beti*/बेटी*/bahan/बहन/ਭੈਣ & rasta rok*/रास्ता रोक*/राह रोक*/ਰਾਹ ਰੋਕ*/naam puchh*/नाम पूछ*/number mang*/नंबर मांग*/dupatta/दुपट्टा/ਚੁੰਨੀ/chunni/चुन्नी/seeti/सीटी/ਸੀਟੀ/peechha kar*/पीछा कर*/ਪਿੱਛਾ ਕਰ*/gaane chala*/गाना चला*/bike ada*/बाइक अड़ा*/jaan nahi de*/जाण नहीं दें*/comment*/stare*
  `,
  LABOUR: `
    wages
      4.5 bhatt*/भट्ठ*/भट्ट*/ਭੱਠ*/kiln*/pathai/पथाई/ਪਥਾਈ/पाथण/पाथते/पाथने & majuri/मजूरी/mazduri/मजदूरी/ਮਜ਼ਦੂਰੀ/hisab/हिसाब/ਹਿਸਾਬ/peshgi/पेशगी/ਪੇਸ਼ਗੀ/advance/malik/मालिक/ਮਾਲਕ/munshi/मुंशी/wages/owner/bandhua/बंधुआ, majuri nahi/मजूरी नहीं/मजूरी कोनी/mazduri nahi/मजदूरी नहीं/ਮਜ਼ਦੂਰੀ ਨਹੀਂ/दिहाड़ी नहीं/dihadi nahi/दिहाड़ी कोनी/ਦਿਹਾੜੀ ਨਹੀਂ
    card
      5 e shram, ई श्रम, ਈ ਸ਼੍ਰਮ, shramik card, श्रमिक कार्ड, labour card, लेबर कार्ड, ਲੇਬਰ ਕਾਰਡ, majdoor card, मजदूर कार्ड, migrant worker*/migrant labour*/pravasi majdoor*/प्रवासी मजदूर*/बाहर के मजदूर*/bahar ke mazdoor*/ਪਰਵਾਸੀ ਮਜ਼ਦੂਰ* & hostel/होस्टल/हॉस्टल/card/कार्ड/registration/canteen/ilaj/इलाज/room/kamre/rain basera
    safety
      5 helmet/हेलमेट/ਹੈਲਮਟ/dastane/दस्ताने/ਦਸਤਾਨੇ/gloves/safety belt/guard nahi/machine guard/suraksha/सुरक्षा/safety & press/प्रेस/machine/मशीन/ਮਸ਼ੀਨ/belt/बेल्ट/sheller/शेलर/ਸ਼ੈਲਰ/factory/फैक्ट्री/ਫੈਕਟਰੀ/mill/मिल/site/mazdoor*/मजदूर*/ਮਜ਼ਦੂਰ*/worker*/labour/haath/हाथ/ਹੱਥ
  `,
  FOOD: `
    gas-fuel
      5 ghattauli, घटतौली, kam tol*, कम तोल*, tol me kam/तोल में कम/तोल म्ह कम/ਤੋਲ ਵਿੱਚ ਘੱਟ/ਘੱਟ ਤੋਲ*, legal metrology, नाप तौल, माप तौल, naap tol, maap tol, kanta/kaanta/कांटा/काँटा/ਕੰਡਾ/weighing scale/weighbridge/dharam kanta/धर्म कांटा & mohar/मोहर/seal/kam/कम/ਘੱਟ/kilo/किलो/less/jaanch/जांच/gadbad/गड़बड़
  `,
  EMPLOYMENT: `
    recruitment
      5.5 rojgar daftar*, rozgar daftar*, रोजगार दफ्तर*, रोजगार कार्यालय*, rojgar karyalay*, ਰੋਜ਼ਗਾਰ ਦਫ਼ਤਰ*, ਰੁਜ਼ਗਾਰ ਦਫ਼ਤਰ*, ਰੋਜ਼ਗਾਰ ਬਿਊਰੋ, employment exchange*, employment office*, employment bureau, job fair*, rojgar mela, rozgar mela, रोजगार मेल*, ਰੋਜ਼ਗਾਰ ਮੇਲਾ, career counsel*, placement camp*
  `,
  AGRICULTURE: `
    inputs
      7 madhumakhi palan, madhumakkhi palan, मधुमक्खी पालन, मधुमक्खी पालक*, ਮਧੂ ਮੱਖੀ ਪਾਲਣ, bee keeping, beekeep*, bee boxes, मौन पालन, शहद उत्पादन, honey mission
      6.5 parali jal*, parali burn*, prali jal*, पराली जल*, पराली में आग, parali me aag, parali/पराली/ਪਰਾਲੀ/prali/stubble/phane/फाने/avshesh/अवशेष/fanne & jal*/जल*/burn*/ਸਾੜ*/ਜਲਾ*/फूंक*/fook*/aag/आग/ਅੱਗ/fire
      4.5 farm pond*, फार्म पौंड*, खेत तालाब, tail & farm pond, किसान & ट्रेनिंग, kisan & training
  `,
  POLLUTION: `
    smoke
      5 crusher*/क्रशर*/क्रेशर*/ਕਰੈਸ਼ਰ*/plant/प्लांट/ready mix/hot mix/rice mill/राइस मिल/sheller/शेलर/ਸ਼ੈਲਰ & dhool/dhul/धूल/ਧੂੜ/dust/bhusi/भूसी/राख/ਸੁਆਹ/ash
      6.5 parali/पराली/ਪਰਾਲੀ/prali/stubble/phane/फाने/avshesh/अवशेष & jal*/जल*/burn*/ਸਾੜ*/ਜਲਾ*/फूंक*/fook*/smoke*/dhuan/धुआं/ਧੂੰਆਂ
      5.5 kiln*/bhatt*/भट्ठ*/भट्ट*/ਭੱਠ* & smoke*/dhua*/dhuan/धुआं/धुंआ/धुआँ/धूआं/ਧੂੰਆਂ/ਧੂੰਏਂ/zigzag/zig zag/जिगजैग/banned/ban/पाबंदी/pabandi/coal/koyla/कोयला/tyre*/टायर*/ਟਾਇਰ*/chimney/चिमनी/ਚਿਮਨੀ/soot/kalikh/कालिख/राख/rakh/ਸੁਆਹ, zigzag technology, zig zag technology
    effluent
      6 neela neela/nila nila/नीला नीला/rang birang*/रंग बिरंग*/laal/लाल/neela/नीला/kala/काला/ਨੀਲਾ/ਕਾਲਾ/coloured/blue/red/black/hara/हरा & factory/factori/फैक्ट्री/फैक्टरी/ਫੈਕਟਰੀ/mill/मिल/unit/dyeing/डाइंग/रंगाई & pani/पानी/पाणी/water/ਪਾਣੀ/drain/nala/नाला/pipe/पाइप, consent to operate/consent fee/consent to establish/hspcb/pollution board/प्रदूषण बोर्ड/pradushan board/ਪ੍ਰਦੂਸ਼ਣ ਬੋਰਡ, boiler water/treated water & unit/units/factory/plywood/mill
    stench
      5 decibel*, डेसिबल*, ਡੈਸੀਬਲ*, db reading, cutting unit/cutting machine/marble unit/welding/genset/generator/जनरेटर/ਜਨਰੇਟਰ/compressor/saw mill/arra machine/आरा मशीन/rolling mill/press machine & noise/shor/शोर/awaaz/awaz/आवाज/ਸ਼ੋਰ/decibel*/raat bhar/night/pm/sleep/neend/नींद
  `,
  DISASTER: `
    flood
      5 house/makan/मकान/ਮਕਾਨ/building/इमारत/imarat/ਇਮਾਰਤ/deewar/diwar/दीवार/ਕੰਧ/manzil/मंजिल/ਮੰਜ਼ਲ*/haveli/हवेली & tilt*/lean*/jhuk*/झुक*/ਝੁਕ*/crack widening/cracks widening/cracks growing/darar badh*/दरार बढ़*/दरारें बढ़*/ਤਰੇੜ*/mitti jhad*/मिट्टी झड़*/dhas rah*/धंस रह*
      6 chhat/छत/ਛੱਤ/ਛੱਤਾਂ/roof/first floor/दूसरी मंजिल/dusri manzil/pehli manzil/पहली मंजिल/kothe/कोठे/ਕੋਠੇ & pani chadh*/पानी चढ़*/पाणी चढ*/pani badh*/पानी बढ़*/ਪਾਣੀ ਚੜ੍ਹ*/ਪਾਣੀ ਵਧ*/water rising/water is rising/still climbing/still rising/water past/water has reached/पानी आ गया/naav/नाव/boat/kishti/किश्ती/ਕਿਸ਼ਤੀ
      5.5 chhat/छत/ਛੱਤ/roof/lenter/लेंटर/deewar/दीवार/ਕੰਧ/wall/malb*/मलब*/ਮਲਬ*/mitti/मिट्टी/ਮਿੱਟੀ/debris/building/imarat/makan/मकान & niche dab*/नीचे दब*/ਥੱਲੇ ਦੱਬ*/ਹੇਠਾਂ ਦੱਬ*/dab gaye/दब गए/dabe hue/दबे हुए/दबे पड़े/ਦੱਬੇ/ਦੱਬ ਗਏ/trapped/buried/tale dab*/तले दब*/thalle/ਥੱਲੇ/थल्ले/under it
  `,
  FIRE: `
    fire
      7 fnoc, fire report*, फायर रिपोर्ट, fire certificate*, fire clearance, फायर क्लीयरेंस
      6 fasal/फसल/ਫ਼ਸਲ/ਫਸਲ/gehu/gehun/genhu/गेहूं/ਕਣਕ/kanak/wheat/standing crop/dhan/पूली/तूड़ी/tudi/ਤੂੜੀ/bongha/बोंगा & jal rahi/जल रही/jal rhi/जळण/जलण लाग/ਸੜ ਰਹੀ/ਸੜ ਰਹੇ/burning/aag/आग/ਅੱਗ/lapat*/लपट*/on fire & abhi/अभी/ab/अब/ਹੁਣ/hawa/हवा/ਹਵਾ/tez/तेज/gaadi/गाड़ी/ਗੱਡੀ/engine/bhej*/भेज*/dhani*/ढाणी*/aa rahi/spreading/ghar/घर/किल्ले/ekad/एकड़/acre*
  `,
  TRANSPORT: `
    private-transport
      5 pvt bus*/private bus*/प्राइवेट बस*/पराइवेट बस*/ਪ੍ਰਾਈਵੇਟ ਬੱਸ*/निजी बस*/niji bus* & pass/पास/ਪਾਸ/utar*/उतार*/तार दि*/ਲਾਹ*/bujurg/बुजुर्ग/buddh*/बुड्ढ*/ticket/टिकट/gali/गाली/गाळ/rok*/रोक*/student*/छात्र*/kiraya/किराया/ਕਿਰਾਇਆ/bhar*/भर*/ठूंस*/permit/परमिट
    bus-service
      5 shuttle bus/शटल बस/bus stop/बस स्टॉप/ਬੱਸ ਸਟਾਪ/bus adda/बस अड्डा/बस अड्डे/ਬੱਸ ਅੱਡਾ/ਬੱਸ ਅੱਡੇ/bus stand/बस स्टैंड/ਬੱਸ ਸਟੈਂਡ & toilet*/शौचालय/pankh*/पंख*/ਪੱਖ*/pani/पानी/ਪਾਣੀ/bus nahi/बस नहीं/ਬੱਸ ਨਹੀਂ/baithne/बैठने/shed/शेड/ghante/घंटे/ਘੰਟੇ/tala/ताला
      5 bus/बस/ਬੱਸ/roadways/रोडवेज & chhat par/छत पर/chhat pe/latak*/लटक*/seedhi/सीढ़ी/ਛੱਤ ਤੇ/ਲਮਕ*/hanging & ladk*/लड़क*/bachch*/बच्च*/student*/छात्र*/छोरे/chhore/ਮੁੰਡੇ/girls/boys/college/कॉलेज/school/स्कूल, conductor sahab, roadways ke conductor, roadways ke driver
    licence
      4.5 overload*/ओवरलोड*/ਓਵਰਲੋਡ*/fut upar tak/फुट ऊपर/upar tak bhar*/ऊपर तक भर* & dumper*/डंपर*/ਡੰਪਰ*/truck*/ट्रक*/ਟਰੱਕ*/trolla/ट्राला/trolly/trolley/ट्रॉली/ट्राली/ਟਰਾਲੀ/vehicle*/rodi/रोड़ी/ret/रेत
  `,
  CRID: `
    family-id
      7 family id/familyid/fameli id/फैमिली आईडी/फैमिली आई डी/फैमली आईडी/फेमिली आईडी/ਫੈਮਿਲੀ ਆਈਡੀ/ਫੈਮਲੀ ਆਈਡੀ/parivar pehchan/parivar pahchan/परिवार पहचान/ਪਰਿਵਾਰ ਪਛਾਣ/ppp/पीपीपी & galat/गलत/ਗਲਤ/janm*/जन्म*/जनम*/ਜਨਮ*/umar/umr/उम्र/उमर/ਉਮਰ/dob/born/birth/income/आय/aay/aamdani/आमदनी/ਆਮਦਨ/mrit/मृत/mara hua/मरा हुआ/मरया/ਮਰਿਆ/ਮ੍ਰਿਤਕ/dead/deceased/dikha*/दिखा*/ਵਿਖਾ*/ਦਿਖਾ*/likh di*/लिख दि*/likh rak*/लिख रा*/ਲਿਖ ਦਿੱ*/wrong/naam kat*/नाम कट*/divorc*/talak/तलाक/lakh/लाख
  `,
  HEALTH: `
    negligence
      6 jholachhap*, jhola chhap*, झोलाछाप*, झोला छाप*, ਝੋਲਾ ਛਾਪ*, quack*, fake doctor*, farzi doctor*, फर्जी डॉक्टर*, नकली डॉक्टर*, nakli doctor*, ਜਾਅਲੀ ਡਾਕਟਰ*, unqualified doctor*, bina degree/बिना डिग्री/ਬਿਨਾਂ ਡਿਗਰੀ/dasvi fail/दसवीं फेल/ਦਸਵੀਂ ਫੇਲ੍ਹ/ਦਸਵੀਂ ਫੇਲ/10th fail & clinic/क्लीनिक/ਕਲੀਨਿਕ/doctor/डॉक्टर/ਡਾਕਟਰ/ilaj/इलाज/ਇਲਾਜ/injection/इंजेक्शन/teek*/टीक*/ਟੀਕ*/dawai/दवाई/ਦਵਾਈ, civil surgeon/सिविल सर्जन/ਸਿਵਲ ਸਰਜਨ
  `,
  SCHOOL_EDU: `
    board
      6 haryana board/हरियाणा बोर्ड/ਹਰਿਆਣਾ ਬੋਰਡ/bhiwani board/भिवानी बोर्ड/ਭਿਵਾਨੀ ਬੋਰਡ/bseh/hbse/shiksha board/शिक्षा बोर्ड/board office/board/बोर्ड/ਬੋਰਡ & result*/रिजल्ट/रिज़ल्ट/ਰਿਜ਼ਲਟ/nateeja/नतीजा/ਨਤੀਜਾ/परिणाम/marksheet*/मार्कशीट/ਮਾਰਕਸ਼ੀਟ/dmc/डीएमसी/roll number/dasvi/दसवीं/ਦਸਵੀਂ/barahvi/बारहवीं/ਬਾਰ੍ਹਵੀਂ/10th/12th/rechecking
    building
      6 condemn*/kandam/कंडम/ਕੰਡਮ & kamr*/कमर*/ਕਮਰ*/room*/class*/building/school/स्कूल/ਸਕੂਲ, teesri/तीसरी/ਤੀਜੀ/tisri/chauthi/चौथी/ਚੌਥੀ/paanchvi/पांचवीं/ਪੰਜਵੀਂ/class 3/class 4/class 5/do class*/दो कक्षा* & ikatth*/इकट्ठ*/ਇਕੱਠ*/ek kamre/एक कमरे/ਇੱਕ ਕਮਰੇ/baramd*/बरामद*/ਵਰਾਂਡ*/veranda*/one room/same room
    department
      5 school/स्कूल/ਸਕੂਲ & timing*/टाइमिंग/समय बदल*/samay badal*/time change/10 baje/दस बजे/10 बजे/ਦਸ ਵਜੇ/winter timing/sardi/सर्दी/thand/ठंड/ਠੰਢ/bag weight/बस्ता
  `,
  WCD: `
    women-children
      6.5 one stop centre*, one stop center*, वन स्टॉप सेंटर, वन स्टॉप केंद्र, ਵਨ ਸਟਾਪ ਸੈਂਟਰ, sakhi centre, sakhi kendra, सखी केंद्र, ਸਖੀ ਸੈਂਟਰ, creche*, क्रेच, poshan abhiyan, पोषण अभियान
  `,
  HRERA: `
    rera
      5 booking/बुकिंग/ਬੁਕਿੰਗ/booked & possession/पजेशन/kabza/कब्जा/ਕਬਜ਼ਾ/possesion & 2015/2016/2017/2018/2019/2020/2021/saal/साल/ਸਾਲ/years/promise*/vada/वादा/refund/रिफंड/interest/ब्याज
      4.5 flat/फ्लैट/ਫਲੈਟ/apartment & nahi mila/नहीं मिला/कोनी/कोन्या/ਨਹੀਂ ਮਿਲਿਆ/not delivered/not given/kab milega/कब मिलेगा/fase/फंसे/फँसे/fanse/ਫਸੇ/still waiting/till date/saal ho gaye/साल हो गए/emi/kist/किस्त/ਕਿਸ਼ਤ & lakh/लाख/ਲੱਖ/lac/builder/बिल्डर/ਬਿਲਡਰ/kiraya/किराया/किराये/ਕਿਰਾਇਆ/rent/2014/2015/2016/2017/2018/2019
  `,
  COOPERATION: `
    societies
      6 milk union/milk federation/doodh sangh/दूध संघ/ਦੁੱਧ ਸੰਘ/vita plant/वीटा प्लांट/society ki tol/सोसाइटी की तोल/सोसायटी की तोल/doodh samiti/दूध समिति/ਦੁੱਧ ਸੁਸਾਇਟੀ, doodh/दूध/ਦੁੱਧ/milk & vita/वीटा/ਵੀਟਾ/samiti/समिति/fat/फैट/ਫੈਟ/collection/union/payment/भुगतान
      8 sahkari bank*, sahakari bank*, sehkari bank*, सहकारी बैंक*, cooperative bank*, co operative bank*, को ऑपरेटिव बैंक, कोऑपरेटिव बैंक, ਸਹਿਕਾਰੀ ਬੈਂਕ*, ਕੋਆਪਰੇਟਿਵ ਬੈਂਕ
  `,
  MARKETING_BOARD: `
    mandi
      5.5 mandi/मंडी/ਮੰਡੀ/ਮੰਡੀਆਂ & ਟੂਟੀਆਂ/ਪਾਣੀ/ਬਾਥਰੂਮ/bathroom/बाथरूम/pankh*/पंख*/ਪੱਖ*/ਸ਼ੈੱਡ/ਬਿਜਲੀ/canteen/कैंटीन/toilet/शौचालय/anaj/अनाज/ਜਿਣਸ/ਫ਼ਸਲ/ਫਸਲ/trolley/ट्रॉली/ट्राली/ਟਰਾਲੀ/bardana/बारदाना/ਬਾਰਦਾਨਾ/tripal/तिरपाल/ਤਰਪਾਲ
  `,
  POWER: `
    outage
      4.5 light/लाइट/ਲਾਈਟ/bijli/बिजली/ਬਿਜਲੀ/बिजळी/batti/बत्ती/ਬੱਤੀ/power & minute rahi/मिनट रही/minute tiki/मिनट टिकी/minat rahi/ਮਿੰਟ ਰਹੀ/minute ke liye/मिनट के लिए/phir chali/फिर चली/fir chali/ਫੇਰ ਚਲੀ/फेर चाल/phir gul/फिर गुल/har ghante/हर घंटे/ਹਰ ਘੰਟੇ/aankh michauli/आंख मिचौली/aati jati/आती जाती
    live-wire
      5.5 11 hazar/11 hajar/11000/ग्यारह हजार/11 हजार/gyarah hazar/gyarah hajar/ਗਿਆਰਾਂ ਹਜ਼ਾਰ/11 ਹਜ਼ਾਰ/11 kv/11kv/33 kv/33kv/high tension/हाई टेंशन/ਹਾਈ ਟੈਂਸ਼ਨ & taar/tar/तार/ਤਾਰ/ਤਾਰਾਂ/line/लाइन/ਲਾਈਨ/wire*/current/करंट
      5 taar/तार/ਤਾਰ/ਤਾਰਾਂ/wire/wires/line & chhat*/छत*/ਛੱਤ*/kothe/कोठे/ਕੋਠੇ/ਬਨੇਰ*/roof/balcony/ghar ke upar/घर के ऊपर/ਘਰ ਉੱਤੋਂ & fut/फुट/ਫੁੱਟ/feet/foot/haath/हाथ/ਹੱਥ/lagta/लगता/current/करंट/ਕਰੰਟ/latak*/लटक*/ਲਟਕ*
    bill
      5 smart meter*/smart metr/smrt metr/smrt meter/स्मार्ट मीटर*/ਸਮਾਰਟ ਮੀਟਰ*/prepaid meter*/प्रीपेड मीटर*/band makan/band ghar/ghar band/घर बंद/मकान बंद/ਘਰ ਬੰਦ & unit*/यूनिट*/ਯੂਨਿਟ*/bill*/बिल*/ਬਿੱਲ*/reading/रीडिंग/ਰੀਡਿੰਗ/recharge/रिचार्ज/ਰੀਚਾਰਜ
    connection
      5 load ki fees/load fees/load badh*/लोड बढ़*/लोड की फीस/ਲੋਡ ਵਧ*/sanctioned load/connected load/new connection/naya connection/नया कनेक्शन/ਨਵਾਂ ਕੁਨੈਕਸ਼ਨ & meter*/मीटर*/ਮੀਟਰ*/bijli/बिजली/ਬਿਜਲੀ/kw/kva/kilowatt/किलोवाट/file/फाइल/estimate/dhbvn/uhbvn/feeder/jama/जमा/ਜਮ੍ਹਾਂ
  `,
  PHED: `
    leak
      4.5 line/लाइन/ਲਾਈਨ/pipe/पाइप/पैप/ਪਾਈਪ/pipeline & phuhar*/फुहार*/fuhar*/ਫੁਹਾਰ*/fawwara/फव्वारा/fountain/gushing/nikal rah*/निकल रह*/ਵਗ ਰਿਹਾ & pani/paani/पानी/पाणी/water/ਪਾਣੀ
  `,
  VIGILANCE: `
    bribe
      4.5 per signature/prati signature/bade sahab ka hissa/बड़े साहब का हिस्सा/upar tak hissa/ऊपर तक हिस्सा/ਉੱਪਰ ਤੱਕ ਹਿੱਸਾ/rate list/रेट लिस्ट/ਰੇਟ ਲਿਸਟ/bina diye file/बिना दिए फाइल/trap him/trap her/trap kar*/रंगे हाथ/range hath/ਰੰਗੇ ਹੱਥੀਂ & clerk/babu/बाबू/ਬਾਬੂ/patwari/पटवारी/ਪਟਵਾਰੀ/officer/sahab/साहब/ਸਾਹਿਬ/mange/मांगे/मांगता/demand*/asks/hazar/हजार/ਹਜ਼ਾਰ/thousand/recording/रिकॉर्डिंग
      4.5 anti corruption bureau, anti corruption, acb, 1064, nigrani bureau, निगरानी ब्यूरो, bhrashtachar nirodhak, भ्रष्टाचार निरोधक, ਭ੍ਰਿਸ਼ਟਾਚਾਰ ਵਿਰੋਧੀ, nigrani/निगरानी & bureau/ब्यूरो/toll free/bribe/board/helpline/हेल्पलाइन
  `,
  REVENUE: `
    staff
      2.5 dc office/डीसी ऑफिस/डीसी दफ्तर/mini secretariat/लघु सचिवालय/ਡੀਸੀ ਦਫ਼ਤਰ & counter/काउंटर/queue/line/लाइन/bujurg*/बुजुर्ग*/kaam/काम
  `,
  HSVP: `
    plots
      5 emd/ईएमडी/boli/बोली/ਬੋਲੀ/auction/ऑक्शन/नीलामी/nilami & refund/रिफंड/ਰਿਫੰਡ/wapas/वापस/ਵਾਪਸ & plot/प्लॉट/ਪਲਾਟ/booth/बूथ/site/sector/सेक्टर/authority/प्राधिकरण/pradhikaran/mahine/महीने/ਮਹੀਨੇ/months/daftar/दफ्तर/ਦਫ਼ਤਰ*
  `,
  ANIMAL_HUSBANDRY: `
    veterinary
      6 bakri palan*/बकरी पालन*/ਬੱਕਰੀ ਪਾਲਣ/murgi palan*/मुर्गी पालन*/ਮੁਰਗੀ ਪਾਲਣ/dairy farm*/डेयरी फार्म*/ਡੇਅਰੀ ਫਾਰਮ*/sheep farm*/goat farm*, bhains/भैंस/म्हैस/ਮੱਝ/gaay/गाय/ਗਾਂ/ਗਊ/pashu/पशु/ਪਸ਼ੂ/buffalo*/cow/cows/cattle/gadhi/गधी/ghodi/घोड़ी/bakri/बकरी/ਬੱਕਰੀ & bima/बीमा/ਬੀਮਾ/insurance/bimar/बीमार/ਬਿਮਾਰ/ਬੀਮਾਰ/tika/टीका/ਟੀਕਾ/doctor/डॉक्टर/ਡਾਕਟਰ/ilaj/इलाज/ਇਲਾਜ/garbh*/गर्भ*/sua/सूआ/ਸੂਈ/byaat/ब्यांत
  `,
  PANCHAYAT: `
    mgnrega
      4.5 pehli kist/पहली किस्त/पहली किश्त/ਪਹਿਲੀ ਕਿਸ਼ਤ/dusri kist/doosri kist/दूसरी किस्त/दूसरी किश्त/ਦੂਜੀ ਕਿਸ਼ਤ/kist atki/किस्त अटकी/kist nahi/किस्त नहीं/किस्त कोनी & neev/नींव/ਨੀਂਹ/chhat/छत/ਛੱਤ/makan/मकान/ਮਕਾਨ/deewar/दीवार/lenter/लेंटर/awas/आवास/kotha/कोठा/ਕੋਠਾ
  `,
  HOUSING: `
    urban-housing
      4 pehli kist/पहली किस्त/पहली किश्त/ਪਹਿਲੀ ਕਿਸ਼ਤ/dusri kist/doosri kist/दूसरी किस्त/दूसरी किश्त/ਦੂਜੀ ਕਿਸ਼ਤ/kist atki/किस्त अटकी & neev/नींव/ਨੀਂਹ/chhat/छत/ਛੱਤ/makan/मकान/ਮਕਾਨ/awas/आवास
  `,
  SPORTS: `
    facilities
      5 ground/maidan/मैदान/ਮੈਦਾਨ/stadium/स्टेडियम/ਸਟੇਡੀਅਮ/khel parisar/खेल परिसर/court & tala/ताला/ਤਾਲਾ/locked/lock/trials/ट्रायल*/ਟਰਾਇਲ*/nationals/daru/दारू/ਸ਼ਰਾਬ/kaanch/कांच/coach/कोच/ਕੋਚ/practice, diet ke paise/डाइट के पैसे/ਡਾਈਟ ਦੇ ਪੈਸੇ/diet money/khel nursery/खेल नर्सरी/ਖੇਡ ਨਰਸਰੀ
  `,
  MEDICAL_EDU: `
    colleges
      6 medical college*/मेडिकल कॉलेज*/ਮੈਡੀਕਲ ਕਾਲਜ*/rohtak medical/रोहतक मेडिकल/ਰੋਹਤਕ ਮੈਡੀਕਲ/khanpur medical/खानपुर मेडिकल/karnal medical/करनाल मेडिकल/agroha medical/अग्रोहा मेडिकल/kalpana chawla/कल्पना चावला/pgims/पीजीआईएमएस/pgi/पीजीआई/ਪੀਜੀਆਈ & mri/एमआरआई/ot/ओटी/operation/ऑपरेशन/ਆਪਰੇਸ਼ਨ/resident*/रेजिडेंट*/intern*/bed*/बेड/ਬੈੱਡ/opd/ओपीडी/machine/मशीन/ਮਸ਼ੀਨ/doctor*/डॉक्टर*/ਡਾਕਟਰ*/date/तारीख/ਤਰੀਕ/emergency/इमरजेंसी
  `,
  TCP: `
    builder
      5.5 oc/ओसी/occupation certificate/completion certificate & society/सोसाइटी/सोसायटी/family/families/flat*/फ्लैट*/builder/बिल्डर/ਬਿਲਡਰ/tower*/टावर/floor*/nahi/नहीं/issued/bina/बिना, licensed colony/licenced colony/लाइसेंसी कॉलोनी/ਲਾਇਸੈਂਸੀ ਕਲੋਨੀ & maintenance/मेंटेनेंस/lift/लिफ्ट/ਲਿਫਟ/guard/pani/पानी/sewer/सीवर/road/park
  `,
  RAILWAYS: `
    trains
      5 passenger/पैसेंजर/पसेंजर/ਪੈਸੰਜਰ/emu/memu/मेमू/local train/लोकल ट्रेन/express/एक्सप्रेस/shatabdi/jan shatabdi & late/लेट/ਲੇਟ/dabb*/डब्ब*/ਡੱਬ*/coach*/ticket/टिकट/ਟਿਕਟ/patthar/पत्थर/पाथर/ਪੱਥਰ/stop*/ठहराव/bheed/भीड़/ਭੀੜ/station/स्टेशन/ਸਟੇਸ਼ਨ/delhi/दिल्ली/ਦਿੱਲੀ/daily/roj/रोज/ਰੋਜ/ਰੋਜ਼
  `,
  GMDA: `
    department
      5 dividing road*/डिवाइडिंग रोड*/master road*/मास्टर रोड*/golf course road/गोल्फ कोर्स रोड/spr/southern peripheral/sohna road/सोहना रोड/new gurgaon/mg road/cyber city/dwarka expressway side & gaddh*/गड्ढ*/pothole*/waterlog*/jalbharav/जलभराव/streetlight*/street light*/drain*/नाला/nala/footpath/signal*/trees
  `,
};
