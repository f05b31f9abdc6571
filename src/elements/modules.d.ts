// What the build makes of the files that are no JavaScript.
declare module "*.css" {
  const text: string;
  export default text;
}
