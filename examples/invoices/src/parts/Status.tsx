import type { Invoice } from "../api";
import { useWords } from "../words";

export function Status({ of: { status } }: { readonly of: Invoice }) {
  return <span className={`status ${status}`}>{useWords()[status]}</span>;
}
