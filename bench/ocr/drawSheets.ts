import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { loadSharp } from "#engine/core/files/thumbnail.ts";
import { openVirtualScreen } from "../virtualScreen.ts";
import type { Sheet } from "./letters.ts";
import { sheetPage } from "./sheetPage.ts";

const DRAW = join(import.meta.dirname, "draw.cjs");

/** Draws sheets by the browser of the app, with the fonts that ship, and presses them as a camera does. Answers with the files, JPEG, in their order. */
export async function drawSheets(sheets: readonly Sheet[], folder: string): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const list = sheets.map((sheet) => {
    const html = join(folder, `${sheet.name}.html`);
    writeFileSync(html, sheetPage(sheet));
    return { html, png: join(folder, `${sheet.name}.png`), width: sheet.look.width, height: sheet.look.height };
  });
  writeFileSync(join(folder, "list.json"), JSON.stringify(list));
  await inElectron(join(folder, "list.json"));
  const sharp = loadSharp();
  return Promise.all(
    sheets.map(async ({ name, look }) => {
      const file = join(folder, `${name}.jpg`);
      const pressed = await sharp(readFileSync(join(folder, `${name}.png`)))
        .rotate((look.turns ?? 0) * 90)
        .jpeg({ quality: look.jpegQuality })
        .toBuffer();
      writeFileSync(file, pressed);
      return file;
    }),
  );
}

async function inElectron(list: string): Promise<void> {
  const electron = createRequire(import.meta.url)("electron") as unknown as string;
  const screen = await openVirtualScreen("1280x1024");
  try {
    const child = spawn(electron, ["--no-sandbox", DRAW, list], {
      env: { ...process.env, DISPLAY: screen.display },
      stdio: ["ignore", "ignore", "inherit"],
    });
    const [code] = (await once(child, "exit")) as [number | null];
    if (code !== 0) throw new Error(`Electron could not draw the sheets (${code})`);
  } finally {
    screen.close();
  }
}
