import type { DepartmentLists } from "../departmentWords.ts";

/** Water, sewers and electricity, as they are felt at home and in the field. */
export const UTILITY_HAPPENINGS: DepartmentLists = {
  PHED: `
    no-supply
      4 not seen/received/got & drop, a single drop, ek katra, एक कतरा, paani ka katra, <water> & private truck/private tanker/truck
      4 tap/taps/नल/नलके/नलों/nal/nalke/nalka/nalo/टूटी/टोंटी/टूंटी/tonti/tunti/ਟੂਟੀ/ਟੂਟੀਆਂ/ਨਲਕੇ & हवा/hawa/sukh*/सूख*/ਸੁੱਕ*/dry/run/runs/trickle/hiss*/drop/minutes/minute, tap/taps & hour/hours/morning/once/empty, खाली मटक*, khali matk*, matke leke, मटके लेकर, ghade/घड़े/ਘੜੇ/matke/मटके/balti/बाल्टी/bucket/buckets/can/canister/ਬਾਲਟੀਆਂ & bhar*/भर*/ਭਰ*/dur/दूर/door/ਦੂਰੋਂ/fetch/carry/line/लाइन
      3.5 <water> & कोस/kos/किलोमीटर/kilometer/km/दूर/door/dur/ਦੂਰ/ਦੂਰੋਂ & भर*/bhar*/ढो*/dho*/la*/ला*/लाण*/fetch*/carr*/walk, पाणी भरण, पानी भरने, pani bharne, bathe/bathing/नहाने/nahane/cook*/wash & <water> & <absent>, <water> & manzil/मंजिल/floor & <absent>, boond bhi, बूंद भी, thread of water, patli dhar, पतली धार, hawa nikal*, हवा निकल*, <drinking> & <absent>, thirsty, प्यासा, pyaase
      3.5 टंकी/tanki/tank/टैंकी & चालू/chalu/shuru/शुरू/start/commission*/never/ताला/खाली/khali/empty, jal kal, जलकल, water supply & timing*/time/hour/hours/schedule, पानी का टाइम, pani ka time, water & alternate days, paani ki line, boring & <water>/fail/फेल/sukh*, बोर फेल, bore fail, hand pump*, नलका खराब, nalka kharab, चापाकल
      3 borewell/बोरवेल/tubewell/ट्यूबवेल & mohalla/colony/gaon/village/supply, water & colony & <absent>, बिसलेरी, bisleri, कैंपर, camper wala, buying water, buy water, water cans, pani kharid*, पानी खरीद*, ਪਾਣੀ ਮੁੱਲ, pay for tankers, private tanker*
    dirty-water
      3.5 <water> & hara/हरा/green/peela/पीला/jhag/झाग & aata/आता/comes/supply, daane/दाने/rashes/khujli/खुजली/allergy & <water>/नहा*/naha*
      4 <water> & colour/color/रंग/rang/smell/smells/taste/chai jaisa/tea & tap/drink*/supply/ghar/घर/nal/नल/comes/coming, <water> & पीकर/पीने से/peekar/peene se/pi ke/drinking & <ill>, <ill> & supply/नल/nal/tap & <water>, <water> & नहाने/nahane & <dirty>, kala pani aa*, काला पानी आ*, गंदा पानी आ*, ganda pani aa*, dirty water, rust* water, जंग वाला पानी, नाली का पानी मिल*, mixing with/in drinking, sewer & drinking, नहाने से खुजली, khujli & <water>, दांत पीले, teeth & <water>, filter/ro/आरओ & <water> & kharab/fail/काला/black, testing & <water>, water sample*, पानी का सैंपल, chlorine, क्लोरीन, leech*, जोंक, jonk
      3 <water> & कीचड़/keechad/mitti/मिट्टी/रेत & nal/नल/tap/supply
    leak
      4 <road> & <water> & रिस*/ris/risaw/ris raha/phoot*/फूट*/fountain/फव्वारा/leak*, <water> & beh raha/बह रहा/बह रया/flowing/gush* & supply/pipe/line/valve/litre/लीटर/barbad/बर्बाद, litres & waste*/leak*, लीटर & बर्बाद/बेकार, litre & barbad/bekar, pipe phat*, पाइप फट*, pipe toot*, पाइप टूट*, pipe burst, पाइप डाल*, pipe dal*, laying pipe*, pipe*/पाइप* & dug/khod*/खोद*/bichha*/बिछा*
    sewer
      4.5 toilet/latrine/टॉयलेट/लैट्रिन/kitchen/sink/bathroom/seat & ulta/उल्टा/back/backflow/wapas/वापस/overflow*/coming up, मल मूत्र, mal mutra, mal/मल & sadak/सड़क/gali/गली/ghar/घर, human waste, faeces, shit on the street, gatar, गटर*, gutter & munh/मुंह/khula/खुला/open/jam/overflow*, chamber*/चैंबर*/चेंबर* & bhar*/भर*/overflow*/beh*/बह*/khula/खुला/जाम/jam/open/choke*, मेन होल, main hole, हौदी & भर*/जाम, houdi & bhar*/jam, hodi & bhar*, sludge, backing up & bathroom*/toilet*, line choke*, लाइन चोक, line jam & ghar*/gali, safai machine & <sewer>, gobar gas & <sewer>
      3 घरों में घुस & गंदा, ganda pani & ghar*/घर* & ulta/ghus*/घुस*, गंदा पानी & गली/घर*/दुकान*/मंदिर, ganda pani & gali/ghar/dukan*/mandir/ghus*/khada
    manhole
      5 gutter/गटर/gatar/chamber/चैंबर/चेंबर/हौदी/pit/ਗਟਰ & dhakkan/ढक्कन/khula/खुला/खुली/cover/lid/uncovered/open/गायब, open pit & child*/road/lane/gali/street, ढक्कन & गली/सड़क/रात/गिर*, dhakkan & gali/sadak/raat/gir*
    illegal-connection
      4 motor/मोटर/pump/पंप/submersible/सबमर्सिबल/ਮੋਟਰ & kheench*/khinch*/खींच*/suck*/pull*/khich*/ਖਿੱਚ* , motor laga*/मोटर लगा*/मोटर ला* & padosi/पड़ोसी/neighbour*/supply/line/लाइन
  `,
  POWER: `
    outage
      3.5 पंख*/pankh*/fan/fans/कूलर/cooler/ac/एसी/fridge/फ्रिज/ਪੱਖੇ/ਪੱਖਾ & बंद/band/not running/stopped/रुक*/ਬੰਦ/chal nahi/नहीं चल*/nahi chal*, din me das bar, दिन में दस बार, बार बार जा*, bar bar ja*, baar baar ja*, बार बार चली जा*, <night> & मच्छर*/machhar*/mosquito* & पंख*/pankh*/fan/garmi/गर्मी/so/सो/sleep*/बंद, inverter/इनवर्टर/इन्वर्टर/ਇਨਵਰਟਰ/battery & बैठ/baith/dead/discharge/jawab/जवाब/khatam/खत्म/ਬੈਠ, generator & chala*/चला*/diesel/hours/ghante
      3.5 mohalla/मोहल्ला/gaon/गांव/ghar/घर/village/colony/कॉलोनी/houses/families/गाम & andhere/अंधेरे/अंधेरा/andhera/darkness/dark/ਹਨੇਰੇ/अंधेरां & din/दिन/since/ghante/घंटे/raat se/रात से/days/hours/nights, अंधेरे में बैठ*, andhere me baith*, अंधेरे में डूब*, आठ पहर, chimney/lantern/=दीया/लालटेन/laltain/torch & <night>/padh*/पढ़*/exam*
      3 6 ghante aati, no electricity supply, <power> & घरेलू/gharelu, <power> & katouti/कटौती/schedule/शेड्यूल, बिजली का शेड्यूल, schedule & supply & raat/din/hours, aati kam jaati, आती कम जाती, aati hai jaati hai, 2 घंटे आती, ghante aati hai, घंटे आती है, no supply, jumper, जंपर, फ्यूज, fuse, केबल जल*, cable jal*, cable burnt, dp jal*, wire burnt, एमसीबी, mcb, feeder pillar
    transformer
      4 dibba/डिब्बा/डब्बा/तबेला/डीपी/dp/ट्रांसफ*/transf*/ਟਰਾਂਸ* & phunk*/फुंक*/fuk*/जल*/jal*/phat*/फट*/burn*/blast/ਸੜ*/bhadak*/spark*/oil/तेल/load/लोड, जले हुए & बदल*, tel chori & transf*, तेल चोरी & ट्रांसफ*, 25 kva, 63 kva, 100 kva
    voltage
      4 fridge/फ्रिज/tv/टीवी/motor/मोटर/appliance*/उपकरण/ac/cooler/computer/मशीन/washing machine/ਫਰਿੱਜ/led & phunk*/फुंक*/fuk*/जल गए/जल गई/जल गया/jal gaya/jal gaye/jal gayi/burnt/burn/fried/damaged/blew/kharab ho ga*/ਸੜ*, pankha/पंखा/fan/bulb/बल्ब/tubelight & dheere/धीरे/slow/dim/timtima*/टिमटिमा*/flicker*/jhapak*/ठीक से नहीं, kam jyada hota & light/bijli/current, upar neeche hota & light/bijli/current/tv/fridge, 150 volt, 120 volt, volt, stabilizer, स्टेबलाइजर, flicker*, टिमटिमा*
    bill
      4 units/unit/यूनिट/ਯੂਨਿਟ & amount/use/used/istemal/इस्तेमाल/charge*/zyada/ज्यादा/गलत/galat/खपत/consum*/guna/गुना, locked/band/बंद/ताला & house/ghar/घर/makan/मकान/dukan & bill*/बिल/charge*/units, bill slab, slab rate, readings, गलत रीडिंग, galat reading, do kamre & bill, दो कमरे & बिल, ek pankha, एक पंखा, एक बल्ब, ek bulb, <bill> & हजार/hazar/lakh/लाख & ghar/घर/kamre/कमरे/pankha/पंखा/gareeb/गरीब/fan/home/house/locked, बिल ठीक कर*, bill theek kar*, bill correction, bill revised, subsidised tariff, security amount & <bill>, provisional bill, bill & not generated/portal/app/online/paid/deposit*/update*, fppas, fsa & <bill>, पीएलई, penalty & meter/bill/load
    meter
      3.5 device/meter/मीटर/dabba/डिब्बा/डब्बा & digital/new/naya/नया/replaced/badla/बदला & pay/bill/reading/रीडिंग/amount/thrice/double/guna/गुना/1200
      3.5 meter & bhag*/भाग*/jump*/tamper*/ghum*/ghoom*/घूम*/running/jal*/burnt/display/zabardasti/force*/without asking/bina puche, मीटर & भाग*/जंप/घूम*/जल*/डिस्प्ले/जबरदस्ती/बाहर, ਮੀਟਰ & ਤੇਜ਼/ਭੱਜ*, ghar ke bahar meter, घर के बाहर मीटर
    tube-well-connection
      4 tubewell/ट्यूबवेल/ट्यूबवैल/motor/मोटर/ਮੋਟਰ/bore/बोर & security/सिक्योरिटी/jama/जमा/estimate/एस्टीमेट/line/लाइन/खंभे/demand notice/डिमांड नोटिस/connection/कनेक्शन/seniority, demand notice, डिमांड नोटिस, motor nahi chal*, मोटर नहीं चल*, motor chal nahi, मोटर कोनी चाल*, ਮੋਟਰ ਨਹੀਂ ਚੱਲ*, kheto/khet/खेत/खेतों/ਖੇਤ/dhani/ढाणी/धाणी/ਢਾਣੀ & <power>/supply/सप्लाई/light/लाइट/feeder & ghante/घंटे/nahi/नहीं/hours/raat/रात/कोनी, ढाणी में लाइट, dhani me light, dhani me bijli, ढाणी में बिजली, खेत सूख & सप्लाई/लाइट/बिजली/मोटर, khet sukh & supply/light/bijli/motor, रोपाई & सप्लाई/लाइट/बिजली
    live-wire
      4 tehni/टहनी/branch/branches/ped/पेड़ & taar/तार/wire/wires/line & aag/आग/chingari/spark*/hawa/हवा/touch*/lag rahi/लग रही
      4.5 11 hazar*/11 हजार/ग्यारह हजार/gyarah hazar/hazar volt/11000/33000/66 kv/220 kv & line/लाइन/taar/तार/volt/wire/ghar/घर/chhat/छत, <wire> & chhu*/छू*/छुआ/touch*/ਛੂਹ/chipak*/चिपक*/jhool*/झूल*/jhul*/chhat/छत/sar/सिर/head/low/sag*/नीच*/ਨੀਵੀਆਂ/ਨੀਵੀਂ/roof/balcony/छज्जे/chhajje/tree/ped/पेड़, chhat/छत/roof/house/school/ghar/घर & line/लाइन & upar/ऊपर/over/above & ja rahi/गुजर*/guzar*/जा रही/pass*, लाइन & घरों के ऊपर, sparks & pole/box/wire/night, pole/खंभे/खम्भे/khambe/box/डिब्बे & current/करंट/shock/झटका/spark*/aag/आग/ਕਰੰਟ, pashu/पशु/भैंस/bhains/गाय/gaay/cow/buffalo/ਮੱਝ & current/करंट/shock/ਕਰੰਟ/electrocut*, meter box & khula/open/खुला, जर्जर तार, jarjar taar, purane taar, पुराने तार, taar badal*, तार बदल*, khule taar, खुले तार, naked wire*
    pole
      4 <pole> & jhuk*/झुक*/tedh*/टेढ़*/girne/गिरने/lean*/rust*/jang/जंग/gal/गल/toot*/टूट*/hat*/हट*/beech/बीच/gate/गेट/plot/प्लॉट/rasta/रास्ता/khet/खेत/muav*/मुआव*, tower line, टावर लाइन & खेत, खेत में टावर, khet me tower, tower & khet & muav*/मुआव*/compensation/नुकसान
  `,
};
