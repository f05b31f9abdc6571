import type { Capability, Owned } from "dossier-roles";
import { useDecision } from "dossier-roles/react";
import { type ReactNode, useId } from "react";

interface ReasonedProps {
  /** Why not; without it, the button does what it says. */
  readonly reason: string | undefined;
  readonly onClick?: () => void;
  readonly type?: "button" | "submit";
  readonly className?: string;
  readonly children: ReactNode;
}

/** A button that may be of no use, and then says why: it can be reached all the same, and its reason stands beside it. */
export function ReasonedButton({ reason, onClick, type = "button", className, children }: ReasonedProps) {
  const id = useId();
  const isOff = reason !== undefined;
  return (
    <span className="reasoned">
      <button
        type={isOff ? "button" : type}
        className={className}
        aria-disabled={isOff}
        aria-describedby={isOff ? id : undefined}
        onClick={isOff ? undefined : onClick}
      >
        {children}
      </button>
      {isOff && (
        <span className="reason" id={id}>
          {reason}
        </span>
      )}
    </span>
  );
}

interface RightButtonProps {
  readonly to: Capability;
  readonly record: Owned | null | undefined;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** A button for whoever has a right; for the others the reason, and what would change it. */
export function RightButton({ to, record, onClick, children }: RightButtonProps) {
  const { allowed, message, remedies } = useDecision(to, record);
  const reason = [message, ...remedies.slice(0, 1).map((remedy) => remedy.message)].join(" ");
  return (
    <ReasonedButton reason={allowed ? undefined : reason} onClick={onClick}>
      {children}
    </ReasonedButton>
  );
}
