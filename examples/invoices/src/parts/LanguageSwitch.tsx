import { type Language, useLanguage } from "../words";

/** The other language. */
export function LanguageSwitch({ setLanguage }: { readonly setLanguage: (language: Language) => void }) {
  const other = useLanguage() === "fr" ? "en" : "fr";
  return (
    <button type="button" className="quiet" lang={other} onClick={() => setLanguage(other)}>
      {other === "fr" ? "Français" : "English"}
    </button>
  );
}
