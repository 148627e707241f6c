import sheet from "./controls.module.css";

/** React Aria wants a class name, not perhaps one: what a style sheet holds is only known as "some names". */
const named = (name: string): string => sheet[name] ?? "";

export const controlStyles = {
  form: named("form"),
  choices: named("choices"),
  choice: named("choice"),
  radio: named("radio"),
  field: named("field"),
  label: named("label"),
  input: named("input"),
  help: named("help"),
  fault: named("fault"),
  check: named("check"),
  box: named("box"),
  button: named("button"),
  select: named("select"),
  text: named("text"),
} as const;
