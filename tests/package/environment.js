/** What `cargo xtask test package` and `cargo xtask test snippets` say in the environment (README.md). */
export function fromEnvironment(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run these tests by \`cargo xtask test\``);
  return value;
}
