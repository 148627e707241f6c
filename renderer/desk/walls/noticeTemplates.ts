import type { Notice } from "#contract/walls.ts";

/** What is often said to the room. The times are counted from when it is chosen. */
export interface NoticeTemplate {
  readonly title: Notice["title"];
  readonly text: Notice["text"];
  readonly countsDownMinutes: number | null;
  readonly lastsMinutes: number | null;
}

export const NOTICE_TEMPLATES = {
  conference: {
    title: { hi: "10 मिनट में वीडियो कॉन्फ्रेंस", en: "Video conference in 10 minutes" },
    text: {
      hi: "उपायुक्तों के साथ समीक्षा बैठक। कृपया अपना स्थान ग्रहण करें।",
      en: "Review with the Deputy Commissioners. Please take your seats.",
    },
    countsDownMinutes: 10,
    lastsMinutes: 15,
  },
  flood: {
    title: { hi: "बाढ़ की चेतावनी", en: "Flood alert" },
    text: {
      hi: "जलभराव और बाढ़ की हर शिकायत तुरंत अंकित करें और ज़िला नियंत्रण कक्ष को फ़ोन करें।",
      en: "Mark every complaint of waterlogging and flooding at once, and telephone the district control room.",
    },
    countsDownMinutes: null,
    lastsMinutes: null,
  },
  visit: {
    title: { hi: "मुख्यमंत्री जी का आगमन", en: "Visit of the Chief Minister" },
    text: { hi: "कृपया अपने स्थान पर रहें और लंबित शिकायतों की स्थिति तैयार रखें।", en: "Please stay at your desks and have the open cases ready." },
    countsDownMinutes: 30,
    lastsMinutes: 60,
  },
  maintenance: {
    title: { hi: "रख-रखाव का कार्य", en: "Maintenance" },
    text: { hi: "थोड़ी देर के लिए कुछ आँकड़े पुराने रह सकते हैं।", en: "For a short while some figures may be old." },
    countsDownMinutes: null,
    lastsMinutes: 30,
  },
} as const satisfies Record<string, NoticeTemplate>;
export type NoticeTemplateName = keyof typeof NOTICE_TEMPLATES;
export const NOTICE_TEMPLATE_NAMES = Object.keys(NOTICE_TEMPLATES) as readonly NoticeTemplateName[];
