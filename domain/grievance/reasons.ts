/** Whether somebody left a reason, a question or a text empty. */
export function isBlank(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

/** The ways in which offices write "does not pertain" and nothing else. */
const DOES_NOT_PERTAIN = [
  /^(?:(?:the |this )?(?:matter|complaint|case|grievance|issue) )?(?:does not|doesn t|do not|not) (?:pertain|belong|relate|concern|pertaining|related|concerned)(?:s)?(?: to (?:this|our|the|my) (?:department|office|district|branch|us)| to us| here)?$/u,
  /^(?:(?:यह |ये )?(?:मामला|शिकायत|प्रकरण) )?(?:इस |हमारे |इसका |हमारा )?(?:विभाग |कार्यालय |जिले )?(?:से |का |की )?(?:संबंध|संबंधित|सम्बंध|सम्बंधित|सम्बन्ध|सम्बन्धित|संबन्धित) (?:नहीं|नही)(?: है| हैं)?$/u,
];

export function saysOnlyDoesNotPertain(reason: string): boolean {
  const plain = reason
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim();
  return DOES_NOT_PERTAIN.some((phrase) => phrase.test(plain));
}
