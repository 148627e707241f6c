const MEBIBYTE = 1024 * 1024;
const GIBIBYTE = 1024 * MEBIBYTE;

/** A size as a person reads it: whole megabytes, and from a gigabyte on gigabytes with one decimal. What is there at all is not told as nought. */
export function sizeOf(bytes: number): { readonly unit: "mb" | "gb"; readonly n: number } {
  const mb = Math.ceil(bytes / MEBIBYTE);
  return mb < 1024 ? { unit: "mb", n: mb } : { unit: "gb", n: Math.round((bytes / GIBIBYTE) * 10) / 10 };
}
