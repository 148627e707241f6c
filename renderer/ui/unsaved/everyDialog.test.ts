import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const RENDERER = join(import.meta.dirname, "../..");
const sources = readdirSync(RENDERER, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".tsx"))
  .map((file) => ({ file, source: readFileSync(join(RENDERER, file), "utf8") }));

/** What a file takes from React Aria. */
function takenBy(source: string): readonly string[] {
  const [, names = ""] = /import \{(?<names>[^}]*)\} from "react-aria-components"/u.exec(source) ?? [];
  return names.split(",").map((name) => name.trim());
}

function filesWith(isMeant: (source: string) => boolean): readonly string[] {
  return sources.filter(({ source }) => isMeant(source)).map(({ file }) => file);
}

test("every dialog is made by the one that asks before what is typed in it is thrown away", () => {
  const overlays = new Set(["Modal", "ModalOverlay", "Dialog", "DialogTrigger"]);
  expect(filesWith((source) => takenBy(source).some((name) => overlays.has(name))).toSorted()).toEqual([
    "ui/controls/BesideWindow.tsx",
    "ui/controls/GuardedModal.tsx",
    "ui/unsaved/UnsavedScope.tsx",
  ]);
  expect(filesWith((source) => /<dialog\b|role="(?:alert)?dialog"/u.test(source))).toEqual(["ui/unsaved/UnsavedScope.tsx"]);
});

test("every field that is typed into says what it holds, but those that look for something", () => {
  const fields = new Set(["Input", "TextArea", "TextField", "SearchField"]);
  const known = new Set(["ui/controls/Field.tsx", "ui/controls/LongField.tsx", "desk/commands/dialogs/ReplyEditor.tsx"]);
  const seeking = new Set([
    "desk/help/HelpSheet.tsx",
    "desk/queue/SearchField.tsx",
    "ui/controls/Choose.tsx",
    "ui/guide/GuideWindow.tsx",
    "settings/pages/PageList.tsx",
    "settings/timeLimits/DuePreview.tsx",
  ]);
  const others = filesWith(
    (source) =>
      takenBy(source).some((name) => fields.has(name)) ||
      /<(?:textarea|input)\b(?![^>]*type="(?:file|checkbox|radio|range)")/u.test(source),
  );
  expect(others.filter((file) => !known.has(file) && !seeking.has(file))).toEqual([]);
  for (const file of ["ui/controls/Field.tsx", "desk/commands/dialogs/ReplyEditor.tsx"])
    expect(sources.find((each) => each.file === file)?.source).toContain("useTyped(");
});

test("every day, tick and choice says what is chosen in it, and both forms that are sent ask for it", () => {
  const choices = new Set(["Checkbox", "DateField", "RadioGroup", "Select"]);
  // The others hold at once, or stand in a form that says itself what is not saved.
  const atOnce = new Set(["settings/AppearanceSection.tsx", "settings/LanguageSection.tsx", "settings/timeLimits/CalendarFields.tsx"]);
  const silent = filesWith(
    (source) => (takenBy(source).some((name) => choices.has(name)) || source.includes("<select")) && !source.includes("useChosen("),
  );
  expect(silent.filter((file) => !atOnce.has(file))).toEqual([]);
  expect(filesWith((source) => source.includes("<SentForm>"))).toEqual(["ui/controls/FocusedForm.tsx", "ui/controls/SubmitForm.tsx"]);
});

test("what closes a dialog as Escape does, asks as Escape does", () => {
  expect(filesWith((source) => /<ActionButton[^>]*stroke="Escape"[^>]*>/u.test(source) && !/<LeaveButton/u.test(source))).toEqual([
    "desk/DeadKeys.tsx",
    "desk/intake/TypeIn.tsx",
    "desk/queue/ListLook.tsx",
  ]);
});
