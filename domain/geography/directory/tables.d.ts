/** A table of this folder, put into the program as text when it is bundled. */
declare module "*.tsv?raw" {
  const text: string;
  export default text;
}
