import { describeRole } from "dossier-roles";
import { useEffect, useState } from "react";
import { ask, messageOf, type Person } from "../api";
import { Heading } from "../parts/Heading";
import { LanguageSwitch } from "../parts/LanguageSwitch";
import { ticksOf } from "../parts/ticks";
import { type Language, useLanguage, useWords } from "../words";

interface SignInProps {
  readonly isTurnedOut: boolean;
  readonly signIn: (id: string, account: string) => Promise<void>;
  readonly setLanguage: (language: Language) => void;
}

/** Everyone in every account: a press signs in as them. */
export function SignIn({ isTurnedOut, signIn, setLanguage }: SignInProps) {
  const words = useWords();
  const language = useLanguage();
  const [people, setPeople] = useState<Person[]>([]);
  const [failed, setFailed] = useState("");
  useEffect(() => {
    ask<Person[]>({ path: "/people" }, language).then(setPeople, (error) => setFailed(messageOf(error, words)));
  }, [language, words]);
  const accounts = Map.groupBy(people, ({ account }) => account.id);

  return (
    <main className="sign-in">
      <div className="head">
        <Heading>{words.whoAreYou}</Heading>
        <LanguageSwitch setLanguage={setLanguage} />
      </div>
      <p className="lead">{words.demonstration}</p>
      <p className="said failed" role="alert">
        {failed || (isTurnedOut && words.signedOut)}
      </p>
      {[...accounts].map(([id, members]) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>{members[0]?.account.name}</h2>
          <ul className="people">
            {members.map((person) => (
              <li key={person.id}>
                <button
                  type="button"
                  onClick={() => signIn(person.id, id).catch((error) => setFailed(messageOf(error, words)))}
                >
                  <strong>{person.name}</strong> <span>{describeRole(person.role, { locale: language }).title}</span>{" "}
                  <small>{ticksOf(person, language).join(", ")}</small>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
}
