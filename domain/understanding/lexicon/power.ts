import type { DepartmentLists } from "./departmentWords.ts";

export const POWER_WORDS: DepartmentLists = {
  POWER: `
    routine outage: Power outage | बिजली गुल
      4 <power> & <absent> & <comes>, <power> & <gone>, बिजली कट, bijli cut, bijli cuts, बिजली के कट, power cut*, powercut*, power outage*, power failure, electricity cut*, no electricity, no power, no light, no bijli, without electricity, without power, light nahi, light nhi, light gayi, light gai, lite gayi, light gul, लाइट गुल, लाइट नहीं, बिजली गुल, बिजली नहीं, ਬਿਜਲੀ ਬੰਦ, ਬਿਜਲੀ ਨਹੀਂ, ਬਿਜਲੀ ਦੇ ਕੱਟ, bijli nahi, bijli nhi, बत्ती गुल, batti gul, load shedding, loadshedding, लोड शेडिंग, unscheduled cut*, अघोषित कट*, aghoshit, अघोषित, blackout, black out, power supply, बिजली सप्लाई, बिजली आपूर्ति, electricity supply, supply of electricity, outage*, hours of power, electricity only, <power> & घंटे, <power> & ghante, <power> & ghanta, ਬਿਜਲੀ & ਘੰਟੇ, <power> & hours
      3 <power> & <absent>, light & aa|aati|aayi|ja|jati|जाती|जा|आती|आई|आयी, लाइट & आ|आती|आई|जाती|जा, 1912
      2.5 फीडर, feeder, ਫੀਡਰ, inverter, इनवर्टर, ਇਨਵਰਟਰ, trip, tripping, ट्रिप, ट्रिपिंग, fault, फाल्ट, फॉल्ट, breakdown, ब्रेकडाउन, shutdown, substation, sub station, सब स्टेशन, सबस्टेशन, बिजली घर, बिजलीघर, bijli ghar, bijlighar, पावर हाउस, powerhouse, power house, ਗਰਿੱਡ, hours supply
      2 पंखा, पंखे, pankha, pankhe, मोमबत्ती, mombatti, candle, andhera, अंधेरा, अंधेरे, andhere, ਹਨੇਰਾ, जनरेटर, generator, heat & night
      4 in darkness, darkness since, plunged into darkness, power is out, lights are out, lights out, no lights since, current nahi aa*, करंट नहीं आ*, supply band, supply bandh, सप्लाई बंद, supply nahi, सप्लाई नहीं, supply nhi, बत्ती नहीं, batti nahi, लाइट कद, light kab aayegi, powercuts, power gone, electricity gone, electricity comes, ਲਾਈਟ ਨਹੀਂ, ਲਾਈਟ ਗਈ, ਬੱਤੀ ਗੁੱਲ, 3 phase, three phase, थ्री फेज, single phase, ups, इन्वर्टर, घंटों की कटौती, बिजली कटौती, bijli katauti, पीक आवर, फुंका, heatwave & power, dg set
    routine transformer: Transformer burnt or overloaded | ट्रांसफार्मर जला
      4.5 <transformer>, ट्रांसफार्मर जल*, transformer burnt, transformer burst, transformer & <broken>, transformer overload*
      2 overload, ओवरलोड & <power>, capacity badh*, kva
    routine voltage: Low or fluctuating voltage | कम वोल्टेज
      4.5 वोल्टेज, voltage, voltej, voltge, ਵੋਲਟੇਜ, low voltage, high voltage, वोल्टेज कम, fluctuation, fluctuat*, phase gone, phase missing, phase out, single phase, two phase, ek phase, do phase, एक फेज, दो फेज, एक फेस, दो फेस, phase nahi, फेज नहीं, फेज गया, phase gaya, phase ud*, फेज उड़*, dim light
    bill: Wrong or high bill | गलत या ज्यादा बिल
      4.5 <power> & <bill>, बिजली का बिल, बिजली बिल, bijli bill, bijli ka bill, electricity bill*, light bill, ਬਿਜਲੀ ਦਾ ਬਿੱਲ, ਬਿਜਲੀ ਬਿੱਲ, meter & <bill>, मीटर & <bill>, ਮੀਟਰ & <bill>, <bill> & units|unit|यूनिट|ਯੂਨਿਟ, average bill, औसत बिल, <bill> & reading|रीडिंग, sundry charges, surcharge, load badha*, sanctioned load, =tariff
      2 <bill> & हजार|hazar|hajar|lakh|लाख|thousand|दुगना|dugna|double|zyada|ज्यादा|wrong|galat|गलत|inflated|ਗਲਤ
      1.5 बिल, bill, bills, ਬਿੱਲ, यूनिट, units
      4 net billing, net meter*, arrears & bill, bill & house locked, बंद घर & बिल, band ghar & bill, estimated bill*, bill estimated, fixed charge*, electricity dues, बकाया बिल, bakaya bill, surcharge waiver, बिल माफी, disconnect* & bill, कनेक्शन काट*, connection kaat*, connection kat*
    meter: Faulty or smart meter | मीटर खराब या स्मार्ट मीटर
      4 स्मार्ट मीटर, smart meter*, मीटर & तेज, meter & fast|tez|tej, meter & <broken>, मीटर & <broken>, मीटर बदल*, meter badal*, meter change, prepaid meter, मीटर रीडिंग, meter reading, ਸਮਾਰਟ ਮੀਟਰ, ਮੀਟਰ ਖਰਾਬ, meter burnt, मीटर जल, meter jal, meter reader, मीटर रीडर
      3 मीटर, meter, meters, ਮੀਟਰ, मीटरों
    connection: New connection delay | नया बिजली कनेक्शन
      4 <power> & connection|कनेक्शन|ਕੁਨੈਕਸ਼ਨ|ਕਨੈਕਸ਼ਨ|connections, bijli ka connection, बिजली का कनेक्शन, electricity connection, domestic connection, load extension, temporary connection, ndnp, industrial connection
      2 connection, कनेक्शन, ਕੁਨੈਕਸ਼ਨ, ਕਨੈਕਸ਼ਨ, kanekshan, connexion
    tube-well-connection: Tube-well connection | ट्यूबवेल कनेक्शन
      5 ट्यूबवेल कनेक्शन, ट्यूबवेल का कनेक्शन, tubewell connection*, tubewell ka connection, ट्यूबवैल कनेक्शन, tube well connection, एपी कनेक्शन, ap connection, agriculture connection, ਮੋਟਰ ਕੁਨੈਕਸ਼ਨ, ਟਿਊਬਵੈੱਲ ਕੁਨੈਕਸ਼ਨ, agriculture feeder, कृषि फीडर, ap feeder, एपी फीडर, ag feeder, खेतों की बिजली, kheto ki bijli, kheton ki bijli, खेत की लाइट, ਮੋਟਰਾਂ ਵਾਲੀ ਬਿਜਲੀ, khet ki light, kheto ki light, रोपाई & <power>, ਮੋਟਰਾਂ & <power>, ਮੋਟਰਾਂ & ਲਾਈਟ, ट्यूबवेल & <power>, tubewell & <power>, motor & <power>, मोटर & <power>
    routine live-wire: Loose or broken live wire | टूटा या ढीला तार, करंट
      5 <wire> & <fallen>, <wire> & <broken>, तार टूट*, taar tut*, taar toot*, live wire*, करंट & आ|लग|उतर|मर, current & aa|lag|utar|mar|aata|aaya, करंट, ਕਰੰਟ, electrocut*, electric shock, sparking, स्पार्किंग, spark*, चिंगारी, chingari, ਚੰਗਿਆੜੀਆਂ, ਚੰਗਿਆੜੇ, shock lag*, झटका लग*, bare wire*, नंगे तार, nange taar, नंगी तार, ਨੰਗੀਆਂ ਤਾਰਾਂ, open wire*, exposed wire*, loose wire*, hanging wire*, high tension wire*, junction box, tree & <wire>, <tree> & <wire>, <tree> & power line*, short circuit, शॉर्ट सर्किट, शार्ट सर्किट, ढीली तारें, ढीले तार
      3 <wire>, करंट लग*
      4.5 तारों का जंजाल, taro ka janjal, web of wires, tangled wires, wire mesh, jhoolti taare, jhoolte taar, झूलते तार, झूलती तारें, ढीली लाइन, तार नीचे, taar neeche, taare neeche, तार लटक*, taar latak*, tar latak*, overhead line*, line over house|houses|roof|school, छत के ऊपर से & लाइन|तार, chhat ke upar se & line|taar, power line over, तारें इतणे नीचे, तार इतने नीचे
    pole: Pole broken or to be shifted | खंभा टूटा या हटवाना
      4.5 <pole> & <fallen>, <pole> & <broken>, <pole> & हट*|hata*|shift*|beech|बीच|middle, बिजली का खंभा, bijli ka khamba, bijli ke khambe, electric pole*, electricity pole*, बिजली के खंभे, ਬਿਜਲੀ ਦਾ ਖੰਭਾ, power pole*, pole & current, <pole> & <wire>, <pole> & करंट
      2.5 <pole>
    theft: Electricity theft | बिजली चोरी
      5 बिजली चोरी, bijli chori, bijli ki chori, बिजली की चोरी, power theft, electricity theft, ਬਿਜਲੀ ਚੋਰੀ, कुंडी, कुंडा, kunda, kundi, kundiya, कुंडियां, ਕੁੰਡੀ, ਕੁੰਡੀਆਂ, katiya, कटिया, line loss, लाइन लॉस, <power> & <thief>
    staff: Lineman or office | लाइनमैन या कार्यालय
      4 लाइनमैन, लाईनमैन, lineman, line man, linemen, ਲਾਈਨਮੈਨ, ਲਾਇਨਮੈਨ, बिजली विभाग, bijli vibhag, bijli department, electricity department, electricity board, बिजली बोर्ड, bijli board, बिजली निगम, bijli nigam, बिजली वाले, bijli wale, bijli walo, बिजली वालों, ਬਿਜਲੀ ਵਾਲੇ, ਬਿਜਲੀ ਬੋਰਡ, ਬਿਜਲੀ ਵਿਭਾਗ, discom, power department, hvpn, hvpnl, hpgcl, power haryana, haryana power, बिजली कर्मचारी, बिजली मंत्री, बिजली दफ्तर, urja, बिजली पंचायत
      1.4 <power>, जेई, je
      4 substation staff, sub station staff, जेई बिजली, bijli je, electricity je, sdo bijli, एसडीओ बिजली, xen bijli, बिजली अधिकारी, lineman*, भाट लाइनमैन, je and his crew, alm, एएलएम
  `,
};
