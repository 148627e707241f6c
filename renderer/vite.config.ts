import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const path = (relative: string) => decodeURIComponent(new URL(relative, import.meta.url).pathname);

/** Their script knows whether they are light or dark: before it has run nothing of them is painted. */
const PAGES_OF_WORK = /^\/(?:desk|recovery|review|settings)\//u;

const paintedOnceChosen: Plugin = {
  name: "painted-once-chosen",
  transformIndexHtml: {
    order: "post",
    handler: (html, { path: page }) =>
      PAGES_OF_WORK.test(page) ? html.replace('<script type="module"', '<script type="module" blocking="render"') : html,
  },
};

/** The pages, served later by the app's own protocol under a policy that allows no inline script or style. */
export default defineConfig({
  root: path("./"),
  base: "./",
  plugins: [react(), paintedOnceChosen],
  // zod tries whether it may compile its checks with eval. The policy of the pages forbids that, and each try would be reported.
  define: { "globalThis.__zod_globalConfig": JSON.stringify({ jitless: true }) },
  server: { host: "127.0.0.1", fs: { allow: [path("../")] } },
  build: {
    outDir: path("../out/renderer"),
    emptyOutDir: true,
    target: "chrome130",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: {
        wall: path("./wall/index.html"),
        desk: path("./desk/index.html"),
        print: path("./print/index.html"),
        recovery: path("./recovery/index.html"),
        review: path("./review/index.html"),
        settings: path("./settings/index.html"),
      },
    },
  },
});
