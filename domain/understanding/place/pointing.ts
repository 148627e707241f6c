import { keySet } from "../../text/keySet.ts";
import { normaliseText } from "../../text/normalise.ts";
import type { Token } from "../../text/tokenise.ts";
import { keyAt } from "./keysAround.ts";

/** Whether a name says a direction, or an office that somebody turned to: any other name is rather the place of the matter. */
export function isPointedAt(tokens: readonly Token[], start: number, end: number): boolean {
  return isTowards(tokens, start, end) || isOffice(tokens, end) || isContact(tokens, end) || isAmongOffices(tokens, start, end);
}

/** "X wala", "X wali": of there. */
export const OF_THERE = keySet("wala wale aale aala wali aali");
const OF_IT = keySet("ka ki ke da di de");

const VILLAGES = keySet("ganv gaon gam pind");
const DIRECTIONS = keySet("taraf kani kanni kaani ਵੱਲ पासे ਪਾਸੇ od");
/** As they are written: the key of "ओर" is that of "और". */
const WAYS: ReadonlySet<string> = new Set(["ओर", "ओड़", "or", "ore"].map((word) => normaliseText(word)));

const OFFICE = keySet("office daftar दफ्तर ਦਫ਼ਤਰ ऑफिस ਦਫਤਰ directorate डायरेक्टरेट ਡਾਇਰੈਕਟੋਰੇਟ nideshalay निदेशालय headquarters mukhyalay मुख्यालय");
const CONTACTS = keySet("number nambar helpline helplain");
const ADDRESS = keySet("pata");
const GIVES = keySet("diya dia dita de diyo deta dete bataya btaya batate batata");
const OFFICERS = keySet(
  "dc dso sdm sdo bdpo bdo dro dfo deo beo xen cmo smo ceo adc डीसी एसडीएम एसडीओ बीडीपीओ एक्सईएन सीएमओ ਡੀਸੀ ਐਸਡੀਐਮ ਬੀਡੀਪੀਓ principal tehsil thana office daftar",
);
const ALL = keySet("sab sare saare sabke sabko har ਸਾਰੇ");

/** "Rewari ki or", "पलवल की ओड़", "ਰੇਵਾੜੀ ਵਾਲੇ ਪਾਸੇ"; not "hamare gaon X ki taraf", which is in it. */
function isTowards(tokens: readonly Token[], start: number, end: number): boolean {
  if (tokens[start]?.gap === "" && VILLAGES.has(tokens[start - 1]?.key ?? "")) return false;
  const after = keyAt(tokens, end);
  if (DIRECTIONS.has(after)) return true;
  return (OF_IT.has(after) || OF_THERE.has(after)) && (DIRECTIONS.has(keyAt(tokens, end + 1)) || WAYS.has(tokens[end + 1]?.form ?? ""));
}

/** "Rewari office", "Gurugram aale daftar": where a matter has been taken to. */
function isOffice(tokens: readonly Token[], end: number): boolean {
  const after = keyAt(tokens, end);
  return OFFICE.has(after) || (OF_THERE.has(after) && OFFICE.has(keyAt(tokens, end + 1)));
}

/** "Ambala ka pata diya", "Panchkula ka number": of an office there. */
function isContact(tokens: readonly Token[], end: number): boolean {
  if (!OF_IT.has(keyAt(tokens, end))) return false;
  const contact = keyAt(tokens, end + 1);
  return CONTACTS.has(contact) || (ADDRESS.has(contact) && GIVES.has(keyAt(tokens, end + 2)));
}

/** "DC, SDM, Panchkula, sab ghoom liye": the last of the offices that somebody has been to. */
function isAmongOffices(tokens: readonly Token[], start: number, end: number): boolean {
  if (tokens[start]?.gap !== "comma" || tokens[end]?.gap !== "comma") return false;
  return OFFICERS.has(tokens[start - 1]?.key ?? "") && ALL.has(tokens[end]?.key ?? "");
}
