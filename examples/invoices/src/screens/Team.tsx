import { describeRole, type Member, type Team } from "dossier-roles";
import { Can } from "dossier-roles/react";
import { useState } from "react";
import { messageOf, type TeamAnswer, useApi, useLoaded } from "../api";
import { Effects } from "../parts/Effects";
import { Heading } from "../parts/Heading";
import { MemberForm } from "../parts/MemberForm";
import { Refusal } from "../parts/Refusal";
import { type Outcome, Said } from "../parts/Said";
import { ticksOf } from "../parts/ticks";
import { useLanguage, useWords } from "../words";

export function TeamScreen() {
  const words = useWords();
  return (
    <>
      <Heading>{words.team}</Heading>
      <Can to="team.manage-users" otherwise={(decision) => <Refusal {...decision} />}>
        <Members />
      </Can>
    </>
  );
}

/** Somebody of the team whose form is open; or the form for somebody new. */
type Open = { readonly id: string } | "new" | undefined;

function Members() {
  const words = useWords();
  const { session, ask, renew } = useApi();
  const { data: team, error, set } = useLoaded<Team>("/team");
  const [open, setOpen] = useState<Open>();
  const [outcome, setOutcome] = useState<Outcome & { readonly answer?: TeamAnswer }>({});

  async function change(method: "POST" | "PATCH" | "DELETE", path: string, body: unknown, done: string) {
    try {
      const answer = await ask<TeamAnswer>({ method, path, ...(body !== undefined && { body }) });
      set(answer.team);
      setOpen(undefined);
      setOutcome({ done, answer });
      // Whoever changed themselves sees it at once.
      await renew();
    } catch (error) {
      setOutcome({ failed: messageOf(error, words) });
    }
  }

  if (!team) return error ? <p role="alert">{error}</p> : <p role="status">{words.loading}</p>;
  const editor = { team, actorId: session.user.id, onCancel: () => setOpen(undefined) };
  return (
    <>
      <Said {...outcome} />
      {outcome.answer && <Effects of={outcome.answer} />}
      <ul className="members">
        {team.users.map((member) => {
          const isOpen = typeof open === "object" && open.id === member.id;
          const name = member.name ?? member.id;
          return (
            <li key={member.id} className="card">
              <Summary member={member} />
              {isOpen ? (
                <MemberForm
                  {...editor}
                  member={member}
                  onSend={({ name: _, ...body }) =>
                    change("PATCH", `/team/${member.id}`, body, words.changedMember(name))
                  }
                  onRemove={() => change("DELETE", `/team/${member.id}`, undefined, words.removedMember(name))}
                />
              ) : (
                <button type="button" className="quiet" onClick={() => setOpen({ id: member.id })}>
                  {words.edit(name)}
                </button>
              )}
            </li>
          );
        })}
        <li className="card">
          {open === "new" ? (
            <>
              <h2>{words.addMember}</h2>
              <MemberForm
                {...editor}
                onSend={(draft) => change("POST", "/team", draft, words.addedMember(draft.name))}
              />
            </>
          ) : (
            <button type="button" onClick={() => setOpen("new")}>
              {words.addMember}
            </button>
          )}
        </li>
      </ul>
    </>
  );
}

function Summary({ member }: { readonly member: Member }) {
  const language = useLanguage();
  return (
    <div className="summary">
      <h2>{member.name ?? member.id}</h2>
      <p>{describeRole(member.role, { locale: language }).title}</p>
      {ticksOf(member, language).map((title) => (
        <p key={title} className="tick">
          ✓ {title}
        </p>
      ))}
    </div>
  );
}
