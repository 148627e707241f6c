import { createIntl } from "react-intl";
import { expect, test } from "vitest";
import { FORMAT_LOCALES, MESSAGES } from "../../i18n/messages.ts";
import { wordsOf } from "../../i18n/useWords.ts";
import type { MaskedText } from "#domain/text/mask.ts";
import { DEPARTMENT_CODES } from "#domain/department/departments.ts";
import { DISTRICTS } from "#domain/geography/districts.ts";
import { PINNABLE_SCENES } from "#domain/wall/scenes.ts";
import { headlineSentence } from "./headlineSentence.ts";

const en = wordsOf(createIntl({ locale: FORMAT_LOCALES.en, messages: MESSAGES.en }));
const hi = wordsOf(createIntl({ locale: FORMAT_LOCALES.hi, messages: MESSAGES.hi }));
const DAY_MS = 86_400_000;
/** What a line of a screen of 16:9 takes, in the narrowest that it draws: 69 rem of letters of 1.6 rem, that are 0.55 of it wide and drawn at 0.78. */
const MOST_LETTERS = 98;

const said = (...asked: Parameters<typeof headlineSentence>) => headlineSentence(...asked).join("; ");

const NO_PARTS = { responsiveness: null, atrQuality: null, overdue: null, onTime: null, solved: null, activity: null };
const RANKED = { rankWas: null, score: 50, scoreWas: null, parts: NO_PARTS, open: 9, overdue: 3, askedTooLate: 0 };

/** The head of a department, and its officers in districts. */
const OFFICES = (["Jind", "Nuh", "Hisar", "Karnal", null] as const).map((district, index) => ({
  office: district === null ? "PHED/department" : `PHED/district/${district}`,
  label:
    district === null
      ? { en: "Engineer-in-Chief, Public Health (PHED)", hi: "प्रमुख अभियंता, जन स्वास्थ्य" }
      : { en: `Executive Engineer, Public Health (PHED), ${district}`, hi: "कार्यकारी अभियंता, जन स्वास्थ्य" },
  department: "PHED" as const,
  district,
  rank: index + 1,
  isShared: false,
  ...RANKED,
  score: 60 - 5 * index,
}));

const now = {
  heat: [],
  officers: { total: 41, offices: OFFICES },
  points: {
    open: 530,
    located: 412,
    placeCount: 90,
    clusters: [
      {
        latitude: 29.6,
        longitude: 76.1,
        open: 34,
        reportsOverdue: 10,
        markingsOverdue: 2,
        emergencies: 0,
        name: { district: "Jind", place: "Narwana" as MaskedText, placeHi: "नरवाना" as MaskedText },
        placeCount: 4,
        exactPlaces: [
          { district: "Jind", places: ["Narwana"] },
          { district: "Kaithal", places: ["Kalayat"] },
        ],
      },
    ],
    busiest: [],
  },
  trend: { hours: [{ at: 0, opened: 1, disposed: 0, usual: null }], today: [], days: [], surges: [] },
  shift: {
    fromAt: 0,
    untilAt: 1,
    nextUntilAt: 20 * DAY_MS + 2.5 * 3_600_000,
    opened: 9,
    openedDayBefore: 4,
    disposed: 2,
    disposedDayBefore: 1,
    emergencies: { total: 3, takenBack: 0, oldestOpenedAt: null, cases: [] },
    due: { reports: 9, markings: 2, cases: [] },
  },
  solved: { today: 4, weekBefore: 2, cases: [], thankedFrom: 0, praise: 1, praiseBefore: null, thanked: [] },
  headlines: {
    now: { opened: 174, usual: 100, as: "more", most: { districts: ["Nuh"], opened: 40, oneVoice: null } },
    heat: { is: "presses", district: "Panipat", late: 12, asked: 22, askedTooLate: 0, most: { department: "ULB", late: 9 } },
    overdue: {
      office: {
        label: { en: "Superintendent of Police, Sirsa", hi: "पुलिस अधीक्षक, सिरसा" },
        department: "POLICE",
        district: "Sirsa",
        overdue: 41,
        isOneOfSeveral: false,
      },
      reports: 305,
      toMark: 836,
    },
    ranking: {
      first: { names: ["Karnal"], score: 61, though: null },
      last: { names: ["Sirsa"], score: 38 },
      mover: { name: "Nuh", places: -7 },
    },
  },
} as const satisfies Parameters<typeof headlineSentence>[1];

test("each scene says what matters in one sentence, in both languages", () => {
  expect(said("heat", now, en)).toBe("Panipat presses most: 55% overdue, 12 of 22 reports; Urban Local Bodies most: 9");
  expect(said("heat", now, hi)).toMatch(/^सबसे अधिक दबाव पानीपत में: 55% अतिदेय, 22 में से 12 रिपोर्ट; इनमें सर्वाधिक 9 .+ की$/u);
  expect(said("now", now, en)).toBe("174 cases today, more than the usual 100 by now; most from Nuh: 40");
  expect(said("officers", now, en)).toBe(
    "Best by score: Jind, Public Health (60); worst: Public Health, Engineer-in-Chief (40); 41 offices are ranked",
  );
  expect(said("officers", now, hi)).toMatch(/^अंकों में सबसे आगे जींद, जन स्वास्थ्य \(60\); सबसे पीछे जन स्वास्थ्य, प्रमुख अभियंता/u);
  expect(said("points", now, en)).toBe("Around Narwana, 2 districts: 34 open, 12 late; 412 of 530 shown in an exact place");
  expect(said("points", now, hi)).toBe("नरवाना के आसपास (2 ज़िले): 34 लंबित, 12 विलंबित; 530 में से 412 सटीक स्थान पर");
  expect(said("points", { ...now, points: { ...now.points, clusters: [], located: 0 } }, en)).toBe(
    "0 of 530 open cases are shown in an exact place",
  );
  expect(said("points", { ...now, points: null }, en)).toBe("");
  expect(said("overdue", now, en)).toBe("Sirsa, Police owes most: 41 of 305 overdue; the cell is late to mark 836");
  expect(said("ranking", now, en)).toBe("Best by score: Karnal (61); worst: Sirsa (38); Nuh has fallen by 7 places since last week");
  expect(said("shift", now, en)).toBe("3 emergencies open for the next shift; due before 08:00: 9 reports, 2 to mark");
  expect(said("good-news", now, en)).toBe("4 cases were disposed of today; 1 post of thanks in seven days");
  for (const scene of PINNABLE_SCENES) {
    expect(said(scene, now, hi)).not.toMatch(/[a-z]{3}/iu);
  }
});

test("of where it presses it is said what is late by the cell's own delay", () => {
  const heat = { ...now.headlines.heat, askedTooLate: 7 };
  const late = { ...now, headlines: { ...now.headlines, heat } };
  expect(said("heat", late, en)).toMatch(/most: 9; the cell’s delay: 7 of the 12$/u);
  expect(said("heat", { ...late, headlines: { ...late.headlines, heat: { ...heat, most: null } } }, hi)).toMatch(
    /22 में से 12 रिपोर्ट; 12 में 7 प्रकोष्ठ के विलंब से$/u,
  );
});

test("those who stand alike are named together, and of a low score nobody says that it answers well", () => {
  const most = { districts: ["Jind", "Rohtak"], opened: 24, oneVoice: null } as const;
  const tied = { ...now, headlines: { ...now.headlines, now: { ...now.headlines.now, most } } };
  expect(headlineSentence("now", tied, en)[1]).toBe("most from Jind and Rohtak: 24 each");
  expect(headlineSentence("now", tied, hi)[1]).toBe("सर्वाधिक जींद एवं रोहतक से: 24-24");
  const loud = { districts: ["Rohtak"], opened: 24, oneVoice: { district: "Jind", cases: 23 } } as const;
  const heard = { ...now, headlines: { ...now.headlines, now: { ...now.headlines.now, most: loud } } };
  expect(headlineSentence("now", heard, en).slice(1)).toEqual(["most from Rohtak: 24", "Jind: 23 from one person"]);
  expect(headlineSentence("now", heard, hi).slice(1)).toEqual(["सर्वाधिक रोहतक से: 24", "जींद: एक ही व्यक्ति की 23"]);
  const ranking = {
    first: { names: ["Gurugram"], score: 44, though: null },
    last: { names: ["Karnal", "Panipat"], score: 40 },
    mover: null,
  } as const;
  const low = { ...now, headlines: { ...now.headlines, ranking } };
  expect(said("ranking", low, en)).toBe("Least behind by score: Gurugram (44); worst: Karnal and Panipat (40)");
  expect(said("ranking", low, hi)).toBe("अंकों में सबसे कम पीछे गुरुग्राम (44); सबसे पीछे करनाल एवं पानीपत (40)");
});

test("nobody takes the first place of one with much late for praise, and the cell's part of it is said in the same breath", () => {
  const though = { asked: 38, reportsOverdue: 31, askedTooLate: 30 };
  const first = { names: ["Jind"], score: 82, though } as const;
  const last = { names: ["Nuh"], score: 40 } as const;
  const of = (ranking: Parameters<typeof headlineSentence>[1]["headlines"]["ranking"], words = en) =>
    headlineSentence("ranking", { ...now, headlines: { ...now.headlines, ranking } }, words);
  expect(of({ first, last, mover: null })).toEqual([
    "First by score: Jind (82), but 31 of 38 overdue, 30 by the cell’s delay",
    "worst: Nuh (40)",
  ]);
  expect(of({ first, last, mover: null }, hi)[0]).toBe("अंकों में सबसे आगे जींद (82), पर 38 में 31 रिपोर्टें अतिदेय, 30 प्रकोष्ठ के विलंब से");
  const both = { ...first, names: ["Jind", "Nuh"], though: { ...though, askedTooLate: 0 } } as const;
  expect(of({ first: both, last: null, mover: null })).toEqual(["First by score: Jind and Nuh (82), but 31 of 38 overdue"]);
  expect(of({ first: null, last, mover: null })).toEqual(["Worst: Nuh (40)"]);
  // What is not known has room beside the first clause.
  const ranking = { first, last, mover: null };
  expect(headlineSentence("ranking", { ...now, headlines: { ...now.headlines, ranking } }, en, { is: "failing" })).toEqual([
    "First by score: Jind (82), but 31 of 38 overdue",
    "not all sources are read",
    "the cell’s delay: 30 of the 31",
    "worst: Nuh (40)",
  ]);
  const late = OFFICES.map((office, index) => ({ ...office, overdue: index === 0 ? 9 : 1 }));
  expect(said("officers", { ...now, officers: { total: 41, offices: late } }, en)).toMatch(
    /^First by score: Jind, Public Health \(60\), but 9 of 9 overdue;/u,
  );
});

test("where two offices with long names lead, the cell's part is a clause of its own, so that none ends in the middle", () => {
  const others = OFFICES.slice(2);
  const lead = OFFICES.slice(0, 2).map((office) => ({ ...office, score: 60, open: 12, overdue: 7, askedTooLate: 5 }));
  const longest = { en: "Additional Chief Secretary to Government Haryana", hi: "अपर मुख्य सचिव, हरियाणा सरकार, चंडीगढ़" };
  const told = (offices: typeof OFFICES, words = en) => headlineSentence("officers", { ...now, officers: { total: 41, offices } }, words);
  const short = told([...lead, ...others]);
  expect(short[0]).toMatch(/, but 14 of 24 overdue, 10 by the cell’s delay$/u);
  for (const words of [en, hi]) {
    const [leads, cell] = told([...lead.map((office) => ({ ...office, label: longest, district: null })), ...others], words);
    expect(leads).not.toContain("10");
    expect(cell).toBe(words.say("headline.heat.cell", { n: 10, late: 14 }));
  }
});

test("the share that is on the map, and what the cell has to mark, have room beside the first clause", () => {
  const lettersOf = (text: string) => text.replaceAll(/\p{M}/gu, "").length;
  for (const words of [en, hi]) {
    for (const scene of ["points", "overdue", "shift"] as const) expect(lettersOf(said(scene, now, words))).toBeLessThanOrEqual(88);
  }
});

test("nobody is called the worst of a few", () => {
  const few = { ...now, officers: { total: 2, offices: OFFICES.slice(0, 2) } };
  expect(said("officers", few, en)).toBe("2 offices are ranked");
  const alike = { ...now, officers: { total: 41, offices: OFFICES.map((office) => ({ ...office, score: 40.4 })) } };
  expect(said("officers", alike, en)).toBe("41 offices are ranked");
});

test("nobody is named as the first where others stand beside them", () => {
  const { office } = now.headlines.overdue;
  const overdue = { ...now.headlines.overdue, office: { ...office, overdue: 3, isOneOfSeveral: true } };
  const shared = { ...now, headlines: { ...now.headlines, overdue } };
  expect(headlineSentence("overdue", shared, en)[0]).toBe("Sirsa, Police and others owe most: 3 reports each of 305 overdue");
  expect(headlineSentence("overdue", shared, hi)[0]).toBe("सर्वाधिक रिपोर्ट सिरसा, पुलिस एवं अन्य की शेष: 305 अतिदेय में से 3-3");
  const [cluster] = now.points.clusters;
  const alike = { ...now, points: { ...now.points, clusters: [cluster, { ...cluster, placeCount: 1 }] } };
  expect(said("points", alike, en)).toBe("412 of 530 open cases are shown in an exact place");
});

test("says where only bodies outside the State owe, and calls it no all-clear", () => {
  const of = (reports: number) => ({ ...now, headlines: { ...now.headlines, overdue: { office: null, reports, toMark: 0 } } });
  expect(said("overdue", of(3), en)).toBe("Only bodies outside the State owe overdue reports: 3");
  expect(said("overdue", of(3), hi)).toBe("केवल राज्य से बाहर के निकायों की रिपोर्ट अतिदेय: 3");
  expect(said("overdue", of(0), en)).toBe("No office owes an overdue report");
});

test("by a clock in doubt a shift is told of nothing that falls due", () => {
  expect(headlineSentence("shift", now, en, { is: "clock" })).toEqual([
    "3 emergencies open for the next shift",
    en.say("clear.brief.clock"),
  ]);
});

test("no shift is told that no emergency is open while some are whose posts were taken back", () => {
  const shiftOf = (total: number, takenBack: number) => ({
    ...now,
    shift: { ...now.shift, emergencies: { total, takenBack, oldestOpenedAt: null, cases: [] } },
  });
  expect(said("shift", shiftOf(0, 0), en)).toMatch(/^No emergency open for the next shift;/u);
  expect(said("shift", shiftOf(0, 19), en)).toMatch(/^No emergency to show, 19 open whose posts were taken back;/u);
  expect(said("shift", shiftOf(2, 1), en)).toMatch(/^2 emergencies are open, 1 more whose post was taken back;/u);
  expect(said("shift", shiftOf(0, 19), hi)).toMatch(/^दिखाने योग्य कोई आपात नहीं, 19 लंबित, जिनकी पोस्ट वापस ली गई;/u);
});

test("the first clause has room whole beside what is not known, whatever the names", () => {
  const lettersOf = (text: string) => text.replaceAll(/\p{M}/gu, "").length;
  const longest = (names: readonly string[]) => names.toSorted((one, other) => lettersOf(other) - lettersOf(one))[0] ?? "";
  for (const words of [en, hi]) {
    const district = DISTRICTS.map(({ name }) => name).find(
      (name) => words.district(name) === longest(DISTRICTS.map((each) => words.district(each.name))),
    );
    const department = DEPARTMENT_CODES.find(
      (code) => words.departmentBrief(code) === longest(DEPARTMENT_CODES.map(words.departmentBrief)),
    );
    if (district === undefined || department === undefined) throw new Error("There are districts and departments");
    const { office } = now.headlines.overdue;
    const crowded: Parameters<typeof headlineSentence>[1] = {
      ...now,
      headlines: {
        now: { opened: 1_174, usual: 1_100, as: "more", most: { districts: [district], opened: 240, oneVoice: null } },
        heat: { is: "presses", district, late: 120, asked: 220, askedTooLate: 60, most: { department, late: 90 } },
        overdue: { office: { ...office, department, district, overdue: 141 }, reports: 1_305, toMark: 1_836 },
        ranking: {
          first: { names: [district], score: 44, though: { asked: 220, reportsOverdue: 120, askedTooLate: 60 } },
          last: { names: [district], score: 40 },
          mover: null,
        },
      },
      shift: { ...now.shift, emergencies: { total: 0, takenBack: 119, oldestOpenedAt: null, cases: [] } },
    };
    for (const scene of PINNABLE_SCENES) {
      for (const is of ["failing", "starting"] as const) {
        const [first = "", unknown = ""] = headlineSentence(scene, crowded, words, { is });
        expect(lettersOf(`${first}; ${unknown}`)).toBeLessThanOrEqual(MOST_LETTERS);
      }
    }
  }
});

test("a day on which fewer came in than usual is told as one, but never where what came may not be all", () => {
  const fewer = { opened: 21, usual: 44, as: "fewer", most: { districts: ["Nuh"], opened: 9, oneVoice: null } } as const;
  const trend = { ...now.trend, hours: [{ at: 0, opened: 1, disposed: 0, usual: 2 }] };
  const quiet = { ...now, trend, headlines: { ...now.headlines, now: fewer } };
  expect(said("trend", quiet, en)).toBe("21 cases today, fewer than the usual 44 by now; nothing rises in any one place now");
  expect(said("trend", quiet, hi)).toBe("आज 21 शिकायतें दर्ज, इस समय के सामान्य 44 से कम; अभी किसी एक जगह कुछ नहीं बढ़ रहा");
  for (const is of ["failing", "starting", "clock"] as const) {
    for (const words of [en, hi]) {
      const [today, brief] = [words.say("headline.now.today", { opened: 21 }), words.say(`clear.brief.${is}`)];
      expect(headlineSentence("trend", quiet, words, { is })).toEqual([today, brief]);
      expect(headlineSentence("now", quiet, words, { is }).slice(0, 2)).toEqual([today, brief]);
    }
  }
  // More than usual is so, whatever else came.
  expect(headlineSentence("now", now, en, { is: "failing" })[0]).toContain("more than the usual 100");
});

test("a record that has no week does not say that nobody was thanked in one", () => {
  const quiet = { ...now.solved, today: 0, praise: 0 };
  const of = (praiseBefore: number | null) => said("good-news", { ...now, solved: { ...quiet, praiseBefore } }, en);
  expect(of(null)).toBe("Nothing was disposed of today");
  expect(of(2)).toBe("Nothing was disposed of today; nobody was thanked in seven days");
});

test("what is not known is said, and is no all-clear", () => {
  for (const scene of PINNABLE_SCENES) {
    for (const words of [en, hi]) {
      const said = headlineSentence(scene, now, words, { is: "failing" });
      expect(said[1]).toBe(words.say("clear.brief.failing"));
      expect(said.length).toBe(headlineSentence(scene, now, words).length + 1);
    }
  }
  // In both languages before the first, where no width cuts it off.
  for (const scene of PINNABLE_SCENES) {
    const since = Date.UTC(2026, 11, 1, 5, 50);
    const [first = "", ...others] = headlineSentence(scene, now, en);
    expect(headlineSentence(scene, now, en, { is: "first-day", since })).toEqual([`Record only since 1 Dec, 11:20. ${first}`, ...others]);
    expect(headlineSentence(scene, now, hi, { is: "first-day", since })[0]).toMatch(/^अभिलेख 1 दिस\S*, 11:20 से ही। ./u);
  }
  for (const scene of PINNABLE_SCENES)
    expect(headlineSentence(scene, now, en, { is: "no-case" })).toEqual(["The record holds no case yet"]);
  expect(headlineSentence("trend", now, en, { is: "away", since: 0 })[1]).toMatch(/^as of .+, the engine is away$/u);
  const asUsual = { ...now, headlines: { ...now.headlines, now: { opened: 98, usual: 100, as: "usual", most: null } } } as const;
  expect(said("trend", asUsual, en)).toBe("The record is too young to know what is usual");
  const known = { ...asUsual.trend, hours: [{ at: 0, opened: 1, disposed: 0, usual: 2 }] };
  expect(said("trend", { ...asUsual, trend: known }, en)).toBe("Nothing comes in more often than usual");
  // A morning's flood that is over is no ordinary day.
  expect(said("trend", { ...now, trend: known }, en)).toBe(
    "174 cases today, more than the usual 100 by now; nothing rises in any one place now",
  );
  const young = { ...now, headlines: { ...now.headlines, now: { opened: 3, usual: null, as: null, most: null } } } as const;
  expect(said("now", young, en)).toBe("3 cases today; what is usual is not known yet");
  const unasked = { ...now, headlines: { ...now.headlines, heat: { is: "nobody-asked", toMark: 40 } } } as const;
  expect(said("heat", unasked, en)).toBe("No case is in the hands of an office; 40 cases wait for the cell to mark");
  expect(said("overdue", { ...now, headlines: { ...now.headlines, overdue: null } }, en)).toBe("");
});
