import { dayOfWords } from "#domain/desk/typedDay.ts";
import { typedSearch } from "#domain/desk/typedSearch.ts";
import { parseTicket } from "#domain/grievance/ticket.ts";
import { fieldOfHeading } from "#domain/imports/fields.ts";
import { instantFrom, orderShownBy } from "#domain/imports/writtenDate.ts";
import { readAnswer } from "#domain/officerMail/readAnswer.ts";
import { caseNumberFrom, caseNumbersIn } from "#domain/portal/caseNumber.ts";
import { checkTemplate } from "#domain/reply/checkTemplate.ts";
import { findWebAddresses } from "#domain/reply/webAddresses.ts";
import { fitsReply, weightedLength } from "#domain/reply/weightedLength.ts";
import { languageOf } from "#domain/text/language.ts";
import { handleKey, lookAlikes } from "#domain/text/lookAlike.ts";
import { cutMasked, maskNumbers, maskPersonalData } from "#domain/text/mask.ts";
import { phoneNumbersIn } from "#domain/text/phoneNumbers.ts";
import { readPartOf } from "#domain/text/readPart.ts";
import { romanise } from "#domain/text/romanise.ts";
import { searchWordsOf, typedNumbersIn } from "#domain/text/searchWords.ts";
import { tokenise } from "#domain/text/tokenise.ts";
import { transliterate } from "#domain/text/transliterate.ts";
import { createUnderstanding } from "#domain/understanding/understand.ts";
import { hostileText, mutatedText } from "../inputs/hostileText.ts";
import type { Random } from "../inputs/random.ts";
import { TEXTS } from "../payloads.ts";
import { ENGINE_LIMIT_MS, NO_FAULT, target } from "../target.ts";
import type { Target } from "../target.ts";

const NOW = 1_795_600_000_000;
/** As the contract takes them. */
const LONGEST_TEMPLATE = 1_000;
const LONGEST_REPLY = 4_000;
const LONGEST_TYPED = 2_000;

export function textTargets(): readonly Target[] {
  const understanding = createUnderstanding();
  const usual = { limitMs: ENGINE_LIMIT_MS, make: anyText, isDeclared: NO_FAULT };
  return [
    target({
      ...usual,
      name: "understanding",
      weight: 80,
      run: (text) => understanding.understand({ text, placeName: null, authorLocation: text.slice(0, 60) }),
    }),
    target({
      ...usual,
      name: "masking",
      weight: 160,
      run(text) {
        const masked = maskPersonalData(text);
        const left = new Set(masked.match(MOBILE));
        if (text.match(MOBILE)?.some((number) => left.has(number))) throw new Error("A mobile number is left in a masked text");
        return [cutMasked(masked, 40), maskNumbers(text), phoneNumbersIn(text)];
      },
    }),
    target({
      ...usual,
      name: "words of a text",
      weight: 200,
      run: (text) => [
        languageOf(tokenise(text)),
        romanise(text),
        transliterate(text.slice(0, 2_000)),
        searchWordsOf(text),
        readPartOf(text),
      ],
    }),
    target({
      ...usual,
      name: "typed words",
      weight: 240,
      run: (typed) => {
        const text = typed.slice(0, LONGEST_TYPED);
        return [
          typedSearch(text, { person: "p", now: NOW }),
          dayOfWords(text, NOW),
          parseTicket(text),
          typedNumbersIn(text),
          handleKey(text),
          lookAlikes([text, text.slice(1)]),
        ];
      },
    }),
    target({
      ...usual,
      name: "officers' answers and replies",
      weight: 60,
      run: (text) => [
        readAnswer({ text, fileCount: 1, sentAt: NOW }),
        checkTemplate(text.slice(0, LONGEST_TEMPLATE), "hi"),
        findWebAddresses(text),
        weightedLength(text.slice(0, LONGEST_REPLY)),
        fitsReply(text.slice(0, LONGEST_REPLY)),
      ],
    }),
    target({
      ...usual,
      name: "cells of exports",
      weight: 250,
      run: (text) => [caseNumberFrom(text), caseNumbersIn(text), fieldOfHeading(text), orderShownBy(text), instantFrom(text, "day-first")],
    }),
  ];
}

/** As people write it, in one piece. */
const MOBILE = /(?<![\p{Nd}.])[6-9]\d{9}(?![\p{Nd}.])/gu;

export function anyText(random: Random): string {
  return random.chance(0.55) ? mutatedText(random.pick(TEXTS), TEXTS, random) : hostileText(random);
}
