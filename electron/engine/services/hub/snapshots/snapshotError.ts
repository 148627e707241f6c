/**
 * Why there is no snapshot, or a seat does without it. `none`: the hub has none; `gone`: something was erased meanwhile, or a case moved out of its districts, so that it is no more;
 * `not-signed`: nobody who may speak for all of the room made it; `other-key`: it was sealed with a key that this seat has not; `other-version`: another version of the program made it;
 * `damaged`: it is not what its seat pushed; `other-districts`: it is of other districts than this seat; `elsewhere`: it has something of a case that does not lie in them; `incomplete`: it
 * lacks something that this seat may read; `unsigned`: a seat has not signed each event that it pushed; `not-new`: this record has cases of its own, with which all is merged one by one;
 * `behind`: the seat that is to make it is stopped, or does not have all.
 */
export type SnapshotFault =
  | "none"
  | "gone"
  | "not-signed"
  | "other-key"
  | "other-version"
  | "other-districts"
  | "damaged"
  | "elsewhere"
  | "incomplete"
  | "unsigned"
  | "not-new"
  | "behind";

const SENTENCES: Readonly<Record<SnapshotFault, { readonly en: string; readonly hi: string }>> = {
  none: {
    en: "The hub has no snapshot for this seat: make one at a seat that has everything with hub snapshot, for a seat of some districts with --districts.",
    hi: "हब में इस सीट के लिए कोई स्नैपशॉट नहीं है: जिस सीट में सब कुछ है वहाँ hub snapshot चलाएँ, कुछ ज़िलों की सीट के लिए --districts के साथ।",
  },
  gone: {
    en: "Something was erased meanwhile, or a case moved to another district, so that this snapshot is no more: make a new one.",
    hi: "इस बीच कुछ मिटाया गया या कोई शिकायत दूसरे ज़िले में गई, इसलिए यह स्नैपशॉट अब नहीं रहा: नया बनाएँ।",
  },
  "not-signed": {
    en: "No seat that speaks for the whole room has signed the snapshot; nothing of it was believed.",
    hi: "स्नैपशॉट पर ऐसी किसी सीट के हस्ताक्षर नहीं हैं जो सब की ओर से बोल सके; उस पर भरोसा नहीं किया गया।",
  },
  "other-key": {
    en: "The snapshot was sealed with a key that this seat has not; it is not for this seat.",
    hi: "स्नैपशॉट ऐसी कुंजी से मुहरबंद है जो इस सीट के पास नहीं; वह इस सीट के लिए नहीं है।",
  },
  "other-version": {
    en: "Another version of the program made the snapshot: bring both seats to one version.",
    hi: "स्नैपशॉट प्रोग्राम के दूसरे संस्करण ने बनाया है: दोनों सीटों पर एक ही संस्करण रखें।",
  },
  damaged: {
    en: "The snapshot is not what its seat pushed; nothing of it was taken in.",
    hi: "स्नैपशॉट वह नहीं है जो उसकी सीट ने भेजा था; उसमें से कुछ नहीं लिया गया।",
  },
  "other-districts": {
    en: "The snapshot is of other districts than this seat’s; nothing of it was taken in.",
    hi: "स्नैपशॉट इस सीट के ज़िलों का नहीं, दूसरे ज़िलों का है; उसमें से कुछ नहीं लिया गया।",
  },
  elsewhere: {
    en: "The snapshot has something of a case in another district; nothing of it was taken in.",
    hi: "स्नैपशॉट में दूसरे ज़िले की शिकायत का कुछ है; उसमें से कुछ नहीं लिया गया।",
  },
  incomplete: {
    en: "The snapshot lacks something that the hub has for this seat; what the hub has comes in piece by piece.",
    hi: "स्नैपशॉट में वह सब नहीं है जो हब में इस सीट के लिए है; हब का सब कुछ एक-एक करके आएगा।",
  },
  unsigned: {
    en: "A seat has not yet signed what it pushed in the way that a seat of some districts can check: it has to be there once.",
    hi: "किसी सीट ने अपना भेजा हुआ अभी उस तरह हस्ताक्षरित नहीं किया है जिसे कुछ ज़िलों की सीट जाँच सके: उस सीट को एक बार जुड़ना होगा।",
  },
  "not-new": {
    en: "This record has cases of its own; what the hub has comes in piece by piece.",
    hi: "इस अभिलेख में अपनी शिकायतें हैं; हब का सब कुछ एक-एक करके आएगा।",
  },
  behind: {
    en: "This seat does not have all that the hub has; hub status says why.",
    hi: "इस सीट में हब का सब कुछ नहीं है; कारण hub status बताता है।",
  },
};

export class SnapshotError extends Error {
  override readonly name = "SnapshotError";
  readonly fault: SnapshotFault;
  readonly hindi: string;

  constructor(fault: SnapshotFault, options?: ErrorOptions) {
    super(SENTENCES[fault].en, options);
    this.fault = fault;
    this.hindi = SENTENCES[fault].hi;
  }
}
