import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron } from "@playwright/test";
import type { ElectronApplication, Page } from "@playwright/test";
import { openVirtualScreen } from "./virtualScreen.ts";

const projectFolder = join(import.meta.dirname, "..");

/** The built app with its wall open, fed by the rehearsal server. */
export interface RunningWall {
  readonly page: Page;
  /** Processor time that each kind of process has used, seconds, and its memory, MB. */
  usage(): Promise<readonly ProcessUsage[]>;
  close(): Promise<void>;
}

export interface ProcessUsage {
  readonly name: string;
  readonly cpuS: number;
  readonly memoryMb: number;
}

/** `rate` as for `--rehearsal`. Build the app first (`npm run build`). */
export async function openWall({ size, rate }: { readonly size: `${number}x${number}`; readonly rate: string }): Promise<RunningWall> {
  if (!existsSync(join(projectFolder, "out", "main", "index.js"))) throw new Error("Build the app first: npm run build");
  const screen = await openVirtualScreen(size);
  const profile = mkdtempSync(join(tmpdir(), "ismgt-bench-wall-"));
  const app = await _electron.launch({
    cwd: projectFolder,
    args: [".", `--user-data-dir=${profile}`, "--windowed", size, "--lang", "hi", "--rehearsal", rate],
    env: { ...process.env, DISPLAY: screen.display },
  });
  const page = await app.firstWindow();
  // Not by `waitForSelector`: the handle that it gives back would keep the first card for good.
  await page.locator("[data-ticket]").first().waitFor({ timeout: 120_000 });
  return {
    page,
    usage: () => usageOf(app),
    async close() {
      await app.close();
      screen.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 8, retryDelay: 100 });
    },
  };
}

function usageOf(app: ElectronApplication): Promise<readonly ProcessUsage[]> {
  return app.evaluate(({ app: shell }) =>
    shell.getAppMetrics().map(({ type, name, cpu, memory }) => ({
      name: name ?? type,
      cpuS: cpu.cumulativeCPUUsage ?? Number.NaN,
      memoryMb: memory.workingSetSize / 1_024,
    })),
  );
}
