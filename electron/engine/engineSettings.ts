import { settingsSchema } from "#contract/settings.ts";
import type { Settings } from "#contract/settings.ts";
import { xSourceSettingsSchema } from "#contract/sources.ts";
import type { XSourceSettings } from "#contract/sources.ts";
import type { Reader, Writer } from "#db/connection.ts";
import { readSetting, removeSetting, writeSetting } from "#db/settings.ts";

/** Settings live in the real record, in rehearsal too. One that cannot be read counts as not set. */
export interface EngineSettings {
  read(): Settings;
  change(change: { readonly [Name in keyof Settings]?: Settings[Name] | undefined }): Settings;
  xSource(): XSourceSettings | null;
  putXSource(settings: XSourceSettings): void;
  removeXSource(): boolean;
}

const LOCALE = "locale";
const LEARNING = "learning";
const X_SOURCE = "source.x";
const DEFAULT_SETTINGS: Settings = { locale: "hi", learning: true };

export function createEngineSettings(record: Writer): EngineSettings {
  return {
    read: () => readSettings(record),
    change({ locale, learning }) {
      if (locale !== undefined) writeSetting(record, LOCALE, locale, Date.now());
      if (learning !== undefined) writeSetting(record, LEARNING, learning, Date.now());
      return readSettings(record);
    },
    xSource() {
      const stored = xSourceSettingsSchema.safeParse(readSetting(record, X_SOURCE));
      return stored.success ? stored.data : null;
    },
    putXSource: (settings) => writeSetting(record, X_SOURCE, settings, Date.now()),
    removeXSource: () => removeSetting(record, X_SOURCE),
  };
}

function readSettings(record: Reader): Settings {
  const { locale, learning } = settingsSchema.shape;
  return {
    locale: locale.safeParse(readSetting(record, LOCALE)).data ?? DEFAULT_SETTINGS.locale,
    learning: learning.safeParse(readSetting(record, LEARNING)).data ?? DEFAULT_SETTINGS.learning,
  };
}
