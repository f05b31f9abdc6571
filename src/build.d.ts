// What the build writes into the sources.

/** The package's version. */
declare const VERSION: string;
/** The SHA-256, in hex, of every decision. */
declare const DIGEST: string;

/** A style sheet, as text. */
declare module "*.css" {
  const css: string;
  export default css;
}
