// What build.mjs puts into scripts besides code.
declare module "*.css" {
  const text: string;
  export default text;
}

/** Which of the two builds this is; set by build.mjs, so that the other's code is left out. */
declare const TARGET_BROWSER: "chrome" | "firefox";
