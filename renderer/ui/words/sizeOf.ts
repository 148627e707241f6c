const MEBIBYTE = 1024 * 1024;
const GIBIBYTE = 1024 * MEBIBYTE;

/** A size as a person reads it: whole megabytes, and from a gigabyte on gigabytes with one decimal. Rounded up, so that only nothing is 0. */
export function sizeOf(bytes: number): { readonly unit: "mb" | "gb"; readonly n: number } {
  const mb = Math.ceil(bytes / MEBIBYTE);
  return mb < 1024 ? { unit: "mb", n: mb } : { unit: "gb", n: Math.round((bytes / GIBIBYTE) * 10) / 10 };
}
