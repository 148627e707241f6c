/**
 * Why there is no snapshot, or a seat does without it. `none`: the hub has none; `gone`: something was erased meanwhile, so that it is no more; `not-signed`: nobody who may speak
 * for all of the room made it; `other-key`: it was sealed with a key that this seat has not; `other-version`: another version of the program made it; `damaged`: it is not what
 * its seat pushed; `not-new`: this record has cases of its own, with which all is merged one by one; `behind`: the seat that is to make it is stopped, or does not have all.
 */
export type SnapshotFault = "none" | "gone" | "not-signed" | "other-key" | "other-version" | "damaged" | "not-new" | "behind";

const SENTENCES: Readonly<Record<SnapshotFault, { readonly en: string; readonly hi: string }>> = {
  none: {
    en: "The hub has no snapshot: make one with hub snapshot at a seat that has everything.",
    hi: "हब में कोई स्नैपशॉट नहीं है: जिस सीट में सब कुछ है वहाँ hub snapshot चलाएँ।",
  },
  gone: {
    en: "Something was erased meanwhile, so that this snapshot is no more: make a new one.",
    hi: "इस बीच कुछ मिटाया गया, इसलिए यह स्नैपशॉट अब नहीं रहा: नया बनाएँ।",
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
