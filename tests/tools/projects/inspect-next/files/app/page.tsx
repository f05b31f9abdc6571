import { Team } from "./team";

export default function Page() {
  return (
    <main>
      <Team />
    </main>
  );
}
