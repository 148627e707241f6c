import { NoRoom } from "../../services/privacy/writeExport.ts";

const FULL = [
  "The disk is full, and nothing half is left on it. Make room, or choose another disk, and give the command again.",
  "डिस्क भर गई है; उस पर अधूरी फ़ाइल नहीं छोड़ी गई है। जगह खाली करें या दूसरी डिस्क चुनें, फिर आदेश दोबारा दें।",
] as const;
const UNWRITABLE = [
  "It may not be written there. Choose another folder, or have the rights of this one changed, and give the command again.",
  "वहाँ लिखने की अनुमति नहीं है। दूसरा फ़ोल्डर चुनें या इसके अधिकार बदलवाएँ, फिर आदेश दोबारा दें।",
] as const;

/** What a person can do about a disk that does not take what a command writes, in English and Hindi; nothing about other errors. */
export function sentencesOfDisk(error: unknown): readonly string[] {
  if (error instanceof NoRoom) return FULL;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOSPC" || code === "EDQUOT") return FULL;
  return code === "EACCES" || code === "EPERM" || code === "EROFS" ? UNWRITABLE : [];
}
