import { describeRole } from "dossier-roles";
import { RolesProvider, usePermissions } from "dossier-roles/react";
import { useEffect, useState } from "react";
import { ApiContext, useApi } from "./api";
import { LanguageSwitch } from "./parts/LanguageSwitch";
import { useRoute } from "./route";
import { InvoiceScreen } from "./screens/Invoice";
import { InvoicesScreen } from "./screens/Invoices";
import { NewInvoiceScreen } from "./screens/NewInvoice";
import { SettingsScreen } from "./screens/Settings";
import { SignIn } from "./screens/SignIn";
import { TeamScreen } from "./screens/Team";
import { useSession } from "./session";
import { type Language, LanguageContext, useLanguage, useWords } from "./words";

const LANGUAGE = "language";

/** The whole application: a language, somebody who is signed in, and their rights around everything below. */
export function App() {
  const [language, setLanguage] = useState<Language>(firstLanguage);
  const { api, isTurnedOut, signIn, switchTo, signOut } = useSession(language);
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(LANGUAGE, language);
  }, [language]);

  return (
    <LanguageContext value={language}>
      {api === undefined ? (
        <SignIn isTurnedOut={isTurnedOut} signIn={signIn} setLanguage={setLanguage} />
      ) : (
        <RolesProvider user={api.session.user} locale={language}>
          <ApiContext value={api}>
            <Frame switchTo={switchTo} signOut={signOut} setLanguage={setLanguage} />
          </ApiContext>
        </RolesProvider>
      )}
    </LanguageContext>
  );
}

function firstLanguage(): Language {
  const kept = localStorage.getItem(LANGUAGE);
  if (kept === "fr" || kept === "en") return kept;
  return navigator.language.startsWith("en") ? "en" : "fr";
}

interface FrameProps {
  readonly switchTo: (account: string) => void;
  readonly signOut: () => void;
  readonly setLanguage: (language: Language) => void;
}

function Frame({ switchTo, signOut, setLanguage }: FrameProps) {
  const words = useWords();
  const locale = useLanguage();
  const route = useRoute();
  const { user, accounts } = useApi().session;
  const { "team.manage-users": teamScope } = usePermissions();
  const here = accounts.find(({ id }) => id === user.account.id);

  return (
    <>
      <button type="button" className="skip" onClick={() => document.querySelector("h1")?.focus()}>
        {words.skip}
      </button>
      <header className="top">
        <p className="brand">
          <span aria-hidden="true">◧</span> {here?.name}
        </p>
        <nav aria-label={words.title}>
          <NavLink to="" isHere={route[0] === undefined || route[0] === "invoices"}>
            {words.invoices}
          </NavLink>
          {teamScope && (
            <NavLink to="team" isHere={route[0] === "team"}>
              {words.team}
            </NavLink>
          )}
          <NavLink to="settings" isHere={route[0] === "settings"}>
            {words.settings}
          </NavLink>
        </nav>
        <div className="who">
          <p>
            <strong>{user.name}</strong>
            <span>{describeRole(user.role, { locale }).title}</span>
          </p>
          {accounts.length > 1 && (
            <label>
              <span className="unseen">{words.account}</span>
              <select value={user.account.id} onChange={(event) => switchTo(event.target.value)}>
                {accounts.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          )}
          <LanguageSwitch setLanguage={setLanguage} />
          <button type="button" className="quiet" onClick={signOut}>
            {words.signOut}
          </button>
        </div>
      </header>
      {/* Another account is another place: nothing of the one before stays on the screen. */}
      <main key={`${user.account.id}/${route.join("/")}`}>
        <Screen route={route} />
      </main>
    </>
  );
}

function Screen({ route: [where, id] }: { readonly route: string[] }) {
  if (where === "team") return <TeamScreen />;
  if (where === "settings") return <SettingsScreen />;
  if (where === "invoices" && id === "new") return <NewInvoiceScreen />;
  if (where === "invoices" && id !== undefined) return <InvoiceScreen id={id} />;
  return <InvoicesScreen />;
}

interface NavLinkProps {
  readonly to: string;
  readonly isHere: boolean;
  readonly children: string;
}

function NavLink({ to, isHere, children }: NavLinkProps) {
  return (
    <a href={`#/${to}`} aria-current={isHere ? "page" : undefined}>
      {children}
    </a>
  );
}
