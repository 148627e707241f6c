import { indianDate } from "../clock/indianDay.ts";
import { counted, EVENTS } from "../text/counted.ts";
import { sealLine } from "./seal.ts";
import type { Seal } from "./seal.ts";

/** The letter with one seal: what it is for, in both languages, and the line that is to be kept. */
export function composeSealMail(seal: Seal, fingerprint: string): { readonly subject: string; readonly text: string } {
  const day = indianDate(seal.at);
  return {
    subject: `ISMGT seal ${day} · मुहर ${day} (${seal.seat})`,
    text: [
      `Seal of the record of seat ${seal.seat} of ${day}: ${counted(seal.events, EVENTS, "en")}, up to number ${seal.seatSeq}. Key: ${fingerprint}.`,
      "Keep this mail. A record whose past was changed later contradicts the line below: the administrator of the record checks it against a file of such lines.",
      "",
      `सीट ${seal.seat} के अभिलेख की ${day} की मुहर: ${counted(seal.events, EVENTS, "hi")}, क्रमांक ${seal.seatSeq} तक। कुंजी: ${fingerprint}।`,
      "यह मेल सुरक्षित रखें। बाद में अभिलेख का अतीत बदला गया, तो वह नीचे की पंक्ति से मेल नहीं खाएगा: अभिलेख का प्रशासक ऐसी पंक्तियों की फ़ाइल से उसकी जाँच करता है।",
      "",
      sealLine(seal),
    ].join("\n"),
  };
}
