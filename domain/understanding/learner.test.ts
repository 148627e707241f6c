import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Correction } from "./learner.ts";
import { createUnderstanding } from "./understand.ts";
import type { Understanding } from "./understand.ts";

const read = (understanding: Understanding, text: string) => understanding.understand({ text, placeName: null, authorLocation: null });
const first = (understanding: Understanding, text: string) => read(understanding, text).departments[0]?.code;

describe("a correction", () => {
  const text = "Water from the pond enters the houses behind the old temple";

  test("changes the proposal for the same text at once, in every target", () => {
    const understanding = createUnderstanding();
    expect(first(understanding, text)).not.toBe("IRRIGATION");
    understanding.learn({ text, department: "IRRIGATION", urgency: "emergency", district: "Karnal", kind: "grievance" });
    const proposal = read(understanding, text);
    expect([proposal.departments[0]?.code, proposal.urgency, proposal.district]).toEqual(["IRRIGATION", "emergency", "Karnal"]);
  });

  test("changes similar texts and tells how many were marked so", () => {
    const understanding = createUnderstanding();
    for (const day of ["Monday", "Tuesday", "Friday"]) understanding.learn({ text: `${text} since ${day}`, department: "IRRIGATION" });
    const [guess] = read(understanding, "pond water again enters houses behind the old temple").departments;
    expect(guess?.code).toBe("IRRIGATION");
    expect(guess?.similarPosts).toBe(3);
    expect(guess?.evidence.length).toBeGreaterThan(0);
    expect("pond water again enters houses behind the old temple").toContain(guess?.evidence[0]);
  });

  test("turns a complaint into none, and back", () => {
    const understanding = createUnderstanding();
    understanding.learn({ text, kind: "other" });
    expect(read(understanding, text).kind).toBe("other");
    understanding.learn({ text, kind: "grievance" });
    expect(read(understanding, text).kind).toBe("grievance");
  });

  test("does not make it forget the rules", () => {
    const understanding = createUnderstanding();
    for (let time = 0; time < 20; time += 1) understanding.learn({ text, department: "IRRIGATION" });
    expect(first(understanding, "करनाल में बिजली नहीं आ रही")).toBe("UHBVN");
    expect(first(understanding, "पटवारी इंतकाल नहीं चढ़ा रहा")).toBe("REVENUE");
  });

  test("reaches no further than its words where rules are sure", () => {
    const examples = [
      "करनाल में बिजली नहीं आ रही, ट्रांसफार्मर जल गया",
      "पटवारी इंतकाल नहीं चढ़ा रहा",
      "राशन डिपो पर गेहूं कम मिलता है",
      "Old age pension stopped since March",
      "sarkari school me teacher nahi hai",
    ];
    const understanding = createUnderstanding();
    const before = examples.map((each) => first(understanding, each));
    for (let time = 0; time < 300; time += 1)
      understanding.learn({ text: `gali number ${time} me malba pada hai, kachra aur nali jam, koi sunwai nahi`, department: "HSVP" });
    expect(first(understanding, "nali jam hai, malba aur kachra pada hai")).toBe("HSVP");
    expect(examples.map((each) => first(understanding, each))).toEqual(before);
  });

  test("learned of one electricity company serves the other's districts too", () => {
    const understanding = createUnderstanding();
    for (let time = 0; time < 3; time += 1) understanding.learn({ text: "गुलदस्ता योजना का मीटर पोर्टल, करनाल", department: "UHBVN" });
    expect(first(understanding, "गुलदस्ता योजना का मीटर पोर्टल, हिसार")).toBe("DHBVN");
  });

  test("counts for nothing when what was learned is switched off", () => {
    const taught = createUnderstanding();
    taught.learn({ text, department: "IRRIGATION" });
    const rulesAlone = createUnderstanding({ learned: taught.learned(), useLearned: false });
    expect(first(rulesAlone, text)).toBe(first(createUnderstanding(), text));
  });
});

const corrections: fc.Arbitrary<Correction[]> = fc.array(
  fc.record({
    text: fc
      .array(fc.constantFrom("पानी", "bijli", "सड़क", "temple", "pond", "जोहड़", "गुलदस्ता", "karnal"), { minLength: 1, maxLength: 6 })
      .map((words) => words.join(" ")),
    department: fc.constantFrom("PHED", "ULB", "IRRIGATION", "PANCHAYAT" as const),
  }),
  { maxLength: 25 },
);

describe("two people who correct each other", () => {
  test("over and over make no weight run away, and the last word counts", () => {
    const understanding = createUnderstanding();
    const text = "pond का पानी temple के पास";
    for (let time = 0; time < 500; time += 1) {
      understanding.learn({ text, department: "IRRIGATION" });
      understanding.learn({ text, department: "PANCHAYAT" });
    }
    expect(first(understanding, text)).toBe("PANCHAYAT");
    expect(Math.max(...understanding.learned().weights.weights.map((weight) => Math.abs(weight)))).toBeLessThanOrEqual(20e6);
  });
});

describe("what was learned", () => {
  test("says of the text that was learned last what it was taught, whatever came before", () => {
    fc.assert(
      fc.property(corrections, (history) => {
        const understanding = createUnderstanding();
        for (const correction of history) understanding.learn(correction);
        const last = history.at(-1);
        if (!last) return;
        expect(first(understanding, last.text)).toBe(last.department);
      }),
    );
  });

  test("is the same for the same history, and survives being written down", () => {
    fc.assert(
      fc.property(corrections, (history) => {
        const once = createUnderstanding();
        const again = createUnderstanding();
        for (const correction of history) {
          once.learn(correction);
          again.learn(correction);
        }
        expect(again.learned()).toEqual(once.learned());
        const readBack = createUnderstanding({ learned: structuredClone(once.learned()) });
        expect(readBack.learned()).toEqual(once.learned());
        const text = "pond का पानी temple के पास";
        expect(read(readBack, text)).toEqual(read(once, text));
      }),
      { numRuns: 30 },
    );
  });

  test("may be continued after being written down as if it had never stopped", () => {
    const whole = createUnderstanding();
    const half = createUnderstanding();
    const history: Correction[] = [
      { text: "pond water temple", department: "IRRIGATION" },
      { text: "temple road dark", department: "ULB" },
      { text: "pond road", department: "PANCHAYAT" },
    ];
    for (const correction of history) whole.learn(correction);
    half.learn(history[0] ?? { text: "" });
    const resumed = createUnderstanding({ learned: half.learned() });
    for (const correction of history.slice(1)) resumed.learn(correction);
    expect(resumed.learned()).toEqual(whole.learned());
  });
});
