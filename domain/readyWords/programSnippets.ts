import type { Snippet, SnippetAudience } from "./snippets.ts";

/** The snippets that the program brings. What they say holds in every case in which their placeholders are known. */
export const PROGRAM_SNIPPETS: Readonly<Record<SnippetAudience, readonly Snippet[]>> = {
  citizen: [
    {
      name: { hi: "शिकायत संख्या", en: "Complaint number" },
      text: {
        hi: "आपकी शिकायत संख्या {ticket} है (फ़ोन पर बताने की संख्या: {number})।",
        en: "Your complaint no. is {ticket} (number to give by telephone: {number}).",
      },
    },
    {
      name: { hi: "उत्तरदायी कार्यालय", en: "Responsible office" },
      text: { hi: "आपकी शिकायत के लिए उत्तरदायी कार्यालय: {office}।", en: "The office responsible for your complaint is {office}." },
    },
    {
      name: { hi: "रिपोर्ट कब तक", en: "Report due" },
      text: { hi: "{office} को {due} तक कार्यवाही रिपोर्ट देनी है।", en: "{office} has to report on it by {due}." },
    },
    {
      name: { hi: "निजी जानकारी यहाँ न लिखें", en: "No personal details in public" },
      text: {
        hi: "कृपया अपना फ़ोन नंबर, पता या कोई पहचान संख्या सबके सामने न लिखें।",
        en: "Please do not post your phone number, address or any identity number in public.",
      },
    },
    {
      name: { hi: "फ़ोटो चाहिए", en: "Photograph needed" },
      text: { hi: "कृपया मौके का एक फ़ोटो भी भेजें।", en: "Please also send a photograph of the place." },
    },
    {
      name: { hi: "समस्या बनी रहे", en: "If the problem remains" },
      text: {
        hi: "समस्या बनी रहे तो कृपया शिकायत संख्या {ticket} के साथ फिर लिखें।",
        en: "If the problem remains, please write again with complaint no. {ticket}.",
      },
    },
    {
      name: { hi: "आपात स्थिति", en: "Emergency" },
      text: { hi: "आपात स्थिति में कृपया तुरंत 112 पर फ़ोन करें।", en: "In an emergency please call 112 at once." },
    },
    {
      name: { hi: "खेद", en: "Regret" },
      text: { hi: "आपको हुई असुविधा के लिए हमें खेद है।", en: "We regret the inconvenience to you." },
    },
    {
      name: { hi: "धन्यवाद", en: "Thanks" },
      text: { hi: "जानकारी देने के लिए धन्यवाद।", en: "Thank you for letting us know." },
    },
  ],
  officer: [
    {
      name: { hi: "फ़ोटो सहित रिपोर्ट", en: "Report with photographs" },
      text: {
        hi: "रिपोर्ट के साथ कार्य से पहले और बाद के फ़ोटो, तिथि सहित, संलग्न किए जाएँ।",
        en: "Photographs from before and after the work, with their dates, should be attached to the report.",
      },
    },
    {
      name: { hi: "मौके का निरीक्षण", en: "Site inspection" },
      text: {
        hi: "मौके का निरीक्षण स्वयं किया जाए और निरीक्षण की तिथि रिपोर्ट में लिखी जाए।",
        en: "The site should be inspected in person, and the date of the inspection given in the report.",
      },
    },
    {
      name: { hi: "नागरिक से बात", en: "Speak with the citizen" },
      text: {
        hi: "नागरिक से बात करके रिपोर्ट में लिखा जाए कि वे कार्यवाही से संतुष्ट हैं या नहीं।",
        en: "The citizen should be spoken with, and the report should say whether the citizen is satisfied.",
      },
    },
    {
      name: { hi: "देय तिथि", en: "Due date" },
      text: {
        hi: "शिकायत संख्या {ticket} में कार्यवाही रिपोर्ट की देय तिथि {due} है।",
        en: "The due date of the action-taken report in grievance no. {ticket} is {due}.",
      },
    },
    {
      name: { hi: "दूसरे कार्यालय का विषय", en: "Matter of another office" },
      text: {
        hi: "यदि विषय किसी अन्य कार्यालय का हो तो उसका नाम और कारण तुरंत सूचित किया जाए; समय-सीमा तब तक चलती रहेगी।",
        en: "If the matter belongs to another office, its name and the reason should be told at once; the time limit runs on until then.",
      },
    },
    {
      name: { hi: "फ़ोन पर संदर्भ", en: "Reference by telephone" },
      text: {
        hi: "फ़ोन पर इस शिकायत का संदर्भ {number} है।",
        en: "By telephone this grievance is referred to as {number}.",
      },
    },
  ],
};
