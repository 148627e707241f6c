import { InvalidArgumentError } from "commander";

/** Reads an option that has to be a number between two others. */
export function numberBetween(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = text.trim() === "" ? Number.NaN : Number(text);
    if (!(value >= least && value <= most)) throw new InvalidArgumentError(`It takes a number from ${least} to ${most}.`);
    return value;
  };
}

export function wholeNumber(least: number, most: number): (text: string) => number {
  const read = numberBetween(least, most);
  return (text) => {
    const value = read(text);
    if (!Number.isInteger(value)) throw new InvalidArgumentError("It takes a whole number.");
    return value;
  };
}
