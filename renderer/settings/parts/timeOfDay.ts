/** `09:00`, of minutes since midnight. */
export function timeOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

/** Minutes since midnight of a time that a person wrote; null for what is none. */
export function minuteOf(text: string): number | null {
  const [, hours, minutes] = /^(\d{1,2}):(\d\d)$/u.exec(latin(text)) ?? [];
  if (hours === undefined || minutes === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return Number(hours) * 60 + Number(minutes);
}

/** A number typed on a Hindi or Punjabi keyboard is the same number. */
export function latin(text: string): string {
  return text.trim().replaceAll(/[\u0966-\u096f\u0a66-\u0a6f]/gu, (digit) => String((digit.charCodeAt(0) & 0xf) - 6));
}
