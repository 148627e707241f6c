import type { State } from "../grievance/state.ts";
import { CHANNELS, manifestOf } from "../post/channel.ts";
import type { Channel } from "../post/channel.ts";
import type { Kind, Urgency } from "../proposal/proposal.ts";
import type { CaseFilter } from "./filter.ts";
import type { CaseOrder } from "./caseOrders.ts";

/*
 * The words by which a filter is typed. They are compared in one spelling for all scripts, so that "vibhag" and "विभाग",
 * "atideya" and "अतिदेय" are the same word and are listed once.
 */

export type FilterKey = "department" | "district" | "state" | "urgency" | "channel" | "kind" | "assignee" | "from" | "until" | "order";

export const KEY_WORDS: Readonly<Record<FilterKey, readonly string[]>> = {
  department: ["dept", "department", "विभाग"],
  district: ["dist", "district", "ज़िला"],
  state: ["state", "status", "स्थिति", "अवस्था"],
  urgency: ["urgency", "तात्कालिकता"],
  channel: ["channel", "माध्यम"],
  kind: ["kind", "प्रकार"],
  assignee: ["to", "assignee", "list", "सूची", "पास"],
  from: ["from", "after", "since", "से"],
  until: ["until", "till", "before", "तक"],
  order: ["order", "sort", "क्रम"],
};

/** Words that are a filter without a key. */
export const FLAG_WORDS: readonly { readonly words: readonly string[]; readonly sets: Partial<CaseFilter> }[] = [
  { words: ["overdue", "अतिदेय"], sets: { overdue: true } },
  { words: ["urgent", "तात्कालिक", "अर्जेंट"], sets: { urgencies: ["urgent"] } },
  { words: ["emergency", "आपात", "आपातकालीन", "इमरजेंसी"], sets: { urgencies: ["emergency"] } },
  { words: ["reopened", "पुनः-खोली", "दोबारा-खुली"], sets: { reopened: true } },
  { words: ["disputed", "विवादित"], sets: { disputed: true } },
  { words: ["redflag", "red-flag", "लाल-झंडी"], sets: { redFlagged: true } },
  { words: ["representative", "representatives", "जनप्रतिनिधि"], sets: { speakers: ["representative"] } },
  { words: ["clusters", "एक-घटना", "एक-समस्या"], sets: { incidents: true } },
];

export const STATE_WORDS: Readonly<Record<State, readonly string[]>> = {
  new: ["नई", "नया"],
  marked: ["अंकित"],
  "in-action": ["action", "कार्यवाही", "कार्यवाही में"],
  "atr-sent": ["atr", "एटीआर", "रिपोर्ट"],
  disposed: ["निपटान", "निपटाई", "closed"],
  "needs-info": ["info", "जानकारी"],
  "not-a-grievance": ["none-of-ours", "शिकायत-नहीं"],
  duplicate: ["दोहरी"],
  "transferred-out": ["transferred", "स्थानांतरित"],
  "sub-judice": ["court", "न्यायालय"],
};

export const URGENCY_WORDS: Readonly<Record<Urgency, readonly string[]>> = {
  routine: ["रोज़मर्रा", "सामान्य"],
  urgent: ["तात्कालिक", "अर्जेंट"],
  emergency: ["आपात", "आपातकालीन", "इमरजेंसी"],
};

export const CHANNEL_WORDS = Object.fromEntries(CHANNELS.map((channel) => [channel, manifestOf(channel).typedAs])) as Readonly<
  Record<Channel, readonly string[]>
>;

export const KIND_WORDS: Readonly<Record<Kind, readonly string[]>> = {
  grievance: ["शिकायत"],
  suggestion: ["सुझाव"],
  praise: ["प्रशंसा"],
  other: ["अन्य"],
};

export const ORDER_WORDS: Readonly<Record<CaseOrder, readonly string[]>> = {
  newest: ["नई-पहले", "नवीनतम"],
  oldest: ["पुरानी-पहले"],
  urgent: ["urgency", "तात्कालिक"],
  due: ["समय-सीमा", "देय"],
  widest: ["reach", "viral", "पहुँच", "वायरल"],
};

export const ME: readonly string[] = ["me", "mine", "मेरी", "मैं", "मेरे"];
export const NOBODY: readonly string[] = ["none", "nobody", "unknown", "कोई-नहीं", "अज्ञात"];
