/** What starts the program: its file and the arguments that it is given. */
export interface StartCommand {
  readonly file: string;
  readonly args: readonly string[];
}

/** The file that a Linux desktop reads at login, by the Desktop Entry Specification. */
export function autostartEntry({ file, args }: StartCommand): string {
  return `[Desktop Entry]
Type=Application
Version=1.5
Name=ISMGT
TryExec=${escaped(file)}
Exec=${[file, ...args].map(quoted).join(" ")}
Terminal=false
X-GNOME-Autostart-enabled=true
`;
}

/** The value of a key. With it the desktop passes over a program that was removed. */
function escaped(text: string): string {
  return text
    .replaceAll("\\", "\\\\")
    .replaceAll("\n", String.raw`\n`)
    .replaceAll("\t", String.raw`\t`);
}

/** In quotes always. Once for the quotes and once more for the value of a key, so a backslash in a path becomes four; `%` begins a code. */
function quoted(word: string): string {
  const inQuotes = word.replaceAll(/["`$\\]/g, String.raw`\$&`).replaceAll("%", "%%");
  return `"${escaped(inQuotes)}"`;
}
