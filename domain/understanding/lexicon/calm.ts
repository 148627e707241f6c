import { headedLists } from "../matching/wordList.ts";

/**
 * What says that nobody is in danger though words of danger are there: what may happen some day, what is forbidden, a rumour, a dream, a drill, an empty
 * car. As with the scenes, the model has not learned with them; they only raise how sure it has to be.
 */
export const CALM = headedLists(`
  @calm
    5 kabhi|kbhi|kade|कभी|कदे|ਕਦੇ|ਕਦੋਂ bhi|bi|भी|बी|ਵੀ gir*|phat|fat|phoot|toot|dhah|गिर*|फट|टूट|ढह|पड़|ਡਿੱਗ|ਫਟ|ਢਹਿ sakt*|skt*|सकत*|सकै*|ਸਕਦ*, kabhi/kade/कभी/कदे/ਕਦੇ & gir|phat|fat|toot|गिर|फट|टूट|ਡਿੱਗ|ਫਟ sakti|sakta|sakte|skti|skta|सकती|सकता|सकते|सकै|ਸਕਦਾ|ਸਕਦੀ, may|can|could|might fall|collapse|burst|explode|topple|crash any|anytime|someday, any time/any day/any moment/anytime & may/can/could/might & fall/collapse/burst/explode/topple
    5 koi|कोई|ਕੋਈ|bada|बड़ा hadsa|haadsa|हादसा|ਹਾਦਸਾ|accident|durghatna|दुर्घटना|anhoni ho|हो|ਹੋ sakt*|सकत*|सकै*|ਸਕਦ*, kabhi/कभी/ਕਦੇ & hadsa|haadsa|हादसा|ਹਾਦਸਾ|durghatna|दुर्घटना|accident ho|हो|ਹੋ sakt*|सकत*|ਸਕਦ*, before|until a|any|some child|accident|tragedy|mishap|life
    5 kooda|kuda|kachra|kachda|koora|kura|कूड़ा|कूड़े|कचरा|ਕੂੜਾ|garbage|plastic|polythene mat|na|मत|ना|ਨਾ phenk*|fenk*|fek*|daal*|dal*|फेंक*|डाल*|ਸੁੱਟ*, nahar|nehar|नहर|ਨਹਿਰ|canal|river|nadi|नदी me|mein|में|म्ह|ਵਿੱਚ|into kooda|kuda|koora|कूड़ा|कूड़े|ਕੂੜਾ|kachra|कचरा|garbage
    5 rumour, rumours, rumor, rumors, afwah, afwaah, afvah, अफवाह, अफवाहें, ਅਫ਼ਵਾਹ, ਅਫਵਾਹ, fake news|video|message|khabar, do|don't not|forward forward|believe|panic|it, jhoothi|jhuthi|झूठी khabar|खबर, mock drill|exercise, मॉक ड्रिल, मोक ड्रिल, मॉकड्रिल, mockdrill, purvabhyas, पूर्वाभ्यास, ਮੌਕ ਡਰਿੱਲ
    5 nobody was|is|got|inside|hurt|injured|died, no one was|is|got|inside|hurt|injured|died, no casualty|casualties|injuries, koi|कोई hatahat|हताहत|ghayal|घायल nahi|नहीं|koni|कोनी, kisi|किसी ko|को|नै chot|चोट nahi|नहीं|koni|कोनी, ਕਿਸੇ ਨੂੰ ਸੱਟ ਨਹੀਂ, sab|सब surakshit|सुरक्षित|सकुशल|sakushal, all|everyone|everybody is|are|were|was safe|fine|rescued|saved
    5 should|must|kindly|please keep|stock|plan|store|stockpile, before|ahead of the|monsoon monsoon|season|summer, rakhe|रखे|ਰੱਖੇ jaye|jaen|jaayein|जाएं|ਜਾਣ, stock|ਸਟਾਕ rakh*|रख*|ਰੱਖ*
    5 sapne|सपने|सुपने|ਸੁਪਨੇ me|mein|में|म्ह|ਵਿੱਚ|ਚ, in my|a dream, i dreamt|dreamed, had a dream
    5 kaan|kaano|कान|कानों|ਕੰਨਾਂ se|से|ਚੋਂ khoon|खून|ਖੂਨ, zahar|zeher|jahar|जहर|ਜ਼ਹਿਰ jaisa|jaisi|jaise|जैसा|जैसी|जैसे|ਵਰਗਾ, khoon|खून|ਖੂਨ ke|के|ਦੇ aansu|आंसू|ਹੰਝੂ, khoon|खून choos*|चूस*|khaul*|खौल*, blood sucking, suck|sucks|sucking our|my|people's blood, khoon|खून pasina|पसीना, suicide prevention
    5 nashe/nasha/chitte/chitta/नशे/नशा/चिट्टे/चिट्टा/ਨਸ਼ੇ/ਨਸ਼ਾ/ਚਿੱਟੇ/ਚਿੱਟਾ/drugs/smack & mar|मर|ਮਰ rahe|rhe|रहे|ਰਹੇ/maran|मरण lag*|लाग*/dying/barbad/बर्बाद/ਬਰਬਾਦ & yuva/youth/jawan/naujawan/ladke/gabru/युवा/नौजवान/जवान/लड़के/छोरे/chhore/ਮੁੰਡੇ/ਗੱਭਰੂ/ਨੌਜਵਾਨ/boys/young
    5 purani/purana/old/पुरानी/पुराना/jarjar/जर्जर/khasta/खस्ता/dilapidated/ਖਸਤਾ & tanki/tank/imarat/building/bhawan/bhavan/टंकी/भवन/इमारत/school/स्कूल/ਇਮਾਰਤ & sakti/sakta/sakte/सकती/सकता/सकते/ਸਕਦੀ/may/could/might
    5 roz|rojana|daily|रोज|रोजाना|ਰੋਜ਼ & gaali|gali|गाली|gaaliyan|गालियां|ਗਾਲ੍ਹਾਂ deta|dete|देता|देते|ਕੱਢਦਾ/ladte|लड़ते|jhagadte|झगड़ते hain|हैं/phenkta|phenkte|फेंकता|फेंकते hai|hain|है|हैं
    5 permission/naksha/nakshe/नक्शा/नक्शे/ਨਕਸ਼ਾ/avaidh/अवैध/ਨਾਜਾਇਜ਼/illegal/illegally/unauthorised/approved & manzil/मंजिल/मंज़िल/ਮੰਜ਼ਿਲ/floor/floors/storey/storeys/nirman/निर्माण & bana*/बना*/ਬਣਾ*/built/building/constructed/construction/kar rahe/ho raha/हो रहा
    5 play/natak/नाटक/drama/ਨਾਟਕ/film/movie/फिल्म/ਫਿਲਮ/series & staged/scene/seen/watched/watching/dekhi/dekha/देखी/देखा/ਵੇਖੀ/ਵੇਖਿਆ/hero/trailer
`);
