import { z } from "zod";
import { versionSchema } from "./version.ts";

/** How the program was installed: another kind of file takes the place of each. */
const PACKAGE_KINDS = ["deb", "rpm", "appimage", "windows-msi", "windows-exe", "macos"] as const;
export type PackageKind = (typeof PACKAGE_KINDS)[number];

const PROCESSORS = ["x64", "arm64", "universal"] as const;

/** A gigabyte: no installer is larger, and a server that says so fills no disk. */
const MOST_BYTES = 1024 ** 3;

/** Beside the manifest. No path, no link, nothing hidden. */
export const updateFileNameSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/u);

const fileSchema = z.strictObject({
  kind: z.enum(PACKAGE_KINDS),
  processor: z.enum(PROCESSORS),
  name: updateFileNameSchema,
  bytes: z.int().positive().max(MOST_BYTES),
  /** Hexadecimal. */
  sha512: z.string().regex(/^[0-9a-f]{128}$/u),
});
export type UpdateFile = z.infer<typeof fileSchema>;

/** What a release says of itself, as it was signed. */
export const manifestSchema = z.strictObject({
  product: z.literal("ismgt"),
  version: versionSchema,
  /** The oldest version that may step to it at once: what is older takes that one first. */
  from: versionSchema,
  /** To how many seats of a hundred it goes: raised by the state's IT as it proves itself. */
  share: z.int().min(1).max(100),
  files: z.array(fileSchema).min(1).max(40),
});
export type Manifest = z.infer<typeof manifestSchema>;
