import { indianDate } from "#domain/clock/indianDay.ts";
import type { Reader } from "#db/connection.ts";
import { readKeptSeals } from "#db/seals/keptSeals.ts";
import { verifyAgainst, verifySeals } from "#db/seals/verifySeals.ts";
import type { FaultySeal, SealFault, SealVerification } from "#db/seals/verifySeals.ts";
import { printError, UsageError } from "./print.ts";

/** What `verify` says of seals. */
export interface SealReport extends SealVerification {
  /** Of what was kept elsewhere; null where none was given. */
  readonly kept: { readonly seals: number; readonly unreadable: number } | null;
}

const MOST_TOLD = 20;

/** Checks the seals of the record, and against those that were kept in a file or folder. Says each fault in a sentence of each language. */
export function reportSeals(reader: Reader, keptIn: string | undefined): SealReport {
  const own = verifySeals(reader);
  const kept = keptIn === undefined ? null : keptSealsIn(keptIn);
  const faults = kept === null ? own.faults : [...own.faults, ...verifyAgainst(reader, kept.seals)];
  for (const fault of faults.slice(0, MOST_TOLD)) printError(sentenceOf(fault));
  for (const { seat, at, from, to } of own.keyChanges) {
    printError(
      `The seals of seat ${seat} are signed by another key since ${indianDate(at)}: ${to}, before ${from}. Ask who changed it, and compare with the paper.`,
    );
    printError(`सीट ${seat} की मुहरें ${indianDate(at)} से दूसरी कुंजी से हस्ताक्षरित हैं: ${to}, पहले ${from}। पूछें कि किसने बदली, और काग़ज़ से मिलाएँ।`);
  }
  if (kept !== null && kept.unreadable > 0) {
    printError(`Lines of ${keptIn} that are no seals, passed over: ${kept.unreadable}.`);
    printError(`${keptIn} की पंक्तियाँ जो मुहर नहीं हैं, छोड़ी गईं: ${kept.unreadable}।`);
  }
  return { ...own, faults, kept: kept && { seals: kept.seals.length, unreadable: kept.unreadable } };
}

function keptSealsIn(path: string) {
  try {
    return readKeptSeals(path);
  } catch (error) {
    throw new UsageError(`${path}: the seals that were kept cannot be read (${error instanceof Error ? error.message : String(error)}).`);
  }
}

function sentenceOf({ fault, seat, seatSeq, at }: FaultySeal): string {
  const { en, hi } = SENTENCES[fault];
  const day = at === null ? "" : indianDate(at);
  const filled = (text: string) =>
    text
      .replace("{seat}", seat)
      .replace("{seatSeq}", String(seatSeq ?? ""))
      .replace("{day}", day);
  return `${filled(en)}\n${filled(hi)}`;
}

const SENTENCES: Readonly<Record<SealFault, { readonly en: string; readonly hi: string }>> = {
  unreadable: {
    en: "The seal after event {seatSeq} of seat {seat} ({day}) is no seal.",
    hi: "सीट {seat} की प्रविष्टि {seatSeq} के बाद की मुहर ({day}) मुहर नहीं है।",
  },
  misplaced: {
    en: "The seal after event {seatSeq} of seat {seat} ({day}) signs another event than the one before it.",
    hi: "सीट {seat} की प्रविष्टि {seatSeq} के बाद की मुहर ({day}) अपने से पहले की प्रविष्टि पर नहीं है।",
  },
  unsigned: {
    en: "The seal after event {seatSeq} of seat {seat} ({day}) is not signed by its key.",
    hi: "सीट {seat} की प्रविष्टि {seatSeq} के बाद की मुहर ({day}) पर उसकी कुंजी का हस्ताक्षर नहीं है।",
  },
  unchained: {
    en: "The seal after event {seatSeq} of seat {seat} ({day}) does not follow on the seal before it.",
    hi: "सीट {seat} की प्रविष्टि {seatSeq} के बाद की मुहर ({day}) पिछली मुहर से नहीं जुड़ती।",
  },
  removed: {
    en: "Events were taken out of the record: seat {seat} was sealed up to event {seatSeq} on {day}, and that is not here any more.",
    hi: "अभिलेख से प्रविष्टियाँ निकाली गई हैं: सीट {seat} पर {day} को प्रविष्टि {seatSeq} तक मुहर लगी थी, जो अब यहाँ नहीं है।",
  },
  rewritten: {
    en: "The past was rewritten: up to event {seatSeq} of seat {seat} the record is not what was sealed on {day}.",
    hi: "अतीत बदला गया है: सीट {seat} की प्रविष्टि {seatSeq} तक अभिलेख वह नहीं है जिस पर {day} को मुहर लगी थी।",
  },
  "other-key": {
    en: "The record has a seal by another key in the place of the one of {day} that was kept (seat {seat}, event {seatSeq}).",
    hi: "{day} की सुरक्षित रखी मुहर के स्थान पर अभिलेख में दूसरी कुंजी की मुहर है (सीट {seat}, प्रविष्टि {seatSeq})।",
  },
  "other-seal": {
    en: "The record does not have the seal of {day} that was kept (seat {seat}, event {seatSeq}).",
    hi: "{day} की सुरक्षित रखी मुहर अभिलेख में नहीं है (सीट {seat}, प्रविष्टि {seatSeq})।",
  },
  "altered-outside": {
    en: "The kept seal of {day} (seat {seat}, event {seatSeq}) was itself changed: its signature does not fit.",
    hi: "{day} की सुरक्षित रखी मुहर (सीट {seat}, प्रविष्टि {seatSeq}) स्वयं बदली गई है: उसका हस्ताक्षर मेल नहीं खाता।",
  },
  "not-kept": {
    en: "No seal of this record's seat ({seat}) was kept there: it is another record, or another one was put in its place.",
    hi: "इस अभिलेख की सीट ({seat}) की कोई मुहर वहाँ नहीं रखी गई: यह दूसरा अभिलेख है, या इसके स्थान पर दूसरा रखा गया है।",
  },
};
