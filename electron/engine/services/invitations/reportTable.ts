import type { CampaignReport } from "#contract/invitations.ts";
import type { Locale } from "#contract/settings.ts";
import { departmentOf } from "#domain/department/departments.ts";
import type { LeftOut } from "#domain/invitation/whoIsInvited.ts";
import { LEFT_OUT } from "#domain/invitation/whoIsInvited.ts";
import { maskPersonalData } from "#domain/text/mask.ts";
import type { Campaign } from "#db/invitations/campaigns.ts";
import type { TableToWrite } from "../tables/writeTable.ts";

/** The report of a campaign as a table: what it came to, then the themes with their examples. */
export function reportTable(campaign: Campaign, report: CampaignReport, locale: Locale): TableToWrite {
  const words = WORDS[locale];
  const { leftOut, themes } = report;
  const line = (what: string, n: number) => [what, n, ""];
  return {
    name: "invitations",
    heading: words.heading,
    rows: [
      [words.campaign, "", maskPersonalData(campaign.name)],
      [words.department, "", departmentOf(campaign.department).name[locale]],
      ...FIGURES.map((figure) => line(words[figure], report[figure])),
      ...LEFT_OUT.filter((why) => leftOut[why] > 0).map((why) => line(`${words.leftOut}: ${words.why[why]}`, leftOut[why])),
      ...themes.flatMap(({ label, suggestions, examples }) => {
        const theme = `${words.theme}: ${label?.[locale] ?? words.noTheme}`;
        return [line(theme, suggestions), ...examples.map((example) => [theme, "", example])];
      }),
    ],
  };
}

const FIGURES = ["listed", "invited", "sent", "waiting", "refused", "answers", "answered", "optedOut", "suggestions"] as const;

type Words = Readonly<Record<(typeof FIGURES)[number] | "campaign" | "department" | "leftOut" | "theme" | "noTheme", string>> & {
  readonly heading: readonly [string, string, string];
  readonly why: Readonly<Record<LeftOut, string>>;
};

const WORDS: Readonly<Record<Locale, Words>> = {
  en: {
    heading: ["What", "Number", "Words"],
    campaign: "Campaign",
    department: "Department",
    listed: "On the list",
    invited: "Invited",
    sent: "Sent",
    waiting: "Waiting in the outbox",
    refused: "Refused by the platform",
    answers: "Answers",
    answered: "People who answered",
    optedOut: "Want no more invitations",
    suggestions: "Suggestions",
    leftOut: "Left out",
    theme: "Theme",
    noTheme: "Others",
    why: {
      "opted-out": "want no invitations",
      "no-post": "no post of theirs to answer",
      "never-mentioned": "never mentioned us",
      "invited-lately": "invited in the last 90 days",
      other: "wrote no matter last",
      "beyond-most": "beyond the most",
      "taken-back": "taken back at a pause",
    },
  },
  hi: {
    heading: ["विषय", "संख्या", "शब्द"],
    campaign: "अभियान",
    department: "विभाग",
    listed: "सूची में",
    invited: "आमंत्रित",
    sent: "भेजे गए",
    waiting: "भेजे जाने की प्रतीक्षा में",
    refused: "अस्वीकृत",
    answers: "उत्तर",
    answered: "उत्तर देने वाले लोग",
    optedOut: "और आमंत्रण नहीं चाहते",
    suggestions: "सुझाव",
    leftOut: "छोड़े गए",
    theme: "विषयवस्तु",
    noTheme: "अन्य",
    why: {
      "opted-out": "आमंत्रण नहीं चाहते",
      "no-post": "उत्तर देने योग्य कोई पोस्ट नहीं",
      "never-mentioned": "कभी हमारा उल्लेख नहीं किया",
      "invited-lately": "पिछले 90 दिनों में आमंत्रित",
      other: "पिछली पोस्ट किसी शिकायत की नहीं",
      "beyond-most": "अधिकतम संख्या से अधिक",
      "taken-back": "विराम पर वापस लिए गए",
    },
  },
};
