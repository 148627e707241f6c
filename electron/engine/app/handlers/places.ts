import { MOST_FOUND } from "#contract/places.ts";
import { districtOf } from "#domain/geography/districts.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import { hindiOfPlace } from "#db/places/placeNames.ts";
import { NotAVillageDirectory } from "../../services/places/villageDirectory.ts";
import { NotATable } from "../../services/tables/readTable.ts";
import { faultAs } from "./faults.ts";
import { needs, reads } from "./guards.ts";

const { importVillages, names, nameInHindi, exportNames, importNames } = needs("settings").places;

export const placesHandlers = {
  summary: reads.places.summary.handler(({ context }) => context.places.summary()),

  importVillages: importVillages.handler(({ context, input, errors, signal }) =>
    faultAs(NotAVillageDirectory, errors.NOT_A_DIRECTORY, () => context.places.importVillages(input.csv, signal)),
  ),

  names: names.handler(async ({ context, input: { after, limit, ...filter } }) => {
    const { lines, total } = await context.placeNames.page(filter, after, limit);
    const last = lines.length < limit ? undefined : lines.at(-1);
    return { lines: [...lines], total, next: last === undefined ? null : { name: last.name, district: last.district } };
  }),

  find: reads.places.find.handler(async ({ context, input: { text, district: known } }) => {
    const { places, record } = context;
    const search = await places.search();
    const hindi = (name: string, district: DistrictName) => hindiOfPlace(record, name, district) ?? name;
    return search.find(text, known, MOST_FOUND).map(({ name, level, district, within }) => {
      const at = places.positions()(name, district);
      return {
        name,
        nameHi: level === "district" ? districtOf(district).hi : hindi(name, district),
        level,
        district,
        within: within === null ? null : { en: within, hi: hindi(within, district) },
        latitude: at?.latitude ?? null,
        longitude: at?.longitude ?? null,
      };
    });
  }),

  inHindi: reads.places.inHindi.handler(({ context, input }) =>
    input.places.map(({ name, district }) => hindiOfPlace(context.record, name, district) ?? name),
  ),

  nameInHindi: nameInHindi.handler(({ context, input, errors }) => {
    const line = context.placeNames.name(input, context.actor);
    if (line === null) throw errors.NOT_FOUND();
    return line;
  }),

  exportNames: exportNames.handler(({ context, input: { format, ...filter } }) => context.placeNames.table(filter, format)),

  importNames: importNames.handler(({ context, input, errors, signal }) =>
    faultAs(NotATable, errors.NOT_A_TABLE, async () => {
      const table = await context.chosenFiles.read({ is: "table", bytes: Buffer.from(input.bytes, "base64") }, signal);
      return context.placeNames.take(table, context.actor);
    }),
  ),
};
