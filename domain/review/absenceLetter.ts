import { dateOnPaper } from "../letter/days.ts";
import type { Words } from "../text/words.ts";

/** The facts of a letter to an officer who did not attend. `answerBy` and `heldAt` are milliseconds UTC. */
export interface AbsenceFacts {
  readonly title: string;
  readonly heldAt: number;
  readonly office: Words;
  readonly answerBy: number;
}

export function composeAbsenceLetter({ title, heldAt, office, answerBy }: AbsenceFacts): { readonly subject: Words; readonly body: Words } {
  const on = dateOnPaper(heldAt);
  const by = dateOnPaper(answerBy);
  return {
    subject: {
      en: "Absence from the review of grievances",
      hi: "शिकायतों की समीक्षा बैठक में अनुपस्थिति बारे",
    },
    body: {
      en: [
        `A review of grievances received by the Chief Minister's Office (“${title}”) was held on ${on}. You were called to it as ${office.en}. You did not attend, and nobody represented your office.`,
        `You are requested to state in writing, by ${by}, why you did not attend, and to send the position of every grievance that is pending with your office.`,
        "Officers are expected to attend these reviews in person. Where duty elsewhere makes that impossible, an officer who knows the cases has to be deputed and this office told beforehand.",
      ].join("\n\n"),
      hi: [
        `मुख्यमंत्री कार्यालय में प्राप्त शिकायतों की समीक्षा बैठक (“${title}”) दिनांक ${on} को हुई। आपको ${office.hi} के रूप में बुलाया गया था। न आप उपस्थित हुए और न आपके कार्यालय से कोई प्रतिनिधि।`,
        `अनुरोध है कि आप ${by} तक लिखित रूप में अनुपस्थिति का कारण बताएँ और अपने कार्यालय में लंबित प्रत्येक शिकायत की स्थिति भेजें।`,
        "अधिकारियों से अपेक्षा है कि वे इन बैठकों में स्वयं उपस्थित हों। यदि किसी अन्य कार्य से यह संभव न हो, तो शिकायतों की जानकारी रखने वाले अधिकारी को भेजा जाए और इस कार्यालय को पहले सूचित किया जाए।",
      ].join("\n\n"),
    },
  };
}
