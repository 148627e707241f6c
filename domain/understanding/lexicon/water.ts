import type { DepartmentLists } from "./departmentWords.ts";

export const WATER_WORDS: DepartmentLists = {
  PHED: `
    routine no-supply: No or low water supply | पानी नहीं या कम
      4 <water> & <absent> & <comes>, <water> supply & <absent>, <water> & नल & <absent>, no <water> supply, <water> <absent> <comes>
      4 जल संकट, पेयजल संकट, पानी की किल्लत, पानी की समस्या, pani ki samasya, pani ki dikkat, pani ki killat, water crisis, water shortage, water scarcity, पानी को तरस*, पानी के लिए तरस*, pani ko taras*, pani ke liye taras*, बूंद बूंद, boond boond, ਪਾਣੀ ਦੀ ਸਮੱਸਿਆ, ਪਾਣੀ ਦੀ ਕਿੱਲਤ, एक बूंद, ek boond
      3 <water> & <little>, पेयजल, पेय जल, peyjal, peyajal, पीने का पानी, पीण का पाणी, peene ka pani, pine ka pani, peene k pani, drinking water, ਪੀਣ ਵਾਲਾ ਪਾਣੀ, ਪੀਣ ਦਾ ਪਾਣੀ, जलापूर्ति, jalapurti, जल आपूर्ति, पानी की सप्लाई, पानी की आपूर्ति, pani ki supply, water supply, वाटर सप्लाई, ਵਾਟਰ ਸਪਲਾਈ, tap water, नल का पानी, nal ka pani, supply ka pani, सप्लाई का पानी, piped water, nal se jal, नल से जल, har ghar jal, हर घर जल, jal jeevan, jal jivan, जल जीवन, drinking <water>, <drinking> का <water>
      3 नल & <absent>, nal & <absent>, taps|tap & <absent>, टूंटी & <absent>, tooti & <absent>, tonti & <absent>, टोंटी & <absent>, ਟੂਟੀ & <absent>, ਟੂਟੀਆਂ & <absent>, water pressure, पानी का प्रेशर, low pressure, dry taps, taps are dry, running dry
      2 जलघर, जल घर, jalghar, jal ghar, वाटर वर्क्स, वाटरवर्क्स, water works, waterworks, waterwork, ਵਾਟਰ ਵਰਕਸ, पानी की टंकी, pani ki tanki, overhead tank, water tank, पाणी की टंकी, ਪਾਣੀ ਦੀ ਟੈਂਕੀ, ਟੈਂਕੀ, टंकी, tanki, टैंकी, बूस्टिंग स्टेशन, boosting station, booster station, booster, बूस्टर, डिग्गी, diggi, digghi, ਡਿੱਗੀ, water treatment plant, renny well, ranney well, raney well, rainey well, रेनीवेल, रैनीवेल, reniwell, ranni well, rainiwell, water line, पानी की लाइन, pani ki line
      1.2 <water> & <absent>, नल, नलके, nalka, नलका, =tap, =taps, ਟੂਟੀ, ਨਲਕਾ, water, पानी, ਪਾਣੀ, पाणी, nalke, टोंटी, प्यासे, pyase, प्यास
      3 टोंटी, टूंटी, tonti, tooti me pani, dry pipe*, no water, waterless, without water, ਪਾਣੀ ਢੋਂਦੇ, पानी ढो*, pani dho*, दूर से पानी, door se pani, manzil tak pani, मंजिल तक पानी, चढ़ता ही नहीं, supply aadhe ghante, आधे घंटे सप्लाई, water comes, pani chadhta, पानी चढ़ता, खाली मटके, matke, बाल्टी, balti, buckets, bucket, मटका फोड़*, carry water, fetch water, jal board, water for days, no drinking, water only, alternate day*, एक दिन छोड़कर, ek din chhodkar
    routine dirty-water: Dirty or contaminated water | गंदा या दूषित पानी
      4 <drinking> & <water> & <dirty>, supply & <water> & <dirty>, सप्लाई & <water> & <dirty>, nal|नल|tap|taps & <water> & <dirty>, दूषित पेयजल, contaminated water, contaminated drinking water, water is contaminated, पानी में कीड़े, pani me kide, pani me keede, खारा पानी, khara pani, ਪਾਣੀ ਚ ਕੀੜੇ, water contamination, muddy water, sewer mixed, sewage mixed, सीवर मिक्स, sewage mixing, मटमैला पानी, पीलिया, jaundice
      3 <water> & <dirty> & <comes>, पानी पीने लायक नहीं, pani peene layak nahi, unfit for drinking, unfit to drink, tds, fluoride, फ्लोराइड, water quality, पानी की गुणवत्ता, सैंपल फेल, दूषित पानी, dushit pani
      2 <water> & <dirty>
    routine leak: Pipeline leak or burst | पाइपलाइन लीकेज
      4 pipeline|pipelines|pipe|पाइपलाइन|पाइप|ਪਾਈਪ|ਪਾਈਪਲਾਈਨ & <leaks>, pipe line & <leaks>, पाइप लाइन & <leaks>, पानी की लाइन & <leaks>, pani ki line & <leaks>, <water> & <leaks> & road, water leakage, water leak, water line leak*, पानी लीक, पानी की लीकेज, pani ki leakage
      2.5 <water> & <leaks>, leakage, लीकेज, ਲੀਕੇਜ, वाल्व, valve, water main, main line leak*
      1.5 पाइपलाइन, pipeline, pipe line, पाइप लाइन, ਪਾਈਪ ਲਾਈਨ
    routine tube-well: Tube-well or motor failure | ट्यूबवेल या मोटर खराब
      3.5 ट्यूबवेल|ट्यूबवैल|tubewell|tubewel|ਟਿਊਬਵੈੱਲ & <broken>, tube well & <broken>, जलघर & मोटर, jalghar & motor, water works & motor, ट्यूबवेल की मोटर, tubewell ki motor, ट्यूबवेल & <absent> & <water>, tubewell & <absent> & <water>, मोटर & <water> & <absent>, motor & <water> & <absent>, motor & <water> & <broken>, मोटर फुंक*, motor phunk*, motor jal, tubewell & village, single tubewell, one tubewell, एक ट्यूबवेल, ek tubewell, submersible, सबमर्सिबल, हैंडपंप, हैंड पंप, handpump, hand pump, नलकूप, nalkup
    routine sewer: Sewer overflow or blockage | सीवर जाम या ओवरफ्लो
      5 <sewer> & <blocked>, sewer overflow, sewage overflow, ਸੀਵਰੇਜ ਜਾਮ, sewer line, सीवर लाइन, सीवर का पानी, sewer ka pani, sewage water, sewerage water, सीवरेज का पानी, sewer water, ਸੀਵਰੇਜ ਦਾ ਪਾਣੀ, seever ka pani, seepage, sewerage overflow*
      4 <sewer>
      1.5 ओवरफ्लो, overflow*, overflowing
      4 sludge, raw sewage, main line & choked|chok*|block*, choked line, toilet & back*, gutter line, गटर लाइन, drainage line, bathroom & coming up, filth coming up, septic tank*, सेप्टिक टैंक, sewer pit, sewer wala, sewer cleaning, सुपर सकर, super sucker, jetting machine, जेटिंग मशीन
    routine manhole: Missing manhole cover | मैनहोल का ढक्कन गायब
      5 <sewer> & <cover>, manhole cover, मैनहोल का ढक्कन, सीवर का ढक्कन, sewer ka dhakkan, open manhole*, खुला मैनहोल, khula manhole, khule manhole, ਸੀਵਰੇਜ ਦਾ ਢੱਕਣ, manhole & open, chamber & <cover>, चैंबर & <cover>
    new-connection: New water or sewer connection | पानी या सीवर का नया कनेक्शन
      4 <water> & connection|कनेक्शन|ਕੁਨੈਕਸ਼ਨ|connections, पानी का कनेक्शन, pani ka connection, water connection, sewer connection, सीवर कनेक्शन, water bill, पानी के मीटर, pani ke meter, पानी का मीटर, pani ka meter, water meter*, पानी का बिल, pani ka bill, <sewer> & connection
    illegal-connection: Illegal connection or booster pump | अवैध कनेक्शन या बूस्टर
      3.5 <water> & illegal|अवैध|avaidh, booster pump*, अवैध कनेक्शन & <water>, <water> & मोटर लगा*, <water> & motor laga*, टुल्लू, tullu, pani ki chori, पानी की चोरी
    routine tanker: Water tanker | पानी का टैंकर
      4 <water> & टैंकर|tanker|tankers|ਟੈਂਕਰ|टैंकरों, water tanker*, पानी का टैंकर, pani ka tanker, tanker mafia, टैंकर माफिया
      3 टैंकर, tanker, tankers, टैंकरों, ਟੈਂਕਰ
    department: Public Health in general | जन स्वास्थ्य विभाग
      5 जन स्वास्थ्य, jan swasthya, jan swasthaya, phed, पीएचईडी, public health department, public health engineering, पब्लिक हेल्थ, public health wale, ਪਬਲਿਕ ਹੈਲਥ, public health, ph department, water supply department, public health je, जलदाय, जल विभाग, jal vibhag
  `,
};
