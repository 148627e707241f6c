import type { EventOf, GrievanceEvent } from "../grievance/events.ts";
import type { Mark } from "../grievance/office.ts";
import type { OfficeId } from "../ids.ts";
import { NAME_OF_LETTER_EN } from "../letter/english.ts";
import type { Words } from "../text/words.ts";
import { NAME_OF_LETTER_HI } from "../letter/hindi.ts";
import { dateOnPaper } from "../letter/days.ts";

export interface OfficeNames {
  ofMark(mark: Mark): Words;
  ofId(id: OfficeId): Words;
}

/** One line about an event, for an office that comes in later; null for an event that it need not know. */
export function historyLine(event: GrievanceEvent, offices: OfficeNames): Words | null {
  const tell = LINES[event.type] as ((payload: GrievanceEvent["payload"], offices: OfficeNames) => Words) | undefined;
  return tell?.(event.payload, offices) ?? null;
}

type Lines = { readonly [Type in GrievanceEvent["type"]]?: (payload: EventOf<Type>["payload"], offices: OfficeNames) => Words };

const LINES: Lines = {
  marked: ({ to }, offices) => markedTo(offices.ofMark(to)),
  "additionally-marked": ({ to }, offices) => markedTo(offices.ofMark(to)),
  undertaken: () => ({ en: "action begun", hi: "कार्यवाही आरंभ" }),
  reminded: ({ tier }) => ({ en: `reminder no. ${tier}`, hi: `स्मरण संख्या ${tier}` }),
  "fell-due": () => ({ en: "report overdue", hi: "रिपोर्ट अतिदेय" }),
  escalated: ({ to }, offices) => {
    const office = offices.ofId(to);
    return { en: `escalated to ${office.en}`, hi: `${office.hi} के स्तर पर भेजी गई` };
  },
  "interim-replied": ({ expectedAt }) => {
    const until = dateOnPaper(expectedAt);
    return { en: `more time asked, until ${until}`, hi: `${until} तक का समय माँगा गया` };
  },
  "atr-sent": () => ({ en: "action-taken report sent", hi: "कार्यवाही रिपोर्ट भेजी गई" }),
  "atr-returned": () => ({ en: "report returned", hi: "रिपोर्ट वापस की गई" }),
  disposed: () => ({ en: "disposed", hi: "निपटान" }),
  reopened: () => ({ en: "reopened", hi: "पुनः खोली गई" }),
  "letter-issued": ({ kind, number }) => ({
    en: `${NAME_OF_LETTER_EN[kind]} no. ${number}`,
    hi: `${NAME_OF_LETTER_HI[kind]} संख्या ${number}`,
  }),
};

function markedTo(office: Words): Words {
  return { en: `marked to ${office.en}`, hi: `${office.hi} को अंकित` };
}
