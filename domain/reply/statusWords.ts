import type { ReplyLanguage } from "../grievance/reply.ts";
import type { State } from "../grievance/state.ts";

type InBoth = Readonly<Record<ReplyLanguage, string>>;

/** How a complaint stands, for the citizen who asks by its number: nothing of what it is about, since all may read it where they asked. */
export const STATUS_WORDS: Readonly<Record<State, InBoth>> = {
  new: {
    hi: "आपकी शिकायत संख्या {ticket} ({number}) दर्ज है और संबंधित विभाग को भेजी जा रही है।",
    en: "Your complaint no. {ticket} ({number}) is registered and is being sent to the department that answers for it.",
  },
  marked: {
    hi: "आपकी शिकायत संख्या {ticket} ({number}) संबंधित विभाग को भेजी जा चुकी है।[ कार्यवाही रिपोर्ट {due} तक देय है।]",
    en: "Your complaint no. {ticket} ({number}) has been sent to the department that answers for it.[ Its report is due by {due}.]",
  },
  "in-action": {
    hi: "आपकी शिकायत संख्या {ticket} ({number}) पर विभाग कार्यवाही कर रहा है।[ कार्यवाही रिपोर्ट {due} तक देय है।]",
    en: "The department is acting on your complaint no. {ticket} ({number}).[ Its report is due by {due}.]",
  },
  "atr-sent": {
    hi: "आपकी शिकायत संख्या {ticket} ({number}) पर विभाग की कार्यवाही रिपोर्ट आ गई है और देखी जा रही है।",
    en: "The department has reported on your complaint no. {ticket} ({number}); the report is being checked.",
  },
  disposed: {
    hi: "आपकी शिकायत संख्या {ticket} ({number}) का निपटान हो चुका है। हल न हुई हो तो “हल नहीं हुई” लिखें।",
    en: "Your complaint no. {ticket} ({number}) is disposed of. If it is not solved, answer “not solved”.",
  },
  "needs-info": {
    hi: "आपकी शिकायत संख्या {ticket} ({number}) पर हमें आपसे माँगी गई जानकारी की प्रतीक्षा है।",
    en: "For your complaint no. {ticket} ({number}) we are waiting for the details that we asked of you.",
  },
  "not-a-grievance": {
    hi: "आपका संदेश संख्या {ticket} ({number}) देख लिया गया है।",
    en: "Your message no. {ticket} ({number}) has been seen.",
  },
  duplicate: {
    hi: "आपकी शिकायत संख्या {ticket} ({number}) पर उसी विषय की दूसरी शिकायत के साथ कार्यवाही हो रही है।",
    en: "Your complaint no. {ticket} ({number}) is dealt with together with another one about the same.",
  },
  "transferred-out": {
    hi: "आपकी शिकायत संख्या {ticket} ({number}) उस निकाय को भेज दी गई है जिससे वह संबंधित है।",
    en: "Your complaint no. {ticket} ({number}) has been sent to the body that it pertains to.",
  },
  "sub-judice": {
    hi: "आपकी शिकायत संख्या {ticket} ({number}) न्यायालय में विचाराधीन होने से रुकी है।",
    en: "Your complaint no. {ticket} ({number}) rests, for its matter is before a court.",
  },
};

/** To everybody else, whether there is such a complaint or not. */
export const STATUS_OF_NOBODY: InBoth = {
  hi: "शिकायत की स्थिति केवल उसी को बताई जाती है जिसने शिकायत की थी, और उसी खाते या पते पर जिससे की थी। कृपया वहीं से संख्या लिखकर पूछें।",
  en: "How a complaint stands is told only to the person who made it, at the account or address that it was made from. Please ask from there, with its number.",
};
