import type { typedIn as en } from "../en/typedIn.ts";

export const typedIn: Readonly<Record<keyof typeof en, string>> = {
  "desk.intake.title": "नई शिकायत",
  "desk.intake.way": "कैसे आई",
  "desk.intake.way.phone": "टेलीफ़ोन",
  "desk.intake.way.letter": "पत्र",
  "desk.intake.way.visitor": "मुलाक़ाती",
  "desk.intake.phone": "टेलीफ़ोन नंबर",
  "desk.intake.name": "नाम",
  "desk.intake.words": "समस्या क्या है, और कहाँ?",
  "desk.intake.address": "पता या गाँव",
  "desk.intake.department": "विभाग",
  "desk.intake.district": "ज़िला",
  "desk.intake.byWords": "शब्दों के अनुसार: {read}",
  "desk.intake.notRead": "अभी स्पष्ट नहीं",
  "desk.intake.files": "स्कैन या फ़ोटो",
  "desk.intake.earlier": "इस नंबर से पहले की शिकायतें",
  "desk.intake.record": "शिकायत दर्ज करें",
  "desk.intake.recorded": "शिकायत दर्ज हो गई",
  "desk.intake.tell": "नागरिक को यह नंबर बताएँ।",
  "desk.intake.open": "शिकायत खोलें",
  "desk.intake.next": "अगली शिकायत",
};
