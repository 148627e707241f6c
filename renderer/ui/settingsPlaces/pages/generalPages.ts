import type { PageOfSettings } from "./pageOfSettings.ts";

export const GENERAL_PAGES = [
  {
    id: "language",
    group: "general",
    title: "look.page",
    detail: null,
    needs: [],
    fields: ["word.language", ["look.textSize", "look.textSizeHelp"], "look.theme"],
    spoken: "bhasha samanya hindi english angrezi general font akshar theme light dark mode zoom appearance roop rang",
  },
  {
    id: "learning",
    group: "general",
    title: "learning.title",
    detail: "learning.detail",
    needs: ["settings"],
    fields: ["learning.use", ["learning.channels", "learning.channelsHelp"], "learning.reset"],
    spoken: "seekhna sujhav prastav proposals suggestions corrections",
  },
  {
    id: "passphrase",
    group: "general",
    title: "passphrase.title",
    detail: "passphrase.detail",
    needs: [],
    fields: ["passphrase.change"],
    spoken: "password pasword pin login badlen",
  },
] as const satisfies readonly PageOfSettings[];
