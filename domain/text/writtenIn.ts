/** Whether a page in that language can say a name as it is: a Hindi page says none that is in Latin letters alone, and an English one none without any. */
export function isWrittenIn(language: "hi" | "en", name: string): boolean {
  return (language === "hi" ? DEVANAGARI : LATIN).test(name);
}

const DEVANAGARI = /\p{Script=Devanagari}/u;
const LATIN = /\p{Script=Latin}/u;
