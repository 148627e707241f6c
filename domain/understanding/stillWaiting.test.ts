import { describe, expect, test } from "vitest";
import { proposalOf } from "./testing/byModel.ts";

describe("who waits still", () => {
  test.each([
    "8 दिन हो गए, अब तक कोई नहीं आया। शिकायत सिर्फ कागजों में बंद होती है क्या?",
    "फोन आया था कि काम हो जाएगा, पर आज भी वही हाल है। कृपया दोबारा देखें।",
    "reply to kar dete ho, kaam kab hoga? same problem aaj bhi",
    "Still the same after 1 days. Could somebody please visit the place?",
    "Any update? The problem is worse today than when I wrote.",
    "3 दिन हो लिए साब, कोए कोनी आया। के सो गे सारे?",
  ])("complains, and the cell looks up of what: %s", (text) => {
    const { kind, departments } = proposalOf(text);
    expect([kind, departments[0]?.code]).toEqual(["grievance", "CMO"]);
  });

  test("complains of the road that was granted and is not begun", () => {
    const { kind, departments } = proposalOf("road banane ka tender ho gaya 6 mahine pehle, kaam shuru nahi. Mandothi to Beri road");
    expect([kind, departments[0]?.code]).toEqual(["grievance", "PWD"]);
  });

  test("complains no more once the bus runs again", () => {
    expect(proposalOf("Bus service Chhachhrauli se Jagadhri wapas start, students ki taraf se dhanyavaad").kind).toBe("praise");
  });
});

test.each([
  "ਮੇਰਾ ਪੁੱਤਰ ਕੱਲ੍ਹ ਸ਼ਾਮ ਤੋਂ ਲਾਪਤਾ ਹੈ, ਪੁਲਿਸ ਮਦਦ ਕਰੇ।",
  "कलायत तै बालू जाण आली सड़क का नास हो रया सै। नेता जी वोट लेण तो इसे राह आए थे, इब कित सैं?",
  "Day 20 of the sweepers' strike and Bhattu Road, Fatehabad is drowning in waste. Talk to them or bring in help.",
])("is a complaint in whatever words beside it: %s", (text) => {
  expect(proposalOf(text).kind).toBe("grievance");
});

test.each([
  [
    "what a fire destroyed last year is the Revenue's to pay for",
    "पिछले साल होडल में मेरी दुकान में आग लगी थी, सब जलकर राख हो गया था। आज तक सहायता राशि का एक रुपया नहीं आया।",
    "REVENUE",
  ],
  [
    "who drowns in an underpass is got out first",
    "old faridabad railway underpass me paani bhar gaya hai ek gaadi beech me doob rahi hai andar 2-3 log sheesha peet rahe hain",
    "FIRE",
  ],
  [
    "the tank of a waterworks is no canal",
    "रै भाई इस पाणी नै तो ढोर भी कोनी पीवैं, इतणा खारा सै। नहरी पाणी की टंकी तीन साल तै बणी खड़ी, चालू आज ताहीं ना हुई",
    "PHED",
  ],
])("%s", (_, text, department) => {
  expect(proposalOf(text).departments[0]?.code).toBe(department);
});
