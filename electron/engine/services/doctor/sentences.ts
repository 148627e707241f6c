import type { Words } from "#contract/fields.ts";
import type { HealthQuestion } from "#contract/health.ts";
import type { Locale } from "#contract/locale.ts";
import type { Finding } from "./doctor.ts";

const QUESTIONS: Readonly<Record<HealthQuestion, Words>> = {
  record: { en: "Record", hi: "अभिलेख" },
  log: { en: "Log of the record", hi: "अभिलेख का लॉग" },
  "disk-space": { en: "Disk space", hi: "डिस्क में जगह" },
  backup: { en: "Backup", hi: "बैकअप" },
  drill: { en: "Restore drill", hi: "पुनर्स्थापन अभ्यास" },
  "after-restore": { en: "After the restore", hi: "वापस लाने के बाद" },
  sources: { en: "Sources", hi: "स्रोत" },
  clock: { en: "Clock", hi: "घड़ी" },
  keychain: { en: "Keyring", hi: "कीरिंग" },
  mail: { en: "Officer mail", hi: "अधिकारी मेल" },
  "disk-encryption": { en: "Disk encryption", hi: "डिस्क का कूटलेखन" },
  memory: { en: "Memory", hi: "मेमोरी" },
  runtime: { en: "Runtime", hi: "रनटाइम" },
  administration: { en: "Settings of the machine's administrator", hi: "मशीन के प्रशासक की सेटिंग" },
  permissions: { en: "Rights on files", hi: "फ़ाइलों के अधिकार" },
};

/** What is said of each fact, with what to do where it is not good. `{name}` takes the value of that name. */
export const SENTENCES: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  failed: { en: "could not be asked: {why}", hi: "पूछा नहीं जा सका: {why}" },
  "record.unreadable": {
    en: "cannot be opened ({code}). Start the program: it offers the newest backup; or run “restore”.",
    hi: "खुल नहीं सकता ({code})। प्रोग्राम आरंभ करें: वह नवीनतम बैकअप देता है; या “restore” चलाएँ।",
  },
  "record.sound": { en: "opens, and its pages are sound", hi: "खुलता है और उसके पृष्ठ ठीक हैं" },
  "record.pages": {
    en: "has damaged pages. Make no backup over older ones; restore the newest good one.",
    hi: "के कुछ पृष्ठ क्षतिग्रस्त हैं। पुराने बैकअप न हटाएँ; नवीनतम ठीक बैकअप वापस लाएँ।",
  },
  "record.too-long": {
    en: "opens; its pages take minutes to check: run “verify” once a week",
    hi: "खुलता है; पृष्ठों की जाँच में कई मिनट लगते हैं: सप्ताह में एक बार “verify” चलाएँ",
  },
  "record.in-use": {
    en: "opens and is in use; a restore drill shows whether all of it can be read",
    hi: "खुलता है और उपयोग में है; पूरा पढ़ा जा सकता है या नहीं, यह पुनर्स्थापन अभ्यास से पता चलता है",
  },
  "log.short": { en: "is short", hi: "छोटा है" },
  "log.long": {
    en: "is {mb} MB long: a long read is under way, or the program was killed. Start it again.",
    hi: "{mb} MB का है: कोई लंबी पढ़ाई चल रही है या प्रोग्राम अचानक बंद हुआ। उसे फिर आरंभ करें।",
  },
  "disk-space.enough": { en: "{free} MB are free", hi: "{free} MB उपलब्ध हैं" },
  "disk-space.low": {
    en: "{free} MB are free; a check of a whole backup needs {needed} MB. Make room.",
    hi: "{free} MB उपलब्ध हैं; पूरे बैकअप की जाँच को {needed} MB चाहिए। जगह बनाएँ।",
  },
  "disk-space.full": { en: "only {free} MB are free. Make room now.", hi: "केवल {free} MB उपलब्ध हैं। तुरंत जगह बनाएँ।" },
  "backup.none": {
    en: "none is made. Choose a folder and make a key in the settings, Backups.",
    hi: "कोई नहीं बन रहा। सेटिंग के बैकअप भाग में फ़ोल्डर चुनें और कुंजी बनाएँ।",
  },
  "backup.folder-gone": { en: "the folder {folder} is not there. Connect its disk.", hi: "फ़ोल्डर {folder} उपलब्ध नहीं है। उसकी डिस्क जोड़ें।" },
  "backup.not-yet": {
    en: "the folder holds none of this installation. Start the program, or run “backup make”.",
    hi: "फ़ोल्डर में इस संस्थापन का कोई नहीं है। प्रोग्राम आरंभ करें या “backup make” चलाएँ।",
  },
  "backup.old": {
    en: "the newest is {hours} hours old. See in the settings, Backups, why.",
    hi: "नवीनतम {hours} घंटे पुराना है। सेटिंग के बैकअप भाग में कारण देखें।",
  },
  "backup.just-made": { en: "the newest is less than an hour old", hi: "नवीनतम एक घंटे से कम पुराना है" },
  "backup.same-disk": {
    en: "the folder is on the disk of the record, and goes with it when it fails. Choose another in the settings, Backups.",
    hi: "फ़ोल्डर अभिलेख वाली डिस्क पर ही है और उसके साथ चला जाएगा। सेटिंग के बैकअप भाग में दूसरा चुनें।",
  },
  "backup.fresh": { en: "the newest is {hours} hours old", hi: "नवीनतम {hours} घंटे पुराना है" },
  "drill.never": {
    en: "nobody has tried a restore yet. Try one in the settings, Backups, or run “restore --drill”.",
    hi: "अब तक किसी ने वापस लाकर नहीं देखा। सेटिंग के बैकअप भाग में करके देखें, या “restore --drill” चलाएँ।",
  },
  "drill.due": {
    en: "the last was {days} days ago. Do another in the settings, Backups, or run “restore --drill”.",
    hi: "पिछला {days} दिन पहले हुआ था। सेटिंग के बैकअप भाग में फिर करें, या “restore --drill” चलाएँ।",
  },
  "drill.failed": {
    en: "the last, {days} days ago, failed. Make a whole backup and try again.",
    hi: "पिछला, {days} दिन पहले, असफल रहा। पूरा बैकअप बनाएँ और फिर करें।",
  },
  "drill.done-today": { en: "the last was today and went well", hi: "पिछला आज ठीक रहा" },
  "drill.done": { en: "the last was {days} days ago and went well", hi: "पिछला {days} दिन पहले ठीक रहा" },
  "after-restore.held": {
    en: "{held} mails to officers may be out already and wait for a person (settings, Backups)",
    hi: "{held} अधिकारी मेल संभवतः जा चुकी हैं और किसी व्यक्ति की प्रतीक्षा में हैं (सेटिंग, बैकअप)",
  },
  "sources.none": { en: "none is set up", hi: "कोई स्थापित नहीं है" },
  "sources.one-answers": { en: "the one that is set up answers", hi: "जो एक स्थापित है, वह उत्तर दे रहा है" },
  "sources.answering": { en: "all {n} answer", hi: "सभी {n} उत्तर दे रहे हैं" },
  "sources.failing": {
    en: "reading {source} fails. The settings, Channels, say why and what to do.",
    hi: "{source}: पढ़ना विफल हो रहा है। कारण और उपाय सेटिंग के माध्यम भाग में दिए हैं।",
  },
  "sources.silent": { en: "{source}: no answer for six hours", hi: "{source}: छह घंटे से कोई उत्तर नहीं" },
  "clock.right": { en: "is not behind the record", hi: "अभिलेख से पीछे नहीं है" },
  "clock.behind": { en: "is {minutes} minutes behind the record. Set it.", hi: "अभिलेख से {minutes} मिनट पीछे है। उसे ठीक करें।" },
  "clock.agrees": {
    en: "agrees with the servers that answered, to {seconds} s",
    hi: "जिन सर्वरों ने उत्तर दिया, उनसे {seconds} सेकंड तक मेल खाती है",
  },
  "clock.off": {
    en: "is {minutes} minutes off what servers say. Let the system set it from a time server (NTP).",
    hi: "सर्वरों के समय से {minutes} मिनट अलग है। सिस्टम को समय-सर्वर (NTP) से घड़ी मिलाने दें।",
  },
  "clock.ahead-of-servers": {
    en: "is {minutes} minutes ahead of what servers say; nothing is reminded or escalated meanwhile. Set it, or confirm it at the desk.",
    hi: "सर्वरों के समय से {minutes} मिनट आगे है; तब तक न स्मरण भेजा जाता है, न शिकायत उच्च स्तर पर जाती है। उसे ठीक करें, या डेस्क पर पुष्टि करें।",
  },
  "clock.leapt": {
    en: "leapt by {minutes} minutes while the program ran; nothing is reminded or escalated meanwhile. Set it, or confirm it at the desk.",
    hi: "प्रोग्राम चलते समय {minutes} मिनट आगे कूदी; तब तक न स्मरण भेजा जाता है, न शिकायत उच्च स्तर पर जाती है। उसे ठीक करें, या डेस्क पर पुष्टि करें।",
  },
  "clock.long-gap": {
    en: "is {minutes} minutes after the last sign of life in the record, and no server could be asked. Confirm it at the desk.",
    hi: "अभिलेख की अंतिम प्रविष्टि से {minutes} मिनट आगे है और किसी सर्वर से पूछा नहीं जा सका। डेस्क पर पुष्टि करें।",
  },
  "keychain.there": { en: "keeps the tokens and passwords", hi: "टोकन और पासवर्ड इसी में रहते हैं" },
  "keychain.not-asked": {
    en: "the program alone can ask it; “Health” in the settings tells",
    hi: "केवल प्रोग्राम पूछ सकता है; सेटिंग में “प्रोग्राम की स्थिति” देखें",
  },
  "keychain.none": {
    en: "was not there when the program needed it: secrets must be given at each start. Unlock or install one.",
    hi: "प्रोग्राम को आवश्यकता के समय नहीं मिली: गोपनीय मान हर आरंभ पर देने होंगे। उसे खोलें या स्थापित करें।",
  },
  "mail.sent": { en: "none has failed; {waiting} wait", hi: "कोई असफल नहीं; {waiting} प्रतीक्षा में" },
  "mail.failed": {
    en: "{failed} failed or came back. Correct the addresses at the desk, Officer mail.",
    hi: "{failed} असफल रहीं या लौट आईं। डेस्क पर पते सुधारें।",
  },
  "disk-encryption.encrypted": { en: "the disk of the record is encrypted", hi: "अभिलेख की डिस्क कूटबद्ध है" },
  "disk-encryption.plain": {
    en: "the disk of the record is not encrypted. Switch on BitLocker, FileVault or LUKS.",
    hi: "अभिलेख की डिस्क कूटबद्ध नहीं है। BitLocker, FileVault या LUKS चालू करें।",
  },
  "disk-encryption.unknown": { en: "the system does not tell whether the disk is encrypted", hi: "सिस्टम नहीं बताता कि डिस्क कूटबद्ध है या नहीं" },
  "memory.enough": { en: "{free} of {total} MB are free", hi: "{total} में से {free} MB उपलब्ध हैं" },
  "memory.little": {
    en: "only {free} of {total} MB are free. Close other programs, or add memory.",
    hi: "{total} में से केवल {free} MB उपलब्ध हैं। दूसरे प्रोग्राम बंद करें, या मेमोरी बढ़ाएँ।",
  },
  "runtime.new-enough": { en: "Node {version}", hi: "Node {version}" },
  "runtime.old": { en: "Node {version} is older than 20.19. Install a newer one.", hi: "Node {version} 20.19 से पुराना है। नया स्थापित करें।" },
  "administration.in-force": { en: "{place} is in force", hi: "{place} लागू है" },
  "administration.unreadable": {
    en: "{place} cannot be read ({detail}); what it could lock stays locked. Let everybody read it.",
    hi: "{place} पढ़ी नहीं जा सकती ({detail}); जो वह रोक सकती है, वह रुका है। उसे सबके लिए पठनीय करें।",
  },
  "administration.too-long": {
    en: "{place} is too long ({detail}); what it could lock stays locked. Make it shorter.",
    hi: "{place} बहुत लंबी है ({detail}); जो वह रोक सकती है, वह रुका है। उसे छोटा करें।",
  },
  "administration.not-json": {
    en: "{place} is no JSON ({detail}); what it could lock stays locked. Correct it.",
    hi: "{place} सही JSON नहीं है ({detail}); जो वह रोक सकती है, वह रुका है। उसे ठीक करें।",
  },
  "administration.invalid": {
    en: "{place} says what cannot be ({detail}); what it could lock stays locked. Correct it.",
    hi: "{place} में कुछ मान्य नहीं है ({detail}); जो वह रोक सकती है, वह रुका है। उसे ठीक करें।",
  },
  "administration.not-believed": {
    en: "nothing of it counts: {detail}. Give file and folder to root, writable by nobody else.",
    hi: "इसका कुछ भी लागू नहीं है: {detail}। फ़ाइल और फ़ोल्डर root को दें, कोई और उनमें न लिख सके।",
  },
  "permissions.private": { en: "the record is for its owner alone", hi: "अभिलेख केवल स्वामी के लिए है" },
  "permissions.open": {
    en: "others may read {path}. Start the program: it takes that away.",
    hi: "दूसरे {path} पढ़ सकते हैं। प्रोग्राम आरंभ करें: वह यह अधिकार हटा देता है।",
  },
  "permissions.windows": { en: "are those of the Windows profile", hi: "Windows प्रोफ़ाइल के अनुसार हैं" },
};

const MARKS = { good: "✓", warning: "!", bad: "✗", unknown: "?" } as const;

/** One line a question, as a person reads it. */
export function lineOf(finding: Finding, locale: Locale): string {
  return `${MARKS[finding.health]} ${nameOf(finding)[locale]}: ${saysOf(finding)[locale]}`;
}

/** What was asked. */
export function nameOf({ question }: Pick<Finding, "question">): Words {
  return QUESTIONS[question];
}

/** What was found, in a sentence. */
export function saysOf({ question, fact, values }: Pick<Finding, "question" | "fact" | "values">): Words {
  const sentence = SENTENCES[`${question}.${fact}`] ?? SENTENCES[fact] ?? { en: fact, hi: fact };
  const said = (locale: Locale) => sentence[locale].replaceAll(/\{(\w+)\}/gu, (_, name: string) => written(values[name] ?? "", locale));
  return { en: said("en"), hi: said("hi") };
}

/** Numbers in groups, as India writes them: 66,827. */
function written(value: string | number | Words, locale: Locale): string {
  if (typeof value === "number") return value.toLocaleString("en-IN");
  return typeof value === "string" ? value : value[locale];
}
