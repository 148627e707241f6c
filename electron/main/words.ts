import type { Locale } from "#contract/locale.ts";

/** Every word that the shell itself shows: menus and notices. Pages have their own. */
export interface Words {
  readonly view: string;
  readonly edit: string;
  readonly help: string;
  readonly settings: string;
  readonly desk: string;
  readonly wall: string;
  readonly mirror: string;
  readonly review: string;
  readonly carried: string;
  readonly transferFile: string;
  readonly startsAtLogin: string;
  readonly about: string;
  readonly quit: string;
  readonly fullScreen: string;
  readonly display: (number: number, width: number, height: number) => string;
  readonly language: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly zoomReset: string;
  readonly undo: string;
  readonly redo: string;
  readonly cut: string;
  readonly copy: string;
  readonly paste: string;
  readonly selectAll: string;
  readonly showLog: string;
  readonly developer: string;
  readonly close: string;
  readonly tryAgain: string;
  readonly appName: string;
  readonly standIn: string;
  readonly engineKeepsEnding: string;
  readonly seeLog: (file: string) => string;
}

const english: Words = {
  view: "View",
  edit: "Edit",
  help: "Help",
  settings: "Settings…",
  desk: "New desk window",
  wall: "Wall",
  mirror: "View of the wall",
  review: "Review with officers",
  carried: "Open a review file…",
  transferFile: "Review files",
  startsAtLogin: "Start when I sign in to this computer",
  about: "About ISMGT",
  quit: "Quit",
  fullScreen: "Whole screen",
  display: (number, width, height) => `Wall on display ${number} (${width} × ${height})`,
  language: "Language",
  zoomIn: "Larger",
  zoomOut: "Smaller",
  zoomReset: "Normal size",
  undo: "Undo",
  redo: "Redo",
  cut: "Cut",
  copy: "Copy",
  paste: "Paste",
  selectAll: "Select all",
  showLog: "Show the log file",
  developer: "Developer tools",
  close: "Close",
  tryAgain: "Try again",
  appName: "Integrated Social Media Grievances Tracker",
  standIn: "This runtime is a stand-in for trying and testing; a room should run the released one.",
  engineKeepsEnding: "The part that reads and records complaints stopped several times within a minute. The wall shows what it last knew.",
  seeLog: (file) => `More is in the log: ${file}`,
};

const hindi: Words = {
  view: "दृश्य",
  edit: "संपादन",
  help: "सहायता",
  settings: "सेटिंग्स…",
  desk: "नई डेस्क विंडो",
  wall: "वॉल",
  mirror: "वॉल का दृश्य",
  review: "अधिकारियों के साथ समीक्षा",
  carried: "समीक्षा फ़ाइल खोलें…",
  transferFile: "समीक्षा फ़ाइलें",
  startsAtLogin: "कंप्यूटर में साइन इन करते ही शुरू करें",
  about: "ISMGT के बारे में",
  quit: "बंद करें",
  fullScreen: "पूरी स्क्रीन",
  display: (number, width, height) => `वॉल डिस्प्ले ${number} पर (${width} × ${height})`,
  language: "भाषा",
  zoomIn: "बड़ा करें",
  zoomOut: "छोटा करें",
  zoomReset: "सामान्य आकार",
  undo: "पूर्ववत करें",
  redo: "फिर से करें",
  cut: "काटें",
  copy: "कॉपी करें",
  paste: "चिपकाएँ",
  selectAll: "सब चुनें",
  showLog: "लॉग फ़ाइल दिखाएँ",
  developer: "डेवलपर टूल",
  close: "बंद करें",
  tryAgain: "फिर से प्रयास करें",
  appName: "एकीकृत सोशल मीडिया शिकायत ट्रैकर",
  standIn: "यह रनटाइम केवल आज़माने और परीक्षण के लिए है; कक्ष में जारी किया गया रनटाइम चलाएँ।",
  engineKeepsEnding: "शिकायतें पढ़ने और दर्ज करने वाला भाग एक मिनट में कई बार रुका। वॉल पर अंतिम ज्ञात स्थिति दिख रही है।",
  seeLog: (file) => `अधिक जानकारी लॉग में है: ${file}`,
};

export const words: Readonly<Record<Locale, Words>> = { hi: hindi, en: english };
