import type { PermissionChanges } from "dossier-roles";
import { useWords } from "../words";

/** What a change gives and takes, in the words of the table. */
export function Effects({ of }: { readonly of: Partial<PermissionChanges> }) {
  const words = useWords();
  const kinds = ["gained", "widened", "narrowed", "lost"] as const;
  const some = kinds.filter((kind) => (of[kind]?.length ?? 0) > 0);
  if (some.length === 0) return <p className="effects none">{words.noEffect}</p>;
  return (
    <dl className="effects">
      {some.map((kind) => (
        <div key={kind} className={kind}>
          <dt>{words[kind]}</dt>
          {of[kind]?.map(({ capability, title }) => (
            <dd key={capability}>{title}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
