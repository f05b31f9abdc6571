import type { Invoice } from "../api";
import type { Language } from "../words";

/** A day is written before its month here, in English too. */
const REGION: Record<Language, string> = { fr: "fr-FR", en: "en-GB" };

export function money({ amount, currency = "EUR" }: Invoice, language: Language): string {
  if (amount === undefined) return "";
  return new Intl.NumberFormat(REGION[language], { style: "currency", currency }).format(Number(amount));
}

export function day(date: string | undefined, language: Language): string {
  if (date === undefined) return "";
  return new Intl.DateTimeFormat(REGION[language], { dateStyle: "medium", timeZone: "UTC" }).format(new Date(date));
}
