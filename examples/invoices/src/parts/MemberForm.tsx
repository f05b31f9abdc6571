import {
  createUser,
  describeRole,
  type Member,
  type OptionKey,
  type Options,
  type PermissionChanges,
  PermissionError,
  removeUser,
  type Role,
  roles,
  type Team,
  updateUser,
} from "dossier-roles";
import { type FormEvent, useId, useState } from "react";
import { useLanguage, useWords, type Words } from "../words";
import { Effects } from "./Effects";
import { ReasonedButton } from "./ReasonedButton";

export interface MemberDraft {
  readonly name: string;
  readonly role: Role;
  readonly options?: Options;
}

interface MemberFormProps {
  readonly team: Team;
  readonly actorId: string;
  /** Somebody of the team; without one, the form is for somebody new. */
  readonly member?: Member;
  readonly onSend: (draft: MemberDraft) => void;
  readonly onRemove?: () => void;
  readonly onCancel: () => void;
}

/** A role and its ticks. Every draft is rehearsed on the team as the page has it, by the calls that the server makes: what the
 * server would refuse cannot be sent, and says why; what it would accept shows what it changes. */
export function MemberForm({ team, actorId, member, onSend, onRemove, onCancel }: MemberFormProps) {
  const words = useWords();
  const locale = useLanguage();
  const group = useId();
  const [name, setName] = useState(member?.name ?? "");
  const [role, setRole] = useState<Role>(member?.role ?? "standard-user");
  const [ticks, setTicks] = useState<Options>(member?.options ?? {});
  const { options } = describeRole(role, { locale, account: team.account });

  // Whoever has nothing to tick is sent no ticks.
  const chosen = Object.fromEntries(options.map(({ option }) => [option, ticks[option] === true]));
  const draft: MemberDraft = { name: name.trim(), role, ...(options.length > 0 && { options: chosen }) };
  const { name: _, ...change } = draft;
  const { done, reason } = rehearsed(words, () =>
    member === undefined
      ? createUser(team, actorId, { id: "u-new", ...draft }, { locale })
      : updateUser(team, actorId, member.id, change, { locale }),
  );
  const removal = member && rehearsed(words, () => removeUser(team, actorId, member.id, { locale }));
  const unnamed = draft.name === "" ? words.nameNeeded : undefined;

  function send(event: FormEvent) {
    event.preventDefault();
    if ((unnamed ?? reason) === undefined) onSend(draft);
  }

  return (
    <form className="member" onSubmit={send}>
      {member === undefined && (
        <div className="field">
          <label htmlFor={`${group}-name`}>{words.name}</label>
          <input
            id={`${group}-name`}
            value={name}
            maxLength={80}
            autoComplete="off"
            onChange={({ target }) => setName(target.value)}
          />
        </div>
      )}
      <fieldset>
        <legend>{words.role}</legend>
        {roles().map((one) => (
          <label key={one} className="choice">
            <input type="radio" name={group} value={one} checked={one === role} onChange={() => setRole(one)} />
            <span>{describeRole(one, { locale }).title}</span>
          </label>
        ))}
        <p className="hint">{describeRole(role, { locale, account: team.account }).summary}</p>
      </fieldset>
      <fieldset>
        <legend>{words.options}</legend>
        {options.map(({ option, title }) => (
          <label key={option} className="choice">
            <input
              type="checkbox"
              name={option}
              checked={ticks[option] === true}
              onChange={({ target }) => setTicks({ ...ticks, [option satisfies OptionKey]: target.checked })}
            />
            <span>{title}</span>
          </label>
        ))}
        {options.length === 0 && <p className="hint">{words.nothingToTick}</p>}
      </fieldset>
      {done && (
        <section aria-live="polite">
          <h3>{words.effects}</h3>
          <Effects of={done} />
        </section>
      )}
      <div className="buttons">
        <ReasonedButton type="submit" reason={unnamed ?? reason}>
          {member === undefined ? words.addIt : words.save}
        </ReasonedButton>
        <button type="button" className="quiet" onClick={onCancel}>
          {words.cancel}
        </button>
        {removal && onRemove && (
          <ReasonedButton className="danger" reason={removal.reason} onClick={onRemove}>
            {words.remove}
          </ReasonedButton>
        )}
      </div>
    </form>
  );
}

/** What a change would do, or why it would be refused. Nothing is kept of it. */
function rehearsed<Change extends Partial<PermissionChanges>>(
  words: Words,
  change: () => Change,
): { done?: Change; reason?: string } {
  try {
    return { done: change() };
  } catch (error) {
    if (!(error instanceof PermissionError)) throw error;
    return { reason: error.code === "last-administrator" ? words.lastAdministrator : error.message };
  }
}
