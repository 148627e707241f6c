import type { Locale } from "#contract/settings.ts";
import { INDIA_OFFSET_MS } from "#domain/clock/indianDay.ts";

/*
 * Pages that stand alone: no script, no address that a browser would load, and every text escaped. Any browser shows and prints them.
 */

/** Markup that may stand in a page; plain text does not fit. */
export type Markup = string & { readonly [isMarkup]: true };
declare const isMarkup: unique symbol;

export function escaped(text: string): Markup {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;") as Markup;
}

export function element(name: string, ...content: readonly Markup[]): Markup {
  return `<${name}>${content.join("")}</${name}>\n` as Markup;
}

export function heading(level: 1 | 2 | 3, text: string): Markup {
  return element(`h${level}`, escaped(text));
}

/** Lines of a text stay lines. */
export function paragraph(text: string): Markup {
  return element("p", escaped(text));
}

/** Names and values; what has no value is left out. */
export function facts(pairs: readonly (readonly [name: string, value: string | null])[]): Markup {
  return element(
    "dl",
    ...pairs.flatMap(([name, value]) =>
      value === null || value === "" ? [] : [element("dt", escaped(name)), element("dd", escaped(value))],
    ),
  );
}

export function list(items: readonly Markup[]): Markup {
  return element("ul", ...items.map((item) => element("li", item)));
}

/** A link to a file that lies beside the page. */
export function fileLink(path: string): Markup {
  return `<a href="${escaped(encodeURI(path))}">${escaped(path)}</a>` as Markup;
}

const STYLE = `
  body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.55 "Noto Sans", "Noto Sans Devanagari", "Nirmala UI", sans-serif; color: #111; }
  h1 { font-size: 1.5rem; } h2 { margin-top: 2rem; font-size: 1.15rem; border-bottom: 1px solid #999; } h3 { font-size: 1rem; }
  p { white-space: pre-wrap; overflow-wrap: anywhere; } dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.2rem 1.2rem; }
  dt { color: #444; } dd { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; } section { break-inside: avoid; }
  @media print { body { margin: 0; max-width: none; } }`;

export function page(locale: Locale, title: string, content: readonly Markup[]): string {
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${[heading(1, title), ...content].join("")}</body>
</html>
`;
}

/** Day and time in India, `24.11.2026, 10:00`. */
export function moment(at: number): string {
  const [day = "", time = ""] = new Date(at + INDIA_OFFSET_MS).toISOString().split("T");
  return `${day.split("-").toReversed().join(".")}, ${time.slice(0, 5)}`;
}
