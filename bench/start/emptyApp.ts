import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";

/** An app with one window and one line of React in it. Returns its folder, within `folder`. */
export async function makeEmptyApp(folder: string): Promise<string> {
  const app = join(folder, "empty");
  mkdirSync(app);
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      outDir: app,
      emptyOutDir: true,
      copyPublicDir: false,
      rolldownOptions: { input: join(import.meta.dirname, "empty/page.ts"), output: { format: "iife", entryFileNames: "page.js" } },
    },
  });
  writeFileSync(join(app, "package.json"), JSON.stringify({ name: "empty", main: "main.cjs" }));
  writeFileSync(join(app, "index.html"), '<!doctype html><meta charset="utf-8"><div id="root"></div><script defer src="page.js"></script>');
  writeFileSync(join(app, "main.cjs"), MAIN);
  return app;
}

const MAIN = `const { app, BrowserWindow } = require("electron");
app.whenReady().then(() => new BrowserWindow({ width: 1600, height: 900 }).loadFile("index.html"));`;
