import { keySet } from "../../text/keySet.ts";

/**
 * Words of every day that no list names and that must be taken neither for misspelt words of the lists nor, alone,
 * for a village of that name.
 */
const WORDS = `
चढ़ा चढ़ी चढ़े चढ़ाया चढ़ाना चढ़ाने चढ़ता बढ़ा बढ़ी बढ़े बढ़ता बढ़ाया पड़ा पड़ी पड़े पड़ता छोड़ छोड़ा छोड़ी जोड़ जोड़ा तोड़ तोड़ा मोड़ा खड़ा खड़ी खड़े उड़ा गिरा गिरी गिरे मरा मरी मरे मारा काटा काटी फटा फटी हटा हटी रोका रोकी भेजा भेजी बोला बोली सुना सुनी देखा देखी रखा रखी लगा लगी लगे बना बनी बने मिला मिली मिले चला चली चले रुका रुकी बचा बची बंद खुला खुली टूटा टूटी टूटे
का की के को से में पर और है हैं था थे थी हो हुआ हुई हुए होता होती होते रहा रही रहे गया गई गए कर करके करना करते करता करती किया किए दिया दी दिए देना देते लिया लेना लेते जाना जाता जाती जाते आना आता आती आते
यह ये वह वो इस उस इन उन जो जिस कौन क्या कब कहां कैसे क्यों सब सभी कुछ कोई हर एक दो तीन चार पांच छह सात आठ नौ दस बीस पचास सौ हजार लाख करोड़ दिन दिनों रात सुबह शाम दोपहर महीना महीने महीनों साल सालों हफ्ता हफ्ते घंटा घंटे मिनट
आज कल परसों अब अभी तब जब फिर भी तो ही बहुत ज्यादा कम थोड़ा बड़ा बड़ी बड़े छोटा छोटी छोटे नया नई नए पुराना पुरानी पुराने अच्छा अच्छी बुरा बुरी सही गलत ऊपर नीचे अंदर बाहर आगे पीछे पास दूर सामने बीच साथ बिना लिए तक वाला वाली वाले वालों
लोग लोगों आदमी औरत बच्चा बच्चे भाई बहन मां बाप पिता माता बेटा बेटी पति पत्नी दादा दादी चाचा ताऊ परिवार घर मकान दुकान गांव शहर जिला राज्य देश सरकार मंत्री मुख्यमंत्री नेता अधिकारी अफसर विभाग दफ्तर कार्यालय काम बात जवाब सवाल नाम फोन नंबर
मेरा मेरी मेरे हमारा हमारी हमारे आपका आपकी आपके उनका उनकी उनके इनका अपना अपनी अपने मुझे हमें आपको उसको मैं हम आप तुम खुद सिर्फ केवल बार पहले बाद दौरान समय वक्त जगह तरफ ओर कारण वजह तरीका हालत हाल स्थिति मामला मामले
सुबह राम श्याम कृष्ण सीता गीता मोहन सोहन रमेश सुरेश महेश दिनेश राजेश मुकेश राकेश अशोक विजय अजय संजय सुनील अनिल कुमार सिंह शर्मा यादव गुप्ता देवी रानी कुमारी सुमन पूजा प्रिया कविता सरिता राज राजा प्रेम जय भगत भीम अर्जुन नायब सैनी मनोहर लाल
सड़क रास्ता मोड़ चौक गेट बाजार मंडी मंदिर मस्जिद गुरुद्वारा चर्च स्कूल कॉलेज अस्पताल थाना तहसील पार्क नदी तालाब पुल कुआं खेत फसल पेड़ फूल फल पत्थर मिट्टी रेत धूल हवा धूप बारिश गर्मी सर्दी आग
khud kuch koi sab sabhi har ek do teen char panch din raat subah sham mahina mahine saal hafta ghanta aaj kal parso ab abhi tab jab fir phir bhi toh hi bahut jyada zyada kam thoda bada badi bade chota chhota naya nayi naye purana accha acha bura sahi galat upar niche andar bahar aage piche paas dur samne bich sath bina liye tak wala wali wale
log aadmi aurat bacha bhai behan maa baap pita mata beta beti pati patni dada dadi chacha tau parivar ghar makan dukan shahar jila rajya desh sarkar mantri neta adhikari afsar vibhag daftar kaam baat jawab sawal naam phone number
the and for are was were been being have has had does did done will would shall should can could may might must not from with about into over after before under again then once here there when where why how all any both each few more most other some such only own same than too very just now
people person man men woman women boy girl family house home shop village city town district state country government minister chief officer official department office work talk answer question name call time place side reason way condition matter case day night morning evening month year week hour minute today yesterday tomorrow
one two three four five six seven eight nine ten first second third last next new old good bad big small high low long short right wrong left open close front back near far good great many much little every everyone everybody someone nobody nothing something anything thing things part half full empty
go goes going gone come comes coming came get gets getting got give gives giving given take takes taking took make makes making made see sees seen saw say says said tell tells told ask asks asked look looks looking looked find finds found think thinks thought know knows knew want wants wanted need needs needed use uses used try tries tried keep keeps kept let lets put puts run runs move moves live lives stay stays stop stops start starts end ends
sir madam please kindly thank dear hello hi hey ji sahab respected honourable honorable hon minister cmo chief secretary team support attention regarding subject matter concern concerned higher authority authorities
ram shyam krishan sita gita mohan sohan ramesh suresh mahesh dinesh rajesh mukesh rakesh ashok vijay ajay sanjay sunil anil kumar singh sharma yadav gupta devi rani kumari suman pooja priya kavita raj raja prem jai bhagat nayab saini manohar lal amit rahul rohit deepak sandeep pradeep kuldeep manoj vinod sachin naveen parveen sonu monu pinky neha anjali
ਦਾ ਦੀ ਦੇ ਨੂੰ ਤੋਂ ਵਿੱਚ ਵਿਚ ਚ ਤੇ ਹੈ ਹਨ ਸੀ ਨੇ ਹੋ ਹੋਇਆ ਹੋਈ ਹੋਏ ਰਿਹਾ ਰਹੀ ਰਹੇ ਗਿਆ ਗਈ ਗਏ ਕਰ ਕਰਕੇ ਕਰਨਾ ਕਰਦੇ ਕਰਦਾ ਕੀਤਾ ਕੀਤੀ ਦਿੱਤਾ ਦਿੱਤੀ ਲਿਆ ਜਾਣਾ ਆਉਣਾ ਇਹ ਉਹ ਇਸ ਉਸ ਜੋ ਕੌਣ ਕੀ ਕਦੋਂ ਕਿੱਥੇ ਕਿਵੇਂ ਕਿਉਂ ਸਭ ਸਾਰੇ ਕੁਝ ਕੋਈ ਹਰ ਇੱਕ ਦੋ ਤਿੰਨ ਚਾਰ ਪੰਜ ਦਿਨ ਰਾਤ ਸਵੇਰ ਸ਼ਾਮ ਮਹੀਨਾ ਮਹੀਨੇ ਸਾਲ ਹਫ਼ਤਾ ਘੰਟਾ ਘੰਟੇ ਅੱਜ ਕੱਲ੍ਹ ਹੁਣ ਫਿਰ ਵੀ ਤਾਂ ਹੀ ਬਹੁਤ ਜ਼ਿਆਦਾ ਘੱਟ ਵੱਡਾ ਛੋਟਾ ਨਵਾਂ ਪੁਰਾਣਾ ਲੋਕ ਬੰਦਾ ਭਰਾ ਭੈਣ ਮਾਂ ਬਾਪੂ ਪਰਿਵਾਰ ਘਰ ਦੁਕਾਨ ਪਿੰਡ ਸ਼ਹਿਰ ਸਰਕਾਰ ਮੰਤਰੀ ਵਿਭਾਗ ਦਫ਼ਤਰ ਕੰਮ ਗੱਲ ਜਵਾਬ ਨਾਮ ਫੋਨ ਸਾਡਾ ਸਾਡੀ ਸਾਡੇ ਮੇਰਾ ਮੇਰੀ ਮੇਰੇ ਤੁਹਾਡਾ
`;

/** As keys (see `romanise`). */
export const EVERYDAY_WORDS: ReadonlySet<string> = keySet(WORDS);
