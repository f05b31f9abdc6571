import type { Decision } from "dossier-roles";

/** What stands where somebody has no right: why, and what would change it. */
export function Refusal({ message, remedies }: Decision) {
  return (
    <div className="refusal">
      <p>{message}</p>
      {remedies.map(({ kind, message }) => (
        <p key={kind}>{message}</p>
      ))}
    </div>
  );
}
