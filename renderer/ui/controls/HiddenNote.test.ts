import { type ComponentProps, createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "react-intl";
import { expect, test } from "vitest";
import { FORMAT_LOCALES, MESSAGES } from "../../i18n/messages.ts";
import { HiddenNote } from "./HiddenNote.tsx";

const NUMBER = "9812345678";

function told(props: Partial<ComponentProps<typeof HiddenNote>>, locale: "en" | "hi"): string {
  const note = createElement(HiddenNote, { texts: [`Call ${NUMBER}`], ...props });
  const markup = renderToStaticMarkup(createElement(IntlProvider, { locale: FORMAT_LOCALES[locale], messages: MESSAGES[locale] }, note));
  return markup.replaceAll(/<[^>]*>/gu, "");
}

test("below a field stands what is hidden of it, and where", () => {
  expect(told({}, "en")).toBe(`Hidden on walls, screens and papers: “${NUMBER}”`);
  expect(told({ inFiles: true }, "en")).toBe(`Hidden in files that are saved: “${NUMBER}”`);
  expect(told({ inFiles: true }, "hi")).toBe(`सहेजी गई फ़ाइलों में छिपा रहेगा: “${NUMBER}”`);
  expect(told({ texts: ["The road of ward 5"] }, "en")).toBe("");
});
