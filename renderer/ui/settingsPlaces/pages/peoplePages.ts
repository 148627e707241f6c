import type { PageOfSettings } from "./pageOfSettings.ts";

export const PEOPLE_PAGES = [
  {
    id: "people",
    group: "people",
    title: "people.title",
    detail: "people.detail",
    needs: ["people"],
    fields: ["people.add", "people.role", "people.lockAfter", "seat.shows", "first.create"],
    spoken:
      "seat wall scope zila district department upyogkarta users user log roles rights adhikar bhumika lock administrator prashasak password sign in",
  },
  {
    id: "offices",
    group: "people",
    title: "registry.title",
    detail: "registry.detail",
    needs: [],
    fields: [
      ["registry.search", "registry.searchHelp"],
      "registry.addOffice",
      "registry.phone",
      "registry.email",
      "registry.designation",
      "registry.tab.gaps",
      "registry.tab.tables",
    ],
    spoken: "karyalay adhikari officers registry posting telephone phone nodal bahali niyukti tainati import",
  },
  {
    id: "representatives",
    group: "people",
    title: "representatives.title",
    detail: "representatives.detail",
    needs: [],
    fields: ["representatives.add", "representatives.role", "representatives.constituency"],
    spoken: "janpratinidhi vidhayak mla mp sansad mantri minister",
  },
] as const satisfies readonly PageOfSettings[];
