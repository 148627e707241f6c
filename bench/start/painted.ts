import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

export interface Program {
  /** Folder of the app, and what follows it on the command line. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Writes the module that says when a page has painted a card, and then ends the app. Returns its path. */
export function writeAsking(folder: string): string {
  const file = join(folder, "asking.cjs");
  writeFileSync(file, ASKING);
  return file;
}

/** Milliseconds from starting a program until its page has painted a card. */
export async function msUntilPainted({ args, env }: Program, asking: string): Promise<number> {
  const electron: unknown = createRequire(import.meta.url)("electron");
  if (typeof electron !== "string") throw new Error("Electron is not set up: npm ci");
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const startedAt = Date.now();
  const child = spawn(electron, ["-r", asking, ...args, ...sandbox], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "ignore"],
  });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (piece: string) => (said += piece));
  await once(child, "close");
  const paintedAt = Number(/^painted (\d+)$/mu.exec(said)?.[1]);
  if (Number.isNaN(paintedAt)) throw new Error(`It ended without having painted anything: ${said}`);
  return paintedAt - startedAt;
}

const LONGEST_MS = 120_000;
const ASKING = `const { app } = require("electron");
const painted = \`new Promise((resolve) => {
  const look = () => {
    if (!document.querySelector("[data-ticket]")) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => resolve(Date.now()), 0));
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { subtree: true, childList: true });
  look();
})\`;
app.on("web-contents-created", (_event, contents) => {
  contents.once("dom-ready", () => {
    contents.executeJavaScript(painted).then((at) => {
      process.stdout.write("painted " + at + "\\n");
      app.quit();
    });
  });
});
setTimeout(() => app.exit(1), ${LONGEST_MS});`;
