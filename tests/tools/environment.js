/** What `cargo xtask test tools` says in the environment (README.md). */
export function fromEnvironment(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run these tests by \`cargo xtask test tools\``);
  return value;
}
