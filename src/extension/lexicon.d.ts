// What build.mjs puts into the content script besides code.
declare module "backgrounder:lexicon" {
  const lexicon: import("../facts/fact.ts").Lexicon;
  export default lexicon;
}

declare module "*.css" {
  const text: string;
  export default text;
}
