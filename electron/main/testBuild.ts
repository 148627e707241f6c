import { readFileSync } from "node:fs";
import { join } from "node:path";
import { app } from "electron";
import { isPackaged } from "./packaged.ts";

/** True for a package that was made for trying (`build/supply/testBuild.mjs`). */
export const isTestBuild = isPackaged && isMarked(join(app.getAppPath(), "package.json"));

/** Every window of a test build says so in its title, in both languages. */
export function markTitles(): void {
  if (!isTestBuild) return;
  app.on("browser-window-created", (_created, window) => {
    window.on("page-title-updated", (event, title) => {
      event.preventDefault();
      window.setTitle(`${title} (test build · परीक्षण बिल्ड)`);
    });
  });
}

function isMarked(manifestFile: string): boolean {
  const manifest: unknown = JSON.parse(readFileSync(manifestFile, "utf8"));
  return typeof manifest === "object" && manifest !== null && "testBuild" in manifest && manifest.testBuild === true;
}
