export default function Page() {
  return (
    <main>
      <h1>Dossier</h1>
      <a href="/rules">Règles d’automatisation</a>
    </main>
  );
}
