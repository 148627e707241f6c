/** Why a seat does not join, or cannot go on. */
export type JoinFault =
  | "joined-already"
  | "hub-already"
  | "other-hub"
  | "other-key"
  | "no-room-key"
  | "restored"
  | "not-joined"
  | "no-such-code"
  | "wrong-answer"
  | "not-answered"
  | "other-key-there"
  | "not-its-seat"
  | "no-such-seat"
  | "no-role"
  | "of-districts"
  | "other-role"
  | "verified-elsewhere"
  | "name";

const SENTENCES: Readonly<Record<JoinFault, { readonly en: string; readonly hi: string }>> = {
  "joined-already": {
    en: "This seat belongs to a hub already; hub leave ends that first.",
    hi: "यह सीट पहले से एक हब में है; पहले hub leave चलाएँ।",
  },
  "hub-already": {
    en: "This database is a hub already; join it with hub join and a code.",
    hi: "यह डेटाबेस पहले से हब है; कोड के साथ hub join से जुड़ें।",
  },
  "other-hub": {
    en: "The database is another hub than the one that this seat belongs to; nothing was pushed or taken in.",
    hi: "यह डेटाबेस वह हब नहीं है जिसमें यह सीट है; न कुछ भेजा गया, न कुछ लिया गया।",
  },
  "other-key": {
    en: "The key of this seat is not the one that it signed with before. Start the app that has it, or give it in ISMGT_SECRET_SEAL_PRIVATE_KEY.",
    hi: "इस सीट की कुंजी वह नहीं है जिससे पहले हस्ताक्षर हुए। जिस ऐप में वह है उसे चलाएँ, या ISMGT_SECRET_SEAL_PRIVATE_KEY में दें।",
  },
  "no-room-key": {
    en: "The key that the seats share is not here: it lies in the file of keys beside the record. Join again with a new code.",
    hi: "सीटों की साझा कुंजी यहाँ नहीं है: वह अभिलेख के साथ की कुंजी फ़ाइल में होती है। नए कोड से फिर जुड़ें।",
  },
  restored: {
    en: "The record was restored and goes on as another seat: hub leave, then join again with a new code.",
    hi: "अभिलेख वापस लाया गया है और अब दूसरी सीट के रूप में चल रहा है: hub leave के बाद नए कोड से फिर जुड़ें।",
  },
  "not-joined": { en: "This seat belongs to no hub.", hi: "यह सीट किसी हब में नहीं है।" },
  "no-such-code": {
    en: "There is no such code, or its time is over. Have a new one shown with hub pair.",
    hi: "ऐसा कोई कोड नहीं है, या उसका समय पूरा हो गया। hub pair से नया कोड लें।",
  },
  "wrong-answer": {
    en: "What the hub holds under this code was not sealed with it; nothing was believed.",
    hi: "इस कोड के नीचे हब में जो है वह इससे मुहरबंद नहीं है; उस पर भरोसा नहीं किया गया।",
  },
  "not-answered": {
    en: "Nobody answered while the code was good.",
    hi: "कोड के समय में किसी ने उत्तर नहीं दिया।",
  },
  "other-key-there": {
    en: "The hub has that seat under another key already, so that it cannot join. Let it go on as another seat: restore a backup there, which does that.",
    hi: "हब में वह सीट पहले से दूसरी कुंजी के साथ है, इसलिए वह नहीं जुड़ सकती। उसे दूसरी सीट के रूप में चलाएँ: वहाँ बैकअप वापस लाएँ।",
  },
  "not-its-seat": {
    en: "This seat did not let that one in: it is for the seat that did, or the founder, to say so.",
    hi: "उस सीट को इस सीट ने नहीं जोड़ा; यह वही सीट कह सकती है जिसने उसे जोड़ा, या संस्थापक सीट।",
  },
  "no-such-seat": {
    en: "No seat of the hub is called that, or more than one is: give the id that hub status shows.",
    hi: "हब में इस नाम की कोई सीट नहीं है, या एक से अधिक हैं; hub status में दिखी पहचान दें।",
  },
  "no-role": {
    en: "That seat signs in to the database as all others do, which could read every case: give it a role of its own first (hub grant).",
    hi: "वह सीट डेटाबेस में वही भूमिका लेती है जो सबकी है और हर शिकायत पढ़ सकती है: पहले उसे अपनी भूमिका दें (hub grant)।",
  },
  "of-districts": {
    en: "This seat knows of some districts alone: another one lets seats in, and makes snapshots.",
    hi: "इस सीट के पास कुछ ही ज़िलों की शिकायतें हैं: सीटें जोड़ना और स्नैपशॉट बनाना दूसरी सीट का काम है।",
  },
  "other-role": {
    en: "No seat can be bound to that role: there is none of that name (small letters, digits and underscores), it owns the tables or may do anything in the database, or another seat signs in as it. Make a new one for this seat with createuser.",
    hi: "इस भूमिका से कोई सीट नहीं जोड़ी जा सकती: इस नाम की भूमिका नहीं है (छोटे अंग्रेज़ी अक्षर, अंक और _), वह तालिकाओं की स्वामी है या डेटाबेस में सब कुछ कर सकती है, या दूसरी सीट उसी से प्रवेश करती है। createuser से इस सीट के लिए नई भूमिका बनाएँ।",
  },
  "verified-elsewhere": {
    en: "This seat knows of some districts alone, and cannot follow the whole chains: run hub verify at a seat that has everything.",
    hi: "इस सीट के पास कुछ ही ज़िलों की शिकायतें हैं, इसलिए वह पूरी शृंखलाएँ नहीं जाँच सकती: hub verify उस सीट पर चलाएँ जिसके पास सब कुछ है।",
  },
  name: { en: "A seat needs a name of 1 to 80 letters.", hi: "सीट का नाम 1 से 80 अक्षरों का होना चाहिए।" },
};

export class JoinError extends Error {
  override readonly name = "JoinError";
  readonly fault: JoinFault;
  readonly hindi: string;

  constructor(fault: JoinFault, options?: ErrorOptions) {
    super(SENTENCES[fault].en, options);
    this.fault = fault;
    this.hindi = SENTENCES[fault].hi;
  }
}
