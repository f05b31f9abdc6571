/** For administrators: the middleware lets nobody else here. */
export default function Rules() {
  return <h1>Règles d’automatisation</h1>;
}
