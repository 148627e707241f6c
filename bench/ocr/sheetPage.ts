import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Sheet } from "./letters.ts";

/** The page that a browser draws as the picture of a sheet. */
export function sheetPage({ paragraphs, look }: Sheet): string {
  const { width, height, fontPx, transform = "none", light = "none", blurPx = 0, grain = 0, paper = "#fff", ink = "#111", desk } = look;
  const inset = desk === undefined ? "0" : "7%";
  return `<!doctype html><meta charset="utf-8"><style>
    @font-face { font-family: Sheet; src: url(${fontOf("@fontsource/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-400-normal.woff2")}); unicode-range: U+0900-097F, U+200C-200D; }
    @font-face { font-family: Sheet; src: url(${fontOf("@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2")}); unicode-range: U+0000-00FF, U+2000-206F; }
    html, body { margin: 0; width: ${width}px; height: ${height}px; overflow: hidden; background: ${desk ?? paper}; }
    #all { position: absolute; inset: 0; filter: blur(${blurPx}px); }
    #sheet { position: absolute; inset: ${inset}; background: ${paper}; color: ${ink}; transform: ${transform};
      padding: ${fontPx * 3}px ${fontPx * 3}px; box-sizing: border-box; font: ${fontPx}px/1.75 Sheet; }
    #sheet p { margin: 0 0 ${fontPx * 0.6}px; }
    #light { position: absolute; inset: 0; background: ${light}; mix-blend-mode: multiply; }
    #grain { position: absolute; inset: 0; opacity: ${grain}; mix-blend-mode: multiply; }
  </style>
  <div id="all"><div id="sheet">${paragraphs.map((each) => `<p>${each}</p>`).join("")}</div><div id="light"></div></div>
  <svg id="grain" width="${width}" height="${height}"><filter id="noise"><feTurbulence type="fractalNoise" baseFrequency=".8" numOctaves="2" seed="7"/>
    <feColorMatrix type="saturate" values="0"/></filter><rect width="100%" height="100%" filter="url(#noise)"/></svg>`;
}

function fontOf(file: string): string {
  const path = createRequire(import.meta.url).resolve(file);
  return `data:font/woff2;base64,${readFileSync(path).toString("base64")}`;
}
