import { listed } from "../text/listed.ts";
import { normaliseText } from "../text/normalise.ts";

/**
 * Whether an answer to an invitation asks for no more of them. In doubt it counts: leaving out a person by mistake does less
 * harm than writing to one against their will. A long text that only holds such a word, as "stop the bus at the school",
 * does not count.
 */
export function asksToBeLeftAlone(text: string): boolean {
  const said = normaliseText(text.replace(MENTION, " ")).replace(NOT_A_WORD, " ").replace(/\s+/gu, " ").trim();
  if (ALONE.has(said)) return true;
  return PHRASES.some((phrase) => ` ${said} `.includes(` ${phrase} `));
}

const MENTION = /[@#]\w+/gu;
const NOT_A_WORD = /[^\p{L}\p{M}\p{N}]+/gu;

const spelled = (list: string): readonly string[] => listed(list).map((text) => normaliseText(text));

/** Answers that count only as the whole text. */
const ALONE: ReadonlySet<string> = new Set(
  spelled(`
    stop, stop it, stop please, please stop, pls stop, stop this, stop now, no more, no thanks, cancel, remove me, leave me alone,
    बंद करो, बंद करें, बन्द करो, बन्द करें, स्टॉप, रोकें, रहने दो, रहने दें, band karo, mat karo
  `),
);

/** Phrases that count anywhere in the text. */
const PHRASES = spelled(`
  unsubscribe, opt out, optout, do not message, don t message, dont message, do not send, don t send, dont send, stop sending,
  stop messaging, stop tagging, do not tag, don t tag, dont tag, do not invite, don t invite, dont invite, न भेजें, न भेजे,
  न भेजो, ना भेजें, ना भेजे, ना भेजो, नहीं भेजें, मत भेजो, मत भेजें, मत भेजे, मत भेजिए, मत भेजिये, मैसेज मत करो, टैग मत करो,
  टैग न करें, mat bhejo, mat bheje, mat bhejen, mat bhejiye, na bhejo, na bheje, na bhejen, tag mat karo, message mat karo
`);
