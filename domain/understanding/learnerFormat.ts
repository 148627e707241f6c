import { Learner } from "./learner.ts";
import type { RuleScores } from "./learner.ts";
import { EVERYDAY_WORDS } from "./lexicon/everydayWords.ts";

/** To be raised when the stored form changes. */
const FORMAT = 1;

/**
 * A fingerprint of how the learner works: it changes with the features, the spelling of words and the update rule, so
 * that a stored state of another version of the program is not used.
 */
export function learnerFormat(): string {
  const probe = new Learner();
  for (const text of PROBES) {
    probe.learn({ text, department: "PHED", kind: "grievance" }, NO_RULES);
    probe.learn({ text: `${text} ${PROBES[0]}`, department: "ULB", urgency: "urgent", district: "Karnal" }, NO_RULES);
  }
  const { weights, memory } = probe.state();
  const seen = [...weights.buckets, ...weights.seen, ...weights.labels, ...weights.weights, ...memory.flatMap(({ words }) => words)];
  return `${FORMAT}-${checksum([...EVERYDAY_WORDS].join(" "))}-${checksum(seen.join(" "))}`;
}

const NO_RULES: RuleScores = { department: { PHED: 3, ULB: 2 }, kind: { other: 3 }, urgency: {}, district: {} };

const PROBES = [
  "वार्ड 12 की टंकी में पेयजल नहीं, ट्रांसफॉर्मर खराब",
  "bijli nahi aa rahi khamba toota pareshaan hain log",
  "ਨਹਿਰ ਦਾ ਪਾਣੀ ਗਲੀਆਂ ਵਿੱਚ ਖੜ੍ਹਾ ਹੈ",
  "Sewage overflowing near #GovtSchool, contractor absconding",
];

function checksum(text: string): string {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
  return (sum >>> 0).toString(16);
}
