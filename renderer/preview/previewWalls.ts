import type { implement } from "@orpc/server";
import type { contract } from "#contract/contract.ts";
import type { Notice } from "#contract/walls.ts";
import { SHOWN_SCENES } from "#domain/wall/scenes.ts";
import { STANDARD_WALL_SETTINGS } from "#domain/wall/standardSettings.ts";

const TEN_MINUTES_MS = 600_000;

/** What the desk makes a wall show: `&scene=heat` pins a scene, `&notice` puts up a message. */
export function previewWalls(os: ReturnType<typeof implement<typeof contract>>, asked: URLSearchParams) {
  const pinned = SHOWN_SCENES.find((scene) => scene === asked.get("scene")) ?? null;
  const notice: Notice | null = asked.has("notice")
    ? {
        title: { hi: "उपायुक्तों के साथ वीडियो कॉन्फ़्रेंस", en: "Video conference with the Deputy Commissioners" },
        text: { hi: "कृपया अपने ज़िले की लंबित शिकायतें तैयार रखें।", en: "Please have the pending cases of your district ready." },
        countsDownTo: Date.now() + TEN_MINUTES_MS,
        untilAt: null,
      }
    : null;
  return {
    settings: { get: os.walls.settings.get.handler(() => STANDARD_WALL_SETTINGS) },
    stand: os.walls.stand.handler(async function* stand({ signal }) {
      yield { pinned, notice };
      await new Promise((resolve) => signal?.addEventListener("abort", resolve));
    }),
    shows: os.walls.shows.handler(() => undefined),
  };
}
