/**
 * Each question of a window is compared with `FormData`, and the first use of that name loads all of Node's network library, which the first answer
 * would wait for. No window sends a form: until the whole engine is there, which may send some, a function without instances has the name. Returns how
 * to end that.
 */
export function withoutForms(): () => void {
  const own = Object.getOwnPropertyDescriptor(globalThis, "FormData");
  Object.defineProperty(globalThis, "FormData", { configurable: true, writable: true, value: function FormData() {} });
  return () => {
    if (own !== undefined) Object.defineProperty(globalThis, "FormData", own);
  };
}
